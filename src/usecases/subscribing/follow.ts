import { postProblem, refusePost } from '../../domain/desk/post-problem.ts';
import { readMailbox, topicLine, type Topic } from '../../domain/desk/subscription.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import type { Language } from '../../law/norm.ts';
import type { WriteTx } from '../../registry/database.ts';
import { announceToOne, post, productNames } from '../../registry/outbox.ts';
import {
  confirmSubscription,
  deleteSubscription,
  insertSubscription,
  subscriptionOfToken,
  subscriptionsOfMailbox,
  type StoredSubscription,
} from '../../registry/subscriptions.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { productId } from '../naming.ts';
import { sayTopic } from '../sending/letter.ts';
import { readChoices } from './follow-choices.ts';

export interface FollowInput {
  /** Medicine from whose page it was asked. */
  readonly id: string;
  /** Value of a `FollowChoice`. */
  readonly choice: string;
  readonly email: string;
  readonly language: Language;
}

/**
 * Somebody asks for mail. Nothing is followed before the mailbox itself says so, and the
 * answer is the same whoever follows what already: it tells nobody's choices.
 */
export async function askToFollow(
  context: Context,
  { id, choice, email, language }: FollowInput,
): Promise<{ readonly asked: true } | Refusal> {
  return context.database.write(async (tx) => {
    const choices = await readChoices(tx, id, language);
    if (isRefusal(choices)) return choices;
    const chosen = choices.choices.find(({ value }) => value === choice);
    const address = readMailbox(email);
    const problems: Problem[] = [];
    if (chosen === undefined) problems.push(choiceProblem(choice));
    // What was typed is personal: it goes back into the field and into no message.
    if (address === undefined)
      problems.push(postProblem('email-unreadable', {}, { column: 'email' }));
    if (chosen === undefined || address === undefined) return { kind: 'refusal', problems };
    await tx.inNameOf(post, () => askOnce(tx, address, chosen.topic, language));
    await record(tx);
    return { asked: true };
  });
}

const choiceProblem = (choice: string) =>
  choice === ''
    ? postProblem('topic-missing', {}, { column: 'choice' })
    : postProblem('topic-not-of-medicine', {}, { column: 'choice', value: choice.slice(0, 200) });

/** So many mails at most to somebody who perhaps never asked. */
const mostUnconfirmed = 3;

async function askOnce(
  tx: WriteTx,
  address: string,
  topic: Topic,
  language: Language,
): Promise<void> {
  const before = await subscriptionsOfMailbox(tx, address);
  const same = before.filter((each) => topicLine(each.topic) === topicLine(topic));
  if (same.some(({ confirmed }) => confirmed)) return;
  if (before.filter(({ confirmed }) => !confirmed).length >= mostUnconfirmed) return;
  const id = await insertSubscription(tx, {
    channel: 'mail',
    content: { address, language, topic },
    confirmed: false,
  });
  await announceToOne(tx, 'subscription-asked', id);
}

/** That it was done: a follower has no name here, so the row tells of nobody. */
function record(tx: WriteTx): Promise<void> {
  return recordProcessing(tx, { activity: 'message-send', viewer: post, subjects: [] });
}

/** What a link in a mail is about. */
export interface Followed {
  readonly topic: string;
  readonly confirmed: boolean;
}

/** For the page behind a link: looking changes nothing, a mail scanner looks too. */
export async function followedBy(
  context: Context,
  token: string,
  use: 'confirm' | 'stop',
  language: Language,
): Promise<Followed | Refusal> {
  return context.database.as(post).read(async (tx) => {
    const found = await subscriptionOfToken(tx, token, use);
    if (found === undefined) return refusePost('link-unknown', {}, { column: 'token' });
    return { topic: await saidOf(tx, found, language), confirmed: found.confirmed };
  });
}

async function saidOf(
  tx: Parameters<typeof productNames>[0],
  { topic }: StoredSubscription,
  language: Language,
): Promise<string> {
  if (topic.kind !== 'medicine') return sayTopic(topic, '', language);
  const names = await productNames(tx, [topic.product]);
  return sayTopic(topic, names.get(topic.product) ?? productId(topic.product), language);
}

/** The mailbox says yes. Doing it twice changes nothing. */
export async function confirmFollowing(
  context: Context,
  token: string,
  language: Language,
): Promise<Followed | Refusal> {
  return context.database.as(post).write(async (tx) => {
    const found = await subscriptionOfToken(tx, token, 'confirm');
    if (found === undefined) return refusePost('link-unknown', {}, { column: 'token' });
    await confirmSubscription(tx, found.id);
    await record(tx);
    return { topic: await saidOf(tx, found, language), confirmed: true };
  });
}

/**
 * Leaving deletes wish, key and what was sent for it. Who clicks twice is told the same: that
 * it has stopped.
 */
export async function stopFollowing(
  context: Context,
  token: string,
): Promise<{ readonly stopped: true }> {
  return context.database.as(post).write(async (tx) => {
    const found = await subscriptionOfToken(tx, token, 'stop');
    if (found !== undefined) await deleteSubscription(tx, found.id);
    await record(tx);
    return { stopped: true };
  });
}
