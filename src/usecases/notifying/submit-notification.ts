import { regimeOn } from '../../domain/disclosure/regime.ts';
import { judgeLateness, type NotificationLateness } from '../../domain/notification/lateness.ts';
import type { NotificationContent } from '../../domain/notification/notification.ts';
import { notifyingProblem, refuseNotifying } from '../../domain/notification/problem.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import type { PublicationRegime } from '../../law/publication.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { deleteDraft } from '../../registry/drafts.ts';
import type { NotifiableProduct } from '../../registry/notifiable-products.ts';
import {
  insertNotifications,
  type Placed,
  type StoredParts,
  type Unit,
} from '../../registry/notifications.ts';
import type { LatenessAnswer, SubmittedAnswer } from '../answers/notifications.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { putArrivingBeforeDesk, type ArrivingNotification } from '../desk/put-before-desk.ts';
import { checkContent } from './checked-content.ts';
import { contactPersons, latelyGiven, type KnownContacts } from './contact-persons.ts';
import { draftOwner } from './draft-owner.ts';
import { receiptOfVersion } from './receipt-of-version.ts';
import {
  chooseProducts,
  notifiedProduct,
  separateCodes,
  type ChosenProduct,
} from './wanted-products.ts';
import { mayWriteFor } from './whose.ts';

export interface SubmitInput {
  /** RVG or EU numbers, or ids of products (`p17`), as typed: one notification each, all or none. */
  readonly codes: readonly string[];
  /** As it came in; checked against `NotificationContent`. Of a form: `contentOfTyped(fields)`. */
  readonly content: unknown;
  readonly language: Language;
  /** Thrown away when the notification is in. */
  readonly draft?: string;
  /** As the door knows it, for the log of data processing. */
  readonly requestId?: string;
}

/** In one go by hand or by one request; more come as a file. */
export const mostCodes = 200;

/** Sends a first version. `context.database` is in the sender's name (`contextFor`). */
export async function submitNotification(
  context: Context,
  input: SubmitInput,
): Promise<SubmittedAnswer | Refusal> {
  return context.database.gatherAndWrite(
    (tx) => gatherToSubmit(context, tx, input),
    (tx, found) => submitWithin(context, tx, input, found),
  );
}

interface ToSubmit {
  readonly products: readonly ChosenProduct[];
  readonly lately: KnownContacts;
}

/** What is asked about a first version under the writers' lock. */
export async function gatherToSubmit(
  context: Context,
  tx: ReadTx,
  { codes }: Pick<SubmitInput, 'codes'>,
): Promise<ToSubmit> {
  const may = mayWriteFor(context.database.viewer);
  const wanted = separateCodes(codes);
  if (may.length === 0 || wanted.length > mostCodes) return { products: [], lately: new Map() };
  const [products, lately] = await Promise.all([
    chooseProducts(context, tx, wanted),
    latelyGiven(tx, may),
  ]);
  return { products, lately };
}

/** The same in a transaction that is there already, such as one that is done once (`once.ts`). */
export async function submitWithin(
  context: Context,
  tx: WriteTx,
  { codes, content, language, draft, requestId }: SubmitInput,
  { products, lately }: ToSubmit,
): Promise<SubmittedAnswer | Refusal> {
  const requests = separateCodes(codes).map((code) => ({ code, content }));
  if (requests.length === 0) return refuseNotifying('codes-missing', {}, { column: 'codes' });
  if (requests.length > mostCodes) {
    const params = { count: requests.length, limit: mostCodes };
    return refuseNotifying('too-many-codes', params, { column: 'codes' });
  }
  const checked = judgeRequests(context, products, requests, language);
  const problems = [...checked.flatMap(problemsOf), ...repeatedProducts(checked, requests)];
  // One content for all: what is wrong with it is said once.
  if (problems.length > 0) return { kind: 'refusal', problems: withoutRepeats(problems) };
  const ready = checked.filter(isReady);
  const answer = await placeNotifications(context, tx, ready, requestId, lately);
  const owner = draftOwner(context.database.viewer);
  if (draft !== undefined && !isRefusal(owner)) await deleteDraft(tx, owner, draft);
  return answer;
}

/** One notification to be: of a bulk file, a row. */
export interface NotificationRequest {
  /** One RVG or EU number, or id of a product. */
  readonly code: string;
  readonly content: unknown;
}

/** Checked, and ready to be written in the same transaction. */
export interface ReadyNotification {
  readonly kind: 'ready';
  readonly product: NotifiableProduct & { readonly unit: Unit };
  readonly holder: number;
  readonly content: NotificationContent;
  readonly lateness: NotificationLateness;
}

export type CheckedRequest =
  | ReadyNotification
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Checks many at once, in the order in which they were given; the same queries for one as for
 * thousands. Reads only: this is the dry run.
 */
export async function checkRequests(
  context: Context,
  tx: ReadTx,
  requests: readonly NotificationRequest[],
  language: Language,
): Promise<readonly CheckedRequest[]> {
  const isNobody = mayWriteFor(context.database.viewer).length === 0;
  const codes = isNobody ? [] : requests.map(({ code }) => code);
  return judgeRequests(context, await chooseProducts(context, tx, codes), requests, language);
}

function judgeRequests(
  context: Context,
  products: readonly ChosenProduct[],
  requests: readonly NotificationRequest[],
  language: Language,
): readonly CheckedRequest[] {
  const today = context.today();
  const { viewer } = context.database;
  if (mayWriteFor(viewer).length === 0) {
    return requests.map(() => refused([notifyingProblem('party-missing')]));
  }
  return requests.map((request, index) => {
    const content = checkContent(request.content, { step: 'first', today }, language);
    const product = holderAsked(products[index], viewer, request.code);
    const problems = [
      ...(product.kind === 'problem' ? [product.problem] : []),
      ...(content.kind === 'problems' ? content.problems : []),
    ];
    if (product.kind === 'problem' || content.kind === 'problems') return refused(problems);
    if (product.product.withdrawn && content.content.publishable.kind !== 'discontinuation') {
      const { name } = product.product;
      const place = { column: 'code', value: request.code };
      return refused([notifyingProblem('product-withdrawn', { name }, place)]);
    }
    return {
      kind: 'ready',
      product: product.product,
      holder: product.holder,
      content: content.content,
      lateness: latenessOf(context, product.product, content.content),
    };
  });
}

const refused = (problems: readonly Problem[]): CheckedRequest => ({ kind: 'refused', problems });

/** The product, when the sender is its holder or represents it today. */
export function holderAsked(
  chosen: ChosenProduct | undefined,
  viewer: Viewer,
  code: string,
):
  | (Extract<ChosenProduct, { kind: 'product' }> & { readonly holder: number })
  | Extract<ChosenProduct, { kind: 'problem' }> {
  if (chosen === undefined) throw new Error('a code without an answer');
  if (chosen.kind === 'problem') return chosen;
  const may = mayWriteFor(viewer);
  const holder = chosen.product.holders.find((party) => may.includes(party));
  if (holder !== undefined) return { ...chosen, holder };
  const { name } = chosen.product;
  const place = { column: 'code', value: code.slice(0, 200) };
  return { kind: 'problem', problem: notifyingProblem('not-your-product', { name }, place) };
}

function latenessOf(
  context: Context,
  product: NotifiableProduct,
  { publishable, business }: NotificationContent,
): NotificationLateness {
  const version = { asserted: context.today(), publishable, becameKnownOn: business.becameKnownOn };
  return judgeLateness([version], context.law, holderTypeOf(product));
}

export function holderTypeOf(product: Pick<NotifiableProduct, 'parallelImport'>) {
  return product.parallelImport ? 'parallel-importer' : 'mah';
}

/**
 * Writes what was checked in this transaction, and puts each before the desk.
 *
 * @param lately contacts of the sender, as asked in this transaction; absent: asked here
 */
export async function placeNotifications(
  context: Context,
  tx: WriteTx,
  ready: readonly ReadyNotification[],
  requestId?: string,
  lately?: KnownContacts,
): Promise<SubmittedAnswer> {
  const { viewer } = context.database;
  const asserted = context.today();
  const regime = regimeOn(context.law, asserted);
  const people = await contactPersons(
    tx,
    mayWriteFor(viewer),
    ready.map(({ content }) => content.contact),
    lately === undefined ? {} : { lately },
  );
  const placing = insertNotifications(
    tx,
    ready.map(({ product, holder, content }, index) => ({
      country: product.country,
      productId: product.id,
      unit: product.unit,
      synthetic: product.synthetic,
      partyId: holder,
      ...senderOf(viewer, holder),
      regime,
      asserted,
      law: context.law.hash,
      parts: partsOf(content, people[index]),
    })),
    Number(asserted.slice(0, 4)),
  );
  const holders = ready.map(({ holder }) => holder);
  const recorded = recordSubmission(tx, viewer, holders, requestId);
  const arriving = placing.then((placed) =>
    ready.map((one, index) => arrivingOf(one, placedAt(placed, index), regime, asserted)),
  );
  const productIds = ready.map(({ product }) => product.id);
  await putArrivingBeforeDesk(tx, productIds, arriving);
  await recorded;
  const placed = await placing;
  return {
    notifications: ready.map(({ product, content, lateness }, index) => ({
      receipt: receiptOfVersion({
        number: placedAt(placed, index).number,
        version: 1,
        step: 'first',
        product: notifiedProduct(product, product.unit),
        receivedAt: tx.recordedAt,
        asserted,
        regime,
        law: context.law.hash,
        parts: content,
        synthetic: product.synthetic,
      }),
      lateness: latenessAnswer(lateness),
    })),
  };
}

function placedAt(placed: readonly Placed[], index: number): Placed {
  const stored = placed[index];
  if (stored === undefined) throw new Error('a notification was not stored');
  return stored;
}

function arrivingOf(
  { product, holder, content: { publishable, business }, lateness }: ReadyNotification,
  { number, versionId }: Placed,
  regime: PublicationRegime,
  asserted: CalendarDate,
): ArrivingNotification {
  const { consentTo = [], marketSharePercent } = business;
  const step = 'first';
  return {
    productId: product.id,
    country: product.country,
    synthetic: product.synthetic,
    kind: 'notification',
    id: versionId,
    partyId: holder,
    ...daysLateOf(lateness),
    arrived: {
      number,
      version: 1,
      step,
      holder,
      regime,
      consentTo,
      publishable: { part: publishable, step, asserted, notified: asserted },
      ...(marketSharePercent === undefined ? {} : { sharePercent: marketSharePercent }),
    },
  };
}

/** One row in the log of data processing for what was sent at once. */
export function recordSubmission(
  tx: WriteTx,
  viewer: Viewer,
  holders: readonly number[],
  requestId: string | undefined,
): Promise<void> {
  return recordProcessing(tx, {
    activity: 'notification-submit',
    viewer,
    subjects: [...new Set(holders)].map((id) => ({ kind: 'party', id })),
    ...(requestId === undefined ? {} : { requestId }),
  });
}

/** In whose name it is sent, and by whom. */
export function senderOf(viewer: Viewer, holder: number) {
  return {
    actingPartyId: viewer.party ?? holder,
    ...(viewer.person === undefined ? {} : { personId: viewer.person }),
  };
}

export function partsOf(content: NotificationContent, person: string | undefined): StoredParts {
  if (person === undefined) throw new Error('a contact was not stored');
  const { publishable, business, stock } = content;
  return { publishable, business, stock, contact: { person } };
}

/** Absent where the rule could not tell. */
export function daysLateOf({ against, daysLate }: NotificationLateness) {
  return against.length === 0 ? {} : { daysLate };
}

export function latenessAnswer(lateness: NotificationLateness): LatenessAnswer {
  const { outcome, late, daysLate } = lateness;
  return {
    outcome,
    against: [...lateness.against],
    late,
    daysLate,
    missing: [...lateness.missing],
  };
}

export const isReady = (checked: CheckedRequest): checked is ReadyNotification =>
  checked.kind === 'ready';

const problemsOf = (checked: CheckedRequest) => (isReady(checked) ? [] : checked.problems);

/** Two ways to write one number are one product, and one notification. */
function repeatedProducts(
  checked: readonly CheckedRequest[],
  requests: readonly NotificationRequest[],
): readonly Problem[] {
  const seen = new Set<number>();
  return checked.flatMap((one, index) => {
    if (!isReady(one)) return [];
    const isRepeat = seen.has(one.product.id);
    seen.add(one.product.id);
    const value = requests[index]?.code.slice(0, 200) ?? '';
    return isRepeat
      ? [notifyingProblem('code-repeated', { value }, { column: 'code', value })]
      : [];
  });
}

function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
