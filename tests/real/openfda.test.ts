import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../../src/law/calendar-date.ts';
import { isRefusal } from '../../src/usecases/context.ts';
import { listShortages } from '../../src/usecases/list-shortages.ts';
import { loadSource } from '../../src/usecases/loading/load-source.ts';
import { sourceChanges } from '../../src/usecases/source-changes.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testContext } from '../test-context.ts';
import { realFiles, skip } from './real-data.ts';

let open: TestDatabase | undefined;
before(async () => {
  if (skip === false) open = await openTestDatabase();
});
after(() => open?.close());

test(
  '60 daily lists: 42 Current rows vanish and are no longer listed, never resolved; one becomes Resolved',
  { skip },
  async () => {
    const context = testContext(open?.database);
    const load = () =>
      loadSource(context, {
        source: 'openfda',
        path: 'us-openfda-daily',
        files: realFiles('us-openfda-daily', /\.csv\.gz$/),
        language: 'en',
      });
    const loaded = await load();
    assert.ok(!isRefusal(loaded));
    assert.equal(loaded.deliveries.length, 60);
    assert.ok(
      loaded.deliveries.every((delivery) => delivery.state === 'taken' && delivery.rejected === 0),
    );

    const changes = await sourceChanges(context, { source: 'openfda' });
    assert.ok(!isRefusal(changes));
    assert.equal(changes.days.length, 60);
    const { rows } = await context.database.owner.query<{ status: string; count: number }>(
      `select body->'listing'->>'statusGiven' as status, count(*) from fact where not present group by 1`,
    );
    const gone = new Map(rows.map(({ status, count }) => [status, count]));
    assert.equal(gone.get('Current'), 42);
    // 171 packages; a package that stands there twice is two records, and both leave.
    assert.equal(gone.get('To Be Discontinued'), 176);
    const resolved = changes.items.filter(
      ({ field, before, after }) =>
        field === 'listing.statusGiven' && before === 'Current' && after === 'Resolved',
    );
    assert.equal(resolved.length, 1);

    const again = await load();
    assert.ok(!isRefusal(again));
    assert.ok(again.deliveries.every((delivery) => delivery.duplicate));
    assert.deepEqual(
      { ...again.changes, unchanged: 0 },
      { new: 0, changed: 0, unchanged: 0, noLongerListed: 0, relisted: 0 },
    );
  },
);

test(
  'what was known on two days gives two answers for the same day, each the list of its day',
  { skip },
  async () => {
    const context = testContext(open?.database);
    const ask = async (known: string) => {
      const answer = await listShortages(context, {
        definition: 'as-listed',
        country: 'US',
        on: known,
        known,
        language: 'en',
      });
      assert.ok(!isRefusal(answer));
      return new Set(
        answer.items.filter(({ outcome }) => outcome === 'short').map(({ product }) => product.id),
      );
    };
    const april = await ask('2026-04-25');
    const july = await ask('2026-07-22');
    const left = [...april].filter((id) => !july.has(id));
    assert.ok(left.length > 0, 'some medicine left the list between the two days');
    const { rows } = await context.database.owner.query<{ asserted: string; present: boolean }>(
      'select asserted, present from fact where product_id = $1 order by asserted, id',
      [Number(left[0]?.slice(1))],
    );
    assert.equal(rows[0]?.asserted, day('2026-04-25'));
    assert.ok(rows.length > 1);
  },
);

test(
  'knowing more later does not take away what a list without dates said on its day',
  { skip },
  async () => {
    const context = testContext(open?.database);
    const ask = async (known: string) => {
      const answer = await listShortages(context, {
        definition: 'us-fda',
        country: 'US',
        on: '2026-05-20',
        known,
        language: 'en',
      });
      assert.ok(!isRefusal(answer));
      return answer;
    };
    const then = await ask('2026-05-20');
    const later = await ask('2026-07-20');
    assert.ok(then.count > 1_000);
    assert.equal(later.count, then.count);
  },
);
