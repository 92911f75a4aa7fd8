import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Viewer } from '../src/domain/party/viewer.ts';
import { dayNumber, dayOfNumber, notGiven } from '../src/domain/stock/stock-row.ts';
import { writeDemoFiles } from '../src/exchange/demo/write-files.ts';
import { writeParties } from '../src/exchange/party-stock/write-parties.ts';
import { stockFileEndings, writeStockFile } from '../src/exchange/party-stock/write-stock-file.ts';
import { stockLists } from '../src/foresight/stock/lists.ts';
import {
  makeStockTwin,
  partiesOf,
  tellStock,
  type StockTwin,
  type TwinDelivery,
} from '../src/foresight/stock/twin.ts';
import { addDays, type CalendarDate } from '../src/law/calendar-date.ts';
import { roleCodes } from '../src/ledger/codes.ts';
import { kindCodeAt, periodDaysAt } from '../src/ledger/compare.ts';
import { daysOf, prepareWeeks } from '../src/ledger/intake.ts';
import { rowBytes, writtenColumns, type WrittenRow } from '../src/ledger/row-bytes.ts';
import { settleStock } from '../src/ledger/settle.ts';
import { laySums } from './ledger-sums.ts';
import type { Database } from '../src/registry/database.ts';
import { latestDecision } from '../src/registry/decisions.ts';
import { readParties } from '../src/registry/parties.ts';
import { refreshStatistics } from '../src/registry/statistics.ts';
import { contextFor, isRefusal, type Context } from '../src/usecases/context.ts';
import type { TwinFile, TwinManifest } from '../src/usecases/make-twin.ts';
import { operatorViewer } from '../src/usecases/parties/operator.ts';
import { loadStockFolder } from '../src/usecases/stock/load-stock-folder.ts';
import { packBook, twinCountry, type PackBook } from '../src/usecases/stock/pack-book.ts';
import { actingParty, type StockParty } from '../src/usecases/stock/stock-party.ts';
import { testContext } from '../tests/test-context.ts';
import { openTestDatabase } from '../tests/test-database.ts';

export interface DayFile {
  readonly file: TwinFile;
  readonly about: StockParty;
  readonly bytes: Uint8Array;
}

/** A country with 52 weeks of history and one day; the other days are there as files, to be loaded. */
export interface Ground {
  readonly database: Database;
  readonly context: Context;
  readonly inspector: Viewer;
  readonly days: readonly CalendarDate[];
  /** How the history came in, and what it took: it is not what is measured. */
  readonly laid: readonly string[];
  filesOf(on: CalendarDate): readonly DayFile[];
  close(): Promise<void>;
}

interface GroundWanted {
  readonly scale: number;
  /** Daily days; all but the first are files. */
  readonly days: number;
}

/**
 * Registers and parties by the intake; the history and the first day by one COPY from the twin, because
 * how files are read is measured on the days after. The sums of the history are laid in one go, those of
 * the first day settled as they always are.
 */
export async function layGround(folder: string, wanted: GroundWanted): Promise<Ground> {
  const opened = await openTestDatabase();
  const { database } = opened;
  const close = () => opened.close();
  try {
    return { ...(await layIn(database, folder, wanted)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** As `layGround`, in a database that is there and empty. */
async function layIn(
  database: Database,
  folder: string,
  { scale, days: count }: GroundWanted,
): Promise<Omit<Ground, 'close'>> {
  const twin = makeStockTwin({ seed: 1, scale, days: count });
  const { firstDay } = twin.calendar;
  const days = Array.from({ length: count }, (_, at) => addDays(firstDay, at));
  const context = contextFor(testContext(database), operatorViewer);
  await loadLists(context, twin, { seed: 1, scale, days: count });
  const acting = await partiesByName(context);
  const aboutOf = (name: string) => {
    const about = acting.get(name);
    if (about === undefined) throw new Error(`${name} is not there`);
    return about;
  };
  const files: TwinFile[] = [];
  const began = performance.now();
  const { rows, history } = await copyHistory(
    database,
    twin,
    await packBook(context, twinCountry, firstDay),
    {
      aboutOf,
      keep: (delivery) => files.push(writeFile(folder, delivery)),
    },
  );
  const copied = performance.now();
  await refreshStatistics(database);
  const settling = performance.now();
  await laySums(database, history);
  const summed = performance.now();
  await settleStock(database);
  const settled = performance.now();
  // As the server does by itself, a minute later.
  await database.owner.query('vacuum analyze stock_row, stock_week, stock_moved');
  await refreshStatistics(database);
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
  return {
    database,
    context,
    inspector: { audience: 'inspector', represents: [], group: [], purpose: 'bench' },
    days,
    laid: [
      `ground: ${rows} rows of history and a day, made and put in by COPY in ${seconds(began, copied)} s, not by files; its sums in ${seconds(settling, summed)} s, the first day settled in ${seconds(summed, settled)} s`,
    ],
    filesOf: (on) =>
      files
        .filter(({ day }) => day === on)
        .map((file) => ({
          file,
          about: aboutOf(file.party),
          bytes: readFileSync(join(folder, file.path)),
        })),
  };
}

type Settings = Pick<TwinManifest, 'seed' | 'scale' | 'days'>;

/** As a folder of the twin in which nobody delivers anything. */
async function loadLists(context: Context, twin: StockTwin, settings: Settings): Promise<void> {
  const bytesOf = new Map<string, Uint8Array>();
  const files: TwinFile[] = [];
  const put = (file: Omit<TwinFile, 'sha256' | 'mistakes'>, bytes: Uint8Array) => {
    bytesOf.set(file.path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ ...file, sha256, mistakes: [] });
  };
  for (const { path, kind, party, day, rows, bytes } of writeDemoFiles(stockLists(twin))) {
    const list = kind === 'register' ? 'register' : 'packs';
    put({ path: `register/${path}`, kind: list, party, day, rows }, bytes);
  }
  const parties = partiesOf(twin);
  const day = twin.calendar.historyFrom;
  put(
    { path: 'parties.csv', kind: 'parties', party: twinCountry, day, rows: parties.length },
    writeParties(parties),
  );
  const manifest: TwinManifest = { ...settings, country: twinCountry, synthetic: true, files };
  bytesOf.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  const loaded = await loadStockFolder(context, {
    folder: {
      name: 'the twin',
      read: (path) => Promise.resolve(bytesOf.get(path)),
      open: (path) => Readable.from([bytesOf.get(path)]),
    },
    dryRun: false,
    acceptPartial: true,
    language: 'nl',
  });
  if (isRefusal(loaded)) throw new Error(JSON.stringify(loaded));
}

function writeFile(folder: string, { party, day, rows, mistakes }: TwinDelivery): TwinFile {
  const path = `stock/${day}/${party.id}.${stockFileEndings[party.format]}`;
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  const bytes = Buffer.concat([...writeStockFile(party.format, rows, mistakes)]);
  writeFileSync(join(folder, path), bytes);
  return {
    path,
    kind: 'stock',
    party: party.name,
    day,
    rows: rows.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mistakes: mistakes.map(({ line, code }) => ({ row: line, code })),
  };
}

interface Copying {
  readonly aboutOf: (name: string) => StockParty;
  /** Takes what is told of the days that are to be loaded. */
  readonly keep: (delivery: TwinDelivery) => void;
}

/** What stands in `stock_delivery` of a file that never was. */
interface Laid {
  readonly id: number;
  readonly party_id: number;
  readonly role: number;
  readonly period: number;
  readonly days: readonly CalendarDate[];
  readonly asserted: CalendarDate;
  readonly rows: number;
}

interface Copied {
  readonly rows: number;
  /** The last delivery before the first day. */
  readonly history: number;
}

async function copyHistory(
  database: Database,
  twin: StockTwin,
  packs: PackBook,
  { aboutOf, keep }: Copying,
): Promise<Copied> {
  const { historyFrom, firstDay, lastDay } = twin.calendar;
  const from = dayNumber(historyFrom);
  const length = dayNumber(lastDay) - from + 1;
  await prepareWeeks(
    database,
    Array.from({ length }, (_, at) => from + at),
  );
  const laid: Laid[] = [];
  const told = function* (): Generator<WrittenRow> {
    for (const each of tellStock(twin)) {
      if (each.kind === 'truth') continue;
      const { delivery } = each;
      if (delivery.kind === 'stock' && delivery.day !== firstDay) {
        keep(delivery);
        continue;
      }
      const about = aboutOf(delivery.party.name);
      const id = laid.length + 1;
      const before = counted;
      yield* writtenRows(delivery, id, about, packs);
      laid.push({
        id,
        party_id: about.party.id,
        role: roleCodes[about.role],
        period: delivery.period === 'weeks' || about.role === 'collecting-body' ? 7 : 1,
        days: daysOf(delivery.rows).map(dayOfNumber),
        asserted: delivery.day,
        rows: counted - before,
      });
    }
  };
  let counted = 0;
  const counting = function* (): Generator<WrittenRow> {
    for (const row of told()) {
      counted += 1;
      yield row;
    }
  };
  const client = await database.owner.connect();
  try {
    // As the owner, for whom COPY into the parent is open: it finds the weeks by itself.
    const text = `copy stock_row (${writtenColumns.join(', ')}) from stdin (format binary)`;
    await pipeline(Readable.from(rowBytes(counting())), client.query(copyFrom(text)));
    await client.query(
      `insert into stock_delivery (id, country, party_id, role, file, format, sha256, bytes, period, days, asserted,
         channel, rows, accepted, rejected, held, fresh, changed, unchanged, state, problems, problem_count, law,
         synthetic, recorded_at)
       select l.id, $2, l.party_id, l.role, 'bench', 'csv', encode(sha256(l.id::text::bytea), 'hex'), 0, l.period,
              l.days, l.asserted, 'folder', l.rows, l.rows, 0, 0, l.rows, 0, 0, 'taken', '[]', 0, 'bench', true, now()
         from jsonb_to_recordset($1::jsonb) as l (id bigint, party_id bigint, role smallint, period smallint,
              days date[], asserted date, rows integer) order by l.id`,
      [JSON.stringify(laid), twinCountry],
    );
    await client.query(`select setval(pg_get_serial_sequence('stock_delivery', 'id'), $1)`, [
      laid.length,
    ]);
  } finally {
    client.release();
  }
  return { rows: counted, history: laid.findLast(({ asserted }) => asserted < firstDay)?.id ?? 0 };
}

/** Without the rows that the twin spoilt. */
function* writtenRows(
  { rows, mistakes }: TwinDelivery,
  deliveryId: number,
  { party, role }: StockParty,
  packs: PackBook,
): Generator<WrittenRow> {
  const spoilt = new Set(mistakes.map(({ line }) => line));
  const given = (column: Int32Array, at: number) =>
    column[at] === notGiven ? undefined : column[at];
  for (let at = 0; at < rows.length; at += 1) {
    const line = rows.line[at] ?? 0;
    const zi = rows.zi[at] ?? 0;
    const nodes = packs.nodesOf(zi);
    if (spoilt.has(line) || nodes === undefined) continue;
    const said = rows.packs[at] ?? 0;
    const unitsPerPack = rows.unitsPerPack[at] ?? 0;
    yield {
      deliveryId,
      partyId: party.id,
      packId: nodes.pack,
      productId: nodes.product,
      groupId: nodes.group,
      units: said * unitsPerPack,
      moreUnits: said * unitsPerPack,
      zi,
      packs: said,
      morePacks: said,
      unitsPerPack,
      listPrice: given(rows.price, at),
      line,
      day: rows.day[at] ?? 0,
      promised: given(rows.promised, at),
      kind: kindCodeAt(rows, at),
      role: roleCodes[role],
      period: periodDaysAt(rows, at),
    };
  }
}

async function partiesByName({ database }: Context): Promise<ReadonlyMap<string, StockParty>> {
  return database.read(async (tx) => {
    const decided = await latestDecision<{ readonly parties: Record<string, number> }>(
      tx,
      'demo',
      twinCountry,
    );
    const parties = await readParties(tx, Object.values(decided?.parties ?? {}));
    const found = new Map<string, StockParty>();
    for (const party of parties) {
      const about = actingParty(party, database.viewer);
      if (!isRefusal(about)) found.set(party.name, about);
    }
    return found;
  });
}
