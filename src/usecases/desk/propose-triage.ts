import { decideCriticality } from '../../domain/measure/criticality.ts';
import type { CriticalityFacts } from '../../domain/measure/criticality-case.ts';
import type { CriticalityDecision } from '../../domain/measure/criticality.ts';
import { refuseAtDesk } from '../../domain/desk/problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import { caseByNumber } from '../../registry/cases.ts';
import { isRefusal, type Context } from '../context.ts';
import { actIn, type Acted } from './act-on-case.ts';
import { deskPerson } from './desk-person.ts';

export interface TriageInput {
  readonly number: string;
  readonly seen: number;
  readonly facts: CriticalityFacts;
  /** What the person decides; the rule's own outcome stands beside it for ever. */
  readonly critical: boolean;
  readonly why: string;
}

/** What the rule makes of these facts today. */
export function triageOutcome(
  { law, today }: Context,
  facts: CriticalityFacts,
): CriticalityDecision {
  return decideCriticality({ on: today(), facts }, law);
}

/** Puts the judgement critical or not before a second pair of eyes, with the rule's outcome. */
export async function proposeTriage(
  context: Context,
  { number, seen, facts, critical, why }: TriageInput,
): Promise<Acted | Refusal> {
  const actor = deskPerson(context);
  if (isRefusal(actor)) return actor;
  const { outcome } = triageOutcome(context, facts);
  return context.database.write(async (tx) => {
    const found = await caseByNumber(tx, number);
    if (found === undefined) return refuseAtDesk('case-unknown', {}, { value: number });
    const proposal = {
      deed: 'triage',
      critical,
      ruleOutcome: outcome,
      facts: { ...facts },
    } as const;
    return actIn(context, tx, found, seen, { deed: 'propose', proposal, why }, actor);
  });
}
