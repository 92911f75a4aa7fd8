import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

/*
 * What other programs rely on, typed here a second time by hand and held against what the
 * command prints. Keys may be added beside these; none of these may go or change its kind.
 */

const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  day: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  time: (value) => typeof value === 'string' && time.test(value),
  whole: (value) => Number.isInteger(value),
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  list: Array.isArray,
  object: isRecord,
};

const words = (text: string) => text.trim().split(/\s+/);
const nodes = {
  source: words(
    'name:text country:text kind:text primary:flag proves:texts address:text schedule:text? state:text lastSuccess:time? lastFailure:time?? lastFailureWhy:text?? rows:whole?',
  ),
  loaded: words('source:text deliveries:list changes:object problems:list unknownCodes:object'),
  delivery: words(
    'id:text source:text file:text sha256:text asOf:day? recordedAt:time encoding:text layout:text complete:flag rows:whole accepted:whole rejected:whole duplicate:flag state:text why:text??',
  ),
  counts: words('new:whole changed:whole unchanged:whole noLongerListed:whole relisted:whole'),
  problem: words('file:text?? row:whole?? column:text?? code:text message:text value:text??'),
  change: words('date:day key:text what:text field:text?? before:text?? after:text??'),
  shortages: words(
    'definition:object country:text on:day known:day count:whole decidable:whole notDecidable:whole notDecidableWhy:list synthetic:flag items:list',
  ),
  heldTo: words('id:text version:text title:text confidence:text inForceOn:flag'),
  item: words(
    'product:object since:day? sinceMeans:text expectedEnd:day? expectedEndCertainty:text correctedEnd:day? outcome:text because:list sources:list receipt:text',
  ),
  product: words(
    'id:text name:text substance:text? strength:text? form:text? atc:texts codes:object',
  ),
  claim: words('name:text delivery:text row:whole??'),
  step: words('code:text params:object fact:text?? norm:object?? says:text'),
  definition: words(
    'id:text version:text title:text from:day? until:day? confidence:text source:text needs:texts parameters:object',
  ),
  found: words('query:text results:list ambiguous:flag codeWithoutProduct:flag'),
  result: words('status:text matched:object'),
  codes: words('rvg:texts eu:texts zi:texts hpk:texts prk:texts gtin:texts'),
  decided: words('rule:text norm:object outcome:text values:object because:list missing:list'),
  norm: words('id:text version:text from:day? until:day? confidence:text source:text'),
  check: words('name:text ok:flag found:text remedy:text??'),
} as const;

/** `?`: unknown, then a sibling `…Why` says why. `??`: `null` says that there is none. */
function holds(value: unknown, node: keyof typeof nodes): Record<string, unknown> {
  assert.ok(isRecord(value), node);
  for (const word of nodes[node]) {
    const [key = '', kind = ''] = word.replaceAll('?', '').split(':');
    const given = value[key];
    const place = `${node}.${key}: ${JSON.stringify(given)}`;
    if (given === null && word.endsWith('?')) {
      const why = value[`${key}Why`];
      assert.ok(word.endsWith('??') || (typeof why === 'string' && why !== ''), `${place} no why`);
    } else assert.ok(kinds[kind]?.(given), `${place} is no ${kind}`);
  }
  return value;
}

function each(value: unknown, node: keyof typeof nodes, atLeast = 1): Record<string, unknown>[] {
  assert.ok(Array.isArray(value) && value.length >= atLeast, `${node}: ${String(value)}`);
  return value.map((item) => holds(item, node));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'voorradig-contract-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Exactly one JSON document on stdout, whatever is logged beside it. */
function command(status: number, ...given: readonly string[]): Record<string, unknown> {
  const ran = spawnSync(
    process.execPath,
    ['--import', path('bin/tsx-hook.mjs'), path('src/cli/main.ts'), ...given, '--json'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
      input: '',
      env: { PATH: process.env['PATH'], VOORRADIG_DATA: join(folder, 'data') },
    },
  );
  assert.equal(ran.status, status, ran.stderr);
  const document: unknown = JSON.parse(ran.stdout);
  assert.ok(isRecord(document));
  return document;
}

test('source load, list and changes', () => {
  const loaded = holds(command(0, 'source', 'load', 'openfda', path('fixtures/openfda')), 'loaded');
  for (const delivery of each(loaded['deliveries'], 'delivery', 3)) {
    assert.match(String(delivery['sha256']), /^[0-9a-f]{64}$/);
    assert.equal(delivery['state'], 'taken');
  }
  assert.ok(Number(holds(loaded['changes'], 'counts')['noLongerListed']) > 0);
  each(loaded['problems'], 'problem');

  const again = holds(command(0, 'source', 'load', 'openfda', path('fixtures/openfda')), 'loaded');
  assert.ok(each(again['deliveries'], 'delivery').every(({ duplicate }) => duplicate === true));
  const { new: fresh, changed, noLongerListed, relisted } = holds(again['changes'], 'counts');
  assert.deepEqual([fresh, changed, noLongerListed, relisted], [0, 0, 0, 0]);

  const sources = each(command(0, 'source', 'list')['sources'], 'source', 30);
  const states = new Set(sources.map(({ state }) => state));
  assert.ok(states.has('never-loaded') && states.size > 1, [...states].join());

  const changes = command(0, 'source', 'changes', 'openfda', '--since', '2026-04-28');
  assert.equal(changes['source'], 'openfda');
  for (const counted of each(changes['days'], 'counts')) assert.ok(kinds['day']?.(counted['date']));
  const kindsOfChange = each(changes['items'], 'change').map(({ what }) => what);
  assert.ok(kindsOfChange.includes('no-longer-listed'), kindsOfChange.join());

  const refused = command(1, 'source', 'load', 'openfda', path('fixtures/cbg'));
  each(refused['problems'], 'problem');
});

test('shortages, by a definition that decides and by one that cannot', () => {
  const about = ['--country', 'US', '--on', '2026-04-28', '--known', '2026-04-28'];
  for (const definition of ['us-fda', 'nl-notifiable']) {
    const answer = holds(
      command(0, 'shortages', '--definition', definition, ...about),
      'shortages',
    );
    assert.equal(holds(answer['definition'], 'heldTo')['id'], definition);
    const items = each(answer['items'], 'item', 5);
    const short = items.filter(({ outcome }) => outcome === 'short').length;
    assert.equal(short, answer['count']);
    for (const item of items) {
      holds(holds(item['product'], 'product')['codes'], 'codes');
      each(item['sources'], 'claim');
      for (const { norm } of each(item['because'], 'step', 0))
        if (norm !== null) holds(norm, 'norm');
    }
    for (const lacking of answer['notDecidableWhy'] as unknown[]) {
      assert.ok(isRecord(lacking) && kinds['text']?.(lacking['need']));
      assert.ok(kinds['whole']?.(lacking['cases']));
    }
  }
});

test('definitions, product find, decide and doctor', () => {
  each(command(0, 'definitions')['definitions'], 'definition', 12);

  const found = holds(command(0, 'product', 'find', 'imagivr'), 'found');
  for (const result of each(found['results'], 'result')) {
    holds(holds(result, 'product')['codes'], 'codes');
    assert.ok(isRecord(result['matched']) && result['matched']['how'] === 'typo');
  }

  const example = path('docs/handbook/example-case.json');
  const decided = holds(command(0, 'decide', 'notification-duty', example), 'decided');
  holds(decided['norm'], 'norm');
  each(decided['because'], 'step');

  // The fixtures are older than the lists' own pace: stale, and doctor says so.
  const doctor = command(1, 'doctor');
  assert.equal(doctor['ok'], false);
  each(doctor['checks'], 'check', 8);
});
