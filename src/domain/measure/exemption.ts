import type { LawBook } from '../../law/law-book.ts';
import type { Rule } from '../rule.ts';
import { ExemptionCase } from './exemption-case.ts';
import { decideConditions } from './exemption-conditions.ts';
import {
  exemptionOutcomes,
  type ExemptionDecision,
  type ExemptionOutcome,
  type ExemptionValues,
} from './exemption-outcome.ts';
import { decideState } from './exemption-state.ts';

/**
 * An exemption (vrijstelling) under art. 3.17a of the Dutch Regeling Geneesmiddelenwet:
 * with a recorded life, how it stands on the day; without one, whether its conditions are met.
 */
export function decideExemption(given: ExemptionCase, law: LawBook): ExemptionDecision {
  const { life } = given.facts;
  return life === undefined ? decideConditions(given, law) : decideState(given, law, life);
}

export const exemptionRule: Rule<ExemptionCase, ExemptionOutcome, ExemptionValues> = {
  name: 'exemption',
  caseSchema: ExemptionCase,
  outcomes: exemptionOutcomes,
  decide: decideExemption,
};
