import { regimeOn } from '../../domain/disclosure/regime.ts';
import { judgeLateness, type NotificationLateness } from '../../domain/notification/lateness.ts';
import type { NotificationContent } from '../../domain/notification/notification.ts';
import { notifyingProblem, refuseNotifying } from '../../domain/notification/problem.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { Language } from '../../law/norm.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { deleteDraft } from '../../registry/drafts.ts';
import type { NotifiableProduct } from '../../registry/notifiable-products.ts';
import { insertNotifications, type StoredParts, type Unit } from '../../registry/notifications.ts';
import type { LatenessAnswer, SubmittedAnswer } from '../answers/notifications.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { putAllBeforeDesk, type Arrival } from '../desk/put-before-desk.ts';
import { checkContent } from './checked-content.ts';
import { contactPersons } from './contact-persons.ts';
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
  return context.database.write((tx) => submitWithin(context, tx, input));
}

/** The same in a transaction that is there already, such as one that is done once (`once.ts`). */
export async function submitWithin(
  context: Context,
  tx: WriteTx,
  { codes, content, language, draft, requestId }: SubmitInput,
): Promise<SubmittedAnswer | Refusal> {
  const requests = separateCodes(codes).map((code) => ({ code, content }));
  if (requests.length === 0) return refuseNotifying('codes-missing', {}, { column: 'codes' });
  if (requests.length > mostCodes) {
    const params = { count: requests.length, limit: mostCodes };
    return refuseNotifying('too-many-codes', params, { column: 'codes' });
  }
  const checked = await checkRequests(context, tx, requests, language);
  const problems = [...checked.flatMap(problemsOf), ...repeatedProducts(checked, requests)];
  // One content for all: what is wrong with it is said once.
  if (problems.length > 0) return { kind: 'refusal', problems: withoutRepeats(problems) };
  const answer = await placeNotifications(context, tx, checked.filter(isReady), requestId);
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
  const today = context.today();
  const { viewer } = context.database;
  if (mayWriteFor(viewer).length === 0) {
    return requests.map(() => refused([notifyingProblem('party-missing')]));
  }
  const products = await chooseProducts(
    context,
    tx,
    requests.map(({ code }) => code),
  );
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

/** Writes what was checked in this transaction, and puts each before the desk. */
export async function placeNotifications(
  context: Context,
  tx: WriteTx,
  ready: readonly ReadyNotification[],
  requestId?: string,
): Promise<SubmittedAnswer> {
  const { viewer } = context.database;
  const asserted = context.today();
  const regime = regimeOn(context.law, asserted);
  const people = await contactPersons(
    tx,
    mayWriteFor(viewer),
    ready.map(({ content }) => content.contact),
  );
  const placed = await insertNotifications(
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
  await recordSubmission(
    tx,
    viewer,
    ready.map(({ holder }) => holder),
    requestId,
  );
  const notifications: SubmittedAnswer['notifications'] = [];
  const arrivals: Arrival[] = [];
  for (const [index, { product, holder, content, lateness }] of ready.entries()) {
    const stored = placed[index];
    if (stored === undefined) throw new Error('a notification was not stored');
    arrivals.push({
      productId: product.id,
      country: product.country,
      synthetic: product.synthetic,
      kind: 'notification',
      id: stored.versionId,
      partyId: holder,
      ...daysLateOf(lateness),
    });
    const receipt = receiptOfVersion({
      number: stored.number,
      version: 1,
      step: 'first',
      product: notifiedProduct(product, product.unit),
      receivedAt: tx.recordedAt,
      asserted,
      regime,
      law: context.law.hash,
      parts: content,
      synthetic: product.synthetic,
    });
    notifications.push({ receipt, lateness: latenessAnswer(lateness) });
  }
  await putAllBeforeDesk(tx, arrivals);
  return { notifications };
}

/** One row in the log of data processing for what was sent at once. */
export async function recordSubmission(
  tx: WriteTx,
  viewer: Viewer,
  holders: readonly number[],
  requestId: string | undefined,
): Promise<void> {
  await recordProcessing(tx, {
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
