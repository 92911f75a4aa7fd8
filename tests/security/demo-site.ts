import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { buildServer, type ServerOptions } from '../../src/api/server.ts';
import type { Context } from '../../src/usecases/context.ts';
import { seedDemo } from '../../src/usecases/seed-demo.ts';
import { openTestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';

export interface DemoSite {
  readonly port: number;
  readonly site: FastifyInstance;
  readonly context: Context;
  /** Everything that was logged, as text. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** The real site over the invented country, listening on this machine only. */
export async function openDemoSite(options: ServerOptions = {}): Promise<DemoSite> {
  const log: string[] = [];
  const keep = (...said: readonly unknown[]) => void log.push(JSON.stringify(said));
  const opened = await openTestDatabase();
  const context = testContext(opened.database, { log: { info: keep, warn: keep, error: keep } });
  await seedDemo(context, { language: 'nl' });
  const site = await buildServer(context, { requestsPerMinute: 0, ...options });
  await site.listen({ port: 0, host: '127.0.0.1' });
  const { port } = site.server.address() as AddressInfo;
  return {
    port,
    site,
    context,
    log,
    async close() {
      await site.close();
      await opened.close();
    },
  };
}
