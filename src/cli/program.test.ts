import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../law/norm.ts';
import { sayProblem } from '../texts/problem.ts';
import { commands } from './commands.ts';
import { parse, type Parsed } from './program.ts';

test('a full command line is read into typed values', () => {
  const parsed = read('shortages --definition as-listed --country be --on 2026-03-15 --json');
  assert.ok(parsed.kind === 'typed');
  assert.equal(parsed.command.words, 'shortages');
  assert.deepEqual(parsed.flags, {
    definition: 'as-listed',
    country: 'BE',
    on: '2026-03-15',
    json: true,
  });
});

test('words to search for are one text', () => {
  const parsed = read('product find amoxicilline 500 mg --limit 3');
  assert.ok(parsed.kind === 'typed');
  assert.deepEqual(parsed.arguments, { words: 'amoxicilline 500 mg' });
  assert.equal(parsed.flags['limit'], 3);
});

test('an argument that may be left out is an empty text', () => {
  const parsed = read('decide norm');
  assert.ok(parsed.kind === 'typed');
  assert.deepEqual(parsed.arguments, { rule: 'norm', file: '' });
});

const misuses: readonly [line: string, said: RegExp][] = [
  ['shortage', /no command “shortage”.*Did you mean shortages/],
  ['source lis', /no command “lis”.*Did you mean list/],
  ['source', /Which command\? Choose from list, load, changes, accept, reject/],
  ['shortages --definitio x', /does not know --definitio\. Did you mean --definition/],
  ['shortages', /--definition is missing/],
  ['shortages --definition', /--definition <ID> needs a value/],
  ['source load cbg', /path is missing\. Usage: voorradig source load \[options\] <name> <path>/],
  ['source load cbg a b', /too much on the line: b\./],
  ['shortages --definition x --on 2026-02-30', /--on: “2026-02-30” is no day/],
  ['shortages --definition x --known 15-03-2026', /--known: “15-03-2026” is no day/],
  ['shortages --definition x --recorded 2026-03-15', /--recorded: “2026-03-15” is no time/],
  [
    'shortages --definition x --recorded 2026-02-30T12:00:00Z',
    /--recorded: “2026-02-30T12:00:00Z” is no time/,
  ],
  ['shortages --definition x --country NLD', /--country: “NLD” cannot be/],
  ['source changes cbg --since gisteren', /--since: “gisteren” is no day/],
  ['source load cbg x --as-of 2026-13-01', /--as-of: “2026-13-01” is no day/],
  ['serve --port 99999', /--port: 99999 does not fit\. Expected: 0 to 65535/],
  ['serve --port 30.5', /--port: 30\.5 does not fit/],
  ['twin --out x --scale 11', /--scale: 11 does not fit/],
  ['definitions --lang fr', /--lang: “fr” cannot be\. Choose from nl, en/],
];
for (const [line, said] of misuses) {
  test(`voorradig ${line}`, () => {
    const parsed = read(line);
    assert.ok(parsed.kind === 'misused', parsed.kind);
    assert.match(parsed.problems.map((problem) => sayProblem(problem, 'en')).join('\n'), said);
    // Every message has its Dutch.
    for (const problem of parsed.problems) assert.notEqual(sayProblem(problem, 'nl'), '');
  });
}

test('all that is wrong with the flags is said at once', () => {
  const parsed = read('shortages --on x --known y');
  assert.ok(parsed.kind === 'misused');
  assert.deepEqual(parsed.problems.map(({ code }) => code).toSorted(), [
    'day-unreadable',
    'day-unreadable',
    'flag-missing',
  ]);
});

test('help names every command, in both languages', () => {
  for (const language of ['nl', 'en'] as const) {
    const parsed = read('--help', language);
    assert.ok(parsed.kind === 'asked');
    for (const { words, about } of commands) {
      assert.ok(parsed.text.includes(`  ${words} `), `${words} is missing`);
      const [firstWords] = about[language].match(/^\S+ \S+/) ?? [];
      assert.ok(parsed.text.includes(firstWords ?? about[language]), `${words} is not explained`);
    }
    assert.ok(
      parsed.text.split('\n').every((line) => line.length <= 80),
      'too wide',
    );
  }
});

test('every command explains its arguments and flags', () => {
  for (const command of commands) {
    const parsed = read(`${command.words} --help`);
    assert.ok(parsed.kind === 'asked');
    for (const name of Object.keys(command.arguments)) assert.ok(parsed.text.includes(name));
    assert.equal(parsed.text.includes('--json'), command.hasJson);
    assert.equal(parsed.text.includes('--data'), command.needsDatabase);
  }
});

test('nothing asked is help', () => {
  assert.equal(read('').kind, 'asked');
  const version = read('--version');
  assert.ok(version.kind === 'asked');
  assert.equal(version.text.trim(), '1.2.3');
});

function read(line: string, language: Language = 'en'): Parsed {
  return parse(commands, line === '' ? [] : line.split(' '), language, '1.2.3');
}
