import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { chanceFrom, type Chance } from '../../src/foresight/chance.ts';
import type { CaseEvent } from '../../src/domain/desk/case-event.ts';
import { openRegistry } from '../../src/registry/database.ts';
import { post } from '../../src/registry/outbox.ts';
import { connectionTo } from '../../src/registry/server/embedded.ts';
import { prepareFolders, type Folders } from '../../src/registry/server/folders.ts';
import { openDatabase } from '../../src/registry/server/open-database.ts';
import { runningPostmaster, stopPostmaster } from '../../src/registry/server/postmaster.ts';
import { insertSubscription } from '../../src/registry/subscriptions.ts';
import { sealAudit } from '../../src/usecases/audit/seal.ts';
import { verifyAudit } from '../../src/usecases/audit/verify.ts';
import type { Context } from '../../src/usecases/context.ts';
import { lawUnder } from '../desk/desk-ground.ts';
import {
  loadHolders,
  signInPerson,
  type MachineHolder,
  type SignedIn,
} from '../desk/many-holders.ts';
import { makeCertificate } from '../sending/certificate.ts';
import { openReceiver, type Receiver } from '../sending/receiver.ts';
import { openSmtpServer, type SmtpServer } from '../sending/smtp-server.ts';
import { testContext } from '../test-context.ts';
import type { Turn } from './desk-app.ts';
import {
  checkAcknowledged,
  checkArrivals,
  checkFeed,
  checkHalves,
  checkKeys,
  queuedAfter,
  type Arrivals,
} from './desk-checks.ts';
import { decideOn, nothingSeen, notifyOn, readOn, type World } from './desk-clients.ts';

export interface CrashSettings {
  readonly seed: number;
  /** Of the app. */
  readonly kills: number;
  /** Of PostgreSQL. */
  readonly serverKills: number;
}

export interface CrashFigures extends Arrivals {
  readonly notifications: number;
  readonly publications: number;
  readonly acknowledged: number;
  readonly requests: number;
  readonly cut: number;
  readonly replayed: number;
  readonly doneBefore: number;
  /** Kills while at least one request was under way. */
  readonly atWork: number;
  readonly auditEntries: number;
  /** Milliseconds. */
  readonly ready: { readonly median: number; readonly most: number };
  readonly queued: { readonly p99: number; readonly most: number };
  readonly feed: { readonly p99: number; readonly most: number };
  readonly seconds: number;
}

const holders = 4;
const appFile = fileURLToPath(new URL('desk-app.ts', import.meta.url));
const hook = new URL('../../bin/tsx-hook.mjs', import.meta.url).href;
/** Longer than what a killed process had in its hands stays claimed. */
const stepAheadMs = 6 * 60_000;

/**
 * Four holders notify, two of the desk decide, receivers listen and a reader follows the feed,
 * while the app and PostgreSQL are killed under them; after each kill and at the end everything
 * is checked. Throws at the first thing that does not fit.
 */
export async function killTheDesk(settings: CrashSettings): Promise<CrashFigures> {
  const stage = await setStage();
  try {
    return await play(stage, settings);
  } finally {
    await stage.clear();
  }
}

interface Stage {
  readonly folders: Folders;
  readonly turn: Omit<Turn, 'aheadMs'>;
  readonly holders: readonly MachineHolder[];
  readonly desk: readonly SignedIn[];
  readonly receivers: readonly Receiver[];
  readonly smtp: SmtpServer;
  clear(): Promise<void>;
}

async function setStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'voorradig-desk-crash-'));
  const certificate = makeCertificate('receiver.example');
  const receivers = [await openReceiver(certificate), await openReceiver(certificate)];
  const smtp = await openSmtpServer();
  const prepared = await withContext(folder, async (context) => {
    const loaded = await loadHolders(context, { products: 400, holders });
    const desk = [
      await signInPerson(context, 'Anna Verzonnen', 'assessor'),
      await signInPerson(context, 'Bram Verzonnen', 'assessor'),
    ];
    await follow(context, receivers);
    return { holders: loaded, desk };
  });
  const folders = prepareFolders(folder);
  return {
    ...prepared,
    folders,
    receivers,
    smtp,
    turn: {
      dataFolder: folder,
      port: await freePort(),
      smtpUrl: smtp.url,
      receivers: receivers.map(({ host }) => host),
      certificate: certificate.cert,
    },
    async clear() {
      await stopPostmaster(folders);
      await Promise.all([...receivers.map((each) => each.close()), smtp.close()]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function follow(context: Context, receivers: readonly Receiver[]): Promise<void> {
  const topic = { kind: 'everything', country: 'XX' } as const;
  await context.database.as(post).write(async (tx) => {
    for (const { address } of receivers) {
      const secret = `whsec_${randomBytes(32).toString('base64')}`;
      const content = { address, language: 'nl', topic, secret } as const;
      await insertSubscription(tx, { channel: 'webhook', content, confirmed: true });
    }
    for (const address of ['een@lezer.example', 'twee@lezer.example']) {
      const content = { address, language: 'nl', topic } as const;
      await insertSubscription(tx, { channel: 'mail', content, confirmed: true });
    }
  });
}

/** As a command on the data folder, beside the app or without it. */
async function withContext<Result>(
  folder: string,
  work: (context: Context) => Promise<Result>,
): Promise<Result> {
  const server = await openDatabase({ dataFolder: folder, purpose: 'command' });
  if (server.kind === 'refusal') throw new Error(JSON.stringify(server.problems));
  const database = await openRegistry({
    connection: server.connection,
    ...(server.appPassword === undefined ? {} : { appPassword: server.appPassword }),
    onIdleError: () => undefined,
  });
  try {
    return await work(testContext(database, { law: lawUnder('eu-national-website') }));
  } finally {
    await database.close();
    await server.close();
  }
}

async function play(stage: Stage, settings: CrashSettings): Promise<CrashFigures> {
  const began = performance.now();
  const chance = chanceFrom(settings.seed);
  const apps = new Apps(stage.turn);
  const eyes = new Eyes(stage.folders);
  const over = new AbortController();
  const seen = nothingSeen();
  const world: World = {
    address: `http://localhost:${stage.turn.port}`,
    seen,
    over: over.signal,
    isShaken: () => eyes.isShaken(),
    eventsOf: (desk) => eyes.eventsOf(desk),
    caseNumbers: () => eyes.caseNumbers(),
  };
  try {
    await apps.next();
    const clients = Promise.all([
      ...stage.holders.map((holder, index) =>
        notifyOn(world, holder, chance.fork(`holder ${index}`)),
      ),
      ...stage.desk.map((me, index) => decideOn(world, me, chance.fork(`desk ${index}`))),
      readOn(world),
    ]);
    // A client that falls over ends the play, and not only its own part.
    const fallen = clients.then(
      () => undefined,
      (error: unknown) => {
        throw error;
      },
    );
    const killing = killAll(stage, settings, chance, { apps, eyes, world });
    const { atWork, readyMs } = await Promise.race([killing, fallen.then(() => killing)]);
    over.abort();
    await clients;
    await apps.drain(() => eyes.waiting());
    await readTheRest(world);
    await apps.stop();
    const figures = await checkAtTheEnd(stage, world);
    return {
      ...figures,
      requests: seen.requests,
      cut: seen.cut,
      replayed: seen.replayed,
      doneBefore: seen.doneBefore,
      acknowledged: seen.acknowledged.length,
      atWork,
      ready: { median: quantile(readyMs, 0.5), most: Math.max(...readyMs) },
      seconds: Math.round((performance.now() - began) / 1000),
    };
  } finally {
    over.abort();
    apps.killAll();
    await eyes.close();
  }
}

interface Players {
  readonly apps: Apps;
  readonly eyes: Eyes;
  readonly world: World;
}

async function killAll(
  stage: Stage,
  { kills, serverKills }: CrashSettings,
  chance: Chance,
  { apps, eyes, world }: Players,
) {
  const order = chance.shuffled([
    ...Array.from({ length: kills }, () => 'app' as const),
    ...Array.from({ length: serverKills }, () => 'server' as const),
  ]);
  let checked = 0;
  let atWork = 0;
  const readyMs: number[] = [];
  for (const [index, what] of order.entries()) {
    await pause(momentOf(chance));
    if (world.seen.inFlight > 0) atWork += 1;
    const when = `kill ${index + 1} of ${order.length}, of the ${what}`;
    const begun = performance.now();
    if (what === 'app') {
      apps.kill();
      // Some die while they start, too.
      if (chance.happens(0.1)) await apps.nextKilledAfter(chance.between(0, 250));
      await apps.next();
    } else {
      eyes.shake();
      const pid = runningPostmaster(stage.folders);
      assert.ok(pid, `${when}: PostgreSQL runs`);
      process.kill(pid, 'SIGKILL');
      await isReady(world.address);
    }
    readyMs.push(performance.now() - begun);
    const { acknowledged } = world.seen;
    const upTo = acknowledged.length;
    await eyes.look(async (client) => {
      await checkAcknowledged(client, acknowledged.slice(checked, upTo), when);
      await checkHalves(client, when);
    });
    checked = upTo;
    assert.deepEqual(world.seen.odd, [], when);
  }
  return { atWork, readyMs };
}

/** Many at once after a start, most in the middle of work, some later. */
function momentOf(chance: Chance): number {
  if (chance.happens(0.25)) return chance.between(0, 30);
  return chance.happens(0.75) ? chance.between(30, 500) : chance.between(500, 1500);
}

async function isReady(address: string): Promise<void> {
  const end = performance.now() + 30_000;
  for (;;) {
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
    assert.ok(performance.now() < end, 'ready again within 30 s');
    await pause(10);
  }
}

/** The feed is read once more when everything is done. */
async function readTheRest(world: World): Promise<void> {
  const rest = new AbortController();
  const reading = readOn({ ...world, over: rest.signal }, world.seen.read.at(-1)?.id);
  await pause(600);
  rest.abort();
  await reading;
}

async function checkAtTheEnd({ folders, turn, receivers, smtp }: Stage, { seen }: World) {
  return withContext(turn.dataFolder, async (context) => {
    const client = new pg.Client(connectionTo(folders));
    await client.connect();
    try {
      assert.deepEqual(seen.odd, []);
      await checkHalves(client, 'at the end');
      await checkAcknowledged(client, seen.acknowledged, 'at the end');
      await checkKeys(client, seen);
      await checkFeed(client, seen);
      const arrivals = await checkArrivals(
        client,
        receivers.map(({ received }) => received),
        smtp.mails,
      );
      await sealAudit(context);
      const audit = await verifyAudit(context, { rows: true });
      assert.equal(audit.verdict, 'consistent', JSON.stringify(audit));
      assert.equal(audit.sealed, audit.entries);
      const queued = await queuedAfter(client);
      const feed = seen.read.map(({ afterMs }) => afterMs);
      const { rows } = await client.query<{ notifications: number; publications: number }>(
        `select (select count(*) from notification_version) as notifications,
                (select count(*) from publication) as publications`,
      );
      return {
        ...arrivals,
        notifications: rows[0]?.notifications ?? 0,
        publications: rows[0]?.publications ?? 0,
        auditEntries: audit.entries,
        queued: { p99: quantile(queued, 0.99), most: Math.max(...queued) },
        feed: { p99: quantile(feed, 0.99), most: Math.max(...feed) },
      };
    } finally {
      await client.end();
    }
  });
}

/** The app that serves, and the next, which has loaded everything and waits for its turn. */
class Apps {
  readonly #turn: Omit<Turn, 'aheadMs'>;
  #aheadMs = 0;
  #serving: ChildProcess | undefined;
  #standby: Standby;

  constructor(turn: Omit<Turn, 'aheadMs'>) {
    this.#turn = turn;
    this.#standby = startStandby();
  }

  /** The next takes its turn; done when it serves. */
  async next(): Promise<void> {
    const child = await this.#begin();
    await heard(child, 'serves');
  }

  /** One takes its turn and is killed so soon that it may not serve yet. */
  async nextKilledAfter(ms: number): Promise<void> {
    const child = await this.#begin();
    await pause(ms);
    child.kill('SIGKILL');
  }

  async #begin(): Promise<ChildProcess> {
    const { child, loaded } = this.#standby;
    await loaded;
    this.#standby = startStandby();
    this.#serving = child;
    this.#aheadMs += stepAheadMs;
    child.send({ ...this.#turn, aheadMs: this.#aheadMs } satisfies Turn);
    return child;
  }

  kill(): void {
    this.#serving?.kill('SIGKILL');
  }

  /** Serves until nothing waits to be sent; a fresh one now and then takes what a killed one had. */
  async drain(waiting: () => Promise<number>): Promise<void> {
    const end = performance.now() + 120_000;
    for (let turn = 0; (await waiting()) > 0; turn += 1) {
      assert.ok(performance.now() < end, 'everything is sent within two minutes');
      if (turn % 20 === 0) {
        await this.stopServing();
        await this.next();
      }
      await pause(100);
    }
  }

  async stopServing(): Promise<void> {
    const child = this.#serving;
    this.#serving = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    assert.equal(code, 0, 'the app stops cleanly');
  }

  async stop(): Promise<void> {
    await this.stopServing();
    this.#standby.child.kill('SIGKILL');
  }

  killAll(): void {
    this.#serving?.kill('SIGKILL');
    this.#standby.child.kill('SIGKILL');
  }
}

interface Standby {
  readonly child: ChildProcess;
  readonly loaded: Promise<void>;
}

function startStandby(): Standby {
  const child = fork(appFile, {
    execArgv: ['--import', hook],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^(VOORRADIG_|DATABASE_URL$|NODE_TEST_CONTEXT$|NODE_OPTIONS$)/.test(name),
      ),
    ),
  });
  const loaded = heard(child, 'loaded');
  loaded.catch(() => undefined);
  return { child, loaded };
}

function heard(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const onMessage = (said: unknown) => {
      if (said === word) done(resolve);
    };
    const onExit = (code: number | null, signal: string | null) =>
      done(() => reject(new Error(`the app ended with ${code ?? signal} before it ${word}`)));
    const done = (then: () => void) => {
      child.off('message', onMessage).off('exit', onExit);
      then();
    };
    child.on('message', onMessage).on('exit', onExit);
  });
}

/** The test's own look at the database, as the owner: comes back when PostgreSQL does. */
class Eyes {
  readonly #pool: pg.Pool;
  #shakenUntil = 0;

  constructor(folders: Folders) {
    this.#pool = new pg.Pool({ ...connectionTo(folders), max: 3 });
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  shake(): void {
    this.#shakenUntil = performance.now() + 15_000;
  }

  isShaken(): boolean {
    return performance.now() < this.#shakenUntil;
  }

  /** Tries again while the database is away. */
  async look<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const end = performance.now() + 30_000;
    for (;;) {
      let client: pg.PoolClient | undefined;
      try {
        client = await this.#pool.connect();
        const result = await work(client);
        client.release();
        return result;
      } catch (error) {
        client?.release(true);
        if (error instanceof assert.AssertionError || isOurs(error)) throw error;
        if (performance.now() > end) throw error;
        await pause(20);
      }
    }
  }

  async eventsOf(desk: string): Promise<readonly CaseEvent[]> {
    const { rows } = await this.look((client) =>
      client.query<CaseEvent>(
        `select e.id, e.seq, e.body, e.person_id as person,
                to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "happenedAt"
           from desk_case c join case_event e on e.case_id = c.id where c.number = $1 order by e.seq`,
        [desk],
      ),
    );
    return rows;
  }

  async caseNumbers(): Promise<readonly string[]> {
    const { rows } = await this.look((client) =>
      client.query<{ number: string }>('select number from desk_case order by id'),
    );
    return rows.map(({ number }) => number);
  }

  async waiting(): Promise<number> {
    const { rows } = await this.look((client) =>
      client.query<{ waiting: number }>(
        `select (select count(*) from sending where state = 'waiting')
              + (select count(*) from outbox_event e where not exists
                  (select from outbox_fan_out f where f.event_id = e.id)) as waiting`,
      ),
    );
    return rows[0]?.waiting ?? 0;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

/** A question that is wrong itself, which no waiting mends. */
function isOurs(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(42|22)/.test(error.code ?? '');
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
