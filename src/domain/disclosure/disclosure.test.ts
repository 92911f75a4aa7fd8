import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Value } from 'typebox/value';
import { publicationRegimes } from '../../law/publication.ts';
import { norms, type LawBook } from '../../law/law-book.ts';
import { day } from '../../law/calendar-date.ts';
import { audiences, disclosureClasses, relations } from '../party/audience.ts';
import { publicationGrounds } from '../desk/publication.ts';
import { DisclosureCase } from './disclosure-case.ts';
import { decideDisclosure, disclosureOutcomes } from './disclosure.ts';
import { fateOf } from './fate-of.ts';

const law: LawBook = { norms, hash: 'test' };
const on = day('2026-11-23');

test('the rule answers what fateOf answers, for every cell', () => {
  for (const ofClass of disclosureClasses) {
    for (const audience of audiences) {
      for (const relation of relations) {
        const asked = { class: ofClass, audience, relation };
        const decided = decideDisclosure({ on, facts: asked }, law);
        const { fate, cell, because, norm } = fateOf({ ...asked, on }, law);
        assert.equal(decided.outcome, fate);
        assert.deepEqual(decided.because, because);
        assert.deepEqual(decided.norm, norm);
        assert.equal(decided.values.ground, cell.ground);
      }
    }
  }
});

test('every word of the law and of the parties can be asked', () => {
  const fits = (facts: object) => Value.Check(DisclosureCase, { on, facts });
  const fields =
    'name substance form strength reason start end alternatives stock share site contact';
  for (const field of fields.split(' ')) assert.ok(fits({ field }), field);
  for (const field of fields.split(' ').slice(0, 8)) assert.ok(fits({ consentTo: [field] }), field);
  for (const field of ['stock', 'share', 'site', 'contact']) {
    assert.ok(!fits({ consentTo: [field] }), field);
  }
  for (const regime of publicationRegimes) {
    assert.ok(fits({ regimeNow: regime, regimeAtDelivery: regime }), regime);
  }
  for (const ground of publicationGrounds) assert.ok(fits({ ground }), ground);
  assert.deepEqual(disclosureOutcomes, [
    'shown',
    'delayed',
    'aggregated',
    'hidden',
    'not-decidable',
  ]);
});

test('what is missing is needed to see it', () => {
  const { missing } = decideDisclosure({ on, facts: {} }, law);
  assert.deepEqual(missing, [
    { fact: 'class', neededFor: 'shown' },
    { fact: 'audience', neededFor: 'shown' },
  ]);
});
