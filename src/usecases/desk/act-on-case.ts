import { Value } from 'typebox/value';
import { caseState, type CaseState } from '../../domain/desk/case-state.ts';
import type { Proposal } from '../../domain/desk/case-event.ts';
import { Deed, decideDeed, type Actor } from '../../domain/desk/deed.ts';
import { refuseAtDesk } from '../../domain/desk/problem.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import { appendCaseEvents, caseByNumber, type CaseWithEvents } from '../../registry/cases.ts';
import type { WriteTx } from '../../registry/database.ts';
import { announce } from '../../registry/outbox.ts';
import { closeReview } from '../../registry/publications.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { carryOutPublication } from './carry-out-publication.ts';
import { deskPerson } from './desk-person.ts';

export interface ActInput {
  readonly number: string;
  /** The last event the person had seen; a case that moved on since is not touched. */
  readonly seen: number;
  /** As typed, and not trusted. */
  readonly deed: unknown;
}

export interface Acted {
  readonly number: string;
  readonly seq: number;
  /** A proposal now waits for a second pair of eyes. */
  readonly waits: boolean;
}

/** Does one deed to a case: gather, decide, write, in one transaction. */
export async function actOnCase(context: Context, input: ActInput): Promise<Acted | Refusal> {
  const actor = deskPerson(context);
  if (isRefusal(actor)) return actor;
  return context.database.write(async (tx) => {
    const found = await caseByNumber(tx, input.number);
    if (found === undefined) {
      return refuseAtDesk('case-unknown', {}, { column: 'number', value: input.number });
    }
    return actIn(context, tx, found, input.seen, input.deed, actor);
  });
}

function isDeed(given: unknown): given is Deed {
  return Value.Check(Deed, given);
}

/** The same inside a transaction that has read the case already. */
export async function actIn(
  context: Context,
  tx: WriteTx,
  found: CaseWithEvents,
  seen: number,
  deed: unknown,
  actor: Actor,
): Promise<Acted | Refusal> {
  if (!isDeed(deed)) return { kind: 'refusal', problems: misfits(deed) };
  const state = caseState(found.events);
  const { number } = found;
  if (seen !== state.seq) {
    return refuseAtDesk('case-moved-on', { number, count: state.seq - seen });
  }
  const ground = { law: context.law, on: context.today(), now: tx.recordedAt.toISOString() };
  const outcome = decideDeed(state, deed, actor, ground);
  if (outcome.kind === 'refused') return refuseAtDesk(outcome.code);
  await recordProcessing(tx, {
    activity: publishes(deed) ? 'publication-decide' : 'case-decide',
    viewer: context.database.viewer,
    subjects: state.notifications.map(({ holder }) => ({ kind: 'party', id: holder })),
  });
  const events = outcome.events.map((event) => ({ ...event, person: actor.person }));
  if (events.length > 0) await appendCaseEvents(tx, found.id, events);
  for (const { body } of events) {
    if (body.kind === 'question-asked') {
      await announce(tx, { kind: 'message', to: { party: body.to } });
    }
  }
  if (deed.deed === 'confirm-basis') await endReview(tx, state, deed.key);
  const effects =
    outcome.carriesOut === undefined
      ? 0
      : await carryOut(context, tx, found, state, outcome.carriesOut, actor);
  return {
    number,
    seq: state.seq + events.length + effects,
    waits: deed.deed === 'propose' && outcome.carriesOut === undefined,
  };
}

function publishes(deed: Deed): boolean {
  return deed.deed === 'propose' && deed.proposal.deed !== 'triage';
}

async function carryOut(
  context: Context,
  tx: WriteTx,
  found: CaseWithEvents,
  state: CaseState,
  { seq, proposal }: { readonly seq: number; readonly proposal: Proposal },
  actor: Actor,
): Promise<number> {
  const waiting = state.proposals.find((each) => each.seq === seq);
  const body =
    proposal.deed === 'triage'
      ? ({ kind: 'triaged', proposal: seq, critical: proposal.critical } as const)
      : await carryOutPublication(context, tx, {
          desk: found,
          state,
          seq,
          proposal,
          why: waiting?.why ?? '',
          // Without four eyes the one who proposes decides, and nobody confirmed.
          decidedBy: waiting?.person ?? actor.person,
          confirmedBy: waiting === undefined ? null : actor.person,
        });
  await appendCaseEvents(tx, found.id, [{ body, person: actor.person }]);
  return 1;
}

async function endReview(tx: WriteTx, state: CaseState, key: string): Promise<void> {
  const version = state.publications.find((each) => each.key === key)?.version;
  if (version !== undefined) await closeReview(tx, key, version);
}

/** The fields that do not fit, of the kind of deed that was meant. */
function misfits(given: unknown): readonly Problem[] {
  const named =
    typeof given === 'object' && given !== null ? Reflect.get(given, 'deed') : undefined;
  const shape = Deed.anyOf.find(({ properties }) => Value.Check(properties.deed, named));
  if (shape === undefined) {
    return refuseAtDesk('deed-misfit', { expected: 'deed' }, { column: 'deed' }).problems;
  }
  return [...Value.Errors(shape, given)].map(({ instancePath, message }) => ({
    code: 'deed-misfit',
    effect: 'file-refused',
    column: instancePath.slice(1).replaceAll('/', '.') || 'deed',
    params: { expected: message },
  }));
}
