import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages, parametersOf, type Text } from '../text.ts';
import { obligationTexts } from './obligation.ts';
import { planProgressTexts } from './plan-progress.ts';
import { stockViewTexts } from '../stock-views.ts';
import { subsidyStockTexts } from './subsidy-stock.ts';

const given: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  obligation: obligationTexts,
  'plan-progress': planProgressTexts,
  'subsidy-stock': subsidyStockTexts,
  views: stockViewTexts,
};

for (const [rule, texts] of Object.entries(given)) {
  describe(`sentences about stock: ${rule}`, () => {
    it('ask the same of both languages', () => {
      for (const [code, text] of Object.entries(texts)) {
        assert.deepEqual(parametersOf(text.nl), parametersOf(text.en), code);
      }
    });

    it('are said once each', () => {
      for (const language of languages) {
        const said = Object.values(texts).map((text) => text[language]);
        assert.equal(new Set(said).size, said.length);
      }
    });
  });
}
