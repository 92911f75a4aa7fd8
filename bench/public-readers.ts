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
let counted = false;
const stop = new AbortController();

process.on('disconnect', () => process.exit(0));
process.once('message', (reading: Reading) => {
  process.on('message', (said) => {
    if (said === 'count') counted = true;
    if (said === 'stop') stop.abort();
  });
  process.send?.('reads');
  void readOn(reading);
});

async function readOn(reading: Reading): Promise<void> {
  const began = performance.now();
  const under = new Map<Promise<void>, () => number>();
  for (let turn = 0; !stop.signal.aborted; turn += 1) {
    const due = began + (turn * 1000) / reading.perSecond;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    const kind = chance.pick(mix);
    const note = counted ? () => milliseconds[kind].push(performance.now() - due) : () => 0;
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
  process.send?.({ milliseconds, failed, unanswered: under.size } satisfies HasRead, () =>
    process.exit(0),
  );
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
