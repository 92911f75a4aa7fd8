import type { Definition } from '../held.ts';
import { lastsLongEnough } from '../length.ts';
import { joined, needOf, sighted, sightingStep } from '../period.ts';
import { step } from '../trace.ts';
import { endOf, notDecidable, notShort, short, valuesOf } from '../verdict.ts';

/** The holder expects to be unable, partly or fully, to meet demand for 14 days or longer. */
export const nlNotifiable: Definition = {
  id: 'nl-notifiable',
  unit: 'product',
  needs: ['interruption', 'interruption-start', 'expected-end'],
  norm: 'suspension-definition',
  prepare(held) {
    const { given } = held;
    const days = held.parameter('days', 'suspension-definition', (value) => value.days, given.days);
    const partial = held.parameter(
      'partialCounts',
      'suspension-definition',
      (value) => value.partialCounts,
      given.partialCounts,
    );
    const minimumReturn = held.parameter(
      'minimumReturn',
      'interruption-minimum-return',
      (value) => value,
      given.minimumReturn,
    );
    const limit = {
      days,
      comparison: given.comparison ?? 'at-least',
      expectedCounts: true,
      lastDayCounts: held.value('interruption-length').value === 'both-days-count',
    } as const;
    return (facts) => {
      if (facts.interruptions === undefined) {
        return notDecidable(held, facts, [], valuesOf(undefined), 'interruption');
      }
      const seen = sighted(joined(facts.interruptions, minimumReturn.value), held.on);
      const first = sightingStep('interruption', seen, 'interruptions');
      const { period } = seen;
      const need = needOf(seen.state);
      if (need !== undefined) return notDecidable(held, facts, [first], valuesOf(period), need);
      if (seen.state !== 'within' || period === undefined) {
        return notShort(held, [first], endOf(period, held.on));
      }
      if (!partial.value && period.extent !== 'total') {
        return period.extent === 'partial'
          ? notShort(held, [first, step('partial-does-not-count', {}, 'extent', partial.norm)])
          : notDecidable(
              held,
              facts,
              [first, step('extent-unknown', {}, 'extent')],
              valuesOf(period),
              'extent',
            );
      }
      const length = lastsLongEnough(period, held.on, limit, 'interruptions');
      const steps =
        period.extent === 'partial'
          ? [first, step('partial-counts', {}, 'extent', partial.norm), ...length.steps]
          : [first, ...length.steps];
      if (length.answer === 'yes') return short(held, valuesOf(period), steps);
      if (length.answer === 'no') return notShort(held, steps, valuesOf(period));
      return notDecidable(held, facts, steps, valuesOf(period), length.need);
    };
  },
};
