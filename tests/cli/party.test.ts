import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'voorradig-party-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: readonly string[]) {
  const { VOORRADIG_DATA: _other, DATABASE_URL: _neither, ...environment } = process.env;
  const given = [main, ...words, '--lang', 'en', '--data', join(folder, 'data')];
  return spawnSync(process.execPath, given, { encoding: 'utf8', env: environment });
}

function answered(...words: readonly string[]): unknown {
  const { status, stdout, stderr } = run(...words, '--json');
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const why = ['--why', 'asked by the holder', '--by', 'Beheer'];

test('from an empty register to two parties, a name that changed and a mandate that ended', () => {
  const empty = run('party', 'list');
  assert.equal(empty.status, 0, empty.stderr);
  assert.match(empty.stdout, /No party is registered yet/);

  const holder = ['--name', 'Voorbeeld Farma B.V.', '--audience', 'supplier'];
  const codes = ['--code', 'kvk:12345678', '--code', 'register-name:Voorbeeld: Farma B.V.'];
  const added = run('party', 'add', ...holder, ...codes, '--ownership-group', 'Groep', ...why);
  assert.equal(added.status, 0, added.stderr);
  assert.match(added.stdout, /Party 1 is registered: Voorbeeld Farma B\.V\./);

  const file = join(folder, 'parties.csv');
  writeFileSync(
    file,
    'name;audience;kvk;oms;register_name;group\nVertegenwoordiger B.V.;supplier;87654321;ORG-100001234;;\nFout B.V.;leverancier;1234;;;\n',
  );
  const tried = run('party', 'load', file, '--dry-run', ...why);
  assert.equal(tried.status, 0, tried.stderr);
  assert.match(tried.stdout, /row 2: Vertegenwoordiger B\.V\./);
  assert.match(tried.stdout, /row 3: audience: “leverancier” is no role/);
  assert.match(tried.stdout, /row 3: kvk: “1234” does not have the form of a kvk/);
  assert.match(tried.stdout, /1 registered, 0 were there already, 1 row rejected\.\nNothing was/);
  assert.deepEqual(answered('party', 'load', file, ...why), {
    dryRun: false,
    added: [{ row: 2, name: 'Vertegenwoordiger B.V.', party: 2 }],
    already: [],
    problems: [
      problem('audience', 'party-audience-unknown', 'leverancier'),
      problem('kvk', 'party-code-misfit', '1234'),
    ],
  });

  const renamed = run('party', 'say', '1', '--name', 'Nieuw Farma B.V.', ...why);
  assert.equal(renamed.status, 0, renamed.stderr);
  const mandated = run('party', 'mandate', '1', '--to', '2', '--audience', 'supplier', ...why);
  assert.equal(mandated.status, 0, mandated.stderr);
  assert.match(mandated.stdout, /party 2 acts for party 1 as supplier/);

  const shown = run('party', 'list');
  assert.match(shown.stdout, /Nieuw Farma B\.V\./);
  assert.match(shown.stdout, /Mandate 1: party 2 acts for party 1/);
  assert.equal(run('party', 'end-mandate', '1', ...why).status, 0);
  assert.deepEqual(parties(answered('party', 'list')), [
    [
      'Nieuw Farma B.V.',
      ['supplier'],
      ['kvk:12345678', 'register-name:Voorbeeld: Farma B.V.'],
      'Groep',
      0,
    ],
    ['Vertegenwoordiger B.V.', ['supplier'], ['kvk:87654321', 'oms:ORG-100001234'], null, 0],
  ]);
});

test('an agreement is recorded, listed and ended sooner', () => {
  const buyer = ['--name', 'Groothandel Noord', '--audience', 'wholesaler'];
  const added = run('party', 'add', ...buyer, '--code', 'kvk:11112222', ...why);
  assert.equal(added.status, 0, added.stderr);
  const [, to = ''] = /Party (\d+) is/.exec(added.stdout) ?? [];
  const words = ['--form', 'bilateral', '--class', 'stock-quantity', '--audience', 'wholesaler'];
  const texts = ['--purpose', 'plan deliveries', '--clause', 'article 4'];
  const days = ['--from', '2026-01-01', '--until', '2099-01-01'];
  const agreed = run('party', 'agree', '1', '--with', to, ...words, ...texts, ...days, ...why);
  assert.equal(agreed.status, 0, agreed.stderr);
  assert.match(agreed.stdout, /Agreement 1 is recorded: what is of party 1 goes to party 3 too/);
  assert.match(run('party', 'agreements').stdout, /Groothandel Noord.*stock-quantity.*2026-01-01/);
  const ended = run('party', 'end-agreement', '1', '--on', '2050-01-01', ...why);
  assert.equal(ended.status, 0, ended.stderr);
  const { agreements } = answered('party', 'agreements') as {
    readonly agreements: readonly { readonly id: number; readonly until: string }[];
  };
  assert.deepEqual(
    agreements.map(({ id, until }) => [id, until]),
    [[2, '2050-01-01']],
  );
  const wrong = run('party', 'agree', '1', '--with', to, ...words, ...texts, '--fate', 'x', ...why);
  assert.equal(wrong.status, 1);
  assert.match(
    wrong.stderr,
    /--fate: “x” does not fit\. Expected one of: shown, delayed, aggregated/,
  );
});

function problem(column: string, code: string, value: string) {
  const said: Record<string, unknown> = { file: 'parties.csv', row: 3, column, code, value };
  return { ...said, effect: 'row-rejected', message: messages[code] };
}

const messages: Readonly<Record<string, string>> = {
  'party-audience-unknown':
    'audience: “leverancier” is no role of a party here. Choose from: pharmacist, hospital-pharmacist, supplier, wholesaler, coordinator, assessor, inspector, policy, operator.',
  'party-code-misfit': 'kvk: “1234” does not have the form of a kvk. Expected: 12345678.',
};

interface Listed {
  readonly parties: readonly {
    readonly name: string;
    readonly audiences: readonly string[];
    readonly codes: readonly { readonly scheme: string; readonly value: string }[];
    readonly ownershipGroup: string | null;
    readonly mandates: readonly unknown[];
  }[];
}

function parties(answer: unknown) {
  return (answer as Listed).parties.map(({ name, audiences, codes, ownershipGroup, mandates }) => [
    name,
    audiences,
    codes.map(({ scheme, value }) => `${scheme}:${value}`),
    ownershipGroup,
    mandates.length,
  ]);
}

const add = (...code: readonly string[]) =>
  ['party', 'add', '--name', 'X', '--audience', 'supplier', ...code, ...why] as const;
const refusals: readonly [words: readonly string[], status: number, said: RegExp][] = [
  [['party', 'add', '--name', 'X'], 2, /--why is missing/],
  [add('--code', 'btw:NL1'), 1, /--code: “btw” is no register that we know.*kvk, oms, uzi/],
  [add('--code', 'kvk:12345678'), 1, /belongs to party 1 \(.*Farma B\.V\.\) on those days/],
  [['party', 'load', 'absent.csv', ...why], 1, /no file or folder “absent\.csv”/],
];
for (const [words, status, said] of refusals) {
  test(`${words.slice(0, 2).join(' ')}: ${String(said)}`, () => {
    const refused = run(...words);
    assert.equal(refused.status, status, refused.stderr);
    assert.match(refused.stderr, said);
    assert.doesNotMatch(refused.stderr, /\n\s+at /);
    assert.equal(refused.stdout, '');
  });
}
