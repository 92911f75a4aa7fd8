import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { SourceRecord } from '../../src/domain/source/record.ts';
import type { SourceDescription } from '../../src/domain/source/source.ts';
import { addDays, day, type CalendarDate } from '../../src/law/calendar-date.ts';
import { insertDelivery } from '../../src/registry/deliveries.ts';
import { keyStates } from '../../src/registry/facts.ts';
import { digestRecords } from '../../src/usecases/loading/digest-records.ts';
import { storeSnapshot } from '../../src/usecases/loading/store-snapshot.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

let open: TestDatabase;
before(async () => {
  open = await openTestDatabase();
});
after(() => open.close());

const firstDay = day('2026-01-01');

/** What a list says on a day: a status per key, or nothing. */
interface InventedSnapshot {
  readonly asserted: CalendarDate;
  readonly says: Readonly<Record<string, 'limited' | 'unavailable'>>;
}

const snapshots = fc
  .array(
    fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.constantFrom('limited' as const, 'unavailable' as const),
    ),
    {
      minLength: 2,
      maxLength: 5,
    },
  )
  .map((all) =>
    all.map((says, index): InventedSnapshot => ({ asserted: addDays(firstDay, index * 7), says })),
  );

test('any order of arrival ends in the same state, for every day that can be asked about', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      snapshots.chain((inOrder) =>
        fc.tuple(fc.constant(inOrder), fc.shuffledSubarray(inOrder, { minLength: inOrder.length })),
      ),
      async ([inOrder, shuffled]) => {
        run += 1;
        const expected = await statesAfter(`ordered-${run}`, inOrder, inOrder);
        const actual = await statesAfter(`shuffled-${run}`, shuffled, inOrder);
        assert.deepEqual(actual, expected);
        // And the states are what the lists said, not merely equal to each other.
        assert.deepEqual(
          expected,
          inOrder.map(({ says }) => Object.entries(says).toSorted(byKey)),
        );
      },
    ),
    { numRuns: 25 },
  );
});

const byKey = (a: readonly [string, string], b: readonly [string, string]) =>
  a[0] < b[0] ? -1 : 1;

async function statesAfter(
  name: string,
  arriving: readonly InventedSnapshot[],
  days: readonly InventedSnapshot[],
) {
  for (const snapshot of arriving) await store(name, snapshot);
  return open.database.read(async (tx) => {
    const states = [];
    for (const { asserted } of days) {
      const present = [...(await keyStates(tx, name, 'list', asserted)).values()].filter(
        (state) => state.present,
      );
      const bodies = await tx.query<{ key: string; status: 'limited' | 'unavailable' }>(
        "select key, body->'listing'->>'status' as status from fact where id = any($1)",
        [present.map((state) => state.id)],
      );
      states.push(bodies.map(({ key, status }) => [key, status] as const).toSorted(byKey));
    }
    return states;
  });
}

function store(name: string, { asserted, says }: InventedSnapshot) {
  const records = Object.entries(says).map(([key, status], index): SourceRecord => ({
    key,
    row: index + 2,
    content: {
      kind: 'listing',
      product: {
        name: `Middel ${key}`,
        node: 'product',
        codes: [{ scheme: 'ma', value: `${name}-${key}`, given: key }],
      },
      listing: { status, startMeans: 'unknown', expectedEndCertainty: 'unknown' },
    },
  }));
  return open.database.write(async (tx) => {
    const deliveryId = await insertDelivery(tx, {
      source: name,
      scope: 'list',
      file: `${name}_${asserted}.csv`,
      sha256: 'a'.repeat(64),
      bytes: 0,
      redacted: new Uint8Array(),
      cuts: [],
      encoding: 'utf-8',
      layout: 'invented',
      parserRevision: 1,
      complete: true,
      asserted,
      rows: records.length,
      accepted: records.length,
      rejected: 0,
      problems: [],
      unknownCodes: {},
      intake: 'taken',
      why: null,
    });
    await storeSnapshot(tx, {
      source: sourceNamed(name),
      scope: 'list',
      complete: true,
      asserted,
      deliveryId,
      before: await keyStates(tx, name, 'list', asserted),
      records: digestRecords(records),
    });
  });
}

function sourceNamed(name: string): SourceDescription {
  return {
    name,
    country: 'XX',
    kind: 'shortage-list',
    rank: 1,
    title: name,
    publisher: 'test',
    measures: { nl: 'verzonnen', en: 'invented' },
    address: 'https://example.org',
    staleAfterDays: 7,
    synthetic: true,
  };
}
