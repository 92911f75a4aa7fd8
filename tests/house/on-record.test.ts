import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from './documents.ts';

/*
 * Who reads what is confidential does so through `viewConfidential`, and who writes it leaves
 * `recordProcessing`, in the same transaction. Read from the source, function by function: one
 * that opens a transaction and reaches a confidential table must reach one of the two as well.
 */

/** Tables that hold what is not public, by the module that speaks to them. */
const confidential = [
  'address-book',
  'arrivals',
  'bulk-files',
  'cases',
  'conversation',
  'drafts',
  'duty-answers',
  'explanations',
  'notifications',
  'passing-on',
  'people',
  'sendings',
  'signals',
  'stock-plans',
  'subscriptions',
];

/** Of those modules, what lets nothing out that is not public. */
const harmless: Readonly<Record<string, string>> = {
  countReporters: 'How many parties signal a medicine: nothing leaves the database but a number.',
  countSendings: 'How the post stands: numbers by channel and state, of nobody.',
  deadLetters: 'Ids of sendings and why they failed: no address and no choice.',
};

/** Deeds that leave no row, each with why. A deed that mends its ways must leave this list. */
const exceptions: Readonly<Record<string, string>> = {
  'critical-lists/seed-demo-list.ts#seedDemoList':
    'Invented people who propose and decide, stored before anybody can sign in.',
  'loading/decide-held-delivery.ts#decideHeldDelivery':
    'The only person is who decides, and the decision itself is the record of that.',
  'seed-demo-people.ts#seedDemoPeople': 'Invented people, stored before anybody can sign in.',
  'seed-desk-year.ts#seedDeskYear': 'An invented year, stored before anybody can sign in.',
  'sending/fan-out.ts#fanOut': 'Compares marks of choices; no address or name is read.',
  'sending/jobs.ts#forgetUnconfirmed': 'Only forgets, by the clock and unread.',
  'sending/jobs.ts#postJobs': 'Repeats the other jobs of this list.',
  'sending/send-due.ts#claimBatch':
    'A step of sendDue, which is on record in the transaction that says how each ended.',
  'signing-in/find-visitor.ts#findVisitor':
    'One’s own name, at every request; what is then read or done is on record by itself.',
  'signing-in/finish-sign-in.ts#newPerson':
    'A step of finishSignIn, which is on record in the transaction that opens the session.',
  'stock/seed-demo-expectations.ts#seedDemoExpectations':
    'One invented contact, stored beside what the invented country is to report.',
  'subscribing/follow.ts#followedBy':
    'What one follows oneself, shown to who holds the link that only that mailbox got.',
  'supervision/seed-demo-supervision.ts#seedDemoSupervision':
    'What invented parties and an invented inspector say, stored for the demo alone.',
};

const recorders = ['recordProcessing', 'recordProcessings', 'viewConfidential'];

interface Piece {
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

/** What stands at the top level of a file, each with its text. */
function piecesOf(file: string, source: string): readonly Piece[] {
  const starts = [
    ...source.matchAll(/^(?:export )?(?:async )?(?:function|const|class|interface|type) (\w+)/gm),
  ];
  return starts.map((start, at) => ({
    file,
    name: start[1] ?? '',
    text: source.slice(start.index, starts[at + 1]?.index),
  }));
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** What a file imports that is there when it runs: `name` to the file it comes from. */
function importsOf(file: string, source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, names = '', from = ''] of source.matchAll(
    /^import \{([^}]*)\} from '(\.[^']*)';/gm,
  )) {
    for (const name of names.split(',').map((each) => each.trim())) {
      const [given = '', renamed] = name.split(' as ');
      if (given === '' || given.startsWith('type ')) continue;
      found.set(renamed ?? given, `${join(dirname(file), from)}#${given}`);
    }
  }
  return found;
}

/** Opens a transaction of its own. */
const opening =
  /viewConfidential\(|\.(?:read|write|gatherAndWrite|readOnRecord)\(\s*(?:async\s*)?(?:\(tx|\(\)|tx\b|[a-zA-Z]+[,)])/;

interface Nature {
  readonly opens: boolean;
  readonly touches: boolean;
  readonly records: boolean;
}

function natures(): ReadonlyMap<string, Nature> {
  const files = globSync('src/usecases/**/*.ts', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  const pieces: Piece[] = [];
  const imports = new Map<string, ReadonlyMap<string, string>>();
  for (const file of files) {
    const source = withoutComments(readFileSync(join(root, file), 'utf8'));
    pieces.push(...piecesOf(file, source));
    imports.set(file, importsOf(file, source));
  }
  const known = new Map<string, Nature>();
  const natureOf = (piece: Piece): Nature => {
    let { opens, touches, records } = {
      opens: opening.test(piece.text),
      touches: false,
      records: recorders.some((name) => new RegExp(`\\b${name}\\(`).test(piece.text)),
    };
    for (const word of new Set(piece.text.match(/\b\w+\b/g))) {
      if (word === piece.name) continue;
      const from = imports.get(piece.file)?.get(word);
      const module = /^src\/registry\/([\w-]+)\.ts#/.exec(from ?? '')?.[1];
      if (module !== undefined && confidential.includes(module) && !(word in harmless)) {
        touches = true;
      }
      const other = known.get(from ?? `${piece.file}#${word}`);
      if (other === undefined) continue;
      // A deed of its own is judged by itself; a step is part of whoever takes it.
      if (from !== undefined && other.opens) continue;
      opens ||= other.opens;
      touches ||= other.touches;
      records ||= other.records;
    }
    return { opens, touches, records };
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const piece of pieces) {
      const at = `${piece.file}#${piece.name}`;
      const nature = natureOf(piece);
      if (JSON.stringify(known.get(at)) === JSON.stringify(nature)) continue;
      known.set(at, nature);
      changed = true;
    }
  }
  return known;
}

test('every deed that touches what is confidential is on record', () => {
  const found = natures();
  const bare = [...found].filter(([, { opens, touches, records }]) => opens && touches && !records);
  assert.deepEqual(
    bare.map(([name]) => name.replace('src/usecases/', '')).toSorted(),
    Object.keys(exceptions).toSorted(),
  );
  const touching = [...found.values()].filter(({ opens, touches }) => opens && touches);
  assert.ok(touching.length > 40, `${touching.length} deeds were found`);
  for (const why of [...Object.values(exceptions), ...Object.values(harmless)]) {
    assert.ok(why.length > 20, why);
  }
});
