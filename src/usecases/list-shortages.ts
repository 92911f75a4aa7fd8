import { needTexts } from '../texts/needs.ts';
import { definitionTexts } from '../texts/definitions.ts';
import type { Refusal } from '../domain/problem.ts';
import { refuse } from '../domain/request-problem.ts';
import {
  findDefinition,
  definitions,
  inForceOn,
  prepareDefinition,
} from '../domain/shortage/definitions.ts';
import type { Definition, ShortageDecision } from '../domain/shortage/held.ts';
import type { Need } from '../domain/shortage/need.ts';
import { inForce } from '../law/law-book.ts';
import type { Language } from '../law/norm.ts';
import { sayBecause } from '../texts/because.ts';
import { countedTexts } from '../texts/traces/counted.ts';
import { say } from '../texts/text.ts';
import type { CountedSourceAnswer } from './answers/claim-source.ts';
import type { ShortageItemAnswer, ShortagesAnswer } from './answers/shortages.ts';
import { momentOf, sourceNames, isInvented, type AsOfInput, type Moment } from './as-of.ts';
import { isRefusal, type Context } from './context.ts';
import {
  gatherCountry,
  type Case,
  type CountryEvidence,
  type Reading,
} from './determining/country-evidence.ts';
import { remembered } from './determining/remembered.ts';
import { claimSource, productAnswer, spokenParams } from './naming.ts';
import { receiptOf } from './receipt.ts';

export interface ShortagesInput extends AsOfInput {
  readonly definition: string;
  readonly country?: string | undefined;
  readonly language: Language;
}

/** What is short in a country on a day, by one definition, from what was known and recorded. */
export async function listShortages(
  context: Context,
  input: ShortagesInput,
): Promise<ShortagesAnswer | Refusal> {
  const country = input.country ?? context.defaultCountry;
  if (sourceNames(context, country).length === 0) return countryUnknown(context, country);
  const definition = findDefinition(input.definition);
  if (definition === undefined) return definitionUnknown(input.definition);
  return context.database.read(async (tx) => {
    const moment = await momentOf(context, tx, input, country);
    if (isRefusal(moment)) return moment;
    const { language } = input;
    return remembered(
      context,
      moment,
      ['shortages', definition.id, country, language],
      async () => {
        const evidence = await gatherCountry(context, tx, country, moment);
        return determine({ context, country, moment, evidence, definition, language });
      },
    );
  });
}

export function countryUnknown(context: Context, country: string): Refusal {
  const known = [...new Set(context.connectors.map(({ source }) => source.country))].toSorted();
  return refuse(
    'country-unknown',
    { value: country, known },
    { column: 'country', value: country },
  );
}

function definitionUnknown(value: string): Refusal {
  return refuse(
    'definition-unknown',
    { value, known: definitions.map(({ id }) => id) },
    { column: 'definition', value },
  );
}

export interface Question {
  readonly context: Context;
  readonly country: string;
  readonly moment: Moment;
  readonly evidence: CountryEvidence;
  readonly definition: Definition;
  readonly language: Language;
}

interface DecidedCase {
  readonly given: Case;
  readonly decision: ShortageDecision;
}

/** Decides every case of a country by one definition. Computed each time, never stored. */
export function decideCountry({
  context,
  moment,
  evidence,
  definition,
}: Omit<Question, 'language' | 'country'>): readonly DecidedCase[] {
  const decide = prepareDefinition(definition.id, moment.on, context.law);
  return evidence
    .cases(definition.unit, readingOf(definition))
    .map((given) => ({ given, decision: decide(given.facts) }));
}

/** What was on a list on a day is told by the lists up to that day, whatever is known since. */
export function readingOf(definition: Definition): Reading {
  return definition.id === 'as-listed' ? 'listed-then' : 'by-known';
}

function determine(question: Question): ShortagesAnswer {
  const { context, country, moment, evidence, definition, language } = question;
  const decided = decideCountry(question);
  const { version } = inForce(context.law, definition.norm, moment.on);
  const head = {
    definition: definition.id,
    version: version.id,
    law: context.law.hash,
    country,
    on: moment.on,
    known: moment.known,
    watermark: [moment.watermark.fact, moment.watermark.published],
  };
  const items = decided.map((each) => item(question, head, each)).toSorted(byOutcomeAndName);
  const outcome = (name: ShortageItemAnswer['outcome']) =>
    items.filter((each) => each.outcome === name).length;
  const short = outcome('short');
  return {
    definition: {
      id: definition.id,
      version: version.id,
      title: definitionTexts[definition.id].title[language],
      confidence: version.confidence,
      inForceOn: inForceOn(definition.id, moment.on, context.law),
    },
    country,
    on: moment.on,
    known: moment.known,
    recorded: moment.watermark.recordedAt.toISOString(),
    count: short,
    decidable: short + outcome('not-short'),
    notDecidable: outcome('not-decidable'),
    notDecidableWhy: lackingNeeds(decided, language),
    needsJudgement: outcome('needs-judgement'),
    synthetic: isInvented(context, country),
    counted: countedAnswer(evidence, language),
    items,
    receipt: receiptOf({ ...head, items: items.map((each) => each.receipt) }),
  };
}

/** Every source of the country, what a row in it means and whether it is counted. */
export function countedAnswer(
  { counted }: CountryEvidence,
  language: Language,
): CountedSourceAnswer[] {
  return counted.map(({ source, asserted, code }) => ({
    name: source.name,
    title: source.title,
    kind: source.kind,
    measures: source.measures[language],
    asserted: asserted ?? null,
    ...(asserted === undefined ? { assertedWhy: 'nothing-by-then' } : {}),
    says: say(countedTexts[code], { source: source.title, asserted: asserted ?? '' }, language),
  }));
}

function item(
  question: Question,
  head: object,
  { given, decision }: DecidedCase,
): ShortageItemAnswer {
  const { context, country, definition, language } = question;
  const { values } = decision;
  const [productId = given.id] = given.productIds;
  return {
    product: productAnswer(context, productId, country, given.said),
    unit: definition.unit,
    since: values.since ?? null,
    ...(values.since === undefined ? { sinceWhy: 'not-reported' } : {}),
    sinceMeans: values.sinceMeans,
    expectedEnd: values.expectedEnd ?? null,
    ...(values.expectedEnd === undefined ? { expectedEndWhy: 'not-reported' } : {}),
    expectedEndCertainty: values.expectedEndCertainty,
    correctedEnd: null,
    correctedEndWhy: 'not-computed',
    outcome: decision.outcome,
    because: decision.because.map((step) =>
      sayBecause('shortage', step, language, spokenParams(context, step.params)),
    ),
    sources: given.said.map((fact) => claimSource(context, fact, fact.confirmed)),
    receipt: receiptOf({
      ...head,
      case: given.id,
      outcome: decision.outcome,
      facts: given.said.map((fact) => fact.id),
    }),
  };
}

const outcomeOrder: readonly ShortageItemAnswer['outcome'][] = [
  'short',
  'needs-judgement',
  'not-decidable',
  'not-short',
];

function byOutcomeAndName(a: ShortageItemAnswer, b: ShortageItemAnswer): number {
  const outcomes = outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome);
  if (outcomes !== 0) return outcomes;
  if (a.product.name !== b.product.name) return a.product.name < b.product.name ? -1 : 1;
  return a.product.id < b.product.id ? -1 : 1;
}

function lackingNeeds(
  decided: readonly DecidedCase[],
  language: Language,
): ShortagesAnswer['notDecidableWhy'] {
  const cases = new Map<Need, number>();
  for (const { decision } of decided) {
    if (decision.outcome !== 'not-decidable') continue;
    for (const { fact } of decision.missing)
      cases.set(fact as Need, (cases.get(fact as Need) ?? 0) + 1);
  }
  return [...cases]
    .map(([need, count]) => ({ need, says: needTexts[need][language], cases: count }))
    .toSorted((a, b) => b.cases - a.cases || (a.need < b.need ? -1 : 1));
}
