import { pauseAfter, type Delivered } from '../../domain/desk/sending.ts';
import { reportingTerms } from '../../domain/stock/reporting.ts';
import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import { punctuality, type PartyDay } from '../../ledger/punctuality.ts';
import {
  anyReminderDue,
  claimReminders,
  insertReminder,
  recordReminders,
  remindedDays,
  type ClaimedReminder,
  type EndedReminder,
  type Reminder,
} from '../../ledger/reminders.ts';
import { wantNoReminders } from '../../ledger/reporting-words.ts';
import { addressRows } from '../../registry/address-book.ts';
import type { ReadTx } from '../../registry/database.ts';
import { post } from '../../registry/outbox.ts';
import { readPersons } from '../../registry/people.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import type { Context } from '../context.ts';
import type { RepeatedJob } from '../sending/jobs.ts';
import { reminderLetter } from '../sending/letter.ts';
import type { PostOffice } from '../sending/post-office.ts';

/** The clockwork that reminds parties of days that they did not tell of. */
export function reminderJobs(context: Context, office: PostOffice): readonly RepeatedJob[] {
  return [
    {
      name: 'stock-remind',
      every: 10 * 60,
      async run() {
        const parties = await makeReminders(context);
        if (parties > 0) context.log.info({ parties }, 'stock reminders made');
      },
    },
    {
      name: 'stock-reminder-mail',
      every: 30,
      async run() {
        const mails = await sendReminders(context, office);
        if (mails > 0) context.log.info({ mails }, 'stock reminders handled');
      },
    },
  ];
}

/**
 * Makes a reminder for each party of what is missing and was not reminded of yet, from the hour and on the
 * days that the law book names. All days of a party are in one.
 *
 * @returns parties
 */
export async function makeReminders(context: Context): Promise<number> {
  const { database, law, now } = context;
  const today = context.today();
  const terms = reportingTerms(law, today);
  if (terms === undefined || !terms.isReminding(today)) return 0;
  if (hourOf(now()) < terms.remindFromHour) return 0;
  const clockwork = database.as(post);
  const from = addDays(today, -terms.shownDays);
  const find = (tx: ReadTx) =>
    missingSince(tx, { from, today, inTimeWithinDays: terms.inTimeWithinDays });
  // Looking takes no lock: most of the time nothing is to be done.
  if ((await clockwork.read(find)).length === 0) return 0;
  return clockwork.write(async (tx) => {
    const missing = await find(tx);
    const unwilling = await wantNoReminders(tx);
    const contacts = await contactsOf(
      tx,
      missing.map(({ party }) => party),
    );
    for (const each of missing) {
      const wanted = !unwilling.has(`${each.party} ${each.role}`);
      const persons = wanted ? (contacts.get(each.party) ?? []) : [];
      await insertReminder(tx, { ...each, on: today, due: now(), persons });
    }
    await recordProcessing(tx, {
      activity: 'message-send',
      viewer: post,
      subjects: missing.map(({ party }) => ({ kind: 'party', id: party })),
    });
    return missing.length;
  });
}

type Missing = Pick<Reminder, 'party' | 'role' | 'days'>;

async function missingSince(
  tx: ReadTx,
  asked: {
    readonly from: CalendarDate;
    readonly today: CalendarDate;
    readonly inTimeWithinDays: number;
  },
): Promise<readonly Missing[]> {
  const through = addDays(asked.today, -1);
  const days = await punctuality(tx, { ...asked, through });
  const reminded = new Set((await remindedDays(tx, asked.from)).map(keyOf));
  const missing = days.filter(
    (each) => each.state === 'not-reported' && !reminded.has(keyOf(each)),
  );
  const byParty = Map.groupBy(missing, ({ party, role }) => `${party} ${role}`);
  return [...byParty.values()].flatMap((each) => {
    const [first] = each;
    if (first === undefined) return [];
    return [{ party: first.party, role: first.role, days: each.map(({ day }) => day) }];
  });
}

const keyOf = ({ party, role, day }: Pick<PartyDay, 'party' | 'role' | 'day'>) =>
  `${party} ${role} ${day}`;

/** Whom each party entered in its address book. */
export async function contactsOf(
  tx: ReadTx,
  parties: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await addressRows(tx, [...new Set(parties)]);
  const newest = [...Map.groupBy(rows, ({ partyId, entry }) => `${partyId} ${entry}`).values()];
  const contacts = new Map<number, string[]>();
  for (const [row] of newest) {
    if (row?.present !== true) continue;
    contacts.set(row.partyId, [...(contacts.get(row.partyId) ?? []), row.personId]);
  }
  return contacts;
}

const hour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
});
const hourOf = (moment: Date) => Number(hour.format(moment));

const atOnce = 20;
const leaseMs = 5 * 60_000;

/**
 * Sends the reminders that are due: claim, say what is missing at this moment, write down how it ended. A
 * crash in between is the only way to a repeat, which has the same Message-ID.
 *
 * @returns reminders that were handled
 */
export async function sendReminders(context: Context, office: PostOffice): Promise<number> {
  const clockwork = context.database.as(post);
  const now = context.now();
  if (!(await clockwork.read((tx) => anyReminderDue(tx, now)))) return 0;
  const until = new Date(now.getTime() + leaseMs);
  const claimed = await clockwork.write((tx) => claimReminders(tx, now, until, atOnce));
  const mails = await clockwork.read((tx) => mailsOf(tx, context, claimed));
  const ended = await Promise.all(mails.map((mail) => sendOne(context, office, mail)));
  await clockwork.write(async (tx) => {
    await recordReminders(tx, context.now(), ended);
    await recordProcessing(tx, {
      activity: 'message-send',
      viewer: post,
      subjects: claimed.map(({ person }) => ({ kind: 'person', id: person })),
    });
  });
  return ended.length;
}

interface Mail {
  readonly claimed: ClaimedReminder;
  /** Absent: erased, or without an address. */
  readonly address?: string;
  /** Still missing now. */
  readonly days: readonly CalendarDate[];
}

async function mailsOf(
  tx: ReadTx,
  { law, today }: Context,
  claimed: readonly ClaimedReminder[],
): Promise<readonly Mail[]> {
  const persons = await readPersons(
    tx,
    claimed.map(({ person }) => person),
  );
  const terms = reportingTerms(law, today());
  const every = claimed.flatMap(({ days }) => days).toSorted();
  const [from, through] = [every[0], every.at(-1)];
  const told =
    terms === undefined || from === undefined || through === undefined
      ? []
      : await punctuality(tx, {
          from,
          through,
          today: today(),
          inTimeWithinDays: terms.inTimeWithinDays,
          among: claimed.map(({ party }) => party),
        });
  const missing = new Set(told.filter(({ state }) => state === 'not-reported').map(keyOf));
  return claimed.map((each) => {
    const person = persons.get(each.person);
    const address = person === undefined || person === 'erased' ? undefined : person.email;
    return {
      claimed: each,
      days: each.days.filter((day) => missing.has(keyOf({ ...each, day }))),
      ...(address === undefined ? {} : { address }),
    };
  });
}

async function sendOne(
  context: Context,
  { baseUrl, mail, chance }: PostOffice,
  { claimed, address, days }: Mail,
): Promise<EndedReminder> {
  const { id, attempts, failingSince } = claimed;
  if (days.length === 0) return { id, state: 'superseded' };
  if (address === undefined) return { id, state: 'withheld' };
  const delivered = await mail
    .send({ id, to: address, ...reminderLetter({ days, baseUrl }) })
    .catch((error: unknown): Delivered => {
      context.log.error({ reminder: id, err: error }, 'sending failed on our side');
      return { kind: 'failed', failure: 'unreachable' };
    });
  if (delivered.kind === 'accepted') return { id, state: 'sent' };
  const { failure } = delivered;
  const now = context.now().getTime();
  const failingForMs = failingSince === null ? 0 : now - failingSince.getTime();
  const pause = pauseAfter(failure, attempts, failingForMs, chance());
  if (pause === 'dead') return { id, state: 'dead', failure };
  return { id, state: 'waiting', failure, nextTry: new Date(now + pause) };
}
