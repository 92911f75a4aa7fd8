import { Value } from 'typebox/value';
import type { Refusal } from '../../domain/problem.ts';
import { claimMisfit, claimState, GivenClaim } from '../../domain/stock/claim.ts';
import type { ExplainedRole } from '../../domain/stock/explanation.ts';
import { refuseSupervision } from '../../domain/stock/supervision-problem.ts';
import { claimThreads, insertClaim } from '../../registry/stock-claims.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { misfits } from './misfits.ts';
import { partyAs } from './who.ts';

export interface StateClaimInput {
  readonly role: ExplainedRole;
  /** As the obligation names it. */
  readonly unit: string;
  /** As typed, and not trusted: a `GivenClaim`. */
  readonly given: unknown;
}

/** A party claims an exception from the number of weeks for one of its units. */
export async function stateClaim(
  context: Context,
  { role, unit, given }: StateClaimInput,
): Promise<{ readonly claim: number } | Refusal> {
  const here = partyAs(context, role);
  if (isRefusal(here)) return here;
  if (!isGiven(given)) return { kind: 'refusal', problems: misfits(GivenClaim, given) };
  const on = context.today();
  const { party, person } = here;
  return context.database.write(async (tx) => {
    const before = (await claimThreads(tx, { parties: [party], role, unit })).map(
      ({ claim, events }) => ({ claim, state: claimState(claim, events) }),
    );
    const misfit = claimMisfit(given, before, on);
    if (misfit !== undefined) return refuseSupervision(misfit.code, {}, { column: misfit.field });
    await recordProcessing(tx, {
      activity: 'claim-state',
      viewer: context.database.viewer,
      subjects: [{ kind: 'party', id: party }],
    });
    const claim = await insertClaim(tx, {
      ...given,
      about: { party, role, unit },
      validFrom: given.validFrom ?? on,
      person,
      on,
      synthetic: context.demo,
    });
    return { claim };
  });
}

function isGiven(given: unknown): given is GivenClaim {
  return Value.Check(GivenClaim, given);
}
