import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testContext } from '../../tests/test-context.ts';
import { decideCases } from './decide-cases.ts';

const { law } = testContext(undefined);

function decided(facts: Readonly<Record<string, unknown>>) {
  const answer = decideCases(law, {
    rule: 'exemption',
    cases: { on: '2026-03-15', facts },
    language: 'en',
  });
  assert.ok(!Array.isArray(answer) && 'outcome' in answer);
  return answer;
}

function unknownFields(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`field${index}`, 1]));
}

// The validator counts to a thousand and then forgets to say that they are unknown.
for (const count of [1, 999, 1001, 20_000]) {
  test(`a case with ${count} unknown fields is refused by their names`, () => {
    const { outcome, problems } = decided(unknownFields(count));
    assert.equal(outcome, 'refused');
    assert.equal(problems?.[0]?.column, 'facts.field0');
    assert.ok((problems?.length ?? 0) <= 20);
  });
}

test('a value nested ten thousand deep is refused, not fallen over', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 10_000; level += 1) deep = { a: deep };
  const { outcome, problems } = decided({ authorisedIn: deep });
  assert.equal(outcome, 'refused');
  assert.match(problems?.[0]?.message ?? '', /…/);
});
