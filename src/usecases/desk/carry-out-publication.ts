import type { CaseEventBody, Proposal } from '../../domain/desk/case-event.ts';
import type { CaseState } from '../../domain/desk/case-state.ts';
import { parseCalendarDate, type CalendarDate } from '../../law/calendar-date.ts';
import type { CaseWithEvents } from '../../registry/cases.ts';
import type { WriteTx } from '../../registry/database.ts';
import { announce } from '../../registry/outbox.ts';
import {
  closeReview,
  insertPublication,
  insertPublishedFact,
} from '../../registry/publications.ts';
import { arrivedNotifications } from '../../registry/arrivals.ts';
import type { Context } from '../context.ts';

export interface ToPublish {
  readonly desk: CaseWithEvents;
  readonly state: CaseState;
  /** Of the proposal. */
  readonly seq: number;
  readonly proposal: Exclude<Proposal, { deed: 'triage' }>;
  readonly why: string;
  readonly decidedBy: string;
  readonly confirmedBy: string | null;
}

/**
 * Publishes, corrects or retracts: a version, the fact that every page reads, and one event
 * in the outbox, in the transaction of the decision. Either all of it is so, or none.
 */
export async function carryOutPublication(
  context: Context,
  tx: WriteTx,
  { desk, state, seq, proposal, why, decidedBy, confirmedBy }: ToPublish,
): Promise<CaseEventBody> {
  const { key } = proposal;
  const standing = state.publications.find((each) => each.key === key);
  const said = proposal.deed === 'retract' ? standing?.proposal : proposal;
  if (said === undefined) throw new Error(`nothing stands under ${key}, so nothing to retract`);
  const basis = said.notificationVersion;
  const holder =
    basis === undefined ? undefined : (await arrivedNotifications(tx, [basis])).get(basis)?.holder;
  const visibleFrom =
    (proposal.deed === 'retract' ? undefined : proposal.embargoUntil) ??
    tx.recordedAt.toISOString();
  const deed = doneWord[proposal.deed];
  const { id, version } = await insertPublication(tx, {
    caseId: desk.id,
    productId: desk.productId,
    country: desk.country,
    key,
    deed,
    ground: said.ground,
    partyId: holder ?? null,
    notificationVersionId: basis ?? null,
    content: said.content,
    visibleFrom,
    decidedBy,
    confirmedBy,
    why,
    synthetic: desk.synthetic,
  });
  if (deed !== 'retracted') {
    const source = deskSource(context, desk.country);
    await insertPublishedFact(tx, {
      publicationId: id,
      source,
      scope: 'cases',
      key,
      productId: desk.productId,
      asserted: later(context.today(), visibleFrom),
      content: said.content,
    });
  }
  if (standing?.review !== undefined) await closeReview(tx, key, standing.version);
  await announce(tx, { kind: 'publication', publicationId: id });
  return { kind: deed, proposal: seq, publication: id, key, version };
}

const doneWord = { publish: 'published', correct: 'corrected', retract: 'retracted' } as const;

/** The list on which the desk of a country publishes. */
function deskSource({ connectors }: Context, country: string): string {
  const found = connectors.find(
    ({ source }) => source.country === country && source.publishedByDesk === true,
  );
  if (found === undefined) throw new Error(`the desk of ${country} has no list of its own`);
  return found.source.name;
}

function later(today: CalendarDate, visibleFrom: string): CalendarDate {
  const from = parseCalendarDate(visibleFrom.slice(0, 10));
  return from !== undefined && from > today ? from : today;
}
