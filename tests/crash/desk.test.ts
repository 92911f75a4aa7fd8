import { test } from 'node:test';
import { killTheDesk } from './desk-run.ts';

/*
 * The app and PostgreSQL are killed at random moments while holders notify, the desk decides
 * and publishes, and mail and webhooks go out (T4).
 */

const seed = Number(process.env['CRASH_SEED'] ?? 1);
const kills = Number(process.env['CRASH_DESK_KILLS'] ?? 300);
const serverKills = Number(process.env['CRASH_SERVER_KILLS'] ?? 60);

test(
  `${kills} kills of the app and ${serverKills} of PostgreSQL (seed ${seed}): nothing lost, half or doubled`,
  { timeout: 30 * 60_000 },
  async (t) => {
    const figures = await killTheDesk({ seed, kills, serverKills });
    for (const [name, value] of Object.entries(figures)) {
      t.diagnostic(`${name}: ${JSON.stringify(value)}`);
    }
  },
);
