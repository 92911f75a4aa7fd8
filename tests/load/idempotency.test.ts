import { after, before, test } from 'node:test';
import { openWorld, type World } from '../usecases/notified-world.ts';
import { assertOneEffect } from '../usecases/repeated-requests.ts';

/* T6 in full: a thousand requests, each fifty times at once. */

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

test('a thousand keys, fifty repeats of each at once: a thousand notifications', () =>
  assertOneEffect(world, 1000, 50));
