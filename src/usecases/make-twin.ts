import { createHash, type Hash } from 'node:crypto';
import { writeDemoFiles } from '../exchange/demo/write-files.ts';
import { writeParties } from '../exchange/party-stock/write-parties.ts';
import { stockFileEndings, writeStockFile } from '../exchange/party-stock/write-stock-file.ts';
import { placeOf, yearDays } from '../foresight/stock/calendar.ts';
import { stockLists } from '../foresight/stock/lists.ts';
import type { PlantedMistake } from '../foresight/stock/mistake.ts';
import { noticesOf } from '../foresight/stock/notices.ts';
import {
  makeStockTwin,
  partiesOf,
  tellStock,
  type StockTwinSettings,
  type TwinDelivery,
} from '../foresight/stock/twin.ts';
import type { CalendarDate } from '../law/calendar-date.ts';

/** `manifest.json`: every file of the folder with what it must hold. The same settings give the same. */
export interface TwinManifest extends StockTwinSettings {
  readonly country: 'XT';
  readonly synthetic: true;
  readonly files: readonly TwinFile[];
}

export interface TwinFile {
  readonly path: string;
  readonly kind: 'register' | 'packs' | 'parties' | 'stock-history' | 'stock' | 'notifications';
  /** Code `register-name` of who delivers it; of a list, who publishes it. */
  readonly party: string;
  readonly day: CalendarDate;
  /** Data rows: without a header. */
  readonly rows: number;
  readonly sha256: string;
  /** Planted on purpose, by line of the file, row of the sheet or place in the list. */
  readonly mistakes: readonly TwinMistake[];
}

export interface TwinMistake {
  /** As the intake counts: the header is 1; items of a FHIR report are counted from 1. */
  readonly row: number;
  readonly code: PlantedMistake['code'];
}

export interface MakeTwinInput extends StockTwinSettings {
  /** Puts a file into the folder; the pieces are made while they are asked for. */
  readonly write: (path: string, pieces: Iterable<Uint8Array>) => Promise<void>;
  readonly onProgress?: (days: number, ofDays: number) => void;
}

export interface TwinMade {
  readonly files: number;
  readonly rows: number;
  readonly mistakes: number;
}

/**
 * Writes a twin as its parties would deliver it, with `truth.jsonl`, what is true of each group on
 * each day, and last of all `manifest.json`: a folder with a manifest is a whole one.
 */
export async function makeTwin(input: MakeTwinInput): Promise<TwinMade> {
  const { seed, days, scale, write } = input;
  const twin = makeStockTwin({ seed, days, scale });
  const files: TwinFile[] = [];
  const put = async (file: Omit<TwinFile, 'sha256'>, pieces: Iterable<Uint8Array>) => {
    const hash = createHash('sha256');
    await write(file.path, hashed(pieces, hash));
    files.push({ ...file, sha256: hash.digest('hex') });
  };

  for (const { path, kind, party, day, rows, bytes } of writeDemoFiles(stockLists(twin))) {
    const list = kind === 'register' ? 'register' : 'packs';
    await put({ path: `register/${path}`, kind: list, party, day, rows, mistakes: [] }, [bytes]);
  }
  const { historyFrom } = twin.calendar;
  const parties = partiesOf(twin);
  await put(
    {
      path: 'parties.csv',
      kind: 'parties',
      party: 'XT',
      day: historyFrom,
      rows: parties.length,
      mistakes: [],
    },
    [writeParties(parties)],
  );

  const truth: string[] = [];
  for (const told of tellStock(twin)) {
    if (told.kind === 'truth') {
      truth.push(...told.truth.map((line) => `${JSON.stringify(line)}\n`));
      continue;
    }
    const { party, kind, day, rows, mistakes } = told.delivery;
    await put(
      {
        path: pathOf(told.delivery),
        kind,
        party: party.name,
        day,
        rows: rows.length,
        mistakes: mistakes.map(({ line, code }) => ({ row: line, code })),
      },
      writeStockFile(party.format, rows, mistakes),
    );
    input.onProgress?.(placeOf(twin.calendar, day) + 1, yearDays + days);
  }

  for (const { supplier, day, items } of noticesOf(twin)) {
    const list = items.map(({ code, content }) => ({ codes: [code], ...content }));
    await put(
      {
        path: `notifications/${day}/${supplier.id}.json`,
        kind: 'notifications',
        party: supplier.name,
        day,
        rows: items.length,
        mistakes: [],
      },
      [utf8(`${JSON.stringify(list, null, 2)}\n`)],
    );
  }
  await write('truth.jsonl', truth.map(utf8));
  const manifest: TwinManifest = { seed, days, scale, country: 'XT', synthetic: true, files };
  await write('manifest.json', [utf8(manifestText(manifest))]);
  return {
    files: files.length,
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
    mistakes: files.reduce((sum, { mistakes }) => sum + mistakes.length, 0),
  };
}

function pathOf({ party, kind, day, period }: TwinDelivery): string {
  const name = `${party.id}.${stockFileEndings[party.format]}`;
  if (kind === 'stock') return `stock/${day}/${name}`;
  return period === 'weeks' ? `history/${name}` : `history/${day}/${name}`;
}

function* hashed(pieces: Iterable<Uint8Array>, hash: Hash): Generator<Uint8Array> {
  for (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/** A file a line, so that two manifests can be compared. */
function manifestText({ files, ...about }: TwinManifest): string {
  const head = JSON.stringify(about).slice(0, -1);
  return `${head},"files":[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]}\n`;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
