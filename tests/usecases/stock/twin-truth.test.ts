import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  daysToProve,
  loadTwin,
  proveCover,
  proveObligations,
  provePlanted,
  proveSoundness,
  type LoadedTwin,
} from './twin-proof.ts';

// The same at a twentieth of the country over sixty days: `npm run test:load`.
describe('a twin, loaded', () => {
  let found: LoadedTwin;
  before(async () => {
    found = await loadTwin({ seed: 5, days: 12, scale: 0.003 });
  });
  after(() => found.close());

  it('has its planted mistakes rejected or held, and nothing else', () => {
    assert.ok(provePlanted(found) > 0);
  });

  it('comes out nationally as it went in, group by group and day by day', async () => {
    assert.ok((await proveCover(found)) > 100);
  });

  it('has sums that are those of its rows', () => proveSoundness(found));

  it('has the obligations that SQL finds in the bare rows', async () => {
    const outcomes = new Set<string>();
    for (const on of daysToProve(found.twin)) {
      for (const [outcome] of await proveObligations(found, on)) outcomes.add(outcome);
    }
    for (const outcome of ['met', 'short', 'not-reported', 'needs-judgement', 'exempt']) {
      assert.ok(outcomes.has(outcome), outcome);
    }
  });
});
