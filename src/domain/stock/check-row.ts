import type { CalendarDate } from '../../law/calendar-date.ts';
import { checkWeighted } from '../product/check-digit.ts';
import type { CodeRules } from '../product/code-rules.ts';
import { stockPeriods } from './kind.ts';
import { RowsSeen } from './rows-seen.ts';
import {
  stockFileRefused,
  stockRowHeld,
  stockRowRejected,
  type StockProblem,
} from './stock-problem.ts';
import {
  dayNumber,
  dayOfNumber,
  fieldNames,
  ziText,
  type StockColumns,
  type StockField,
} from './stock-row.ts';

/** What a row is held against: gathered before, so that the check itself asks nobody. */
export interface StockKnowledge {
  readonly today: CalendarDate;
  /** The day that the delivery has to be about, where somebody said so; else the file tells. */
  readonly day?: CalendarDate;
  /** What a pack holds as registered; undefined of one that is not known. */
  readonly unitsPerPack: (zi: number) => number | undefined;
  /** What it is called, for a message: looked up for few rows, and so apart. */
  readonly packName: (zi: number) => string | undefined;
  readonly codes: Pick<CodeRules, 'ziCheck' | 'ziFreeRanges' | 'ziFreeRangeCheck'>;
  /**
   * Packs of the same key on the day before, of rows about a day; `kind` is a place in
   * `stockKinds`, `promised` as in `StockColumns`. Absent: that day was not reported.
   */
  readonly before?: (kind: number, zi: number, promised: number) => number | undefined;
  /** How many rows the file has, where that is known. */
  readonly rows?: number;
  /** Names of the columns in the file; the Dutch ones where it has none. */
  readonly columns?: Partial<Record<StockField, string>>;
}

/** What becomes of a row. */
export const verdicts = { taken: 0, rejected: 1, held: 2 } as const;

export interface CheckedRows {
  /** One of `verdicts` for each row of the batch. */
  readonly verdicts: Uint8Array;
  readonly taken: number;
  readonly rejected: number;
  readonly held: number;
  /** One for each row that is not taken, in their order. */
  readonly problems: readonly StockProblem[];
  /** The file as a whole cannot be taken; nothing of it may be kept. */
  readonly refused?: StockProblem;
}

/** Our choice: what differs more than this from the day before may be a slip of the pen … */
export const jumpFactor = 20;
/** … when it is about more packs than this. */
export const jumpPacks = 100;

const week = stockPeriods.indexOf('week');
const weekDays = 7;

/**
 * Holds the rows of one file against what is known of packs and of the day before. Made for one
 * file: it remembers which day the file is about and which rows it had.
 */
export class StockCheck {
  readonly #known: StockKnowledge;
  readonly #today: number;
  readonly #asked: number | undefined;
  readonly #seen: RowsSeen;
  /** The day of the file; absent while only weeks were seen. */
  #day: number | undefined;
  /** A day on which the weeks of a file end; absent while none was seen. */
  #weekEnd: number | undefined;

  constructor(known: StockKnowledge) {
    this.#known = known;
    this.#seen = new RowsSeen(known.rows);
    this.#today = dayNumber(known.today);
    this.#asked = known.day === undefined ? undefined : dayNumber(known.day);
  }

  /** The day that the rows about a day are about, once there was one. */
  get day(): CalendarDate | undefined {
    return this.#day === undefined ? undefined : dayOfNumber(this.#day);
  }

  check(rows: StockColumns): CheckedRows {
    const refused = this.#settleDay(rows);
    const outcome = new Uint8Array(rows.length);
    const problems: StockProblem[] = [];
    if (refused !== undefined)
      return { verdicts: outcome, taken: 0, rejected: 0, held: 0, problems, refused };
    const counts = { taken: 0, rejected: 0, held: 0 };
    const jumps = this.#jumps(rows);
    for (let at = 0; at < rows.length; at += 1) {
      const problem = this.#problemOf(rows, at, jumps.get(at));
      if (problem === undefined) {
        counts.taken += 1;
        continue;
      }
      problems.push(problem);
      const held = problem.effect === 'row-held';
      outcome[at] = held ? verdicts.held : verdicts.rejected;
      if (held) counts.held += 1;
      else counts.rejected += 1;
    }
    return { verdicts: outcome, ...counts, problems };
  }

  /** A file is of the day that most of its first rows name; a slip in one of them is that row's. */
  #settleDay(rows: StockColumns): StockProblem | undefined {
    if (this.#day !== undefined) return undefined;
    this.#weekEnd ??= mostNamed(rows, week);
    // A file of weeks alone is of one day only where somebody said of which.
    const day = mostNamed(rows) ?? (this.#asked === undefined ? undefined : this.#weekEnd);
    if (day === undefined) return undefined;
    if (this.#asked !== undefined && day !== this.#asked) {
      const params = { seen: dayOfNumber(day), day: dayOfNumber(this.#asked) };
      const column = this.#column('day');
      return stockFileRefused('file-of-other-day', params, { column, value: params.seen });
    }
    this.#day = day;
    return undefined;
  }

  #problemOf(rows: StockColumns, at: number, before: number | undefined): StockProblem | undefined {
    const registered = this.#known.unitsPerPack(rows.zi[at] ?? 0);
    return (
      this.#dayProblem(rows, at) ??
      this.#packProblem(rows, at, registered) ??
      this.#repeated(rows, at) ??
      this.#factorTen(rows, at, registered) ??
      (before === undefined ? undefined : this.#jump(rows, at, before))
    );
  }

  #dayProblem(rows: StockColumns, at: number): StockProblem | undefined {
    const day = rows.day[at] ?? 0;
    const expected = this.#day ?? this.#inLine(day);
    if (day <= this.#today && day === expected) return undefined;
    const value = dayOfNumber(day);
    const place = { ...this.#place(rows, at, 'day'), value };
    if (day > this.#today)
      return stockRowRejected('date-in-future', place, { today: this.#known.today });
    return stockRowRejected('date-of-other-day', place, { day: dayOfNumber(expected) });
  }

  /** The end of a week that is nearest: one that ends on another day of the week overlaps two others. */
  #inLine(day: number): number {
    if (this.#weekEnd === undefined) return day;
    return this.#weekEnd - weekDays * Math.round((this.#weekEnd - day) / weekDays);
  }

  #packProblem(
    rows: StockColumns,
    at: number,
    registered: number | undefined,
  ): StockProblem | undefined {
    const zi = rows.zi[at] ?? 0;
    if (registered === undefined) {
      const place = { ...this.#place(rows, at, 'zi'), value: ziText(zi) };
      return stockRowRejected(this.#exists(zi) ? 'pack-unknown' : 'zi-check-digit', place);
    }
    const units = rows.unitsPerPack[at] ?? 0;
    if (units === registered || isFactorTen(units, registered)) return undefined;
    return stockRowRejected(
      'units-per-pack-misfit',
      { ...this.#place(rows, at, 'units'), value: String(units) },
      this.#unitsOf(zi, registered),
    );
  }

  /** In a free range the digits follow no rule. */
  #exists(zi: number): boolean {
    const { ziCheck, ziFreeRanges, ziFreeRangeCheck } = this.#known.codes;
    const text = ziText(zi);
    const free =
      ziFreeRangeCheck.value === 'not-needed' &&
      ziFreeRanges.value.some(({ first, last }) => first <= text && text <= last);
    return free || checkWeighted(text, ziCheck.value).kind === 'right';
  }

  #repeated(rows: StockColumns, at: number): StockProblem | undefined {
    const first = this.#seen.see(rows, at);
    if (first === undefined) return undefined;
    const place = { ...this.#place(rows, at, 'zi'), value: ziText(rows.zi[at] ?? 0) };
    return stockRowRejected('row-repeated', place, { first });
  }

  #factorTen(
    rows: StockColumns,
    at: number,
    registered: number | undefined,
  ): StockProblem | undefined {
    const zi = rows.zi[at] ?? 0;
    const units = rows.unitsPerPack[at] ?? 0;
    if (registered === undefined || units === registered) return undefined;
    return stockRowHeld(
      'units-factor-ten',
      { ...this.#place(rows, at, 'units'), value: String(units) },
      this.#unitsOf(zi, registered),
    );
  }

  #unitsOf(zi: number, registered: number) {
    const code = ziText(zi);
    return { zi: code, name: this.#known.packName(zi) ?? code, registered };
  }

  /**
   * The rows that jump, with what was said the day before. Looked for in a batch at once: the look-ups
   * between those of other tables took three times as long.
   */
  #jumps(rows: StockColumns): ReadonlyMap<number, number> {
    const jumps = new Map<number, number>();
    const { before } = this.#known;
    if (before === undefined) return jumps;
    for (let at = 0; at < rows.length; at += 1) {
      if (rows.period[at] === week) continue;
      const said = before(rows.kind[at] ?? 0, rows.zi[at] ?? 0, rows.promised[at] ?? 0);
      if (said !== undefined && isJump(said, rows.packs[at] ?? 0)) jumps.set(at, said);
    }
    return jumps;
  }

  #jump(rows: StockColumns, at: number, before: number): StockProblem {
    const packs = rows.packs[at] ?? 0;
    const place = { ...this.#place(rows, at, 'packs'), value: String(packs) };
    return stockRowHeld('jump-implausible', place, { before, factor: jumpFactor });
  }

  #place(rows: StockColumns, at: number, field: StockField) {
    return { row: rows.line[at] ?? 0, column: this.#column(field) };
  }

  #column(field: StockField): string {
    return this.#known.columns?.[field] ?? fieldNames[field].nl;
  }
}

/**
 * To nought and from nought is no jump: that is what running out and being supplied again look
 * like, and a slip of the pen leaves figures.
 */
export function isJump(before: number, packs: number): boolean {
  if (before === 0 || packs === 0 || Math.abs(packs - before) <= jumpPacks) return false;
  return packs > before * jumpFactor || packs * jumpFactor < before;
}

function isFactorTen(units: number, registered: number): boolean {
  return units === registered * 10 || units * 10 === registered;
}

/** The day that most rows about a day name: the day before it has to be gathered before the check. */
export function dayOfFile(rows: StockColumns): CalendarDate | undefined {
  const day = mostNamed(rows);
  return day === undefined ? undefined : dayOfNumber(day);
}

function mostNamed(rows: StockColumns, period = stockPeriods.indexOf('day')): number | undefined {
  let most: number | undefined;
  const times = timesNamed(rows, period);
  for (const [day, count] of times) {
    if (most === undefined || count > (times.get(most) ?? 0)) most = day;
  }
  return most;
}

/** Of each day how many rows name it; a run of them is counted as one. */
function timesNamed(rows: StockColumns, period: number): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (let from = 0; from < rows.length;) {
    const day = rows.day[from] ?? 0;
    const ofPeriod = rows.period[from];
    let until = from + 1;
    while (until < rows.length && rows.day[until] === day && rows.period[until] === ofPeriod)
      until += 1;
    if (ofPeriod === period) times.set(day, (times.get(day) ?? 0) + until - from);
    from = until;
  }
  return times;
}
