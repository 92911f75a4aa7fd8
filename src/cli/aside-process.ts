import { doHere, type AsideDeed } from '../exchange/aside.ts';
import type { FromReader, ToReader } from './aside.ts';

/* The process in which `aside.ts` has files read: one at a time, a part whenever it is asked for. */

let parts: AsyncIterator<unknown> | undefined;

process.on('message', (asked: ToReader) => {
  void answer(asked).then((said) => process.send?.(said));
});
// Ctrl-C in a terminal reaches us too. Who started us says when we are done; when it is gone, so are we.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());

async function answer(asked: ToReader): Promise<FromReader> {
  try {
    if (asked.kind === 'begin') parts = begin(asked);
    if (parts === undefined) throw new Error('a part of nothing was asked for');
    if (asked.kind === 'leave') {
      await parts.return?.();
      return { kind: 'end' };
    }
    const { done, value } = await parts.next();
    return done === true ? { kind: 'end' } : { kind: 'part', part: value };
  } catch (error) {
    return { kind: 'fault', said: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

/** What is given fits what is done: both are of one entry in `AsideDeeds`, which no message can say. */
function begin({ deed, given }: Extract<ToReader, { kind: 'begin' }>): AsyncIterator<unknown> {
  const doing = doHere as (deed: AsideDeed, given: unknown) => AsyncIterable<unknown>;
  return doing(deed, given)[Symbol.asyncIterator]();
}
