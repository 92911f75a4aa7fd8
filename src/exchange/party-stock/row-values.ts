import { textBehindGuard } from '../../domain/csv-cell.ts';
import { plain } from '../../domain/product/plain.ts';
import type { Params } from '../../domain/decision.ts';
import {
  kindsOfRole,
  kindWords,
  periodWords,
  stockKinds,
  stockPeriods,
  type StockKind,
  type StockPeriod,
} from '../../domain/stock/kind.ts';
import {
  stockRowRejected,
  type StockProblem,
  type StockProblemCode,
} from '../../domain/stock/stock-problem.ts';
import { dayNumber, notGiven } from '../../domain/stock/stock-row.ts';
import { addDays, day, parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import { empty, type Cell } from '../notifications/sheet.ts';
import { isExample, type StockField } from './columns.ts';
import { stockLimits, type StockReadOptions } from './stock-file.ts';

/** A row in numbers, as `StockColumns` has it. */
export interface RowValues {
  readonly kind: number;
  readonly period: number;
  readonly day: number;
  readonly zi: number;
  readonly packs: number;
  readonly unitsPerPack: number;
  readonly price: number;
  readonly promised: number;
}

export interface RowAsGiven {
  /** Line, row of the sheet or place in the list. */
  readonly row: number;
  cell(field: StockField): Cell;
  /** Name of the column in the file. */
  column(field: StockField): string;
}

/**
 * A row read with care, for whatever the byte loop does not take. What a spreadsheet may have done
 * to a value is named and refused, never undone: nothing is guessed. The first thing that is wrong
 * is told.
 */
export function valuesOf(row: RowAsGiven, rules: StockReadOptions): RowValues | StockProblem {
  return new CellReader(row, rules).values();
}

export function isRowProblem(read: RowValues | StockProblem): read is StockProblem {
  return 'effect' in read;
}

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const named =
  /^\d{1,2}[-/ ](jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\w*\.?([-/ ]\d{2,4})?$/i;
const rounded = /^\d([.,]\d+)?[eE]\+?\d+$/;
/** Days since 1899-12-30, as Excel counts them, from 1990 to 2100. */
const serials = { from: 32_874, until: 73_051, origin: day('1899-12-30') };
const years = { first: '1990', last: '2099' };
const mostPacks = 999_999_999;

class CellReader {
  readonly #row: RowAsGiven;
  readonly #rules: StockReadOptions;
  /** The first that was found; values read after it are not looked at. */
  #problem: StockProblem | undefined;

  constructor(row: RowAsGiven, rules: StockReadOptions) {
    this.#row = row;
    this.#rules = rules;
  }

  values(): RowValues | StockProblem {
    const zi = this.#row.cell('zi');
    if (zi.kind === 'text' && isExample(zi.text)) this.#refuse('stock-example-row', 'zi', zi.text);
    const on = this.#day('day', this.#needed('day'));
    const period = this.#period();
    const kind = this.#kind();
    if (kind === 'dispensed' && period === 'day') {
      this.#refuse('period-not-of-kind', 'period', periodWords[period], {
        kind: kindWords[kind],
        expected: periodWords.week,
      });
    }
    const values = {
      kind: kind === undefined ? notGiven : stockKinds.indexOf(kind),
      period: period === undefined ? notGiven : stockPeriods.indexOf(period),
      day: on,
      zi: this.#zi(),
      packs: this.#packs(),
      unitsPerPack: this.#units(),
      price: this.#price(),
      promised: this.#promised(kind),
    };
    return this.#problem ?? values;
  }

  /** As it stands, trimmed; a formula or an error of the spreadsheet is no value. */
  #text(field: StockField): string | undefined {
    const cell = this.#row.cell(field);
    if (cell.kind === 'empty') return undefined;
    const said = cell.kind === 'text' ? textBehindGuard(cell.text) : cell.text;
    if (said.length > stockLimits.cell) {
      this.#refuse('stock-cell-too-long', field, said, { limit: stockLimits.cell });
      return undefined;
    }
    if (cell.kind === 'formula') this.#refuse('stock-formula', field, said);
    if (cell.kind === 'error') this.#refuse('stock-cell-error', field, said);
    if (said.includes('\0')) this.#refuse('stock-nul', field, said.replaceAll('\0', '␀'));
    const given = said.trim();
    if (given === '') return undefined;
    if (/^=|^[+@]\D/.test(given)) this.#refuse('stock-formula', field, given);
    if (/^#[A-Z/0!?]+[!?]?$/.test(given)) this.#refuse('stock-cell-error', field, given);
    return given;
  }

  /** An empty text once a problem is told. */
  #needed(field: StockField): string {
    const given = this.#text(field);
    if (given === undefined) this.#refuse('stock-value-missing', field, undefined);
    return given ?? '';
  }

  #day(field: 'day' | 'promised', given: string): number {
    const refuse = (code: StockProblemCode, params: Params = {}) =>
      this.#refuse(code, field, given, params);
    const written = iso.exec(given)?.[1] ?? compact.exec(given)?.slice(1).join('-');
    if (written !== undefined) {
      const date = parseCalendarDate(written);
      return date === undefined ? refuse('date-impossible') : this.#plausible(field, date, given);
    }
    if (this.#row.cell(field).kind === 'day') return refuse('date-unreadable');
    const serial = /^\d{5}(?:[.,]\d+)?$/.test(given) ? Number.parseInt(given, 10) : Number.NaN;
    if (serial >= serials.from && serial < serials.until)
      return refuse('date-excel-number', { iso: addDays(serials.origin, serial) });
    const [, left = '', right = '', year = ''] = numeric.exec(given) ?? [];
    if (year === '') return refuse('date-unreadable');
    const write = (dayOfMonth: string, month: string) =>
      parseCalendarDate(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
    const [dayFirst, monthFirst] = [write(left, right), write(right, left)];
    const only = dayFirst ?? monthFirst;
    if (only === undefined) return refuse('date-impossible');
    // 13-3-2026 has one reading; 3-3-2026 has two that agree.
    if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
      return this.#plausible(field, only, given);
    return refuse('date-ambiguous', { first: dayFirst, second: monthFirst });
  }

  #plausible(field: StockField, date: CalendarDate, given: string): number {
    const year = date.slice(0, 4);
    if (year < years.first || year > years.last) this.#refuse('date-unreadable', field, given);
    return dayNumber(date);
  }

  #period(): StockPeriod | undefined {
    const given = this.#text('period');
    if (given === undefined) return 'day';
    const period = periodOfWord.get(plain(given));
    if (period === undefined)
      this.#refuse('period-unknown', 'period', given, { known: Object.values(periodWords) });
    return period;
  }

  #kind(): StockKind | undefined {
    const given = this.#needed('kind');
    const own = kindsOfRole[this.#rules.role];
    const known = own.map((kind) => kindWords[kind]);
    const kind = kindOfWord.get(plain(given).replaceAll(/[\s_-]+/g, '-'));
    if (kind === undefined) this.#refuse('kind-unknown', 'kind', given, { known });
    else if (!own.includes(kind)) this.#refuse('kind-not-of-role', 'kind', given, { known });
    return kind;
  }

  #zi(): number {
    const given = this.#needed('zi');
    const { kind } = this.#row.cell('zi');
    if (rounded.test(given)) return this.#refuse('zi-rounded', 'zi', given);
    if (kind === 'day' || iso.test(given) || numeric.test(given) || named.test(given))
      return this.#refuse('zi-became-day', 'zi', given);
    if (/^\d{8}$/.test(given) && Number(given) > 0) return Number(given);
    if (/^\d{1,7}$/.test(given) && Number(given) > 0) this.#zeroLost(given);
    return this.#refuse('zi-unreadable', 'zi', given);
  }

  /** Seven digits that with a zero in front are a pack; without knowing packs, any seven digits. */
  #zeroLost(given: string): void {
    const { packName } = this.#rules;
    const padded = given.padStart(8, '0');
    const name = packName === undefined ? undefined : packName(Number(given));
    if (packName === undefined ? given.length !== 7 : name === undefined) return;
    this.#refuse('zi-leading-zero-lost', 'zi', given, { given: padded, name: name ?? padded });
  }

  #packs(): number {
    const given = this.#needed('packs');
    if (/^[-–−]\s*\d|^\d+\s*-$|^\(\d+\)$/.test(given))
      return this.#refuse('quantity-negative', 'packs', given);
    return this.#whole('packs', given, 'quantity-unreadable', 0);
  }

  #units(): number {
    return this.#whole('units', this.#needed('units'), 'units-unreadable', 1);
  }

  #whole(field: 'packs' | 'units', given: string, code: StockProblemCode, least: number): number {
    const isNumber = this.#row.cell(field).kind === 'number';
    if (!isNumber && /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(given)) {
      const [first, second] = [given.replaceAll(/[.,]/g, ''), given.replace(',', '.')];
      return this.#refuse('quantity-ambiguous', field, given, { first, second });
    }
    const [, whole, rest] = /^(\d{1,12})(?:[.,](\d+))?$/.exec(given) ?? [];
    if (whole === undefined) return this.#refuse(code, field, given, { least });
    if (rest !== undefined && /[1-9]/.test(rest))
      return this.#refuse('quantity-not-whole', field, given);
    const value = Number(whole);
    return value >= least && value <= mostPacks
      ? value
      : this.#refuse(code, field, given, { least });
  }

  #price(): number {
    const given = this.#text('price');
    if (given === undefined) return notGiven;
    const bare = given.replace(/^(?:€|EUR)\s*/i, '').replace(/\s*(?:€|EUR)$/i, '');
    const [, whole, cents = ''] = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(bare) ?? [];
    if (whole === undefined) return this.#refuse('price-unreadable', 'price', given);
    return Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  }

  #promised(kind: StockKind | undefined): number {
    const given = this.#text('promised');
    if (kind === 'inbound') {
      return given === undefined
        ? this.#refuse('promised-missing', 'promised', undefined)
        : this.#day('promised', given);
    }
    return given === undefined || kind === undefined
      ? notGiven
      : this.#refuse('promised-unasked', 'promised', given, {
          kind: kindWords[kind],
          expected: kindWords.inbound,
        });
  }

  #refuse(
    code: StockProblemCode,
    field: StockField,
    value: string | undefined,
    params: Params = {},
  ): typeof notGiven {
    const place = {
      row: this.#row.row,
      column: this.#row.column(field),
      ...(value === undefined ? {} : { value }),
    };
    this.#problem ??= stockRowRejected(code, place, params);
    return notGiven;
  }
}

const kindOfWord: ReadonlyMap<string, StockKind> = new Map(
  stockKinds.flatMap((kind) => [
    [kind, kind],
    [kindWords[kind], kind],
  ]),
);
const periodOfWord: ReadonlyMap<string, StockPeriod> = new Map(
  stockPeriods.flatMap((period) => [
    [period, period],
    [periodWords[period], period],
  ]),
);

export const textCell = (text: string): Cell => (text === '' ? empty : { kind: 'text', text });
