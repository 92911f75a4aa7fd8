/**
 * A count of one day that is more than twenty times, or less than a twentieth, of the day before
 * is held by the intake as a likely slip of the pen, where it is more than 100 packs
 * (docs/decisions/2026-11-23-stock.md). The twin's warehouses keep within that: they fill and
 * empty over days, so that what is held of its files is what was planted in them.
 */
const most = 19;
const freely = 99;

/** The most that may lie there today. */
export function roofAfter(yesterday: number): number {
  return Math.max(yesterday * most, yesterday + freely);
}

/** The least that has to stay. */
export function floorAfter(yesterday: number): number {
  return yesterday > freely ? Math.ceil(yesterday / most) : 0;
}

export function isPlausibleAfter(yesterday: number, today: number): boolean {
  return today <= roofAfter(yesterday) && today >= floorAfter(yesterday);
}
