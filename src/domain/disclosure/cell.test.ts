import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fateOfJudgement, fates, isStricter, mostOpen } from './cell.ts';

test('the fates stand from open to closed', () => {
  assert.deepEqual(fates, ['shown', 'delayed', 'aggregated', 'hidden']);
  assert.equal(isStricter('hidden', 'aggregated'), true);
  assert.equal(isStricter('delayed', 'delayed'), false);
  assert.equal(isStricter('shown', 'delayed'), false);
});

test('a judgement has the strictest fate of its facts', () => {
  assert.equal(fateOfJudgement(['shown', 'aggregated', 'delayed']), 'aggregated');
  assert.equal(fateOfJudgement(['hidden', 'shown']), 'hidden');
  assert.equal(fateOfJudgement(['shown', 'shown']), 'shown');
  assert.equal(fateOfJudgement(['delayed', 'shown']), 'delayed');
});

test('a judgement that names no facts is hidden', () => {
  assert.equal(fateOfJudgement([]), 'hidden');
});

test('a judgement is no more open than any of its facts, and as open as one of them', () => {
  const facts = fc.array(fc.constantFrom(...fates), { minLength: 1 });
  fc.assert(
    fc.property(facts, (given) => {
      const judged = fateOfJudgement(given);
      assert.ok(given.includes(judged));
      assert.ok(given.every((fate) => !isStricter(fate, judged)));
    }),
  );
});

test('what is granted only opens', () => {
  assert.equal(mostOpen('aggregated', []), 'aggregated');
  assert.equal(mostOpen('aggregated', ['hidden']), 'aggregated');
  assert.equal(mostOpen('hidden', ['aggregated', 'delayed']), 'delayed');
});
