import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from 'typebox';
import { caseOf, filledFrom, questionsOf, type Question } from './case-form.ts';

const schema = Type.Object({
  id: Type.Optional(Type.String()),
  on: Type.String({ format: 'date' }),
  facts: Type.Object({
    kind: Type.Optional(Type.Union([Type.Literal('suspension'), Type.Literal('withdrawal')])),
    days: Type.Optional(Type.Integer()),
    partial: Type.Optional(Type.Boolean()),
    note: Type.Union([Type.String(), Type.Null()]),
    registrations: Type.Optional(
      Type.Array(Type.Object({ number: Type.String(), strength: Type.Optional(Type.String()) })),
    ),
    countries: Type.Optional(Type.Array(Type.String())),
    measures: Type.Optional(
      Type.Array(Type.Union([Type.Literal('import'), Type.Literal('release')])),
    ),
    event: Type.Optional(
      Type.Union([
        Type.Object({ event: Type.Literal('granted'), from: Type.String({ format: 'date' }) }),
        Type.Object({ event: Type.Literal('withdrawn'), by: Type.String() }),
      ]),
    ),
    other: Type.Optional(Type.Record(Type.String(), Type.Number())),
  }),
});
const questions = questionsOf(schema);

function at(path: string, among: readonly Question[] = questions): Question | undefined {
  return among
    .flatMap((question) =>
      question.kind === 'group' ? [question, ...question.questions] : [question],
    )
    .find((question) => question.path === path);
}

test('the schema is the form: each kind of value is asked as what it is', () => {
  assert.equal(at('id'), undefined);
  assert.equal(at('on')?.kind, 'date');
  assert.equal(at('facts.kind')?.kind, 'choice');
  assert.equal(at('facts.days')?.kind, 'number');
  assert.equal(at('facts.partial')?.kind, 'yes-no');
  assert.equal(at('facts.registrations')?.kind, 'list');
  assert.equal(at('facts.countries')?.kind, 'lines');
  assert.equal(at('facts.measures')?.kind, 'choices');
  assert.equal(at('facts.event')?.kind, 'variants');
  assert.equal(at('facts.other')?.kind, 'json');
});

test('a filled form becomes the case; empty answers are left out, never zero', () => {
  const given = caseOf(questions, {
    on: '2026-03-01',
    'facts.kind': 'suspension',
    'facts.days': '14',
    'facts.partial': 'no',
    'facts.registrations.0.number': 'RVG 1',
    'facts.registrations.0.strength': ' ',
    'facts.registrations.1.number': '',
    'facts.countries': 'BE\r\n\r\nDE\r\n',
    'facts.measures': ['import', 'release'],
    'facts.event.event': 'withdrawn',
    'facts.event.by': 'igj',
    'facts.other': '{"a": 1}',
  });
  assert.deepEqual(given, {
    on: '2026-03-01',
    facts: {
      kind: 'suspension',
      days: 14,
      partial: false,
      note: null,
      registrations: [{ number: 'RVG 1' }],
      countries: ['BE', 'DE'],
      measures: ['import', 'release'],
      event: { event: 'withdrawn', by: 'igj' },
      other: { a: 1 },
    },
  });
  assert.deepEqual(caseOf(questions, {}), { facts: { note: null } });
});

test('what cannot be read goes along as typed, for the rule to refuse', () => {
  const given = caseOf(questions, {
    'facts.days': 'veel',
    'facts.other': '{',
    'facts.partial': 'x',
  });
  assert.deepEqual(given['facts'], { days: 'veel', partial: 'x', note: null, other: '{' });
});

test('an example fills the form and comes back as it was', () => {
  const example = {
    on: '2026-03-01',
    facts: {
      days: 3,
      partial: true,
      note: 'n',
      countries: ['BE'],
      registrations: [{ number: '1' }],
    },
  };
  assert.deepEqual(caseOf(questions, filledFrom(example)), example);
});

test('a row number far away does not make a thousand rows', () => {
  const given = caseOf(questions, { 'facts.registrations.99999999.number': 'x' });
  assert.deepEqual(given['facts'], { note: null });
});
