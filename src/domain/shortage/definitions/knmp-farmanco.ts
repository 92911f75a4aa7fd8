import type { Definition } from '../held.ts';
import { lastsLongEnough } from '../length.ts';
import { joined, needOf, sighted, sightingStep } from '../period.ts';
import { endOf, notDecidable, notShort, short, valuesOf } from '../verdict.ts';

/** No holder can supply the group in the whole country, expected for 14 days or longer. */
export const knmpFarmanco: Definition = {
  id: 'knmp-farmanco',
  unit: 'group',
  needs: ['supply-of-all-holders', 'interruption-start', 'expected-end'],
  norm: 'shortage-knmp-farmanco',
  prepare(held) {
    const { given } = held;
    const days = held.parameter(
      'days',
      'shortage-knmp-farmanco',
      (value) => value.days,
      given.days,
    );
    const comparison = held.parameter(
      'comparison',
      'shortage-knmp-farmanco-comparison',
      (value) => value,
      given.comparison,
    );
    const minimumReturn = held.parameter(
      'minimumReturn',
      'shortage-knmp-farmanco-minimum-return',
      (value) => value,
      given.minimumReturn,
    );
    const limit = {
      days: { ...days, norm: comparison.norm },
      comparison: comparison.value,
      expectedCounts: true,
    };
    return (facts) => {
      if (facts.unavailableNationally === undefined) {
        return notDecidable(held, facts, [], valuesOf(undefined), 'supply-of-all-holders');
      }
      const seen = sighted(joined(facts.unavailableNationally, minimumReturn.value), held.on);
      const first = sightingStep('nationwide-unavailability', seen, 'unavailableNationally');
      const { period } = seen;
      const need = needOf(seen.state);
      if (need !== undefined) return notDecidable(held, facts, [first], valuesOf(period), need);
      if (seen.state !== 'within' || period === undefined) {
        return notShort(held, [first], endOf(period, held.on));
      }
      const length = lastsLongEnough(period, held.on, limit, 'unavailableNationally');
      const steps = [first, ...length.steps];
      if (length.answer === 'yes') return short(held, valuesOf(period), steps);
      if (length.answer === 'no') return notShort(held, steps, valuesOf(period));
      return notDecidable(held, facts, steps, valuesOf(period), length.need);
    };
  },
};
