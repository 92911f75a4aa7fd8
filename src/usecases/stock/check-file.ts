import type { Problem, Refusal } from '../../domain/problem.ts';
import { codeRules } from '../../domain/product/code-rules.ts';
import {
  dayOfFile,
  StockCheck,
  verdicts,
  type StockKnowledge,
} from '../../domain/stock/check-row.ts';
import { dayNumber, type StockColumns } from '../../domain/stock/stock-row.ts';
import { planColumns } from '../../exchange/party-stock/columns.ts';
import { readStockFile } from '../../exchange/party-stock/read-stock-file.ts';
import type { StockBatch, StockHeader } from '../../exchange/party-stock/stock-file.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { packsSaid, type PackNodes } from '../../ledger/compare.ts';
import type { HeldRows } from '../../ledger/intake.ts';
import { isRefusal, type Context } from '../context.ts';
import { GrowingColumns } from './growing-columns.ts';
import type { WaitingStockFile } from './load-stock.ts';
import type { PackBook } from './pack-book.ts';
import type { StockParty } from './stock-party.ts';

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
 * Reads a file batch by batch and holds its rows against packs and the day before. All of it is read
 * before anything is written; of a row only numbers are kept, some thirty bytes.
 *
 * @param day the day that the file has to be about, where somebody said so
 * @returns a refusal only where the file could not be read to its end aside: nothing is known of it
 */
export async function readAndCheck(
  context: Context,
  { role, party }: StockParty,
  file: WaitingStockFile,
  packs: PackBook,
  day?: CalendarDate,
): Promise<CheckedFile | Refusal> {
  const gathered = new Gathered(packs);
  let check: StockCheck | undefined;
  for await (const batch of batchesOf(context, file, role, packs)) {
    if (isRefusal(batch)) return batch;
    gathered.read(batch);
    if (batch.refused) break;
    check ??= await checkFor(context, party.id, packs, batch, day);
    const refused = gathered.check(batch.rows, check);
    if (refused) break;
  }
  return gathered.file();
}

function batchesOf(
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
async function checkFor(
  { database, today, law }: Context,
  party: number,
  packs: PackBook,
  { rows, header }: StockBatch,
  day: CalendarDate | undefined,
): Promise<StockCheck> {
  const known: StockKnowledge = {
    today: today(),
    pack: (zi) => packs.packOf(zi),
    codes: codeRules(law, today()),
    ...(day === undefined ? {} : { day }),
    columns: namesIn(header?.columns ?? []),
  };
  const on = dayOfFile(rows);
  if (on === undefined) return new StockCheck(known);
  const before = await database.read((tx) => packsSaid(tx, party, dayNumber(on) - 1));
  return new StockCheck(before === undefined ? known : { ...known, before });
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
  readonly #taken = new GrowingColumns();
  readonly #held = new GrowingColumns();
  readonly #problems: Problem[] = [];
  readonly #heldProblems: Problem[] = [];
  readonly #packs: PackBook;

  constructor(packs: PackBook) {
    this.#packs = packs;
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
    if (found.taken === rows.length) {
      this.#taken.addAll(rows);
      return false;
    }
    for (let at = 0; at < rows.length; at += 1) {
      if (found.verdicts[at] === verdicts.taken) this.#taken.add(rows, at);
      if (found.verdicts[at] === verdicts.held) this.#held.add(rows, at);
    }
    return false;
  }

  file(): CheckedFile {
    const packs = this.#packs;
    return {
      format: this.#header?.format ?? 'unknown',
      ...(this.#header === undefined ? {} : { header: this.#header }),
      refused: this.#refused,
      rows: this.#taken.columns,
      held: { rows: this.#held.columns, problems: this.#heldProblems },
      rejected: this.#rejected,
      problems: this.#problems,
      nodesOf: (zi) => packs.nodesOf(zi),
    };
  }
}
