import type { Period, ShortageFacts } from '../facts.ts';
import { no, unknown, yes, type Finding } from '../finding.ts';
import type { Definition, Held, ShortageLevel } from '../held.ts';
import type { Need } from '../need.ts';
import { needOf, sighted, sightingStep } from '../period.ts';
import { supplyBelowDemand } from '../supply-and-demand.ts';
import type { Subject } from '../trace.ts';
import { notDecidable, notShort, short, valuesOf } from '../verdict.ts';

interface Found extends Finding {
  readonly period?: Period;
}

/**
 * Three levels: supply short of what public health needs, demand above supply, no stock at
 * the point of service. One suffices; the one nearest to the patient stands in `level`.
 */
export const who2016: Definition = {
  id: 'who-2016',
  unit: 'product',
  needs: ['public-health-need', 'supply-below-demand', 'stock-out'],
  norm: 'shortage-who-2016',
  prepare(held) {
    const anticipated = held.parameter(
      'anticipatedCounts',
      'shortage-who-2016',
      (value) => value.anticipatedCounts,
      held.given.anticipatedCounts,
    );
    return (facts) => {
      const found: readonly (readonly [ShortageLevel, Found])[] = [
        ['stock-out', at(facts.stockOuts, 'stock-out', 'stockOuts', 'stock-out', held)],
        ['demand-side', supplyBelowDemand(facts, held, anticipated)],
        ['supply-side', publicHealth(facts, held)],
      ];
      const steps = found.flatMap(([, finding]) => finding.steps);
      const worst = found.find(([, finding]) => finding.answer === 'yes');
      if (worst !== undefined) return short(held, valuesOf(worst[1].period, worst[0]), steps);
      const lacking = found.map(([, finding]) => finding.need);
      return lacking.some((need) => need !== undefined)
        ? notDecidable(held, facts, steps, valuesOf(undefined), ...lacking)
        : notShort(held, steps);
    };
  },
};

function publicHealth(facts: ShortageFacts, held: Held): Found {
  return at(
    facts.publicHealthNeedUnmet,
    'unmet-need',
    'publicHealthNeedUnmet',
    'public-health-need',
    held,
  );
}

function at(
  periods: readonly Period[] | undefined,
  subject: Subject,
  fact: string,
  lacking: Need,
  held: Held,
): Found {
  if (periods === undefined) return unknown(lacking, []);
  const seen = sighted(periods, held.on);
  const steps = [sightingStep(subject, seen, fact)];
  const need = needOf(seen.state);
  if (need !== undefined) return unknown(need, steps);
  if (seen.state !== 'within' || seen.period === undefined) return no(steps);
  return { ...yes(steps), period: seen.period };
}
