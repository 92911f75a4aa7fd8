import { caseState, type CaseState } from '../../domain/desk/case-state.ts';
import type { CaseEvent, CaseEventBody } from '../../domain/desk/case-event.ts';
import { websiteFields } from '../../domain/desk/publishable-fields.ts';
import { listingDifferences, publishedListing } from '../../domain/desk/published-listing.ts';
import {
  arrivedNotifications,
  arrivedSignals,
  type ArrivedNotification,
  type ArrivedSignal,
} from '../../registry/arrivals.ts';
import {
  addingToCases,
  casesOfNotifications,
  casesOfProducts,
  type AddedToCase,
  type CaseAddition,
  type CaseSubject,
  type CaseWithEvents,
  type NewCaseEvent,
} from '../../registry/cases.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { announceRevisions } from '../../registry/outbox.ts';
import { openReviews } from '../../registry/publications.ts';
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

/** One arrival, as `putAllBeforeDesk` takes several. */
export async function putBeforeDesk(tx: WriteTx, arrival: Arrival): Promise<PutBefore> {
  const [put] = await putAllBeforeDesk(tx, [arrival]);
  if (put === undefined) throw new Error('what arrived was put in no case');
  return put;
}

/**
 * Gathers each thing that arrived into a case on its product, in the transaction of who sends it
 * and in the name of the desk: the sender sees nothing of the case. A new version of a notification
 * on which a publication rests opens the question whether that still holds. As many statements
 * for thousands as for one, because all writers wait for it.
 *
 * @returns in the order of what was given
 */
export async function putAllBeforeDesk(
  tx: WriteTx,
  arrivals: readonly Arrival[],
): Promise<readonly PutBefore[]> {
  if (arrivals.length === 0) return [];
  return tx.inNameOf(clockwork(putting), async () => {
    const sorting = new Sorting(await gather(tx, arrivals), tx.recordedAt);
    return write(
      tx,
      arrivals.map((arrival) => sorting.take(arrival)),
    );
  });
}

/** A first notification that is about to be stored, as it will be read. */
export interface ArrivingNotification extends Arrival {
  readonly kind: 'notification';
  readonly arrived: ArrivedNotification;
}

/**
 * The same for first notifications that were sent to the database and need not be read back: their
 * cases are asked for beside them, and what is added is waited for when the transaction ends.
 *
 * @param productIds theirs
 */
export async function putArrivingBeforeDesk(
  tx: WriteTx,
  productIds: readonly number[],
  arriving: Promise<readonly ArrivingNotification[]>,
): Promise<void> {
  return tx.inNameOf(clockwork(putting), async () => {
    const [cases, arrivals] = await Promise.all([casesOfProducts(tx, productIds), arriving]);
    const sorting = new Sorting(
      {
        notifications: new Map(arrivals.map(({ id, arrived }) => [id, arrived])),
        signals: new Map(),
        ofProducts: byProduct(productIds, cases),
        ofNotifications: new Map(),
      },
      tx.recordedAt,
    );
    const files = [...new Set(arrivals.map((arrival) => sorting.take(arrival)))];
    tx.put(...addingToCases(tx, files.map(additionOf)));
    await review(tx, files);
  });
}

const putting = 'putting before the desk what arrived';

interface Gathered {
  readonly notifications: ReadonlyMap<number, ArrivedNotification>;
  readonly signals: ReadonlyMap<number, ArrivedSignal>;
  /** All cases of each product, the newest first. */
  readonly ofProducts: ReadonlyMap<number, readonly CaseWithEvents[]>;
  /** Where earlier versions lie, by the number of the notification. */
  readonly ofNotifications: ReadonlyMap<string, CaseWithEvents>;
}

async function gather(tx: ReadTx, arrivals: readonly Arrival[]): Promise<Gathered> {
  const idsOf = (kind: Arrival['kind']) =>
    arrivals.filter((arrival) => arrival.kind === kind).map(({ id }) => id);
  const notifications = await arrivedNotifications(tx, idsOf('notification'));
  const signals = await arrivedSignals(tx, idsOf('signal'));
  const later = [...notifications.values()].filter(({ version }) => version > 1);
  const ofNotifications = await casesOfNotifications(
    tx,
    later.map(({ number }) => number),
  );
  const products = arrivals
    .filter(({ id }) => !ofNotifications.has(notifications.get(id)?.number ?? ''))
    .map(({ productId }) => productId);
  const ofProducts = byProduct(products, await casesOfProducts(tx, products));
  return { notifications, signals, ofProducts, ofNotifications };
}

function byProduct(products: readonly number[], cases: readonly CaseWithEvents[]) {
  const found = Map.groupBy(cases, ({ productId }) => productId);
  return new Map(products.map((id) => [id, found.get(id) ?? []]));
}

/** A case with what is about to be added to it; without `known` it is about to be opened. */
interface CaseFile {
  readonly known?: CaseWithEvents;
  readonly subject: CaseSubject;
  readonly events: CaseEvent[];
  readonly added: NewCaseEvent[];
  /** Publications that come under revision. */
  readonly revised: CaseState['publications'][number][];
}

/** Decides for each arrival where it belongs and what that adds; a later one finds the earlier. */
class Sorting {
  readonly #gathered: Gathered;
  readonly #now: string;
  readonly #byCase = new Map<number, CaseFile>();
  /** The newest first. */
  readonly #byProduct: ReadonlyMap<number, CaseFile[]>;
  readonly #byNotification: Map<string, CaseFile>;

  constructor(gathered: Gathered, now: Date) {
    this.#gathered = gathered;
    this.#now = now.toISOString();
    this.#byProduct = new Map(
      [...gathered.ofProducts].map(([id, cases]) => [id, cases.map((each) => this.#fileOf(each))]),
    );
    this.#byNotification = new Map(
      [...gathered.ofNotifications].map(([number, found]) => [number, this.#fileOf(found)]),
    );
  }

  take(arrival: Arrival): CaseFile {
    return arrival.kind === 'notification'
      ? this.#takeNotification(arrival)
      : this.#takeSignal(arrival);
  }

  #takeSignal(arrival: Arrival): CaseFile {
    const signal = present(this.#gathered.signals.get(arrival.id), arrival);
    const open = this.#openOf(arrival);
    const newest = this.#ofProduct(arrival)[0];
    if (signal.withdrawn && open === undefined && newest !== undefined) return newest;
    const file = open ?? this.#opened(arrival, 'signal');
    const { id, partyId: reporter } = arrival;
    const { reporterKind } = signal;
    this.#add(file, arrival, [
      signal.withdrawn
        ? { kind: 'signal-withdrawn', signal: id, reporter }
        : { kind: 'signal-received', signal: id, reporter, reporterKind },
    ]);
    return file;
  }

  #takeNotification(arrival: Arrival): CaseFile {
    const arrived = present(this.#gathered.notifications.get(arrival.id), arrival);
    const { number, step, holder } = arrived;
    const earlier =
      arrived.version === 1 ? this.#openOf(arrival) : this.#byNotification.get(number);
    const file = earlier ?? this.#opened(arrival, 'notification');
    const before = caseState(file.events);
    const ends = step === 'resolved' || step === 'withdrawn';
    const { daysLate } = arrival;
    const late = daysLate === undefined ? {} : { daysLate };
    const changes = basisChanges(before, arrival.id, arrived);
    this.#add(file, arrival, [
      ...(before.open || ends ? [] : [{ kind: 'reopened', text: number } as const]),
      { kind: 'notification-received', version: arrival.id, number, step, holder, ...late },
      ...changes,
    ]);
    const differs = changes.filter(({ wouldDiffer }) => wouldDiffer).map(({ key }) => key);
    file.revised.push(...before.publications.filter(({ key }) => differs.includes(key)));
    this.#byNotification.set(number, file);
    return file;
  }

  #fileOf(known: CaseWithEvents): CaseFile {
    const there = this.#byCase.get(known.id);
    if (there !== undefined) return there;
    const file = { known, subject: known, events: [...known.events], added: [], revised: [] };
    this.#byCase.set(known.id, file);
    return file;
  }

  #ofProduct({ productId }: Arrival): CaseFile[] {
    const files = this.#byProduct.get(productId);
    if (files === undefined) throw new Error(`the cases of product ${productId} were not gathered`);
    return files;
  }

  #openOf(arrival: Arrival): CaseFile | undefined {
    return this.#ofProduct(arrival).find(({ events }) => caseState(events).open);
  }

  #opened(arrival: Arrival, by: Arrival['kind']): CaseFile {
    const file: CaseFile = { subject: arrival, events: [], added: [], revised: [] };
    this.#ofProduct(arrival).unshift(file);
    this.#add(file, arrival, [{ kind: 'opened', by }]);
    return file;
  }

  #add(file: CaseFile, { at }: Arrival, bodies: readonly CaseEventBody[]): void {
    for (const body of bodies) {
      const seq = file.events.length + 1;
      file.events.push({ id: 0, seq, body, happenedAt: at ?? this.#now });
      file.added.push({ body, ...(at === undefined ? {} : { happenedAt: at }) });
    }
  }
}

function present<Found>(found: Found | undefined, { kind, id }: Arrival): Found {
  if (found === undefined) throw new Error(`${kind} ${id} is not there`);
  return found;
}

/** Publications of the case that rest on an earlier version of this notification. */
function basisChanges(
  before: CaseState,
  version: number,
  arrived: ArrivedNotification,
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

function differencesWith(
  content: CaseState['publications'][number]['proposal']['content'],
  ground: CaseState['publications'][number]['proposal']['ground'],
  arrived: ArrivedNotification,
): readonly string[] {
  if (content.kind !== 'listing') return [];
  const fields = websiteFields(ground, arrived.consentTo);
  return listingDifferences(
    content.listing,
    publishedListing(arrived.publishable, fields, arrived.publishable.asserted),
  );
}

const additionOf = ({ known, subject, added }: CaseFile): CaseAddition => ({
  ...(known === undefined ? { opens: subject } : { caseId: known.id }),
  events: added,
});

async function write(tx: WriteTx, placed: readonly CaseFile[]): Promise<readonly PutBefore[]> {
  const files = [...new Set(placed)];
  const added = await tx.query<AddedToCase>(...addingToCases(tx, files.map(additionOf)));
  await review(tx, files);
  const ofFile = new Map(added.map((one) => [files[one.place], one]));
  return placed.map((file) => {
    const put = ofFile.get(file);
    const number = file.known?.number ?? put?.number ?? undefined;
    if (put === undefined || number === undefined) throw new Error('a case was not stored');
    return { caseId: put.caseId, caseNumber: number };
  });
}

/** Publications of which the ground changed come under revision. */
async function review(tx: WriteTx, files: readonly CaseFile[]): Promise<void> {
  const revised = files.flatMap((file) => file.revised);
  if (revised.length === 0) return;
  await openReviews(tx, revised);
  await announceRevisions(
    tx,
    revised.map(({ publication }) => publication),
  );
}
