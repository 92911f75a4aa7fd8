import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOneOrder } from './remembered.ts';

void test('strengths go along with their ingredients, whatever the order of a report', () => {
  const one = inOneOrder(['ZETAZOL', 'ALFAZOL'], ['25MG', '40MG']);
  assert.deepEqual(one, { substances: ['ALFAZOL', 'ZETAZOL'], strengths: ['40MG', '25MG'] });
  assert.deepEqual(inOneOrder(['Alfazol', 'Zetazol'], ['40MG', '25MG']).strengths, one.strengths);
  // Another product: the same numbers, the other way round.
  assert.notDeepEqual(inOneOrder(['ALFAZOL', 'ZETAZOL'], ['25MG', '40MG']), one);
});

void test('an ingredient in two layers is named once and keeps both strengths', () => {
  assert.deepEqual(inOneOrder(['ZETAZOL', 'ALFAZOL', 'ZETAZOL'], ['9MG', '1MG', '5MG']), {
    substances: ['ALFAZOL', 'ZETAZOL'],
    strengths: ['1MG', '5MG', '9MG'],
  });
});

void test('strengths that cannot be told apart by ingredient stay as they are', () => {
  assert.deepEqual(inOneOrder(['ZETAZOL', 'ALFAZOL'], ['25MG']), {
    substances: ['ZETAZOL', 'ALFAZOL'],
    strengths: ['25MG'],
  });
});
