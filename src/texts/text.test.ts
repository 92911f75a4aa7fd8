import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say } from './text.ts';

const text = {
  nl: '{days} {days|dag|dagen} vanaf {from}: {ok} ({list})',
  en: '{days} {days|day|days} from {from}: {ok} ({list})',
};

test('writes numbers, days, plurals, yes and no in each language', () => {
  const params = { days: 1000, from: '2026-03-01', ok: true, list: ['a', 'b'] };
  assert.equal(say(text, params, 'nl'), '1.000 dagen vanaf 1 maart 2026: ja (a, b)');
  assert.equal(say(text, params, 'en'), '1,000 days from 1 March 2026: yes (a, b)');
  assert.match(say(text, { ...params, days: 1 }, 'nl'), /^1 dag vanaf/);
});

test('a missing parameter is a bug, never an empty place', () => {
  assert.throws(() => say(text, { days: 1 }, 'nl'), /lacks parameter from/);
});

test('what was seen is repeated as it stands, also when it looks like a day', () => {
  const seen = { nl: 'gezien: {value}', en: 'seen: {value}' };
  assert.equal(say(seen, { value: '0030-06-20' }, 'nl'), 'gezien: 0030-06-20');
});
