import {
  stockKinds,
  stockPeriods,
  type StockKind,
  type StockPeriod,
} from '../../domain/stock/kind.ts';
import {
  columnsWithRoom,
  dayNumber,
  notGiven,
  type StockColumns,
} from '../../domain/stock/stock-row.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { isPlausibleAfter } from './bounds.ts';
import { priceOn, type TwinPack } from './pack.ts';

/**
 * The rows of one file, filled again and again: half a million rows a day leave no objects
 * behind. What `columns` shows holds until the next `clear`.
 */
export class Sheet {
  /** Oldest first: the list prices of all packs from that day on. */
  readonly #prices: readonly { readonly from: CalendarDate; readonly column: Int32Array }[];
  readonly #zi: Int32Array;
  readonly #units: Int32Array;
  #length = 0;
  #room = 0;
  #day = 0;
  #price: Int32Array = new Int32Array();
  #columns = columnsWithRoom(0);
  /** Place in the network's packs. */
  #pack = new Int32Array();
  /** What the same row said the day before; `notGiven` where there was none. */
  #yesterday = new Int32Array();
  #place = new Int32Array();
  #memory: (Yesterday | undefined)[] = [];

  constructor(packs: readonly TwinPack[]) {
    const changes = new Set(packs.flatMap(({ prices }) => prices.map(({ from }) => from)));
    this.#prices = [...changes]
      .toSorted()
      .map((from) => ({ from, column: Int32Array.from(packs, (pack) => priceOn(pack, from)) }));
    this.#zi = Int32Array.from(packs, ({ zi }) => Number(zi));
    this.#units = Int32Array.from(packs, ({ unitsPerPack }) => unitsPerPack);
  }

  clear(day: CalendarDate): void {
    this.#length = 0;
    this.turnTo(day);
  }

  /** The rows that follow are of this day. */
  turnTo(day: CalendarDate): void {
    this.#day = dayNumber(day);
    this.#price = this.#prices.findLast(({ from }) => from <= day)?.column ?? new Int32Array();
  }

  add(
    kind: StockKind,
    period: StockPeriod,
    pack: number,
    packs: number,
    promised: number = notGiven,
  ): void {
    const at = this.#length;
    if (at === this.#room) this.#grow();
    const columns = this.#columns;
    columns.kind[at] = kindPlaces[kind];
    columns.period[at] = periodPlaces[period];
    columns.day[at] = this.#day;
    columns.zi[at] = this.#zi[pack] ?? 0;
    columns.packs[at] = packs;
    columns.unitsPerPack[at] = this.#units[pack] ?? 1;
    columns.price[at] = this.#price[pack] ?? notGiven;
    columns.promised[at] = promised;
    this.#pack[at] = pack;
    this.#yesterday[at] = notGiven;
    this.#memory[at] = undefined;
    this.#length = at + 1;
  }

  /** A row of the day, unless it would look like a slip of the pen beside that of yesterday. */
  addAfter(
    yesterday: Yesterday,
    place: number,
    kind: StockKind,
    pack: number,
    packs: number,
  ): void {
    const said = yesterday.said(place, this.#day);
    if (said !== notGiven && !isPlausibleAfter(said, packs)) return;
    const at = this.#length;
    this.add(kind, 'day', pack, packs);
    yesterday.say(place, this.#day, packs);
    this.#yesterday[at] = said;
    this.#place[at] = place;
    this.#memory[at] = yesterday;
  }

  /** The row was not taken: tomorrow's stands beside nothing. */
  forget(at: number): void {
    this.#memory[at]?.takeBack(this.#place[at] ?? 0);
  }

  get length(): number {
    return this.#length;
  }

  /** @param firstLine what the file calls its first row. */
  columns(firstLine: number): StockColumns {
    const { line } = this.#columns;
    for (let at = 0; at < this.#length; at += 1) line[at] = at + firstLine;
    return { ...this.#columns, length: this.#length };
  }

  packAt(at: number): number {
    return this.#pack[at] ?? 0;
  }

  yesterdayAt(at: number): number {
    return this.#yesterday[at] ?? notGiven;
  }

  #grow(): void {
    this.#room = Math.max(1024, this.#room * 2);
    this.#columns = columnsWithRoom(this.#room, this.#columns);
    this.#pack = grown(this.#pack, this.#room);
    this.#yesterday = grown(this.#yesterday, this.#room);
    this.#place = grown(this.#place, this.#room);
  }
}

const kindPlaces = Object.fromEntries(stockKinds.map((kind, at) => [kind, at])) as Readonly<
  Record<StockKind, number>
>;
const periodPlaces = Object.fromEntries(stockPeriods.map((period, at) => [period, at])) as Readonly<
  Record<StockPeriod, number>
>;

function grown(column: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(column);
  return larger;
}

/**
 * What was said of each place the day before, for one kind of row. What would look like a slip
 * of the pen beside it is left out that day: a missing row is not a zero.
 */
export class Yesterday {
  readonly #said: Int32Array;
  readonly #on: Int32Array;

  constructor(places: number) {
    this.#said = new Int32Array(places);
    this.#on = new Int32Array(places).fill(notGiven);
  }

  /** `notGiven`: nothing was. */
  said(place: number, today: number): number {
    return this.#on[place] === today - 1 ? (this.#said[place] ?? notGiven) : notGiven;
  }

  say(place: number, today: number, packs: number): void {
    this.#said[place] = packs;
    this.#on[place] = today;
  }

  takeBack(place: number): void {
    this.#on[place] = notGiven;
  }
}
