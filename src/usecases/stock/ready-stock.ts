import { createHash } from 'node:crypto';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import { refuseLedger } from '../../domain/stock/ledger-problem.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { filesTaken, type StockChannel, type StockFileFacts } from '../../ledger/intake.ts';
import { own } from '../../ledger/own.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { readAndCheck, type CheckedFile, type WaitingStockFile } from './check-file.ts';
import { saidOf, type StockLoaded } from './keep-stock.ts';
import type { PackBook } from './pack-book.ts';
import type { StockParty } from './stock-party.ts';

/** A file of a party, and how it is to be taken. */
export interface StockToLoad {
  readonly about: StockParty;
  readonly file: WaitingStockFile;
  /** The day on which the party says it; absent: today. */
  readonly asserted?: CalendarDate;
  /** The day that the file has to be about, where somebody said so. */
  readonly day?: CalendarDate;
  /** The bytes that the file has to be, where somebody said so. */
  readonly sha256?: string;
  /** Takes the good rows of a file with bad ones; else the whole file is refused. */
  readonly acceptPartial: boolean;
  readonly channel: StockChannel;
  /** From `packBook`; many files of one day share one. */
  readonly packs: PackBook;
}

/** A file that was read and held against what stands. Nothing of it was written. */
export interface ReadyStock {
  readonly kind: 'ready';
  readonly path: string;
  readonly about: StockParty;
  readonly facts: StockFileFacts;
  readonly checked: CheckedFile;
  /** Nothing of it will be taken. */
  readonly refused: boolean;
}

/** The same bytes were delivered before. */
export interface KnownStock {
  readonly kind: 'known';
  readonly sha256: string;
  /** What became of them then. */
  readonly loaded: StockLoaded;
}

/** Reads and checks a file; of one that was delivered before it says what became of it then. */
export async function readyStock(
  context: Context,
  given: StockToLoad,
): Promise<ReadyStock | KnownStock | Refusal> {
  const hashed = await hashOf(given.file);
  const [ready] = await readySet(context, [{ given, hashed }]);
  if (ready === undefined) throw new Error('nothing was found out about a file');
  return ready;
}

/** Of the bytes of a file. */
export interface Hashed {
  readonly sha256: string;
  readonly bytes: number;
}

export async function hashOf(file: WaitingStockFile): Promise<Hashed> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of file.open()) {
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  return { sha256: hash.digest('hex'), bytes };
}

export interface HashedStock {
  readonly given: StockToLoad;
  readonly hashed: Hashed;
}

/** As `readyStock`, of files of one role, each of another party: the database is asked once about all. */
export async function readySet(
  context: Context,
  set: readonly HashedStock[],
): Promise<readonly (ReadyStock | KnownStock | Refusal)[]> {
  const inName = contextFor(context, nameOfSet(set.map(({ given }) => given.about)));
  const known = await knownOf(inName, set);
  const outcomes = set.map(({ given, hashed }) => otherThanNamed(given, hashed) ?? known(given));
  const unknown = set.filter((_, at) => outcomes[at] === undefined);
  const checked = await readAndCheck(
    inName,
    unknown.map(({ given }) => given),
  );
  const readied = unknown.map(({ given, hashed }, at) => {
    const file = checked[at];
    if (file === undefined) throw new Error(`${given.file.name} was not checked`);
    return isRefusal(file) ? file : ready(context, given, hashed, file);
  });
  return outcomes.map((outcome) => {
    const found = outcome ?? readied.shift();
    if (found === undefined) throw new Error('nothing was found out about a file');
    return found;
  });
}

/** In whose name a set is asked about and written: that of its party, or of all of them. */
export function nameOfSet(set: readonly StockParty[]): Viewer {
  const [first, ...others] = set;
  if (first === undefined) throw new Error('a set of no files is in nobody’s name');
  if (others.length === 0) return first.viewer;
  const { audience, person } = first.viewer;
  return {
    audience,
    represents: set.map(({ party }) => party.id),
    group: [],
    ...(person === undefined ? {} : { person }),
  };
}

function otherThanNamed({ file, sha256 }: StockToLoad, hashed: Hashed): Refusal | undefined {
  if (sha256 === undefined || sha256 === hashed.sha256) return undefined;
  return refuseLedger('stock-folder-file-other', {}, { value: file.name });
}

async function knownOf(
  { database }: Context,
  set: readonly HashedStock[],
): Promise<(given: StockToLoad) => KnownStock | undefined> {
  const found = await database.read(async (tx) => {
    const asked = set.map(({ given, hashed: { sha256 } }) => ({
      party: given.about.party.id,
      sha256,
    }));
    const taken = await filesTaken(tx, asked);
    const known = new Map<number, KnownStock>();
    for (const [at, file] of asked.entries()) {
      const id = taken(file);
      const same = id === undefined ? undefined : await own(tx, file.party).delivery(id);
      const path = set[at]?.given.file.name ?? '';
      const { party, sha256 } = file;
      if (same !== undefined)
        known.set(party, { kind: 'known', sha256, loaded: saidOf(path, party, same) });
    }
    return known;
  });
  return ({ about }) => found.get(about.party.id);
}

function ready(
  { today, law }: Context,
  { about, file, asserted, acceptPartial, channel, packs }: StockToLoad,
  hashed: Hashed,
  checked: CheckedFile,
): ReadyStock {
  const { party, role, viewer } = about;
  return {
    kind: 'ready',
    path: file.name,
    about,
    checked,
    refused: checked.refused || (checked.rejected > 0 && !acceptPartial),
    facts: {
      ...hashed,
      country: packs.country,
      party: party.id,
      role,
      file: nameOf(file),
      format: checked.format,
      asserted: asserted ?? today(),
      channel,
      law: law.hash,
      synthetic: party.synthetic,
      ...(viewer.person === undefined ? {} : { person: viewer.person }),
    },
  };
}

/** As the table takes it. */
function nameOf({ name }: WaitingStockFile): string {
  const clean = name.replaceAll('\0', '').toWellFormed().slice(0, longestName);
  return clean === '' ? '–' : clean;
}

const longestName = 300;
