import { test } from 'node:test';
import { killTheDesk } from '../crash/desk-run.ts';

/* A few of the kills of `npm run test:crash`, every time. */

test('eight kills of the app and two of PostgreSQL: nothing lost, half or doubled', async (t) => {
  const figures = await killTheDesk({ seed: 3, kills: 8, serverKills: 2 });
  t.diagnostic(JSON.stringify(figures));
});
