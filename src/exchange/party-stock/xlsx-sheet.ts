import { fileProblem } from '../../domain/notification/bulk-problem.ts';
import type { Problem } from '../../domain/problem.ts';
import { stockFileRefused } from '../../domain/stock/stock-problem.ts';
import { addDays, day } from '../../law/calendar-date.ts';
import { empty, type Cell } from '../notifications/sheet.ts';
import { textCell } from './row-values.ts';
import { stockLimits } from './stock-file.ts';
import { attribute, XmlMarks, type MarkHandler, type XmlFault } from './xml-marks.ts';
import { damaged, unpacked, zipDirectory, type ZipPart } from './zip-parts.ts';

/** A row with anything in it; `enough` ends the reading. Empty cells at the end may be left out. */
export type TakeSheetRow = (
  row: number,
  cells: readonly Cell[],
  sheetName: string,
) => 'enough' | undefined;

type Parts = ReadonlyMap<string, ZipPart>;

/** Bytes of the parts that are read before the sheet. */
const largestSmall = 8 * 1024 * 1024;

/**
 * The rows of a workbook's first sheet, in bounded memory. Gives nothing but pauses, in which what
 * was taken so far can be handed on; ends with a problem where the workbook cannot be read.
 */
export async function* sheetRows(
  bytes: Buffer,
  take: TakeSheetRow,
): AsyncGenerator<void, Problem | undefined, undefined> {
  const parts = zipDirectory(bytes);
  if ('code' in parts) return parts;
  const book = new BookMarks();
  const relations = new RelationMarks();
  const styles = new StyleMarks();
  const strings = new StringMarks();
  const before: readonly (readonly [string, MarkHandler, number])[] = [
    ['xl/workbook.xml', book, largestSmall],
    ['xl/_rels/workbook.xml.rels', relations, largestSmall],
    ['xl/styles.xml', styles, largestSmall],
    ['xl/sharedStrings.xml', strings, stockLimits.unpacked],
  ];
  for (const [name, marks, largest] of before) {
    const problem = await readPart(bytes, parts, name, marks, largest);
    if (problem !== undefined) return problem;
  }
  if (strings.tooMany) return tooLarge();
  const part = sheetPart(parts, book, relations);
  if (part === undefined) return damaged('geen werkblad / no sheet');
  if (part.size > stockLimits.unpacked) return tooLarge();
  const sheet = new SheetMarks(take, { book, styles, strings });
  const marks = new XmlMarks(sheet);
  const decoder = new TextDecoder();
  const pieces = unpacked(bytes, part);
  try {
    // What follows the rows (merges, links, validations) says nothing of their values.
    while (!sheet.done) {
      const { done, value } = await pieces.next();
      if (done === true) return value ?? damaged(part.name);
      const fault = marks.push(decoder.decode(value, { stream: true }));
      if (fault !== undefined) return faultOf(fault, part.name);
      yield;
    }
  } finally {
    await pieces.return(undefined);
  }
  return sheet.fault;
}

async function readPart(
  bytes: Buffer,
  parts: Parts,
  name: string,
  handler: MarkHandler,
  largest: number,
): Promise<Problem | undefined> {
  const part = parts.get(name);
  if (part === undefined) return undefined;
  if (part.size > largest) return tooLarge();
  const marks = new XmlMarks(handler);
  const decoder = new TextDecoder();
  const pieces = unpacked(bytes, part);
  for (;;) {
    const { done, value } = await pieces.next();
    if (done === true) return value;
    const fault = marks.push(decoder.decode(value, { stream: true }));
    if (fault === undefined && !handler.done) continue;
    await pieces.return(undefined);
    return fault === undefined ? undefined : faultOf(fault, name);
  }
}

function faultOf(fault: XmlFault, part: string): Problem {
  switch (fault) {
    case 'entities':
      return fileProblem('bulk-workbook-entities', {}, { value: part });
    case 'endless':
      return damaged(part);
    case 'too-many':
      return tooLarge();
    default:
      return fault satisfies never;
  }
}

const tooLarge = () =>
  fileProblem('bulk-workbook-too-large', { limit: stockLimits.unpacked / (1024 * 1024) });

function sheetPart(parts: Parts, book: BookMarks, relations: RelationMarks): ZipPart | undefined {
  const target = book.sheetId === undefined ? undefined : relations.targets.get(book.sheetId);
  if (target === undefined) return undefined;
  return parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}

class BookMarks implements MarkHandler {
  sheetId: string | undefined;
  sheetName = '';
  date1904 = false;
  readonly done = false;

  open(name: string, attributes: string): void {
    if (name === 'workbookPr')
      this.date1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
    if (name !== 'sheet' || this.sheetId !== undefined) return;
    this.sheetId = attribute(attributes, 'id');
    this.sheetName = attribute(attributes, 'name')?.slice(0, 100) ?? '';
  }
  close(): void {}
  text(): void {}
}

const mostRelations = 10_000;

class RelationMarks implements MarkHandler {
  readonly targets = new Map<string, string>();
  readonly done = false;

  open(name: string, attributes: string): void {
    if (name !== 'Relationship' || this.targets.size > mostRelations) return;
    const id = attribute(attributes, 'Id');
    const target = attribute(attributes, 'Target');
    if (id !== undefined && target !== undefined) this.targets.set(id, target);
  }
  close(): void {}
  text(): void {}
}

/** Excel itself allows 65,490. */
const mostStyles = 100_000;

/** Which styles of a cell show a day. */
class StyleMarks implements MarkHandler {
  readonly done = false;
  readonly #days: boolean[] = [];
  readonly #formats = new Set<number>();
  #inCells = false;

  isDay(style: number): boolean {
    return this.#days[style] === true;
  }

  open(name: string, attributes: string): void {
    if (name === 'numFmt' && this.#formats.size < mostStyles) {
      const format = attribute(attributes, 'formatCode') ?? '';
      if (showsDay(format)) this.#formats.add(Number(attribute(attributes, 'numFmtId')));
    }
    if (name === 'cellXfs') this.#inCells = true;
    if (name === 'xf' && this.#inCells && this.#days.length < mostStyles) {
      const format = Number(attribute(attributes, 'numFmtId') ?? 0);
      this.#days.push(builtInDay(format) || this.#formats.has(format));
    }
  }
  close(name: string): void {
    if (name === 'cellXfs') this.#inCells = false;
  }
  text(): void {}
}

function builtInDay(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58)
  );
}

function showsDay(format: string): boolean {
  const bare = format.slice(0, 200).replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare);
}

const mostStrings = 500_000;
/** Characters of them all together. */
const mostText = 16_000_000;

class StringMarks implements MarkHandler {
  readonly all: string[] = [];
  tooMany = false;
  #text = '';
  #said = 0;
  #inText = false;
  #phonetic = false;

  get done(): boolean {
    return this.tooMany;
  }

  open(name: string, _attributes: string, isEmpty: boolean): void {
    if (name === 'rPh') this.#phonetic = !isEmpty;
    this.#inText = name === 't' && !this.#phonetic && !isEmpty;
    if (name === 'si' && isEmpty) this.all.push('');
  }
  close(name: string): void {
    if (name === 't') this.#inText = false;
    if (name === 'rPh') this.#phonetic = false;
    if (name !== 'si') return;
    this.all.push(this.#text);
    this.#said += this.#text.length;
    this.#text = '';
    if (this.all.length > mostStrings || this.#said > mostText) this.tooMany = true;
  }
  text(said: string): void {
    if (this.#inText && this.#text.length <= stockLimits.cell) this.#text += said;
  }
}

/** Columns beyond these are none of ours. */
const mostColumns = 200;
/** Of a spreadsheet, formatted empty ones included. */
const lastRow = 1_048_576;

interface Around {
  readonly book: BookMarks;
  readonly styles: StyleMarks;
  readonly strings: StringMarks;
}

class SheetMarks implements MarkHandler {
  done = false;
  /** Why the sheet cannot be read further. */
  fault: Problem | undefined;
  readonly #take: TakeSheetRow;
  readonly #around: Around;
  readonly #origin;
  #row = 0;
  #rowMarks = 0;
  #cells: Cell[] = [];
  #column = -1;
  #type = '';
  #style = 0;
  #value = '';
  #formula = false;
  #inValue = false;
  #phonetic = false;

  constructor(take: TakeSheetRow, around: Around) {
    this.#take = take;
    this.#around = around;
    this.#origin = around.book.date1904 ? day('1904-01-01') : day('1899-12-30');
  }

  open(name: string, attributes: string, isEmpty: boolean): void {
    switch (name) {
      case 'c':
        this.#beginCell(attributes);
        if (isEmpty) this.#inValue = false;
        break;
      case 'v':
        this.#inValue = !isEmpty;
        break;
      case 't':
        this.#inValue = !isEmpty && !this.#phonetic;
        break;
      case 'rPh':
        this.#phonetic = !isEmpty;
        break;
      case 'f':
        this.#formula = true;
        break;
      case 'row':
        this.#beginRow(attributes);
        break;
      case 'sheetData':
        this.done = isEmpty;
        break;
      default:
    }
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#inValue = false;
        break;
      case 'rPh':
        this.#phonetic = false;
        break;
      case 'c':
        if (this.#column >= 0 && this.#column < mostColumns) {
          while (this.#cells.length < this.#column) this.#cells.push(empty);
          this.#cells[this.#column] = this.#cell();
        }
        break;
      case 'row':
        this.#endRow();
        break;
      case 'sheetData':
        this.done = true;
        break;
      default:
    }
  }

  text(said: string): void {
    if (this.#inValue && this.#value.length <= stockLimits.cell) this.#value += said;
  }

  #beginRow(attributes: string): void {
    this.#rowMarks += 1;
    const given = attribute(attributes, 'r');
    this.#row = given === undefined ? this.#row + 1 : Number(given);
    this.#cells = [];
    this.#column = -1;
    if (this.#rowMarks > lastRow)
      this.fault = stockFileRefused('stock-too-many-rows', { limit: lastRow });
    else if (!Number.isSafeInteger(this.#row) || this.#row < 1 || this.#row > lastRow)
      this.fault = damaged(`<row r="${given?.slice(0, 20) ?? ''}">`);
    this.done = this.fault !== undefined;
  }

  #beginCell(attributes: string): void {
    const given = attribute(attributes, 'r');
    this.#column = given === undefined ? this.#column + 1 : columnOf(given);
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#value = '';
    this.#formula = false;
  }

  #cell(): Cell {
    const value = this.#value;
    if (this.#formula) return { kind: 'formula', text: value };
    switch (this.#type) {
      case 's':
        return textCell(this.#around.strings.all[Number(value)] ?? '');
      case 'e':
        return { kind: 'error', text: value };
      case 'b':
        return { kind: 'yes-no', text: value === '1' ? 'ja' : 'nee' };
      case 'n':
        return this.#numberCell(value);
      default:
        // `str`, `inlineStr` and `d`: as it stands.
        return textCell(value);
    }
  }

  #numberCell(value: string): Cell {
    if (value.trim() === '') return empty;
    const number = Number(value);
    if (!Number.isFinite(number)) return textCell(value);
    if (!this.#around.styles.isDay(this.#style)) return { kind: 'number', text: String(number) };
    const whole = Math.floor(number);
    if (whole < 0 || whole > 2_958_465) return { kind: 'error', text: value };
    const date = addDays(this.#origin, whole);
    const seconds = Math.round((number - whole) * 86_400);
    return { kind: 'day', text: seconds === 0 ? date : `${date}T${clock(seconds)}` };
  }

  #endRow(): void {
    const cells = this.#cells;
    if (this.done || cells.every((cell) => cell.kind === 'empty' || cell.text.trim() === ''))
      return;
    this.done = this.#take(this.#row, cells, this.#around.book.sheetName) === 'enough';
  }
}

/** `B12` is 1; −1 when it is no place in a sheet. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > 16_384) return -1;
  }
  return column - 1;
}

function clock(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
