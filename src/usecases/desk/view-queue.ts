import type { CaseState } from '../../domain/desk/case-state.ts';
import { caseState } from '../../domain/desk/case-state.ts';
import {
  queueMarks,
  queueMarksOf,
  workloadOf,
  type QueueMark,
  type Workload,
} from '../../domain/desk/queue.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { ArrivedNotification } from '../../registry/arrivals.ts';
import { casesOpenedSince, openCases, type CaseWithEvents } from '../../registry/cases.ts';
import type { ReadTx } from '../../registry/database.ts';
import { readParties } from '../../registry/parties.ts';
import { productNames } from '../../registry/search.ts';
import { usualMoment } from '../as-of.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { productId } from '../naming.ts';
import { deskPerson } from './desk-person.ts';
import { newestWords } from './newest-words.ts';

export interface QueueInput {
  readonly country?: string;
  /** Only cases that carry this mark. */
  readonly mark?: QueueMark;
  /** Words of the product, the holder or the number. */
  readonly words?: string;
  readonly requestId?: string;
}

export interface QueueRow {
  readonly number: string;
  readonly product: { readonly id: string; readonly name: string };
  readonly holders: readonly string[];
  readonly marks: readonly QueueMark[];
  readonly openedAt: string;
  readonly signals: number;
  readonly start?: CalendarDate;
  readonly expectedEnd?: CalendarDate;
  readonly daysLate?: number;
  readonly owner?: string;
  /** The last event of the case. */
  readonly seq: number;
}

export interface QueueAnswer {
  readonly country: string;
  readonly on: CalendarDate;
  readonly rows: readonly QueueRow[];
  readonly counts: Readonly<Record<QueueMark | 'all', number>>;
  readonly workload: Workload;
}

/** Days of history that the figures of the work look at. */
const workloadDays = 90;

/** The open cases of a country, each with why it asks for attention. */
export async function viewQueue(
  context: Context,
  { country = context.defaultCountry, mark, words = '', ...asked }: QueueInput,
): Promise<QueueAnswer | Refusal> {
  const actor = deskPerson(context);
  if (isRefusal(actor)) return actor;
  return viewConfidential(context, { activity: 'case-queue', ...asked }, async (tx, concerns) => {
    const { on } = await usualMoment(context, tx, country);
    const cases = await openCases(tx, country);
    const states = new Map(cases.map((each) => [each.id, caseState(each.events)]));
    const said = await newestWords(tx, [...states.values()]);
    const marked = cases.map((each) => {
      const state = stateOf(states, each);
      const ground = {
        law: context.law,
        on,
        person: actor.person,
        said: (number: string) => said.get(number)?.publishable.part,
      };
      return { each, state, marks: queueMarksOf(state, ground) };
    });
    for (const { state } of marked) {
      for (const { holder } of state.notifications) concerns({ kind: 'party', id: holder });
    }
    const rows = await rowsOf(tx, marked, said);
    const needle = words.trim().toLowerCase();
    return {
      country,
      on,
      rows: rows.filter(
        (row) =>
          (mark === undefined || row.marks.includes(mark)) &&
          (needle === '' || haystack(row).includes(needle)),
      ),
      counts: counted(rows),
      workload: workloadOf(await recentStates(tx, country, cases), context.now().toISOString()),
    };
  });
}

interface Marked {
  readonly each: CaseWithEvents;
  readonly state: CaseState;
  readonly marks: readonly QueueMark[];
}

async function rowsOf(
  tx: ReadTx,
  marked: readonly Marked[],
  said: ReadonlyMap<string, ArrivedNotification>,
): Promise<readonly QueueRow[]> {
  const names = await productNames(tx, [...new Set(marked.map(({ each }) => each.productId))]);
  const holders = marked.flatMap(({ state }) => state.notifications.map(({ holder }) => holder));
  const parties = new Map(
    (await readParties(tx, [...new Set(holders)])).map((party) => [party.id, party.name]),
  );
  return marked
    .map(({ each, state, marks }): QueueRow => {
      const running = state.notifications.find(({ ended }) => !ended) ?? state.notifications[0];
      const part = running === undefined ? undefined : said.get(running.number)?.publishable.part;
      return {
        number: each.number,
        product: {
          id: productId(each.productId),
          name: names.get(each.productId) ?? productId(each.productId),
        },
        holders: [
          ...new Set(state.notifications.flatMap(({ holder }) => parties.get(holder) ?? [])),
        ],
        marks,
        openedAt: state.openedAt,
        signals: state.signals.length,
        ...(part === undefined ? {} : { start: part.start }),
        ...(part?.expectedEnd === undefined ? {} : { expectedEnd: part.expectedEnd }),
        ...(running?.daysLate === undefined ? {} : { daysLate: running.daysLate }),
        ...(state.owner === undefined ? {} : { owner: state.owner }),
        seq: state.seq,
      };
    })
    .toSorted(byUrgency);
}

/** What nobody has seen comes first, then what is late or overdue, then the oldest. */
function byUrgency(left: QueueRow, right: QueueRow): number {
  return urgency(left) - urgency(right) || (left.openedAt < right.openedAt ? -1 : 1);
}

const urgent: readonly QueueMark[] = [
  'new',
  'basis-changed',
  'waiting-for-second',
  'overdue',
  'late',
];

function urgency({ marks }: QueueRow): number {
  const place = urgent.findIndex((mark) => marks.includes(mark));
  return place === -1 ? urgent.length : place;
}

function haystack({ number, product, holders }: QueueRow): string {
  return [number, product.name, ...holders].join(' ').toLowerCase();
}

function counted(rows: readonly QueueRow[]): QueueAnswer['counts'] {
  const of = (mark: QueueMark) => rows.filter(({ marks }) => marks.includes(mark)).length;
  return {
    all: rows.length,
    ...(Object.fromEntries(queueMarks.map((mark) => [mark, of(mark)])) as Record<
      QueueMark,
      number
    >),
  };
}

async function recentStates(
  tx: ReadTx,
  country: string,
  open: readonly CaseWithEvents[],
): Promise<readonly CaseState[]> {
  const recent = await casesOpenedSince(tx, country, workloadDays);
  const known = new Set(open.map(({ id }) => id));
  return [...open, ...recent.filter(({ id }) => !known.has(id))].map(({ events }) =>
    caseState(events),
  );
}

function stateOf(states: ReadonlyMap<number, CaseState>, { id }: CaseWithEvents): CaseState {
  const state = states.get(id);
  if (state === undefined) throw new Error(`case ${id} lost its state`);
  return state;
}
