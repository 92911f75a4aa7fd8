import type { CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { NormReference, Params } from '../decision.ts';
import { normReference } from '../norm/reference.ts';

/** What one party adds to a total. Parties of one owner count as one. */
export interface Contribution {
  /** Ownership group; a party without one is a group of its own. */
  readonly group: string;
  readonly amount: number;
}

/**
 * Whether a total may leave the party it is about. `total-not-ruled`: the law book has no
 * rule for that day, and then nothing leaves.
 */
export type AggregateAnswer =
  | 'total-may-leave'
  | 'total-of-too-few'
  | 'total-of-one'
  | 'total-tells-another'
  | 'total-not-ruled';

export interface AggregateRead {
  readonly answer: AggregateAnswer;
  readonly params: Params;
  readonly norm?: NormReference;
}

/**
 * Norm `disclosure-aggregate`: enough owners with a positive amount, none of them with too
 * large a share, and by the p per cent rule: what the second largest can work out of the
 * largest, by taking itself off the total, must be off by at least p per cent.
 */
export function readAggregate(
  contributions: readonly Contribution[],
  law: LawBook,
  on: CalendarDate,
): AggregateRead {
  const found = inForce(law, 'disclosure-aggregate', on);
  if (found.answer !== 'in-force') return { answer: 'total-not-ruled', params: { day: on } };
  const norm = normReference('disclosure-aggregate', found.version);
  const { contributors, largestSharePercent, pPercent } = found.version.value;

  const amounts = perGroup(contributions);
  if (amounts.length < contributors) {
    const params = { contributors: amounts.length, least: contributors };
    return { answer: 'total-of-too-few', params, norm };
  }
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const [largest = 0, second = 0] = amounts;
  if (largest * 100 > largestSharePercent * total) {
    return { answer: 'total-of-one', params: { percent: largestSharePercent }, norm };
  }
  if ((total - largest - second) * 100 < pPercent * largest) {
    return { answer: 'total-tells-another', params: { percent: pPercent }, norm };
  }
  return { answer: 'total-may-leave', params: { contributors: amounts.length }, norm };
}

/** Norm `disclosure-notification-counts`: a count of notifications goes over enough holders. */
export function readCount(holders: number, law: LawBook, on: CalendarDate): AggregateRead {
  const found = inForce(law, 'disclosure-notification-counts', on);
  if (found.answer !== 'in-force') return { answer: 'total-not-ruled', params: { day: on } };
  const norm = normReference('disclosure-notification-counts', found.version);
  const least = found.version.value;
  return holders < least
    ? { answer: 'total-of-too-few', params: { contributors: holders, least }, norm }
    : { answer: 'total-may-leave', params: { contributors: holders }, norm };
}

/** Positive amounts by owner, the largest first. */
function perGroup(contributions: readonly Contribution[]): readonly number[] {
  const sums = new Map<string, number>();
  for (const { group, amount } of contributions) {
    sums.set(group, (sums.get(group) ?? 0) + amount);
  }
  return [...sums.values()].filter((amount) => amount > 0).toSorted((left, right) => right - left);
}
