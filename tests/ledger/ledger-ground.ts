import { createHash } from 'node:crypto';
import {
  kindsOfRole,
  stockKinds,
  stockPeriods,
  type StockRole,
} from '../../src/domain/stock/kind.ts';
import {
  dayNumber,
  notGiven,
  type StockColumns,
  type StockRow,
} from '../../src/domain/stock/stock-row.ts';
import type { Viewer } from '../../src/domain/party/viewer.ts';
import { day, type CalendarDate } from '../../src/law/calendar-date.ts';
import {
  daysOf,
  prepareWeeks,
  takeStock,
  type StockKept,
  type StockTaking,
} from '../../src/ledger/intake.ts';
import type { Database } from '../../src/registry/database.ts';
import { insertParties } from '../../src/registry/parties.ts';

/** A row as a test writes it; what it leaves out is of no interest to it. */
export type Said = Partial<StockRow> & { readonly zi: string; readonly packs: number };

export const someDay = day('2026-11-02');

export function columns(said: readonly Said[], on: CalendarDate = someDay): StockColumns {
  const whole = (of: (row: Said, at: number) => number) => Int32Array.from(said, of);
  return {
    length: said.length,
    kind: Uint8Array.from(said, ({ kind = 'available' }) => stockKinds.indexOf(kind)),
    period: Uint8Array.from(said, ({ period = 'day' }) => stockPeriods.indexOf(period)),
    day: whole((row) => dayNumber(row.day ?? on)),
    zi: whole(({ zi }) => Number(zi)),
    packs: whole(({ packs }) => packs),
    unitsPerPack: whole(({ unitsPerPack = 30 }) => unitsPerPack),
    price: whole(({ priceEurocents = notGiven }) => priceEurocents),
    promised: whole(({ promised }) => (promised === undefined ? notGiven : dayNumber(promised))),
    line: whole(({ line }, at) => line ?? at + 2),
  };
}

const audienceOf: Readonly<Record<StockRole, Viewer['audience']>> = {
  supplier: 'supplier',
  wholesaler: 'wholesaler',
  hospital: 'hospital-pharmacist',
  'collecting-body': 'pharmacist',
};

export function partyViewer(party: number, role: StockRole): Viewer {
  return { audience: audienceOf[role], party, represents: [party], group: [] };
}

export const inspector: Viewer = {
  audience: 'inspector',
  represents: [],
  group: [],
  purpose: 'supervision',
};

/** Parties of the invented country, each an owner of its own unless a group is named. */
export async function makeParties(
  database: Database,
  given: readonly { readonly role: StockRole; readonly owner?: string }[],
): Promise<readonly number[]> {
  return database.write((tx) =>
    insertParties(
      tx,
      given.map(({ role, owner }, at) => ({
        synthetic: true,
        facts: [
          { kind: 'name', value: `party ${at}` },
          { kind: 'audience', value: audienceOf[role] },
          ...(owner === undefined ? [] : [{ kind: 'ownership-group' as const, value: owner }]),
        ],
      })),
    ),
  );
}

/** Group nodes 1, 2 …, named `group 1`, `group 2` …: what the cover joins. */
export async function makeGroups(database: Database, count: number): Promise<void> {
  await database.write(async (tx) => {
    await tx.query(
      `insert into node (id, kind, country, synthetic, recorded_at)
       select i, 'group', 'XT', true, $2 from generate_series(1, $1) i`,
      [count, tx.recordedAt],
    );
    await tx.query(
      `insert into node_code (node_id, country, scheme, value, given, valid, asserted, recorded_at, present)
       select i, 'XT', 'composition', 'group ' || i, 'group ' || i, '(,)', '2020-01-01', $2, true
         from generate_series(1, $1) i`,
      [count, tx.recordedAt],
    );
  });
}

/** Packs 10 and 11 are of product 5 and group 1, packs 20 and 21 of group 2, and so on. */
export const nodesOf = (zi: number) => ({
  pack: 1000 + zi,
  product: 100 + Math.floor(zi / 5),
  group: Math.floor(zi / 10),
});

let files = 0;

/** Takes rows as a file of a party, without reading or checking one. */
export async function deliver(
  database: Database,
  party: number,
  role: StockRole,
  said: readonly Said[],
  changes: Partial<StockTaking> & { readonly on?: CalendarDate } = {},
): Promise<StockKept> {
  const { on = someDay, ...given } = changes;
  const rows = columns(said, on);
  for (const { kind = 'available' } of said) {
    if (!kindsOfRole[role].includes(kind)) throw new Error(`${role} says nothing of ${kind}`);
  }
  files += 1;
  await prepareWeeks(database, daysOf(rows));
  const [kept] = await database.as(partyViewer(party, role)).write((tx) =>
    takeStock(tx, [
      {
        country: 'XT',
        party,
        role,
        file: `${files}.csv`,
        format: 'csv',
        sha256: createHash('sha256').update(`${files}`).digest('hex'),
        bytes: 100,
        asserted: on,
        channel: 'command',
        law: 'test',
        synthetic: true,
        rows,
        held: { rows: columns([]), problems: [] },
        rejected: 0,
        problems: [],
        nodesOf,
        ...given,
      },
    ]),
  );
  if (kept === undefined) throw new Error('nothing became of a file');
  return kept;
}
