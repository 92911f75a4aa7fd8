import type { Explained, ExplanationStage } from '../../domain/stock/explanation.ts';
import type { ObligationOutcome } from '../../domain/stock/obligation-outcome.ts';
import type { Confidence } from '../../law/norm.ts';
import { saidNorm } from '../../texts/because.ts';
import type { Coloured } from '../critical-lists/colours.ts';
import { explainedRole, type Obligation } from '../stock/view-obligations.ts';

/** What a list shows of the outcome of one party and unit. */
export interface DecidedRow extends Explained {
  readonly name: string;
  readonly product: number;
  readonly outcome: ObligationOutcome;
  /** Of the norm and all that it rests on; `null`: no norm was reached. */
  readonly confidence: Confidence | null;
  readonly normWeeks: number | null;
  readonly requiredUnits: number | null;
  readonly requiredPacks: number | null;
  readonly heldUnits: number | null;
  readonly weeksHeld: number | null;
  /** Dosage units under what is required; `null` where that cannot be said. */
  readonly shortUnits: number | null;
}

export interface ReviewRow extends DecidedRow {
  readonly partyName: string;
  readonly stage: ExplanationStage;
  readonly listed: Coloured;
}

export function decidedRow({ party, role, unit, name, product, decision }: Obligation): DecidedRow {
  const { outcome, values, norm } = decision;
  const { required, held } = values;
  const isJudged = outcome === 'needs-judgement' && values.computed === 'short';
  // Where weeks are missing and it is short all the same: at least this much.
  const least = required ?? values.lowerBound;
  const isUnder = outcome === 'short' || outcome === 'explained' || isJudged;
  const short =
    isUnder && least !== undefined && held !== undefined ? Math.max(0, least.units - held) : null;
  return {
    party,
    role: explainedRole(role),
    unit,
    name,
    product,
    outcome,
    confidence: values.confidence ?? saidNorm(norm)?.confidence ?? null,
    normWeeks: values.weeks ?? null,
    requiredUnits: required?.units ?? null,
    requiredPacks: required?.packs ?? null,
    heldUnits: held ?? null,
    weeksHeld: values.weeksHeld ?? null,
    shortUnits: short,
  };
}
