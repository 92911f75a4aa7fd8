import type { CalendarDate } from '../../law/calendar-date.ts';
import type { PackNodes } from '../../ledger/compare.ts';
import { lastDelivered } from '../../ledger/release.ts';
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

export async function packBook(
  { database, today }: Context,
  country: string,
  day: CalendarDate,
): Promise<PackBook> {
  const now = today();
  const packs = await database.read((tx) =>
    packsOf(tx, country, { day, known: day > now ? day : now, recorded: endOfTime }),
  );
  const byZi = new Map(packs.map((pack) => [Number(pack.zi), pack]));
  return {
    country,
    day,
    packOf: (zi) => byZi.get(zi),
    names: () => new Map(packs.map(({ zi, name }) => [Number(zi), name])),
    nodesOf(zi) {
      const pack = byZi.get(zi);
      if (pack === undefined) return undefined;
      const { packNode, productNode, groupNode } = pack;
      return {
        pack: packNode,
        product: productNode,
        ...(groupNode === undefined ? {} : { group: groupNode }),
      };
    },
  };
}

/** All that is recorded. */
const endOfTime = new Date('9999-12-31T23:59:59.999Z');
