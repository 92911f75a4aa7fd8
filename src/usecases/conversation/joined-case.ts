import type { CaseEventKind } from '../../domain/desk/case-event.ts';
import { caseState, type CaseState } from '../../domain/desk/case-state.ts';
import {
  conversationOf,
  type Conversation,
  type ShownEvent,
} from '../../domain/desk/conversation.ts';
import { refuseSignal } from '../../domain/desk/signal.ts';
import type { Refusal } from '../../domain/problem.ts';
import { parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import { caseByNumber, caseEvents, type CaseWithEvents } from '../../registry/cases.ts';
import type { ReadTx } from '../../registry/database.ts';
import { isHolderOf } from '../../registry/parties.ts';
import type { Context } from '../context.ts';
import { clockwork } from '../desk/clockwork.ts';
import { mayWriteFor } from '../notifying/whose.ts';

/** A case as somebody takes part in it who is not the desk. */
export interface JoinedCase {
  /** The whole of it, which only the desk's own steps may look into. */
  readonly desk: CaseWithEvents;
  readonly state: CaseState;
  readonly as: 'holder' | 'reporter';
  readonly conversation: Conversation;
  readonly heard: Heard;
}

/** What reached the party in a conversation, for who reads it. */
export interface Heard {
  /** Events that the party did not say itself and has not answered since, the oldest first. */
  readonly unanswered: readonly number[];
  /** The newest that happened before its eyes; absent: nothing did. */
  readonly lastAt?: string;
}

/**
 * The case, for a party that takes part in it: was asked something or told something, or holds
 * the product it is about. For anybody else it is as unknown as a case that does not exist.
 */
export async function joinedCase(
  context: Context,
  tx: ReadTx,
  number: string,
): Promise<JoinedCase | Refusal> {
  const unknown = refuseSignal('thread-unknown', { given: number }, { value: number });
  const represents = takesPartFor(context);
  if (represents.length === 0) return unknown;
  const desk = await tx.inNameOf(clockwork('finding the case of who takes part in it'), () =>
    caseByNumber(tx, number),
  );
  if (desk === undefined) return unknown;
  const state = caseState(desk.events);
  // Read in the party's own name: the database leaves out what is not this party's.
  const shown = await shownEvents(tx, desk.id, represents);
  // A notification in another case is no way in: who transferred the medicine since hears no more of it.
  const holds =
    state.notifications.some(({ holder }) => represents.includes(holder)) ||
    (await isHolderOf(tx, represents, desk.productId, context.today()));
  const about = state.notifications.length + state.signals.length > 0;
  if (shown.length === 0 && !(holds && about)) return unknown;
  const conversation = conversationOf(shown);
  const asked = conversation.questions.some((question) => question.as === 'holder');
  const as = holds || asked ? 'holder' : 'reporter';
  return { desk, state, as, conversation, heard: heardIn(shown) };
}

/** Who has spoken since has read what came before. */
function heardIn(shown: readonly (ShownEvent & { readonly id: number })[]): Heard {
  const said = shown.findLastIndex(({ body: { kind } }) => spokenKinds.includes(kind));
  const lastAt = shown.at(-1)?.at;
  return {
    unanswered: shown
      .slice(said + 1)
      .flatMap(({ id, body: { kind } }) => (heardKinds.includes(kind) ? [id] : [])),
    ...(lastAt === undefined ? {} : { lastAt }),
  };
}

const spokenKinds: readonly CaseEventKind[] = ['answer-given', 'sentence-released'];
const heardKinds: readonly CaseEventKind[] = [
  'question-asked',
  'question-withdrawn',
  'sentence-passed-on',
];

/** The parties whose side of a case may be read; the desk has a bench of its own. */
export function takesPartFor({ database: { viewer } }: Context): readonly number[] {
  return mayWriteFor(viewer);
}

async function shownEvents(
  tx: ReadTx,
  caseId: number,
  represents: readonly number[],
): Promise<readonly (ShownEvent & { readonly id: number })[]> {
  return (await caseEvents(tx, caseId)).flatMap(({ id, seq, body, party, happenedAt: at }) =>
    party !== undefined && represents.includes(party)
      ? [{ id, seq, body, party, at, day: dayOf(at) }]
      : [],
  );
}

const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The day of an instant where the law counts its days. */
function dayOf(instant: string): CalendarDate {
  const day = parseCalendarDate(zone.format(new Date(instant)));
  if (day === undefined) throw new Error(`no day in ${instant}`);
  return day;
}
