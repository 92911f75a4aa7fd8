import type { CaseEventBody } from '../domain/desk/case-event.ts';
import type { Chance } from './chance.ts';
import { workingDay, type DeskClock } from './desk-year-clock.ts';
import { actOn } from './desk-year-deeds.ts';
import { endOfTheLastDay, type Gathered, type Message } from './desk-year-gathered.ts';
import type { DeskYearGround } from './desk-year-notifications.ts';
import type {
  DeskNotification,
  DeskPublication,
  DeskSignal,
  DeskVersion,
  DeskYearCase,
} from './desk-year-rows.ts';
import { padded } from './party.ts';
import type { TwinProduct } from './product.ts';
import { writeScript, type Script } from './desk-year-script.ts';

/** Every case of the year, with all that was done about it and what came of it on the website. */
export function makeDeskCases(
  ground: DeskYearGround,
  notifications: readonly DeskNotification[],
  signals: readonly DeskSignal[],
  chance: Chance,
): { readonly cases: DeskYearCase[]; readonly publications: DeskPublication[] } {
  const messages: readonly (readonly [TwinProduct, Message])[] = [
    ...notifications.flatMap((notification) =>
      notification.versions.map((version) => {
        const { minute } = version;
        return [
          notification.product,
          { kind: 'notification', minute, notification, version },
        ] as const;
      }),
    ),
    ...signals.map(
      (signal) => [signal.product, { kind: 'signal', minute: signal.minute, signal }] as const,
    ),
  ];
  const gathered = [...Map.groupBy(messages, ([product]) => product)]
    .flatMap(([product, own]) =>
      gather(
        product,
        own.map(([, message]) => message),
        ground,
        chance.fork(`closing ${product.id}`),
      ),
    )
    .toSorted(
      (left, right) =>
        openedAt(left) - openedAt(right) || (left.product.id < right.product.id ? -1 : 1),
    );
  return numbered(gathered, ground, chance);
}

function openedAt({ messages }: Gathered): number {
  return messages[0]?.minute ?? 0;
}

/** One case at a time for a product: what comes in while it is open joins it. */
function gather(
  product: TwinProduct,
  messages: readonly Message[],
  { clock, until }: DeskYearGround,
  chance: Chance,
): Gathered[] {
  const now = clock.minute(until, endOfTheLastDay);
  const cases: Gathered[] = [];
  let own: Message[] = [];
  let closesAt: number | undefined;
  const finish = (): void => {
    if (own.length === 0) return;
    cases.push(
      closesAt !== undefined && closesAt <= now
        ? { product, messages: own, closesAt }
        : { product, messages: own },
    );
  };
  for (const message of messages.toSorted((left, right) => left.minute - right.minute)) {
    if (closesAt !== undefined && message.minute > closesAt) {
      finish();
      own = [];
    }
    own.push(message);
    closesAt = closing(own, clock, chance);
  }
  finish();
  return cases;
}

/** When the desk is done, as things stand; absent while a notification of it runs. */
function closing(
  messages: readonly Message[],
  clock: DeskClock,
  chance: Chance,
): number | undefined {
  const latest = new Map<string, DeskVersion>();
  for (const message of messages) {
    if (message.kind === 'notification') latest.set(message.notification.number, message.version);
  }
  const last = messages.at(-1)?.minute ?? 0;
  const signals = messages.filter(({ kind }) => kind === 'signal').length;
  if (latest.size === 0) {
    // One pharmacy alone is looked at soon; where more report, the desk waits for the holder.
    const days = signals < 3 ? chance.between(2, 6) : chance.between(8, 20);
    return clock.worked(last, days * workingDay + chance.between(0, 300));
  }
  const ends = [...latest.values()].map((version) => doneWith(version, clock));
  if (ends.some((end) => end === undefined)) return undefined;
  const over = Math.max(last, ...ends.map((end) => end ?? 0));
  return clock.worked(over, workingDay + Math.round(chance.exponential(1.6 * workingDay)));
}

/** Absent: it runs. */
function doneWith({ step, minute, content }: DeskVersion, clock: DeskClock): number | undefined {
  const { kind, start } = content.publishable;
  if (step === 'resolved' || step === 'withdrawn' || kind === 'first-marketing') return minute;
  return kind === 'discontinuation' ? Math.max(minute, clock.minute(start, 17 * 60)) : undefined;
}

function numbered(
  gathered: readonly Gathered[],
  ground: DeskYearGround,
  chance: Chance,
): { readonly cases: DeskYearCase[]; readonly publications: DeskPublication[] } {
  const turns = new Map<string, number>();
  const publications: DeskPublication[] = [];
  const cases = gathered.map((each, at): DeskYearCase => {
    const id = at + 1;
    const year = ground.clock.dayOf(openedAt(each)).slice(0, 4);
    const turn = (turns.get(year) ?? 0) + 1;
    turns.set(year, turn);
    const script = openScript(each, ground);
    actOn(script, each, ground, chance.fork(`case ${id}`));
    const written = writeScript(script, ground, { id, firstPublication: publications.length + 1 });
    publications.push(...written.publications);
    return {
      id,
      number: `XX-Z-${year}-${padded(turn, 6)}`,
      product: each.product,
      events: written.events,
    };
  });
  return { cases, publications };
}

/** What came in, as the desk's clockwork puts it into a case. */
function openScript({ product, messages, closesAt }: Gathered, { clock }: DeskYearGround): Script {
  const script: Script = { product, entries: [], ...(closesAt === undefined ? {} : { closesAt }) };
  const [first] = messages;
  if (first === undefined) return script;
  const takenOver = first.kind === 'notification' && first.notification.takenOver;
  const add = (at: number, body: CaseEventBody) => script.entries.push({ at, body: () => body });
  add(first.minute, { kind: 'opened', by: takenOver ? 'import' : first.kind });
  if (first.kind === 'notification' && takenOver) {
    const { number, websiteKey } = first.notification;
    add(first.minute, {
      kind: 'imported',
      number: websiteKey ?? number,
      receivedAt: clock.instant(first.minute),
    });
  }
  for (const message of messages) add(message.minute, received(message));
  return script;
}

function received(message: Message): CaseEventBody {
  if (message.kind === 'signal') {
    const { id, party, reporterKind, body } = message.signal;
    return body.withdrawn === true
      ? { kind: 'signal-withdrawn', signal: id, reporter: party }
      : { kind: 'signal-received', signal: id, reporter: party, reporterKind };
  }
  const { notification, version } = message;
  return {
    kind: 'notification-received',
    version: version.id,
    number: notification.number,
    step: version.step,
    holder: notification.party,
    ...(version.daysLate === undefined ? {} : { daysLate: version.daysLate }),
  };
}
