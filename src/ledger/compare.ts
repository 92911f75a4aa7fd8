import { positionKinds, stockKinds, stockPeriods } from '../domain/stock/kind.ts';
import { dayOfNumber, notGiven, type StockColumns } from '../domain/stock/stock-row.ts';
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
export interface Standing {
  readonly units: number;
  readonly packs: number;
  readonly unitsPerPack: number;
  /** Eurocents, `notGiven` where not reported. */
  readonly price: number;
  readonly nodes: PackNodes;
}

/** A row that says something new, with what its key said before. */
export interface Spoken {
  /** Its place in the columns. */
  readonly at: number;
  readonly before: Standing | undefined;
}

export interface WeekCompared {
  /** Number of the Monday (`dayNumber`). */
  readonly monday: number;
  readonly spoken: readonly Spoken[];
}

export interface Compared {
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly weeks: readonly WeekCompared[];
}

/**
 * Holds rows against what the party said before of the same keys. A row that says the same again is
 * left out. Of a key that moved to another product or group since, the sums stay where they were
 * first counted.
 */
export async function compareRows(
  tx: ReadTx,
  party: number,
  rows: StockColumns,
): Promise<Compared> {
  let fresh = 0;
  let unchanged = 0;
  const weeks: WeekCompared[] = [];
  for (const [monday, places] of placesByWeek(rows)) {
    const standing = await standingRows(tx, party, daysAt(rows, places));
    const spoken: Spoken[] = [];
    for (const at of places) {
      const place = standing.placeOf(keyAt(rows, at));
      if (place === undefined) fresh += 1;
      else if (standing.saysTheSame(place, rows, at)) {
        unchanged += 1;
        continue;
      }
      spoken.push({ at, before: place === undefined ? undefined : standing.at(place) });
    }
    weeks.push({ monday, spoken });
  }
  return { fresh, unchanged, changed: rows.length - fresh - unchanged, weeks };
}

function placesByWeek(rows: StockColumns): ReadonlyMap<number, number[]> {
  const weeks = new Map<number, number[]>();
  for (let at = 0; at < rows.length; at += 1) {
    const monday = mondayNumber(rows.day[at] ?? 0);
    const places = weeks.get(monday);
    if (places === undefined) weeks.set(monday, [at]);
    else places.push(at);
  }
  return weeks;
}

function daysAt(rows: StockColumns, places: readonly number[]): readonly number[] {
  const days = new Set<number>();
  for (const at of places) days.add(rows.day[at] ?? 0);
  return [...days];
}

/** Within a week a key is one number: well under 2^53 for any pack code and any day. */
function keyOf(kind: number, period: number, day: number, zi: number, promised: number): number {
  const weekday = day - mondayNumber(day);
  const within = ((zi * 7 + weekday) * 2 + (period === periodDays.week ? 1 : 0)) * 10 + kind;
  return within * 65_536 + (promised + 1);
}

const codeOfKind = stockKinds.map((kind) => kindCodes[kind]);
const isPosition = stockKinds.map((kind) => positionKinds.includes(kind));
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

const columns = [
  'day',
  'period',
  'kind',
  'zi',
  'promised',
  'units',
  'packs',
  'unitsPerPack',
  'price',
  'pack',
  'product',
  'group',
] as const;

/** Of each key its newest row, column by column. */
type StandingColumns = Readonly<Record<(typeof columns)[number], readonly number[]>>;

class StandingRows {
  readonly #columns: StandingColumns;
  readonly #keys: KeyTable;

  constructor(given: StandingColumns) {
    this.#columns = given;
    const { kind, period, day, zi, promised } = given;
    const keys = new Float64Array(zi.length);
    for (let place = 0; place < zi.length; place += 1) {
      keys[place] = keyOf(
        kind[place] ?? 0,
        period[place] ?? 0,
        day[place] ?? 0,
        zi[place] ?? 0,
        promised[place] ?? 0,
      );
    }
    this.#keys = new KeyTable(keys);
  }

  get size(): number {
    return this.#columns.zi.length;
  }

  placeOf(key: number): number | undefined {
    return this.#keys.placeOf(key);
  }

  packsAt(place: number): number {
    return this.#columns.packs[place] ?? 0;
  }

  saysTheSame(place: number, rows: StockColumns, at: number): boolean {
    const { packs, unitsPerPack, price } = this.#columns;
    return (
      rows.packs[at] === packs[place] &&
      rows.unitsPerPack[at] === unitsPerPack[place] &&
      rows.price[at] === price[place]
    );
  }

  at(place: number): Standing {
    const of = (column: readonly number[]) => column[place] ?? 0;
    const { units, packs, unitsPerPack, price, pack, product, group } = this.#columns;
    const nodes = { pack: of(pack), product: of(product) };
    return {
      units: of(units),
      packs: of(packs),
      unitsPerPack: of(unitsPerPack),
      price: of(price),
      nodes: of(group) === noGroup ? nodes : { ...nodes, group: of(group) },
    };
  }
}

const noGroup = 0;
const nothingStands: StandingColumns = {
  day: [],
  period: [],
  kind: [],
  zi: [],
  promised: [],
  units: [],
  packs: [],
  unitsPerPack: [],
  price: [],
  pack: [],
  product: [],
  group: [],
};

/** A column comes as one list: making an object of each of fifty thousand rows took longer than the rest. */
const standingColumns = columns
  .map((name) => `array_to_json(array_agg("${name}")) as "${name}"`)
  .join(', ');

async function standingRows(
  tx: ReadTx,
  party: number,
  days: readonly number[],
): Promise<StandingRows> {
  const given = days.map(dayOfNumber);
  const deliveries = await tx.query<{ id: number }>(
    `select id from stock_delivery
      where party_id = $1 and days && $2::date[] and state <> 'refused'`,
    [party, given],
  );
  // Of a new day, which is almost every file.
  if (deliveries.length === 0) return new StandingRows(nothingStands);
  const [first, last] = [dayOfNumber(Math.min(...days)), dayOfNumber(Math.max(...days))];
  // The bounds stand in the text: a deed plans for any value, and would plan over all weeks that there are.
  const [found] = await tx.query<StandingColumns | Record<keyof StandingColumns, null>>(
    `select ${standingColumns} from (
       select distinct on (day, period, kind, zi, promised_on)
              day - date '1970-01-01' as day, period, kind, zi,
              coalesce(promised_on - date '1970-01-01', ${notGiven}) as promised, units, packs,
              units_per_pack as "unitsPerPack", coalesce(list_price, ${notGiven}) as price,
              pack_id as pack, product_id as product, coalesce(group_id, ${noGroup}) as "group"
         from stock_row
        where delivery_id = any($1) and day = any($2::date[]) and day between date '${first}' and date '${last}'
        order by day, period, kind, zi, promised_on, delivery_id desc) newest`,
    [deliveries.map(({ id }) => id), given],
  );
  return new StandingRows(found === undefined || found.zi === null ? nothingStands : found);
}

/**
 * Packs that a party said of a day, by place of the kind in `stockKinds`, pack code and promised day:
 * what the day after is held against. Undefined where it said nothing of that day.
 */
export async function packsSaid(
  tx: ReadTx,
  party: number,
  day: number,
): Promise<((kind: number, zi: number, promised: number) => number | undefined) | undefined> {
  const standing = await standingRows(tx, party, [day]);
  if (standing.size === 0) return undefined;
  return (kind, zi, promised) => {
    const key = keyOf(codeOfKind[kind] ?? 0, periodDays.day, day, zi, promised);
    const place = standing.placeOf(key);
    return place === undefined ? undefined : standing.packsAt(place);
  };
}
