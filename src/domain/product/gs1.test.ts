import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../law/calendar-date.ts';
import { norms } from '../../law/law-book.ts';
import { makeLawBook } from '../norm/law-making.ts';
import { codeRules } from './code-rules.ts';
import { readElements, readExpiry } from './gs1.ts';

const rules = codeRules(makeLawBook(norms, 'test'));
const read = (text: string) => {
  const { elements, fault } = readElements(text, rules.gs1Identifiers.value);
  return [
    elements.map((element) => `${element.identifier}=${element.text}`).join(' '),
    fault?.code,
  ];
};
const expiry = (text: string, on: string) => {
  const found = readExpiry(text, day(on), rules.gs1Century.value, 'month-precision');
  return found.kind === 'day' ? found.day : found.kind === 'month' ? found.month : found.kind;
};

test('fields one after the other, the separator after those without fixed length', () => {
  const whole = '01=04006381333931 17=270430 10=B1 21=S1';
  assert.deepEqual(read('01040063813339311727043010B1\u001D21S1'), [whole, undefined]);
  assert.deepEqual(read(']d201040063813339311727043010B1\u001D21S1'), [whole, undefined]);
  assert.deepEqual(read('\u001D01040063813339311727043010B1\u001D21S1\u001D'), [whole, undefined]);
  assert.deepEqual(read('(01)04006381333931(17)270430(10)B1(21)S1'), [whole, undefined]);
});

test('what cannot be told apart is not read', () => {
  assert.deepEqual(read('0104006381333931999'), ['01=04006381333931', 'gs1-identifier-unknown']);
  assert.deepEqual(read('010400638133393'), ['', 'gs1-field-too-short']);
  assert.deepEqual(read('010400638133393A'), ['', 'gs1-field-too-short']);
  assert.deepEqual(read('10'), ['', 'gs1-field-too-short']);
  assert.deepEqual(read(`10${'B'.repeat(20)}`), [`10=${'B'.repeat(20)}`, undefined]);
  assert.deepEqual(read(`10${'B'.repeat(21)}`), ['', 'gs1-field-too-long']);
});

test('the field that is not read is named', () => {
  const { fault } = readElements('0104006381333931422528', rules.gs1Identifiers.value);
  assert.deepEqual(fault, { code: 'gs1-identifier-unknown', identifier: '42' });
  const short = readElements('17270', rules.gs1Identifiers.value).fault;
  assert.deepEqual(short, { code: 'gs1-field-too-short', identifier: '17', expected: 6 });
  const long = readElements(`21${'S'.repeat(21)}`, rules.gs1Identifiers.value).fault;
  assert.deepEqual(long, { code: 'gs1-field-too-long', identifier: '21', expected: 20 });
});

test('51 years ahead is the previous century, 50 back the next', () => {
  assert.equal(expiry('760101', '2026-03-01'), '2076-01-01');
  assert.equal(expiry('770101', '2026-03-01'), '1977-01-01');
  assert.equal(expiry('000101', '2049-03-01'), '2000-01-01');
  assert.equal(expiry('000101', '2050-03-01'), '2100-01-01');
  assert.equal(expiry('260101', '2026-03-01'), '2026-01-01');
});

test('day 00 names a month, or its last day where a deployer chose so', () => {
  assert.equal(expiry('280200', '2026-03-01'), '2028-02');
  const last = readExpiry('280200', day('2026-03-01'), rules.gs1Century.value, 'last-day-of-month');
  assert.deepEqual(last, { kind: 'day', day: '2028-02-29' });
  for (const text of ['281300', '280000', '280230', '281301']) {
    assert.equal(expiry(text, '2026-03-01'), 'unreadable', text);
  }
  assert.equal(expiry('280229', '2026-03-01'), '2028-02-29');
});
