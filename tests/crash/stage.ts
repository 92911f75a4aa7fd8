import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { openRegistry } from '../../src/registry/database.ts';
import { post } from '../../src/registry/outbox.ts';
import { openDatabase } from '../../src/registry/server/open-database.ts';
import { insertSubscription } from '../../src/registry/subscriptions.ts';
import type { Context } from '../../src/usecases/context.ts';
import { lawUnder } from '../desk/desk-ground.ts';
import type { Receiver } from '../sending/receiver.ts';
import { testContext } from '../test-context.ts';

/** Two mailboxes and the receivers hear of everything in the invented country. */
export async function followEverything(
  context: Context,
  receivers: readonly Receiver[],
): Promise<void> {
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
export async function withContext<Result>(
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

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
