import type { Log } from '../usecases/context.ts';
import type { RepeatedJob } from '../usecases/sending/jobs.ts';

export interface Repeating {
  /** Resolves when the run in hand of each job has ended. */
  stop(): Promise<void>;
}

/**
 * Runs each job over and over, never beside itself. One that fails is said once a run and
 * tried again: the queue is in the database, so nothing is lost with a run.
 */
export function repeatJobs(jobs: readonly RepeatedJob[], log: Log): Repeating {
  const stopping = new AbortController();
  const running = jobs.map((job) => repeat(job, log, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function repeat({ name, every, run }: RepeatedJob, log: Log, stop: AbortSignal) {
  while (!stop.aborted) {
    try {
      await run();
    } catch (error) {
      log.error({ job: name, err: error }, 'background work failed');
    }
    await pause(every * 1000, stop);
  }
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (stop.aborted) return done();
    const timer = setTimeout(end, ms);
    function end() {
      clearTimeout(timer);
      stop.removeEventListener('abort', end);
      done();
    }
    stop.addEventListener('abort', end);
    return undefined;
  });
}
