import type { Definition } from '../held.ts';
import { supplyBelowDemand } from '../supply-and-demand.ts';
import { endOf, notDecidable, notShort, short, valuesOf } from '../verdict.ts';

/** Supply in the country against demand in the country: what several authorities mean, each by its own norm. */
export function nationalBalance(
  id: Definition['id'],
  norm: 'shortage-eu-hma-2019' | 'shortage-us-fda',
): Definition {
  return {
    id,
    unit: 'product',
    needs: ['supply-below-demand'],
    norm,
    prepare(held) {
      const anticipated = held.parameter(
        'anticipatedCounts',
        norm,
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
            return notShort(held, found.steps, endOf(found.period, held.on));
          case 'unknown':
            return notDecidable(held, facts, found.steps, valuesOf(found.period), found.need);
          default:
            return found.answer satisfies never;
        }
      };
    },
  };
}
