import { PgBoss } from 'pg-boss';
import type { Context } from '../usecases/context.ts';
import { listSources } from '../usecases/list-sources.ts';

export interface Worker {
  stop(): Promise<void>;
}

const watchSources = 'watch-sources';
/** Ten past every hour, UTC. */
const everyHour = '10 * * * *';

/**
 * Background work, in the same database: several processes share it and each job is done
 * once. Today it watches the sources; a job that dies with its process is taken up again
 * within a minute instead of the usual quarter of an hour.
 */
export async function startWorker(context: Context): Promise<Worker> {
  const { owner } = context.database;
  const boss = new PgBoss({
    db: {
      executeSql: (text, values) => owner.query(text, values === undefined ? [] : [...values]),
    },
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  boss.on('error', (error) => context.log.warn({ err: error }, 'background work stumbled'));
  await boss.start();
  await boss.createQueue(watchSources, { heartbeatSeconds: 10, retryLimit: 3 });
  await boss.work(watchSources, () => reportSources(context));
  await boss.schedule(watchSources, everyHour);
  return { stop: () => boss.stop({ graceful: true, timeout: 5000 }) };
}

/** One line for each source that a person should look at; doing it twice only says it twice. */
async function reportSources(context: Context): Promise<void> {
  const { sources } = await listSources(context, { language: 'en' });
  for (const { name, state, asserted } of sources) {
    if (state === 'stale' || state === 'failing' || state === 'held') {
      context.log.warn({ source: name, state, asserted }, 'a source needs attention');
    }
  }
}
