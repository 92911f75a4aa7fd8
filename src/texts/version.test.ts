import assert from 'node:assert/strict';
import { test } from 'node:test';
import { norms } from '../law/law-book.ts';
import { sayVersion } from './version.ts';

test('a version is named by its day or year, or not at all', () => {
  const said = {
    '2024-01-01': '1 januari 2024',
    'seen-2023-01-01': 'gezien op 1 januari 2023',
    'draft-eu-regulation': 'ontwerp',
    'plan-2019': 'plan van 2019',
    'routekaart-2017': '2017',
    '2016': '2016',
    choice: undefined,
    fda: undefined,
  };
  for (const [id, words] of Object.entries(said)) assert.equal(sayVersion(id, 'nl'), words, id);
});

test('no id of the law book reaches a reader raw', () => {
  for (const { versions } of Object.values(norms)) {
    for (const { id } of versions)
      assert.doesNotMatch(sayVersion(id, 'nl') ?? '', /[a-z]-|-\d/, id);
  }
});
