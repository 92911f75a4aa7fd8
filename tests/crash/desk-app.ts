import { buildServer } from '../../src/api/server.ts';
import { repeat } from '../../src/cli/repeat.ts';
import { openRegistry } from '../../src/registry/database.ts';
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

/** Sent to it when its turn has come. */
export interface Turn {
  readonly dataFolder: string;
  readonly port: number;
  readonly smtpUrl: string;
  /** Receivers of webhooks on this machine, as `host:port`. */
  readonly receivers: readonly string[];
  /** The certificate that they show. */
  readonly certificate: string;
  /** The post's clock is so far ahead: what a killed one had in its hands is free again. */
  readonly aheadMs: number;
}

process.on('message', (turn: Turn) => void takeTurn(turn));
process.send?.('loaded');

async function takeTurn(turn: Turn): Promise<void> {
  const server = await openDatabase({ dataFolder: turn.dataFolder, purpose: 'serve' });
  if ('problems' in server) throw new Error(JSON.stringify(server.problems));
  const law = lawUnder('eu-national-website');
  const { connectors, today } = testContext(undefined);
  const database = await openRegistry({
    connection: server.connection,
    ...(server.appPassword === undefined ? {} : { appPassword: server.appPassword }),
    openness: () => opennessOf(law, connectors, today()),
    onIdleError: () => undefined,
  });
  const context = testContext(database, { law });
  const baseUrl = `http://localhost:${turn.port}`;
  const site = await buildServer(context, { baseUrl, requestsPerMinute: 0 });
  await site.listen({ port: turn.port, host: 'localhost' });
  const clockwork = repeat(jobsOf(turn, baseUrl, context), context.log);
  process.send?.('serves');

  async function stop(): Promise<void> {
    await Promise.all([site.close(), clockwork.stop()]);
    await database.close();
    await server.close();
    process.exit(0);
  }
  process.once('SIGTERM', () => void stop());
  // Who started us is gone: nothing stays behind.
  process.once('disconnect', () => void stop());
}

type Jobs = Parameters<typeof repeat>[0];

function jobsOf(turn: Turn, baseUrl: string, context: Parameters<typeof postJobs>[0]): Jobs {
  const domain = 'voorradig.example';
  const webhook = openWebhooks({
    guard: makeAddressGuard({
      allow: turn.receivers.map((host) => ({ host, address: '127.0.0.1' })),
      resolve: () => Promise.resolve(['127.0.0.1']),
    }),
    clock: () => new Date(),
    trust: turn.certificate,
  });
  const mail = openSmtp(turn.smtpUrl, { from: `post@${domain}`, name: 'Voorradig', domain });
  const office = { baseUrl, mail, webhook, chance: Math.random };
  const now = () => new Date(Date.now() + turn.aheadMs);
  const seal = async () => void (await sealAudit(context));
  return [
    ...postJobs({ ...context, now }, office),
    { name: 'audit-seal', every: 1, run: seal },
    // Often, because nobody lives long here; what is done once an hour stays so.
  ].map((job) => ({ ...job, every: Math.min(job.every, job.every > 60 ? job.every : 0.05) }));
}
