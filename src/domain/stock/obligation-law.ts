import type { CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook, type NormId, type NormValue } from '../../law/law-book.ts';
import type { NormReference } from '../decision.ts';
import { normReference } from '../norm/reference.ts';

/** A norm that holds on the day, and how a trace names it. */
export interface Held<Value> {
  readonly value: Value;
  readonly norm: NormReference;
}

export function holding<Id extends NormId>(
  law: LawBook,
  id: Id,
  on: CalendarDate,
): Held<NormValue<Id>> | undefined {
  const found = inForce(law, id, on);
  if (found.answer !== 'in-force') return undefined;
  return { value: found.version.value, norm: normReference(id, found.version) };
}

/** For the choices of ours that count for every day that is judged. */
export function chosen<Id extends NormId>(
  law: LawBook,
  id: Id,
  on: CalendarDate,
): Held<NormValue<Id>> {
  const held = holding(law, id, on);
  if (held === undefined) throw new RangeError(`the choice ${id} does not count on ${on}`);
  return held;
}
