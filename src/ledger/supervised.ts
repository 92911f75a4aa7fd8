import type { StockRole } from '../domain/stock/kind.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from '../registry/database.ts';
import { kindCodes, roleCodes } from './codes.ts';
import { movedBefore, obliged, ofObliged, type MovedWeeks, type OfPack } from './moved.ts';
import { own, type OwnStock } from './own.ts';

/** What one party holds of a pack on a day, and moved in the weeks before. */
export interface PackAccount {
  readonly party: number;
  readonly role: StockRole;
  readonly zi: number;
  readonly product: number;
  /** `null`: the composition of the product is not fully reported. */
  readonly group: number | null;
  /** In dosage units; absent kinds were not reported. */
  readonly held: Readonly<Partial<Record<'available' | 'quarantine' | 'hub' | 'inbound', number>>>;
  readonly unitsPerPack: number | null;
  /** Eurocents, as the party stated it on the day. */
  readonly listPrice: number | null;
  readonly moved: readonly MovedWeeks[];
}

export interface SupervisedStock extends OwnStock {
  accounts(on: CalendarDate, weeks: number): Promise<readonly PackAccount[]>;
}

/**
 * The ledger of one party, or of all, for who supervises them: the transaction is in his name and
 * with his purpose, without which row-level security shows nothing. The caller puts the look on
 * record.
 */
export function supervised(tx: ReadTx, party: number, purpose: string): SupervisedStock {
  if (purpose.trim() === '') throw new Error('stock is not looked at without a purpose');
  return { ...own(tx, party), accounts: (on, weeks) => accounts(tx, on, weeks, [party]) };
}

/** Of every party that has an obligation; row-level security leaves those that the viewer may see. */
export function everyAccount(
  tx: ReadTx,
  on: CalendarDate,
  weeks: number,
): Promise<readonly PackAccount[]> {
  return accounts(tx, on, weeks);
}

const { available, quarantine, hub, inbound } = kindCodes;

interface HeldPack extends OfPack {
  readonly available: number | null;
  readonly quarantine: number | null;
  readonly hub: number | null;
  readonly inbound: number | null;
  readonly unitsPerPack: number | null;
  readonly listPrice: number | null;
}

interface Account extends Omit<PackAccount, 'moved'> {
  readonly moved: MovedWeeks[];
}

async function accounts(
  tx: ReadTx,
  on: CalendarDate,
  weeks: number,
  parties: readonly number[] | null = null,
): Promise<readonly PackAccount[]> {
  // Sums of hundreds of thousands of rows, which by default would go by way of the disk.
  await tx.query("set local work_mem = '128MB'");
  const held = await tx.query<HeldPack>(heldOn, [on, obliged, parties]);
  const moved = await movedBefore(tx, { on, weeks, parties });
  const found = new Map<number, Account>();
  for (const row of held) {
    found.set(keyOf(row), accountOf(row, saidOf(row), row.unitsPerPack, row.listPrice));
  }
  for (const row of moved) {
    const key = keyOf(row);
    let account = found.get(key);
    if (account === undefined) {
      account = accountOf(row, {}, null, null);
      found.set(key, account);
    }
    const { ends, weeks: ofWeeks, delivered, toWholesalers, returned } = row;
    account.moved.push({ ends, weeks: ofWeeks, delivered, toWholesalers, returned });
  }
  // By party and pack: the database gives them as they come.
  return [...found.keys()]
    .toSorted((one, next) => one - next)
    .flatMap((key) => found.get(key) ?? []);
}

function accountOf(
  { party, role, zi, product, group }: OfPack,
  held: PackAccount['held'],
  unitsPerPack: number | null,
  listPrice: number | null,
): Account {
  const word = role === roleCodes.supplier ? 'supplier' : 'wholesaler';
  return { party, role: word, zi, product, group, unitsPerPack, listPrice, held, moved: [] };
}

/** A pack code has eight digits, and a party's number stays far below what is left. */
function keyOf({ party, zi }: OfPack): number {
  return party * 100_000_000 + zi;
}

function saidOf(row: HeldPack): PackAccount['held'] {
  const said: Partial<Record<keyof PackAccount['held'], number>> = {};
  if (row.available !== null) said.available = row.available;
  if (row.quarantine !== null) said.quarantine = row.quarantine;
  if (row.hub !== null) said.hub = row.hub;
  if (row.inbound !== null) said.inbound = row.inbound;
  return said;
}

const sumOf = (kind: number) => `sum(more_units) filter (where kind = ${kind})::bigint`;

/** SQL: what the newest delivery says that says anything; a highest number, so that workers can share it. */
const newest = (column: string) =>
  `(max((delivery_id << 31) + ${column}) & ${2 ** 31 - 1})::integer`;

const heldOn = `
  select party_id as party, max(role) as role, zi, max(product_id) as product, max(group_id) as "group",
         ${sumOf(available)} as available, ${sumOf(quarantine)} as quarantine, ${sumOf(hub)} as hub,
         ${sumOf(inbound)} as inbound,
         ${newest('units_per_pack')} as "unitsPerPack", ${newest('list_price')} as "listPrice"
    from stock_row
   where day = $1 and period = 1 and kind <= ${inbound} and ${ofObliged}
   group by party_id, zi`;
