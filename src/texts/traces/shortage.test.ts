import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { periodSteps, subjects } from '../../domain/shortage/trace.ts';
import { parametersOf, type Text } from '../text.ts';
import { shortageTexts } from './shortage.ts';

const texts: Readonly<Record<string, Text>> = shortageTexts;

describe('sentences of the rule shortage', () => {
  it('ask the same of both languages', () => {
    for (const [code, { nl, en }] of Object.entries(texts)) {
      assert.deepEqual(parametersOf(en), parametersOf(nl), code);
    }
  });

  it('exist for every subject and step, and are sentences', () => {
    for (const subject of subjects) {
      for (const step of periodSteps) {
        const text = texts[`${subject}-${step}`];
        assert.match(text?.nl ?? '', /^[A-Z].*\.$/u, `${subject}-${step}`);
        assert.match(text?.en ?? '', /^[A-Z].*\.$/u, `${subject}-${step}`);
      }
    }
  });
});
