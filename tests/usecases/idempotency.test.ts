import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SubmittedAnswer } from '../../src/usecases/answers/notifications.ts';
import { isRefusal, type Context } from '../../src/usecases/context.ts';
import { once } from '../../src/usecases/notifying/once.ts';
import { submitWithin, type SubmitInput } from '../../src/usecases/notifying/submit-notification.ts';
import { contentWith, openWorld, refusedWith, taken, type World } from './notified-world.ts';

/* The same key has one effect, however often and however much at once it is sent (T6). */

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const inputOf = (code: string): SubmitInput => ({
  codes: [code],
  content: contentWith(),
  language: 'en',
});

function submitOnce(context: Context, key: string | undefined, input: SubmitInput) {
  return once(context, { key, request: input, status: 201, answer: SubmittedAnswer }, (tx) =>
    submitWithin(context, tx, input),
  );
}

async function stored(): Promise<number> {
  const { rows } = await world.open.database.owner.query<{ count: number }>(
    'select count(*)::int as count from notification',
  );
  return rows[0]?.count ?? 0;
}

test('forty keys, fifty repeats of each at once: forty notifications, and one answer a key', async () => {
  const context = await world.actingFor(world.parties.one);
  const before = await stored();
  for (let turn = 0; turn < 40; turn += 1) {
    const repeats = await Promise.all(
      Array.from({ length: 50 }, () => submitOnce(context, `key ${turn}`, inputOf('100001'))),
    );
    const done = repeats.filter((answer) => !isRefusal(answer));
    const refused = repeats.filter((answer) => isRefusal(answer));
    assert.equal(done.filter(({ replayed }) => !replayed).length, 1);
    assert.equal(new Set(done.map(({ answer }) => JSON.stringify(sorted(answer)))).size, 1);
    for (const each of refused) {
      assert.deepEqual(refusedWith(each), ['Idempotency-Key idempotency-in-flight']);
    }
    const again = taken(await submitOnce(context, `key ${turn}`, inputOf('100001')));
    assert.ok(again.kind === 'done' && again.replayed && again.status === 201);
    assert.deepEqual(again.answer, done[0]?.answer);
  }
  assert.equal((await stored()) - before, 40);
});

test('another body under the same key is refused, and so is none or an unreadable key', async () => {
  const context = await world.actingFor(world.parties.one);
  taken(await submitOnce(context, 'body', inputOf('100002')));
  const before = await stored();
  assert.deepEqual(refusedWith(await submitOnce(context, 'body', inputOf('100003'))), [
    'Idempotency-Key idempotency-key-reused',
  ]);
  assert.deepEqual(refusedWith(await submitOnce(context, undefined, inputOf('100003'))), [
    'Idempotency-Key idempotency-key-missing',
  ]);
  for (const key of ['k\n', 'é', 'k'.repeat(256)]) {
    assert.deepEqual(refusedWith(await submitOnce(context, key, inputOf('100003'))), [
      'Idempotency-Key idempotency-key-unreadable',
    ]);
  }
  assert.equal(await stored(), before);
});

test('while the first is under way a repeat is told so', async () => {
  const context = await world.actingFor(world.parties.one);
  const input = inputOf('100004');
  const request = { key: 'slow', request: input, status: 201, answer: SubmittedAnswer };
  const underWay = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const first = once(context, request, async (tx) => {
    underWay.resolve();
    await goOn.promise;
    return submitWithin(context, tx, input);
  });
  await underWay.promise;
  assert.deepEqual(refusedWith(await submitOnce(context, 'slow', input)), [
    'Idempotency-Key idempotency-in-flight',
  ]);
  goOn.resolve();
  const done = taken(await first);
  const again = taken(await submitOnce(context, 'slow', input));
  assert.deepEqual(again, { ...done, replayed: true });
});

test('a key is each party’s own, and a refusal keeps none', async () => {
  const one = await world.actingFor(world.parties.one);
  const two = await world.actingFor(world.parties.two);
  const mine = taken(await submitOnce(one, 'shared', inputOf('100005')));
  const yours = taken(await submitOnce(two, 'shared', inputOf('200001')));
  assert.ok(!mine.replayed && !yours.replayed);
  assert.deepEqual(refusedWith(await submitOnce(two, 'wrong', inputOf('100005'))), [
    'code not-your-product',
  ]);
  const mended = taken(await submitOnce(two, 'wrong', inputOf('200001')));
  assert.equal(mended.replayed, false);
});

test('what failed half-way left nothing, and the same key does it after all', async () => {
  const context = await world.actingFor(world.parties.one);
  const input = inputOf('100006');
  const before = await stored();
  await assert.rejects(
    once(context, { key: 'fails', request: input, status: 201, answer: SubmittedAnswer }, async (tx) => {
      await submitWithin(context, tx, input);
      throw new Error('the power went out');
    }),
    /the power went out/,
  );
  assert.equal(await stored(), before);
  const done = taken(await submitOnce(context, 'fails', input));
  assert.equal(done.replayed, false);
  assert.equal(await stored(), before + 1);
});

/** What is stored comes back with its names in another order; a door writes them in the schema's. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]));
}
