import { pauseAfter, type Delivered, type Letter } from '../../domain/desk/sending.ts';
import type { Channel } from '../../domain/desk/subscription.ts';
import { publicViewer } from '../../domain/party/viewer.ts';
import { changesOfEvents, post, productNames } from '../../registry/outbox.ts';
import {
  anyDue,
  claimDue,
  recordEnded,
  type Claimed,
  type Ended,
} from '../../registry/sendings.ts';
import {
  subscriptionsById,
  tokensOf,
  type StoredSubscription,
} from '../../registry/subscriptions.ts';
import type { ChangeAnswer } from '../answers/changes.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import type { Context } from '../context.ts';
import { productId } from '../naming.ts';
import { changeAnswer } from './change-answer.ts';
import {
  changeLetter,
  confirmLetter,
  messageLetter,
  sayTopic,
  stopAddress,
  type Written,
} from './letter.ts';
import { bodyText, type WebhookBody } from './parcel.ts';
import type { PostOffice } from './post-office.ts';

export interface SentCounts {
  readonly sent: number;
  readonly failed: number;
  readonly dead: number;
  readonly withheld: number;
}

/** So few that a crash repeats little, so many that the queue keeps moving. */
const atOnce: Record<Channel, number> = { mail: 20, webhook: 40 };
/** How long what is claimed stays claimed; the other side is given up long before. */
const leaseMs = 5 * 60_000;
/** Nothing is begun that could outlast the claim. */
const longestAttemptMs = 90_000;
/** One call ends after this, so that a stop is not kept waiting. */
const longestCallMs = 20_000;

/**
 * Sends what is due. Three steps a batch: claim and commit; make each from what its receiver
 * may know now, and send it; write down how it ended. A crash between the second and the
 * third, or a line that breaks before the answer, is the only way to a repeat, which has the
 * same id and is counted.
 */
export async function sendDue(
  context: Context,
  office: PostOffice,
  channel: Channel,
): Promise<SentCounts> {
  const counts = { sent: 0, failed: 0, dead: 0, withheld: 0 };
  const begun = context.now().getTime();
  for (;;) {
    const batch = await claimBatch(context, channel);
    if (batch.length === 0) return counts;
    const ended = await Promise.all(batch.map((item) => sendOne(context, office, item)));
    await context.database.as(post).write(async (tx) => {
      await recordEnded(tx, context.now(), ended);
      await recordProcessing(tx, { activity: 'message-send', viewer: post, subjects: [] });
    });
    for (const { state } of ended) {
      if (state === 'sent' || state === 'dead' || state === 'withheld') counts[state] += 1;
      else counts.failed += 1;
    }
    // A batch that failed whole says that the other side is down: the rest can wait.
    if (ended.every(({ state }) => state === 'waiting')) return counts;
    if (context.now().getTime() - begun > longestCallMs) return counts;
  }
}

/** A sending with everything it takes; what is said of a change is what the public may read now. */
interface Item {
  readonly claimed: Claimed;
  readonly until: Date;
  /** Absent: whoever it was for has left meanwhile. */
  readonly subscription?: StoredSubscription;
  /** Absent: there is nothing that may be told. */
  readonly change?: ChangeAnswer;
  readonly token: string;
  /** Of the medicine that is followed. */
  readonly medicine: string;
}

async function claimBatch(context: Context, channel: Channel): Promise<readonly Item[]> {
  const now = context.now();
  const until = new Date(now.getTime() + leaseMs);
  const clockwork = context.database.as(post);
  // Looking takes no lock: most seconds nothing is due.
  if (!(await clockwork.read((tx) => anyDue(tx, channel, now)))) return [];
  const claimed = await clockwork.write((tx) => claimDue(tx, channel, now, until, atOnce[channel]));
  if (claimed.length === 0) return [];
  const changes = await publicChanges(context, claimed);
  const ids = claimed.map(({ subscriptionId }) => subscriptionId);
  return clockwork.read(async (tx) => {
    const subscriptions = await subscriptionsById(tx, ids);
    const confirm = await tokensOf(tx, ids, 'confirm');
    const stop = await tokensOf(tx, ids, 'stop');
    const followed = [...subscriptions.values()].flatMap(({ topic }) =>
      topic.kind === 'medicine' ? [topic.product] : [],
    );
    const names = await productNames(tx, followed);
    return claimed.map((each) => {
      const subscription = subscriptions.get(each.subscriptionId);
      const change = changes.get(each.eventId);
      const tokens = each.eventKind === 'subscription-asked' ? confirm : stop;
      return {
        claimed: each,
        until,
        token: tokens.get(each.subscriptionId) ?? '',
        medicine: medicineName(subscription, names),
        ...(subscription === undefined ? {} : { subscription }),
        ...(change === undefined ? {} : { change }),
      };
    });
  });
}

function medicineName(
  subscription: StoredSubscription | undefined,
  names: ReadonlyMap<number, string>,
): string {
  if (subscription?.topic.kind !== 'medicine') return '';
  const { product } = subscription.topic;
  return names.get(product) ?? productId(product);
}

/** Read in the name of the public, whoever follows: no mail and no webhook knows more. */
async function publicChanges(
  { database }: Context,
  claimed: readonly Claimed[],
): Promise<ReadonlyMap<number, ChangeAnswer>> {
  const ids = [...new Set(claimed.map(({ eventId }) => eventId))];
  const changes = await database.as(publicViewer).read((tx) => changesOfEvents(tx, ids));
  return new Map(changes.map((change) => [change.eventId, changeAnswer(change)]));
}

async function sendOne(context: Context, office: PostOffice, item: Item): Promise<Ended> {
  const { claimed, until } = item;
  if (until.getTime() - context.now().getTime() < longestAttemptMs) {
    return { id: claimed.id, state: 'untouched' };
  }
  const attempt = attemptOf(office, item);
  if (attempt === undefined) return { id: claimed.id, state: 'withheld' };
  const delivered = await attempt().catch((error: unknown): Delivered => {
    context.log.error({ sending: claimed.id, err: error }, 'sending failed on our side');
    return { kind: 'failed', failure: 'unreachable' };
  });
  if (delivered.kind === 'accepted') return { id: claimed.id, state: 'sent' };
  return afterFailure(context, office, claimed, delivered);
}

function afterFailure(
  context: Context,
  office: PostOffice,
  { id, attempts, failingSince }: Claimed,
  { failure, perhapsArrived }: Extract<Delivered, { kind: 'failed' }>,
): Ended {
  const now = context.now().getTime();
  const failingForMs = failingSince === null ? 0 : now - failingSince.getTime();
  const pause = pauseAfter(failure, attempts, failingForMs, office.chance());
  if (pause === 'dead') {
    context.log.warn({ sending: id, failure, attempts }, 'a message could not be delivered');
    return { id, state: 'dead', failure };
  }
  const nextTry = new Date(now + pause);
  return { id, state: 'waiting', failure, perhapsArrived: perhapsArrived === true, nextTry };
}

/** How to send it, or nothing where nothing may be said. */
function attemptOf(office: PostOffice, item: Item): (() => Promise<Delivered>) | undefined {
  const { subscription, claimed } = item;
  if (subscription === undefined) return undefined;
  const { address, secret } = subscription;
  if (subscription.channel === 'webhook') {
    const body = bodyOf(item);
    if (body === undefined || secret === undefined) return undefined;
    return () => office.webhook.send({ id: claimed.id, address, secret, body: bodyText(body) });
  }
  const letter = letterOf(office, item, subscription);
  return letter === undefined ? undefined : () => office.mail.send(letter);
}

function bodyOf({ claimed: { eventKind, eventAt }, change }: Item): WebhookBody | undefined {
  const timestamp = eventAt.toISOString();
  switch (eventKind) {
    case 'publication':
    case 'basis-changed':
      return change === undefined
        ? undefined
        : { type: 'medicine.changed', timestamp, data: change };
    case 'message':
      return { type: 'message.received', timestamp, data: {} };
    case 'webhook-test':
      return { type: 'test', timestamp, data: {} };
    case 'subscription-asked':
      return undefined;
    default:
      return eventKind satisfies never;
  }
}

function letterOf(
  { baseUrl }: PostOffice,
  item: Item,
  { address, language, topic }: StoredSubscription,
): Letter | undefined {
  const { claimed, token, medicine } = item;
  const place = { baseUrl, language };
  const stop = stopAddress(place, token);
  const addressed = (written: Written | undefined): Letter | undefined =>
    written === undefined
      ? undefined
      : { id: claimed.id, to: address, ...written, stopAddress: stop };
  switch (claimed.eventKind) {
    case 'publication':
    case 'basis-changed':
      return addressed(changeWritten(item, place, stop));
    case 'message':
      return addressed(messageLetter(place, stop));
    case 'subscription-asked': {
      const written = confirmLetter(sayTopic(topic, medicine, language), place, token);
      return { id: claimed.id, to: address, ...written };
    }
    case 'webhook-test':
      return undefined;
    default:
      return claimed.eventKind satisfies never;
  }
}

function changeWritten(
  { change }: Item,
  place: Parameters<typeof changeLetter>[1],
  stop: string,
): Written | undefined {
  // What was corrected or taken back since is told by the mail about that.
  if (change === undefined) return undefined;
  if (change.content === null && change.what !== 'retracted') return undefined;
  return changeLetter(change, place, stop);
}
