import { crc32, inflateRawSync } from 'node:zlib';
import { fileProblem } from '../../domain/notification/bulk-problem.ts';
import type { Problem } from '../../domain/problem.ts';
import { bulkLimits, type Refused } from './sheet.ts';

export interface CleanWorkbook {
  /** A workbook of the first sheet alone, not compressed, in the order in which it is read. */
  readonly bytes: Buffer;
  readonly sheetName: string;
}

/**
 * Takes a workbook apart before any library sees it. Sizes are those that its directory states;
 * a part that unpacks to more is refused while unpacking, so that half a megabyte never becomes
 * half a gigabyte. Only what a first sheet needs is taken along: no pictures, merges, links,
 * macros or archives within. Nothing is ever written under a name that the file chose.
 */
export function cleanWorkbook(bytes: Buffer): CleanWorkbook | Refused {
  const directory = readDirectory(bytes);
  if ('code' in directory) return { refused: [directory] };
  const parts = new Map(directory.map((entry) => [entry.name, entry]));
  let unpacked = 0;
  const problems: Problem[] = [];
  const take = (name: string): string | undefined => {
    const entry = parts.get(name);
    if (entry === undefined || problems.length > 0) return undefined;
    unpacked += entry.size;
    const part = unpacked > bulkLimits.unpacked ? tooLarge() : unpack(bytes, entry);
    if ('code' in part) {
      problems.push(part);
      return undefined;
    }
    const text = part.toString('utf8');
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
      problems.push(fileProblem('bulk-workbook-entities', {}, { value: name }));
    }
    return text;
  };
  const first = firstSheet(take('xl/workbook.xml'), take('xl/_rels/workbook.xml.rels'));
  const sheet = first === undefined ? undefined : take(first.path);
  const strings = take('xl/sharedStrings.xml');
  const styles = take('xl/styles.xml');
  const [problem] = problems;
  if (problem !== undefined) return { refused: [problem] };
  const marks = [sheet, strings].reduce((sum, text) => sum + marksIn(text ?? ''), 0);
  if (marks > mostMarks)
    return { refused: [fileProblem('bulk-too-many-rows', { limit: bulkLimits.rows })] };
  if (first === undefined || sheet === undefined)
    return { refused: [damaged('geen werkblad / no sheet')] };
  return {
    sheetName: first.name,
    bytes: packed([
      ['[Content_Types].xml', contentTypes],
      ['xl/_rels/workbook.xml.rels', relations],
      ['xl/workbook.xml', workbookOf(first.date1904)],
      ...(strings === undefined ? [] : [['xl/sharedStrings.xml', strings] as const]),
      // Without them a day is a number, which is asked about.
      ...(styles === undefined || marksIn(styles) > mostStyleMarks
        ? []
        : [['xl/styles.xml', styles] as const]),
      ['xl/worksheets/sheet1.xml', dataOf(sheet)],
    ]),
  };
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Tags that the library may be given to read, each of which costs it microseconds: ten thousand
 * rows of thirty cells, each with a text of its own, have two and a half million.
 */
const mostMarks = 3_000_000;
/** Excel itself allows 65,490 styles of a cell. */
const mostStyleMarks = 400_000;

function marksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count += 1;
  return count;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const mostParts = 2000;

function readDirectory(bytes: Buffer): readonly Entry[] | Problem {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endSignature)
    return damaged('geen inhoudsopgave / no directory');
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostParts) return damaged(`${count} delen / parts`);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature)
      return damaged('inhoudsopgave / directory');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(
  bytes: Buffer,
  { name, method, packed: length, size, offset }: Entry,
): Buffer | Problem {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localSignature)
    return damaged(name);
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + length);
  if (data.length !== length) return damaged(name);
  if (method === 0) return length === size ? data : dishonest(name);
  if (method !== 8) return damaged(name);
  try {
    const part = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    return part.length === size ? part : dishonest(name);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') return dishonest(name);
    if (typeof code === 'string' && code.startsWith('Z_')) return damaged(name);
    throw error;
  }
}

const damaged = (what: string) =>
  fileProblem('bulk-workbook-damaged', { what: what.slice(0, 100) });
const dishonest = (value: string) => fileProblem('bulk-workbook-dishonest', {}, { value });
const tooLarge = () =>
  fileProblem('bulk-workbook-too-large', { limit: bulkLimits.unpacked / (1024 * 1024) });

interface FirstSheet {
  readonly name: string;
  readonly path: string;
  readonly date1904: boolean;
}

/** No `<` within a tag: one that never closes would be sought to the end, from each `<` again. */
function firstSheet(
  workbook: string | undefined,
  rels: string | undefined,
): FirstSheet | undefined {
  const tag = /<(?:\w{1,20}:)?sheet\s[^<>]*>/.exec(workbook ?? '')?.[0];
  const id = tag === undefined ? undefined : attribute(tag, '(?:\\w+:)?id');
  const relation = [...(rels ?? '').matchAll(/<(?:\w{1,20}:)?Relationship\s[^<>]*>/g)]
    .map(([each]) => each)
    .find((each) => id !== undefined && attribute(each, 'Id') === id);
  const target = relation === undefined ? undefined : attribute(relation, 'Target');
  if (tag === undefined || target === undefined) return undefined;
  return {
    name: attribute(tag, 'name') ?? '',
    path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    date1904: /<(?:\w{1,20}:)?workbookPr[^<>]*\sdate1904="(?:1|true)"/.test(workbook ?? ''),
  };
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Rows and cells; what follows them (merges, links, validations) says nothing of their values. */
function dataOf(sheet: string): string {
  const end = sheet.lastIndexOf('</sheetData>');
  return end < 0 ? sheet : `${sheet.slice(0, end)}</sheetData></worksheet>`;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const relations = `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const contentTypes = `<?xml version="1.0"?><Types xmlns="${packages}/content-types"/>`;

function workbookOf(date1904: boolean): string {
  return `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

/** A zip without compression: sizes stand where they belong and are what they say. */
export function packed(parts: readonly (readonly [name: string, text: string])[]): Buffer {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const data = Buffer.from(text);
    const bare = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(bare.length, 22);
    const local = Buffer.concat([signature(localSignature), common, bare]);
    written.push(local, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(signature(entrySignature), Buffer.from([20, 0]), common, tail, bare);
    offset += local.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...written, listed, signature(endSignature), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
