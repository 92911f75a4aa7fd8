import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages, parametersOf, type Text } from '../text.ts';
import { aboutTexts } from './about.ts';
import { accessibilityTexts } from './accessibility.ts';
import { apiTexts } from './api.ts';
import { conversationTexts } from './conversation.ts';
import { bulkOutcomeTexts, bulkTexts } from './bulk.ts';
import { decideTexts } from './decide.ts';
import { definitionsTexts } from './definitions.ts';
import * as frame from './frame.ts';
import { homeTexts } from './home.ts';
import { medicineTexts } from './medicine.ts';
import {
  dutyMistakeTexts,
  dutyQuestionTexts,
  dutyWordTexts,
  mustReportTexts,
  publicFieldTexts,
  publicGroundTexts,
} from './must-report.ts';
import { normsTexts, normSubjectTexts } from './norms.ts';
import { notifyingHints, notifyingMisfitTexts, notifyingTexts } from './notifying.ts';
import { problemPageTexts } from './problem.ts';
import { ruleTexts } from './rules.ts';
import { searchTexts } from './search.ts';
import { shortagesTexts } from './shortages.ts';
import { publicSignalTexts, signalTexts } from './signal.ts';
import { sourcesTexts } from './sources.ts';
import { whyTexts } from './why.ts';

type Texts = Readonly<Record<string, Text>>;

const frameSets = Object.values(frame).filter((value) => typeof value === 'object');
const sets: readonly Texts[] = [
  ...frameSets,
  aboutTexts,
  accessibilityTexts,
  apiTexts,
  conversationTexts,
  bulkOutcomeTexts,
  bulkTexts,
  decideTexts,
  dutyMistakeTexts,
  ...Object.values(dutyQuestionTexts),
  ...Object.values(dutyWordTexts),
  mustReportTexts,
  publicFieldTexts,
  publicGroundTexts,
  definitionsTexts,
  homeTexts,
  medicineTexts,
  normsTexts,
  normSubjectTexts,
  notifyingTexts,
  notifyingMisfitTexts,
  notifyingHints,
  problemPageTexts,
  ruleTexts.titles,
  ...Object.values(ruleTexts.answers),
  searchTexts,
  publicSignalTexts,
  shortagesTexts,
  signalTexts,
  sourcesTexts,
  whyTexts,
];

test('every text stands in every language and asks for the same parameters', () => {
  for (const [key, text] of sets.flatMap((texts) => Object.entries(texts))) {
    for (const language of languages) assert.notEqual(text[language].trim(), '', key);
    assert.deepEqual(parametersOf(text.nl), parametersOf(text.en), key);
  }
});

/** What a patient reads: home, search, medicine, about, and what goes wrong there. */
const forPatients = [
  homeTexts,
  searchTexts,
  medicineTexts,
  aboutTexts,
  publicSignalTexts,
  problemPageTexts,
  frame.frameTexts,
];

function sentences(texts: readonly Texts[]): readonly string[] {
  return texts
    .flatMap((set) => Object.values(set).map((text) => text.nl))
    .map((text) => text.replaceAll(/\{\w+\|[^|}]*\|([^|}]*)\}/g, '$1').replaceAll(/\{\w+\}/g, 'x'))
    .flatMap((text) => text.split(/(?<=[.?!:])\s+/))
    .filter((sentence) => /[.?!:]$/.test(sentence));
}

test('patients read short sentences: at most 20 words, 12 on average (U5)', () => {
  const lengths = sentences(forPatients).map((sentence) => sentence.split(/\s+/).length);
  for (const sentence of sentences(forPatients)) {
    assert.ok(sentence.split(/\s+/).length <= 20, sentence);
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  assert.ok(mean <= 12, `mean ${mean}`);
});

test('nobody is told what they must do, or to stop or swap alone', () => {
  for (const sentence of sentences(forPatients)) assert.doesNotMatch(sentence, /\bu moet\b/i);
  assert.match(medicineTexts.adviceDoNotStop.nl, /^Stop of wissel niet zelf\./);
});
