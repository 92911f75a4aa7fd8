import type { Refusal } from '../domain/problem.ts';
import type { Language } from '../law/norm.ts';
import { readEarlierCases, type EarlierCases } from './desk-cases/read-cases.ts';
import { partsOf, readBulkFile, rowsOfPart, type BulkPart } from './notifications/bulk-file.ts';
import { isRefused, type Refused } from './notifications/sheet.ts';
import { writeBack, type RowOutcome } from './notifications/write-back.ts';
import { readStockFile } from './party-stock/read-stock-file.ts';
import type { StockBatch, StockHeader, StockReadOptions } from './party-stock/stock-file.ts';
import { withErrors, type FileSaid } from './party-stock/with-errors.ts';

/**
 * What is done with an uploaded file aside: in a process of its own, with limits on memory and
 * time, so that nobody else waits for it. Bytes and plain values in, plain values out, in parts
 * small enough to be handed over between two other answers. A new kind of file is an entry here
 * and one in `doings`.
 */
export interface AsideDeeds {
  readonly 'read-notifications': { readonly given: Uint8Array; readonly part: BulkPart };
  readonly 'write-notifications-back': {
    readonly given: {
      readonly bytes: Uint8Array;
      readonly outcomes: ReadonlyMap<number, RowOutcome>;
      readonly language: Language;
    };
    readonly part: { readonly bytes: Uint8Array };
  };
  readonly 'read-earlier-cases': { readonly given: Uint8Array; readonly part: EarlierCases };
  readonly 'read-stock': { readonly given: StockAside; readonly part: StockBatch };
  readonly 'write-stock-back': {
    readonly given: {
      readonly bytes: Uint8Array;
      readonly header: StockHeader;
      readonly said: FileSaid;
    };
    readonly part: { readonly bytes: Uint8Array };
  };
}

/** A file of stock, with what its reader is to know: no function can be handed over. */
export interface StockAside extends Pick<StockReadOptions, 'role'> {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What each known pack is called, by its number. */
  readonly packNames: ReadonlyMap<number, string>;
}
export type AsideDeed = keyof AsideDeeds;

/** A refusal is the last part. */
export type AsideParts<Deed extends AsideDeed> = AsyncIterable<AsideDeeds[Deed]['part'] | Refusal>;

/** Does something with a file aside. What the file breaks of the limits is a refusal. */
export type Aside = <Deed extends AsideDeed>(
  deed: Deed,
  given: AsideDeeds[Deed]['given'],
) => AsideParts<Deed>;

const doings: {
  readonly [Deed in AsideDeed]: (given: AsideDeeds[Deed]['given']) => AsideParts<Deed>;
} = {
  async *'read-notifications'(bytes) {
    const file = await readBulkFile(bufferOf(bytes));
    if (isRefused(file)) yield refusalOf(file);
    else yield* partsOf(file);
  },
  async *'write-notifications-back'({ bytes, outcomes, language }) {
    const file = await readBulkFile(bufferOf(bytes));
    if (isRefused(file)) yield refusalOf(file);
    else yield { bytes: await writeBack(file, outcomes, language) };
  },
  async *'read-earlier-cases'(bytes) {
    const { cases, problems } = readEarlierCases(bytes);
    const most = Math.max(cases.length, problems.length);
    for (let from = 0; from < most; from += rowsOfPart) {
      const until = from + rowsOfPart;
      yield { cases: cases.slice(from, until), problems: problems.slice(from, until) };
    }
  },
  'read-stock': ({ name, bytes, role, packNames }) =>
    readStockFile(
      { name, content: bufferOf(bytes) },
      { role, packName: (zi) => packNames.get(zi) },
    ),
  async *'write-stock-back'({ bytes, header, said }) {
    for await (const piece of withErrors(bufferOf(bytes), header, said)) yield { bytes: piece };
  },
};

/** In this very process: for a command, which keeps nobody waiting. */
export const doHere: Aside = (deed, given) => doings[deed](given);

/** Between processes a buffer becomes a bare array of bytes. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function refusalOf({ refused: problems }: Refused): Refusal {
  return { kind: 'refusal', problems };
}
