import type { Refusal } from '../../domain/problem.ts';
import type { Reading } from '../../domain/source/source.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { readPartyList } from '../../exchange/parties/read-party-list.ts';
import type { KnownPack } from '../../registry/packs.ts';
import type { Party } from '../../registry/parties.ts';
import type { Context } from '../context.ts';
import { bookOf, twinCountry, type PackBook } from './pack-book.ts';

/*
 * A folder of the twin whose lists are not in the database yet, as far as its stock can be checked by
 * them: for who wants to know what would happen, and have nothing happen.
 */

/** Its parties, as yet without numbers of ours: minus their place in the list. */
export function partiesUnloaded(list: Uint8Array): readonly Party[] | Refusal {
  const read = readPartyList(list);
  if ('refused' in read) return { kind: 'refusal', problems: read.refused };
  return read.rows.map(({ name, facts }, at) => ({
    id: -1 - at,
    name,
    audiences: facts.flatMap((fact) => (fact.kind === 'audience' ? [fact.value] : [])),
    codes: [],
    synthetic: true,
  }));
}

/** A list of packs of the folder. */
export interface PackList {
  readonly name: string;
  readonly day: CalendarDate;
  readonly bytes: Uint8Array;
}

/** The packs of a day by its lists: the newest word up to the day, else the first one after it. */
export function packsUnloaded(
  { connectors }: Context,
  lists: readonly PackList[],
): (day: CalendarDate) => PackBook {
  const connector = connectors.find(
    ({ source }) => source.name === `${twinCountry.toLowerCase()}-packs`,
  );
  if (connector === undefined) throw new Error('the packs of the twin are no source here');
  const told = lists.map(({ name, day, bytes }) => ({
    day,
    packs: packsIn(connector.read({ name, bytes })),
  }));
  return (day) => {
    const known = new Map<string, KnownPack>();
    const later = told
      .filter((list) => list.day > day)
      .toSorted((a, b) => (a.day < b.day ? 1 : -1));
    const earlier = told
      .filter((list) => list.day <= day)
      .toSorted((a, b) => (a.day < b.day ? -1 : 1));
    for (const { packs } of [...later, ...earlier])
      for (const pack of packs) known.set(pack.zi, pack);
    return bookOf(twinCountry, day, [...known.values()]);
  };
}

function packsIn(reading: Reading): readonly KnownPack[] {
  if (reading.state === 'refused') return [];
  return reading.records.flatMap(({ key, content }) =>
    content.kind === 'pack'
      ? {
          ...content.pack,
          zi: key,
          name: content.product.name,
          // Nothing is written, so no node is needed.
          packNode: 0,
          productNode: 0,
          listed: true,
        }
      : [],
  );
}
