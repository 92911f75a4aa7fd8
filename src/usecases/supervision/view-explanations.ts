import type { Refusal } from '../../domain/problem.ts';
import {
  explanationFact,
  explanationState,
  stageOn,
  type Explained,
  type ExplanationEvent,
  type ExplanationStage,
  type ExplanationState,
  type StoredExplanation,
} from '../../domain/stock/explanation.ts';
import type { Explanation } from '../../domain/stock/obligation-case.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { ReadTx } from '../../registry/database.ts';
import { explanationThreads, type ExplanationThread } from '../../registry/explanations.ts';
import { readParties } from '../../registry/parties.ts';
import { readPersons } from '../../registry/people.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { inspectorHere, partyHere } from './who.ts';

export interface ViewedEvent extends Omit<ExplanationEvent, 'person'> {
  /**
   * Absent: our own clockwork, or somebody who was erased. A party sees the names of its own
   * people only: to it the inspectorate speaks as one.
   */
  readonly by?: string;
}

export interface ViewedThread {
  readonly about: Explained;
  /** Absent where it has no name on record. */
  readonly partyName?: string;
  readonly stage: ExplanationStage;
  readonly state: ExplanationState;
  readonly events: readonly ViewedEvent[];
  /** Oldest first; without who. */
  readonly given: readonly Omit<StoredExplanation, 'person'>[];
}

export interface ExplanationsAnswer {
  readonly on: CalendarDate;
  readonly threads: readonly ViewedThread[];
}

/** The explanations of the party that is acted for: every unit of which anything was asked or given. */
export async function viewOwnExplanations(
  context: Context,
  { requestId }: { readonly requestId?: string } = {},
): Promise<ExplanationsAnswer | Refusal> {
  const here = partyHere(context);
  if (isRefusal(here)) return here;
  const viewing = {
    activity: 'explanation-view' as const,
    ...(requestId === undefined ? {} : { requestId }),
  };
  return viewConfidential(context, viewing, async (tx, concerns) => {
    concerns({ kind: 'party', id: here.party });
    const threads = await explanationThreads(tx, { parties: [here.party] });
    return answerOf(tx, context, threads, 'party');
  });
}

export interface SupervisedInput {
  /** Absent: of every party. */
  readonly party?: number;
  readonly role?: Explained['role'];
  readonly unit?: string;
  /** Only those that stand so today. */
  readonly stages?: readonly ExplanationStage[];
  readonly requestId?: string;
}

/** The same of another party, or of all, for the inspector; each party that he sees stands in the log. */
export async function viewExplanations(
  context: Context,
  { party, role, unit, stages, requestId }: SupervisedInput = {},
): Promise<ExplanationsAnswer | Refusal> {
  const inspector = inspectorHere(context);
  if (isRefusal(inspector)) return inspector;
  const viewing = {
    activity: 'explanation-view' as const,
    ...(requestId === undefined ? {} : { requestId }),
  };
  return viewConfidential(context, viewing, async (tx, concerns) => {
    const found = await explanationThreads(tx, {
      ...(party === undefined ? {} : { parties: [party] }),
      ...(role === undefined ? {} : { role }),
      ...(unit === undefined ? {} : { unit }),
    });
    const on = context.today();
    const threads = found.filter(
      ({ events }) =>
        stages === undefined || stages.includes(stageOn(explanationState(events), on)),
    );
    // Who was asked about is looked at also where there is nothing to see.
    if (party !== undefined) concerns({ kind: 'party', id: party });
    for (const { about } of threads) concerns({ kind: 'party', id: about.party });
    return answerOf(tx, context, threads, 'inspector');
  });
}

async function answerOf(
  tx: ReadTx,
  context: Context,
  threads: readonly ExplanationThread[],
  reader: 'party' | 'inspector',
): Promise<ExplanationsAnswer> {
  const on = context.today();
  const names = await readParties(tx, [...new Set(threads.map(({ about }) => about.party))]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const people = await readPersons(tx, [
    ...new Set(threads.flatMap(({ events }) => events.flatMap(({ person }) => person ?? []))),
  ]);
  return {
    on,
    threads: threads.map(({ about, events, given }) => {
      const state = explanationState(events);
      const partyName = nameOf.get(about.party);
      return {
        about,
        ...(partyName === undefined ? {} : { partyName }),
        stage: stageOn(state, on),
        state,
        events: events.map((event) => viewedEvent(event, people, reader)),
        given: given.map(withoutWho),
      };
    }),
  };
}

function withoutWho(explanation: StoredExplanation): ViewedThread['given'][number] {
  const { person: _person, ...said } = explanation;
  return said;
}

function viewedEvent(
  { person, ...event }: ExplanationEvent,
  people: Awaited<ReturnType<typeof readPersons>>,
  reader: 'party' | 'inspector',
): ViewedEvent {
  const isOwn = event.body.kind === 'given' || event.body.kind === 'withdrawn';
  const who = person === undefined ? undefined : people.get(person);
  if (who === undefined || who === 'erased' || (reader === 'party' && !isOwn)) return event;
  return { ...event, by: who.name };
}

/** For the rule `obligation`: the fact `explanation` of each unit of a party, on a day. */
export type ExplanationFacts = (about: Explained) => Explanation | undefined;

/**
 * Reads them in a transaction of who may: the party itself, or an inspector with the purpose of
 * supervision, whose look the caller puts on record.
 * @param parties absent: of every party that the viewer may see.
 * @param known leaves out what came after that day.
 */
export async function explanationFacts(
  tx: ReadTx,
  on: CalendarDate,
  { parties, known }: { readonly parties?: readonly number[]; readonly known?: CalendarDate } = {},
): Promise<ExplanationFacts> {
  const threads = await explanationThreads(tx, parties === undefined ? {} : { parties });
  const facts = new Map(
    threads.map(({ about, events }) => [
      keyOf(about),
      explanationFact(explanationState(events, known), on),
    ]),
  );
  return (about) => facts.get(keyOf(about));
}

function keyOf({ party, role, unit }: Explained): string {
  return `${party} ${role} ${unit}`;
}
