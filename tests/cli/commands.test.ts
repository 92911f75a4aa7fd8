import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'voorradig-cli-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('a decision needs no database and leaves no data folder', () => {
  const given = '{"id":"a","on":"2026-03-15","facts":{"norm":"stock-obligation-wholesaler"}}';
  const { status, stdout, stderr } = run(['decide', 'norm', '--json'], given);
  assert.equal(status, 0, stderr);
  const decided: unknown = JSON.parse(stdout);
  assert.ok(isRecord(decided));
  assert.deepEqual([decided['id'], decided['rule'], decided['outcome']], ['a', 'norm', 'in-force']);
  assert.deepEqual(readdirSync(folder), []);
});

test('a case that does not fit is refused in its place, the others go on', () => {
  const file = write(
    'cases.json',
    '[{"facts":{}},{"on":"2026-03-15","facts":{"norm":"stock-obligation-wholesaler"}}]',
  );
  const { status, stdout } = run(['decide', 'norm', file, '--json']);
  assert.equal(status, 0);
  const decided: unknown = JSON.parse(stdout);
  assert.ok(Array.isArray(decided));
  assert.equal(decided.length, 2);
  assert.ok(isRecord(decided[0]) && isRecord(decided[1]));
  assert.equal(decided[0]['outcome'], 'refused');
  assert.ok(Array.isArray(decided[0]['problems']));
  assert.notEqual(decided[1]['outcome'], 'refused');
});

test('the schema of a rule is a JSON Schema', () => {
  const { status, stdout } = run(['decide', 'exemption', '--schema']);
  assert.equal(status, 0);
  const schema: unknown = JSON.parse(stdout);
  assert.ok(isRecord(schema));
  assert.equal(schema['type'], 'object');
});

const refusals: readonly [
  name: string,
  words: readonly string[],
  input: string | undefined,
  status: number,
  said: RegExp,
][] = [
  ['an unknown rule', ['decide', 'luck'], '{}', 1, /no rule “luck”/],
  ['unreadable JSON', ['decide', 'norm'], '{', 1, /no readable JSON/],
  [
    'a file that is not there',
    ['decide', 'norm', 'absent.json'],
    undefined,
    1,
    /no file or folder “absent.json”/,
  ],
  ['an unknown command', ['export', 'stop'], undefined, 2, /no command “export”/],
  [
    'a day that does not exist',
    ['shortages', '--definition', 'x', '--on', '2026-02-30'],
    undefined,
    2,
    /2026-02-30/,
  ],
  ['a twin in a folder with something in it', ['twin', '--out', '.'], undefined, 1, /is not empty/],
];
for (const [name, words, input, status, said] of refusals) {
  test(`${name}: a message, no stack, exit ${status}`, () => {
    const refused = run([...words, '--lang', 'en'], input);
    assert.equal(refused.status, status, refused.stderr);
    assert.match(refused.stderr, said);
    assert.doesNotMatch(refused.stderr, /\n\s+at /);
    assert.equal(refused.stdout, '');
  });
}

test('a refusal with --json is one document too', () => {
  const { status, stdout, stderr } = run(['decide', 'luck', '--json'], '{}');
  assert.equal(status, 1);
  const document: unknown = JSON.parse(stdout);
  assert.ok(isRecord(document) && Array.isArray(document['problems']));
  assert.notEqual(stderr, '');
});

test('a setting that does not fit is wrong usage', () => {
  const { status, stderr } = run(['source', 'list', '--lang', 'en'], undefined, {
    VOORRADIG_PORT: 'http',
  });
  assert.equal(status, 2);
  assert.match(stderr, /VOORRADIG_PORT: “http” does not fit/);
});

test('the twin is the same to the byte, and says what it is', () => {
  const words = ['--scale', '0.002', '--days', '60', '--seed', '5', '--json'];
  const [one, two, over] = ['one', 'two', 'one'].map((name) =>
    run(['twin', '--out', join(folder, name), ...words]),
  );
  assert.equal(one?.status, 0, one?.stderr);
  assert.equal(two?.status, 0);
  // The same twin may be written over itself, and no other one.
  assert.equal(over?.status, 0, over?.stderr);
  assert.equal(run(['twin', '--out', join(folder, 'one'), '--seed', '6']).status, 1);
  const said: unknown = JSON.parse(one.stdout);
  assert.ok(isRecord(said));
  assert.deepEqual(Object.keys(said), [
    'out',
    'seed',
    'scale',
    'days',
    'files',
    'rows',
    'mistakes',
    'seconds',
  ]);
  const manifest = readFileSync(join(folder, 'one/manifest.json'), 'utf8');
  assert.equal(manifest, readFileSync(join(folder, 'two/manifest.json'), 'utf8'));
  const { seed, synthetic, files } = JSON.parse(manifest) as {
    seed: number;
    synthetic: boolean;
    files: readonly { path: string }[];
  };
  assert.deepEqual([seed, synthetic], [5, true]);
  assert.equal(files.length, said['files']);
  for (const { path } of files) {
    assert.ok(
      readFileSync(join(folder, 'one', path)).equals(readFileSync(join(folder, 'two', path))),
      path,
    );
  }
});

test('a source is loaded, listed and examined on a database of its own', () => {
  const wrong = run(['source', 'load', 'openfd', folder, '--json'], undefined);
  assert.equal(wrong.status, 1, wrong.stderr);
  assert.match(wrong.stdout, /source-unknown/);

  const page = write('page.html', '<!doctype html><title>Not found</title>');
  const refused = run(['source', 'load', 'openfda', page, '--json']);
  assert.equal(refused.status, 1, refused.stderr);
  const loaded: unknown = JSON.parse(refused.stdout);
  assert.ok(
    isRecord(loaded) && Array.isArray(loaded['deliveries']) && isRecord(loaded['deliveries'][0]),
  );
  assert.equal(loaded['deliveries'][0]['state'], 'refused');

  const twin = join(folder, 'country');
  assert.equal(run(['twin', '--out', twin, '--scale', '0.002', '--days', '60']).status, 0);
  const lists = join(twin, 'register');
  const taken = run(['source', 'load', 'xt-register', lists, '--json']);
  assert.equal(taken.status, 0, taken.stderr);
  const again = run(['source', 'load', 'xt-register', lists, '--json']);
  assert.equal(again.status, 0, again.stderr);
  const { changes } = JSON.parse(again.stdout) as { changes: Record<string, number> };
  assert.deepEqual([changes['new'], changes['changed'], changes['noLongerListed']], [0, 0, 0]);

  const listed = run(['source', 'list']);
  assert.equal(listed.status, 0);
  assert.match(listed.stdout, /xt-register +XT +register +ok/);
  assert.ok(
    listed.stdout.split('\n').every((line) => line.length <= 80),
    'fits on 80 columns',
  );

  const examined = run(['doctor', '--json']);
  const { checks } = JSON.parse(examined.stdout) as {
    checks: readonly { name: string; ok: boolean; remedy: string | null }[];
  };
  assert.ok(checks.length >= 12);
  for (const { name, ok, remedy } of checks) assert.equal(remedy === null, ok, name);
  assert.deepEqual(
    checks.filter(({ name, ok }) => !ok && name !== 'sources'),
    [],
  );
});

function run(words: readonly string[], input?: string, settings: Record<string, string> = {}) {
  const hook = fileURLToPath(new URL('../../bin/tsx-hook.mjs', import.meta.url));
  return spawnSync(process.execPath, ['--import', hook, main, ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
    input: input ?? '',
    env: {
      PATH: process.env['PATH'],
      LANG: 'nl_NL.UTF-8',
      VOORRADIG_DATA: join(folder, 'data'),
      ...settings,
    },
  });
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
