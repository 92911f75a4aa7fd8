import { flushCompileCache } from 'node:module';
import { buildServer } from '../../src/api/server.ts';
import { asideReaders } from '../../src/cli/aside.ts';
import { publicViewer, type Viewer } from '../../src/domain/party/viewer.ts';
import { repeat } from '../../src/cli/repeat.ts';
import { openRegistry, type Database, type Openness } from '../../src/registry/database.ts';
import { openDatabase } from '../../src/registry/server/open-database.ts';
import { makeAddressGuard } from '../../src/transport/address-guard.ts';
import { openSmtp } from '../../src/transport/smtp-mail.ts';
import { openWebhooks } from '../../src/transport/webhook.ts';
import { sealAudit } from '../../src/usecases/audit/seal.ts';
import { opennessOf } from '../../src/usecases/openness.ts';
import { postJobs } from '../../src/usecases/sending/jobs.ts';
import { lawUnder } from '../desk/desk-ground.ts';
import { testContext } from '../test-context.ts';

/*
 * The site as `serve` wires it, for who kills it: it loads everything first and waits for a
 * word, so that the next is ready when this one falls. Its post may go to this machine.
 */

/** Given to it when it is started. */
export interface Stand {
  readonly dataFolder: string;
  readonly port: number;
  readonly smtpUrl: string;
  /** Receivers of webhooks on this machine, as `host:port`. */
  readonly receivers: readonly string[];
  /** The certificate that they show. */
  readonly certificate: string;
  /** Between two turns of the clockwork, at most. */
  readonly everySeconds: number;
}

/** Sent to it when its turn has come. */
export interface Turn {
  /** The post's clock is so far ahead: what a killed one had in its hands is free again. */
  readonly aheadMs: number;
}

const stand = JSON.parse(process.argv[2] ?? '') as Stand;
const baseUrl = `http://localhost:${stand.port}`;
const law = lawUnder('eu-national-website');
const { connectors, today } = testContext(undefined);
const opened = Promise.withResolvers<Database>();
let real: Database | undefined;
const readers = asideReaders();
const context = testContext(whenOpen(opened.promise, publicViewer), { law, aside: readers.aside });
const site = await buildServer(context, { baseUrl, requestsPerMinute: 0 });
await site.ready();
flushCompileCache();
process.once('message', (turn: Turn) => void takeTurn(turn));
process.send?.('loaded');

async function takeTurn({ aheadMs }: Turn): Promise<void> {
  const server = await openDatabase({ dataFolder: stand.dataFolder, purpose: 'serve' });
  if ('problems' in server) throw new Error(JSON.stringify(server.problems));
  const database = await openRegistry({
    connection: server.connection,
    ...(server.appPassword === undefined ? {} : { appPassword: server.appPassword }),
    openness: () => opennessOf(law, connectors, today()),
    onIdleError: () => undefined,
  });
  real = database;
  opened.resolve(database);
  await site.listen({ port: stand.port, host: 'localhost' });
  const clockwork = repeat(jobs(aheadMs), context.log);
  process.send?.('serves');

  const stop = async () => {
    await Promise.all([site.close(), clockwork.stop(), readers.close()]);
    await database.close();
    await server.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  // Who started us is gone: nothing stays behind.
  process.once('disconnect', () => void stop());
}

/** The database before it is there: building the site takes longer than all the rest. */
function whenOpen(
  database: Promise<Database>,
  viewer: Viewer,
  openness?: () => Openness,
): Database {
  const here = async () => (await database).as(viewer, openness);
  const notYet = (): never => {
    throw new Error('the database is not open yet');
  };
  return {
    viewer,
    as: (other, open = openness) => whenOpen(database, other, open),
    asking: (asked) =>
      whenOpen(
        database.then((opened) => opened.asking(asked)),
        viewer,
        openness,
      ),
    read: async (work) => (await here()).read(work),
    readOnRecord: async (work) => (await here()).readOnRecord(work),
    write: async (work, alone) => (await here()).write(work, alone),
    gatherAndWrite: async (gather, work, alone) =>
      (await here()).gatherAndWrite(gather, work, alone),
    get owner() {
      return real?.owner ?? notYet();
    },
    load: () => real?.load() ?? notYet(),
    close: async () => (await database).close(),
  };
}

type Jobs = Parameters<typeof repeat>[0];

function jobs(aheadMs: number): Jobs {
  const domain = 'voorradig.example';
  const webhook = openWebhooks({
    guard: makeAddressGuard({
      allow: stand.receivers.map((host) => ({ host, address: '127.0.0.1' })),
      resolve: () => Promise.resolve(['127.0.0.1']),
    }),
    clock: () => new Date(),
    trust: stand.certificate,
  });
  const mail = openSmtp(stand.smtpUrl, { from: `post@${domain}`, name: 'Voorradig', domain });
  const office = { baseUrl, mail, webhook, chance: Math.random };
  const now = () => new Date(Date.now() + aheadMs);
  const seal = async () => void (await sealAudit(context));
  return [
    ...postJobs({ ...context, now }, office),
    { name: 'audit-seal', every: 1, run: seal },
  ].map((job) => ({
    ...job,
    // What is done once an hour stays so.
    every: job.every > 60 ? job.every : Math.min(job.every, stand.everySeconds),
  }));
}
