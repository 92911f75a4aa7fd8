import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparedGroup, readProductGroup } from './product-group.ts';
import { readPriceText } from './price-text.ts';

void test('a group names substances, strength and form', () => {
  assert.deepEqual(readProductGroup('FICTAVIR-.5-MG/ML-OPLOSSING/SUSPENSIE, ORAAL'), {
    substances: ['Fictavir'],
    strength: '0.5 mg/ml',
    form: 'Oplossing/suspensie, oraal',
  });
  assert.deepEqual(readProductGroup('POLYFICT-EPOTIN B-10000-IE/G-ZALF-\n   TRIFICT-5-MG/G-ZALF'), {
    substances: ['Polyfict-epotin b', 'Trifict'],
    strength: '10000 IE/g/5 mg/g',
    form: 'Zalf',
  });
  assert.equal(readProductGroup('FICTANYL-0.025-MG/H-PLEISTER, DERMAAL')?.strength, '0.025 mg/uur');
  assert.equal(readProductGroup('FICTAVIR 300 MG TABLET')?.strength, '300 mg');
});

void test('a text that does not say it all is left alone', () => {
  for (const text of [
    'EENVIR-5-MG-TABLET-TWEEVIR-10-MG',
    'EENVIR-5-MG-TABLET-EENVIR FASE 2-10-MG-TABLET',
    'EENVIR-5-MG-TABLET-EENVIR-FASE2-10-MG-TABLET',
    'EENVIR 5 MG TABLET TWEEVIR 10 MG TABLET',
    'Artikelnaam',
    '',
  ]) {
    assert.equal(readProductGroup(text), undefined, text);
  }
});

void test('spellings of one group compare alike, other strengths do not', () => {
  const group = comparedGroup('VERZONNOL-.5-MG-POED. V. INFUSIE,FLACON');
  assert.equal(comparedGroup('VERZONNOL 0.5 MG POED. V. INFUSIE, FLACON'), group);
  assert.notEqual(comparedGroup('VERZONNOL-5-MG-POED. V. INFUSIE,FLACON'), group);
  const long = 'VERZONNOL-0.05-MG-INHALATIEPOEDER INCL INHALER-FICTASON-0.5-MG-INHALATIEPOEDER';
  assert.equal(comparedGroup(long.slice(0, 66)), comparedGroup(long));
});

void test('a price text is read to the last digit or not at all', () => {
  assert.deepEqual(readPriceText('0.00004500'), { kind: 'price', eurocents: '0.0045' });
  assert.deepEqual(readPriceText('1078.12345'), { kind: 'price', eurocents: '107812.345' });
  assert.deepEqual(readPriceText('€\u00a02.50'), { kind: 'price', eurocents: '250' });
  assert.deepEqual(readPriceText('per stuk'), { kind: 'missing', unit: 'stuk' });
  assert.deepEqual(readPriceText(''), { kind: 'missing' });
  for (const text of ['30910347', '0 399187per stuk', '1,25', '-1.25', 'Artikelnaam']) {
    assert.deepEqual(readPriceText(text), { kind: 'unreadable' }, text);
  }
});
