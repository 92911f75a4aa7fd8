import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { chanceFrom } from '../src/foresight/chance.ts';

/*
 * A process of its own: so many public reads a second, whether the answers keep up or not. The
 * time of a read counts from the moment at which it should have gone out.
 */

/** The first that it is told. */
export interface Reading {
  readonly address: string;
  readonly perSecond: number;
  readonly pages: Readonly<Record<PageKind, readonly string[]>>;
}

export type PageKind = 'medicine' | 'search' | 'shortages';

/** Said when it has stopped: milliseconds of each read, and what was no 200. */
export interface HasRead {
  readonly milliseconds: Readonly<Record<PageKind, readonly number[]>>;
  /** Of the reads from the beginning until it was told to wait while others warm up: most pages for the first time. */
  readonly cold: readonly number[];
  readonly failed: readonly string[];
  /** Had no answer some time after the last was asked; they count with the time until then. */
  readonly unanswered: number;
}

/** Of ten reads, as visitors come: most for one medicine. */
const mix: readonly PageKind[] = [
  ...Array.from({ length: 6 }, () => 'medicine' as const),
  ...Array.from({ length: 2 }, () => 'search' as const),
  ...Array.from({ length: 2 }, () => 'shortages' as const),
];

/** For the last answers. */
const patienceMs = 5000;

const agent = new Agent({ keepAlive: true, maxSockets: 512 });
const milliseconds = {
  medicine: [] as number[],
  search: [] as number[],
  shortages: [] as number[],
};
const failed: string[] = [];
const chance = chanceFrom(7);
const cold: number[] = [];
let phase: 'cold' | 'warming' | 'counted' = 'cold';
const stop = new AbortController();

process.on('disconnect', () => process.exit(0));
process.once('message', (reading: Reading) => {
  process.on('message', (said) => {
    if (said === 'warm up') phase = 'warming';
    if (said === 'count') phase = 'counted';
    if (said === 'stop') stop.abort();
  });
  process.send?.('reads');
  void readOn(reading);
});

async function readOn(reading: Reading): Promise<void> {
  let began = performance.now();
  let turn = 0;
  const under = new Map<Promise<void>, () => void>();
  while (!stop.signal.aborted) {
    if (phase === 'warming') {
      await pause(10);
      began = performance.now();
      turn = 0;
      continue;
    }
    const due = began + (turn * 1000) / reading.perSecond;
    turn += 1;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    const kind = chance.pick(mix);
    const into = intoOf(kind);
    const note = () => void into.push(performance.now() - due);
    const read = readPage(reading.address + chance.pick(reading.pages[kind]));
    under.set(read, note);
    void read.finally(() => {
      under.delete(read);
      note();
    });
  }
  await Promise.race([Promise.all(under.keys()), pause(patienceMs)]);
  // Who waits still has waited so long at least.
  for (const waits of under.values()) waits();
  process.send?.({ milliseconds, cold, failed, unanswered: under.size } satisfies HasRead, () =>
    process.exit(0),
  );
}

function intoOf(kind: PageKind): number[] {
  return phase === 'cold' ? cold : milliseconds[kind];
}

function readPage(address: string): Promise<void> {
  return new Promise((done) => {
    const request = get(address, { agent }, (answer) => {
      if (answer.statusCode !== 200) failed.push(`${address}: ${answer.statusCode ?? ''}`);
      answer.resume().on('end', done);
    });
    request.on('error', (error) => {
      failed.push(`${address}: ${error.message}`);
      done();
    });
  });
}
