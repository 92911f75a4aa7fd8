import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { refuseAside } from '../domain/aside-problem.ts';
import type { Refusal } from '../domain/problem.ts';
import type { Aside, AsideDeed, AsideDeeds } from '../exchange/aside.ts';

/*
 * A process and not a worker thread: a thread that runs out of memory in one large step takes the
 * whole program with it (measured with Node 24.11 and a workbook of 300,000 cells at 128 MB).
 */

export type ToReader =
  | { readonly kind: 'begin'; readonly deed: AsideDeed; readonly given: unknown }
  | { readonly kind: 'next' }
  | { readonly kind: 'leave' };
export type FromReader =
  | { readonly kind: 'part'; readonly part: unknown }
  | { readonly kind: 'end' }
  | { readonly kind: 'fault'; readonly said: string };

export interface AsideLimits {
  readonly readers: number;
  /** Files that wait for a reader; one more is refused. */
  readonly waiting: number;
  /** Of what a reader makes of a file, beside the bytes of the file itself. */
  readonly megabytes: number;
  /** That a reader works on one file; while whoever asked is busy with a part it stands still. */
  readonly seconds: number;
}

/**
 * The heaviest workbook within the limits of a list (10,000 rows of 30 cells, each with a text of
 * its own) takes 4 s and 300 MB; on a machine that does fifteen other things, half a minute.
 */
export const usualAsideLimits: AsideLimits = {
  readers: 2,
  waiting: 6,
  megabytes: 512,
  seconds: 60,
};

/** After which a refused sender may try again. */
const tryAgainSeconds = 30;
/** A reader that has had nothing to do for so long gives its memory back. */
const idleMs = 60_000;

export interface AsideReaders {
  readonly aside: Aside;
  close(): Promise<void>;
}

/** Processes in which uploaded files are read. They start when they are needed. */
export function asideReaders(limits: AsideLimits = usualAsideLimits): AsideReaders {
  const readers = new Set<Reader>();
  const queue: ((turn: Reader | Refusal) => void)[] = [];
  const limit = limits.readers + limits.waiting;
  const busy = () => refuseAside('aside-busy', { limit, seconds: tryAgainSeconds });

  const started = (): Reader => {
    const reader = new Reader(limits, () => readers.delete(reader));
    readers.add(reader);
    return reader;
  };

  const take = async (): Promise<Reader | Refusal> => {
    const free = [...readers].find((reader) => reader.free);
    if (free !== undefined) return free.take();
    if (readers.size < limits.readers) return started().take();
    if (queue.length >= limits.waiting) return busy();
    return new Promise((resolve) => void queue.push(resolve));
  };

  const giveBack = (reader: Reader): void => {
    const next = queue.shift();
    if (next === undefined) reader.rest();
    else next((reader.ended ? started() : reader).take());
  };

  async function* aside<Deed extends AsideDeed>(
    deed: Deed,
    given: AsideDeeds[Deed]['given'],
  ): AsyncGenerator<AsideDeeds[Deed]['part'] | Refusal> {
    const reader = await take();
    if ('problems' in reader) {
      yield reader;
      return;
    }
    try {
      let said = await reader.ask({ kind: 'begin', deed, given });
      while (said.kind === 'part') {
        // What comes back is of the entry in `AsideDeeds` that was asked for.
        yield said.part as AsideDeeds[Deed]['part'];
        said = await reader.ask({ kind: 'next' });
      }
      if (said.kind === 'refused') yield said.refusal;
    } finally {
      await reader.leave();
      giveBack(reader);
    }
  }

  return {
    aside,
    async close() {
      for (const turn of queue.splice(0)) turn(busy());
      await Promise.all([...readers].map((reader) => reader.end(busy())));
    },
  };
}

type Said = FromReader | { readonly kind: 'refused'; readonly refusal: Refusal };

/** One process and the file that it is at. */
class Reader {
  readonly #limits: AsideLimits;
  readonly #onEnd: () => void;
  readonly #child: ChildProcess;
  #hear: ((said: Said | Error) => void) | undefined;
  #leftMs = 0;
  #idle: NodeJS.Timeout | undefined;
  #inFile = false;
  free = false;
  ended = false;

  constructor(limits: AsideLimits, onEnd: () => void) {
    this.#limits = limits;
    this.#onEnd = onEnd;
    this.#child = fork(fileURLToPath(new URL('./aside-process.ts', import.meta.url)), [], {
      // What reads a stranger's file writes none, starts nothing, and has no need of our settings.
      execArgv: [`--max-old-space-size=${limits.megabytes}`, '--permission', '--allow-fs-read=*'],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.on('message', (said: FromReader) => this.#hear?.(said));
    this.#child.on('error', (error) => this.#stopped(error));
    this.#child.on('exit', (code, signal) => this.#stopped(signal ?? code));
    this.#mayOutlast(true);
  }

  take(): this {
    clearTimeout(this.#idle);
    this.free = false;
    this.#leftMs = this.#limits.seconds * 1000;
    return this;
  }

  /** @throws what the reader threw: a fault of ours, not of the file */
  async ask(asked: ToReader): Promise<Said> {
    this.#inFile = true;
    const said = await this.#answerTo(asked);
    if (said.kind !== 'part') this.#inFile = false;
    if (said.kind === 'fault') throw new Error(`while a file was read aside: ${said.said}`);
    return said;
  }

  /** Whoever asked wants no more of it. */
  async leave(): Promise<void> {
    if (this.#inFile && !this.ended) await this.ask({ kind: 'leave' });
  }

  rest(): void {
    if (this.ended) return;
    this.free = true;
    this.#idle = setTimeout(() => void this.end(), idleMs).unref();
  }

  /** @param refusal what the file that it is at is answered with */
  async end(refusal?: Refusal): Promise<void> {
    this.#gone();
    if (refusal !== undefined) this.#hear?.({ kind: 'refused', refusal });
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null || signalCode !== null) return;
    this.#child.ref();
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  #gone(): void {
    clearTimeout(this.#idle);
    this.ended = true;
    this.free = false;
    this.#onEnd();
  }

  #answerTo(asked: ToReader): Promise<Said> {
    if (this.ended) return Promise.reject(new Error('a reader that had ended was asked'));
    const { seconds } = this.#limits;
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const clock = setTimeout(
        () => {
          void this.end(refuseAside('aside-too-slow', { seconds }));
        },
        Math.max(0, this.#leftMs),
      );
      this.#mayOutlast(false);
      this.#hear = (said) => {
        this.#hear = undefined;
        clearTimeout(clock);
        this.#mayOutlast(true);
        this.#leftMs -= performance.now() - began;
        if (said instanceof Error) reject(said);
        else resolve(said);
      };
      this.#child.send(asked, (error) => {
        if (error !== null) this.#stopped(error);
      });
    });
  }

  /** While nobody waits for an answer, the program may end without us. */
  #mayOutlast(may: boolean): void {
    if (may) this.#child.unref();
    else this.#child.ref();
    const channel = this.#child.channel;
    if (may) channel?.unref();
    else channel?.ref();
  }

  #stopped(by: Error | NodeJS.Signals | number | null): void {
    this.#gone();
    const { megabytes } = this.#limits;
    if (by === 'SIGABRT' || by === 'SIGKILL') {
      // V8 gives up with the first; a machine that has no memory left sends the second.
      this.#hear?.({ kind: 'refused', refusal: refuseAside('aside-too-heavy', { megabytes }) });
    } else {
      this.#hear?.(
        by instanceof Error ? by : new Error(`a reader of files ended by itself: ${by}`),
      );
    }
  }
}
