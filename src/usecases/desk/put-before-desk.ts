import { caseState, type CaseState } from '../../domain/desk/case-state.ts';
import type { CaseEventBody } from '../../domain/desk/case-event.ts';
import { listingDifferences, publishedListing } from '../../domain/desk/published-listing.ts';
import { arrivedNotification, arrivedSignal } from '../../registry/arrivals.ts';
import {
  appendCaseEvents,
  caseOfNotification,
  casesOfProduct,
  openCase,
  type CaseWithEvents,
  type DeskCase,
} from '../../registry/cases.ts';
import type { WriteTx } from '../../registry/database.ts';
import { announce } from '../../registry/outbox.ts';
import { openReview } from '../../registry/publications.ts';
import { websiteFields } from '../../domain/desk/publishable-fields.ts';
import { clockwork } from './clockwork.ts';

/** Something that reached the desk, already stored by who sent it. */
export interface Arrival {
  readonly productId: number;
  readonly country: string;
  readonly synthetic: boolean;
  readonly kind: 'notification' | 'signal';
  /** Id of the notification's version, or of the signal. */
  readonly id: number;
  /** Who sent it. */
  readonly partyId: number;
  /** For a notification, by the rule `notification-duty`; absent where it could not tell. */
  readonly daysLate?: number;
  /** For what is imported: when it reached the desk. UTC. */
  readonly at?: string;
}

export interface PutBefore {
  readonly caseId: number;
  readonly caseNumber: string;
}

/**
 * Gathers what arrived into a case on the product, in the transaction of who sends it and in
 * the name of the desk: the sender sees nothing of the case. A new version of a notification
 * on which a publication rests opens the question whether that still holds.
 */
export function putBeforeDesk(tx: WriteTx, arrival: Arrival): Promise<PutBefore> {
  return tx.inNameOf(clockwork('putting before the desk what arrived'), () =>
    arrival.kind === 'notification' ? takeNotification(tx, arrival) : takeSignal(tx, arrival),
  );
}

async function takeSignal(tx: WriteTx, arrival: Arrival): Promise<PutBefore> {
  const signal = await arrivedSignal(tx, arrival.id);
  const standing = (await casesOfProduct(tx, arrival.productId))[0];
  const open = standing !== undefined && caseState(standing.events).open;
  if (signal.withdrawn && !open) return named(standing ?? (await openCase(tx, arrival)));
  const desk = open ? standing : await openCase(tx, arrival);
  await append(tx, desk, arrival, [
    ...(open ? [] : [{ kind: 'opened', by: 'signal' } as const]),
    signal.withdrawn
      ? { kind: 'signal-withdrawn', signal: arrival.id, reporter: arrival.partyId }
      : {
          kind: 'signal-received',
          signal: arrival.id,
          reporter: arrival.partyId,
          reporterKind: signal.reporterKind,
        },
  ]);
  return named(desk);
}

async function takeNotification(tx: WriteTx, arrival: Arrival): Promise<PutBefore> {
  const arrived = await arrivedNotification(tx, arrival.id);
  const earlier =
    arrived.version === 1
      ? (await casesOfProduct(tx, arrival.productId)).find(({ events }) => caseState(events).open)
      : await caseOfNotification(tx, arrived.number);
  const desk = earlier ?? (await openCase(tx, arrival));
  const before = earlier === undefined ? undefined : caseState(earlier.events);
  const ends = arrived.step === 'resolved' || arrived.step === 'withdrawn';
  await append(tx, desk, arrival, [
    ...(before === undefined ? [{ kind: 'opened', by: 'notification' } as const] : []),
    ...(before !== undefined && !before.open && !ends
      ? [{ kind: 'reopened', text: arrived.number } as const]
      : []),
    {
      kind: 'notification-received',
      version: arrival.id,
      number: arrived.number,
      step: arrived.step,
      holder: arrived.holder,
      ...(arrival.daysLate === undefined ? {} : { daysLate: arrival.daysLate }),
    },
    ...(before === undefined ? [] : basisChanges(before, arrival.id, arrived)),
  ]);
  for (const { key, version, publication } of underRevision(before, arrival.id, arrived)) {
    await openReview(tx, key, version);
    await announce(tx, { kind: 'basis-changed', publicationId: publication });
  }
  return named(desk);
}

type Arrived = Awaited<ReturnType<typeof arrivedNotification>>;

/** Publications of the case that rest on an earlier version of this notification. */
function basisChanges(
  before: CaseState,
  version: number,
  arrived: Arrived,
): readonly Extract<CaseEventBody, { kind: 'basis-changed' }>[] {
  const versions =
    before.notifications.find(({ number }) => number === arrived.number)?.versions ?? [];
  return before.publications.flatMap(({ key, version: published, retracted, proposal }) => {
    const basis = proposal.notificationVersion;
    if (retracted || basis === undefined || !versions.includes(basis)) return [];
    const differences = differencesWith(proposal.content, proposal.ground, arrived);
    return [
      {
        kind: 'basis-changed',
        key,
        publishedVersion: published,
        before: basis,
        after: version,
        wouldDiffer: differences.length > 0,
        differences: [...differences],
      },
    ];
  });
}

function underRevision(before: CaseState | undefined, version: number, arrived: Arrived) {
  if (before === undefined) return [];
  const changed = new Set(
    basisChanges(before, version, arrived)
      .filter(({ wouldDiffer }) => wouldDiffer)
      .map(({ key }) => key),
  );
  return before.publications.filter(({ key }) => changed.has(key));
}

function differencesWith(
  content: CaseState['publications'][number]['proposal']['content'],
  ground: CaseState['publications'][number]['proposal']['ground'],
  arrived: Arrived,
): readonly string[] {
  if (content.kind !== 'listing') return [];
  const fields = websiteFields(ground, arrived.consentTo);
  return listingDifferences(
    content.listing,
    publishedListing(arrived.publishable, fields, arrived.publishable.asserted),
  );
}

async function append(
  tx: WriteTx,
  { id }: DeskCase,
  { at }: Arrival,
  bodies: readonly CaseEventBody[],
): Promise<void> {
  await appendCaseEvents(
    tx,
    id,
    bodies.map((body) => ({ body, ...(at === undefined ? {} : { happenedAt: at }) })),
  );
}

function named({ id, number }: DeskCase | CaseWithEvents): PutBefore {
  return { caseId: id, caseNumber: number };
}
