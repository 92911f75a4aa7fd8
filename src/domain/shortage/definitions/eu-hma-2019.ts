import type { Definition } from '../held.ts';
import { supplyBelowDemand } from '../supply-and-demand.ts';
import { endOf, notDecidable, notShort, short, valuesOf } from '../verdict.ts';

/** Supply does not meet demand at national level, current or anticipated. */
export const euHma2019: Definition = {
  id: 'eu-hma-2019',
  unit: 'product',
  needs: ['supply-below-demand'],
  norm: 'shortage-eu-hma-2019',
  prepare(held) {
    const anticipated = held.parameter(
      'anticipatedCounts',
      'shortage-eu-hma-2019',
      (value) => value.anticipatedCounts,
      held.given.anticipatedCounts,
    );
    return (facts) => {
      const found = supplyBelowDemand(facts, held, anticipated);
      switch (found.answer) {
        case 'yes':
          return short(
            held,
            valuesOf(found.period, found.anticipated ? 'anticipated' : 'current'),
            found.steps,
          );
        case 'no':
          return notShort(held, found.steps, endOf(found.period));
        case 'unknown':
          return notDecidable(held, facts, found.steps, valuesOf(found.period), found.need);
        default:
          return found.answer satisfies never;
      }
    };
  },
};
