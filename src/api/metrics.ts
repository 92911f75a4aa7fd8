import type { FastifyInstance } from 'fastify';
import { Gauge, Histogram, Registry } from 'prom-client';
import { isFromThisMachine } from '../web/this-machine.ts';

/** What the doors can say about the machine, asked anew at every reading. */
export interface Measures {
  pool(): { readonly total: number; readonly idle: number; readonly waiting: number };
  /** Each source with its state and the rows of its newest list. */
  sources(): Promise<
    readonly { readonly name: string; readonly state: string; readonly rows: number | null }[]
  >;
}

/** Request durations per route template (never the address asked), and gauges on demand. */
export function addMetrics(app: FastifyInstance, measures: Measures): void {
  const register = new Registry();
  const durations = new Histogram({
    name: 'voorradig_http_request_duration_seconds',
    help: 'Time from request to answer, by route template, method and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [register],
  });
  addGauges(register, measures);
  app.addHook('onResponse', async (request, reply) => {
    durations.observe(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: String(reply.statusCode),
      },
      reply.elapsedTime / 1000,
    );
  });
  app.get('/metrics', { config: { door: 'public' } }, async (request, reply) => {
    if (!isFromThisMachine(request)) return reply.callNotFound();
    reply.header('Cache-Control', 'no-store');
    return reply.type(register.contentType).send(await register.metrics());
  });
}

function addGauges(register: Registry, measures: Measures): void {
  const gauges = [
    new Gauge({
      name: 'voorradig_database_connections',
      help: 'Connections of the pool, by state.',
      labelNames: ['state'],
      registers: [],
      collect() {
        for (const [state, count] of Object.entries(measures.pool())) this.set({ state }, count);
      },
    }),
    new Gauge({
      name: 'voorradig_source_rows',
      help: 'Rows of the newest list that counts, by source; absent where none was loaded.',
      labelNames: ['source'],
      registers: [],
      async collect() {
        this.reset();
        for (const { name, rows } of await measures.sources()) {
          if (rows !== null) this.set({ source: name }, rows);
        }
      },
    }),
    new Gauge({
      name: 'voorradig_sources',
      help: 'Sources by state.',
      labelNames: ['state'],
      registers: [],
      async collect() {
        this.reset();
        const states = Map.groupBy(await measures.sources(), (source) => source.state);
        for (const [state, sources] of states) this.set({ state }, sources.length);
      },
    }),
  ];
  for (const gauge of gauges) register.registerMetric(gauge);
}
