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
        changed.map(({ at, said }) => [at, { ...said, nodes: nodesOf(party, rows, at) }]),
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
  // By number: an iterator makes an object of each place.
  for (let index = 0; index < places.length; index += 1) {
    const at = places[index] ?? 0;
    const place = standing.placeOf(rows, at);
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
  const [only, ...others] = new Set([...daysIn(rows)].map(mondayNumber));
  if (only !== undefined && others.length === 0) return new Map([[only, placesOf(rows)]]);
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

function placesOf({ length }: StockColumns): Int32Array {
  const places = new Int32Array(length);
  for (let at = 0; at < length; at += 1) places[at] = at;
  return places;
}

/** Within a week a key is two numbers: the code of the pack, and this one. */
function aboutOf(kind: number, period: number, day: number, promised: number): number {
  const weekday = day - mondayNumber(day);
  const within = (weekday * 2 + (period === periodDays.week ? 1 : 0)) * 10 + kind;
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

function aboutAt(rows: StockColumns, at: number): number {
  return aboutOf(
    kindCodeAt(rows, at),
    periodDaysAt(rows, at),
    rows.day[at] ?? 0,
    rows.promised[at] ?? notGiven,
  );
}

type StandingColumns = Readonly<Record<'packs' | 'unitsPerPack' | 'price', Int32Array>>;

class StandingRows {
  readonly #columns: StandingColumns;
  readonly #keys: KeyTable;

  constructor(keys: KeyTable, columns: StandingColumns) {
    this.#keys = keys;
    this.#columns = columns;
  }

  placeOf(rows: StockColumns, at: number): number | undefined {
    return this.#keys.placeOf(rows.zi[at] ?? 0, aboutAt(rows, at));
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

/** SQL: days since the Monday of the week in which the day lies; 1970-01-05 was one. */
const weekdayOf = `(day - date '1970-01-05') % 7`;
/** SQL: as `aboutOf`. */
const aboutColumn = `((${weekdayOf} * 2 + case period when ${periodDays.week} then 1 else 0 end) * 10 + kind) * 65536
  + coalesce(promised_on - date '1970-01-01', ${notGiven}) + 1`;

/** SQL: what columns of rows are called here. */
const columnsSaid = {
  zi: 'zi',
  about: aboutColumn,
  packs: 'packs',
  unitsPerPack: 'units_per_pack',
  price: `coalesce(list_price, ${notGiven})`,
} as const;
type ColumnName = keyof typeof columnsSaid;

/** Lines of a file that come in one piece: of a text of megabytes many copies are made until it is there. */
const linesInPiece = 2048;

/**
 * Columns of rows, of each party the older of a key before the newer. They come as the bytes of their
 * numbers: an object for each of fifty thousand rows, or a list of figures, took longer to read than all
 * that is done with them.
 */
async function columnsByParty<Name extends ColumnName>(
  tx: ReadTx,
  names: readonly Name[],
  where: string,
): Promise<ReadonlyMap<number, (name: Name) => Int32Array>> {
  type Piece = Readonly<Record<Name, string>> & { readonly party: number; readonly rows: number };
  const told = names.map((name) => `${columnsSaid[name]} as "${name}"`);
  const bytes = names.map(
    (name) => `encode(string_agg(int4send("${name}"), ''), 'base64') as "${name}"`,
  );
  const pieces = await tx.query<Piece>(
    `select party_id as party, count(*)::integer as rows, ${bytes.join(', ')} from (
       select party_id, delivery_id, line / ${linesInPiece} as piece, ${told.join(', ')} from stock_row
        where ${where} order by party_id, delivery_id, piece, line) told
      group by party_id, delivery_id, piece order by party_id, delivery_id, piece`,
  );
  return new Map(
    [...Map.groupBy(pieces, ({ party }) => party)].map(([party, own]) => {
      const length = own.reduce((sum, { rows }) => sum + rows, 0);
      const column = (name: Name) =>
        numbersIn(
          own.map((piece) => piece[name]),
          length,
        );
      return [party, column];
    }),
  );
}

/** PostgreSQL sends the highest byte of a number first; here it is the last. */
function numbersIn(pieces: readonly string[], length: number): Int32Array {
  const numbers = new Int32Array(length);
  const bytes = Buffer.from(numbers.buffer);
  let end = 0;
  for (const piece of pieces) end += bytes.write(piece, end, 'base64');
  bytes.swap32();
  return numbers;
}

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
  const atOnce = toldAtOnce(told);
  const names = ['zi', 'about', 'packs', 'unitsPerPack', 'price'] as const;
  const found = await columnsByParty(tx, names, where);
  return new Map(
    [...found].map(([party, column]) => {
      const keys = { zi: column('zi'), about: column('about') };
      const columns = {
        packs: column('packs'),
        unitsPerPack: column('unitsPerPack'),
        price: column('price'),
      };
      return [party, new StandingRows(new KeyTable(keys, atOnce.has(party)), columns)];
    }),
  );
}

interface NodesTold extends Omit<PackNodes, 'group'> {
  readonly party: number;
  readonly zi: number;
  readonly about: number;
  readonly group: number | null;
}

/** The nodes of what changed, which is little as a rule: of all that stands they would be half of what is told. */
async function nodesBefore(
  tx: ReadTx,
  monday: number,
  told: readonly DeliveryAbout[],
  held: readonly (PartyRows & HeldAgainst)[],
): Promise<(party: number, rows: StockColumns, at: number) => PackNodes> {
  const zis = new Set(
    held.flatMap(({ rows, changed }) => changed.map(({ at }) => rows.zi[at] ?? 0)),
  );
  const where = ofWeek(monday, told);
  const found =
    where === undefined || zis.size === 0
      ? []
      : await tx.query<NodesTold>(
          `select party_id as party, zi, ${aboutColumn} as about, pack_id as pack, product_id as product,
                  group_id as "group"
             from stock_row where ${where} and zi = any('{${[...zis].join(',')}}'::integer[])
            order by delivery_id`,
        );
  const known = new Map(
    [...Map.groupBy(found, ({ party }) => party)].map(([party, nodes]) => {
      const keys = {
        zi: Int32Array.from(nodes, ({ zi }) => zi),
        about: Int32Array.from(nodes, ({ about }) => about),
      };
      return [party, { nodes, keys: new KeyTable(keys, false) }];
    }),
  );
  return (party, rows, at) => {
    const of = known.get(party);
    const place = of?.keys.placeOf(rows.zi[at] ?? 0, aboutAt(rows, at));
    const nodes = place === undefined ? undefined : of?.nodes[place];
    if (nodes === undefined) throw new Error('what stood is not there any more');
    const { pack, product, group } = nodes;
    return { pack, product, ...(group === null ? {} : { group }) };
  };
}

/** Parties of one delivery, which has a key once: what it says anew of one, a later delivery says. */
function toldAtOnce(told: readonly Pick<DeliveryAbout, 'party'>[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const again = new Set<number>();
  for (const { party } of told) (seen.has(party) ? again : seen).add(party);
  return seen.difference(again);
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

/** What is held against what was said of a day. */
export interface PacksAsked {
  readonly day: number;
  /** Of each party one file, in batches. */
  readonly files: readonly { readonly party: number; readonly batches: readonly StockColumns[] }[];
  /** How many packs there have to be, then or now, for it to matter. */
  readonly moreThan: number;
}

/**
 * Packs that parties said of a day: what the day after is held against. Of a national day that is half
 * a million rows: those of many packs are brought, and then those of which there are many now.
 */
export async function packsSaid(
  tx: ReadTx,
  { day, files, moreThan }: PacksAsked,
): Promise<ReadonlyMap<number, PacksSaid>> {
  const deliveries = await tx.query<{ id: number; party: number }>(
    `select id, party_id as party from stock_delivery
      where party_id = any($1) and days @> array[$2::date] and state <> 'refused'`,
    [files.map(({ party }) => party), dayOfNumber(day)],
  );
  if (deliveries.length === 0) return new Map();
  // Who said fewer of a key after all, said so later: of him all is needed.
  const atOnce = toldAtOnce(deliveries);
  const corrected = deliveries.map(({ party }) => party).filter((party) => !atOnce.has(party));
  const all = `party_id = any('{${corrected.join(',')}}'::bigint[])`;
  const many = await packsOf(tx, day, deliveries, `(packs > ${moreThan} or ${all})`);
  const grown = files
    .filter(({ party }) => atOnce.has(party))
    .flatMap(({ party, batches }) =>
      batches.flatMap((rows) => grownSince(rows, moreThan, many.get(party))),
    );
  if (grown.length === 0) return many;
  const few = `packs <= ${moreThan} and zi = any('{${grown.join(',')}}'::integer[])`;
  const fewer = await packsOf(tx, day, deliveries, few);
  return new Map(
    files.map(({ party }) => {
      const [large, small] = [many.get(party), fewer.get(party)];
      const said: PacksSaid = (kind, zi, promised) =>
        large?.(kind, zi, promised) ?? small?.(kind, zi, promised);
      return [party, said];
    }),
  );
}

/** Packs of which there are many now, and were not then. */
function grownSince(rows: StockColumns, moreThan: number, many: PacksSaid | undefined): number[] {
  const grown: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    if ((rows.packs[at] ?? 0) <= moreThan) continue;
    const zi = rows.zi[at] ?? 0;
    if (many?.(rows.kind[at] ?? 0, zi, rows.promised[at] ?? notGiven) === undefined) grown.push(zi);
  }
  return grown;
}

async function packsOf(
  tx: ReadTx,
  day: number,
  deliveries: readonly Pick<DeliveryAbout, 'id' | 'party'>[],
  where: string,
): Promise<ReadonlyMap<number, PacksSaid>> {
  const of = `period = ${periodDays.day} and ${within(deliveries, new Set([day]))} and ${where}`;
  const found = await columnsByParty(tx, ['zi', 'about', 'packs'], of);
  const atOnce = toldAtOnce(deliveries);
  return new Map(
    [...found].map(([party, column]) => {
      const keys = new KeyTable({ zi: column('zi'), about: column('about') }, atOnce.has(party));
      const packs = column('packs');
      const said: PacksSaid = (kind, zi, promised) => {
        const about = aboutOf(codeOfKind[kind] ?? 0, periodDays.day, day, promised);
        const place = keys.placeOf(zi, about);
        return place === undefined ? undefined : packs[place];
      };
      return [party, said];
    }),
  );
}
