import { isPosition, stockKinds, stockPeriods } from '../domain/stock/kind.ts';
import { dayNumber, dayOfNumber, notGiven, type StockColumns } from '../domain/stock/stock-row.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import { kindCodes, periodDays } from './codes.ts';
import type { ReadTx } from '../registry/database.ts';
import { KeyTable } from './key-table.ts';
import { mondayNumber } from './week.ts';

/** The nodes that a pack code leads to. */
export interface PackNodes {
  readonly pack: number;
  readonly product: number;
  /** Absent where the composition of the product is not fully reported. */
  readonly group?: number;
}

/** What a key already says, in the newest delivery that counts. */
export interface Standing extends Said {
  readonly nodes: PackNodes;
}

interface Said {
  readonly units: number;
  readonly packs: number;
}

/** Rows of a week that say something new. */
export interface WeekCompared {
  /** Number of the Monday (`dayNumber`). */
  readonly monday: number;
  /** Their places in the columns. */
  readonly places: Int32Array;
  /** Those of which the key said nothing before. */
  readonly fresh: number;
  /** What the keys of those that changed said before, by place. */
  readonly before: ReadonlyMap<number, Standing>;
}

export interface Compared {
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly weeks: readonly WeekCompared[];
}

/** What a party says, of which no key stands twice. */
export interface PartyRows {
  readonly party: number;
  readonly rows: StockColumns;
}

/**
 * Holds rows against what their parties said before of the same keys: of each party one file. A row
 * that says the same again is left out. Of a key that moved to another product or group since, the
 * sums stay where they were first counted.
 */
export async function compareRows(
  tx: ReadTx,
  files: readonly PartyRows[],
): Promise<readonly Compared[]> {
  const told = await deliveriesAbout(tx, files);
  const weeks = files.map(({ rows }) => placesByWeek(rows));
  const compared = files.map(() => new Array<WeekCompared>());
  for (const monday of new Set(weeks.flatMap((week) => [...week.keys()]))) {
    const standing = await standingRows(tx, monday, told);
    const held = files.flatMap(({ party, rows }, index) => {
      const places = weeks[index]?.get(monday);
      return places === undefined
        ? []
        : { index, party, rows, ...heldAgainst(rows, places, standing.get(party)) };
    });
    const nodesOf = await nodesBefore(tx, monday, told, held);
    for (const { index, party, rows, places, fresh, changed } of held) {
      const before = new Map(
        changed.map(({ at, said }) => [at, { ...said, nodes: nodesOf(party, keyAt(rows, at)) }]),
      );
      compared[index]?.push({ monday, places, fresh, before });
    }
  }
  return compared.map((found, index) => {
    const length = files[index]?.rows.length ?? 0;
    const sum = (of: (week: WeekCompared) => number) =>
      found.reduce((total, week) => total + of(week), 0);
    return {
      fresh: sum(({ fresh }) => fresh),
      changed: sum(({ before }) => before.size),
      unchanged: length - sum(({ places }) => places.length),
      weeks: found,
    };
  });
}

interface HeldAgainst {
  readonly places: Int32Array;
  readonly fresh: number;
  readonly changed: readonly { readonly at: number; readonly said: Said }[];
}

function heldAgainst(
  rows: StockColumns,
  places: Int32Array,
  standing: StandingRows | undefined,
): HeldAgainst {
  // A new day, which is almost every file.
  if (standing === undefined) return { places, fresh: places.length, changed: [] };
  const spoken = new Int32Array(places.length);
  const changed: { readonly at: number; readonly said: Said }[] = [];
  let count = 0;
  for (const at of places) {
    const place = standing.placeOf(keyAt(rows, at));
    if (place !== undefined) {
      if (standing.saysTheSame(place, rows, at)) continue;
      changed.push({ at, said: standing.at(place) });
    }
    spoken[count] = at;
    count += 1;
  }
  return { places: spoken.slice(0, count), fresh: count - changed.length, changed };
}

function placesByWeek(rows: StockColumns): ReadonlyMap<number, Int32Array> {
  const weeks = new Map<number, number[]>();
  let monday = 0;
  let places: number[] | undefined;
  for (let at = 0; at < rows.length; at += 1) {
    const day = rows.day[at] ?? 0;
    if (places === undefined || day < monday || day > monday + 6) {
      monday = mondayNumber(day);
      places = weeks.get(monday) ?? [];
      weeks.set(monday, places);
    }
    places.push(at);
  }
  return new Map([...weeks].map(([week, of]) => [week, Int32Array.from(of)]));
}

/** Within a week a key is one number: well under 2^53 for any pack code and any day. */
function keyOf(kind: number, period: number, day: number, zi: number, promised: number): number {
  const weekday = day - mondayNumber(day);
  const within = ((zi * 7 + weekday) * 2 + (period === periodDays.week ? 1 : 0)) * 10 + kind;
  return within * 65_536 + (promised + 1);
}

const codeOfKind = stockKinds.map((kind) => kindCodes[kind]);
const daysOfPeriod = stockPeriods.map((period) => periodDays[period]);

/** As `stock_row` writes the kind of a row. */
export const kindCodeAt = (rows: StockColumns, at: number): number =>
  codeOfKind[rows.kind[at] ?? 0] ?? 0;
/** As `stock_row` writes its period. What is held is held at the end of a day, told by week or not. */
export const periodDaysAt = (rows: StockColumns, at: number): number =>
  isPosition[rows.kind[at] ?? 0] ? periodDays.day : (daysOfPeriod[rows.period[at] ?? 0] ?? 0);

function keyAt(rows: StockColumns, at: number): number {
  return keyOf(
    kindCodeAt(rows, at),
    periodDaysAt(rows, at),
    rows.day[at] ?? 0,
    rows.zi[at] ?? 0,
    rows.promised[at] ?? notGiven,
  );
}

const columns = ['key', 'packs', 'unitsPerPack', 'price'] as const;

/** Rows column by column, the older of a key before the newer. */
type Columns<Name extends string> = Readonly<Record<Name, readonly number[]>>;
type StandingColumns = Columns<(typeof columns)[number]>;

class StandingRows {
  readonly #columns: StandingColumns;
  readonly #keys: KeyTable;

  constructor(given: StandingColumns) {
    this.#columns = given;
    this.#keys = new KeyTable(given.key);
  }

  placeOf(key: number): number | undefined {
    return this.#keys.placeOf(key);
  }

  saysTheSame(place: number, rows: StockColumns, at: number): boolean {
    const { packs, unitsPerPack, price } = this.#columns;
    return (
      rows.packs[at] === packs[place] &&
      rows.unitsPerPack[at] === unitsPerPack[place] &&
      rows.price[at] === price[place]
    );
  }

  at(place: number): Said {
    const packs = this.#columns.packs[place] ?? 0;
    return { packs, units: packs * (this.#columns.unitsPerPack[place] ?? 0) };
  }
}

const noGroup = 0;

/** SQL: days since the Monday of the week in which the day lies; 1970-01-05 was one. */
const weekdayOf = `(day - date '1970-01-05') % 7`;
/** SQL: as `keyOf`. */
const keyColumn = `(((zi::bigint * 7 + ${weekdayOf}) * 2 + case period when ${periodDays.week} then 1 else 0 end) * 10
  + kind) * 65536 + coalesce(promised_on - date '1970-01-01', ${notGiven}) + 1`;

/** A column comes as one list: making an object of each of fifty thousand rows took longer than the rest. */
const listed = (names: readonly string[]) =>
  names.map((name) => `array_to_json(array_agg("${name}")) as "${name}"`).join(', ');

interface DeliveryAbout {
  readonly id: number;
  readonly party: number;
  readonly days: readonly number[];
}

/** What parties delivered before about any of the days of their files, and about which of them. */
async function deliveriesAbout(
  tx: ReadTx,
  files: readonly PartyRows[],
): Promise<readonly DeliveryAbout[]> {
  const daysOf = new Map(files.map(({ party, rows }) => [party, daysIn(rows)]));
  const days = new Set([...daysOf.values()].flatMap((own) => [...own]));
  if (days.size === 0) return [];
  const found = await tx.query<{ id: number; party: number; days: readonly CalendarDate[] }>(
    `select id, party_id as party, to_json(days) as days from stock_delivery
      where party_id = any($1) and days && $2::date[] and state <> 'refused'`,
    [[...daysOf.keys()], [...days].map(dayOfNumber)],
  );
  return found.flatMap(({ id, party, days: told }) => {
    const about = told.map(dayNumber).filter((day) => daysOf.get(party)?.has(day));
    return about.length === 0 ? [] : [{ id, party, days: about }];
  });
}

export function daysIn({ day, length }: StockColumns): ReadonlySet<number> {
  const days = new Set<number>();
  let last: number | undefined;
  for (let at = 0; at < length; at += 1) {
    if (day[at] === last) continue;
    last = day[at] ?? 0;
    days.add(last);
  }
  return days;
}

/** Of each party what stands of a week, as far as its file is about it; absent where nothing does. */
async function standingRows(
  tx: ReadTx,
  monday: number,
  told: readonly DeliveryAbout[],
): Promise<ReadonlyMap<number, StandingRows>> {
  const where = ofWeek(monday, told);
  if (where === undefined) return new Map();
  const found = await tx.query<StandingColumns & { readonly party: number }>(
    `select party_id as party, ${listed(columns)} from (
       select party_id, ${keyColumn} as key, packs, units_per_pack as "unitsPerPack",
              coalesce(list_price, ${notGiven}) as price
         from stock_row where ${where} order by party_id, delivery_id) told
      group by party_id`,
  );
  return new Map(found.map(({ party, ...given }) => [party, new StandingRows(given)]));
}

const nodeColumns = ['key', 'pack', 'product', 'group'] as const;

/** The nodes of what changed, which is little as a rule: of all that stands they would be half of what is told. */
async function nodesBefore(
  tx: ReadTx,
  monday: number,
  told: readonly DeliveryAbout[],
  held: readonly (PartyRows & HeldAgainst)[],
): Promise<(party: number, key: number) => PackNodes> {
  const zis = new Set(
    held.flatMap(({ rows, changed }) => changed.map(({ at }) => rows.zi[at] ?? 0)),
  );
  const where = ofWeek(monday, told);
  const found =
    where === undefined || zis.size === 0
      ? []
      : await tx.query<Columns<(typeof nodeColumns)[number]> & { readonly party: number }>(
          `select party_id as party, ${listed(nodeColumns)} from (
             select party_id, ${keyColumn} as key, pack_id as pack, product_id as product,
                    coalesce(group_id, ${noGroup}) as "group"
               from stock_row where ${where} and zi = any('{${[...zis].join(',')}}'::integer[])
              order by party_id, delivery_id) told
            group by party_id`,
        );
  const known = new Map(
    found.map((each) => [each.party, { ...each, keys: new KeyTable(each.key) }]),
  );
  return (party, key) => {
    const of = known.get(party);
    const place = of?.keys.placeOf(key);
    if (of === undefined || place === undefined)
      throw new Error('what stood is not there any more');
    const group = of.group[place] ?? noGroup;
    const nodes = { pack: of.pack[place] ?? 0, product: of.product[place] ?? 0 };
    return group === noGroup ? nodes : { ...nodes, group };
  };
}

/** SQL: the rows of a week of what was told; undefined where nothing was. */
function ofWeek(monday: number, told: readonly DeliveryAbout[]): string | undefined {
  const isOfWeek = (day: number) => day >= monday && day < monday + 7;
  const deliveries = told.filter(({ days }) => days.some(isOfWeek));
  if (deliveries.length === 0) return undefined;
  const days = new Set(deliveries.flatMap((delivery) => delivery.days.filter(isOfWeek)));
  return `${within(deliveries, days)} and day = any('{${[...days].map(dayOfNumber).join(',')}}'::date[])`;
}

/**
 * SQL. The numbers stand in the text: a deed plans for any value, so over all weeks that there are, and a
 * list that is not known when it plans is gone through for every row.
 */
function within(
  deliveries: readonly Pick<DeliveryAbout, 'id' | 'party'>[],
  days: ReadonlySet<number>,
): string {
  const ids = deliveries.map(({ id }) => id);
  const [first, last] = [dayOfNumber(Math.min(...days)), dayOfNumber(Math.max(...days))];
  return `day between date '${first}' and date '${last}'
          and delivery_id between ${Math.min(...ids)} and ${Math.max(...ids)}
          and party_id = any('{${deliveries.map(({ party }) => party).join(',')}}'::bigint[])`;
}

/** Packs by place of the kind in `stockKinds`, pack code and promised day. */
export type PacksSaid = (kind: number, zi: number, promised: number) => number | undefined;

/** Of which parties and packs is asked what was said of a day. */
export interface PacksAsked {
  readonly day: number;
  readonly parties: readonly number[];
  /** What a pack needs to be told, unless it is one of `packs`. */
  readonly moreThan: number;
  readonly packs: Int32Array;
}

/**
 * Packs that parties said of a day: what the day after is held against. Of a national day that is half
 * a million rows, of which only those are brought that can differ by more than a threshold.
 */
export async function packsSaid(
  tx: ReadTx,
  { day, parties, moreThan, packs }: PacksAsked,
): Promise<ReadonlyMap<number, PacksSaid>> {
  const deliveries = await tx.query<{ id: number; party: number }>(
    `select id, party_id as party from stock_delivery
      where party_id = any($1) and days @> array[$2::date] and state <> 'refused'`,
    [parties, dayOfNumber(day)],
  );
  if (deliveries.length === 0) return new Map();
  const found = await tx.query<Pick<StandingColumns, 'key' | 'packs'> & { readonly party: number }>(
    `select party_id as party, ${listed(['key', 'packs'])} from (
       select party_id, ${keyColumn} as key, packs from stock_row
        where period = ${periodDays.day} and ${within(deliveries, new Set([day]))}
          and (packs > ${moreThan} or zi = any('{${packs.join(',')}}'::integer[]))
        order by party_id, delivery_id) told
      group by party_id`,
  );
  return new Map(
    found.map((told) => {
      const keys = new KeyTable(told.key);
      const said: PacksSaid = (kind, zi, promised) => {
        const place = keys.placeOf(keyOf(codeOfKind[kind] ?? 0, periodDays.day, day, zi, promised));
        return place === undefined ? undefined : told.packs[place];
      };
      return [told.party, said];
    }),
  );
}
