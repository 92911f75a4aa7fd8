import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const fixture = fileURLToPath(
  new URL('../../fixtures/union-list/union_list_2030-03-12.csv', import.meta.url),
);
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'voorradig-lists-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: readonly string[]) {
  const { VOORRADIG_DATA: _other, DATABASE_URL: _neither, ...environment } = process.env;
  const given = [main, ...words, '--lang', 'en', '--data', join(folder, 'data')];
  return spawnSync(process.execPath, given, { encoding: 'utf8', env: environment });
}

test('from no list at all to a proposal that somebody else accepted', () => {
  const empty = run('critical-list', 'show');
  assert.equal(empty.status, 0, empty.stderr);
  assert.match(empty.stdout, /No list was read yet/);

  const union = run('source', 'load', 'union-list', fixture, '--as-of', '2026-03-12', '--json');
  assert.equal(union.status, 0, union.stderr);
  const answer: unknown = JSON.parse(union.stdout);
  assert.ok(typeof answer === 'object' && answer !== null && 'changes' in answer);
  assert.deepEqual(answer.changes, {
    new: 6,
    changed: 0,
    unchanged: 0,
    noLongerListed: 0,
    relisted: 0,
  });

  const file = join(folder, 'lcg.csv');
  writeFileSync(
    file,
    'list;atc;colour;population\nLCG proef;C01CA24;rood;volwassene\nLCG proef;B01AB01;paars;kind\n',
  );
  const load = ['critical-list', 'load', file, '--kind', 'lcg', '--country', 'NL', '--why', 'read'];
  const refused = run(...load);
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /colour: “paars” is not known/);
  writeFileSync(file, 'list;atc;colour;population\nLCG proef;C01CA24;rood;volwassene\n');
  const tried = run(...load, '--dry-run');
  assert.match(tried.stdout, /LCG proef \(lcg-proef\): 1 line; 1 added.*\nNothing was written/s);
  assert.equal(run(...load).status, 0);

  const propose = ['critical-list', 'propose', 'lcg-proef', '--deed', 'recolour'];
  const change = ['--atc', 'c01ca24', '--colour', 'orange', '--population', 'adult'];
  const made = run(...propose, ...change, '--why', 'seen', '--by', 'Otto');
  assert.equal(made.status, 0, made.stderr);
  assert.match(made.stdout, /Proposal 1 on lcg-proef waits/);
  const own = run('critical-list', 'accept', '1', '--why', 'mine', '--by', 'Otto');
  assert.equal(own.status, 1);
  assert.match(own.stderr, /four eyes/);
  const accepted = run('critical-list', 'accept', '1', '--why', 'agreed', '--by', 'Eva');
  assert.match(accepted.stdout, /lcg-proef is now version 2/);
  const shown = run('critical-list', 'show', 'lcg-proef');
  assert.match(shown.stdout, /C01CA24.*orange \(adults\)/);
  assert.match(shown.stdout, /LCG proef, NL/);
  const all = run('critical-list', 'show');
  assert.match(all.stdout, /union-list/);
  assert.equal(run('critical-list', 'show', 'nope').status, 1);
});
