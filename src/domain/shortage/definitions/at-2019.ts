import type { Interruption, Period, ShortageFacts } from '../facts.ts';
import { no, unknown, type Finding } from '../finding.ts';
import type { Definition, Held, Parameter } from '../held.ts';
import { lastsLongEnough, type Limit } from '../length.ts';
import type { Need } from '../need.ts';
import { joined, needOf, sighted, sightingStep } from '../period.ts';
import { step } from '../trace.ts';
import { endOf, notDecidable, notShort, short, valuesOf } from '../verdict.ts';

interface Found extends Finding {
  readonly period?: Period;
}

/** More than two weeks unavailable, or more than four weeks insufficient; prescription-only. */
export const at2019: Definition = {
  id: 'at-2019',
  unit: 'product',
  needs: ['prescription-only', 'interruption', 'interruption-start', 'expected-end', 'extent'],
  norm: 'shortage-at-2019',
  prepare(held) {
    const { given } = held;
    const days = held.parameter(
      'days',
      'shortage-at-2019',
      (value) => value.unavailableDays,
      given.days,
    );
    const insufficientDays = held.parameter(
      'insufficientDays',
      'shortage-at-2019',
      (value) => value.insufficientDays,
      given.insufficientDays,
    );
    const both = held.parameter(
      'unavailableIsInsufficient',
      'shortage-at-2019-unavailable-is-insufficient',
      (value) => value,
      given.unavailableIsInsufficient,
    );
    const expected = held.parameter(
      'expectedCounts',
      'shortage-at-2019-expected-counts',
      (value) => value,
      given.expectedCounts,
    );
    const prescriptionOnly = held.value('shortage-at-2019').value.prescriptionOnly;
    const limit = (of: Parameter<number>): Limit => ({
      days: of,
      comparison: given.comparison ?? 'more-than',
      expectedCounts: expected.value,
    });
    const unavailableLimit = limit(days);
    const insufficientLimit = limit(insufficientDays);
    return (facts) => {
      if (prescriptionOnly && facts.prescriptionOnly === false) {
        return notShort(held, [step('not-prescription-only', {}, 'prescriptionOnly', held.norm)]);
      }
      const found = either(
        unavailable(facts, held, unavailableLimit),
        insufficient(facts, held, insufficientLimit, both.value),
      );
      if (found.answer === 'no') return notShort(held, found.steps, endOf(found.period, held.on));
      const lacksStatus = prescriptionOnly && facts.prescriptionOnly === undefined;
      if (found.answer === 'unknown' || lacksStatus) {
        const status: Need | undefined = lacksStatus ? 'prescription-only' : undefined;
        return notDecidable(held, facts, found.steps, valuesOf(found.period), found.need, status);
      }
      const steps = prescriptionOnly
        ? [step('prescription-only', {}, 'prescriptionOnly', held.norm), ...found.steps]
        : found.steps;
      return short(held, valuesOf(found.period), steps);
    };
  },
};

function unavailable(facts: ShortageFacts, held: Held, limit: Limit): Found {
  if (facts.interruptions === undefined) return unknown('interruption', []);
  const notPartial = facts.interruptions.filter((item) => item.extent !== 'partial');
  const seen = sighted<Interruption>(joined(notPartial, 1), held.on);
  const first = sightingStep('interruption', seen, 'interruptions');
  const { period } = seen;
  const need = needOf(seen.state);
  if (need !== undefined) return withPeriod(unknown(need, [first]), period);
  if (seen.state !== 'within' || period === undefined) return withPeriod(no([first]), period);
  const length = lastsLongEnough(period, held.on, limit, 'interruptions');
  if (length.answer === 'yes' && period.extent === undefined) {
    const steps = [first, ...length.steps, step('extent-unknown', {}, 'extent')];
    return withPeriod(unknown('extent', steps), period);
  }
  return withPeriod({ ...length, steps: [first, ...length.steps] }, period);
}

function insufficient(facts: ShortageFacts, held: Held, limit: Limit, both: boolean): Found {
  const interruptions = facts.interruptions ?? [];
  const counted: readonly Period[] = both
    ? interruptions
    : interruptions.filter((item) => item.extent === 'partial');
  const seen = sighted(joined([...counted, ...(facts.insufficient ?? [])], 1), held.on);
  const first = sightingStep('insufficiency', seen, 'insufficient');
  const { period } = seen;
  const need = needOf(seen.state);
  if (need !== undefined) return withPeriod(unknown(need, [first]), period);
  if (seen.state !== 'within' || period === undefined) return withPeriod(no([first]), period);
  const length = lastsLongEnough(period, held.on, limit, 'insufficient');
  return withPeriod({ ...length, steps: [first, ...length.steps] }, period);
}

/** One of two suffices; neither counts only when both are known. */
function either(left: Found, right: Found): Found {
  if (left.answer === 'yes') return left;
  if (right.answer === 'yes') return right;
  if (left.answer === 'unknown') return left;
  if (right.answer === 'unknown') return right;
  return withPeriod(no([...left.steps, ...right.steps]), left.period ?? right.period);
}

function withPeriod(finding: Finding, period: Period | undefined): Found {
  return period === undefined ? finding : { ...finding, period };
}
