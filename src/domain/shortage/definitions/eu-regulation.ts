import type { Missing } from '../../decision.ts';
import { missing } from '../finding.ts';
import type { ShortageFacts } from '../facts.ts';
import type { Definition, Held, ShortageLevel } from '../held.ts';
import { supplyBelowDemand } from '../supply-and-demand.ts';
import { step, type Step } from '../trace.ts';
import { endOf, notDecidable, notShort, valuesOf, verdict } from '../verdict.ts';

/**
 * Draft. Supply of an authorised and marketed product does not meet demand in the Member
 * State; two graver levels stand in `values.level`, and what is missing for them is named
 * without making the shortage itself undecidable.
 */
export const euRegulation: Definition = {
  id: 'eu-regulation',
  unit: 'product',
  needs: [
    'supply-below-demand',
    'marketed',
    'appropriate-alternative',
    'resolvable',
    'union-coordination',
  ],
  norm: 'shortage-eu-regulation',
  prepare(held) {
    const anticipated = held.parameter(
      'anticipatedCounts',
      'shortage-eu-regulation',
      (value) => value.anticipatedCounts,
      held.given.anticipatedCounts,
    );
    return (facts) => {
      if (facts.marketed === false) {
        return notShort(held, [step('not-marketed', {}, 'marketed', held.norm)]);
      }
      const found = supplyBelowDemand(facts, held, anticipated);
      if (found.answer === 'no') return notShort(held, found.steps, endOf(found.period, held.on));
      const marketed = facts.marketed === true ? undefined : 'marketed';
      const steps =
        facts.marketed === true ? [step('marketed', {}, 'marketed'), ...found.steps] : found.steps;
      if (found.answer === 'unknown' || marketed !== undefined) {
        return notDecidable(held, facts, steps, valuesOf(found.period), found.need, marketed);
      }
      const grave = gravity(facts, held);
      const values = valuesOf(found.period, grave.level);
      return verdict(held, 'short', values, [...steps, ...grave.steps], grave.missing);
    };
  },
};

interface Gravity {
  readonly level: ShortageLevel;
  readonly steps: readonly Step[];
  readonly missing: readonly Missing[];
}

function gravity(facts: ShortageFacts, held: Held): Gravity {
  const { appropriateAlternative, resolvable, needsUnionCoordination } = facts;
  const steps: Step[] = [];
  if (appropriateAlternative !== undefined) {
    const code = appropriateAlternative ? 'appropriate-alternative' : 'no-appropriate-alternative';
    steps.push(step(code, {}, 'appropriateAlternative', held.norm));
  }
  if (resolvable !== undefined) {
    steps.push(step(resolvable ? 'resolvable' : 'not-resolvable', {}, 'resolvable', held.norm));
  }
  if (appropriateAlternative === true || resolvable === true) {
    return { level: 'shortage', steps, missing: [] };
  }
  if (appropriateAlternative === undefined || resolvable === undefined) {
    const lacking = missing(
      'critical-in-member-state',
      appropriateAlternative === undefined ? 'appropriate-alternative' : undefined,
      resolvable === undefined ? 'resolvable' : undefined,
    );
    return { level: 'shortage', steps, missing: lacking };
  }
  if (needsUnionCoordination === undefined) {
    return {
      level: 'critical-in-member-state',
      steps,
      missing: missing('critical-in-union', 'union-coordination'),
    };
  }
  const code = needsUnionCoordination
    ? 'union-coordination-needed'
    : 'union-coordination-not-needed';
  steps.push(step(code, {}, 'needsUnionCoordination', held.norm));
  return {
    level: needsUnionCoordination ? 'critical-in-union' : 'critical-in-member-state',
    steps,
    missing: [],
  };
}
