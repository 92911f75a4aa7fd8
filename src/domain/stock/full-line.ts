import { Type } from 'typebox';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { CalendarDateSchema, exact, type Of } from '../schema.ts';

/** What the desk puts down: on which days a wholesaler is full-line (volgesorteerd), or is not. */
export const GivenFullLine = Type.Object(
  {
    fullLine: Type.Boolean(),
    validFrom: CalendarDateSchema,
    /** Last day; absent: until further notice. */
    validThrough: Type.Optional(CalendarDateSchema),
    /** Where it stands: a register, a letter, a licence. */
    source: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
  },
  exact,
);
export type GivenFullLine = Of<typeof GivenFullLine>;

export interface FullLineFact extends GivenFullLine {
  readonly id: number;
  readonly party: number;
  readonly recordedOn: CalendarDate;
  readonly person?: string;
  /** Taken back: it counts for no day. */
  readonly withdrawn?: { readonly on: CalendarDate; readonly why: string };
}

/** The fact that counts for a day: of those that cover it and stand, the one put down last. */
export function fullLineOn(
  facts: readonly FullLineFact[],
  on: CalendarDate,
): FullLineFact | undefined {
  return facts
    .filter((fact) => fact.withdrawn === undefined && covers(fact, on))
    .toSorted((one, next) => next.id - one.id)
    .at(0);
}

interface Dated {
  readonly validFrom: CalendarDate;
  readonly validThrough?: CalendarDate;
}

/** Both days count. */
export function covers({ validFrom, validThrough }: Dated, on: CalendarDate): boolean {
  return validFrom <= on && (validThrough === undefined || on <= validThrough);
}
