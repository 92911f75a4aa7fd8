import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, partExamples } from '../../../tests/part-examples.ts';
import { publicStatuses } from '../../domain/shortage/public-status.ts';
import { stateTexts } from '../../texts/pages/frame.ts';
import { Questions, examples as questions } from './questions.tsx';
import { State } from './state.tsx';
import { ExpectedBack, examples as statusLines } from './status-line.tsx';

const all = partExamples.flatMap(({ rendered }) => rendered);

test('no example lets markup of a source or a reader through', () => {
  assert.ok(all.length > 20);
  for (const part of all) assert.doesNotMatch(part, /<script|<b>|<img/i);
  assert.ok(
    all.some((part) => part.includes('&lt;script')),
    'a hostile example is among them',
  );
});

test('no part carries an inline style or script, which the policy would block', () => {
  for (const part of all) assert.doesNotMatch(part, /\sstyle=|\son[a-z]+=/);
});

test('a state is a word, a shape and a colour, and no two share any of them', () => {
  const drawn = publicStatuses.map((status) => html(State, { status, language: 'nl' }));
  const shapes = drawn.map((part) => part.match(/<svg.*<\/svg>/)?.[0]);
  assert.equal(new Set(shapes).size, publicStatuses.length);
  for (const [index, status] of publicStatuses.entries()) {
    assert.ok(drawn[index]?.includes(stateTexts[status].nl));
    assert.ok(drawn[index]?.includes(`state-${status}`));
  }
});

test('an expected return always says how certain it is', () => {
  const [given, unknown] = statusLines;
  assert.ok(given !== undefined && unknown !== undefined);
  assert.match(html(ExpectedBack, given), /20 april 2026 \(schatting\)/);
  assert.match(html(ExpectedBack, unknown), /Expected back:<\/span> not reported/);
});

test('a mistake stands beside its field, which keeps what was typed', () => {
  const [form] = questions;
  assert.ok(form !== undefined);
  const part = html(Questions, form);
  assert.match(part, /aria-invalid="true"/);
  assert.match(part, /aria-describedby="facts\.expectedDays-mistake"/);
  assert.match(part, /value="&lt;b>veel&lt;\/b>"/);
});
