import type { CalendarDate } from '../../../law/calendar-date.ts';
import type { Listed } from '../facts.ts';
import type { Definition, Held, Parameter, ShortageValues } from '../held.ts';
import type { ListingStatus } from '../listing.ts';
import { step, type ShortageCode, type Step } from '../trace.ts';
import { notDecidable, notShort, short, valuesOf } from '../verdict.ts';

/** The country's authority lists it. Says nothing about supply or demand. */
export const asListed: Definition = {
  id: 'as-listed',
  unit: 'product',
  needs: ['listed-by-authority', 'listed-on-day', 'listed-as-current'],
  norm: 'shortage-as-listed',
  prepare(held) {
    const counted = held.parameter(
      'countedStatuses',
      'shortage-as-listed-statuses',
      (value) => value.counted,
      held.given.countedStatuses,
    );
    const announced = new Set(held.value('shortage-as-listed-statuses').value.announced);
    const counts = new Set(counted.value);
    return (facts) => {
      if (facts.listed === undefined || facts.listed.length === 0) {
        return notDecidable(held, facts, [], valuesOf(undefined), 'listed-by-authority');
      }
      const current = newestUpTo(facts.listed, held.on);
      const [first] = current;
      if (first === undefined) {
        const earliest = facts.listed.map((entry) => entry.snapshot).toSorted()[0] ?? '';
        const steps = [step('snapshot-after-day', { snapshot: earliest }, 'listed')];
        return notDecidable(held, facts, steps, valuesOf(undefined), 'listed-on-day');
      }
      const listed = earliestOf(
        current.filter((entry) => isCounted(entry, counts) && !isPerhapsHistory(entry)),
      );
      const history = current.find((entry) => isCounted(entry, counts));
      if (listed === undefined && history !== undefined) {
        const steps = [listedStep('listed-perhaps-history', history, counted)];
        return notDecidable(held, facts, steps, valuesOf(undefined), 'listed-as-current');
      }
      if (listed === undefined) {
        const best = current.find((entry) => entry.listed) ?? first;
        return notShort(held, [listedStep(notCounted(best), best, counted)]);
      }
      const ahead = isAhead(listed, held, announced);
      return short(held, listedValues(listed, ahead), [
        listedStep(ahead ? 'listed-as-announced' : 'listed', listed, counted),
      ]);
    };
  },
};

/** Per authority what its newest snapshot says that is not later than the day. */
function newestUpTo(listed: readonly Listed[], on: CalendarDate): readonly Listed[] {
  if (listed.length === 1) return listed.filter((entry) => entry.snapshot <= on);
  const newest = new Map<string, CalendarDate>();
  for (const entry of listed) {
    const known = newest.get(entry.authority);
    if (entry.snapshot <= on && (known === undefined || entry.snapshot > known)) {
      newest.set(entry.authority, entry.snapshot);
    }
  }
  return listed.filter((entry) => newest.get(entry.authority) === entry.snapshot);
}

function isCounted(entry: Listed, counts: ReadonlySet<string>): boolean {
  return entry.listed && counts.has(entry.status ?? 'unknown');
}

/** Some lists keep their past rows, with no other mark than an expected end that has passed. */
function isPerhapsHistory({ status, expectedUntil, snapshot }: Listed): boolean {
  return (
    (status ?? 'unknown') === 'unknown' && expectedUntil !== undefined && expectedUntil <= snapshot
  );
}

/** Of several rows the one with the earliest start. */
function earliestOf(entries: readonly Listed[]): Listed | undefined {
  let earliest = entries[0];
  for (const entry of entries) {
    const before =
      earliest?.since === undefined || (entry.since !== undefined && entry.since < earliest.since);
    if (before) earliest = entry;
  }
  return earliest;
}

/** Announced by its word, or by a start after the day where the list means a start by it. */
function isAhead(entry: Listed, held: Held, announced: ReadonlySet<string>): boolean {
  if (announced.has(entry.status ?? 'unknown')) return true;
  return entry.since !== undefined && entry.since > held.on && meansStart(entry);
}

function meansStart(entry: Listed): boolean {
  return (
    entry.sinceMeans === 'actual' ||
    entry.sinceMeans === 'expected' ||
    entry.sinceMeans === 'actual-or-expected'
  );
}

function notCounted(entry: Listed): ShortageCode {
  if (!entry.listed) return 'not-listed';
  return isLeaving(entry.status) ? 'listed-as-leaving' : 'listed-as-over';
}

function listedStep(
  code: ShortageCode,
  entry: Listed,
  statuses: Parameter<readonly string[]>,
): Step {
  const params = {
    authority: entry.authority,
    snapshot: entry.snapshot,
    ...(entry.status === undefined ? {} : { status: entry.status }),
  };
  return step(code, params, 'listed', entry.listed ? statuses.norm : undefined);
}

function isLeaving(status: ListingStatus | undefined): boolean {
  return status === 'discontinued' || status === 'to-be-discontinued' || status === 'suspended';
}

function listedValues(entry: Listed, ahead: boolean): ShortageValues {
  return {
    ...(entry.since === undefined ? {} : { since: entry.since }),
    sinceMeans: entry.since === undefined ? 'unknown' : (entry.sinceMeans ?? 'unknown'),
    ...(entry.expectedUntil === undefined ? {} : { expectedEnd: entry.expectedUntil }),
    expectedEndCertainty: entry.certainty ?? 'unknown',
    level: ahead ? 'anticipated' : 'current',
  };
}
