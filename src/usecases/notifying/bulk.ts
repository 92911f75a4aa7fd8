import { createHash } from 'node:crypto';
import { fits } from '../../domain/compiled.ts';
import { fileProblem, rowProblem } from '../../domain/notification/bulk-problem.ts';
import { changesBetween } from '../../domain/notification/changes.ts';
import { NotificationContent } from '../../domain/notification/notification.ts';
import { notifyingProblem } from '../../domain/notification/problem.ts';
import type { SaidBefore } from '../../domain/notification/misfits.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import { readCode } from '../../domain/product/code.ts';
import type { BulkAsked } from '../../exchange/notifications/bulk-file.ts';
import type { BulkRequest, BulkRow } from '../../exchange/notifications/bulk-row.ts';
import type { BulkField } from '../../exchange/notifications/columns.ts';
import { bulkLimits } from '../../exchange/notifications/sheet.ts';
import type { Language } from '../../law/norm.ts';
import { dropBulkFile, type FileOwner } from '../../registry/bulk-files.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import {
  notificationsOfProducts,
  readNotifications,
  type StoredNotification,
} from '../../registry/notifications.ts';
import { readPersons, type Person } from '../../registry/people.ts';
import { BulkAnswer, type BulkOutcome, type BulkRowAnswer } from '../answers/bulk.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { keepUpload, keptUpload } from '../kept-upload.ts';
import { problemAnswer } from '../problem-answer.ts';
import {
  changeAnswer,
  checkVersions,
  contactIds,
  contentOf,
  newestOf,
  placeVersions,
  standingOn,
  type ReadyVersion,
} from './amend-notification.ts';
import { draftOwner } from './draft-owner.ts';
import { once, type DoneOnce } from './once.ts';
import {
  checkRequests,
  placeNotifications,
  type ReadyNotification,
} from './submit-notification.ts';
import { mayWriteFor } from './whose.ts';

/** `whole`: all rows or none. `partial`: the good rows, and only when that was asked for. */
export type BulkMode = 'dry-run' | 'whole' | 'partial';

export interface BulkInput {
  readonly bytes: Buffer;
  readonly mode: BulkMode;
  readonly language: Language;
  readonly requestId?: string;
}

/** What becomes of one row. */
interface Judged {
  readonly row: BulkRow;
  readonly outcome: BulkOutcome;
  readonly problems: readonly Problem[];
  readonly first?: ReadyNotification;
  readonly next?: ReadyVersion;
  /** The notification that says the same already. */
  readonly same?: StoredNotification;
}

/**
 * A file of notifications: what each row would do, and, unless it is a dry run, doing it. Every
 * row is held against what the sender has notified before, so the same file twice has no second
 * effect. `context.database` is in the sender's name.
 */
export async function bulkNotifications(
  context: Context,
  input: BulkInput,
): Promise<BulkAnswer | Refusal> {
  const file = await readAside(context, input.bytes);
  if (isRefusal(file)) return file;
  return input.mode === 'dry-run'
    ? dryRun(context, file, input)
    : context.database.write((tx) => sendWithin(context, tx, file, input));
}

/** Sends a list once, however often it is asked under the same key. */
export async function bulkOnce(
  context: Context,
  { bytes, mode, language, requestId }: BulkInput,
  key: string | undefined,
): Promise<DoneOnce<BulkAnswer> | Refusal> {
  const file = await readAside(context, bytes);
  if (isRefusal(file)) return file;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const request = { operation: 'submitNotifications', mode, sha256 };
  return once(context, { key, request, status: 200, answer: BulkAnswer }, (tx) =>
    sendWithin(context, tx, file, {
      mode,
      language,
      ...(requestId === undefined ? {} : { requestId }),
    }),
  );
}

async function dryRun(context: Context, file: BulkAsked, input: Omit<BulkInput, 'bytes' | 'mode'>) {
  const { language, requestId } = input;
  const viewing = {
    activity: 'notification-view' as const,
    ...(requestId === undefined ? {} : { requestId }),
  };
  return viewConfidential(context, viewing, async (tx, concerns) => {
    for (const id of mayWriteFor(context.database.viewer)) concerns({ kind: 'party', id });
    return answerOf(file, await judgeRows(context, tx, file.rows, language), false, language);
  });
}

/** The same in a transaction that is there already. */
export async function sendWithin(
  context: Context,
  tx: WriteTx,
  file: BulkAsked,
  { mode, language, requestId }: Pick<BulkInput, 'mode' | 'language' | 'requestId'>,
): Promise<BulkAnswer> {
  const judged = await judgeRows(context, tx, file.rows, language);
  const rejected = judged.some(({ outcome }) => outcome === 'rejected');
  if (mode === 'dry-run' || (mode === 'whole' && rejected)) {
    return answerOf(file, judged, false, language);
  }
  const receipts = new Map<Judged, { readonly number: string; readonly receipt: string }>();
  const firsts = judged.filter(({ first }) => first !== undefined);
  const readyFirsts = firsts.flatMap(({ first }) => first ?? []);
  if (readyFirsts.length > 0) {
    const { notifications } = await placeNotifications(context, tx, readyFirsts, requestId);
    for (const [index, each] of firsts.entries()) {
      const placed = notifications[index];
      if (placed !== undefined) receipts.set(each, placed.receipt);
    }
  }
  const nexts = judged.filter(({ next }) => next !== undefined);
  const readyNexts = nexts.flatMap(({ next }) => next ?? []);
  if (readyNexts.length > 0) {
    const placed = await placeVersions(context, tx, readyNexts, requestId);
    for (const [index, each] of nexts.entries()) {
      const one = placed[index];
      if (one !== undefined) receipts.set(each, one.receipt);
    }
  }
  return answerOf(file, judged, true, language, receipts);
}

/** Every row at once: as many queries for five thousand as for one. */
async function judgeRows(
  context: Context,
  tx: ReadTx,
  rows: readonly BulkRow[],
  language: Language,
): Promise<readonly Judged[]> {
  const firsts = rows.flatMap(asked('first'));
  const nexts = rows.flatMap(asked('next'));
  const judged = new Map<BulkRow, Judged>([
    ...(await judgeFirsts(context, tx, firsts, language)),
    ...(await judgeNexts(context, tx, nexts, language)),
  ]);
  return rows.map((row) => judged.get(row) ?? { row, outcome: 'rejected', problems: row.problems });
}

type Asked<Kind extends BulkRequest['kind']> = {
  readonly row: BulkRow;
  readonly request: Extract<BulkRequest, { kind: Kind }>;
};

const asked =
  <Kind extends BulkRequest['kind']>(kind: Kind) =>
  (row: BulkRow): readonly Asked<Kind>[] => {
    const { request } = row;
    return isOf(request, kind) ? [{ row, request }] : [];
  };

function isOf<Kind extends BulkRequest['kind']>(
  request: BulkRequest | undefined,
  kind: Kind,
): request is Extract<BulkRequest, { kind: Kind }> {
  return request?.kind === kind;
}

async function judgeFirsts(
  context: Context,
  tx: ReadTx,
  given: readonly Asked<'first'>[],
  language: Language,
): Promise<readonly (readonly [BulkRow, Judged])[]> {
  if (given.length === 0) return [];
  const requests = given.map(({ request: { code, content } }) => ({ code, content }));
  const checked = await checkRequests(context, tx, requests, language);
  const products = checked.flatMap((one) => (one.kind === 'ready' ? [one.product.id] : []));
  const known = await openOf(context, tx, [...new Set(products)]);
  const seen = new Set<string>();
  return given.map(({ row, request }, index) => {
    const one = checked[index];
    if (one === undefined) throw new Error('a row without an answer');
    if (one.kind === 'refused') return [row, rejected(row, one.problems)] as const;
    const { kind } = one.content.publishable;
    const key = `${one.product.id} ${kind}`;
    if (seen.has(key)) {
      const place = { column: 'code', value: request.code.slice(0, 200) };
      return [
        row,
        rejected(row, [notifyingProblem('code-repeated', { value: place.value }, place)]),
      ] as const;
    }
    seen.add(key);
    const open = known.get(key) ?? [];
    const same = open.find(({ content }) => changesBetween(content, one.content).length === 0);
    if (same !== undefined) {
      return [row, { row, outcome: 'unchanged', problems: [], same: same.notification }] as const;
    }
    const [other] = open;
    if (other !== undefined) {
      const params = { name: one.product.name, number: other.notification.number };
      return [
        row,
        rejected(row, [rowProblem('bulk-already-notified', { column: 'number' }, params)]),
      ] as const;
    }
    return [row, { row, outcome: 'new', problems: [], first: one }] as const;
  });
}

interface Open {
  readonly notification: StoredNotification;
  readonly content: SaidBefore;
}

/** What the sender has open on these products, by product and kind. */
async function openOf(
  context: Context,
  tx: ReadTx,
  products: readonly number[],
): Promise<ReadonlyMap<string, readonly Open[]>> {
  const stored = await notificationsOfProducts(tx, products, mayWriteFor(context.database.viewer));
  const open = stored.filter((each) => standingOn(each, context).state !== 'closed');
  const people = await peopleOf(tx, open);
  return Map.groupBy(
    open.flatMap((notification): Open[] => {
      const content = contentOf(newestOf(notification), people);
      return content === undefined ? [] : [{ notification, content }];
    }),
    ({ notification, content }) => `${notification.productId} ${content.publishable.kind}`,
  );
}

async function judgeNexts(
  context: Context,
  tx: ReadTx,
  given: readonly Asked<'next'>[],
  language: Language,
): Promise<readonly (readonly [BulkRow, Judged])[]> {
  if (given.length === 0) return [];
  const checked = await checkVersions(
    context,
    tx,
    given.map(({ request }) => request),
    language,
  );
  const numbers = [...new Set(given.map(({ request }) => request.number))].filter(
    (number) => number.isWellFormed() && !number.includes('\0'),
  );
  const stored = await readNotifications(tx, numbers, mayWriteFor(context.database.viewer));
  const byNumber = new Map(stored.map((each) => [each.number, each]));
  const people = await peopleOf(tx, stored);
  const repeated = new Set<string>();
  return given.map(({ row, request }, index) => {
    const one = checked[index];
    if (one === undefined) throw new Error('a row without an answer');
    const notification = byNumber.get(request.number);
    const isFirst = !repeated.has(request.number);
    repeated.add(request.number);
    if (notification !== undefined && isFirst) {
      const other = otherProduct(notification, request);
      if (other !== undefined) return [row, rejected(row, [other])] as const;
      if (saysTheSame(notification, request, people)) {
        return [row, { row, outcome: 'unchanged', problems: [], same: notification }] as const;
      }
    }
    return one.kind === 'refused'
      ? ([row, rejected(row, one.problems)] as const)
      : ([row, { row, outcome: 'changed', problems: [], next: one }] as const);
  });
}

/** The version that is asked for is the newest one already: the file was sent before. */
function saysTheSame(
  notification: StoredNotification,
  { step, content }: Extract<BulkRequest, { kind: 'next' }>,
  people: ReadonlyMap<string, Person | 'erased'>,
): boolean {
  const newest = newestOf(notification);
  const before = contentOf(newest, people);
  if (before === undefined || !fits(NotificationContent, content)) return false;
  if (step !== newest.step && step !== 'amended') return false;
  return changesBetween(before, content).length === 0;
}

/** A number and a code on one row are about one product. */
function otherProduct(
  { number, unit }: StoredNotification,
  { code }: Extract<BulkRequest, { kind: 'next' }>,
): Problem | undefined {
  if (code === undefined) return undefined;
  const isSame = readCode(code).some(
    ({ scheme, value }) =>
      value === unit.value || (scheme === 'pack' && value.startsWith(`${unit.value}/`)),
  );
  return isSame
    ? undefined
    : rowProblem(
        'bulk-code-differs',
        { column: 'code', value: code },
        { number, unit: `${unit.scheme.toUpperCase()} ${unit.value}` },
      );
}

async function peopleOf(tx: ReadTx, notifications: readonly StoredNotification[]) {
  return readPersons(
    tx,
    notifications.flatMap((notification) => contactIds(newestOf(notification))),
  );
}

function rejected(row: BulkRow, problems: readonly Problem[]): Judged {
  return { row, outcome: 'rejected', problems };
}

function answerOf(
  file: BulkAsked,
  judged: readonly Judged[],
  sent: boolean,
  language: Language,
  receipts: ReadonlyMap<Judged, { readonly number: string; readonly receipt: string }> = new Map(),
): BulkAnswer {
  const count = (outcome: BulkOutcome) => judged.filter((each) => each.outcome === outcome).length;
  return {
    format: file.format,
    sent,
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      rejected: count('rejected'),
    },
    notes: file.notes.map((note) => problemAnswer(note, language)),
    rows: judged.map((each) => rowAnswer(file, each, receipts.get(each), language)),
  };
}

function rowAnswer(
  file: BulkAsked,
  { row, outcome, problems, first, next, same }: Judged,
  placed: { readonly number: string; readonly receipt: string } | undefined,
  language: Language,
): BulkRowAnswer {
  const lateness = first?.lateness ?? next?.lateness;
  const notification = next?.notification ?? same;
  return {
    row: row.row,
    outcome,
    code: row.shown.code ?? null,
    number: placed?.number ?? notification?.number ?? row.shown.number ?? null,
    product: first?.product.name ?? next?.product.name ?? null,
    step:
      row.request === undefined ? null : row.request.kind === 'first' ? 'first' : row.request.step,
    late: lateness?.late ?? false,
    daysLate: lateness?.daysLate ?? 0,
    changes: next?.changes.map(changeAnswer) ?? [],
    problems: problems.map((problem) => problemAnswer(inFile(problem, row.row, file), language)),
    receipt: placed?.receipt ?? null,
  };
}

/** With its row, and the column by the name that it has in this file. */
function inFile(problem: Problem, row: number, { headers }: BulkAsked): Problem {
  const { column, params } = problem;
  const named = column === undefined ? undefined : (headers.get(column as BulkField) ?? column);
  return {
    ...problem,
    row,
    ...(named === undefined ? {} : { column: named }),
    ...(params?.['field'] === undefined || named === undefined
      ? {}
      : { params: { ...params, field: named } }),
  };
}

export interface KeptUpload {
  /** Hash of the file: what is sent later is what was shown. */
  readonly sha256: string;
  readonly answer: BulkAnswer;
}

/** The dry run of an uploaded file, which is kept until it is sent, replaced or too old. */
export async function uploadBulk(
  context: Context,
  { name, bytes, language, requestId }: Omit<BulkInput, 'mode'> & { readonly name: string },
): Promise<KeptUpload | Refusal> {
  const owner = uploader(context);
  if (isRefusal(owner)) return owner;
  const answer = await bulkNotifications(context, {
    bytes,
    mode: 'dry-run',
    language,
    ...(requestId === undefined ? {} : { requestId }),
  });
  if (isRefusal(answer)) return answer;
  const kept = { name, bytes, ...(requestId === undefined ? {} : { requestId }) };
  return { sha256: await keepUpload(context, owner, kept), answer };
}

/** Sends the file that was shown, and forgets it when it went out. */
export async function sendUploaded(
  context: Context,
  { sha256, ...input }: Omit<BulkInput, 'bytes'> & { readonly sha256: string },
): Promise<BulkAnswer | Refusal> {
  const found = await uploaded(context, sha256);
  if (isRefusal(found)) return found;
  const { file, owner } = found;
  return context.database.write(async (tx) => {
    const answer = await sendWithin(context, tx, file, input);
    if (answer.sent) await dropBulkFile(tx, owner);
    return answer;
  });
}

/** The dry run of a kept file once more, with the file itself: to be written back with its errors. */
export async function reviewUploaded(
  context: Context,
  sha256: string,
  language: Language,
): Promise<
  | {
      readonly file: BulkAsked;
      readonly name: string;
      readonly bytes: Buffer;
      readonly answer: BulkAnswer;
    }
  | Refusal
> {
  const found = await uploaded(context, sha256);
  if (isRefusal(found)) return found;
  const { file, name, bytes } = found;
  return { file, name, bytes, answer: await dryRun(context, file, { language }) };
}

function uploader({ database }: Context): FileOwner | Refusal {
  const owner = draftOwner(database.viewer);
  return isRefusal(owner) ? owner : { ...owner, purpose: 'notifications' };
}

async function uploaded(context: Context, sha256: string) {
  const owner = uploader(context);
  if (isRefusal(owner)) return owner;
  const kept = await keptUpload(context, owner, sha256);
  const gone: Refusal = { kind: 'refusal', problems: [fileProblem('bulk-file-gone')] };
  if (kept === undefined) return gone;
  const { name, bytes } = kept;
  const file = await readAside(context, bytes);
  return isRefusal(file) ? file : { file, owner, name, bytes };
}

async function readAside(context: Context, bytes: Buffer): Promise<BulkAsked | Refusal> {
  let head: Omit<BulkAsked, 'rows'> | undefined;
  const rows: BulkRow[] = [];
  for await (const part of context.aside('read-notifications', bytes)) {
    if (isRefusal(part)) return part;
    if ('head' in part) ({ head } = part);
    else rows.push(...part.rows);
  }
  if (head === undefined) throw new Error('a file of notifications without a first part');
  return { ...head, rows };
}

/** As a page tells them. */
export const bulkLimitsSaid = {
  rows: bulkLimits.rows,
  megabytes: bulkLimits.bytes / (1024 * 1024),
};
