import { stockKinds, stockPeriods } from '../../src/domain/stock/kind.ts';
import { dayNumber, notGiven, type StockColumns } from '../../src/domain/stock/stock-row.ts';
import { day } from '../../src/law/calendar-date.ts';

interface Pack {
  readonly zi: number;
  readonly unitsPerPack: number;
}

/**
 * Deliveries of every pack, week after week, before the demo and the twin began.
 * @param which counts files from 0: no two are about the same weeks
 */
export function manyWeeks(packs: readonly Pack[], rowCount: number, which: number): StockColumns {
  const last = dayNumber(day('2025-11-23')) - 7 * (which * Math.ceil(rowCount / packs.length) + 60);
  const whole = (of: (at: number) => number) =>
    Int32Array.from({ length: rowCount }, (_, at) => of(at));
  const packAt = (at: number) => packs[at % packs.length];
  return {
    length: rowCount,
    kind: new Uint8Array(rowCount).fill(stockKinds.indexOf('delivery')),
    period: new Uint8Array(rowCount).fill(stockPeriods.indexOf('week')),
    day: whole((at) => last - 7 * Math.floor(at / packs.length)),
    zi: whole((at) => packAt(at)?.zi ?? 0),
    packs: whole((at) => at % 997),
    unitsPerPack: whole((at) => packAt(at)?.unitsPerPack ?? 0),
    price: whole(() => notGiven),
    promised: whole(() => notGiven),
    line: whole((at) => at + 2),
  };
}
