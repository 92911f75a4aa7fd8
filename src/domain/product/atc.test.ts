import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atcLevel, isVeterinaryAtc, readAtc } from './atc.ts';

const codes = (text: string) => readAtc(text).codes;

test('a code of level 5 with or without its name', () => {
  assert.deepEqual(codes('C01AA05 - Digoxin'), ['C01AA05']);
  assert.deepEqual(codes('L01FF01 Nivolumab'), ['L01FF01']);
  assert.deepEqual(codes('n05an01'), ['N05AN01']);
  assert.deepEqual(codes('N05 AN 01'), ['N05AN01']);
  assert.deepEqual(codes("{'code': 'N05AN01', 'name': 'Litium'}"), ['N05AN01']);
});

test('every code of a cell, each once', () => {
  assert.deepEqual(codes('A02BC01 / J01CA04, A02BC01'), ['A02BC01', 'J01CA04']);
});

test('a broader code only at the start', () => {
  assert.deepEqual(codes('C01AA - hartglycosiden'), ['C01AA']);
  assert.deepEqual(codes('C01'), ['C01']);
  assert.deepEqual(codes('C01A x'), ['C01A']);
  assert.deepEqual(codes('C01AAA'), []);
  assert.deepEqual(codes('qj01'), ['QJ01']);
  assert.deepEqual(codes('A'), ['A']);
  assert.deepEqual(codes('A hart'), []);
  assert.deepEqual(codes('groep C01'), []);
});

test('what has not the shape is named', () => {
  for (const text of [
    'Digoxine',
    'E01AA05',
    'C1AA05',
    'XC01AA05',
    'C01AA055',
    'QE01AA05',
    'C01A0',
  ]) {
    assert.deepEqual(codes(text), [], text);
    assert.equal(readAtc(text).warnings[0]?.code, 'atc-not-read', text);
  }
  assert.deepEqual(readAtc(' '), { codes: [], warnings: [] });
});

test('levels of human and veterinary codes', () => {
  const levels = [
    'C',
    'C01',
    'C01A',
    'C01AA',
    'C01AA05',
    'QC',
    'QI09',
    'QJ01A',
    'QJ01AA',
    'QJ01AA02',
  ];
  assert.deepEqual(levels.map(atcLevel), [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]);
  for (const none of ['', 'c01', 'C0', 'C01AA0', 'I09', 'C01AA05 ', 'E']) {
    assert.equal(atcLevel(none), undefined, none);
  }
  assert.equal(isVeterinaryAtc('QJ01'), true);
  assert.equal(isVeterinaryAtc('J01'), false);
});
