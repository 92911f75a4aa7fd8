import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { NotifiableEvent, NotificationDutyFacts } from './case.ts';
import { decideNotificationDuty } from './duty.ts';
import type { NotificationKind, PublishablePart } from './notification.ts';
import type { Lateness, NotificationDutyOutcome } from './outcome.ts';

/** A version, as far as being in time depends on it. */
export interface NotifiedVersion {
  readonly asserted: CalendarDate;
  readonly publishable: PublishablePart;
  /** Absent: not said, or kept from who reads. */
  readonly becameKnownOn?: CalendarDate | undefined;
}

export interface NotificationLateness {
  readonly outcome: NotificationDutyOutcome;
  /** Each start that was notified, in that order: an earlier start is shown against both (rules.md §7). */
  readonly against: readonly (Lateness & { readonly notifiedOn: CalendarDate })[];
  /** Against the start as it now stands. */
  readonly late: boolean;
  readonly daysLate: number;
  /** Facts without which it cannot be told. */
  readonly missing: readonly string[];
}

const none = { against: [], late: false, daysLate: 0, missing: [] };

/**
 * Was the newest of these versions (oldest first, at least one) notified in time? By the same rule
 * as the must-I-report check; a fact, never a reproach.
 */
export function judgeLateness(
  versions: readonly NotifiedVersion[],
  law: LawBook,
  holderType: NotificationDutyFacts['holderType'] = 'mah',
): NotificationLateness {
  const last = versions.at(-1);
  const event = last === undefined ? undefined : eventOf(last.publishable.kind);
  // Art. 49(7) knows no duty to report that a medicine comes on the market.
  if (last === undefined || event === undefined) return { outcome: 'no-duty', ...none };
  const telling = sinceLastTurn(versions, event);
  const notifiedOn = telling[0]?.asserted ?? last.asserted;
  const starts = [
    ...new Map(telling.map((version) => [version.publishable.start, version])).values(),
  ];
  // A start that was left and taken up again counts where it was last said.
  const ordered = starts.filter((version) => version.publishable.start !== last.publishable.start);
  const judged = [...ordered, last].map((version) =>
    judgeOne(version, event, notifiedOn, law, holderType),
  );
  const now = judged.at(-1);
  return {
    outcome: now?.decision.outcome ?? 'not-decidable',
    against: judged.flatMap(({ lateness }) => lateness ?? []),
    late: now?.lateness?.late ?? false,
    daysLate: now?.lateness?.daysLate ?? 0,
    missing: (now?.decision.missing ?? []).map(({ fact }) => fact),
  };
}

/** Art. 49(7) in its own words: what is no end of supply for good is a suspension. */
export function eventOf(kind: NotificationKind): NotifiableEvent | undefined {
  switch (kind) {
    case 'interruption':
    case 'insufficient-supply':
    case 'quality-defect':
    case 'atmp-out-of-specification':
      return 'suspension';
    case 'discontinuation':
      return 'withdrawal';
    case 'first-marketing':
      return undefined;
    default:
      return kind satisfies never;
  }
}

/** From where on it is about this event: an interruption that became a stop is notified anew. */
function sinceLastTurn(
  versions: readonly NotifiedVersion[],
  event: NotifiableEvent,
): readonly NotifiedVersion[] {
  const turn = versions.findLastIndex(({ publishable }) => eventOf(publishable.kind) !== event);
  return versions.slice(turn + 1);
}

function judgeOne(
  { publishable, becameKnownOn }: NotifiedVersion,
  kind: NotifiableEvent,
  notifiedOn: CalendarDate,
  law: LawBook,
  holderType: NotificationDutyFacts['holderType'],
) {
  const { start, expectedEnd, expectedEndCertainty, extent } = publishable;
  const decision = decideNotificationDuty(
    {
      on: notifiedOn,
      facts: {
        kind,
        ...(holderType === undefined ? {} : { holderType }),
        start,
        // What was expected counts, not how it ended.
        ...(expectedEnd === undefined ? {} : { expectedEnd }),
        expectedEndCertainty,
        extent,
        ...(becameKnownOn === undefined ? {} : { becameKnownOn }),
        notifiedOn,
        // Who notifies says that demand goes unmet: neither stock nor other packs bridge it.
        unmetDemandExpected: true,
        ownStockBridges: false,
        otherPackSizesCover: false,
      },
    },
    law,
  );
  const { deadline, late, daysLate } = decision.values;
  return {
    decision,
    ...(deadline === undefined || late === undefined
      ? {}
      : { lateness: { start, deadline, notifiedOn, late, daysLate: daysLate ?? 0 } }),
  };
}
