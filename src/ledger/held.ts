import { stockKinds, stockPeriods } from '../domain/stock/kind.ts';
import { dayNumber, notGiven, type StockColumns } from '../domain/stock/stock-row.ts';
import type { ReadTx, WriteTx } from '../registry/database.ts';
import { periodDays, roleCodes } from './codes.ts';
import type { HeldRow } from './own.ts';

export const heldAnswers = ['confirmed', 'withdrawn'] as const;
export type HeldAnswer = (typeof heldAnswers)[number];

/** What a party says of rows that waited for it. Confirmed, they are taken as a delivery of their own. */
export async function answerHeld(
  tx: WriteTx,
  party: number,
  rows: readonly HeldRow[],
  answer: HeldAnswer,
  person?: string,
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  await tx.query(
    `insert into stock_held_answer (held_id, party_id, role, answer, person_id, recorded_at)
     select h, $2, $3, $4, $5, $6 from unnest($1::bigint[]) h`,
    [rows.map(({ id }) => id), party, roleCodes[first.role], answer, person ?? null, tx.recordedAt],
  );
}

/** Of these rows those of which the same key was delivered again since. */
export async function overtaken(
  tx: ReadTx,
  party: number,
  rows: readonly HeldRow[],
): Promise<readonly number[]> {
  const found = await tx.query<{ id: number }>(
    `select h.id from stock_held h
      where h.id = any($1) and h.party_id = $2 and exists (
        select from stock_row r
         where r.delivery_id > h.delivery_id and r.party_id = h.party_id and r.day = h.day and r.kind = h.kind
           and r.period = h.period and r.zi = h.zi and r.promised_on is not distinct from h.promised_on)`,
    [rows.map(({ id }) => id), party],
  );
  return found.map(({ id }) => id);
}

/** As they came, so that they can be taken as any other rows. */
export function heldColumns(rows: readonly HeldRow[]): StockColumns {
  const whole = (of: (row: HeldRow) => number) => Int32Array.from(rows, of);
  return {
    length: rows.length,
    kind: Uint8Array.from(rows, ({ kind }) => stockKinds.indexOf(kind)),
    period: Uint8Array.from(rows, ({ period }) =>
      stockPeriods.findIndex((each) => periodDays[each] === period),
    ),
    day: whole(({ day }) => dayNumber(day)),
    zi: whole(({ zi }) => zi),
    packs: whole(({ packs }) => packs),
    unitsPerPack: whole(({ unitsPerPack }) => unitsPerPack),
    price: whole(({ listPrice }) => listPrice ?? notGiven),
    promised: whole(({ promised }) => (promised === null ? notGiven : dayNumber(promised))),
    line: whole(({ line }) => line),
  };
}
