import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h, type FunctionComponent } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { stateTexts } from '../../texts/pages/frame.ts';
import { publicStatuses } from '../../domain/shortage/public-status.ts';
import { Choice, examples as choices } from './choice.tsx';
import { Claim, examples as claims } from './claim.tsx';
import { Comparison, examples as comparisons } from './comparison.tsx';
import { DayField, examples as days } from './day-form.tsx';
import { Mistakes, examples as mistakes } from './mistakes.tsx';
import { Questions, examples as questions } from './questions.tsx';
import { SearchForm, examples as searches } from './search-form.tsx';
import { ShareBar, examples as shares } from './share-bar.tsx';
import { State, examples as states } from './state.tsx';
import { ExpectedBack, StatusLine, examples as statusLines } from './status-line.tsx';
import { Table, examples as tables } from './table.tsx';
import { Timeline, examples as timelines } from './timeline.tsx';
import { Trace, examples as traces } from './trace.tsx';

function html<Props extends object>(
  part: FunctionComponent<Props> | ((props: Props) => unknown),
  props: Props,
): string {
  return renderToString(h(part as FunctionComponent<Props>, props as never));
}

const all = [
  ...choices.map((props) => html(Choice, props)),
  ...claims.map((props) => html(Claim, props)),
  ...comparisons.map((props) => html(Comparison, props)),
  ...days.map((props) => html(DayField, props)),
  ...mistakes.map((props) => html(Mistakes, props)),
  ...questions.map((props) => html(Questions, props)),
  ...searches.map((props) => html(SearchForm, props)),
  ...shares.map((props) => html(ShareBar, props)),
  ...states.map((props) => html(State, props)),
  ...statusLines.flatMap((props) => [html(StatusLine, props), html(ExpectedBack, props)]),
  ...tables.map((props) => html(Table, props as never)),
  ...timelines.map((props) => html(Timeline, props)),
  ...traces.map((props) => html(Trace, props)),
];

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
  assert.match(html(ExpectedBack, unknown), /not reported by the source/);
});

test('a mistake stands beside its field, which keeps what was typed', () => {
  const [form] = questions;
  assert.ok(form !== undefined);
  const part = html(Questions, form);
  assert.match(part, /aria-invalid="true"/);
  assert.match(part, /aria-describedby="facts\.expectedDays-mistake"/);
  assert.match(part, /value="&lt;b>veel&lt;\/b>"/);
});
