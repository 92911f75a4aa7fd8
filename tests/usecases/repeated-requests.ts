import assert from 'node:assert/strict';
import { SubmittedAnswer } from '../../src/usecases/answers/notifications.ts';
import { isRefusal, type Context } from '../../src/usecases/context.ts';
import { gatherOnce } from '../../src/usecases/notifying/once.ts';
import {
  gatherToSubmit,
  submitWithin,
  type SubmitInput,
} from '../../src/usecases/notifying/submit-notification.ts';
import { contentWith, refusedWith, taken, type World } from './notified-world.ts';

export const inputOf = (code: string): SubmitInput => ({
  codes: [code],
  content: contentWith(),
  language: 'en',
});

export function submitOnce(context: Context, key: string | undefined, input: SubmitInput) {
  return gatherOnce(
    context,
    { key, request: input, status: 201, answer: SubmittedAnswer },
    (tx) => gatherToSubmit(context, tx, input),
    (tx, found) => submitWithin(context, tx, input, found),
  );
}

export async function storedNotifications({ open }: World): Promise<number> {
  const { rows } = await open.database.owner.query<{ count: number }>(
    'select count(*)::int as count from notification',
  );
  return rows[0]?.count ?? 0;
}

/** So many repeats of each of so many requests, all at once for each: one effect a request (T6). */
export async function assertOneEffect(world: World, keys: number, repeats: number): Promise<void> {
  const context = await world.actingFor(world.parties.one);
  const before = await storedNotifications(world);
  for (let turn = 0; turn < keys; turn += 1) {
    const input = inputOf(String(100_001 + (turn % 12)));
    const answers = await Promise.all(
      Array.from({ length: repeats }, () => submitOnce(context, `key ${turn}`, input)),
    );
    const done = answers.filter((answer) => !isRefusal(answer));
    assert.equal(done.filter(({ replayed }) => !replayed).length, 1);
    assert.equal(new Set(done.map(({ answer }) => JSON.stringify(sorted(answer)))).size, 1);
    for (const each of answers.filter((answer) => isRefusal(answer))) {
      assert.deepEqual(refusedWith(each), ['Idempotency-Key idempotency-in-flight']);
    }
    const again = taken(await submitOnce(context, `key ${turn}`, input));
    assert.ok(again.replayed && again.status === 201);
    assert.deepEqual(again.answer, done[0]?.answer);
  }
  assert.equal((await storedNotifications(world)) - before, keys);
}

/** What is stored comes back with its names in another order; a door writes them in the schema's. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]));
}
