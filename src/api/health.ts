import type { FastifyInstance } from 'fastify';

export interface Readiness {
  /** Throws when the database cannot answer. Migrations ran before the server was built. */
  check(): Promise<void>;
}

/** Alive: the process answers. Ready: it can answer questions too. */
export function addHealth(app: FastifyInstance, readiness: Readiness): void {
  app.get('/health/live', { config: { door: 'public' } }, async (_request, reply) => {
    reply.header('Cache-Control', 'no-store');
    return { status: 'live' };
  });
  app.get('/health/ready', { config: { door: 'public' } }, async (_request, reply) => {
    reply.header('Cache-Control', 'no-store');
    try {
      await readiness.check();
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'not-ready', why: 'database-unreachable' });
    }
  });
}
