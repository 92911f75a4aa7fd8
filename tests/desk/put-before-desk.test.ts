import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { caseState } from '../../src/domain/desk/case-state.ts';
import { casesOfProducts } from '../../src/registry/cases.ts';
import type { WriteTx } from '../../src/registry/database.ts';
import { insertSignal } from '../../src/registry/signals.ts';
import { contextFor } from '../../src/usecases/context.ts';
import {
  putAllBeforeDesk,
  putBeforeDesk,
  type Arrival,
} from '../../src/usecases/desk/put-before-desk.ts';
import { day } from '../../src/law/calendar-date.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { deskViewer, groundFor, supplierViewer, type DeskGround } from './desk-ground.ts';

let open: TestDatabase;
let ground: DeskGround;
before(async () => {
  open = await openTestDatabase();
  ground = await groundFor(open.database);
});
after(() => open.close());

/** Leaves the database as it was, so that the next may do the same again. */
class Undo extends Error {}

async function undone<Result>(work: (tx: WriteTx) => Promise<Result>): Promise<Result> {
  let result: { readonly of: Result } | undefined;
  const { database } = contextFor(
    testContext(open.database),
    supplierViewer(ground.holder, ground.officer),
  );
  await database
    .write(async (tx) => {
      result = { of: await work(tx) };
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  assert.ok(result);
  return result.of;
}

async function insertVersion(tx: WriteTx, number: string, version: number, product: number) {
  if (version === 1) {
    await tx.query(
      `insert into notification (number, country, product_id, unit_scheme, unit_value, party_id, synthetic, recorded_at)
       values ($1, 'XX', $2, 'rvg', $1, $3, true, $4)`,
      [number, product, ground.holder, tx.recordedAt],
    );
  }
  const [row] = await tx.query<{ id: number }>(
    `insert into notification_version (notification_id, version, step, regime, asserted, received_at, party_id, acting_party_id, recorded_at)
     select id, $2, $3, 'eu-national-website', '2026-11-23', $4, $5, $5, $4 from notification where number = $1 returning id`,
    [number, version, version === 1 ? 'first' : 'amended', tx.recordedAt, ground.holder],
  );
  assert.ok(row);
  const publishable = {
    kind: 'interruption',
    cause: 'finished-product',
    start: '2026-11-20',
    expectedEnd: '2027-01-15',
    expectedEndCertainty: 'estimate',
    extent: 'total',
  };
  await tx.query(
    `insert into notification_part (version_id, part, class, party_id, body, recorded_at)
     values ($1, 'publishable', 'holder-business', $2, $3, $4)`,
    [row.id, ground.holder, JSON.stringify(publishable), tx.recordedAt],
  );
  return row.id;
}

const about = { country: 'XX', synthetic: true };

async function notified(tx: WriteTx, number: string, version: number, productId: number) {
  const id = await insertVersion(tx, number, version, productId);
  return {
    ...about,
    kind: 'notification',
    productId,
    id,
    partyId: ground.holder,
    daysLate: 3,
  } as const;
}

/** Two new medicines, a second notification and a later version of a first, all mixed. */
async function arrivals(tx: WriteTx): Promise<readonly Arrival[]> {
  const { product, rivalProduct } = ground;
  const signal = await tx.inNameOf(pharmacist(), () =>
    insertSignal(tx, {
      country: 'XX',
      productId: product,
      partyId: ground.pharmacies[0],
      reporterKind: 'pharmacist',
      asserted: day('2026-11-23'),
      body: { since: day('2026-11-22'), mayBeNamed: false },
      synthetic: true,
    }),
  );
  return [
    await notified(tx, 'XX-M-2026-800001', 1, product),
    { ...about, kind: 'signal', productId: product, id: signal, partyId: ground.pharmacies[0] },
    await notified(tx, 'XX-M-2026-800002', 1, rivalProduct),
    await notified(tx, 'XX-M-2026-800003', 1, product),
    await notified(tx, 'XX-M-2026-800001', 2, product),
  ];
}

const pharmacist = () => ({
  audience: 'pharmacist' as const,
  party: ground.pharmacies[0],
  represents: [ground.pharmacies[0]],
  group: [],
});

/** What the desk then has, without the ids that differ from one time to the other. */
async function deskOf(tx: WriteTx) {
  const cases = await tx.inNameOf(deskViewer(ground.anna), () =>
    casesOfProducts(tx, [ground.product, ground.rivalProduct]),
  );
  return cases
    .toSorted((one, other) => one.id - other.id)
    .map(({ number, productId, events }) => ({
      number,
      productId,
      open: caseState(events).open,
      events: events.map(({ seq, body }) => [seq, body.kind, 'number' in body ? body.number : '']),
    }));
}

test('in one set the desk gets what it would get one by one, and one open case a medicine', async () => {
  const apart = await undone(async (tx) => {
    for (const arrival of await arrivals(tx)) await putBeforeDesk(tx, arrival);
    return deskOf(tx);
  });
  const together = await undone(async (tx) => {
    const put = await putAllBeforeDesk(tx, await arrivals(tx));
    assert.equal(put.length, 5);
    assert.deepEqual(
      put.map(({ caseNumber }) => caseNumber.slice(-1)),
      ['1', '1', '2', '1', '1'],
    );
    return deskOf(tx);
  });
  assert.deepEqual(together, apart);
  assert.deepEqual(
    together.map(({ number, productId, open: isOpen }) => [number, productId, isOpen]),
    [
      ['XX-Z-2026-000001', ground.product, true],
      ['XX-Z-2026-000002', ground.rivalProduct, true],
    ],
  );
  assert.deepEqual(
    together[0]?.events.map(([, kind]) => kind),
    [
      'opened',
      'notification-received',
      'signal-received',
      'notification-received',
      'notification-received',
    ],
  );
});

test('a set joins the case that is open, and reopens the one of an earlier version', async () => {
  const cases = await undone(async (tx) => {
    const [first] = await arrivals(tx);
    assert.ok(first);
    const { caseId } = await putBeforeDesk(tx, first);
    await tx.inNameOf(deskViewer(ground.anna), () =>
      tx.query(
        `insert into case_event (case_id, seq, kind, class, body, happened_at, recorded_at)
         values ($1, 3, 'closed', 'desk-working', '{"kind": "closed", "why": "resolved"}', $2, $2)`,
        [caseId, tx.recordedAt],
      ),
    );
    await putAllBeforeDesk(tx, [
      await notified(tx, 'XX-M-2026-800001', 3, ground.product),
      await notified(tx, 'XX-M-2026-800009', 1, ground.product),
    ]);
    return deskOf(tx);
  });
  assert.deepEqual(
    cases.map(({ events }) => events.map(([, kind]) => kind)),
    [
      [
        'opened',
        'notification-received',
        'closed',
        'reopened',
        'notification-received',
        'notification-received',
      ],
    ],
  );
});

test('a set is as many statements, each audited row by row, for forty as for one', async () => {
  const audited = (count: number) =>
    undone(async (tx) => {
      const given: Arrival[] = [];
      for (let index = 0; index < count; index += 1) {
        const number = `XX-M-2026-81${String(index).padStart(4, '0')}`;
        // A medicine each; the table of cases does not ask whether the register has it.
        const sent = await notified(tx, number, 1, ground.product);
        given.push({ ...sent, productId: 900_000 + index });
      }
      let statements = 0;
      const counted = {
        ...tx,
        query: (...asked: Parameters<WriteTx['query']>) => ((statements += 1), tx.query(...asked)),
      };
      await putAllBeforeDesk(counted as WriteTx, given);
      return statements;
    });
  assert.equal(await audited(40), await audited(1));
});
