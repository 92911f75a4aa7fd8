import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'voorradig-audit-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: readonly string[]) {
  const { VOORRADIG_DATA: _other, DATABASE_URL: _neither, ...environment } = process.env;
  const given = [path('src/cli/main.ts'), ...words, '--lang', 'en', '--data', join(folder, 'data')];
  return spawnSync(process.execPath, given, { encoding: 'utf8', env: environment });
}
const file = (name: string) => join(folder, name);
const outside = (...names: readonly string[]) =>
  spawnSync(process.execPath, [path('verifier/verify.mjs'), ...names.map(file)], {
    encoding: 'utf8',
  });

test('from an empty house to a verdict against a checkpoint', () => {
  const empty = run('audit', 'verify', '--json');
  assert.deepEqual(JSON.parse(empty.stdout), {
    entries: 0,
    sealed: 0,
    checkpoints: 0,
    verdict: 'consistent',
    firstBad: null,
  });
  const tooEarly = run('audit', 'checkpoint', '--out', file('point.json'));
  assert.equal(tooEarly.status, 1);
  assert.match(tooEarly.stderr, /Nothing was sealed yet/);

  // Exporting is a reading of the audit, and so on record itself.
  assert.equal(run('audit', 'export', '--out', file('first.jsonl')).status, 0);
  const made = run('audit', 'checkpoint', '--out', file('point.json'));
  assert.equal(made.status, 0, made.stderr);
  assert.match(made.stdout, /seal 1 \(1 entries\)/);
  assert.equal(statSync(file('data/audit-key')).mode & 0o077, 0);

  const verified = run('audit', 'verify', '--against', file('point.json'));
  assert.equal(verified.status, 0);
  assert.match(verified.stdout, /1 entry, of which 1 sealed; 1 checkpoint\.\nUntampered/);

  for (const more of [[], ['--bare']]) {
    assert.equal(run('audit', 'export', '--out', file('all.jsonl'), ...more).status, 0);
    assert.equal(statSync(file('all.jsonl')).mode & 0o077, 0);
    const { status, stdout } = outside('all.jsonl', 'point.json');
    assert.equal(status, 0, stdout);
    assert.match(stdout, /"verdict":"untampered"/);
  }
  assert.doesNotMatch(readFileSync(file('all.jsonl'), 'utf8'), /"salt"|"content"/);
});

const refusals: readonly [words: readonly string[], said: RegExp][] = [
  [['audit', 'verify', '--against', 'absent.json'], /no file or folder “absent.json”/],
  [['audit', 'verify', '--against', path('package.json')], /is no checkpoint of Voorradig/],
  [['audit', 'export', '--out', '/nowhere/a'], /\/nowhere\/a/],
  [['person', 'erase', 'abc', '--why', 'asked'], /no person with id “abc”/],
];
for (const [words, said] of refusals) {
  test(`${words.slice(0, 2).join(' ')}: ${String(said)}`, () => {
    const { status, stderr, stdout } = run(...words);
    assert.equal(status, 1);
    assert.match(stderr, said);
    assert.equal(stdout, '');
  });
}
