import type { Problem, Refusal } from '../../domain/problem.ts';
import { codeRules } from '../../domain/product/code-rules.ts';
import {
  dayOfFile,
  jumpPacks,
  StockCheck,
  verdicts,
  type StockKnowledge,
} from '../../domain/stock/check-row.ts';
import { dayNumber, type StockColumns } from '../../domain/stock/stock-row.ts';
import { planColumns } from '../../exchange/party-stock/columns.ts';
import { readStockFile } from '../../exchange/party-stock/read-stock-file.ts';
import type { StockBatch, StockHeader } from '../../exchange/party-stock/stock-file.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { packsSaid, type PackNodes, type PacksSaid } from '../../ledger/compare.ts';
import type { HeldRows } from '../../ledger/intake.ts';
import type { Database } from '../../registry/database.ts';
import { isRefusal, type Context } from '../context.ts';
import { GrowingColumns } from './growing-columns.ts';
import type { PackBook } from './pack-book.ts';
import type { StockParty } from './stock-party.ts';

/** A file that waits to be read; it can be opened more than once. */
export interface WaitingStockFile {
  readonly name: string;
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Of what came from outside: all of it, to be read aside, with limits on memory and time. */
  readonly bytes?: Uint8Array;
}

/** A file with what it is read and checked by. */
export interface FileToCheck {
  readonly about: StockParty;
  readonly file: WaitingStockFile;
  readonly packs: PackBook;
  /** The day that the file has to be about, where somebody said so. */
  readonly day?: CalendarDate;
}

/** A file as it was read and checked. Nothing of it was written yet. */
export interface CheckedFile {
  readonly format: string;
  /** Absent where none was found. */
  readonly header?: StockHeader;
  /** The file as a whole cannot be taken; the last problem says why. */
  readonly refused: boolean;
  readonly rows: StockColumns;
  readonly held: HeldRows;
  readonly rejected: number;
  readonly problems: readonly Problem[];
  readonly nodesOf: (zi: number) => PackNodes | undefined;
}

/**
 * Reads files batch by batch and holds their rows against packs and the day before, about which one
 * question is asked for all of them. All of it is read before anything is written; of a row only
 * numbers are kept, some thirty bytes.
 *
 * @returns a refusal only of a file that could not be read to its end aside: nothing is known of it
 */
export async function readAndCheck(
  context: Context,
  files: readonly FileToCheck[],
): Promise<readonly (CheckedFile | Refusal)[]> {
  const read: (readonly StockBatch[] | Refusal)[] = [];
  for (const file of files) read.push(await batchesOf(context, file));
  const before = await saidBefore(context.database, files, read);
  return files.map((file, at) => {
    const batches = read[at] ?? [];
    return 'kind' in batches ? batches : checked(context, file, batches, before.get(file));
  });
}

async function batchesOf(
  context: Context,
  { file, about, packs }: FileToCheck,
): Promise<readonly StockBatch[] | Refusal> {
  const batches: StockBatch[] = [];
  for await (const batch of batchStream(context, file, about.role, packs)) {
    if (isRefusal(batch)) return batch;
    batches.push(batch);
    if (batch.refused) break;
  }
  return batches;
}

function batchStream(
  { aside }: Context,
  file: WaitingStockFile,
  role: StockParty['role'],
  packs: PackBook,
): AsyncIterable<StockBatch | Refusal> {
  const { name, bytes } = file;
  if (bytes !== undefined)
    return aside('read-stock', { name, bytes, role, packNames: packs.names() });
  const packName = (zi: number) => packs.packOf(zi)?.name;
  return readStockFile({ name, content: file.open() }, { role, packName });
}

/** The first batch tells which day the file is about, and so what the day before it is. */
function dayBefore([first]: readonly StockBatch[]): number | undefined {
  const on = first === undefined || first.refused ? undefined : dayOfFile(first.rows);
  return on === undefined ? undefined : dayNumber(on) - 1;
}

/** What the party of each file said of the day before it; absent where that day was not reported. */
async function saidBefore(
  database: Database,
  files: readonly FileToCheck[],
  read: readonly (readonly StockBatch[] | Refusal)[],
): Promise<ReadonlyMap<FileToCheck, PacksSaid>> {
  const asked = files.flatMap((file, at) => {
    const batches = read[at] ?? [];
    if ('kind' in batches) return [];
    const day = dayBefore(batches);
    const party = file.about.party.id;
    return day === undefined
      ? []
      : [{ file, day, party, batches: batches.map(({ rows }) => rows) }];
  });
  if (asked.length === 0) return new Map();
  return database.read(async (tx) => {
    const said = new Map<FileToCheck, PacksSaid>();
    for (const [day, ofDay] of Map.groupBy(asked, (each) => each.day)) {
      const found = await packsSaid(tx, { day, files: ofDay, moreThan: jumpPacks });
      for (const { file, party } of ofDay) {
        const ofParty = found.get(party);
        if (ofParty !== undefined) said.set(file, ofParty);
      }
    }
    return said;
  });
}

function checked(
  { today, law }: Context,
  { packs, day }: FileToCheck,
  batches: readonly StockBatch[],
  before: PacksSaid | undefined,
): CheckedFile {
  const length = batches.reduce((sum, { rows }) => sum + rows.length, 0);
  const gathered = new Gathered(packs, length);
  const known: StockKnowledge = {
    today: today(),
    unitsPerPack: (zi) => packs.unitsPerPackOf(zi),
    packName: (zi) => packs.packOf(zi)?.name,
    codes: codeRules(law, today()),
    ...(day === undefined ? {} : { day }),
    ...(before === undefined ? {} : { before }),
    columns: namesIn(batches[0]?.header?.columns ?? []),
    rows: length,
  };
  const check = new StockCheck(known);
  for (const batch of batches) {
    gathered.read(batch);
    if (batch.refused) break;
    const refused = gathered.check(batch.rows, check);
    if (refused) break;
  }
  return gathered.file();
}

/** What the file itself calls its columns, for a message. */
function namesIn(header: readonly string[]): NonNullable<StockKnowledge['columns']> {
  const plan = planColumns(header, 1);
  if ('refused' in plan) return {};
  return Object.fromEntries([...plan.at].map(([field, index]) => [field, header[index]]));
}

class Gathered {
  #header: StockHeader | undefined;
  #rejected = 0;
  #refused = false;
  readonly #taken: GrowingColumns;
  readonly #held = new GrowingColumns(0);
  readonly #problems: Problem[] = [];
  readonly #heldProblems: Problem[] = [];
  readonly #packs: PackBook;

  /** @param rows that it will have at most */
  constructor(packs: PackBook, rows: number) {
    this.#packs = packs;
    this.#taken = new GrowingColumns(rows);
  }

  read({ header, problems, rejected, refused }: StockBatch): void {
    this.#header ??= header;
    this.#problems.push(...problems);
    this.#rejected += rejected;
    this.#refused ||= refused;
  }

  /** @returns whether the file as a whole is refused */
  check(rows: StockColumns, check: StockCheck): boolean {
    const found = check.check(rows);
    for (const problem of found.problems) {
      (problem.effect === 'row-held' ? this.#heldProblems : this.#problems).push(problem);
    }
    this.#rejected += found.rejected;
    if (found.refused !== undefined) {
      this.#problems.push(found.refused);
      this.#refused = true;
      return true;
    }
    for (let from = 0; from < rows.length;) {
      const verdict = found.verdicts[from];
      let until = from + 1;
      while (until < rows.length && found.verdicts[until] === verdict) until += 1;
      if (verdict === verdicts.taken) this.#taken.add(rows, from, until);
      if (verdict === verdicts.held) this.#held.add(rows, from, until);
      from = until;
    }
    return false;
  }

  file(): CheckedFile {
    return {
      format: this.#header?.format ?? 'unknown',
      ...(this.#header === undefined ? {} : { header: this.#header }),
      refused: this.#refused,
      rows: this.#taken.columns,
      held: { rows: this.#held.columns, problems: this.#heldProblems },
      rejected: this.#rejected,
      problems: this.#problems,
      nodesOf: (zi) => this.#packs.nodesOf(zi),
    };
  }
}
