import type { Channel } from '../domain/desk/subscription.ts';
import type { SendingFailure } from '../domain/desk/sending.ts';
import type { ReadTx, WriteTx } from './database.ts';
import { markFannedOut, type ReleasedEvent } from './outbox.ts';

/**
 * One sending for each subscription that follows the event, written once however often it is
 * asked. A mail tells how things stand when it is sent, so one that still waits and is not in
 * somebody's hands is taken over by the newer; a webhook gets every change. Call it as `post`.
 */
export async function fanOutTo(
  tx: WriteTx,
  event: ReleasedEvent,
  marks: readonly Buffer[],
): Promise<number> {
  const inserted = await tx.query<{ id: string }>(
    `insert into sending (event_id, subscription_id, channel, receiver, product_id, position, next_try, recorded_at)
     select $1, id, channel, receiver, $2, $3, $4, $4
       from subscription where mark = any ($5) and confirmed_at is not null
     on conflict (event_id, subscription_id) do nothing returning id`,
    [event.id, event.productId, event.position, tx.recordedAt, marks],
  );
  if (event.productId !== null) {
    await tx.query(
      `update sending old set state = 'superseded', done_at = $3
         from sending new
        where new.event_id = $1 and new.receiver = old.receiver and old.product_id = $2
          and old.channel = 'mail' and old.state = 'waiting' and old.claimed_until is null
          and old.position < $4`,
      [event.id, event.productId, tx.recordedAt, event.position],
    );
  }
  await markFannedOut(tx, event.id);
  return inserted.length;
}

const dueNow = `channel = $1 and state = 'waiting' and next_try <= $2
          and (claimed_until is null or claimed_until <= $2)
          and not exists (
            select from sending e
             where e.state = 'waiting' and e.receiver = s.receiver and e.product_id = s.product_id
               and (e.position, e.id) < (s.position, s.id))`;

/** Is there anything to claim? Call it as `post`. */
export async function anyDue(tx: ReadTx, channel: Channel, now: Date): Promise<boolean> {
  const [row] = await tx.query<{ due: boolean }>(
    `select exists (select from sending s where ${dueNow}) as due`,
    [channel, now],
  );
  return row?.due === true;
}

/** Somebody has it in his hands until `claimedUntil`. */
export interface Claimed {
  readonly id: string;
  readonly eventId: number;
  readonly eventKind: ReleasedEvent['kind'];
  readonly subscriptionId: string;
  readonly attempts: number;
  readonly failingSince: Date | null;
  readonly eventAt: Date;
}

/**
 * Takes what is due, in order per receiver and product, and nothing that another has in his
 * hands. What was taken before and never came back counts as a repeat: whoever had it crashed,
 * and nobody knows whether it arrived. Call it as `post`.
 */
export async function claimDue(
  tx: WriteTx,
  channel: Channel,
  now: Date,
  until: Date,
  most: number,
): Promise<readonly Claimed[]> {
  return tx.query(
    `with due as (
       select id from sending s
        where ${dueNow}
        order by next_try limit $4 for update skip locked)
     update sending s
        set claimed_until = $3, attempts = attempts + 1,
            repeats = repeats + case when claimed_until is null then 0 else 1 end
       from due, outbox_event e, outbox_release r
      where s.id = due.id and e.id = s.event_id and r.event_id = e.id
     returning s.id, s.event_id as "eventId", e.kind as "eventKind", s.subscription_id as "subscriptionId",
               s.attempts, s.failing_since as "failingSince", r.recorded_at as "eventAt"`,
    [channel, now, until, most],
  );
}

/** How a sending that was claimed ended. */
export type Ended =
  | { readonly id: string; readonly state: 'sent' | 'withheld' }
  | { readonly id: string; readonly state: 'dead'; readonly failure: SendingFailure }
  | {
      readonly id: string;
      readonly state: 'waiting';
      readonly failure: SendingFailure;
      readonly perhapsArrived: boolean;
      readonly nextTry: Date;
    }
  /** Claimed and not begun: it goes back as if nothing had been. */
  | { readonly id: string; readonly state: 'untouched' };

/** Call it as `post`. */
export async function recordEnded(tx: WriteTx, now: Date, ended: readonly Ended[]): Promise<void> {
  const done = ended.filter(({ state }) => state !== 'waiting' && state !== 'untouched');
  const failed = ended.flatMap((end) => (end.state === 'waiting' ? [end] : []));
  const untouched = ended.filter(({ state }) => state === 'untouched');
  await tx.query(
    `update sending s set state = d.state, failure = d.failure, done_at = $4, claimed_until = null
       from unnest($1::uuid[], $2::text[], $3::text[]) as d (id, state, failure)
      where s.id = d.id and s.state = 'waiting'`,
    [
      done.map(({ id }) => id),
      done.map(({ state }) => state),
      done.map((end) => (end.state === 'dead' ? end.failure : null)),
      now,
    ],
  );
  // A mail that failed while a newer one came in has nothing left to say.
  await tx.query(
    `update sending s
        set failure = f.failure, next_try = f.next_try, claimed_until = null,
            repeats = s.repeats + case when f.perhaps and not overtaken.yes then 1 else 0 end,
            failing_since = coalesce(s.failing_since, $4),
            state = case when overtaken.yes then 'superseded' else s.state end,
            done_at = case when overtaken.yes then $4::timestamptz end
       from unnest($1::uuid[], $2::text[], $3::timestamptz[], $5::boolean[]) as f (id, failure, next_try, perhaps)
       join sending own on own.id = f.id
       cross join lateral (select own.channel = 'mail' and exists (
         select from sending newer
          where newer.state = 'waiting' and newer.receiver = own.receiver
            and newer.product_id = own.product_id and newer.position > own.position) as yes) overtaken
      where s.id = f.id and s.state = 'waiting'`,
    [
      failed.map(({ id }) => id),
      failed.map(({ failure }) => failure),
      failed.map(({ nextTry }) => nextTry),
      now,
      failed.map(({ perhapsArrived }) => perhapsArrived),
    ],
  );
  await tx.query(
    `update sending set claimed_until = null, attempts = attempts - 1
      where id = any ($1) and state = 'waiting'`,
    [untouched.map(({ id }) => id)],
  );
  // One news once: the same reader may follow the medicine and its substance.
  await tx.query(
    `update sending other set state = 'superseded', done_at = $2
       from sending s
      where s.id = any ($1) and s.state = 'sent' and other.event_id = s.event_id
        and other.receiver = s.receiver and other.id <> s.id and other.state = 'waiting'`,
    [done.map(({ id }) => id), now],
  );
}

/** Dead ones of a subscription, back in the queue under the same ids. Call it as `post`. */
export async function replayDead(tx: WriteTx, subscriptionId: string): Promise<number> {
  const rows = await tx.query(
    `update sending set state = 'waiting', attempts = 0, next_try = $2, claimed_until = null,
            failing_since = null, done_at = null
      where subscription_id = $1 and state = 'dead' returning id`,
    [subscriptionId, tx.recordedAt],
  );
  return rows.length;
}

export interface SendingLine {
  readonly id: string;
  readonly eventKind: ReleasedEvent['kind'];
  readonly productId: number | null;
  readonly state: 'waiting' | 'sent' | 'superseded' | 'withheld' | 'dead';
  readonly attempts: number;
  readonly repeats: number;
  readonly failure: SendingFailure | null;
  readonly recordedAt: Date;
  readonly nextTry: Date;
  readonly doneAt: Date | null;
}

/** The newest of a subscription. Call it as `post`, for a subscription that its asker may see. */
export async function sendingsOf(
  tx: ReadTx,
  subscriptionId: string,
  most: number,
): Promise<readonly SendingLine[]> {
  return tx.query(
    `select s.id, e.kind as "eventKind", s.product_id as "productId", s.state, s.attempts, s.repeats,
            s.failure, s.recorded_at as "recordedAt", s.next_try as "nextTry", s.done_at as "doneAt"
       from sending s join outbox_event e on e.id = s.event_id
      where s.subscription_id = $1 order by s.recorded_at desc, s.position desc limit $2`,
    [subscriptionId, most],
  );
}

export interface PostCount {
  readonly channel: Channel;
  readonly state: SendingLine['state'];
  readonly count: number;
  readonly repeats: number;
  /** Of the oldest. */
  readonly since: Date;
}

/** How the queue stands: numbers alone. */
export async function countSendings(tx: ReadTx): Promise<readonly PostCount[]> {
  return tx.query(
    `select channel, state, count(*)::integer as count, sum(repeats)::integer as repeats, min(recorded_at) as since
       from sending group by channel, state order by channel, state`,
  );
}

export interface DeadLetter {
  readonly id: string;
  readonly channel: Channel;
  readonly attempts: number;
  readonly failure: SendingFailure | null;
  readonly recordedAt: Date;
  readonly doneAt: Date;
}

export async function deadLetters(tx: ReadTx, most: number): Promise<readonly DeadLetter[]> {
  return tx.query(
    `select id, channel, attempts, failure, recorded_at as "recordedAt", done_at as "doneAt"
       from sending where state = 'dead' order by done_at desc limit $1`,
    [most],
  );
}
