import { createHash } from 'node:crypto';
import type { Problem, Refusal } from '../../domain/problem.ts';
import { refuseLedger } from '../../domain/stock/ledger-problem.ts';
import type { StockColumns } from '../../domain/stock/stock-row.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { compareRows } from '../../ledger/compare.ts';
import {
  daysOf,
  prepareWeeks,
  refuseStock,
  takeStock,
  type StockChannel,
  type StockFileFacts,
} from '../../ledger/intake.ts';
import { own, type StockDeliveryRecord } from '../../ledger/own.ts';
import { settleStock } from '../../ledger/settle.ts';
import type { Database, WriteTx } from '../../registry/database.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { readAndCheck, type CheckedFile } from './check-file.ts';
import type { PackBook } from './pack-book.ts';
import { stockParty, type StockParty } from './stock-party.ts';

/** A file that waits to be read; it can be opened more than once. */
export interface WaitingStockFile {
  readonly name: string;
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Of what came from outside: all of it, to be read aside, with limits on memory and time. */
  readonly bytes?: Uint8Array;
}

export interface StockLoadInput {
  readonly file: WaitingStockFile;
  /** Our number or a code; absent: the party that is signed in. */
  readonly party?: string;
  /** The day on which the party says it; absent: today. */
  readonly asserted?: CalendarDate;
  /** The day that the file has to be about, where somebody said so. */
  readonly day?: CalendarDate;
  /** The bytes that the file has to be, where somebody said so. */
  readonly sha256?: string;
  /** Says what would happen and writes nothing. */
  readonly dryRun: boolean;
  /** Takes the good rows of a file with bad ones; else the whole file is refused. */
  readonly acceptPartial: boolean;
  readonly channel: StockChannel;
  /** From `packBook`; many files of one day share one. */
  readonly packs: PackBook;
}

/** What became of one file, in rows. */
export interface StockLoaded {
  readonly path: string;
  readonly party: number;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly held: number;
  readonly state: 'taken' | 'refused' | 'awaiting-confirmation';
  /** The same bytes were delivered before: nothing changed. */
  readonly duplicate: boolean;
  readonly diff: { readonly new: number; readonly changed: number; readonly unchanged: number };
  readonly problems: readonly Problem[];
  /** Of our own; absent in a dry run. */
  readonly delivery?: number;
}

/** Takes one file of one party: read, check, hold against what stands, write. */
export async function loadStock(
  context: Context,
  input: StockLoadInput,
): Promise<StockLoaded | Refusal> {
  const about = await stockParty(context, input.party);
  if (isRefusal(about)) return about;
  return loadStockOf(context, about, input);
}

/** As `loadStock`, of a party that is known to be meant. */
export async function loadStockOf(
  context: Context,
  about: StockParty,
  input: StockLoadInput,
): Promise<StockLoaded | Refusal> {
  const ready = await readyStock(context, about, input);
  if (isRefusal(ready)) return ready;
  if (ready.kind === 'known') return ready.loaded;
  const { database } = contextFor(context, about.viewer);
  if (input.dryRun) return wouldKeep(database, about, ready);
  await prepareStock(database, ready);
  const loaded = await database.write((tx) => keepStock(tx, about, ready));
  const { diff } = loaded;
  if (diff.new + diff.changed >= rowsToSettle) await settleStock(database, true);
  return loaded;
}

/** Below it a file leaves the sums to the clockwork, which comes by every minute. */
const rowsToSettle = 5000;

/** A file that was read and held against what stands. Nothing of it was written. */
export interface ReadyStock {
  readonly kind: 'ready';
  readonly path: string;
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
  about: StockParty,
  input: Omit<StockLoadInput, 'dryRun' | 'party'>,
): Promise<ReadyStock | KnownStock | Refusal> {
  const inName = contextFor(context, about.viewer);
  const { file, packs } = input;
  const party = about.party.id;
  const hashed = await hashOf(file);
  if (input.sha256 !== undefined && input.sha256 !== hashed.sha256) {
    return refuseLedger('stock-folder-file-other', {}, { value: file.name });
  }
  const same = await inName.database.read((tx) => own(tx, party).sameFile(hashed.sha256));
  if (same !== undefined) {
    const { sha256 } = hashed;
    return { kind: 'known', sha256, loaded: saidBefore(file.name, party, same) };
  }
  const checked = await readAndCheck(inName, about, file, packs, input.day);
  if (isRefusal(checked)) return checked;
  return {
    kind: 'ready',
    path: file.name,
    checked,
    refused: checked.refused || (checked.rejected > 0 && !input.acceptPartial),
    facts: {
      ...hashed,
      country: packs.country,
      party,
      role: about.role,
      file: nameOf(file),
      format: checked.format,
      asserted: input.asserted ?? context.today(),
      channel: input.channel,
      law: context.law.hash,
      synthetic: about.party.synthetic,
      ...(about.viewer.person === undefined ? {} : { person: about.viewer.person }),
    },
  };
}

/** Room for its rows: before the transaction that writes them. */
export async function prepareStock(
  database: Database,
  { refused, checked }: ReadyStock,
): Promise<void> {
  if (refused) return;
  const days: StockColumns[] = [checked.rows, checked.held.rows];
  await prepareWeeks(database, days.flatMap(daysOf));
}

/** Writes it in a transaction of its party; the sums are settled after that. */
export async function keepStock(
  tx: WriteTx,
  about: StockParty,
  { path, facts, checked, refused }: ReadyStock,
): Promise<StockLoaded> {
  const party = about.party.id;
  // Somebody may have sent the same file while this one was read.
  const same = await own(tx, party).sameFile(facts.sha256);
  if (same !== undefined) return saidBefore(path, party, same);
  await recordProcessing(tx, {
    activity: 'stock-deliver',
    viewer: about.viewer,
    subjects: [{ kind: 'party', id: party }],
  });
  if (refused) {
    const answer = nothingTaken(about, path, checked);
    const { rows, rejected, problems } = answer;
    const delivery = await refuseStock(tx, { ...facts, rows, rejected, days: [], problems });
    return { ...answer, delivery };
  }
  const { rows, held, rejected, problems, nodesOf } = checked;
  const taken = await takeStock(tx, { ...facts, rows, held, rejected, problems, nodesOf });
  return loaded(path, party, checked, {
    state: taken.state,
    delivery: taken.id,
    diff: { new: taken.fresh, changed: taken.changed, unchanged: taken.unchanged },
  });
}

/** What would become of it. */
export async function wouldKeep(
  database: Database,
  about: StockParty,
  { path, checked, refused }: ReadyStock,
): Promise<StockLoaded> {
  return refused ? nothingTaken(about, path, checked) : wouldTake(database, about, path, checked);
}

/** As the table takes it. */
function nameOf({ name }: WaitingStockFile): string {
  const clean = name.replaceAll('\0', '').toWellFormed().slice(0, longestName);
  return clean === '' ? '–' : clean;
}

const longestName = 300;

async function hashOf(
  file: WaitingStockFile,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of file.open()) {
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  return { sha256: hash.digest('hex'), bytes };
}

function saidBefore(path: string, party: number, same: StockDeliveryRecord): StockLoaded {
  const { rows, accepted, rejected, held, state, problems, id } = same;
  return {
    path,
    party,
    rows,
    accepted,
    rejected,
    held,
    state,
    problems,
    duplicate: true,
    diff: { new: 0, changed: 0, unchanged: accepted },
    delivery: id,
  };
}

function loaded(
  path: string,
  party: number,
  { rows, held, rejected, problems }: CheckedFile,
  outcome: Pick<StockLoaded, 'state' | 'diff' | 'delivery'>,
): StockLoaded {
  return {
    path,
    party,
    rows: rows.length + held.rows.length + rejected,
    accepted: rows.length,
    rejected,
    held: held.rows.length,
    duplicate: false,
    problems: [...problems, ...held.problems],
    ...outcome,
  };
}

/** Nothing of it counts, so nothing of it is accepted or held. */
function nothingTaken(
  { party }: StockParty,
  path: string,
  { rows, held, rejected, problems }: CheckedFile,
): StockLoaded {
  return {
    path,
    party: party.id,
    rows: rows.length + held.rows.length + rejected,
    accepted: 0,
    rejected,
    held: 0,
    state: 'refused',
    duplicate: false,
    diff: { new: 0, changed: 0, unchanged: 0 },
    problems: [...problems, ...held.problems],
  };
}

async function wouldTake(
  database: Database,
  { party }: StockParty,
  path: string,
  checked: CheckedFile,
): Promise<StockLoaded> {
  const { fresh, changed, unchanged } = await database.read((tx) =>
    compareRows(tx, party.id, checked.rows),
  );
  return loaded(path, party.id, checked, {
    state: checked.held.rows.length > 0 ? 'awaiting-confirmation' : 'taken',
    diff: { new: fresh, changed, unchanged },
  });
}
