import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  daysToProve,
  loadTwin,
  proveCover,
  proveObligations,
  provePlanted,
  proveSoundness,
} from '../usecases/stock/twin-proof.ts';

/*
 * A twentieth of the country over sixty days comes out as it went in: every national figure, every
 * planted mistake, every obligation. Some minutes.
 */

const settings = {
  seed: Number(process.env['TWIN_SEED'] ?? 1),
  days: Number(process.env['TWIN_DAYS'] ?? 60),
  scale: Number(process.env['TWIN_SCALE'] ?? 0.05),
};

test(`the truth of a twin (${JSON.stringify(settings)})`, { timeout: 30 * 60_000 }, async (t) => {
  const found = await loadTwin(settings);
  try {
    const { files, accepted, seconds } = found.loaded;
    t.diagnostic(`${files.length} files with ${accepted} good rows in ${seconds} s`);
    t.diagnostic(
      `${provePlanted(found)} planted mistakes, each rejected or held, and no other row`,
    );
    t.diagnostic(`${await proveCover(found)} national figures, all as they went in`);
    await proveSoundness(found);
    for (const on of daysToProve(found.twin)) {
      const outcomes = await proveObligations(found, on);
      const count = [...outcomes.values()].reduce((sum, each) => sum + each, 0);
      assert.ok(count > 0);
      t.diagnostic(
        `${on}: ${count} obligations as SQL has them: ${JSON.stringify(Object.fromEntries(outcomes))}`,
      );
    }
  } finally {
    await found.close();
  }
});
