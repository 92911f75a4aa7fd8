/** What one hospital holds of one group, and uses of it. */
export interface HospitalStock {
  /** Dosage units on the day. */
  readonly units: number;
  /** Dosage units a day, over the days that were reported. */
  readonly perDay: number;
}

/** How the board asks: both are the reader's choice, and stand in the address. */
export interface RaisedUse {
  /** Today's use times this. */
  readonly times: number;
  /** Days of that use that a hospital keeps for itself before anything is more than it needs. */
  readonly keepDays: number;
}

export type HospitalCell =
  | {
      readonly kind: 'days';
      readonly units: number;
      readonly days: number;
      /** Dosage units beyond what it keeps; 0 where there are none. */
      readonly spare: number;
    }
  /** It holds some and used none: days cannot be said. */
  | { readonly kind: 'no-use'; readonly units: number; readonly spare: number }
  /** It did not report the day, or not this group. Never zero. */
  | { readonly kind: 'not-reported' }
  /** In the days before it told of others, and never of this group. */
  | { readonly kind: 'not-kept' };

/** How long stock lasts at a raised use, and what a hospital could miss. */
export function hospitalCell(
  { units, perDay }: HospitalStock,
  { times, keepDays }: RaisedUse,
): HospitalCell {
  const use = perDay * times;
  if (use <= 0) return { kind: 'no-use', units, spare: units };
  return {
    kind: 'days',
    units,
    days: units / use,
    spare: Math.max(0, Math.floor(units - use * keepDays)),
  };
}

/** All that reported together; undefined where none used any. */
export function daysTogether(cells: readonly HospitalStock[], times: number): number | undefined {
  const use = cells.reduce((sum, { perDay }) => sum + perDay, 0) * times;
  return use <= 0 ? undefined : cells.reduce((sum, { units }) => sum + units, 0) / use;
}
