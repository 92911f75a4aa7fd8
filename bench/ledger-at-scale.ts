import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { addDays, type CalendarDate } from '../src/law/calendar-date.ts';
import { kindCodes } from '../src/ledger/codes.ts';
import { own } from '../src/ledger/own.ts';
import { exactCover } from '../src/ledger/release.ts';
import { isRefusal } from '../src/usecases/context.ts';
import { loadStockOf, loadStockSets, settleLoaded } from '../src/usecases/stock/load-stock.ts';
import { packBook, twinCountry } from '../src/usecases/stock/pack-book.ts';
import { viewObligations } from '../src/usecases/stock/view-obligations.ts';
import type { Cost } from './ledger-picture.ts';
import { cpuOfServer } from './server-processes.ts';
import { inTurn, median, print, quantile, ratio } from './measure.ts';
import { layGround, type Ground } from './ledger-ground.ts';

/*
 * What the ledger costs at one size of the country, beside COPY, csv-parse and DuckDB doing the same on
 * the same rows in the same run: the process that bench/ledger.ts starts for each size.
 */

const askings = 40;
/** Days whose load is measured; each is another one, because what was loaded is known. */
const daysLoadedAt = (scale: number) => (scale > 1 ? 1 : 3);

async function measureAt(scale: number): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'voorradig-ledger-'));
  const days = daysLoadedAt(scale) + 1;
  const ground = await layGround(folder, { scale, days });
  try {
    const load = await measureLoad(ground);
    const reading = await measureReading(ground);
    const asked = await measureQuestions(ground, folder);
    const obligations = await measureObligations(ground);
    const { rows, bytes } = await sizeOf(ground);
    print(
      `The ledger at scale ${scale}: ${rows} rows in 52 weeks and ${days} days (${Math.round(bytes / 2 ** 20)} MiB with the sums), ${load.rows} rows in a day; load ${loadavg()
        .map((value) => value.toFixed(1))
        .join(' ')}`,
      [...ground.laid, ...load.lines, ...reading.lines, ...asked.lines, ...obligations.lines],
    );
    return {
      scale,
      loadSeconds: load.seconds,
      settleSeconds: load.settled,
      coverSeconds: asked.cover / 1000,
      productSeconds: asked.product / 1000,
      obligationSeconds: obligations.seconds,
    };
  } finally {
    await ground.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Timed {
  readonly seconds: number;
  /** Of this process and the database server. */
  readonly cpu: number;
}

/** Asked each time: a connection that nobody used for a while is closed, and its process is gone. */
async function cpuOfDatabase({ database }: Ground): Promise<number> {
  const { rows } = await database.owner.query<{ pid: number }>('select pg_backend_pid() as pid');
  return cpuOfServer(rows[0]?.pid ?? 0);
}

async function timed(ground: Ground, work: () => Promise<void>): Promise<Timed> {
  const theirs = await cpuOfDatabase(ground);
  const [began, ours] = [performance.now(), process.cpuUsage()];
  await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(ours);
  return { seconds, cpu: (user + system) / 1e6 + (await cpuOfDatabase(ground)) - theirs };
}

const mid = (figures: readonly Timed[], of: (figure: Timed) => number) => median(figures.map(of));
const both = ({ seconds, cpu }: Timed) =>
  `${seconds.toFixed(2).padStart(9)} s ${cpu.toFixed(2).padStart(9)} s CPU`;
const middle = (figures: readonly Timed[]): Timed => ({
  seconds: mid(figures, ({ seconds }) => seconds),
  cpu: mid(figures, ({ cpu }) => cpu),
});

/**
 * Each day through the whole intake, and the rows that came of it once more by a bare COPY. What COPY is
 * another way of doing is the writing; a dry run before it does all that comes before.
 */
async function measureLoad(ground: Ground) {
  const { context } = ground;
  const figures: Record<'checked' | 'taken' | 'settled' | 'copied', Timed[]> = {
    checked: [],
    taken: [],
    settled: [],
    copied: [],
  };
  let rows = 0;
  for (const on of ground.days.slice(1)) {
    const packs = await packBook(context, twinCountry, on);
    const files = ground.filesOf(on).map(({ file, about, bytes }) => ({
      about,
      file: { name: file.path, open: () => [bytes] },
      asserted: on,
      acceptPartial: true,
      channel: 'folder' as const,
      packs,
    }));
    const load = async (dryRun: boolean) => {
      rows = 0;
      for await (const { loaded } of loadStockSets(context, files, dryRun)) {
        if (isRefusal(loaded)) throw new Error(JSON.stringify(loaded));
        rows += loaded.accepted;
      }
    };
    // The first looks at each row of the day before for the first time since it was written.
    await load(true);
    figures.checked.push(await timed(ground, () => load(true)));
    figures.taken.push(await timed(ground, () => load(false)));
    figures.settled.push(await timed(ground, () => settleLoaded(context, false)));
    const copied = await rowsOf(ground, on);
    figures.copied.push(await timed(ground, () => bareCopy(ground, copied)));
  }
  const [checked, taken] = [middle(figures.checked), middle(figures.taken)];
  const [settled, copied] = [middle(figures.settled), middle(figures.copied)];
  const writing = median(figures.taken.map(({ cpu }, at) => cpu - (figures.checked[at]?.cpu ?? 0)));
  return {
    rows,
    seconds: taken.seconds,
    settled: settled.seconds,
    lines: [
      `a day, read, checked, compared: a dry run     ${both(checked)}`,
      `a day, taken: the same, and written           ${both(taken)}`,
      `its sums, settled after that                  ${both(settled)}`,
      `the same rows, bare COPY                      ${both(copied)}`,
      ratio('written ÷ bare COPY, CPU', writing / copied.cpu, 2),
      ratio('taken ÷ bare COPY, CPU', taken.cpu / copied.cpu, 2),
      ratio('taken ÷ bare COPY, seconds', taken.seconds / copied.seconds, 2),
    ],
  };
}

async function rowsOf({ database }: Ground, on: CalendarDate): Promise<readonly Buffer[]> {
  const client = await database.owner.connect();
  const pieces: Buffer[] = [];
  try {
    const stream = client.query(
      copyTo(`copy (select * from stock_row where day = '${on}') to stdout (format csv)`),
    );
    for await (const piece of stream) pieces.push(piece as Buffer);
  } finally {
    client.release();
  }
  return pieces;
}

/** Into a table with nothing beside it, in one transaction. */
async function bareCopy({ database }: Ground, pieces: readonly Buffer[]): Promise<void> {
  const client = await database.owner.connect();
  try {
    await client.query('drop table if exists bare_rows');
    await client.query('create table bare_rows (like stock_row)');
    await pipeline(
      Readable.from(pieces),
      client.query(copyFrom('copy bare_rows from stdin (format csv)')),
    );
  } finally {
    client.release();
  }
}

/**
 * A minor collection; no flag is needed for it. A major one would also throw away what was compiled: the
 * turn after it took five times as long, of either.
 */
function minorCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: (options: { readonly type: 'minor' }) => void = runInNewContext('gc');
  return () => collect({ type: 'minor' });
}

/**
 * What a turn reads at the least; a national day is twice that. Whenever V8 collects all that is old it
 * forgets part of what it compiled: of a turn of one small file that would be most of what is measured.
 */
const megabytesOfTurn = 10;
const turns = 9;

/**
 * A file decoded, parsed, checked and compared with what stands, against csv-parse alone. A turn first
 * collects what it finds, which does not count, and at its end what it leaves, which does: csv-parse makes a
 * text of every cell, and else whoever comes after it would pay for that.
 */
async function measureReading(ground: Ground) {
  const { context, days } = ground;
  const on = days.at(-1);
  if (on === undefined) throw new Error('no days');
  const largest = [...ground.filesOf(on)]
    .filter(({ file }) => file.path.endsWith('.csv'))
    .toSorted((one, next) => next.bytes.length - one.bytes.length)[0];
  if (largest === undefined) throw new Error('no CSV');
  const { about, file } = largest;
  // A line less than what was delivered: the same bytes would only be recognised.
  const bytes = largest.bytes.subarray(0, largest.bytes.lastIndexOf(10, -2) + 1);
  const packs = await packBook(context, twinCountry, on);
  const whole = new Uint8Array(bytes);
  const collect = minorCollector();
  const megabytes = bytes.length / 1e6;
  const times = Math.ceil(megabytesOfTurn / megabytes);
  const measured = (work: () => Promise<void> | void) => {
    const seconds: number[] = [];
    const turn = async () => {
      collect();
      const before = process.cpuUsage();
      for (let time = 0; time < times; time += 1) await work();
      collect();
      const { user, system } = process.cpuUsage(before);
      seconds.push((user + system) / 1e6);
    };
    // The first turn warms up.
    return { turn, speed: () => (times * megabytes) / median(seconds.slice(1)) };
  };
  const ours = measured(async () => {
    const loaded = await loadStockOf(context, about, {
      file: { name: file.path, open: () => [whole] },
      asserted: on,
      dryRun: true,
      acceptPartial: true,
      channel: 'command',
      packs,
    });
    if (isRefusal(loaded) || loaded.accepted === 0) throw new Error(JSON.stringify(loaded));
  });
  const other = measured(() => {
    parse(bytes, { delimiter: ';' });
  });
  const before = await cpuOfDatabase(ground);
  await inTurn(turns, { ours: ours.turn, 'csv-parse': other.turn });
  // Only our turns ask it anything; one of them is the first, which `inTurn` does not count.
  const asked = ((await cpuOfDatabase(ground)) - before) / (times * (turns + 1));
  const [speed, otherSpeed] = [ours.speed(), other.speed()];
  return {
    lines: [
      `a CSV of ${megabytes.toFixed(2)} MB: ours ${speed.toFixed(1)}, csv-parse ${otherSpeed.toFixed(1)} MB per CPU second`,
      `and PostgreSQL ${asked.toFixed(3)} s a file`,
      atLeast('ours ÷ csv-parse', speed / otherSpeed, 2),
    ],
  };
}

function atLeast(name: string, value: number, goal: number): string {
  return `${name.padEnd(44)} ${value.toFixed(2).padStart(9)}    goal ≥ ${goal}${value >= goal ? '' : '  NOT MET'}`;
}

/** Both questions, put to the ledger and to DuckDB over the same rows. */
async function measureQuestions(ground: Ground, folder: string) {
  const { database, days, inspector } = ground;
  const on = days.at(-1);
  if (on === undefined) throw new Error('no days');
  const duck = await openDuck(ground, folder);
  const { party, packs } = await someProduct(ground, on);
  const from = addDays(on, -364);
  const seen = database.as(inspector);
  try {
    const figures = await inTurn(askings, {
      cover: async () => {
        const found = await seen.read((tx) => exactCover(tx, twinCountry, on));
        if (found.length === 0) throw new Error('no cover');
      },
      'cover, DuckDB': async () => {
        await duck.runAndReadAll(`
          select g.value, sum(units) as units, count(distinct owner) filter (where units > 0) as holders
            from (select group_id, owner, sum(more_units) as units from rows
                   where day = '${on}' and kind = ${kindCodes.available} and group_id is not null group by 1, 2)
            join groups g using (group_id) group by 1 order by 1`);
      },
      product: async () => {
        const found = await seen.read((tx) => own(tx, party).weeks(from, on, packs));
        if (found.length < 52) throw new Error(`${found.length} weeks`);
      },
      'product, DuckDB': async () => {
        await duck.runAndReadAll(`
          select date_trunc('week', day) as week, zi, kind, sum(more_units) as units from rows
           where party_id = ${party} and day >= '${from}' and zi in (${packs.join(',')}) group by 1, 2, 3 order by 1`);
      },
    });
    const p95 = (name: string) => quantile(figures.get(name)?.milliseconds ?? [], 0.95);
    const half = (name: string) => median(figures.get(name)?.milliseconds ?? []);
    const told = (name: string) =>
      `median ${half(name).toFixed(1)}, p95 ${p95(name).toFixed(1)} ms`;
    return {
      cover: half('cover'),
      product: half('product'),
      lines: [
        `cover of every group on a day: ${told('cover')}; DuckDB ${told('cover, DuckDB')}`,
        ratio('cover, p95 in ms', p95('cover'), 50),
        ratio('cover ÷ DuckDB', half('cover') / half('cover, DuckDB'), 1),
        `one product over a year: ${told('product')}; DuckDB ${told('product, DuckDB')}`,
        ratio('product, p95 in ms', p95('product'), 30),
        ratio('product ÷ DuckDB', half('product') / half('product, DuckDB'), 1),
      ],
    };
  } finally {
    duck.closeSync();
  }
}

/** Every row of the ledger in a table of DuckDB, in memory, with the owner beside it. */
async function openDuck({ database }: Ground, folder: string): Promise<DuckDBConnection> {
  const file = join(folder, 'rows.csv');
  const groups = join(folder, 'groups.csv');
  const client = await database.owner.connect();
  try {
    const rows = `
      select r.day, r.role, r.party_id, r.kind, r.zi, r.group_id, r.more_units, coalesce(o.value, r.party_id::text)
        from stock_row r left join (select distinct on (party_id) party_id, value from party_fact
                                     where kind = 'ownership-group' order by party_id) o using (party_id)`;
    for (const [path, query] of [
      [file, rows],
      [groups, `select node_id, value from node_code where scheme = 'composition'`],
    ] as const) {
      await pipeline(
        client.query(copyTo(`copy (${query}) to stdout (format csv)`)),
        createWriteStream(path),
      );
    }
  } finally {
    client.release();
  }
  const duck = await (await DuckDBInstance.create(':memory:')).connect();
  await duck.run(`create table rows as select * from read_csv('${file}', header = false, columns = {
    day: 'DATE', role: 'TINYINT', party_id: 'INTEGER', kind: 'TINYINT', zi: 'INTEGER', group_id: 'BIGINT',
    more_units: 'BIGINT', owner: 'VARCHAR'})`);
  await duck.run(`create table groups as select * from read_csv('${groups}', header = false, columns = {
    group_id: 'BIGINT', value: 'VARCHAR'})`);
  return duck;
}

async function someProduct({ database }: Ground, on: CalendarDate) {
  const { rows } = await database.owner.query<{ party: number; packs: readonly number[] }>(
    `select party_id as party, array_agg(distinct zi) as packs from stock_row
      where day = $1 and role = 2 and kind = $2 group by party_id, product_id order by party_id, product_id limit 1`,
    [on, kindCodes.delivery],
  );
  const [found] = rows;
  if (found === undefined) throw new Error('nothing was delivered');
  return found;
}

async function measureObligations(ground: Ground) {
  const { context, days } = ground;
  const on = days.at(-1);
  if (on === undefined) throw new Error('no days');
  const figures: Timed[] = [];
  let items = 0;
  for (let run = 0; run < 4; run += 1) {
    const figure = await timed(ground, async () => {
      const seen = await viewObligations(context, { on });
      if (isRefusal(seen)) throw new Error(JSON.stringify(seen));
      items = seen.items.length;
    });
    // The first warms up.
    if (run > 0) figures.push(figure);
  }
  const { seconds, cpu } = middle(figures);
  return {
    seconds,
    lines: [
      `${items} obligations of all parties on a day     ${both({ seconds, cpu })}`,
      ratio('obligations of all parties, seconds', seconds, 5),
    ],
  };
}

async function sizeOf({ database }: Ground) {
  const { rows } = await database.owner.query<{ rows: number; bytes: number }>(
    `select (select count(*) from stock_row) as rows,
            (select sum(pg_total_relation_size(inhrelid)) from pg_inherits where inhparent = 'stock_row'::regclass)::bigint
            + pg_total_relation_size('stock_week') + pg_total_relation_size('stock_moved') as bytes`,
  );
  return rows[0] ?? { rows: 0, bytes: 0 };
}

process.send?.(await measureAt(Number(process.argv[2])));
