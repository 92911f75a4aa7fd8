import type { Definition } from '../held.ts';
import { supplyBelowDemand } from '../supply-and-demand.ts';
import { endOf, notDecidable, notShort, short, valuesOf } from '../verdict.ts';

/** Demand or projected demand in the country exceeds supply. */
export const usFda: Definition = {
  id: 'us-fda',
  unit: 'product',
  needs: ['supply-below-demand'],
  norm: 'shortage-us-fda',
  prepare(held) {
    const anticipated = held.parameter(
      'anticipatedCounts',
      'shortage-us-fda',
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
