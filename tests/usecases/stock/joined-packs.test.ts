import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addDays, day, type CalendarDate } from '../../../src/law/calendar-date.ts';
import type { PackAccount } from '../../../src/ledger/supervised.ts';
import { insertParties } from '../../../src/registry/parties.ts';
import { joinedPacks } from '../../../src/usecases/stock/joined-packs.ts';
import { openTestDatabase, type TestDatabase } from '../../test-database.ts';
import { inspector } from '../../ledger/ledger-ground.ts';

/* When a pack is new to a party, and when the party is new itself. */

const on = day('2026-11-23');
const weeks = 52;
const last = day('2026-11-22');
const baseFrom = addDays(on, -7 * weeks);

describe('a pack that joined', () => {
  let open: TestDatabase;
  let party = 0;

  before(async () => {
    open = await openTestDatabase();
    [party = 0] = await open.database.write((tx) =>
      insertParties(tx, [{ synthetic: true, facts: [{ kind: 'name', value: 'Hoogtij' }] }]),
    );
    // Long before the base: since then the party tells.
    await open.database.owner.query(
      `insert into stock_delivery (country, party_id, role, file, format, sha256, bytes, period, days, asserted,
         channel, rows, accepted, rejected, held, fresh, changed, unchanged, state, problems, problem_count, law,
         synthetic, recorded_at)
       values ('XX', $1, 2, 'x.csv', 'csv', repeat('0', 64), 1, 1, array[$2::date], $2, 'folder', 1, 1, 0, 0, 1, 0, 0,
         'taken', '[]', 0, 'x', true, now())`,
      [party, addDays(baseFrom, -1)],
    );
  });
  after(() => open.close());

  const monday = (weeksBack: number) => addDays(last, -7 * weeksBack - 6);

  /** What the sums know of, beside what the account tells: the Monday of a week with any row. */
  async function tell(zi: number, week: CalendarDate) {
    await open.database.owner.query(
      `insert into stock_moved (party_id, product_id, delivered, to_wholesalers, returned, through_delivered,
         through_to_wholesalers, through_returned, zi, through_days, ends, since, role, days)
       values ($1, 1, 1, 0, 0, 1, 0, 0, $2, 1, $3::date + 6, $3::date + 6, 2, 1)`,
      [party, zi, week],
    );
  }

  function account(zi: number, wholeWeeks: number): PackAccount {
    const moved = [{ ends: last, weeks: wholeWeeks, delivered: 1, toWholesalers: 0, returned: 0 }];
    const held = { available: 1 };
    return {
      party,
      role: 'wholesaler',
      zi,
      product: 1,
      group: null,
      held,
      unitsPerPack: 1,
      listPrice: null,
      moved,
    };
  }

  const joined = (accounts: readonly PackAccount[]) =>
    open.database.as(inspector).read((tx) => joinedPacks(tx, accounts, on, weeks));

  it('is told by its first whole week, where its party told of others before', async () => {
    await tell(1, monday(51));
    await tell(2, monday(9));
    const found = await joined([account(1, 52), account(2, 10)]);
    assert.equal(found({ party, zi: 2 }), monday(9));
    assert.equal(found({ party, zi: 1 }), undefined, 'it was there all along');
  });

  it('counts from the next whole week where it came in the middle of one, and no later', async () => {
    await tell(3, monday(9));
    assert.equal((await joined([account(1, 52), account(3, 9)]))({ party, zi: 3 }), monday(8));
    await tell(4, monday(20));
    assert.equal(
      (await joined([account(1, 52), account(4, 9)]))({ party, zi: 4 }),
      monday(20),
      'weeks after its first one that were not told are missing',
    );
  });

  it('is not new where it was told of before the base began', async () => {
    await tell(5, addDays(monday(52), -7));
    assert.equal((await joined([account(1, 52), account(5, 9)]))({ party, zi: 5 }), undefined);
  });

  it('is not new where all packs of its party begin with it: then the party is', async () => {
    assert.equal((await joined([account(2, 10), account(6, 10)]))({ party, zi: 2 }), undefined);
  });
});
