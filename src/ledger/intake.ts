import type { Problem } from '../domain/problem.ts';
import type { StockRole } from '../domain/stock/kind.ts';
import { dayOfNumber, notGiven, type StockColumns } from '../domain/stock/stock-row.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import { copyBytes } from '../registry/copy.ts';
import type { Database, WriteTx } from '../registry/database.ts';
import { roleCodes } from './codes.ts';
import {
  compareRows,
  kindCodeAt,
  periodDaysAt,
  type Compared,
  type PackNodes,
  type WeekCompared,
} from './compare.ts';
import { rowBytes, writtenColumns, type WrittenRow } from './row-bytes.ts';
import { mondayNumber, weekName } from './week.ts';

export const stockChannels = ['command', 'folder', 'page', 'api', 'confirmation'] as const;
export type StockChannel = (typeof stockChannels)[number];

/** A file, as far as it is known before its rows are. */
export interface StockFileFacts {
  readonly country: string;
  readonly party: number;
  readonly role: StockRole;
  readonly file: string;
  readonly format: string;
  /** Of the bytes as delivered. */
  readonly sha256: string;
  readonly bytes: number;
  /** The day on which the party says it. */
  readonly asserted: CalendarDate;
  readonly channel: StockChannel;
  readonly person?: string;
  /** The delivery whose held rows are confirmed. */
  readonly confirms?: number;
  /** Hash of the law book by which it was checked. */
  readonly law: string;
  readonly synthetic: boolean;
}

/** A row that waits for its party: its place in the columns of what is held, and why. */
export interface HeldRows {
  readonly rows: StockColumns;
  readonly problems: readonly Problem[];
}

/** A file that was read and checked: what is taken, what waits. */
export interface StockTaking extends StockFileFacts {
  readonly rows: StockColumns;
  readonly held: HeldRows;
  readonly rejected: number;
  readonly problems: readonly Problem[];
  /** Of a code that is not in it a row cannot be written. */
  readonly nodesOf: (zi: number) => PackNodes | undefined;
}

export interface StockTaken extends Omit<Compared, 'weeks'> {
  readonly id: number;
  readonly state: 'taken' | 'awaiting-confirmation';
}

/** Problems that are kept of one file; the others are counted. */
const mostProblemsKept = 1000;

/**
 * Makes room for rows about these days: the weeks they lie in, by the owner of the tables, before
 * the transaction that writes them.
 */
export async function prepareWeeks({ owner }: Database, days: Iterable<number>): Promise<void> {
  const mondays = [...new Set([...days].map(mondayNumber))].map(dayOfNumber);
  if (mondays.length === 0) return;
  const { rows } = await owner.query<{ monday: CalendarDate }>(
    `select m as monday from unnest($1::date[]) m
      where to_regclass('public.stock_row_' || to_char(m, 'IYYY"w"IW')) is null order by m`,
    [mondays],
  );
  for (const { monday } of rows) await owner.query('select stock_make_week($1)', [monday]);
}

/** Writes a file: its rows, what is held of it, and one row about it, which the audit follows. */
export async function takeStock(tx: WriteTx, taking: StockTaking): Promise<StockTaken> {
  const compared = await compareRows(tx, taking.party, taking.rows);
  const id = await reserveDelivery(tx);
  for (const week of compared.weeks) await writeWeek(tx, id, taking, week);
  const state = taking.held.rows.length > 0 ? 'awaiting-confirmation' : 'taken';
  await insertDelivery(tx, id, taking, { ...compared, state });
  await insertHeld(tx, id, taking);
  const { fresh, changed, unchanged } = compared;
  return { id, state, fresh, changed, unchanged };
}

/** A file of which nothing was taken leaves its name, its hash and why. */
export async function refuseStock(
  tx: WriteTx,
  refused: StockFileFacts & {
    readonly rows: number;
    readonly rejected: number;
    readonly days: readonly number[];
    readonly problems: readonly Problem[];
  },
): Promise<number> {
  const id = await reserveDelivery(tx);
  await insertRow(tx, id, refused, {
    ...refused,
    period: undefined,
    accepted: 0,
    held: 0,
    fresh: 0,
    changed: 0,
    unchanged: 0,
    state: 'refused',
  });
  return id;
}

async function reserveDelivery(tx: WriteTx): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('stock_delivery', 'id')) as id`,
  );
  if (row === undefined) throw new Error('no number for a delivery');
  return row.id;
}

async function writeWeek(
  tx: WriteTx,
  id: number,
  taking: StockTaking,
  week: WeekCompared,
): Promise<void> {
  if (week.spoken.length === 0) return;
  const partition = `stock_row_${weekName(week.monday)}`;
  await copyBytes(tx, partition, writtenColumns, rowBytes(writtenRows(id, taking, week)));
}

function* writtenRows(
  deliveryId: number,
  { party, role, rows, nodesOf }: StockTaking,
  { spoken }: WeekCompared,
): Generator<WrittenRow> {
  const roleCode = roleCodes[role];
  const given = (column: Int32Array, at: number) =>
    column[at] === notGiven ? undefined : column[at];
  for (const { at, before } of spoken) {
    const zi = rows.zi[at] ?? 0;
    const packs = rows.packs[at] ?? 0;
    const unitsPerPack = rows.unitsPerPack[at] ?? 0;
    const nodes = before?.nodes ?? nodesOf(zi);
    if (nodes === undefined) throw new Error('a row was accepted of a pack that is not known');
    const units = packs * unitsPerPack;
    yield {
      deliveryId,
      partyId: party,
      packId: nodes.pack,
      productId: nodes.product,
      groupId: nodes.group,
      units,
      moreUnits: units - (before?.units ?? 0),
      zi,
      packs,
      morePacks: packs - (before?.packs ?? 0),
      unitsPerPack,
      listPrice: given(rows.price, at),
      line: rows.line[at] ?? 0,
      day: rows.day[at] ?? 0,
      promised: given(rows.promised, at),
      kind: kindCodeAt(rows, at),
      role: roleCode,
      period: periodDaysAt(rows, at),
    };
  }
}

interface Counted {
  readonly days: readonly number[];
  readonly period: number | undefined;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly held: number;
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly state: 'taken' | 'refused' | 'awaiting-confirmation';
  readonly problems: readonly Problem[];
}

function insertDelivery(
  tx: WriteTx,
  id: number,
  taking: StockTaking,
  { fresh, changed, unchanged, state }: Omit<StockTaken, 'id'>,
): Promise<void> {
  const { rows, held, rejected, problems } = taking;
  return insertRow(tx, id, taking, {
    days: daysOf(rows),
    period: periodOf(rows),
    rows: rows.length + held.rows.length + rejected,
    accepted: rows.length,
    rejected,
    held: held.rows.length,
    fresh,
    changed,
    unchanged,
    state,
    problems: [...problems, ...held.problems],
  });
}

async function insertRow(
  tx: WriteTx,
  id: number,
  facts: StockFileFacts,
  counted: Counted,
): Promise<void> {
  await tx.query(
    `insert into stock_delivery (id, country, party_id, role, file, format, sha256, bytes, period, days, asserted,
       channel, person_id, confirms, rows, accepted, rejected, held, fresh, changed, unchanged, state, problems,
       problem_count, law, synthetic, recorded_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27)`,
    [
      id,
      facts.country,
      facts.party,
      roleCodes[facts.role],
      facts.file,
      facts.format,
      facts.sha256,
      facts.bytes,
      counted.period ?? null,
      counted.days.map(dayOfNumber),
      facts.asserted,
      facts.channel,
      facts.person ?? null,
      facts.confirms ?? null,
      counted.rows,
      counted.accepted,
      counted.rejected,
      counted.held,
      counted.fresh,
      counted.changed,
      counted.unchanged,
      counted.state,
      JSON.stringify(counted.problems.slice(0, mostProblemsKept)),
      counted.problems.length,
      facts.law,
      facts.synthetic,
      tx.recordedAt,
    ],
  );
}

/** Days that the rows are about, in order; of weeks their last. */
export function daysOf(rows: StockColumns): readonly number[] {
  return [...new Set(rows.day.subarray(0, rows.length))].toSorted((one, other) => one - other);
}

/** Absent where a file holds both, or nothing. */
function periodOf(rows: StockColumns): number | undefined {
  const periods = new Set<number>();
  for (let at = 0; at < rows.length; at += 1) periods.add(periodDaysAt(rows, at));
  const [only] = periods;
  return periods.size === 1 ? only : undefined;
}

async function insertHeld(tx: WriteTx, id: number, taking: StockTaking): Promise<void> {
  const { rows, problems } = taking.held;
  if (rows.length === 0) return;
  const written = Array.from({ length: rows.length }, (_, at) => ({
    line: rows.line[at],
    day: dayOfNumber(rows.day[at] ?? 0),
    period: periodDaysAt(rows, at),
    kind: kindCodeAt(rows, at),
    zi: rows.zi[at],
    packs: rows.packs[at],
    units_per_pack: rows.unitsPerPack[at],
    list_price: rows.price[at] === notGiven ? null : rows.price[at],
    promised_on: rows.promised[at] === notGiven ? null : dayOfNumber(rows.promised[at] ?? 0),
    problem: problems[at],
  }));
  await tx.query(
    `insert into stock_held (delivery_id, party_id, role, line, day, period, kind, zi, packs, units_per_pack,
       list_price, promised_on, problem, recorded_at)
     select $1, $2, $3, h.line, h.day, h.period, h.kind, h.zi, h.packs, h.units_per_pack, h.list_price,
            h.promised_on, h.problem, $5
       from jsonb_to_recordset($4::jsonb) as h (line integer, day date, period smallint, kind smallint, zi integer,
            packs integer, units_per_pack integer, list_price integer, promised_on date, problem jsonb)
      order by h.line`,
    [id, taking.party, roleCodes[taking.role], JSON.stringify(written), tx.recordedAt],
  );
}
