import { fileProblem } from '../../domain/notification/bulk-problem.ts';
import { stockFileRefused } from '../../domain/stock/stock-problem.ts';
import { fileRefused } from '../reading/problem.ts';
import { Batches } from './batches.ts';
import { CsvReader } from './read-csv.ts';
import { readInventoryReport, reportBytes } from './read-inventory-report.ts';
import { readXlsx } from './read-xlsx.ts';
import {
  stockLimits,
  type StockBatch,
  type StockFile,
  type StockReadOptions,
} from './stock-file.ts';

type Encoding = 'utf-16le' | 'utf-16be' | undefined;

/** Enough to tell what a file is. */
const opening = 1024;
/** Between two of these the batches that are ready are taken away. */
const step = 256 * 1024;

/**
 * Reads what a party delivers, batch by batch, in bounded memory whatever the file holds. What it
 * is, is told by its bytes. Nothing in a file makes it throw; only its stream can.
 */
export async function* readStockFile(
  file: StockFile,
  options: StockReadOptions,
): AsyncGenerator<StockBatch, void, undefined> {
  const out = new Batches();
  const chunks = new Chunks(file.content);
  const head = await chunks.peek(opening);
  const encoding = utf16Of(head);
  const begin = encoding === undefined ? text(head) : new TextDecoder(encoding).decode(head);
  const format = formatOf(head, begin);
  switch (format) {
    case 'csv':
      yield* readCsv(chunks, encoding, out, options);
      return;
    case 'xlsx': {
      const bytes = await chunks.whole(stockLimits.workbook);
      if (bytes === undefined) out.refuse(tooLarge(stockLimits.workbook));
      else yield* readXlsx(bytes, out, options);
      break;
    }
    case 'fhir': {
      const bytes = await chunks.whole(reportBytes);
      if (bytes === undefined) out.refuse(tooLarge(reportBytes));
      else readInventoryReport(bytes, out, options);
      break;
    }
    default:
      out.refuse(format);
  }
  yield* out.drain();
}

async function* readCsv(
  chunks: Chunks,
  encoding: Encoding,
  out: Batches,
  rules: StockReadOptions,
): AsyncGenerator<StockBatch, void, undefined> {
  const reader = new CsvReader(out, rules, encoding);
  const toText = encoding === undefined ? undefined : new TextDecoder(encoding);
  for await (const chunk of chunks.steps()) {
    const bytes = toText === undefined ? chunk : utf8Of(toText.decode(chunk, { stream: true }));
    reader.push(bytes);
    yield* out.drain();
    if (out.refused) return;
  }
  if (toText !== undefined) reader.push(utf8Of(toText.decode()));
  reader.end();
  yield* out.drain();
}

function utf8Of(said: string): Uint8Array {
  return new TextEncoder().encode(said);
}

const tooLarge = (limit: number) =>
  stockFileRefused('stock-file-too-large', { limit: limit / (1024 * 1024) });

/** Signs that no text has: of pictures, PDFs and archives. */
const binaryOpenings = [
  '\u0089PNG',
  '%PDF',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  'Rar!',
  '7z\u00bc\u00af',
  '\u001f\u008b',
];

function formatOf(head: Uint8Array, begin: string) {
  if (head.length === 0) return fileRefused('empty-file');
  const signature = String.fromCharCode(...head.subarray(0, 4));
  if (signature.startsWith('PK')) return 'xlsx';
  if (signature === '\u00d0\u00cf\u0011\u00e0') return fileProblem('bulk-workbook-old');
  if (binaryOpenings.some((sign) => signature.startsWith(sign))) {
    const value = Buffer.from(head.subarray(0, 8)).toString('hex');
    return stockFileRefused('stock-format-unknown', {}, { value });
  }
  const start = begin.replace(/^\ufeff/, '').trimStart();
  if (/^[[{]/.test(start)) return 'fhir';
  if (/^<(?!\?xml)/.test(start)) {
    const value = /<title[^>]*>\s*([^<]+?)\s*</i.exec(start)?.[1] ?? start.slice(0, 40);
    return stockFileRefused('stock-web-page', {}, { row: 1, value });
  }
  if (start.startsWith('<'))
    return stockFileRefused('stock-format-unknown', {}, { row: 1, value: start.slice(0, 40) });
  return 'csv';
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** By byte order mark, or by every second byte of the beginning being zero. */
function utf16Of(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.length & ~1;
  if (sample < 16) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const most = (sample / 2) * 0.7;
  if (odd >= most && even === 0) return 'utf-16le';
  return even >= most && odd === 0 ? 'utf-16be' : undefined;
}

/** The bytes of a file, of which the first can be looked at before they are read. */
class Chunks {
  readonly #from: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  readonly #kept: Uint8Array[] = [];

  constructor(content: StockFile['content']) {
    this.#from =
      content instanceof Uint8Array
        ? [content].values()
        : Symbol.asyncIterator in content
          ? content[Symbol.asyncIterator]()
          : content[Symbol.iterator]();
  }

  async peek(bytes: number): Promise<Uint8Array> {
    let seen = 0;
    while (seen < bytes) {
      const chunk = await this.#read();
      if (chunk === undefined) break;
      this.#kept.push(chunk);
      seen += chunk.length;
    }
    const [only] = this.#kept;
    const head = this.#kept.length === 1 && only !== undefined ? only : Buffer.concat(this.#kept);
    return head.subarray(0, bytes);
  }

  /** Everything, or `undefined` when it is more than the limit. */
  async whole(limit: number): Promise<Buffer | undefined> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of this.steps()) {
      size += part.length;
      if (size > limit) return undefined;
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  async *steps(): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const chunk = this.#kept.shift() ?? (await this.#read());
      if (chunk === undefined) return;
      for (let at = 0; at < chunk.length; at += step) yield chunk.subarray(at, at + step);
    }
  }

  async #read(): Promise<Uint8Array | undefined> {
    const { done, value } = await this.#from.next();
    return done === true ? undefined : value;
  }
}
