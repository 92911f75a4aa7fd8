import { dayNumber } from '../../domain/stock/stock-row.ts';
import { addDays } from '../../law/calendar-date.ts';
import { dayAt, placeOf, type StockCalendar } from './calendar.ts';
import type { History } from './history.ts';
import { fromSupplier, wholesalerCount, type Network } from './network.ts';
import { Yesterday, type Sheet } from './sheet.ts';
import type { World } from './world.ts';

/** Fills a sheet with what a party says, kind by kind. */
export interface Telling {
  /** @param packs those whose authorisation it holds. */
  supplier(packs: Int32Array, what: Extent): void;
  wholesaler(which: number, what: Extent): void;
  hospital(which: number): void;
  /** @param week from the first day of the history. */
  collectingBody(week: number): void;
  /** @param week from the first that is told as a sum; `packs` as held on its last day. */
  supplierWeek(week: number, packs: Int32Array): void;
  wholesalerWeek(which: number, week: number): void;
}

/** `moves`: deliveries and returns alone, as far as the year before needs them. */
export type Extent = 'moves' | 'all';

/** @param listedFrom by pack, the first list on which it stands, as a place in the calendar. */
export function openTelling(
  world: World,
  sheet: Sheet,
  history: History,
  calendar: StockCalendar,
  listedFrom: Int32Array,
): Telling {
  const { network, supplier, wholesaler, hospital } = world;
  const count = network.packs.length;
  const perPack = () => new Yesterday(count);
  const perWholesaler = () => new Yesterday(count * wholesalerCount);
  const perPlace = () => new Yesterday(network.places.count);
  const said = {
    supplier: {
      available: perPack(),
      quarantine: perPack(),
      toWholesalers: perPack(),
      toHospitals: perPack(),
      returned: perPack(),
    },
    wholesaler: {
      available: perWholesaler(),
      quarantine: perWholesaler(),
      delivered: perWholesaler(),
      returned: perWholesaler(),
    },
    hospital: { available: perPlace(), used: perPlace() },
  };
  const direct = deliveredDirectly(network);
  const placesOf = Array.from({ length: network.hospitals }, (_, which) =>
    network.places.hospital.keys().filter((at) => network.places.hospital[at] === which),
  ).map((places) => Int32Array.from(places));
  const today = () => placeOf(calendar, world.day);
  const isTold = (pack: number, at: number, daysAgo: number) =>
    at >= (listedFrom[pack] ?? 0) && world.isMarketed(pack, daysAgo);
  const isCarried = (at: number) => (network.wholesalerTarget[at] ?? 0) > 0;

  function toldBy(packs: Int32Array): Int32Array {
    const at = today();
    return packs.filter((pack) => isTold(pack, at, 0));
  }

  function positive(
    yesterday: Yesterday,
    at: number,
    kind: 'quarantine' | 'return',
    pack: number,
    packs: number,
  ): void {
    if (packs > 0) sheet.addAfter(yesterday, at, kind, pack, packs);
  }

  const everyPack = Int32Array.from({ length: count }, (_, at) => at);

  return {
    supplier(held, what) {
      const packs = toldBy(held);
      const { available, quarantine, toWholesalers, toHospitals, returned } = said.supplier;
      if (what === 'all') {
        for (const p of packs) {
          sheet.addAfter(available, p, 'available', p, supplier.available[p] ?? 0);
        }
        for (const p of packs) {
          positive(quarantine, p, 'quarantine', p, supplier.quarantine[p] ?? 0);
        }
        for (const p of packs) {
          const batch = supplier.batch[p] ?? 0;
          if (batch > 0) {
            sheet.add('inbound', 'day', p, batch, dayNumber(world.batchPromised(p)));
          }
        }
      }
      for (const p of packs) {
        if (direct[p] === 1) {
          sheet.addAfter(toHospitals, p, 'delivery', p, supplier.toHospitals[p] ?? 0);
        }
      }
      for (const p of packs) {
        const moved = supplier.toWholesalers[p] ?? 0;
        sheet.addAfter(toWholesalers, p, 'delivery-to-wholesaler', p, moved);
      }
      for (const p of packs) positive(returned, p, 'return', p, supplier.returned[p] ?? 0);
    },

    wholesaler(which, what) {
      const packs = toldBy(everyPack).filter((p) => isCarried(p * wholesalerCount + which));
      const { available, quarantine, delivered, returned } = said.wholesaler;
      if (what === 'all') {
        for (const p of packs) {
          const at = p * wholesalerCount + which;
          sheet.addAfter(available, at, 'available', p, wholesaler.available[at] ?? 0);
        }
        for (const p of packs) {
          const at = p * wholesalerCount + which;
          positive(quarantine, at, 'quarantine', p, wholesaler.quarantine[at] ?? 0);
        }
        for (let days = 1; days <= 3; days += 1) {
          const promised = dayNumber(addDays(world.day, days));
          for (const p of packs) {
            const comes = world.underwayIn(p * wholesalerCount + which, days);
            if (comes > 0) sheet.add('inbound', 'day', p, comes, promised);
          }
        }
      }
      for (const p of packs) {
        const at = p * wholesalerCount + which;
        sheet.addAfter(delivered, at, 'delivery', p, wholesaler.delivered[at] ?? 0);
      }
      for (const p of packs) {
        const at = p * wholesalerCount + which;
        positive(returned, at, 'return', p, wholesaler.returned[at] ?? 0);
      }
    },

    hospital(which) {
      const now = today();
      const { available, used } = said.hospital;
      const own = (placesOf[which] ?? everyPack).filter((at) =>
        isTold(network.places.pack[at] ?? 0, now, 0),
      );
      const packOf = network.places.pack;
      const tomorrow = dayNumber(addDays(world.day, 1));
      for (const at of own) {
        sheet.addAfter(available, at, 'available', packOf[at] ?? 0, hospital.available[at] ?? 0);
      }
      for (const at of own) {
        const comes = hospital.underway[at] ?? 0;
        if (comes > 0) sheet.add('inbound', 'day', packOf[at] ?? 0, comes, tomorrow);
      }
      for (const at of own) {
        sheet.addAfter(used, at, 'use', packOf[at] ?? 0, hospital.used[at] ?? 0);
      }
    },

    collectingBody(week) {
      const end = week * 7 + 6;
      const daysAgo = today() - end;
      sheet.turnTo(dayAt(calendar, end));
      for (let p = 0; p < count; p += 1) {
        if (!isTold(p, end, daysAgo)) continue;
        sheet.add('dispensed', 'week', p, history.dispensed.sum(week, p));
      }
    },

    supplierWeek(week, held) {
      const end = calendar.toldDaily + week * 7 + 6;
      const daysAgo = today() - end;
      sheet.turnTo(dayAt(calendar, end));
      const packs = held.filter((pack) => isTold(pack, end, daysAgo));
      for (const p of packs) {
        if (direct[p] === 1) {
          sheet.add('delivery', 'week', p, history.toHospitals.sum(week, p));
        }
      }
      for (const p of packs) {
        sheet.add('delivery-to-wholesaler', 'week', p, history.toWholesalers.sum(week, p));
      }
      for (const p of packs) {
        const returned = history.returnedToSupplier.sum(week, p);
        if (returned > 0) sheet.add('return', 'week', p, returned);
      }
    },

    wholesalerWeek(which, week) {
      const end = calendar.toldDaily + week * 7 + 6;
      const daysAgo = today() - end;
      sheet.turnTo(dayAt(calendar, end));
      for (let p = 0; p < count; p += 1) {
        const at = p * wholesalerCount + which;
        if (!isCarried(at) || !isTold(p, end, daysAgo)) continue;
        sheet.add('delivery', 'week', p, history.delivered.sum(week, at));
        const returned = history.returned.sum(week, at);
        if (returned > 0) sheet.add('return', 'week', p, returned);
      }
    },
  };
}

/** 1 for a pack that some hospital buys from its maker. */
function deliveredDirectly({ packs, places }: Network): Uint8Array {
  const direct = new Uint8Array(packs.length);
  for (let at = 0; at < places.count; at += 1) {
    if (places.source[at] === fromSupplier) direct[places.pack[at] ?? 0] = 1;
  }
  return direct;
}
