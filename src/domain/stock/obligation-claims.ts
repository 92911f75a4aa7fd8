import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import { exactly, isLess, type Exact } from './obligation-arithmetic.ts';
import type { Claim, ObligationFacts } from './obligation-case.ts';
import { chosen, holding } from './obligation-law.ts';
import { lacks, step, weighing, type Doubt, type ObligationStep } from './obligation-outcome.ts';

export interface ClaimsWeighed {
  readonly steps: readonly ObligationStep[];
  readonly doubts: readonly Doubt[];
  /** By the party's own calculation, where that was confirmed and given. */
  readonly alternativeUnits?: number;
}

/** A claim to another calculation is shown; confirmed by a person it needs a judgement. */
export function weighClaims(
  { claims }: ObligationFacts,
  held: Exact,
  on: CalendarDate,
  law: LawBook,
): ClaimsWeighed {
  const allowed = holding(law, 'stock-alternative-calculation', on);
  if (claims === undefined || allowed === undefined) return { steps: [], doubts: [] };
  const heard = claims.filter(({ kind }) => allowed.value.includes(kind));
  const choice = chosen(law, 'stock-claim-confirmation', on);
  const counts = (claim: Claim) => choice.value === 'by-claim' || claim.confirmedByPerson === true;
  const confirmed = heard.filter(counts);
  const alternatives = confirmed.flatMap(({ alternativeUnits }) => alternativeUnits ?? []);
  return {
    steps: heard.flatMap((claim) => [
      step(`claimed-${claim.kind}`, {}, 'claims.kind', allowed.norm),
      ...(counts(claim)
        ? []
        : [step('claim-not-confirmed', {}, 'claims.confirmedByPerson', choice.norm)]),
    ]),
    doubts: confirmed.map((claim) => doubtOf(claim, held)),
    // Of several, the one that asks most: what is open must not look smaller than it may be.
    ...(alternatives.length === 0 ? {} : { alternativeUnits: Math.max(...alternatives) }),
  };
}

function doubtOf({ alternativeUnits: units }: Claim, held: Exact): Doubt {
  const fact = 'claims.alternativeUnits';
  if (units === undefined) {
    return {
      steps: [step('alternative-not-reported', {}, fact)],
      missing: [lacks(fact, 'alternative-calculation')],
    };
  }
  const found = isLess(held, exactly(units))
    ? weighing(step('alternative-short', { units }, fact), 'for')
    : weighing(step('alternative-enough', { units }, fact), 'against');
  return { steps: [found], missing: [] };
}
