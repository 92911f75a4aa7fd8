import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { commands } from '../../src/cli/commands.ts';
import { parse } from '../../src/cli/program.ts';
import { settingNames } from '../../src/cli/settings.ts';
import { connectors } from '../../src/exchange/connectors.ts';
import { norms } from '../../src/law/law-book.ts';
import { decideCases } from '../../src/usecases/decide-cases.ts';
import {
  commandLinesIn,
  holds,
  quotedIn,
  readDocuments,
  readSource,
  root,
  withoutBlocks,
  type Document,
} from './documents.ts';

const documents = readDocuments();
const source = readSource();
const packageText = readFileSync(join(root, 'package.json'), 'utf8');

function named(path: string): Document {
  const found = documents.find((document) => document.path === path);
  if (found === undefined) throw new Error(`${path} is not there`);
  return found;
}

test('every relative link leads to a file', () => {
  let links = 0;
  const broken: string[] = [];
  for (const { path, text } of documents) {
    for (const [, given = ''] of withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(given)) continue;
      links += 1;
      const [file = '', anchor] = given.split('#');
      const target = file === '' ? join(root, path) : join(root, dirname(path), file);
      if (!existsSync(target)) broken.push(`${path}: ${given} leads nowhere`);
      else if (anchor !== undefined) {
        const headings = readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm);
        const anchors = [...headings].map(([, heading = '']) => anchorOf(heading));
        if (!anchors.includes(anchor)) broken.push(`${path}: ${given} names no heading`);
      }
    }
  }
  assert.deepEqual(broken, []);
  assert.ok(links > 40, `${links} links`);
});

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

test('every file of ours that a document names is there', () => {
  let files = 0;
  const absent: string[] = [];
  for (const document of documents) {
    for (const word of quotedIn(document)) {
      if (!/^(?:src|tests|tools|scenarios|docs|fixtures|bench|bin)\/[\w./-]+$/.test(word)) continue;
      files += 1;
      if (!existsSync(join(root, word))) absent.push(`${document.path} names ${word}`);
    }
  }
  assert.deepEqual(absent, []);
  assert.ok(files > 40, `${files} files`);
});

// Words with a hyphen between backticks: ids of norms, rules, definitions, needs, states.
const idShape = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;

test('every id that a document names exists in the code', () => {
  let ids = 0;
  const unknown: string[] = [];
  for (const document of documents) {
    for (const id of quotedIn(document).filter((word) => idShape.test(word))) {
      ids += 1;
      if (!holds(source, id) && !holds(packageText, id))
        unknown.push(`${document.path} names ${id}`);
    }
  }
  assert.deepEqual(unknown, []);
  assert.ok(ids > 200, `${ids} ids`);
});

test('every norm stands in the glossary, and no norm that is none', () => {
  const glossary = new Set(quotedIn(named('docs/glossary.md')));
  for (const id of Object.keys(norms)) assert.ok(glossary.has(id), `${id} is not in the glossary`);
});

test('every command that a document prints can be typed', () => {
  const scripts: unknown = JSON.parse(packageText);
  let lines = 0;
  const faults: string[] = [];
  for (const document of documents) {
    for (const line of commandLinesIn(document)) {
      if (line.includes('…')) continue;
      lines += 1;
      faults.push(...faultsOf(line, scripts).map((fault) => `${document.path}: ${line}: ${fault}`));
    }
  }
  assert.deepEqual(faults, []);
  assert.ok(lines > 30, `${lines} command lines`);
});

function faultsOf(line: string, scripts: unknown): readonly string[] {
  const call = /(?:npm run voorradig --|npx voorradig|(?:^|\|\s*)voorradig) (.+)$/.exec(line)?.[1];
  if (call !== undefined) {
    const parsed = parse(commands, wordsOf(call), 'en', '');
    return parsed.kind === 'misused'
      ? parsed.problems.map(({ code, value }) => `${code} ${value ?? ''}`)
      : [];
  }
  const script = /^npm (?:run )?([\w:]+)/.exec(line)?.[1] ?? '';
  return hasScript(scripts, script) ? [] : [`package.json has no script ${script}`];
}

function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}

function hasScript(description: unknown, name: string): boolean {
  if (typeof description !== 'object' || description === null || !('scripts' in description))
    return false;
  const { scripts } = description;
  return typeof scripts === 'object' && scripts !== null && name in scripts;
}

test('the case in the handbook and the README is one, and answers as they say', () => {
  const written = readFileSync(join(root, 'docs/handbook/example-case.json'), 'utf8');
  const block =
    /```json\n([\s\S]*?)```/.exec(named('docs/handbook/leverancier.md').text)?.[1] ?? '';
  assert.deepEqual(JSON.parse(block), JSON.parse(written));
  const decided = decideCases(
    { norms, hash: 'enacted' },
    { rule: 'notification-duty', cases: JSON.parse(written), language: 'en' },
  );
  assert.ok(!Array.isArray(decided) && 'outcome' in decided);
  assert.equal(decided.outcome, 'notify');
  assert.equal(decided.values['deadline'], '2026-06-01');
});

test('the table of rooms says what dependency-cruiser holds', async () => {
  const rules = await readRoomRules();
  const [, text = ''] =
    /^## The rooms$([\s\S]*?)^## /m.exec(named('docs/architecture.md').text) ?? [];
  const table = new Map(
    [...text.matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$/gm)].map(
      ([, room = '', others = '']) => [room, namesIn(others)],
    ),
  );
  const held = new Map(
    rules.map(({ name, comment }) => [
      name.slice('room-'.length),
      namesIn(comment.replace(/^\w+ may import /, '').replace('no other room', '')),
    ]),
  );
  assert.ok(held.size >= 10);
  assert.deepEqual(Object.fromEntries(table), Object.fromEntries(held));
});

interface RoomRule {
  readonly name: string;
  readonly comment: string;
}

/** Its configuration is plain JavaScript; of each room it says in a comment what it may import. */
async function readRoomRules(): Promise<readonly RoomRule[]> {
  const address = new URL('../../.dependency-cruiser.mjs', import.meta.url).href;
  const { default: config }: { default: { forbidden: readonly RoomRule[] } } = await import(
    address
  );
  return config.forbidden.filter(({ name }) => name.startsWith('room-'));
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/[,.\s]+/)
    .filter((word) => word !== '' && word !== 'nothing')
    .toSorted();
}

test('every source has its page, and every national list its line with its kind', () => {
  const { text } = named('docs/sources/national-list.md');
  for (const {
    source: { name, country, kind, synthetic },
  } of connectors) {
    if (synthetic) assert.ok(quotedIn(named('docs/sources/demo.md')).includes(name), name);
    else if (!name.startsWith('national-list:')) named(`docs/sources/${name}.md`);
    else {
      const line = new RegExp(`^\\| ${country} \\|[^|]+\\| ([^|]+) \\|`, 'm').exec(text)?.[1];
      assert.equal(line?.replace(' ', '-'), kind, name);
    }
  }
});

test('every setting and every HTTP address that a document names exists', () => {
  const operations = named('docs/handbook/operations.md').text;
  for (const name of settingNames) assert.ok(operations.includes(`\`${name}\``), name);
  const openapi: unknown = JSON.parse(
    readFileSync(join(root, 'docs/reference/openapi.json'), 'utf8'),
  );
  const shapes = pathsOf(openapi).map(
    (path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  );
  assert.ok(shapes.length > 20, `${shapes.length} paths`);
  for (const { path, text } of documents) {
    for (const [, address = ''] of text.matchAll(/\/v1((?:\/(?:[a-z-]+|\{\w+\}))+)/g)) {
      if (address === '/openapi') continue;
      assert.ok(
        shapes.some((shape) => shape.test(address)),
        `${path}: /v1${address}`,
      );
    }
  }
});

function pathsOf(description: unknown): readonly string[] {
  if (typeof description !== 'object' || description === null || !('paths' in description))
    return [];
  const { paths } = description;
  return typeof paths === 'object' && paths !== null ? Object.keys(paths) : [];
}

test('a decision is a page at most', () => {
  const decisions = documents.filter(({ path }) => path.startsWith('docs/decisions/'));
  assert.ok(decisions.length >= 10);
  for (const { path, text } of decisions) {
    assert.match(text, /^# .+\n\nDecided \d{4}-\d{2}-\d{2}/, path);
    assert.ok(text.split(/\s+/).length <= 750, `${path} is longer than a page`);
  }
});
