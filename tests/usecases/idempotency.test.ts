import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SubmittedAnswer } from '../../src/usecases/answers/notifications.ts';
import { once } from '../../src/usecases/notifying/once.ts';
import { gatherToSubmit, submitWithin } from '../../src/usecases/notifying/submit-notification.ts';
import { openWorld, refusedWith, taken, type World } from './notified-world.ts';
import { assertOneEffect, inputOf, storedNotifications, submitOnce } from './repeated-requests.ts';

/* The same key has one effect, however often and however much at once it is sent (T6). */

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

test('forty keys, fifty repeats of each at once: forty notifications, and one answer a key', () =>
  assertOneEffect(world, 40, 50));

test('another body under the same key is refused, and so is none or an unreadable key', async () => {
  const context = await world.actingFor(world.parties.one);
  taken(await submitOnce(context, 'body', inputOf('100002')));
  const before = await storedNotifications(world);
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
  assert.equal(await storedNotifications(world), before);
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
    return submitWithin(context, tx, input, await gatherToSubmit(context, tx, input));
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
  const before = await storedNotifications(world);
  await assert.rejects(
    once(
      context,
      { key: 'fails', request: input, status: 201, answer: SubmittedAnswer },
      async (tx) => {
        await submitWithin(context, tx, input, await gatherToSubmit(context, tx, input));
        throw new Error('the power went out');
      },
    ),
    /the power went out/,
  );
  assert.equal(await storedNotifications(world), before);
  const done = taken(await submitOnce(context, 'fails', input));
  assert.equal(done.replayed, false);
  assert.equal(await storedNotifications(world), before + 1);
});
