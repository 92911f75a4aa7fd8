import { afterWorkingDays } from '../../domain/desk/field-silence.ts';
import { queueMarksOf, type QueueMark } from '../../domain/desk/queue.ts';
import { deskAudiences } from '../../domain/party/audience.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { inForce } from '../../law/law-book.ts';
import { caseState, type CaseState } from '../../domain/desk/case-state.ts';
import type { CaseEvent } from '../../domain/desk/case-event.ts';
import { refuseAtDesk } from '../../domain/desk/problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { Language } from '../../law/norm.ts';
import {
  appendCaseEvents,
  caseByNumber,
  casesOfProduct,
  insertLook,
  lastLook,
  type CaseWithEvents,
  type DeskCase,
} from '../../registry/cases.ts';
import { arrivedNotifications } from '../../registry/arrivals.ts';
import type { ReadTx } from '../../registry/database.ts';
import { mandatesGivenBy, readParties } from '../../registry/parties.ts';
import { readPerson } from '../../registry/people.ts';
import { publicationsOfCase, type Publication } from '../../registry/publications.ts';
import type { NotificationAnswer } from '../answers/notifications.ts';
import type { MedicineAnswer } from '../answers/products.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { productId } from '../naming.ts';
import { viewNotification } from '../notifying/view-notification.ts';
import { viewMedicine } from '../view-medicine.ts';
import { publicViewer } from '../../domain/party/viewer.ts';
import { deskPerson } from './desk-person.ts';
import { newestWords } from './newest-words.ts';

export interface CaseInput {
  readonly number: string;
  readonly language: Language;
  readonly requestId?: string;
}

export interface SpokenEvent extends CaseEvent {
  /** Absent: done by our own clockwork, or the person was erased. */
  readonly personName?: string;
  readonly partyName?: string;
}

export interface CaseAnswer {
  /** The person who looks. */
  readonly person: string;
  readonly marks: readonly QueueMark[];
  /** People of the desk to whom a case can be handed. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  /** The day by which a question of today is to be answered, unless another is named. */
  readonly questionDeadline: CalendarDate;
  readonly desk: Omit<DeskCase, 'productId'>;
  readonly state: CaseState;
  readonly events: readonly SpokenEvent[];
  /** The last event this person had seen before; what came after is marked. */
  readonly seenBefore: number;
  /** As the public sees it: status, group, other countries, every definition. */
  readonly medicine: MedicineAnswer;
  readonly notifications: readonly NotificationAnswer[];
  readonly publications: readonly Publication[];
  /** Other cases of the product, and open ones of its group: possible duplicates. */
  readonly others: readonly OtherCase[];
  /**
   * Shares of the market, in per cent, of holders in the group whose supply is interrupted now,
   * as they say; what is left is at most the rest. Absent: not reported.
   */
  readonly interruptedShares: readonly { readonly number: string; readonly percent?: number }[];
  /** Names of parties that are named in the state, by id. */
  readonly parties: Readonly<Record<number, string>>;
  readonly people: Readonly<Record<string, string>>;
}

export interface OtherCase {
  readonly id: number;
  readonly number: string;
  readonly productId: string;
  readonly sameProduct: boolean;
  readonly open: boolean;
  readonly openedAt: string;
  readonly notifications: readonly string[];
  readonly closedWhy?: string;
}

/**
 * One case as the desk sees it, whole. That somebody of the desk looked is recorded: the
 * first look counts for the figures of the work, the last for what is marked as new.
 */
export async function viewCase(
  context: Context,
  { number, language, ...asked }: CaseInput,
): Promise<CaseAnswer | Refusal> {
  const actor = deskPerson(context);
  if (isRefusal(actor)) return actor;
  const looked = await context.database.write(async (tx) => {
    const found = await caseByNumber(tx, number);
    if (found === undefined) return undefined;
    const seenBefore = await lastLook(tx, found.id, actor.person);
    if (caseState(found.events).firstLookAt === undefined) {
      await appendCaseEvents(tx, found.id, [
        { body: { kind: 'first-look' }, person: actor.person },
      ]);
    }
    const now = await caseByNumber(tx, number);
    const seq = now?.events.at(-1)?.seq ?? seenBefore;
    if (seq > seenBefore) await insertLook(tx, { caseId: found.id, person: actor.person, seq });
    return { found: now ?? found, seenBefore };
  });
  if (looked === undefined) return refuseAtDesk('case-unknown', {}, { value: number });
  const { found, seenBefore } = looked;
  const state = caseState(found.events);
  const medicine = await viewMedicine(contextFor(context, publicViewer), {
    id: productId(found.productId),
    language,
  });
  if (isRefusal(medicine)) return medicine;
  const notifications = await Promise.all(
    state.notifications.map((each) => viewNotification(context, { number: each.number, language })),
  );
  return viewConfidential(context, { activity: 'case-view', ...asked }, async (tx, concerns) => {
    for (const { holder } of state.notifications) concerns({ kind: 'party', id: holder });
    for (const { reporter } of state.signals) concerns({ kind: 'party', id: reporter });
    const { id, country, synthetic } = found;
    const people = await namesOfPeople(tx, found.events, state);
    const parties = await namesOfParties(tx, found.events, state);
    const on = context.today();
    const others = await otherCases(tx, found, medicine);
    return {
      person: actor.person,
      marks: await marksOf(context, tx, state, actor.person),
      colleagues: await colleaguesOf(tx, context),
      questionDeadline: deadlineFrom(context, on),
      desk: { id, number, country, synthetic },
      state,
      events: found.events.map((event) => spoken(event, people, parties)),
      seenBefore,
      medicine,
      notifications: notifications.flatMap((each) => (isRefusal(each) ? [] : [each])),
      publications: await publicationsOfCase(tx, id),
      others: others.map(({ state: _state, ...other }) => other),
      interruptedShares: await interruptedShares(tx, [
        state,
        ...others.map((other) => other.state),
      ]),
      parties,
      people,
    };
  });
}

async function marksOf(
  { law, today }: Context,
  tx: ReadTx,
  state: CaseState,
  person: string,
): Promise<readonly QueueMark[]> {
  const said = await newestWords(tx, [state]);
  return queueMarksOf(state, {
    law,
    on: today(),
    person,
    said: (number) => said.get(number)?.publishable.part,
  });
}

/** Who may act for the party of the one who looks, in an audience of the desk. */
async function colleaguesOf(tx: ReadTx, context: Context): Promise<CaseAnswer['colleagues']> {
  const { party } = context.database.viewer;
  if (party === undefined) return [];
  const mandates = await mandatesGivenBy(tx, party, context.today());
  const people = [
    ...new Set(
      mandates.flatMap(({ person, audience }) =>
        person !== undefined && deskAudiences.some((desk) => desk === audience) ? [person] : [],
      ),
    ),
  ];
  const named: { readonly id: string; readonly name: string }[] = [];
  for (const id of people) {
    const person = await readPerson(tx, id);
    if (person !== undefined && person !== 'erased') named.push({ id, name: person.name });
  }
  return named;
}

function deadlineFrom({ law }: Context, on: CalendarDate): CalendarDate {
  const days = inForce(law, 'desk-question-deadline', on);
  if (days.answer !== 'in-force') return on;
  return afterWorkingDays(on, days.version.value, on, law) ?? on;
}

function spoken(
  event: CaseEvent,
  people: CaseAnswer['people'],
  parties: CaseAnswer['parties'],
): SpokenEvent {
  const personName = event.person === undefined ? undefined : people[event.person];
  const partyName = event.party === undefined ? undefined : parties[event.party];
  return {
    ...event,
    ...(personName === undefined ? {} : { personName }),
    ...(partyName === undefined ? {} : { partyName }),
  };
}

async function namesOfPeople(
  tx: ReadTx,
  events: readonly CaseEvent[],
  { owner, deputy }: CaseState,
): Promise<CaseAnswer['people']> {
  const ids = [...events.map(({ person }) => person), owner, deputy?.person];
  const names: Record<string, string> = {};
  for (const id of new Set(ids)) {
    if (id === undefined) continue;
    const person = await readPerson(tx, id);
    if (person !== undefined && person !== 'erased') names[id] = person.name;
  }
  return names;
}

async function namesOfParties(
  tx: ReadTx,
  events: readonly CaseEvent[],
  state: CaseState,
): Promise<CaseAnswer['parties']> {
  const ids = [
    ...events.flatMap(({ party }) => party ?? []),
    ...state.notifications.map(({ holder }) => holder),
    ...state.signals.map(({ reporter }) => reporter),
  ];
  const parties = await readParties(tx, [...new Set(ids)]);
  return Object.fromEntries(parties.map(({ id, name }) => [id, name]));
}

async function otherCases(
  tx: ReadTx,
  found: CaseWithEvents,
  { sameGroup }: MedicineAnswer,
): Promise<readonly (OtherCase & { readonly state: CaseState })[]> {
  const own = await casesOfProduct(tx, found.productId);
  // One after another: a transaction is one connection.
  const siblings: CaseWithEvents[][] = [];
  for (const { product } of sameGroup) {
    siblings.push([...(await casesOfProduct(tx, Number(product.id.slice(1))))]);
  }
  return [...own.filter(({ id }) => id !== found.id), ...siblings.flat()]
    .map((each) => {
      const state = caseState(each.events);
      const { open, openedAt, notifications, closed } = state;
      return {
        state,
        id: each.id,
        number: each.number,
        productId: productId(each.productId),
        sameProduct: each.productId === found.productId,
        open,
        openedAt,
        notifications: notifications.map((notification) => notification.number),
        ...(closed === undefined ? {} : { closedWhy: closed.why }),
      };
    })
    .filter(({ sameProduct, open }) => sameProduct || open);
}

/** Of every interruption in these cases that is notified and not over. */
async function interruptedShares(
  tx: ReadTx,
  states: readonly CaseState[],
): Promise<CaseAnswer['interruptedShares']> {
  const running = states
    .filter(({ open }) => open)
    .flatMap(({ notifications }) => notifications.filter(({ ended }) => !ended));
  const said = await arrivedNotifications(
    tx,
    running.map(({ version }) => version),
  );
  return running.map(({ number, version }) => {
    const percent = said.get(version)?.sharePercent;
    return { number, ...(percent === undefined ? {} : { percent }) };
  });
}
