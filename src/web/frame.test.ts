import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryText, placeText, link } from './frame.ts';
import { eurosText } from './pages/medicine.tsx';
import { valueText } from './pages/norms.tsx';

test('a link keeps what was asked and drops what is empty', () => {
  assert.equal(
    link('nl', '/tekorten', { on: '2026-03-01', known: '', cursor: null }),
    '/tekorten?on=2026-03-01',
  );
  assert.equal(
    link('en', '/tekorten', { definition: 'a&b=c' }),
    '/en/tekorten?definition=a%26b%3Dc',
  );
  assert.equal(link('en', '/'), '/en');
});

test('an exact price moves two places and loses nothing but empty zeros', () => {
  assert.equal(eurosText('7.342500000', 'nl'), '0,073425');
  assert.equal(eurosText('1234', 'en'), '12.34');
  assert.equal(eurosText('100', 'nl'), '1,00');
  assert.equal(eurosText('5', 'nl'), '0,05');
  assert.equal(eurosText('1.0', 'en'), '0.01');
});

test('a country has its name, the invented one too', () => {
  assert.equal(countryText('BE', 'nl'), 'België');
  assert.equal(countryText('XX', 'en'), 'demo country');
  assert.equal(countryText('XT', 'nl'), 'verzonnen land van de tweeling');
  assert.equal(countryText('<b>', 'nl'), '<b>');
  assert.equal(placeText('US', 'nl'), 'de Verenigde Staten');
  assert.equal(placeText('BE', 'en'), 'Belgium');
});

test('the value of a norm reads as a line', () => {
  assert.equal(valueText(2, 'weeks', 'nl'), '2 weken');
  assert.equal(
    valueText({ months: 2, list: ['a', 'b'] }, undefined, 'en'),
    'months: 2, list: a; b',
  );
});
