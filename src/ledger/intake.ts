import type { Problem } from '../domain/problem.ts';
import type { StockRole } from '../domain/stock/kind.ts';
import { dayOfNumber, notGiven, type StockColumns } from '../domain/stock/stock-row.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import { copyBytes } from '../registry/copy.ts';
import type { Database, ReadTx, WriteTx } from '../registry/database.ts';
import { roleCodes } from './codes.ts';
import {
  compareRows,
  daysIn,
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

/** A file of which nothing is taken; it leaves its name, its hash and why. */
export interface StockRefused extends StockFileFacts {
  /** Rows that it had. */
  readonly refused: number;
  readonly rejected: number;
  readonly problems: readonly Problem[];
}

export interface StockKept extends Omit<Compared, 'weeks'> {
  readonly id: number;
  readonly state: 'taken' | 'refused' | 'awaiting-confirmation';
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

/**
 * Notes where the rows of these days lie, after many were written. Until then, which the server itself
 * does in a minute or so too, who looks for rows of their week reads all that came in since.
 */
export async function noteRows({ owner }: Database, days: Iterable<number>): Promise<void> {
  const mondays = new Set([...days].map(mondayNumber));
  await owner.query(
    `select brin_summarize_new_values(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
      where i.indrelid = any($1::regclass[]) and c.relam = (select oid from pg_am where amname = 'brin')`,
    [[...mondays].map((monday) => `stock_row_${weekName(monday)}`)],
  );
}

/** Which of these files were taken before, by party and hash: the delivery of each. */
export async function filesTaken(
  tx: ReadTx,
  files: readonly Pick<StockFileFacts, 'party' | 'sha256'>[],
): Promise<(file: Pick<StockFileFacts, 'party' | 'sha256'>) => number | undefined> {
  const found = await tx.query<{ id: number; party: number; sha256: string }>(
    `select d.id, d.party_id as party, d.sha256
       from unnest($1::bigint[], $2::text[]) given (party_id, sha256) join stock_delivery d using (party_id, sha256)
      where d.state <> 'refused'`,
    [files.map(({ party }) => party), files.map(({ sha256 }) => sha256)],
    'files taken',
  );
  const known = new Map(found.map(({ id, party, sha256 }) => [`${party} ${sha256}`, id]));
  return ({ party, sha256 }) => known.get(`${party} ${sha256}`);
}

/**
 * Writes a set of files, of each party at most one: their rows, what is held of them, and a row about
 * each, which the audit follows. A set costs hardly more questions than a file, and of small files the
 * questions are what costs.
 */
export async function takeStock(
  tx: WriteTx,
  files: readonly (StockTaking | StockRefused)[],
): Promise<readonly StockKept[]> {
  if (new Set(files.map(({ party }) => party)).size < files.length)
    throw new Error('what a party says is held against what it said before: one file at a time');
  const taken = files.filter((file) => 'rows' in file);
  const [ids, compared] = await Promise.all([
    reserveDeliveries(tx, files.length),
    compareRows(tx, taken),
  ]);
  const comparedOf = new Map(taken.map((file, at) => [file.party, compared[at]]));
  const written = files.map((file, at): Written => {
    const { weeks, ...counts } = comparedOf.get(file.party) ?? nothingTaken;
    const state = !('rows' in file)
      ? 'refused'
      : file.held.rows.length > 0
        ? 'awaiting-confirmation'
        : 'taken';
    return { id: ids[at] ?? 0, file, weeks, state, ...counts };
  });
  insertDeliveries(tx, written);
  insertHeld(tx, written);
  for (const monday of new Set(written.flatMap(({ weeks }) => weeks.map((week) => week.monday))))
    await writeWeek(tx, monday, written);
  return written.map(({ id, state, fresh, changed, unchanged }) => ({
    id,
    state,
    fresh,
    changed,
    unchanged,
  }));
}

interface Written extends StockKept {
  readonly file: StockTaking | StockRefused;
  readonly weeks: readonly WeekCompared[];
}

const nothingTaken: Compared = { fresh: 0, changed: 0, unchanged: 0, weeks: [] };

async function reserveDeliveries(tx: WriteTx, count: number): Promise<readonly number[]> {
  const rows = await tx.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('stock_delivery', 'id')) as id from generate_series(1, $1)`,
    [count],
    'stock deliveries reserved',
  );
  return rows.map(({ id }) => id);
}

async function writeWeek(tx: WriteTx, monday: number, files: readonly Written[]): Promise<void> {
  const spoken = files.some(({ weeks }) =>
    weeks.some((week) => week.monday === monday && week.places.length > 0),
  );
  if (!spoken) return;
  const partition = `stock_row_${weekName(monday)}`;
  await copyBytes(tx, partition, writtenColumns, rowBytes(writtenRows(monday, files)));
}

/** One object, filled anew for each row: an object a row took longer than writing it. */
function* writtenRows(monday: number, files: readonly Written[]): Generator<WrittenRow> {
  const row: { -readonly [Name in keyof WrittenRow]: WrittenRow[Name] } = { ...noRow };
  for (const { id, file, weeks } of files) {
    const week = weeks.find((each) => each.monday === monday);
    if (week === undefined || !('rows' in file)) continue;
    row.deliveryId = id;
    row.partyId = file.party;
    row.role = roleCodes[file.role];
    const { rows, nodesOf } = file;
    for (const at of week.places) {
      const before = week.before.size === 0 ? undefined : week.before.get(at);
      const nodes = before?.nodes ?? nodesOf(rows.zi[at] ?? 0);
      if (nodes === undefined) throw new Error('a row was accepted of a pack that is not known');
      row.packId = nodes.pack;
      row.productId = nodes.product;
      row.groupId = nodes.group;
      row.zi = rows.zi[at] ?? 0;
      row.packs = rows.packs[at] ?? 0;
      row.unitsPerPack = rows.unitsPerPack[at] ?? 0;
      row.units = row.packs * row.unitsPerPack;
      row.moreUnits = row.units - (before?.units ?? 0);
      row.morePacks = row.packs - (before?.packs ?? 0);
      row.listPrice = given(rows.price, at);
      row.line = rows.line[at] ?? 0;
      row.day = rows.day[at] ?? 0;
      row.promised = given(rows.promised, at);
      row.kind = kindCodeAt(rows, at);
      row.period = periodDaysAt(rows, at);
      yield row;
    }
  }
}

const noRow: WrittenRow = {
  deliveryId: 0,
  partyId: 0,
  packId: 0,
  productId: 0,
  groupId: undefined,
  units: 0,
  moreUnits: 0,
  zi: 0,
  packs: 0,
  morePacks: 0,
  unitsPerPack: 0,
  listPrice: undefined,
  line: 0,
  day: 0,
  promised: undefined,
  kind: 0,
  role: 0,
  period: 0,
};

function given(column: Int32Array, at: number): number | undefined {
  const value = column[at];
  return value === notGiven ? undefined : value;
}

/** One row a file, one statement a set: what is only sent keeps nobody waiting. */
function insertDeliveries(tx: WriteTx, files: readonly Written[]): void {
  tx.put(
    `insert into stock_delivery (id, country, party_id, role, file, format, sha256, bytes, period, days, asserted,
       channel, person_id, confirms, rows, accepted, rejected, held, fresh, changed, unchanged, state, problems,
       problem_count, law, synthetic, recorded_at)
     select id, country, party_id, role, file, format, sha256, bytes, period, days, asserted,
            channel, person_id, confirms, rows, accepted, rejected, held, fresh, changed, unchanged, state, problems,
            problem_count, law, synthetic, $2
       from jsonb_to_recordset($1::jsonb) as d (id bigint, country text, party_id bigint, role smallint, file text,
            format text, sha256 text, bytes bigint, period smallint, days date[], asserted date, channel text,
            person_id uuid, confirms bigint, rows integer, accepted integer, rejected integer, held integer,
            fresh integer, changed integer, unchanged integer, state text, problems jsonb, problem_count integer,
            law text, synthetic boolean)
      order by id`,
    [storable(files.map(deliveryRow)), tx.recordedAt],
    'stock deliveries written',
  );
}

function deliveryRow({ id, file, state, fresh, changed, unchanged }: Written) {
  const { country, party, role, format, sha256, bytes, asserted, channel, law, synthetic } = file;
  return {
    id,
    country,
    party_id: party,
    role: roleCodes[role],
    file: file.file,
    format,
    sha256,
    bytes,
    asserted,
    channel,
    person_id: file.person ?? null,
    confirms: file.confirms ?? null,
    rejected: file.rejected,
    fresh,
    changed,
    unchanged,
    state,
    law,
    synthetic,
    ...('rows' in file ? rowsOfTaking(file) : rowsOfRefused(file)),
  };
}

function rowsOfTaking({ rows, held, rejected, problems }: StockTaking) {
  return {
    period: periodOf(rows),
    days: daysOf(rows).map(dayOfNumber),
    rows: rows.length + held.rows.length + rejected,
    accepted: rows.length,
    held: held.rows.length,
    problems: [...problems, ...held.problems].slice(0, mostProblemsKept),
    problem_count: problems.length + held.problems.length,
  };
}

function rowsOfRefused({ refused, problems }: StockRefused) {
  return {
    period: null,
    days: [],
    rows: refused,
    accepted: 0,
    held: 0,
    problems: problems.slice(0, mostProblemsKept),
    problem_count: problems.length,
  };
}

/** What a file says may hold what `jsonb` does not take, and would be a fault of its whole set. */
function storable(rows: readonly object[]): string {
  const said = JSON.stringify(rows);
  if (!/\\u(?:0000|d[89a-f])/.test(said)) return said;
  return JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '\ufffd').toWellFormed() : value,
  );
}

/** Days that the rows are about, in order; of weeks their last. */
export function daysOf(rows: StockColumns): readonly number[] {
  return [...daysIn(rows)].toSorted((one, other) => one - other);
}

/** `null` where a file holds both, or nothing. */
function periodOf(rows: StockColumns): number | null {
  let only: number | null = null;
  for (let at = 0; at < rows.length; at += 1) {
    const period = periodDaysAt(rows, at);
    if (only !== null && only !== period) return null;
    only = period;
  }
  return only;
}

function insertHeld(tx: WriteTx, files: readonly Written[]): void {
  const rows = files.flatMap(({ id, file }) => ('rows' in file ? heldRows(id, file) : []));
  if (rows.length === 0) return;
  tx.put(
    `insert into stock_held (delivery_id, party_id, role, line, day, period, kind, zi, packs, units_per_pack,
       list_price, promised_on, problem, recorded_at)
     select h.delivery_id, h.party_id, h.role, h.line, h.day, h.period, h.kind, h.zi, h.packs, h.units_per_pack,
            h.list_price, h.promised_on, h.problem, $2
       from jsonb_to_recordset($1::jsonb) as h (delivery_id bigint, party_id bigint, role smallint, line integer,
            day date, period smallint, kind smallint, zi integer, packs integer, units_per_pack integer,
            list_price integer, promised_on date, problem jsonb)
      order by h.delivery_id, h.line`,
    [storable(rows), tx.recordedAt],
    'stock held',
  );
}

function heldRows(id: number, { party, role, held: { rows, problems } }: StockTaking) {
  return Array.from({ length: rows.length }, (_, at) => ({
    delivery_id: id,
    party_id: party,
    role: roleCodes[role],
    line: rows.line[at],
    day: dayOfNumber(rows.day[at] ?? 0),
    period: periodDaysAt(rows, at),
    kind: kindCodeAt(rows, at),
    zi: rows.zi[at],
    packs: rows.packs[at],
    units_per_pack: rows.unitsPerPack[at],
    list_price: given(rows.price, at) ?? null,
    promised_on: rows.promised[at] === notGiven ? null : dayOfNumber(rows.promised[at] ?? 0),
    problem: problems[at],
  }));
}
