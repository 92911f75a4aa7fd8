import type { Interruption, ShortageFacts } from '../facts.ts';
import { no, unknown, yes, type Finding } from '../finding.ts';
import type { Definition, Held, Parameter } from '../held.ts';
import { lastsLongEnough, type Limit } from '../length.ts';
import { needOf, sighted, sightingStep } from '../period.ts';
import { step, type Step } from '../trace.ts';
import { endOf, notDecidable, notShort, short, valuesOf, verdict } from '../verdict.ts';

/**
 * Usual supply is interrupted for an expected more than two weeks, or demand has risen
 * sharply and cannot be met. "Sharply" is open: without a judgement of it a person weighs.
 */
export const deBfarm: Definition = {
  id: 'de-bfarm',
  unit: 'product',
  needs: ['interruption', 'interruption-start', 'expected-end', 'increased-demand-unmet'],
  norm: 'shortage-de-bfarm',
  prepare(held) {
    const { given } = held;
    const days = held.parameter('days', 'shortage-de-bfarm', (value) => value.days, given.days);
    const comparison = held.parameter(
      'comparison',
      'shortage-de-bfarm',
      (value) => value.comparison,
      given.comparison,
    );
    const partial = held.parameter(
      'partialCounts',
      'shortage-de-bfarm-partial',
      (value) => value,
      given.partialCounts,
    );
    const limit = { days, comparison: comparison.value, expectedCounts: true };
    return (facts) => {
      const interrupted = byInterruption(facts, held, limit, partial);
      if (interrupted.answer === 'yes') {
        return short(held, valuesOf(interrupted.period), interrupted.steps);
      }
      const risen = byDemand(facts, held, interrupted.demandMet);
      const steps = [...interrupted.steps, ...risen.steps];
      if (risen.answer === 'yes') return short(held, valuesOf(risen.period), steps);
      if (risen.open === true) {
        return verdict(held, 'needs-judgement', valuesOf(risen.period), steps, []);
      }
      if (interrupted.answer === 'unknown' || risen.answer === 'unknown') {
        return notDecidable(
          held,
          facts,
          steps,
          valuesOf(interrupted.period),
          interrupted.need,
          risen.need,
        );
      }
      const over = interrupted.demandMet
        ? endOf(interrupted.period, held.on)
        : valuesOf(interrupted.period);
      return notShort(held, steps, over);
    };
  },
};

interface InterruptionFinding extends Finding {
  readonly period?: Interruption;
  /** Known to meet demand on the day, whatever its cause. */
  readonly demandMet: boolean;
}

function byInterruption(
  facts: ShortageFacts,
  held: Held,
  limit: Limit,
  partial: Parameter<boolean>,
): InterruptionFinding {
  if (facts.interruptions === undefined)
    return { ...unknown('interruption', []), demandMet: false };
  const seen = sighted(facts.interruptions, held.on);
  const first = sightingStep('interruption', seen, 'interruptions');
  const { period } = seen;
  const need = needOf(seen.state);
  if (need !== undefined) return withPeriod(unknown(need, [first]), period, false);
  if (seen.state !== 'within' || period === undefined) {
    // A report that supply falls short of demand covers every cause; when it is over, demand is met.
    const everyCause =
      facts.interruptions.length > 0 &&
      facts.interruptions.every((item) => item.level === 'national');
    return withPeriod(no([first]), period, everyCause);
  }
  if (!partial.value && period.extent !== 'total') {
    return period.extent === 'partial'
      ? withPeriod(
          no([first, step('partial-does-not-count', {}, 'extent', partial.norm)]),
          period,
          false,
        )
      : withPeriod(unknown('extent', [first, step('extent-unknown', {}, 'extent')]), period, false);
  }
  const length = lastsLongEnough(period, held.on, limit, 'interruptions');
  const counts: readonly Step[] =
    period.extent === 'partial' ? [step('partial-counts', {}, 'extent', partial.norm)] : [];
  return withPeriod({ ...length, steps: [first, ...counts, ...length.steps] }, period, false);
}

interface DemandFinding extends Finding {
  readonly period?: Interruption;
  /** Unmet and risen, but nobody has judged whether sharply. */
  readonly open?: true;
}

function byDemand(facts: ShortageFacts, held: Held, demandMet: boolean): DemandFinding {
  if (facts.demandIncreased === undefined) {
    return demandMet ? no([]) : unknown('increased-demand-unmet', []);
  }
  const seen = sighted(facts.demandIncreased, held.on);
  const first = sightingStep('increased-demand', seen, 'demandIncreased');
  const { period } = seen;
  const need = needOf(seen.state);
  if (need !== undefined) return unknown(need, [first]);
  if (seen.state !== 'within' || period === undefined) return no([first]);
  if (period.met === true) return no([first, step('demand-rise-met', {}, 'demandIncreased')]);
  if (period.sharp === false) {
    return no([first, step('demand-rise-not-sharp', {}, 'demandIncreased', held.norm)]);
  }
  if (period.met === undefined) return unknown('increased-demand-unmet', [first]);
  const unmet = step('demand-rise-not-met', {}, 'demandIncreased', held.norm);
  if (period.sharp === true) return { ...yes([first, unmet]), period };
  const weighed: readonly Step[] = [
    { ...first, weighs: 'for' },
    { ...unmet, weighs: 'for' },
    { ...step('demand-rise-sharpness-open', {}, 'demandIncreased', held.norm), weighs: 'against' },
  ];
  return { answer: 'unknown', steps: weighed, period, open: true };
}

function withPeriod(
  finding: Finding,
  period: Interruption | undefined,
  demandMet: boolean,
): InterruptionFinding {
  return period === undefined ? { ...finding, demandMet } : { ...finding, period, demandMet };
}
