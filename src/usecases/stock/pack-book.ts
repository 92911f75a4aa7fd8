import type { CalendarDate } from '../../law/calendar-date.ts';
import type { PackNodes } from '../../ledger/compare.ts';
import { KeyTable } from '../../ledger/key-table.ts';
import { lastDelivered } from '../../ledger/release.ts';
import type { ReadTx } from '../../registry/database.ts';
import { isDecided } from '../../registry/decisions.ts';
import { packsOf, type KnownPack } from '../../registry/packs.ts';
import type { Context } from '../context.ts';

/** The invented country of a folder of the twin (docs/decisions/2026-11-23-stock.md). */
export const twinCountry = 'XT';

/** The packs of a country as they are on a day, by the number of their code. */
export interface PackBook {
  readonly country: string;
  readonly day: CalendarDate;
  packOf(zi: number): KnownPack | undefined;
  /** What of it every row is held against; undefined of a pack that is not known. */
  unitsPerPackOf(zi: number): number | undefined;
  /** Compositions of which it has a pack, as the obligation of a wholesaler names its unit. */
  groups(): ReadonlySet<string>;
  /** What each is called. */
  names(): ReadonlyMap<number, string>;
  /** Undefined of a pack that is not known. */
  nodesOf(zi: number): PackNodes | undefined;
}

/** Of which country is what a party delivers here: that of the twin, once one was loaded. */
export async function stockCountry({ database, defaultCountry, demo }: Context): Promise<string> {
  if (!demo) return defaultCountry;
  const twin = await database.read((tx) => isDecided(tx, 'demo', twinCountry));
  return twin ? twinCountry : defaultCountry;
}

/** Of which country stock was delivered last; undefined before the first delivery. */
export async function lastDeliveredCountry({ database }: Context): Promise<string | undefined> {
  return (await database.read(lastDelivered))?.country;
}

export function packBook(context: Context, country: string, day: CalendarDate): Promise<PackBook> {
  return context.database.read((tx) => packBookIn(tx, context, country, day));
}

/** The same within a reading that is under way. */
export async function packBookIn(
  tx: ReadTx,
  { today }: Context,
  country: string,
  day: CalendarDate,
): Promise<PackBook> {
  const now = today();
  const known = day > now ? day : now;
  return bookOf(country, day, await packsOf(tx, country, { day, known, recorded: endOfTime }));
}

/** @param packs each code once */
export function bookOf(country: string, day: CalendarDate, packs: readonly KnownPack[]): PackBook {
  const codes = Int32Array.from(packs, ({ zi }) => Number(zi));
  const places = new KeyTable({ zi: codes, about: new Int32Array(codes.length) }, false);
  const at = (zi: number) => places.placeOf(zi, 0) ?? -1;
  // What every row of a day is held against stands close together: the packs themselves lie far apart.
  const units = Float64Array.from(packs, ({ unitsPerPack }) => unitsPerPack);
  const nodes = packs.map(({ packNode, productNode, groupNode }) => ({
    pack: packNode,
    product: productNode,
    ...(groupNode === undefined ? {} : { group: groupNode }),
  }));
  return {
    country,
    day,
    packOf: (zi) => packs[at(zi)],
    unitsPerPackOf: (zi) => units[at(zi)],
    groups: () => new Set(packs.flatMap(({ groupKey }) => groupKey ?? [])),
    names: () => new Map(packs.map(({ zi, name }) => [Number(zi), name])),
    nodesOf: (zi) => nodes[at(zi)],
  };
}

/** All that is recorded. */
const endOfTime = new Date('9999-12-31T23:59:59.999Z');
