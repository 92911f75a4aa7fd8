import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readStrength } from './strength.ts';

const spellings: readonly (readonly [given: string, read: string])[] = [
  ['500 mg', '500 mg'],
  ['500MG', '500 mg'],
  ['4 mg/5 ml', '4 mg/5 ml'],
  ['0,3 mg/ml', '0.3 mg/ml'],
  ['.05 mg', '0.05 mg'],
  ['20 mg / 1 ml', '20 mg/ml'],
  ['100 microgram/dosis', '100 microgram/dosis'],
  ['250mcg/do', '250 microgram/dosis'],
  ['35 µg/uur', '35 microgram/uur'],
  ['35 μg/uur', '35 microgram/uur'],
  ['600 mg/300 mg', '600 mg/300 mg'],
  ['600/300mg', '600 mg/300 mg'],
  ['50 microgram/g + 0,5 mg/g', '50 microgram/g/0.5 mg/g'],
  ['1.000 IE', '1000 IE'],
  ['0.125 mg', '0.125 mg'],
  ['1,0%', '1%'],
  ['4 E', '4 E'],
  ['100e/ml', '100 E/ml'],
  ['5 mg/24 uur', '5 mg/24 uur'],
];

void test('a strength has one spelling', () => {
  for (const [given, read] of spellings) assert.equal(readStrength(given), read, given);
});

void test('English marks are read when the source writes them', () => {
  assert.equal(readStrength('1,000 MG', '.'), '1000 mg');
  assert.equal(readStrength('1.125 MG', '.'), '1.125 mg');
  assert.equal(readStrength('1.125 mg'), '1125 mg');
});

void test('the strength is found in a product name', () => {
  assert.equal(readStrength('Verzonnol 50, omhulde tabletten 50 mg'), '50 mg');
  assert.equal(readStrength('Verzonnol Compleet 500/125, tabletten 500/125 mg'), '500 mg/125 mg');
});

void test('a name that says one strength twice has that strength', () => {
  assert.equal(
    readStrength('Fictal 1000 microgram, drank 1000 microgram/2 ml'),
    '1000 microgram/2 ml',
  );
  assert.equal(readStrength('Fictal 1,0% 10 mg/ml, oogdruppels'), '10 mg/ml');
});

void test('a name with several strengths has none of them', () => {
  assert.equal(readStrength('Fictal 125 mg, 250 mg en 1 g'), undefined);
  assert.equal(readStrength('Fictal calcium 680 mg / magnesium 80 mg'), undefined);
});

void test('numbers that are no strength are left alone', () => {
  for (const text of [
    '',
    'Klysma',
    'Vitamine B12',
    'E 170',
    'Infuus, 500 ml',
    'Fictal 70/240',
    '75.000 SQ-T',
  ]) {
    assert.equal(readStrength(text), undefined, text);
  }
});

void test('a strength that was read reads the same again', () => {
  const amount = fc.tuple(
    fc.integer({ min: 1, max: 999_999 }),
    fc.constantFrom('mg', 'g', 'microgram', 'IE', 'mmol', '%'),
    fc.constantFrom('', '/ml', '/5 ml', '/dosis', '/12.5 mg'),
  );
  fc.assert(
    fc.property(amount, ([number, unit, rest]) => {
      const read = readStrength(`${number / 8} ${unit}${rest}`, '.');
      assert.notEqual(read, undefined);
      assert.equal(readStrength(read ?? '', '.'), read);
    }),
    { numRuns: 200 },
  );
});

void test('every unit has one spelling', () => {
  const spelt: Readonly<Record<string, string>> = {
    ng: 'nanogram',
    nanogram: 'nanogram',
    mcg: 'microgram',
    µg: 'microgram',
    ug: 'microgram',
    microgram: 'microgram',
    micrograms: 'microgram',
    mg: 'mg',
    milligram: 'mg',
    g: 'g',
    gram: 'g',
    gm: 'g',
    mmol: 'mmol',
    meq: 'mEq',
    ie: 'IE',
    iu: 'IE',
    e: 'E',
    eenheden: 'E',
    units: 'E',
    unit: 'E',
    mbq: 'MBq',
    gbq: 'GBq',
    ppm: 'ppm',
  };
  for (const [given, read] of Object.entries(spelt)) {
    assert.equal(readStrength(`5 ${given}`), `5 ${read}`, given);
    assert.equal(readStrength(`5 ${given}/ml`), `5 ${read}/ml`, given);
  }
  const below: Readonly<Record<string, string>> = {
    l: 'l',
    liter: 'l',
    ml: 'ml',
    dosis: 'dosis',
    dose: 'dosis',
    do: 'dosis',
    act: 'dosis',
    actuation: 'dosis',
    uur: 'uur',
    h: 'uur',
    hr: 'uur',
    cm2: 'cm2',
  };
  for (const [given, read] of Object.entries(below)) {
    assert.equal(readStrength(`5 mg/${given}`), `5 mg/${read}`, given);
    // A volume or a dose alone is no strength.
    assert.equal(readStrength(`5 ${given}`), undefined, given);
  }
});
