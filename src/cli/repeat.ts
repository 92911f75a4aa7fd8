import type { Log } from '../usecases/context.ts';
import type { RepeatedJob } from '../usecases/sending/jobs.ts';

/** Background work that goes on until it is told to stop. */
export interface Repeating {
  /** Lets what is running end, and starts nothing more. */
  stop(): Promise<void>;
}

/**
 * Does each job over and over, `every` seconds after it last ended. A run that fails is
 * logged and tried again: what it had not committed never was. Several processes may do
 * the same; each job sees to it that a thing is done once.
 */
export function repeat(jobs: readonly RepeatedJob[], log: Log): Repeating {
  const stopped = new AbortController();
  const loops = jobs.map((job) => goOn(job, log, stopped.signal));
  return {
    async stop() {
      stopped.abort();
      await Promise.all(loops);
    },
  };
}

async function goOn(job: RepeatedJob, log: Log, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await job.run();
    } catch (error) {
      if (!stop.aborted) log.error({ job: job.name, err: error }, 'background work stumbled');
    }
    await pause(job.every * 1000, stop);
  }
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stop.addEventListener('abort', done);
  });
}
