import type { Publication, PublishedRecord } from '../../domain/source/publication.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { stateOn } from '../product.ts';
import { composition, register } from '../publications.ts';
import { priceOn, type TwinPack } from './pack.ts';
import type { StockTwin } from './twin.ts';

/** What packs and medicines are, on each day on which the lists appear. */
export function* stockLists(twin: StockTwin): Generator<Publication> {
  for (const day of twin.listDays) {
    yield { source: 'xt-register', day, records: register(twin.country, day) };
    yield { source: 'xt-packs', day, records: packRecords(twin.packs, day) };
  }
}

/** What each pack is on a day, of the medicines that are authorised by then. */
export function packRecords(packs: readonly TwinPack[], day: CalendarDate): PublishedRecord[] {
  return packs.flatMap((pack): PublishedRecord[] => {
    const { zi, product, text, unitsPerPack, shelfLifeMonths } = pack;
    const state = stateOn(product, day);
    if (state === undefined) return [];
    const { name, codes } = composition(product, state);
    return [
      {
        key: zi,
        content: {
          kind: 'pack',
          product: {
            name,
            codes: [{ scheme: 'zi', value: zi, given: zi }, ...codes],
            node: 'pack',
            pack: text,
          },
          pack: { unitsPerPack, listPriceEurocents: priceOn(pack, day), shelfLifeMonths },
        },
      },
    ];
  });
}
