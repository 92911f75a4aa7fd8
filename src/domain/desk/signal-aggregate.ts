import type { CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import { readAggregate } from '../disclosure/aggregate.ts';

/** In steps: a count that moves by one would tell who came. */
const bands = [100, 50, 25, 10] as const;

/**
 * How many independent reporters may be said in public to signal a product: the lowest number
 * of its band, or `undefined` where nothing may be said. A reporter here is an ownership group,
 * and weighs as much as any other, however many of its pharmacies signal.
 */
export function publicReporters(
  groups: number,
  on: CalendarDate,
  law: LawBook,
): number | undefined {
  const allowed = inForce(law, 'publication-public-facts', on);
  if (allowed.answer !== 'in-force') return undefined;
  if (!allowed.version.value.includes('aggregate-of-field-signals')) return undefined;
  const each = Array.from({ length: groups }, (_, index) => ({ group: `${index}`, amount: 1 }));
  if (readAggregate(each, law, on).answer !== 'total-may-leave') return undefined;
  const rule = inForce(law, 'disclosure-aggregate', on);
  if (rule.answer !== 'in-force') return undefined;
  const least = rule.version.value.contributors;
  return bands.find((band) => band > least && groups >= band) ?? least;
}
