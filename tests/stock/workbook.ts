import { crc32, constants, deflateRawSync } from 'node:zlib';

/** A cell as a workbook holds it: a text, a number, or XML as it must stand. */
export type SheetCell = string | number | { readonly xml: string };

export interface PartOverrides {
  /** What the directory says that the part unpacks to. */
  readonly statedSize?: number;
  readonly method?: number;
  /** Deflated already. */
  readonly packed?: Buffer;
}

export type ZipPartGiven =
  | string
  | Buffer
  | ({ readonly content: string | Buffer } & PartOverrides)
  | ({ readonly content?: undefined; readonly packed: Buffer } & PartOverrides);

/** An archive as an attacker packs one: names, sizes and contents as he likes. */
export function zip(parts: Readonly<Record<string, ZipPartGiven>>): Buffer {
  const written: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of Object.entries(parts)) {
    const part = typeof given === 'string' || Buffer.isBuffer(given) ? { content: given } : given;
    const bytes = Buffer.from(part.content ?? '');
    const packed = 'packed' in part && part.packed ? part.packed : deflateRawSync(bytes);
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.method ?? 8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.statedSize ?? bytes.length, 18);
    common.writeUInt16LE(label.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, label, packed]);
    listed.push(Buffer.from('PK\x01\x02\x14\0'), common, tail, label);
    written.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...written, directory, Buffer.from('PK\x05\x06'), end]);
}

/** A megabyte of the same, deflated, as often as asked: half a gigabyte without ever having it. */
export function deflatedMegabytes(before: string, repeated: string, count: number, after: string) {
  const sync = (text: string | Buffer) =>
    deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const megabyte = repeated.repeat(Math.floor((1024 * 1024) / repeated.length));
  const block = sync(megabyte);
  const packed = Buffer.concat([
    sync(before),
    ...Array.from({ length: count }, () => block),
    deflateRawSync(after),
  ]);
  return { packed, statedSize: before.length + megabyte.length * count + after.length };
}

export const rels =
  '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
export const workbook =
  '<workbook><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>';

/** A workbook with these parts beside the usual ones. */
export function book(parts: Readonly<Record<string, ZipPartGiven>>): Buffer {
  return zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': rels,
    ...parts,
  });
}

export const sheetOpen = '<?xml version="1.0"?><worksheet><sheetData>';
export const sheetClose = '</sheetData></worksheet>';

export function sheetXml(rows: readonly (readonly SheetCell[])[]): string {
  return `${sheetOpen}${rows.map((cells, index) => rowXml(cells, index + 1)).join('')}${sheetClose}`;
}

export function rowXml(cells: readonly SheetCell[], row: number): string {
  const written = cells.map((cell, index) => {
    const place = `${String.fromCharCode(65 + index)}${row}`;
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    if (typeof cell === 'object') return `<c r="${place}" ${cell.xml}</c>`;
    return cell === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function xlsx(rows: readonly (readonly SheetCell[])[]): Buffer {
  return book({ 'xl/worksheets/sheet1.xml': sheetXml(rows), 'xl/styles.xml': styles });
}

/** Style 1 shows a day. */
export const styles =
  '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
