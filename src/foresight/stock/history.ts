import { yearDays, type StockCalendar } from './calendar.ts';
import { wholesalerCount } from './network.ts';
import type { World } from './world.ts';

/** What moved, week by week, before the first daily day. */
export interface History {
  readonly weeks: number;
  readonly toWholesalers: Weekly;
  readonly toHospitals: Weekly;
  readonly returnedToSupplier: Weekly;
  readonly delivered: Weekly;
  readonly returned: Weekly;
  /** All 52 weeks, and after them those of the daily days that are full. */
  readonly dispensed: Weekly;
  /** Adds the day that has ended. `at` counts from the first day of the history. */
  add(world: World, at: number): void;
}

/** A row of places for each week. */
export class Weekly {
  readonly #places: number;
  readonly #sums: Int32Array;

  constructor(weeks: number, places: number) {
    this.#places = places;
    this.#sums = new Int32Array(weeks * places);
  }

  add(week: number, moved: Int32Array): void {
    const first = week * this.#places;
    for (let place = 0; place < this.#places; place += 1) {
      const at = first + place;
      this.#sums[at] = (this.#sums[at] ?? 0) + (moved[place] ?? 0);
    }
  }

  sum(week: number, place: number): number {
    return this.#sums[week * this.#places + place] ?? 0;
  }
}

export function openHistory(calendar: StockCalendar, packs: number): History {
  const { toldDaily, toldWeekly: weeks, days } = calendar;
  const perPack = () => new Weekly(weeks, packs);
  const perWholesaler = () => new Weekly(weeks, packs * wholesalerCount);
  const history = {
    weeks,
    toWholesalers: perPack(),
    toHospitals: perPack(),
    returnedToSupplier: perPack(),
    delivered: perWholesaler(),
    returned: perWholesaler(),
    dispensed: new Weekly(Math.ceil((yearDays + days) / 7), packs),
  };
  return {
    ...history,
    add({ supplier, wholesaler, pharmacies }, at) {
      history.dispensed.add(Math.floor(at / 7), pharmacies.dispensed);
      if (at < toldDaily || at >= yearDays) return;
      const week = Math.floor((at - toldDaily) / 7);
      history.toWholesalers.add(week, supplier.toWholesalers);
      history.toHospitals.add(week, supplier.toHospitals);
      history.returnedToSupplier.add(week, supplier.returned);
      history.delivered.add(week, wholesaler.delivered);
      history.returned.add(week, wholesaler.returned);
    },
  };
}
