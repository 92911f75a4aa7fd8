import { day, type CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook, type NormId, type NormValue } from '../../law/law-book.ts';
import type { NormReference } from '../decision.ts';
import { normReference } from '../norm/reference.ts';

/** A norm's value on a day, with the reference that a trace cites. */
export interface Held<Value> {
  readonly value: Value;
  readonly norm: NormReference;
}

/** How numbers are checked and read, as the law book has it on one day. */
export type CodeRules = ReturnType<typeof codeRules>;

// Whoever names no day asks how a number reads as the law stands last.
const latest = day('9999-12-31');

export function codeRules(law: LawBook, on: CalendarDate = latest) {
  return {
    ziCheck: held(law, 'code-zi-check-digit', on),
    ziFreeRanges: held(law, 'code-zi-free-ranges', on),
    ziFreeRangeCheck: held(law, 'code-zi-free-range-check', on),
    ziZeros: held(law, 'code-zi-zeros', on),
    rvgComparison: held(law, 'code-rvg-comparison', on),
    gtinCheck: held(law, 'code-gtin-check-digit', on),
    gs1Identifiers: held(law, 'code-gs1-identifiers', on),
    gs1Century: held(law, 'code-gs1-century', on),
    gs1DayZero: held(law, 'code-gs1-day-zero', on),
  };
}

function held<Id extends NormId>(law: LawBook, id: Id, on: CalendarDate): Held<NormValue<Id>> {
  const { answer, version } = inForce(law, id, on);
  // These norms say what a number is; they count for every day and an overlay can only replace them.
  if (answer !== 'in-force') throw new RangeError(`norm ${id} does not hold on ${on}: ${answer}`);
  return { value: version.value, norm: normReference(id, version) };
}
