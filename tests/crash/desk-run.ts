import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chanceFrom, type Chance } from '../../src/foresight/chance.ts';
import { connectionTo } from '../../src/registry/server/embedded.ts';
import { prepareFolders, type Folders } from '../../src/registry/server/folders.ts';
import { runningPostmaster, stopPostmaster } from '../../src/registry/server/postmaster.ts';
import { sealAudit } from '../../src/usecases/audit/seal.ts';
import { verifyAudit } from '../../src/usecases/audit/verify.ts';
import {
  loadHolders,
  signInPerson,
  type MachineHolder,
  type SignedIn,
} from '../desk/many-holders.ts';
import { makeCertificate } from '../sending/certificate.ts';
import { openReceiver, type Receiver } from '../sending/receiver.ts';
import { openSmtpServer, type SmtpServer } from '../sending/smtp-server.ts';
import type { Stand, Turn } from './desk-app.ts';
import {
  checkAcknowledged,
  checkArrivals,
  checkFeed,
  checkHalves,
  checkKeys,
  queuedAfter,
  type Arrivals,
} from './desk-checks.ts';
import { heard, startStandby, type Standby } from './standby.ts';
import { followEverything, freePort, withContext } from './stage.ts';
import { Eyes } from './eyes.ts';
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
  readonly stand: Stand;
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
    await followEverything(context, receivers);
    return { holders: loaded, desk };
  });
  const folders = prepareFolders(folder);
  return {
    ...prepared,
    folders,
    receivers,
    smtp,
    stand: {
      dataFolder: folder,
      port: await freePort(),
      smtpUrl: smtp.url,
      receivers: receivers.map(({ host }) => host),
      certificate: certificate.cert,
      // Often, because nobody lives long here.
      everySeconds: 0.05,
    },
    async clear() {
      await stopPostmaster(folders);
      await Promise.all([...receivers.map((each) => each.close()), smtp.close()]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function play(stage: Stage, settings: CrashSettings): Promise<CrashFigures> {
  const began = performance.now();
  const chance = chanceFrom(settings.seed);
  const apps = new Apps(stage.stand);
  const eyes = new Eyes(stage.folders);
  const over = new AbortController();
  const seen = nothingSeen();
  const world: World = {
    address: `http://localhost:${stage.stand.port}`,
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
      ...stage.desk.map((me, index) => decideOn(world, me, chance.fork(`desk ${index}`), 60)),
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
    await comeToTheMoment(chance, world.seen);
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

/** Some at once after a start, some at any moment, and most when so much more was done. */
async function comeToTheMoment(chance: Chance, { acknowledged }: World['seen']): Promise<void> {
  if (chance.happens(0.15)) return pause(chance.between(0, 50));
  if (chance.happens(0.3)) return pause(chance.between(50, 1500));
  const upTo = acknowledged.length + chance.between(1, 25);
  const end = performance.now() + 4000;
  while (acknowledged.length < upTo && performance.now() < end) await pause(5);
  return pause(chance.between(0, 30));
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

async function checkAtTheEnd({ folders, stand, receivers, smtp }: Stage, { seen }: World) {
  return withContext(stand.dataFolder, async (context) => {
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
  readonly #stand: Stand;
  #aheadMs = 0;
  #serving: ChildProcess | undefined;
  #standby: Standby;

  constructor(stand: Stand) {
    this.#stand = stand;
    this.#standby = startStandby(stand);
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
    this.#standby = startStandby(this.#stand);
    this.#serving = child;
    this.#aheadMs += stepAheadMs;
    child.send({ aheadMs: this.#aheadMs } satisfies Turn);
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

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
