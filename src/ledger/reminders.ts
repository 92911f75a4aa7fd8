import type { SendingFailure } from '../domain/desk/sending.ts';
import type { StockRole } from '../domain/stock/kind.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from '../registry/database.ts';
import { roleCodes, roleWord } from './codes.ts';

/** `superseded`: told of before it was sent. `withheld`: nobody to write to, or no longer wanted. */
export type ReminderState = 'waiting' | 'sent' | 'superseded' | 'withheld' | 'dead';

/** A party is reminded of days that it did not tell of. */
export interface Reminder {
  readonly party: number;
  readonly role: StockRole;
  /** The day on which. */
  readonly on: CalendarDate;
  readonly days: readonly CalendarDate[];
  /** From when on it can be sent. */
  readonly due: Date;
  /** Whom it goes to; none: it goes to nobody, and is not made again. */
  readonly persons: readonly string[];
}

/** One row a person, each the Message-ID of its mail; written twice it is written once. Call it as `post`. */
export async function insertReminder(
  tx: WriteTx,
  { party, role, on, days, due, persons }: Reminder,
): Promise<void> {
  const nobody = persons.length === 0;
  await tx.query(
    `insert into stock_reminder (party_id, role, on_day, days, person_id, state, next_try, recorded_at, done_at)
     select $1, $2, $3, $4, p, $6, $7, $8, $9 from unnest($5::uuid[]) p on conflict do nothing`,
    [
      party,
      roleCodes[role],
      on,
      days,
      nobody ? [null] : persons,
      nobody ? 'withheld' : 'waiting',
      due,
      tx.recordedAt,
      nobody ? tx.recordedAt : null,
    ],
  );
}

export interface RemindedDay {
  readonly party: number;
  readonly role: StockRole;
  readonly day: CalendarDate;
  /** When first. */
  readonly on: CalendarDate;
  /** Sent, or on its way, to somebody. */
  readonly wasSent: boolean;
}

/** Of which days, from one on, parties were reminded. */
export function remindedDays(
  tx: ReadTx,
  from: CalendarDate,
  among?: readonly number[],
): Promise<readonly RemindedDay[]> {
  return tx.query<RemindedDay>(
    `select party_id as party, ${roleWord('role')} as role, day, min(on_day) as "on",
            bool_or(state in ('waiting', 'sent')) as "wasSent"
       from stock_reminder, unnest(days) day
      where day >= $1 and ($2::bigint[] is null or party_id = any($2)) group by party_id, role, day`,
    [from, among ?? null],
  );
}

/** Somebody has it in his hands for a while. */
export interface ClaimedReminder {
  readonly id: string;
  readonly party: number;
  readonly role: StockRole;
  readonly days: readonly CalendarDate[];
  readonly person: string;
  readonly attempts: number;
  readonly failingSince: Date | null;
}

const isDue = `state = 'waiting' and next_try <= $1 and (claimed_until is null or claimed_until <= $1)`;

/** Is there anything to claim? Call it as `post`. */
export async function anyReminderDue(tx: ReadTx, now: Date): Promise<boolean> {
  return (await tx.query(`select from stock_reminder where ${isDue} limit 1`, [now])).length > 0;
}

/** Takes what is due and in nobody's hands. Call it as `post`. */
export function claimReminders(
  tx: WriteTx,
  now: Date,
  until: Date,
  most: number,
): Promise<readonly ClaimedReminder[]> {
  return tx.query<ClaimedReminder>(
    `with due as (select id from stock_reminder where ${isDue} order by next_try limit $3 for update skip locked)
     update stock_reminder r set claimed_until = $2, attempts = attempts + 1 from due where r.id = due.id
     returning r.id, r.party_id as party, ${roleWord('r.role')} as role, to_json(r.days) as days,
               r.person_id as person, r.attempts, r.failing_since as "failingSince"`,
    [now, until, most],
  );
}

/** How one that was claimed ended. */
export type EndedReminder =
  | { readonly id: string; readonly state: 'sent' | 'superseded' | 'withheld' }
  | { readonly id: string; readonly state: 'dead'; readonly failure: SendingFailure }
  | {
      readonly id: string;
      readonly state: 'waiting';
      readonly failure: SendingFailure;
      readonly nextTry: Date;
    };

/** Call it as `post`. */
export async function recordReminders(
  tx: WriteTx,
  now: Date,
  ended: readonly EndedReminder[],
): Promise<void> {
  await tx.query(
    `update stock_reminder r
        set state = e.state, failure = e.failure, claimed_until = null,
            next_try = coalesce(e.next_try, r.next_try),
            failing_since = case when e.state = 'waiting' then coalesce(r.failing_since, $5) else r.failing_since end,
            done_at = case when e.state = 'waiting' then null else $5::timestamptz end
       from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[]) as e (id, state, failure, next_try)
      where r.id = e.id and r.state = 'waiting'`,
    [
      ended.map(({ id }) => id),
      ended.map(({ state }) => state),
      ended.map((end) => ('failure' in end ? end.failure : null)),
      ended.map((end) => ('nextTry' in end ? end.nextTry : null)),
      now,
    ],
  );
}

export interface ReminderCount {
  readonly state: ReminderState;
  readonly count: number;
  /** Of the oldest. */
  readonly since: Date;
}

/** How the reminders stand: numbers alone. */
export function countReminders(tx: ReadTx): Promise<readonly ReminderCount[]> {
  return tx.query<ReminderCount>(
    `select state, count(*)::integer as count, min(recorded_at) as since from stock_reminder
      group by state order by state`,
  );
}

export interface DeadReminder {
  readonly id: string;
  readonly attempts: number;
  readonly failure: SendingFailure | null;
  readonly doneAt: Date;
}

export function deadReminders(tx: ReadTx, most: number): Promise<readonly DeadReminder[]> {
  return tx.query<DeadReminder>(
    `select id, attempts, failure, done_at as "doneAt" from stock_reminder
      where state = 'dead' order by done_at desc limit $1`,
    [most],
  );
}
