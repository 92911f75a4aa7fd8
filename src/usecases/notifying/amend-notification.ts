import { regimeOn } from '../../domain/disclosure/regime.ts';
import { changesBetween, type Change } from '../../domain/notification/changes.ts';
import type { SeenContent } from '../../domain/notification/fields.ts';
import {
  judgeLateness,
  type NotificationLateness,
  type NotifiedVersion,
} from '../../domain/notification/lateness.ts';
import type { SaidBefore } from '../../domain/notification/misfits.ts';
import type { NotificationContent } from '../../domain/notification/notification.ts';
import { notifyingProblem } from '../../domain/notification/problem.ts';
import { standingOf, type NextStep, type Standing } from '../../domain/notification/steps.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import type { Language } from '../../law/norm.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { deleteDraft } from '../../registry/drafts.ts';
import { findNotifiable, type NotifiableProduct } from '../../registry/notifiable-products.ts';
import {
  insertVersions,
  readNotifications,
  type StoredNotification,
  type StoredVersion,
} from '../../registry/notifications.ts';
import { readPersons, type Person } from '../../registry/people.ts';
import { notificationFieldTexts, notificationStepTexts } from '../../texts/fields/notification.ts';
import type { AmendedAnswer, ChangeAnswer } from '../answers/notifications.ts';
import { isRefusal, type Context } from '../context.ts';
import { putAllBeforeDesk, type Arrival } from '../desk/put-before-desk.ts';
import { checkContent } from './checked-content.ts';
import { contactOf, contactPersons } from './contact-persons.ts';
import { draftOwner } from './draft-owner.ts';
import { receiptOfVersion } from './receipt-of-version.ts';
import {
  daysLateOf,
  holderTypeOf,
  latenessAnswer,
  partsOf,
  recordSubmission,
  senderOf,
} from './submit-notification.ts';
import { notifiedProduct } from './wanted-products.ts';
import { mayWriteFor } from './whose.ts';

export interface AmendInput {
  readonly number: string;
  readonly step: NextStep;
  /** The version that was before the sender's eyes: when there is a newer one, it is refused with what changed. */
  readonly basedOn: number;
  /** The whole notification as it now is, not only what changed. */
  readonly content: unknown;
  readonly language: Language;
  /** Thrown away when the version is in. */
  readonly draft?: string;
  readonly requestId?: string;
}

/** Sends a next version: an amendment, a later or earlier end, the end itself, a withdrawal, a stop. */
export async function amendNotification(
  context: Context,
  input: AmendInput,
): Promise<AmendedAnswer | Refusal> {
  return context.database.write((tx) => amendWithin(context, tx, input));
}

/** The same in a transaction that is there already, such as one that is done once (`once.ts`). */
export async function amendWithin(
  context: Context,
  tx: WriteTx,
  input: AmendInput,
): Promise<AmendedAnswer | Refusal> {
  const [checked] = await checkVersions(context, tx, [input], input.language);
  if (checked === undefined) throw new Error('a version without an answer');
  if (checked.kind === 'refused') return { kind: 'refusal', problems: checked.problems };
  const [answer] = await placeVersions(context, tx, [checked], input.requestId);
  if (answer === undefined) throw new Error('a version was not stored');
  const owner = draftOwner(context.database.viewer);
  if (input.draft !== undefined && !isRefusal(owner)) await deleteDraft(tx, owner, input.draft);
  return answer;
}

/** One version to be: of a bulk file, a row. */
export interface VersionRequest {
  readonly number: string;
  readonly step: NextStep;
  /** Absent: on the newest there is. */
  readonly basedOn?: number;
  readonly content: unknown;
}

/** Checked, and ready to be written in the same transaction. */
export interface ReadyVersion {
  readonly kind: 'ready';
  readonly step: NextStep;
  readonly notification: StoredNotification;
  readonly product: NotifiableProduct;
  readonly content: NotificationContent;
  readonly changes: readonly Change[];
  readonly lateness: NotificationLateness;
}

export type CheckedVersion =
  | ReadyVersion
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Checks many at once, in the order in which they were given. Reads only: this is the dry run. */
export async function checkVersions(
  context: Context,
  tx: ReadTx,
  requests: readonly VersionRequest[],
  language: Language,
): Promise<readonly CheckedVersion[]> {
  const numbers = [...new Set(requests.map(({ number }) => number))];
  const readable = numbers.filter((number) => number.isWellFormed() && !number.includes('\0'));
  const stored = await readNotifications(tx, readable, mayWriteFor(context.database.viewer));
  const newest = stored.flatMap(({ versions }) => versions.at(-1) ?? []);
  const before: Before = {
    notifications: new Map(stored.map((notification) => [notification.number, notification])),
    people: await readPersons(tx, newest.flatMap(contactIds)),
    products: await productsOf(context, tx, stored),
  };
  const seen = new Set<string>();
  return requests.map((request) => {
    const { number } = request;
    const place = { column: 'number', value: number.slice(0, 200) };
    if (seen.has(number)) {
      return refused(notifyingProblem('code-repeated', { value: place.value }, place));
    }
    seen.add(number);
    const notification = before.notifications.get(number);
    return notification === undefined
      ? refused(notifyingProblem('notification-unknown', { number: place.value }, place))
      : checkVersion(context, notification, request, before, language);
  });
}

interface Before {
  readonly notifications: ReadonlyMap<string, StoredNotification>;
  readonly people: ReadonlyMap<string, Person | 'erased'>;
  readonly products: ReadonlyMap<number, NotifiableProduct>;
}

const refused = (...problems: readonly Problem[]): CheckedVersion => ({
  kind: 'refused',
  problems,
});

function checkVersion(
  context: Context,
  notification: StoredNotification,
  { step, basedOn, content: given }: VersionRequest,
  { people, products }: Before,
  language: Language,
): CheckedVersion {
  const today = context.today();
  const last = newestOf(notification);
  const before = contentOf(last, people);
  const product = products.get(notification.productId);
  if (before === undefined || product === undefined) {
    throw new Error(`notification ${notification.id} cannot be read by who may amend it`);
  }
  if (basedOn !== undefined && basedOn !== last.version) {
    return refused(movedOn(notification, basedOn, people, language));
  }
  const standing = standingOn(notification, context);
  const closed = stepProblem(notification.number, standing, step, language);
  if (closed !== undefined) return refused(closed);
  const checked = checkContent(given, { step, before, today }, language);
  if (checked.kind === 'problems') return refused(...checked.problems);
  const { content } = checked;
  const told = [
    ...notifiedVersions(notification.versions),
    {
      asserted: today,
      publishable: content.publishable,
      becameKnownOn: content.business.becameKnownOn,
    },
  ];
  return {
    kind: 'ready',
    step,
    notification,
    product,
    content,
    changes: changesBetween(before, content),
    lateness: judgeLateness(told, context.law, holderTypeOf(product)),
  };
}

/** How a notification stands today, by its newest version. */
export function standingOn(
  notification: StoredNotification,
  context: Pick<Context, 'law' | 'today'>,
): Standing {
  const { step, asserted, parts } = newestOf(notification);
  // Of a part that is hidden only the step is known.
  const { kind, expectedEnd, actualEnd } =
    parts.publishable === 'hidden'
      ? { kind: 'interruption' as const, expectedEnd: undefined, actualEnd: undefined }
      : parts.publishable;
  const ends = {
    ...(expectedEnd === undefined ? {} : { expectedEnd }),
    ...(actualEnd === undefined ? {} : { actualEnd }),
  };
  return standingOf({ step, asserted, kind, ...ends }, context.today(), context.law);
}

export function newestOf({ id, versions }: StoredNotification): StoredVersion {
  const last = versions.at(-1);
  if (last === undefined) throw new Error(`notification ${id} has no version`);
  return last;
}

export function stepProblem(
  number: string,
  { state, allowed, closedOn }: Standing,
  step: NextStep,
  language: Language,
): Problem | undefined {
  if (state === 'closed') {
    return notifyingProblem('notification-closed', { number, closedOn: closedOn ?? '–' });
  }
  if (allowed.includes(step)) return undefined;
  const said = (each: NextStep) => notificationStepTexts[each][language];
  const params = { number, step: said(step), allowed: allowed.map(said) };
  return notifyingProblem('step-not-allowed', params, { column: 'step', value: step });
}

/** Somebody else was first: what has changed since, so that nothing is overwritten unseen. */
function movedOn(
  notification: StoredNotification,
  basedOn: number,
  people: Before['people'],
  language: Language,
): Problem {
  const last = newestOf(notification);
  const seen = notification.versions.find(({ version }) => version === basedOn);
  const changes =
    seen === undefined
      ? []
      : changesBetween(contentOf(seen, people) ?? {}, contentOf(last, people) ?? {});
  const fields = changes.map(({ field }) => notificationFieldTexts[field].label[language]);
  return notifyingProblem(
    'notification-moved-on',
    {
      number: notification.number,
      basedOn,
      newest: last.version,
      fields: fields.length > 0 ? fields : ['–'],
    },
    { column: 'basedOn', value: String(basedOn) },
  );
}

/** What a version said, as far as the reader may see it; `undefined` where even its heart is hidden. */
export function contentOf(
  { parts }: StoredVersion,
  people: ReadonlyMap<string, Person | 'erased'>,
): SaidBefore | undefined {
  if (parts.publishable === 'hidden') return undefined;
  const contact =
    parts.contact === 'hidden' ? undefined : contactOf(people.get(parts.contact.person));
  const content: SeenContent = {
    ...(parts.business === 'hidden' ? {} : { business: parts.business }),
    ...(parts.stock === 'hidden' ? {} : { stock: parts.stock }),
    ...(contact === undefined || contact === 'erased' ? {} : { contact }),
  };
  return { ...content, publishable: parts.publishable };
}

export function contactIds({ parts }: StoredVersion): readonly string[] {
  return parts.contact === 'hidden' ? [] : [parts.contact.person];
}

/** Versions as far as being in time depends on them; hidden ones are left out. */
export function notifiedVersions(versions: readonly StoredVersion[]): readonly NotifiedVersion[] {
  return versions.flatMap(({ asserted, parts: { publishable, business } }) =>
    publishable === 'hidden'
      ? []
      : [
          {
            asserted,
            publishable,
            becameKnownOn: business === 'hidden' ? undefined : business.becameKnownOn,
          },
        ],
  );
}

/** The products of notifications by id, with what the registers of today call them. */
export async function productsOf(
  context: Context,
  tx: ReadTx,
  notifications: readonly Pick<StoredNotification, 'productId'>[],
): Promise<ReadonlyMap<number, NotifiableProduct>> {
  const ids = [...new Set(notifications.map(({ productId }) => productId))];
  if (ids.length === 0) return new Map();
  const wanted = { country: context.defaultCountry, ids, rvg: [], eu: [], packs: [] };
  const { byCode } = await findNotifiable(tx, wanted, context.today());
  return new Map([...byCode.values()].flat().map((product) => [product.id, product]));
}

/** Writes what was checked in this transaction, and puts each before the desk. */
export async function placeVersions(
  context: Context,
  tx: WriteTx,
  ready: readonly ReadyVersion[],
  requestId?: string,
): Promise<readonly AmendedAnswer[]> {
  const { viewer } = context.database;
  const asserted = context.today();
  const regime = regimeOn(context.law, asserted);
  const people = await contactPersons(
    tx,
    mayWriteFor(viewer),
    ready.map(({ content }) => content.contact),
    { also: ready.flatMap(({ notification }) => contactIds(newestOf(notification))) },
  );
  const placed = await insertVersions(
    tx,
    ready.map(({ step, notification, content }, index) => ({
      notificationId: notification.id,
      version: newestOf(notification).version + 1,
      step,
      partyId: notification.partyId,
      ...senderOf(viewer, notification.partyId),
      regime,
      asserted,
      law: context.law.hash,
      parts: partsOf(content, people[index]),
    })),
  );
  await recordSubmission(
    tx,
    viewer,
    ready.map(({ notification }) => notification.partyId),
    requestId,
  );
  const answers: AmendedAnswer[] = [];
  const arrivals: Arrival[] = [];
  for (const [index, one] of ready.entries()) {
    const { notification, product, lateness } = one;
    const stored = placed[index];
    if (stored === undefined) throw new Error('a version was not stored');
    arrivals.push({
      productId: notification.productId,
      country: notification.country,
      synthetic: notification.synthetic,
      kind: 'notification',
      id: stored.versionId,
      partyId: notification.partyId,
      ...daysLateOf(lateness),
    });
    answers.push({
      receipt: receiptOfVersion({
        number: notification.number,
        version: newestOf(notification).version + 1,
        step: one.step,
        product: notifiedProduct(product, notification.unit),
        receivedAt: tx.recordedAt,
        asserted,
        regime,
        law: context.law.hash,
        parts: one.content,
        synthetic: notification.synthetic,
      }),
      lateness: latenessAnswer(lateness),
      changes: one.changes.map(changeAnswer),
    });
  }
  await putAllBeforeDesk(tx, arrivals);
  return answers;
}

export function changeAnswer({ field, before, after }: Change): ChangeAnswer {
  const said = (value: NonNullable<Change['before']>) =>
    typeof value === 'object' ? [...value] : value;
  return {
    field,
    ...(before === undefined ? {} : { before: said(before) }),
    ...(after === undefined ? {} : { after: said(after) }),
  };
}
