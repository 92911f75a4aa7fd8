import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chanceFrom } from '../src/foresight/chance.ts';
import { connectionTo } from '../src/registry/server/embedded.ts';
import { findNotifiable } from '../src/registry/notifiable-products.ts';
import { prepareFolders } from '../src/registry/server/folders.ts';
import type { Context } from '../src/usecases/context.ts';
import { seedDemo } from '../src/usecases/seed-demo.ts';
import { seedDeskYear } from '../src/usecases/seed-desk-year.ts';
import {
  decideOn,
  nothingSeen,
  readOn,
  type Seen,
  type World,
} from '../tests/crash/desk-clients.ts';
import { queuedAfter } from '../tests/crash/desk-checks.ts';
import { Eyes } from '../tests/crash/eyes.ts';
import { freePort, followEverything, withContext } from '../tests/crash/stage.ts';
import { heard, startStandby } from '../tests/crash/standby.ts';
import {
  addMachine,
  firstNotification,
  signInPerson,
  type MachineHolder,
  type SignedIn,
} from '../tests/desk/many-holders.ts';
import { makeCertificate } from '../tests/sending/certificate.ts';
import { openReceiver } from '../tests/sending/receiver.ts';
import { openSmtpServer } from '../tests/sending/smtp-server.ts';
import { median, print, quantile, ratio } from './measure.ts';
import type { HasRead, PageKind, Reading } from './public-readers.ts';
import { pagesOf, readEachOnce, startReading } from './public-reading.ts';

const runs = Number(process.env['BENCH_RUNS'] ?? 3);
const notifications = Number(process.env['BENCH_NOTIFICATIONS'] ?? 5_000);
const clients = 20;
const readsPerSecond = Number(process.env['BENCH_READS'] ?? 200);
/** How long is read from the start of the server, nothing remembered and nobody notifying. */
const coldSeconds = 10;
/** At most so long each page is read once before it counts. */
const warmSeconds = Number(process.env['BENCH_WARM_SECONDS'] ?? 120);

/**
 * Notifications by API from 20 clients while the public reads and the desk publishes, against
 * bare inserts of the same rows, one transaction a notification, in the same run.
 */
export async function benchNotifications(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'voorradig-bench-'));
  try {
    const seeded = join(folder, 'seeded');
    const ground = await withContext(seeded, async (context) => {
      await seedDemo(context, { language: 'nl' });
      await seedDeskYear(context);
      const desk = [
        await signInPerson(context, 'Anna Verzonnen', 'assessor'),
        await signInPerson(context, 'Bram Verzonnen', 'assessor'),
      ];
      const { owner } = context.database;
      const holders = await Promise.all(
        (await holdersOf(context)).map(async ({ party, rvg }) => ({
          party,
          rvg,
          token: await addMachine(context, party, `machine-${party}`),
        })),
      );
      await owner.query('vacuum analyze');
      return { desk, holders, pages: await pagesOf(owner) };
    });
    const turns: Turned[] = [];
    for (let run = 0; run < runs; run += 1) {
      const own = join(folder, `run-${run}`);
      copyFolder(seeded, own);
      turns.push(await turn(own, ground));
      rmSync(own, { recursive: true, force: true, maxRetries: 5 });
    }
    report(turns, ground);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** With owners and rights, which PostgreSQL looks at. */
function copyFolder(from: string, to: string): void {
  const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

interface Ground {
  readonly desk: readonly SignedIn[];
  readonly holders: readonly MachineHolder[];
  readonly pages: Reading['pages'];
}

interface Turned {
  readonly notified: readonly number[];
  readonly seconds: number;
  readonly read: HasRead['milliseconds'];
  readonly cold: readonly number[];
  /** Share of the pages that were read once before it counted. */
  readonly warm: number;
  readonly failed: readonly string[];
  readonly unanswered: number;
  readonly bareOne: Bare;
  readonly bareMany: Bare;
  readonly rows: number;
  readonly queued: readonly number[];
  readonly feed: readonly number[];
  readonly published: number;
}

/** The twenty holders with most products, and what each may notify. */
async function holdersOf({
  database,
  today,
}: Context): Promise<readonly Omit<MachineHolder, 'token'>[]> {
  const { rows } = await database.owner.query<{ rvg: string }>(
    `select distinct substr(value, 5) as rvg from node_code where scheme = 'product' and value ~ '^rvg:\\d+$'`,
  );
  const wanted = { country: 'XX', ids: [], rvg: rows.map(({ rvg }) => rvg), eu: [], packs: [] };
  const { byCode } = await database.read((tx) => findNotifiable(tx, wanted, today()));
  const notifiable = [...byCode.values()]
    .flat()
    .filter(
      ({ withdrawn, holders, unit }) => !withdrawn && holders.length > 0 && unit?.scheme === 'rvg',
    );
  const byHolder = Map.groupBy(notifiable, ({ holders: [party = 0] }) => party);
  return [...byHolder]
    .map(([party, products]) => ({ party, rvg: products.flatMap(({ unit }) => unit?.value ?? []) }))
    .toSorted((a, b) => b.rvg.length - a.rvg.length || a.party - b.party)
    .slice(0, clients);
}

async function turn(dataFolder: string, { desk, holders, pages }: Ground): Promise<Turned> {
  const certificate = makeCertificate('receiver.example');
  const receiver = await openReceiver(certificate);
  const smtp = await openSmtpServer();
  await withContext(dataFolder, (context) => followEverything(context, [receiver]));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const { child, loaded } = startStandby({
    dataFolder,
    port,
    smtpUrl: smtp.url,
    receivers: [receiver.host],
    certificate: certificate.cert,
    everySeconds: 1,
  });
  const eyes = new Eyes(prepareFolders(dataFolder));
  const over = new AbortController();
  try {
    await loaded;
    child.send({ aheadMs: 0 });
    await heard(child, 'serves');
    const seen = nothingSeen();
    const world: World = {
      address,
      seen,
      over: over.signal,
      isShaken: () => false,
      eventsOf: (number) => eyes.eventsOf(number),
      caseNumbers: () => eyes.caseNumbers(),
    };
    const reading = await startReading({ address, perSecond: readsPerSecond, pages });
    await pause(coldSeconds * 1000);
    reading.child.send('warm up');
    await notify(address, holders, 300);
    const { rows: last } = await eyes.look((client) =>
      client.query<{ id: string }>(
        'select public_id as id from outbox_event e join outbox_release r on r.event_id = e.id order by position desc limit 1',
      ),
    );
    const chance = chanceFrom(1);
    const beside = Promise.all([
      ...desk.map((me, index) => decideOn(world, me, chance.fork(`desk ${index}`), 2000)),
      readOn(world, last[0]?.id),
    ]);
    // A steady state is what counts: plans are made, the desk has spoken today (its first word of
    // a day makes every page anew), and every page was read since.
    const published = () => seen.acknowledged.filter(isPublished).length;
    while (published() === 0) await pause(100);
    const warm = await readEachOnce(address, Object.values(pages).flat(), warmSeconds);
    await pause(2000);
    const before = await eyes.look(newestIds);
    const publishedBefore = published();
    reading.child.send('count');
    const began = performance.now();
    const notified = await notify(address, holders, notifications);
    const seconds = (performance.now() - began) / 1000;
    const { milliseconds: read, cold, failed, unanswered } = await reading.stop();
    await pause(3000);
    over.abort();
    await beside;
    if (seen.odd.length > 0) throw new Error(seen.odd.join('\n'));
    const rows = await eyes.look((client) => rowsSince(client, before));
    const queued = await eyes.look((client) => queuedAfter(client, before['outbox_event'] ?? 0));
    child.kill('SIGSTOP');
    const bareOne = await bareInserts(dataFolder, rows, 1);
    const bareMany = await bareInserts(dataFolder, rows, clients);
    child.kill('SIGCONT');
    return {
      notified,
      seconds,
      read,
      cold,
      warm,
      failed,
      unanswered,
      bareOne,
      bareMany,
      rows: [...rows.values()].reduce((sum, { length }) => sum + length, 0),
      queued,
      feed: seen.read.map(({ afterMs }) => afterMs),
      published: published() - publishedBefore,
    };
  } finally {
    over.abort();
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    await eyes.close();
    await Promise.all([receiver.close(), smtp.close()]);
  }
}

const isPublished = (each: Seen['acknowledged'][number]) =>
  each.kind === 'event' && each.what.includes('published');

/** So many, by so many clients that each wait for their answer. Milliseconds of each. */
async function notify(
  address: string,
  holders: readonly MachineHolder[],
  count: number,
): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  let begun = 0;
  await Promise.all(
    holders.map(async ({ rvg, token }, client) => {
      for (let turn = 0; begun < count; turn += 1) {
        begun += 1;
        const code = rvg[(turn * 7 + client) % rvg.length] ?? '';
        const started = performance.now();
        const status = await post(`${address}/v1/notifications`, agent, token, code);
        times.push(performance.now() - started);
        if (status !== 201) throw new Error(`a notification was answered with ${status}`);
      }
    }),
  );
  agent.destroy();
  return times;
}

function post(address: string, agent: Agent, token: string, rvg: string): Promise<number> {
  const body = JSON.stringify(firstNotification(rvg));
  return new Promise((done, fail) => {
    const sent = request(
      address,
      {
        agent,
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          Authorization: `Bearer ${token}`,
          'Idempotency-Key': randomUUID(),
        },
      },
      (answer) => answer.resume().on('end', () => done(answer.statusCode ?? 0)),
    );
    sent.on('error', fail).end(body);
  });
}

/** What a notification leaves behind; ordered and bounded by this column. */
const written = {
  notification: 'id',
  notification_version: 'id',
  notification_part: 'version_id',
  desk_case: 'id',
  case_event: 'id',
  idempotency: 'recorded_at',
  processing_log: 'id',
  audit_entry: 'id',
  audit_content: 'entry_id',
} as const;

const bounds = { ...written, notification_part: 'version_id', outbox_event: 'id' } as const;

async function newestIds(
  client: pg.PoolClient,
): Promise<Readonly<Record<string, string | number>>> {
  const newest = Object.entries(bounds).map(
    ([table, column]) => `(select max(${column}) from ${table}) as ${table}`,
  );
  const { rows } = await client.query<Record<string, string | number>>(
    `select ${newest.join(', ')}`,
  );
  return rows[0] ?? {};
}

type Rows = ReadonlyMap<string, readonly unknown[]>;

async function rowsSince(
  client: pg.PoolClient,
  before: Readonly<Record<string, string | number>>,
): Promise<Rows> {
  const found = new Map<string, readonly unknown[]>();
  for (const [table, column] of Object.entries(written)) {
    const { rows } = await client.query<{ row: unknown }>(
      `select to_jsonb(t) as row from ${table} t where ${column} > $1 order by ${column}`,
      [before[table]],
    );
    found.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  return found;
}

interface Bare {
  readonly milliseconds: readonly number[];
  readonly seconds: number;
}

/**
 * The same rows into tables with the same columns and indexes and nothing else: no trigger, no
 * guard, no lock, no question asked. A transaction for each notification.
 */
async function bareInserts(dataFolder: string, rows: Rows, connections: number): Promise<Bare> {
  const pool = new pg.Pool({ ...connectionTo(prepareFolders(dataFolder)), max: connections });
  try {
    const tables = [...rows.keys()];
    await pool.query(
      `drop schema if exists bare cascade; create schema bare; ${tables
        .map(
          (table) =>
            `create table bare.${table} (like public.${table} including indexes including defaults)`,
        )
        .join('; ')}`,
    );
    const milliseconds: number[] = [];
    let begun = 0;
    const began = performance.now();
    await Promise.all(
      Array.from({ length: connections }, async () => {
        const client = await pool.connect();
        while (begun < notifications) {
          const turn = begun;
          begun += 1;
          const started = performance.now();
          await client.query('begin');
          for (const table of tables) {
            const all = rows.get(table) ?? [];
            const from = Math.floor((turn * all.length) / notifications);
            const to = Math.floor(((turn + 1) * all.length) / notifications);
            if (from === to) continue;
            await client.query({
              name: table,
              text: `insert into bare.${table} select * from jsonb_populate_recordset(null::bare.${table}, $1)`,
              values: [JSON.stringify(all.slice(from, to))],
            });
          }
          await client.query('commit');
          milliseconds.push(performance.now() - started);
        }
        client.release();
      }),
    );
    return { milliseconds, seconds: (performance.now() - began) / 1000 };
  } finally {
    await pool.end();
  }
}

function report(turns: readonly Turned[], { holders, pages }: Ground): void {
  const over = (figure: (turned: Turned) => number) => median(turns.map(figure));
  const kinds: readonly PageKind[] = ['medicine', 'search', 'shortages'];
  const all = ({ read }: Turned) => kinds.flatMap((kind) => read[kind]);
  const line = (name: string, values: (turned: Turned) => readonly number[]) =>
    `${name.padEnd(44)} ${[0.5, 0.95, 0.99]
      .map(
        (share) =>
          `${over((turned) => quantile(values(turned), share))
            .toFixed(1)
            .padStart(9)} ms`,
      )
      .join('')}  (p50, p95, p99)`;
  const perSecond = (seconds: number) => notifications / seconds;
  const failed = turns.flatMap((turned) => turned.failed);
  print(
    `${notifications} notifications by API from ${clients} clients, ${holders.length} holders, beside ${readsPerSecond} public reads a second on ${pages.medicine.length} medicines (medians of ${turns.length} runs; load of the machine at the end ${loadavg()[0]?.toFixed(1) ?? ''})`,
    [
      line('notification', ({ notified }) => notified),
      line('bare inserts of the same rows, 1 connection', ({ bareOne }) => bareOne.milliseconds),
      line(`bare inserts, ${clients} connections`, ({ bareMany }) => bareMany.milliseconds),
      line(`public read, ${coldSeconds} s from the start (cold)`, ({ cold }) => cold),
      line(
        `public read, ${(100 * over(({ warm }) => warm)).toFixed(0)} % of the pages read before`,
        all,
      ),
      ...kinds.map((kind) => line(`  ${kind}`, ({ read }) => read[kind])),
      `rows each ${over(({ rows }) => rows / notifications).toFixed(1)}; a second: API ${over(({ seconds }) => perSecond(seconds)).toFixed(0)}, bare ${over(({ bareOne }) => perSecond(bareOne.seconds)).toFixed(0)} and ${over(({ bareMany }) => perSecond(bareMany.seconds)).toFixed(0)}; public ${over((turned) => all(turned).length / turned.seconds).toFixed(0)}`,
      `API ÷ bare, in time for all: ${over(({ seconds, bareOne }) => seconds / bareOne.seconds).toFixed(1)} (1 connection), ${over(({ seconds, bareMany }) => seconds / bareMany.seconds).toFixed(1)} (${clients} connections)`,
      ratio(
        'notifications p95, ms',
        over(({ notified }) => quantile(notified, 0.95)),
        250,
      ),
      ratio(
        'public p99, ms',
        over((turned) => quantile(all(turned), 0.99)),
        150,
      ),
      ratio(
        'published → mail queued p99, s',
        over(({ queued }) => quantile(queued, 0.99) / 1000),
        60,
      ),
      ratio(
        'published → in the feed p99, s',
        over(({ feed }) => quantile(feed, 0.99) / 1000),
        30,
      ),
      `${over(({ published }) => published)} publications a run; reads without an answer ${over(({ unanswered }) => unanswered)}, that failed: ${failed.length}${failed.length > 0 ? ` (${failed[0] ?? ''})` : ''}`,
    ],
  );
}

if (import.meta.main) await benchNotifications();
