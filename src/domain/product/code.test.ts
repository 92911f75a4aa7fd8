import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidates, readCode } from './code.ts';

const schemes = (text: string) => candidates(text).schemes.join(' ');
const read = (text: string) => readCode(text).map(({ scheme, value }) => `${scheme} ${value}`);

test('the shape tells which registers could have given it', () => {
  assert.equal(schemes('RVG 05761'), 'rvg');
  assert.equal(schemes('5761'), 'rvg');
  assert.equal(schemes('999999'), 'rvg');
  assert.equal(schemes('114624//03984'), 'rvg');
  assert.equal(schemes('EU/1/08/479'), 'eu');
  assert.equal(schemes('01613081'), 'zi hpk prk din gtin');
  assert.equal(schemes('4006381333931'), 'gtin');
  assert.equal(schemes('0104006381333931172704301012'), 'gs1');
  assert.equal(schemes('(01)04006381333931'), 'gs1');
  for (const text of ['036000291452', '04006381333931', '4 006381 333931']) {
    assert.equal(schemes(text), 'gtin', text);
  }
  for (const next of ['17270430', '10B1', '21S1']) {
    assert.equal(schemes(`0104006381333931${next}`), 'gs1', next);
  }
  assert.equal(schemes('c01aa05'), 'atc');
  for (const text of [
    'paracetamol',
    '1234567',
    '40063813339',
    '400638133393101',
    '12345678901234567',
    '',
  ]) {
    assert.equal(schemes(text), '', text);
  }
});

test('an American number is known by its hyphens', () => {
  for (const text of [
    '1234-5678',
    '12345-678',
    '12345-6789',
    '1234-5678-90',
    '12345-678-90',
    '12345-6789-0',
    '12345-6789-01',
  ]) {
    assert.equal(schemes(text), 'ndc', text);
  }
  for (const text of [
    '1234-56789',
    '123456-789',
    '1234-5678-9',
    '12345-678-9',
    '12345-6789-012',
    '12345-67',
  ]) {
    assert.equal(schemes(text), '', text);
  }
});

test('the name before a number decides', () => {
  assert.deepEqual(candidates('HPK 01613081'), { schemes: ['hpk'], text: '01613081' });
  assert.deepEqual(candidates('zi-nummer: 12900001'), { schemes: ['zi'], text: '12900001' });
  assert.deepEqual(candidates('EAN 4006381333931'), { schemes: ['gtin'], text: '4006381333931' });
  assert.deepEqual(candidates('Zinkoxide'), { schemes: [], text: 'Zinkoxide' });
});

test('search gets every number it could be, in compared form and unchecked', () => {
  assert.deepEqual(read('RVG 05761'), ['rvg 5761']);
  assert.deepEqual(read('EU/1/08/479/001'), ['eu EU/1/08/479', 'pack EU/1/08/479/001']);
  assert.deepEqual(read('0161 3081'), [
    'zi 01613081',
    'hpk 01613081',
    'prk 01613081',
    'din 01613081',
    'gtin 00000001613081',
  ]);
  assert.deepEqual(read('01613081').at(-1), 'pack 01613081');
  assert.deepEqual(read('CNK 9999992'), ['pack 9999992']);
  assert.deepEqual(read('999992'), ['rvg 999992', 'pack 999992']);
  assert.deepEqual(read('4006381333931'), ['gtin 04006381333931']);
  assert.deepEqual(read(']d20104006381333931172704301012'), ['gtin 04006381333931']);
  assert.deepEqual(read('(17)270430(01)04006381333931'), ['gtin 04006381333931']);
  assert.deepEqual(read('1234-5678-90'), ['ndc 1234-5678-90']);
  for (const text of ['ZI 1', 'NDC x', 'C01AA05', 'digoxine', '(17)270430']) {
    assert.deepEqual(read(text), [], text);
  }
});
