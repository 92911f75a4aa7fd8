import { Type } from 'typebox';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { CalendarDateSchema, exact, type Of } from '../schema.ts';
import { covers } from './full-line.ts';

/** What the ministry decided to pay for: extra stock of one wholesaler and unit. */
export const GivenPaid = Type.Object(
  {
    party: Type.Integer({ minimum: 1 }),
    /** As the obligation of a wholesaler names it: substance, strength, form and route. */
    unit: Type.String({ minLength: 1, maxLength: 500 }),
    /** For how many days of deliveries it is meant to last. */
    days: Type.Integer({ minimum: 1, maximum: 3660 }),
    /** Dosage units, at most three decimals. */
    units: Type.Number({ exclusiveMinimum: 0, maximum: 1_000_000_000_000 }),
    /** Paid for all of it, without VAT. */
    eurocents: Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }),
    validFrom: CalendarDateSchema,
    /** Last day; absent: until further notice. */
    validThrough: Type.Optional(CalendarDateSchema),
    /** The decision that grants it. */
    reference: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
  },
  exact,
);
export type GivenPaid = Of<typeof GivenPaid>;

export interface PaidFact extends GivenPaid {
  readonly id: number;
  readonly recordedOn: CalendarDate;
  readonly person?: string;
  /** Taken back: it counts for no day. */
  readonly withdrawn?: { readonly on: CalendarDate; readonly why: string };
}

/** The decisions that pay for stock on a day. Several for one unit add up. */
export function paidOn(facts: readonly PaidFact[], on: CalendarDate): readonly PaidFact[] {
  return facts.filter((fact) => fact.withdrawn === undefined && covers(fact, on));
}

/** Dosage units that were paid for; undefined: no decision says so, which is not zero. */
export function paidUnits(facts: readonly PaidFact[]): number | undefined {
  if (facts.length === 0) return undefined;
  const thousandths = facts.reduce((sum, { units }) => sum + Math.round(units * 1000), 0);
  return thousandths / 1000;
}
