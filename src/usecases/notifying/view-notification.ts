import { changesBetween } from '../../domain/notification/changes.ts';
import { judgeLateness } from '../../domain/notification/lateness.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { Language } from '../../law/norm.ts';
import type { StoredNotification, StoredVersion } from '../../registry/notifications.ts';
import type { NotifiableProduct } from '../../registry/notifiable-products.ts';
import { casesOfProduct, type CaseWithEvents } from '../../registry/cases.ts';
import { readParty } from '../../registry/parties.ts';
import { readPersons, type Person } from '../../registry/people.ts';
import type { NotificationAnswer, NotificationVersionAnswer } from '../answers/notifications.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { clockwork } from '../desk/clockwork.ts';
import {
  changeAnswer,
  contactIds,
  contentOf,
  notifiedVersions,
  productsOf,
  standingOn,
} from './amend-notification.ts';
import { contactOf } from './contact-persons.ts';
import { foundNotification } from './found-notification.ts';
import { receiptOfVersion } from './receipt-of-version.ts';
import { holderTypeOf, latenessAnswer } from './submit-notification.ts';
import { notifiedProduct } from './wanted-products.ts';
import { whoseMayBeRead } from './whose.ts';

export interface ViewNotificationInput {
  readonly number: string;
  readonly language: Language;
  readonly requestId?: string;
}

/**
 * One notification with every version. One that is not the viewer's to see is
 * `notification-unknown`, as if it did not exist.
 */
export async function viewNotification(
  context: Context,
  { number, requestId }: ViewNotificationInput,
): Promise<NotificationAnswer | Refusal> {
  const whose = whoseMayBeRead(context.database.viewer, 'holder-business');
  const viewing = {
    activity: 'notification-view',
    ...(requestId === undefined ? {} : { requestId }),
  } as const;
  return viewConfidential(context, viewing, async (tx, concerns) => {
    const found = await foundNotification(tx, number, whose);
    if (isRefusal(found)) return found;
    concerns({ kind: 'party', id: found.partyId });
    const products = await productsOf(context, tx, [found]);
    const product = products.get(found.productId);
    if (product === undefined) throw new Error(`product ${found.productId} is not there`);
    const people = await readPersons(tx, found.versions.flatMap(contactIds));
    const holder = await readParty(tx, found.partyId, context.today());
    const cases = await tx.inNameOf(clockwork('finding the case of a notification'), () =>
      casesOfProduct(tx, found.productId),
    );
    const desk = cases.find(({ events }) => holds(events, found.number));
    const { state, allowed, reopensThrough, closedOn } = standingOn(found, context);
    return {
      number: found.number,
      product: notifiedProduct(product, found.unit),
      holder: holder?.name ?? `#${found.partyId}`,
      state,
      allowedSteps: [...allowed],
      ...(reopensThrough === undefined ? {} : { reopensThrough }),
      ...(closedOn === undefined ? {} : { closedOn }),
      synthetic: found.synthetic,
      ...(desk === undefined ? {} : { case: desk.number }),
      versions: found.versions.map((version, index) =>
        versionAnswer(context, { found, product, people }, version, index),
      ),
    };
  });
}

function holds(events: CaseWithEvents['events'], number: string): boolean {
  return events.some(({ body }) => body.kind === 'notification-received' && body.number === number);
}

interface Viewed {
  readonly found: StoredNotification;
  readonly product: NotifiableProduct;
  readonly people: ReadonlyMap<string, Person | 'erased'>;
}

function versionAnswer(
  context: Context,
  { found, product, people }: Viewed,
  version: StoredVersion,
  index: number,
): NotificationVersionAnswer {
  const { parts } = version;
  const before = found.versions[index - 1];
  const [was, is] = [before && contentOf(before, people), contentOf(version, people)];
  const told = notifiedVersions(found.versions.slice(0, index + 1));
  const contact =
    parts.contact === 'hidden'
      ? 'hidden'
      : (contactOf(people.get(parts.contact.person)) ?? 'erased');
  const { business, stock } = parts;
  return {
    version: version.version,
    step: version.step,
    asserted: version.asserted,
    receivedAt: version.receivedAt.toISOString(),
    regime: version.regime,
    byRepresentative: version.actingPartyId !== version.partyId,
    ...(parts.publishable === 'hidden'
      ? { publishable: null, publishableWhy: 'hidden' }
      : { publishable: parts.publishable }),
    ...(business === 'hidden'
      ? { business: null, businessWhy: 'hidden' }
      : { business: unlocked(business) }),
    ...(stock === 'hidden' ? { stock: null, stockWhy: 'hidden' } : { stock }),
    ...(typeof contact === 'string' ? { contact: null, contactWhy: contact } : { contact }),
    changes: was === undefined || is === undefined ? [] : changesBetween(was, is).map(changeAnswer),
    lateness: latenessAnswer(judgeLateness(told, context.law, holderTypeOf(product))),
    receipt: receiptOfVersion({
      ...version,
      number: found.number,
      product: notifiedProduct(product, found.unit),
      synthetic: found.synthetic,
    }),
  };
}

/** The same part with lists that the answer's type lets be changed; nobody does. */
function unlocked(business: Exclude<StoredVersion['parts']['business'], 'hidden'>) {
  const { packs, otherMarkets, consentTo, ...rest } = business;
  return {
    ...rest,
    ...(packs === undefined ? {} : { packs: [...packs] }),
    ...(otherMarkets === undefined ? {} : { otherMarkets: [...otherMarkets] }),
    ...(consentTo === undefined ? {} : { consentTo: [...consentTo] }),
  };
}
