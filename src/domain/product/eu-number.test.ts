import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionsEuNumber, readEuNumber } from './eu-number.ts';

const values = (text: string) =>
  readEuNumber(text).codes.map(({ scheme, value }) => `${scheme} ${value}`);
const warned = (text: string) => readEuNumber(text).warnings.map(({ code }) => code);

test('the product part, and the pack in full', () => {
  assert.deepEqual(values('EU/1/08/479'), ['eu EU/1/08/479']);
  assert.deepEqual(values('EU/1/08/479/001'), ['eu EU/1/08/479', 'pack EU/1/08/479/001']);
  assert.deepEqual(values('eu / 1/21/1606 / 012 '), ['eu EU/1/21/1606', 'pack EU/1/21/1606/012']);
  assert.deepEqual(warned('EU/1/08/479/001'), []);
  assert.equal(readEuNumber('eu/1/08/479').codes[0]?.given, 'eu/1/08/479');
});

test('several numbers in a cell, the product once', () => {
  const read = values('EU/1/99/112/002EU/1/99/112/003, EU/2/00/010/001');
  assert.deepEqual(
    read,
    [
      'eu EU/1/99/112',
      'pack EU/1/99/112/002',
      'eu EU/1/99/112',
      'pack EU/1/99/112/003',
      'eu EU/2/00/010',
      'pack EU/2/00/010/001',
    ].filter((value, index, list) => list.indexOf(value) === index),
  );
});

test('a range of packs names each of them', () => {
  assert.deepEqual(values('EU/1/08/479/009-011'), [
    'eu EU/1/08/479',
    'pack EU/1/08/479/009',
    'pack EU/1/08/479/010',
    'pack EU/1/08/479/011',
  ]);
  assert.deepEqual(warned('EU/1/08/479/009-011'), ['eu-pack-range']);
  assert.deepEqual(warned('EU/1/08/479/001-002'), ['eu-pack-range']);
  assert.equal(values('EU/1/08/479/001-002').length, 3);
  assert.equal(values('EU/1/08/479/001-099').length, 100);
});

test('a pack part that may mean something else is not guessed', () => {
  for (const text of [
    'EU/1/08/479/1-9',
    'EU/1/08/479/011-009',
    'EU/1/08/479/001-001',
    'EU/1/08/479/001-P02',
    'EU/1/08/479/001-100',
    'EU/1/08/479/01',
  ]) {
    assert.deepEqual(values(text), ['eu EU/1/08/479'], text);
    assert.deepEqual(warned(text), ['eu-pack-not-read'], text);
  }
});

test('what is no EU number is named', () => {
  for (const text of ['EU/1/2008/479', 'EU/1/08', 'RVG 1', 'EU/1/08/47', 'EU/1/08/47912']) {
    assert.deepEqual(values(text), [], text);
    assert.deepEqual(warned(text), ['eu-not-read'], text);
  }
  assert.deepEqual(warned('EU/1/08/479/001 EU/1/2008/5'), ['eu-not-read']);
  assert.deepEqual(readEuNumber('  '), { codes: [], warnings: [] });
  assert.equal(mentionsEuNumber('Eu /1'), true);
  assert.equal(mentionsEuNumber('EUR 15'), false);
});
