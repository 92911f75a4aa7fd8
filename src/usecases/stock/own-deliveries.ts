import type { Refusal } from '../../domain/problem.ts';
import type { StockRole } from '../../domain/stock/kind.ts';
import { own, type HeldRow, type StockDeliveryRecord as OwnDelivery } from '../../ledger/own.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { packBook, stockCountry } from './pack-book.ts';
import { stockParty } from './stock-party.ts';

export type { OwnDelivery };

export interface OwnDeliveries {
  readonly role: StockRole;
  /** Newest first. */
  readonly deliveries: readonly OwnDelivery[];
  readonly waiting: number;
  readonly synthetic: boolean;
}

/** More are in the ledger; a page has no need of them. */
const mostDeliveries = 500;

export async function viewOwnDeliveries(context: Context): Promise<OwnDeliveries | Refusal> {
  const about = await stockParty(context, undefined);
  if (isRefusal(about)) return about;
  const { party, role } = about;
  return viewConfidential(context, { activity: 'stock-view' }, async (tx, concerns) => {
    concerns({ kind: 'party', id: party.id });
    const ledger = own(tx, party.id);
    const deliveries = await ledger.deliveries(mostDeliveries);
    const waiting = (await ledger.waiting()).length;
    return { role, deliveries, waiting, synthetic: party.synthetic };
  });
}

/** A row that waits, with what its pack is called. */
export interface WaitingRow extends HeldRow {
  /** `null`: the list of packs no longer has it. */
  readonly name: string | null;
}

export interface WaitingRows {
  readonly rows: readonly WaitingRow[];
  readonly synthetic: boolean;
}

/** Rows that may be a slip of the pen: their party says whether they are. */
export async function viewWaitingRows(context: Context): Promise<WaitingRows | Refusal> {
  const about = await stockParty(context, undefined);
  if (isRefusal(about)) return about;
  const { party } = about;
  const packs = await packBook(context, await stockCountry(context), context.today());
  return viewConfidential(context, { activity: 'stock-view' }, async (tx, concerns) => {
    concerns({ kind: 'party', id: party.id });
    const rows = await own(tx, party.id).waiting();
    return {
      rows: rows.map((row) => ({ ...row, name: packs.packOf(row.zi)?.name ?? null })),
      synthetic: party.synthetic,
    };
  });
}
