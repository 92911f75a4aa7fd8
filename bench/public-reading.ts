import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { heard } from '../tests/crash/standby.ts';
import type { HasRead, Reading } from './public-readers.ts';

const readers = fileURLToPath(new URL('public-readers.ts', import.meta.url));

/** What the public reads of the medicines that are there. */
export async function pagesOf(owner: pg.Pool): Promise<Reading['pages']> {
  const { rows } = await owner.query<{ id: number; name: string; substances: string[] }>(
    `select product_id as id, name, substances from product_search order by product_id`,
  );
  const search = (words: string) => `/zoeken?q=${encodeURIComponent(words)}`;
  return {
    medicine: rows.map(({ id }) => `/geneesmiddel/p${id}`),
    search: rows.flatMap(({ name, substances: [substance = ''] }) => [
      search(name.split(' ')[0] ?? name),
      search(substance),
    ]),
    shortages: ['/tekorten', '/tekorten?definition=as-listed', '/en/tekorten'],
  };
}

/** The readers in a process of their own, which reads from now on until it is stopped. */
export async function startReading(reading: Reading) {
  const child = fork(readers, [], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send(reading);
  await heard(child, 'reads');
  return {
    child,
    async stop(): Promise<HasRead> {
      const answer = once(child, 'message') as Promise<[HasRead]>;
      child.send('stop');
      return (await answer)[0];
    },
  };
}

/**
 * A few at a time while the readers wait, as long as there is time for it.
 *
 * @returns what share was read
 */
export async function readEachOnce(
  address: string,
  pages: readonly string[],
  seconds: number,
): Promise<number> {
  const left = [...new Set(pages)];
  const all = left.length;
  let read = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let page = left.pop(); page !== undefined; page = left.pop()) {
        if (performance.now() > until) return;
        await (await fetch(address + page)).arrayBuffer();
        read += 1;
      }
    }),
  );
  return read / all;
}
