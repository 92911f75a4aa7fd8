import type { Refusal } from '../../domain/problem.ts';
import {
  claimedFacts,
  claimStageOn,
  claimState,
  countsOn,
  type ClaimedFacts,
  type ClaimEvent,
  type ClaimStage,
  type ClaimState,
  type StoredClaim,
} from '../../domain/stock/claim.ts';
import type { Explained } from '../../domain/stock/explanation.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { ReadTx } from '../../registry/database.ts';
import { readPersons } from '../../registry/people.ts';
import { claimThreads, type ClaimThread } from '../../registry/stock-claims.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { inspectorHere, partyHere } from './who.ts';

export interface ViewedClaimEvent extends Omit<ClaimEvent, 'person'> {
  /** Absent: somebody who was erased; to a party the inspectorate speaks as one. */
  readonly by?: string;
}

export interface ViewedClaim {
  /** Without who. */
  readonly claim: Omit<StoredClaim, 'person'>;
  readonly stage: ClaimStage;
  readonly state: ClaimState;
  readonly events: readonly ViewedClaimEvent[];
}

/** The claims of one unit of the party that is acted for, the newest first. */
export async function viewOwnClaims(
  context: Context,
  about: Pick<Explained, 'role' | 'unit'>,
): Promise<readonly ViewedClaim[] | Refusal> {
  const here = partyHere(context);
  if (isRefusal(here)) return here;
  return viewConfidential(context, { activity: 'claim-view' }, async (tx, concerns) => {
    concerns({ kind: 'party', id: here.party });
    const threads = await claimThreads(tx, { parties: [here.party], ...about });
    return viewed(tx, threads, context.today(), 'party');
  });
}

/** The same of one unit of another party, for the inspector; the look stands in the log. */
export async function viewClaims(
  context: Context,
  { party, role, unit }: Explained,
  { requestId }: { readonly requestId?: string } = {},
): Promise<readonly ViewedClaim[] | Refusal> {
  const inspector = inspectorHere(context);
  if (isRefusal(inspector)) return inspector;
  const viewing = {
    activity: 'claim-view' as const,
    ...(requestId === undefined ? {} : { requestId }),
  };
  return viewConfidential(context, viewing, async (tx, concerns) => {
    concerns({ kind: 'party', id: party });
    const threads = await claimThreads(tx, { parties: [party], role, unit });
    return viewed(tx, threads, context.today(), 'inspector');
  });
}

async function viewed(
  tx: ReadTx,
  threads: readonly ClaimThread[],
  on: CalendarDate,
  reader: 'party' | 'inspector',
): Promise<readonly ViewedClaim[]> {
  const people = await readPersons(tx, [
    ...new Set(threads.flatMap(({ events }) => events.flatMap(({ person }) => person ?? []))),
  ]);
  return threads.toReversed().map(({ claim: { person: _person, ...said }, events }) => {
    const state = claimState(said, events);
    return {
      claim: said,
      state,
      stage: claimStageOn(state, on),
      events: events.map(({ person, ...event }): ViewedClaimEvent => {
        const isOwn = event.body.kind === 'replied' || event.body.kind === 'withdrawn';
        const who = person === undefined ? undefined : people.get(person);
        if (who === undefined || who === 'erased' || (reader === 'party' && !isOwn)) return event;
        return { ...event, by: who.name };
      }),
    };
  });
}

/** For the rule `obligation`: what the claims of a unit give on a day, and which they are. */
export type ClaimFacts = (
  about: Explained,
) => { readonly facts: ClaimedFacts; readonly claims: readonly number[] } | undefined;

/**
 * Reads them in a transaction of who may: the party itself, or an inspector with the purpose of
 * supervision, whose look the caller puts on record.
 */
export async function claimFacts(
  tx: ReadTx,
  on: CalendarDate,
  filter: { readonly parties?: readonly number[] } = {},
): Promise<ClaimFacts> {
  const threads = await claimThreads(tx, filter);
  const units = Map.groupBy(threads, ({ claim }) => keyOf(claim.about));
  return (about) => {
    const own = units.get(keyOf(about));
    if (own === undefined) return undefined;
    const judged = own
      .map(({ claim, events }) => ({ claim, state: claimState(claim, events) }))
      .filter((each) => countsOn(each, on));
    if (judged.length === 0) return undefined;
    return { facts: claimedFacts(judged, on), claims: judged.map(({ claim }) => claim.id) };
  };
}

function keyOf({ party, role, unit }: Explained): string {
  return `${party} ${role} ${unit}`;
}
