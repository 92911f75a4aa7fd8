import { fileProblem } from '../../domain/notification/bulk-problem.ts';
import { stockFileRefused } from '../../domain/stock/stock-problem.ts';
import { signatureOf, utf16Of } from '../reading/opening.ts';
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

type Encoding = ReturnType<typeof utf16Of>;

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

function formatOf(head: Uint8Array, begin: string) {
  if (head.length === 0) return fileRefused('empty-file');
  const signature = signatureOf(head);
  if (signature === 'zip') return 'xlsx';
  if (signature === 'old-workbook') return fileProblem('bulk-workbook-old');
  if (signature === 'binary') {
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
