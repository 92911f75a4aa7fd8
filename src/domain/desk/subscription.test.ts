import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  atcPrefixes,
  parseSubscription,
  readMailbox,
  topicLine,
  topicsOf,
} from './subscription.ts';

test('an ATC code stands under every broader one, a veterinary one too', () => {
  assert.deepEqual(atcPrefixes('A10BA02'), ['A', 'A10', 'A10B', 'A10BA', 'A10BA02']);
  assert.deepEqual(atcPrefixes('QI01'), ['QI', 'QI01']);
  assert.deepEqual(atcPrefixes('9'), []);
});

test('one topic has one line, however it was written', () => {
  const country = 'NL';
  assert.equal(
    topicLine({ kind: 'substance', country, substance: 'Acétylsalicylzuur' }),
    topicLine({ kind: 'substance', country, substance: 'ACETYLSALICYLZUUR ' }),
  );
  assert.equal(
    topicLine({ kind: 'atc', country, atc: 'n02b' }),
    topicLine({ kind: 'atc', country, atc: 'N02B' }),
  );
  assert.notEqual(
    topicLine({ kind: 'everything', country: 'XX' }),
    topicLine({ kind: 'everything', country }),
  );
});

test('a product is heard of under itself, what it was merged with, its substances and groups', () => {
  const lines = topicsOf({
    products: [7, 9],
    country: 'NL',
    substances: ['A', 'B'],
    atc: ['N02BE01', 'N02BE51'],
  }).map(topicLine);
  assert.deepEqual(lines.slice(0, 4), [
    'medicine:7',
    'medicine:9',
    'substance:NL:a',
    'substance:NL:b',
  ]);
  assert.equal(lines.filter((line) => line === 'atc:NL:N02B').length, 1);
  assert.equal(lines.at(-1), 'everything:NL');
});

test('a mailbox is one address and nothing beside it', () => {
  assert.equal(readMailbox(' lezer@example.nl '), 'lezer@example.nl');
  assert.equal(readMailbox('a.b+c@sub.exämple.nl'), 'a.b+c@sub.exämple.nl');
  for (const wrong of [
    '',
    'a',
    'a@b',
    'a@b.c',
    'a b@example.nl',
    'a@example.nl,b@example.nl',
    'a@example.nl\nx',
  ]) {
    assert.equal(readMailbox(wrong), undefined, wrong);
  }
});

test('what was sealed in another shape is a bug, and its message tells nothing of it', () => {
  assert.throws(
    () => parseSubscription({ address: 'kanarie@example.nl', language: 'xx' }),
    (error: Error) => error instanceof TypeError && !error.message.includes('kanarie'),
  );
});
