import { isUtf8 } from 'node:buffer';
import {
  kindsOfRole,
  kindWords,
  periodWords,
  stockKinds,
  stockPeriods,
} from '../../domain/stock/kind.ts';
import { notGiven } from '../../domain/stock/stock-row.ts';
import {
  stockFileRefused,
  stockRowRejected,
  type StockProblem,
} from '../../domain/stock/stock-problem.ts';
import { empty, type Cell } from '../notifications/sheet.ts';
import { note } from '../reading/problem.ts';
import type { Batches } from './batches.ts';
import { fieldNames, planColumns, type ColumnPlan, type StockField } from './columns.ts';
import { isRowProblem, textCell, valuesOf, type RowValues } from './row-values.ts';
import { batchRows, stockLimits, type StockReadOptions } from './stock-file.ts';
import { mix, WordTable } from './word-table.ts';

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const comma = 44;
const point = 46;
const dash = 45;

/** Bytes that are looked at together; a row of more is none of ours. */
const window = 256 * 1024;
const delimiters = [';', ',', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

/** How the byte loop reads a column: numbers, because a comparison of texts is what it avoids. */
const lookSkip = 0;
const lookDay = 1;
const lookPeriod = 2;
const lookKind = 3;
const lookZi = 4;
const lookPacks = 5;
const lookUnits = 6;
const lookPrice = 7;
const lookPromised = 8;
const looks: Readonly<Record<StockField, number>> = {
  day: lookDay,
  period: lookPeriod,
  kind: lookKind,
  zi: lookZi,
  packs: lookPacks,
  units: lookUnits,
  price: lookPrice,
  promised: lookPromised,
};
/** Makes the row go the careful way. */
const odd = -2;

const periods = new WordTable(
  new Map(
    stockPeriods.flatMap((period, index) => [
      [period, index] as const,
      [periodWords[period], index] as const,
    ]),
  ),
);
const inbound = stockKinds.indexOf('inbound');
const dispensed = stockKinds.indexOf('dispensed');
const week = stockPeriods.indexOf('week');

/**
 * A CSV of stock in UTF-8 (or an eight-bit encoding, whose figures are the same), chunk by chunk.
 * Rows as programs write them go through a byte loop that checks every sign and makes no text;
 * whatever differs goes through `valuesOf`, which finds out what is wrong or that nothing is.
 */
export class CsvReader {
  readonly #out: Batches;
  readonly #rules: StockReadOptions;
  readonly #encoding: string | undefined;
  readonly #kinds: WordTable;
  readonly #work = takeWindow();
  #filled = 0;
  #line = 1;
  #bytes = 0;
  #plan: ColumnPlan | undefined;
  #looks = new Uint8Array(0);
  #delimiter: Delimiter = ';';
  #delimiterGiven: Delimiter | undefined;
  #utf8 = true;
  #bom = false;
  /** In a row that is too long: nothing counts until its end. */
  #skipping = false;
  // The last days that were read, of rows and promised: a file has one, or a run of each.
  #lastDay = 0;
  #lastDayNumber = 0;
  #dayBefore = 0;
  #dayBeforeNumber = 0;

  /** @param encoding of a file that was converted to UTF-8 before it came here */
  constructor(out: Batches, rules: StockReadOptions, encoding?: string) {
    this.#out = out;
    this.#rules = rules;
    this.#encoding = encoding;
    this.#kinds = new WordTable(
      new Map(
        kindsOfRole[rules.role].flatMap((kind) => [
          [kind, stockKinds.indexOf(kind)] as const,
          [kindWords[kind], stockKinds.indexOf(kind)] as const,
        ]),
      ),
    );
  }

  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    if (this.#bytes > stockLimits.bytes) {
      const limit = stockLimits.bytes / (1024 * 1024);
      this.#out.refuse(stockFileRefused('stock-file-too-large', { limit }));
    }
    for (let from = 0; from < chunk.length && !this.#out.refused;) {
      const part = chunk.subarray(from, from + window - this.#filled);
      this.#work.set(part, this.#filled);
      this.#filled += part.length;
      from += part.length;
      if (this.#filled === window) this.#scan(false);
    }
  }

  end(): void {
    if (this.#out.refused) return;
    this.#scan(true);
    if (this.#plan === undefined && !this.#out.refused) {
      this.#out.refuse(stockFileRefused('stock-nothing-in-it'));
    }
    this.#out.finish();
    spare = this.#work;
  }

  #scan(last: boolean): void {
    if (last && this.#filled > 0) {
      const final = this.#work[this.#filled - 1];
      if (final !== lineFeed && final !== carriageReturn) {
        this.#work[this.#filled] = lineFeed;
        this.#filled += 1;
      }
      // What stood there before belongs to no row.
      this.#work[this.#filled] = 0;
    }
    const end = this.#filled;
    const limit = last ? end : this.#lastEnd(end);
    this.#checkEncoding(limit);
    let at = this.#skipping ? this.#skipRow(0, limit) : 0;
    if (this.#plan === undefined) at = this.#readHeader(at, limit);
    if (this.#plan !== undefined && !this.#skipping) at = this.#readRows(at, limit, end, last);
    if (this.#out.refused) return;
    this.#work.copyWithin(0, at, end);
    this.#filled = end - at;
    if (this.#filled >= window) this.#rowTooLong();
  }

  /** Behind the last complete line; a return at the very end may be half of a line break. */
  #lastEnd(end: number): number {
    const seen = this.#work.subarray(0, end);
    return Math.max(seen.lastIndexOf(lineFeed), seen.lastIndexOf(carriageReturn, end - 2)) + 1;
  }

  /** Line breaks are single bytes in both encodings, so whole lines can be asked. */
  #checkEncoding(limit: number): void {
    if (!this.#utf8 || isUtf8(this.#work.subarray(0, limit))) return;
    this.#utf8 = false;
    let row = this.#line;
    for (let at = 0; at < limit; row += 1) {
      const next = this.#behindLine(at, limit);
      if (!isUtf8(this.#work.subarray(at, next))) break;
      at = next;
    }
    this.#out.note(note('encoding-guessed', { row, params: { encoding: 'windows-1252' } }));
  }

  #readHeader(from: number, limit: number): number {
    let at = from;
    if (at === 0 && this.#line === 1 && startsWithMark(this.#work)) {
      at = 3;
      this.#bom = true;
    }
    while (at < limit) {
      const next = this.#behindLine(at, limit);
      const line = this.#text(at, next).trim();
      const told = /^"?sep=(.)"?$/i.exec(line)?.[1];
      if (told !== undefined) this.#delimiterGiven = delimiters.find((each) => each === told);
      if (line === '' || told !== undefined) {
        at = next;
        this.#line += 1;
        continue;
      }
      return this.#takeHeader(at, next, limit);
    }
    return at;
  }

  #takeHeader(at: number, next: number, limit: number): number {
    this.#delimiter = this.#delimiterGiven ?? delimiterOf(this.#text(at, next));
    const split = this.#split(at, limit);
    if (split.fault !== undefined) {
      const column = String(split.texts.length);
      this.#out.refuse(stockFileRefused('stock-quote-open', {}, { row: this.#line, column }));
      return at;
    }
    const header = split.texts.map((name) => name.trim());
    const plan = planColumns(header, this.#line);
    if ('refused' in plan) {
      this.#out.refuse(...plan.refused);
      return at;
    }
    this.#plan = plan;
    this.#looks = Uint8Array.from(plan.fields, (field) =>
      field === undefined ? lookSkip : looks[field],
    );
    this.#out.header = {
      format: 'csv',
      encoding: this.#encoding ?? this.#encodingSeen(),
      columns: header,
      line: this.#line,
      delimiter: this.#delimiter,
    };
    for (const each of plan.notes) this.#out.note(each);
    this.#line += split.lines;
    return split.next;
  }

  #encodingSeen(): string {
    if (!this.#utf8) return 'windows-1252';
    return this.#bom ? 'utf-8-bom' : 'utf-8';
  }

  #readRows(from: number, limit: number, end: number, last: boolean): number {
    let at = from;
    while (at < limit && !this.#out.refused) {
      at = this.#plainRows(at, limit);
      if (at >= limit) break;
      const next = this.#oddRow(at, end, last);
      if (next < 0) return at;
      at = next;
    }
    return at;
  }

  /**
   * Takes rows until one is not as a program would write it, and returns where that one begins. One
   * long loop on purpose: no cell becomes a text, and no call stands between two signs. Behind
   * `limit` there is always the end of a line or a zero, so no cell runs past it. Leading columns that
   * are those of the row before, sign by sign, say what they said there.
   */
  #plainRows(from: number, limit: number): number {
    const bytes = this.#work;
    const plan = this.#looks;
    const columns = plan.length;
    const delimiter = this.#delimiter.charCodeAt(0);
    const rows = this.#out.rows;
    const leading = repeatedColumns(plan);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let place = rows.length;
    let at = from;
    // Of the row before: where it begins, how many bytes its leading columns are, and what they say.
    let rowBefore = at;
    let alike = 0;
    let kindBefore = -1;
    let periodBefore = 0;
    let dayBefore = 0;
    while (at < limit && place < batchRows) {
      let p = at;
      if (bytes[p] === lineFeed || bytes[p] === carriageReturn) {
        at += bytes[p] === carriageReturn && bytes[p + 1] === lineFeed ? 2 : 1;
        this.#line += 1;
        continue;
      }
      let kind = -1;
      let period = 0;
      let day = 0;
      let zi = 0;
      let packs = -1;
      let units = 0;
      let price = notGiven;
      let promised = notGiven;
      let column = 0;
      if (alike >= 4 && at + alike <= limit && isAlike(view, rowBefore, at, alike)) {
        kind = kindBefore;
        period = periodBefore;
        day = dayBefore;
        column = leading;
        p += alike;
      }
      let leadingEnd = p;
      for (; column < columns; column += 1) {
        const quoted = bytes[p] === quote;
        if (quoted) p += 1;
        const start = p;
        switch (plan[column] ?? lookSkip) {
          case lookDay: {
            day = this.#plainDay(bytes, p);
            if (day < 0) break;
            p += 10;
            break;
          }
          case lookPeriod: {
            let hash = 0;
            let byte = bytes[p] ?? 0;
            while (byte !== delimiter && byte > carriageReturn && byte !== quote) {
              hash = mix(hash, byte);
              p += 1;
              byte = bytes[p] ?? 0;
            }
            period = p === start ? 0 : periods.find(bytes, start, p, hash);
            break;
          }
          case lookKind: {
            let hash = 0;
            let byte = bytes[p] ?? 0;
            while (byte !== delimiter && byte > carriageReturn && byte !== quote) {
              hash = mix(hash, byte);
              p += 1;
              byte = bytes[p] ?? 0;
            }
            kind = this.#kinds.find(bytes, start, p, hash);
            break;
          }
          case lookZi: {
            let digit = (bytes[p] ?? 0) - 48;
            while (digit >= 0 && digit <= 9) {
              zi = zi * 10 + digit;
              p += 1;
              digit = (bytes[p] ?? 0) - 48;
            }
            if (p - start !== 8) zi = 0;
            break;
          }
          case lookPacks: {
            let digit = (bytes[p] ?? 0) - 48;
            packs = 0;
            while (digit >= 0 && digit <= 9) {
              packs = packs * 10 + digit;
              p += 1;
              digit = (bytes[p] ?? 0) - 48;
            }
            if (p === start || p - start > 9) packs = -1;
            break;
          }
          case lookUnits: {
            let digit = (bytes[p] ?? 0) - 48;
            while (digit >= 0 && digit <= 9) {
              units = units * 10 + digit;
              p += 1;
              digit = (bytes[p] ?? 0) - 48;
            }
            if (p - start > 9) units = 0;
            break;
          }
          case lookPrice: {
            let digit = (bytes[p] ?? 0) - 48;
            if (digit < 0 || digit > 9) break;
            price = 0;
            while (digit >= 0 && digit <= 9) {
              price = price * 10 + digit;
              p += 1;
              digit = (bytes[p] ?? 0) - 48;
            }
            const euros = p - start;
            let cents = 0;
            const sign = bytes[p];
            if (sign === point || (sign === comma && (quoted || delimiter !== comma))) {
              p += 1;
              digit = (bytes[p] ?? 0) - 48;
              while (digit >= 0 && digit <= 9) {
                price = price * 10 + digit;
                cents += 1;
                p += 1;
                digit = (bytes[p] ?? 0) - 48;
              }
              if (cents === 0) cents = 3;
            }
            if (euros > 7 || cents > 2) price = odd;
            else if (cents < 2) price *= cents === 0 ? 100 : 10;
            break;
          }
          case lookPromised: {
            if ((bytes[p] ?? 0) < 48 || (bytes[p] ?? 0) > 57) break;
            promised = this.#plainDay(bytes, p);
            if (promised >= 0) p += 10;
            else promised = odd;
            break;
          }
          default: {
            let byte = bytes[p] ?? 0;
            const until = quoted ? quote : delimiter;
            while (
              byte !== until &&
              byte !== quote &&
              byte !== lineFeed &&
              byte !== carriageReturn &&
              byte !== 0
            ) {
              p += 1;
              byte = bytes[p] ?? 0;
            }
            if (p - start > stockLimits.cell) kind = odd;
            break;
          }
        }
        if (quoted) {
          if (bytes[p] !== quote) break;
          p += 1;
        }
        if (column < columns - 1) {
          if (bytes[p] !== delimiter) break;
          p += 1;
        }
        if (column < leading) leadingEnd = p;
      }
      if (column < columns) break;
      if (bytes[p] === carriageReturn) p += bytes[p + 1] === lineFeed ? 2 : 1;
      else if (bytes[p] === lineFeed) p += 1;
      else break;
      if (kind < 0 || period < 0 || day <= 0 || zi === 0 || packs < 0 || units === 0) break;
      if (price === odd || (kind === inbound ? promised < 0 : promised !== notGiven)) break;
      if (kind === dispensed && period !== week) break;
      rows.kind[place] = kind;
      rows.period[place] = period;
      rows.day[place] = day;
      rows.zi[place] = zi;
      rows.packs[place] = packs;
      rows.unitsPerPack[place] = units;
      rows.price[place] = price;
      rows.promised[place] = promised;
      rows.line[place] = this.#line;
      this.#line += 1;
      place += 1;
      rowBefore = at;
      alike = leadingEnd - at;
      kindBefore = kind;
      periodBefore = period;
      dayBefore = day;
      at = p;
    }
    const taken = place - rows.length;
    if (taken > 0) {
      this.#out.took(taken);
      // The batch is full, the rows go on in the next.
      if (place === batchRows && !this.#out.refused) return this.#plainRows(at, limit);
    }
    return at;
  }

  /** `YYYY-MM-DD` as a day number; −1 when it is not, or lies outside our time. */
  #plainDay(bytes: Uint8Array, at: number): number {
    let packed = 0;
    for (let index = 0; index < 10; index += 1) {
      const byte = bytes[at + index] ?? 0;
      if (index === 4 || index === 7) {
        if (byte !== dash) return -1;
        continue;
      }
      if (byte < 48 || byte > 57) return -1;
      packed = packed * 10 + (byte - 48);
    }
    if (packed === this.#lastDay) return this.#lastDayNumber;
    if (packed === this.#dayBefore) return this.#dayBeforeNumber;
    const number = dayNumberOf(packed);
    if (number < 0) return -1;
    this.#dayBefore = this.#lastDay;
    this.#dayBeforeNumber = this.#lastDayNumber;
    this.#lastDay = packed;
    this.#lastDayNumber = number;
    return number;
  }

  /** One row with care. Where the next begins, or −1 when the end of this one has not come yet. */
  #oddRow(at: number, end: number, last: boolean): number {
    const row = this.#line;
    const split = this.#split(at, end);
    // Its end may be in what has not come yet, also when it seems to end with what is at hand.
    if (!last && split.next >= end && (split.fault === undefined || end - at < window)) return -1;
    if (split.fault === 'open') {
      return this.#rejectLine('stock-quote-open', split, at, end);
    }
    if (split.fault === 'stray') return this.#rejectLine('stock-quote-stray', split, at, end);
    this.#line += split.lines;
    if (split.texts.every((text) => text.trim() === '')) return split.next;
    const problem = this.#shapeProblem(split, row);
    if (problem !== undefined) this.#out.reject(problem);
    else this.#takeRow(split.texts, row);
    return split.next;
  }

  #shapeProblem({ texts }: Split, row: number): StockProblem | undefined {
    const header = this.#plan?.header ?? [];
    const params = { found: texts.length, expected: header.length };
    if (texts.length < header.length) {
      const column = header[texts.length] ?? '';
      return stockRowRejected('stock-too-few-cells', { row, column }, params);
    }
    // An empty one too many also moves those before it: `12,50,` between commas.
    if (texts.length > header.length) {
      const column = String(header.length + 1);
      const place = { row, column, value: texts[header.length] ?? '' };
      return stockRowRejected('stock-too-many-cells', place, params);
    }
    const long = texts.findIndex((text) => text.length > stockLimits.cell);
    if (long < 0) return undefined;
    const text = texts[long] ?? '';
    return stockRowRejected(
      'stock-cell-too-long',
      { row, column: header[long] ?? '', value: text },
      { limit: stockLimits.cell },
    );
  }

  #takeRow(texts: readonly string[], row: number): void {
    const plan = this.#plan;
    const cell = (field: StockField): Cell => {
      const index = plan?.at.get(field);
      return index === undefined ? empty : textCell(texts[index] ?? '');
    };
    const column = (field: StockField): string =>
      plan?.header[plan.at.get(field) ?? -1] ?? fieldNames[field].nl;
    const read = valuesOf({ row, cell, column }, this.#rules);
    if (isRowProblem(read)) this.#out.reject(read);
    else putRow(this.#out, read, row);
  }

  /** The line on which a quote goes wrong is lost, the lines after it are not. */
  #rejectLine(
    code: 'stock-quote-open' | 'stock-quote-stray',
    split: Split,
    at: number,
    end: number,
  ): number {
    const column = this.#columnAt(split.texts.length - 1);
    const value = split.texts.at(-1) ?? '';
    this.#out.reject(stockRowRejected(code, { row: this.#line, column, value }));
    const next = this.#behindLine(at, end);
    // The line may be longer than what is at hand.
    if (next >= end && !endsLine(this.#work, end)) this.#skipping = true;
    else this.#line += 1;
    return next;
  }

  #rowTooLong(): void {
    if (this.#plan === undefined) {
      const value = this.#text(0, 200);
      this.#out.refuse(stockFileRefused('stock-format-unknown', {}, { row: this.#line, value }));
      return;
    }
    const { texts } = this.#split(0, this.#filled);
    const column = this.#columnAt(texts.length - 1);
    const value = texts.at(-1) ?? '';
    const params = { limit: stockLimits.cell };
    this.#out.reject(
      stockRowRejected('stock-cell-too-long', { row: this.#line, column, value }, params),
    );
    this.#skipping = true;
    this.#filled = 0;
  }

  #skipRow(from: number, limit: number): number {
    // Without the end of a line in sight, all of it belongs to the row.
    if (limit === 0) return this.#filled;
    this.#skipping = false;
    this.#line += 1;
    return this.#behindLine(from, limit);
  }

  #columnAt(index: number): string {
    return this.#plan?.header[index] ?? String(index + 1);
  }

  #behindLine(at: number, limit: number): number {
    const bytes = this.#work;
    for (let p = at; p < limit; p += 1) {
      if (bytes[p] === lineFeed) return p + 1;
      if (bytes[p] === carriageReturn) return bytes[p + 1] === lineFeed ? p + 2 : p + 1;
    }
    return limit;
  }

  #split(at: number, end: number): Split {
    const bytes = this.#work;
    const delimiter = this.#delimiter.charCodeAt(0);
    const texts: string[] = [];
    let lines = 0;
    let p = at;
    for (;;) {
      if (bytes[p] === quote && p < end) {
        const close = this.#closing(p + 1, end);
        const inside = this.#text(p + 1, close).replaceAll('""', '"');
        texts.push(inside);
        if (close >= end) return { texts, lines, next: end, fault: 'open' };
        lines += breaksIn(bytes, p, close);
        p = close + 1;
      } else {
        const start = p;
        while (p < end) {
          const byte = bytes[p];
          if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break;
          p += 1;
        }
        texts.push(this.#text(start, p));
      }
      if (p >= end) return { texts, lines: lines + 1, next: end };
      if (bytes[p] === lineFeed || bytes[p] === carriageReturn)
        return { texts, lines: lines + 1, next: this.#behindLine(p, end) };
      if (bytes[p] !== delimiter) return { texts, lines, next: p, fault: 'stray' };
      p += 1;
    }
  }

  #closing(from: number, end: number): number {
    const bytes = this.#work;
    for (let p = from; p < end; p += 1) {
      if (bytes[p] !== quote) continue;
      if (bytes[p + 1] !== quote || p + 1 >= end) return p;
      p += 1;
    }
    return end;
  }

  #text(start: number, end: number): string {
    let at = start;
    while (at < end && (this.#work[at] ?? 0) < 128) at += 1;
    // A decoder costs more than such a text is long.
    if (at >= end) return this.#work.toString('latin1', start, end);
    const bytes = this.#work.subarray(start, end);
    return (this.#utf8 || isUtf8(bytes) ? utf8 : windows1252).decode(bytes);
  }
}

/** That of the last file that was read to its end: of thousands of small files each would clear one anew. */
let spare: Buffer | undefined;

function takeWindow(): Buffer {
  const taken = spare ?? Buffer.alloc(window + 2);
  spare = undefined;
  return taken;
}

interface Split {
  readonly texts: readonly string[];
  /** Line breaks in it, its own included. */
  readonly lines: number;
  readonly next: number;
  readonly fault?: 'open' | 'stray';
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/** How many of the first columns are the same in row after row: a party tells a day kind by kind. */
function repeatedColumns(plan: Uint8Array): number {
  const other = plan.findIndex((look) => look < lookDay || look > lookKind);
  return Math.max(other, 0);
}

/** Four bytes at a time; from the end, because the kind changes before the day does. */
function isAlike(bytes: DataView, one: number, other: number, length: number): boolean {
  for (let at = length - 4; at > 0; at -= 4) {
    if (bytes.getInt32(one + at) !== bytes.getInt32(other + at)) return false;
  }
  return bytes.getInt32(one) === bytes.getInt32(other);
}

/** Writes one row that was read with care. */
export function putRow(out: Batches, values: RowValues, line: number): void {
  const { rows } = out;
  const place = rows.length;
  rows.kind[place] = values.kind;
  rows.period[place] = values.period;
  rows.day[place] = values.day;
  rows.zi[place] = values.zi;
  rows.packs[place] = values.packs;
  rows.unitsPerPack[place] = values.unitsPerPack;
  rows.price[place] = values.price;
  rows.promised[place] = values.promised;
  rows.line[place] = line;
  out.took(1);
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function endsLine(bytes: Uint8Array, end: number): boolean {
  return bytes[end - 1] === lineFeed || bytes[end - 1] === carriageReturn;
}

function breaksIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let p = from; p < to; p += 1) {
    if (bytes[p] === lineFeed || (bytes[p] === carriageReturn && bytes[p + 1] !== lineFeed))
      count += 1;
  }
  return count;
}

/** The one that the header has most of, outside quotes. */
function delimiterOf(line: string): Delimiter {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counted = delimiters.map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.toSorted((left, right) => right.count - left.count)[0]?.sign ?? ';';
}

const monthDays = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Day number of `YYYYMMDD`; −1 when there is no such day, or not in our time (1990 to 2099). */
function dayNumberOf(packed: number): number {
  const year = Math.floor(packed / 10_000);
  const month = Math.floor(packed / 100) % 100;
  const dayOfMonth = packed % 100;
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || dayOfMonth < 1) return -1;
  if (dayOfMonth > (monthDays[month] ?? 0)) return -1;
  // Between 1990 and 2099 every fourth year is a leap year.
  if (month === 2 && dayOfMonth === 29 && year % 4 !== 0) return -1;
  const shifted = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}
