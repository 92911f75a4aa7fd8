import { eventOf } from '../../domain/notification/lateness.ts';
import type { alternativeAvailabilities } from '../../domain/measure/criticality-case.ts';
import type { PublicStatus } from '../../domain/shortage/public-status.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { Language } from '../../law/norm.ts';
import type { DecidedAnswer } from '../../usecases/answers/decisions.ts';
import type { NotificationAnswer } from '../../usecases/answers/notifications.ts';
import { decideCases } from '../../usecases/decide-cases.ts';
import type { CaseAnswer } from '../../usecases/desk/view-case.ts';

/** What a rule makes of a case, and of which notification if it is about one. */
export interface RuleOfCase {
  readonly decided: DecidedAnswer;
  readonly notification?: string;
}

/** The rules that the desk decides by, on what the case holds today, each with its trace. */
export function rulesOfCase(
  answer: CaseAnswer,
  law: LawBook,
  language: Language,
): readonly RuleOfCase[] {
  const decide = (rule: string, given: unknown): readonly DecidedAnswer[] => {
    const decided = decideCases(law, { rule, cases: given, language });
    return 'rule' in decided ? [decided] : [];
  };
  return [
    ...answer.notifications.flatMap((notification) =>
      decide('notification-duty', dutyCase(notification)).map((decided) => ({
        decided,
        notification: notification.number,
      })),
    ),
    ...decide('criticality', criticalityCase(answer)).map((decided) => ({ decided })),
  ];
}

/** As it was judged when it came in: the start as it now stands, against the day it was first said. */
function dutyCase({ versions }: NotificationAnswer): object {
  const now = versions.at(-1);
  const said = now?.publishable;
  const notifiedOn = now?.lateness.against.at(-1)?.notifiedOn ?? versions[0]?.asserted;
  if (said === undefined || said === null) return { on: notifiedOn, facts: {} };
  const { start, expectedEnd, expectedEndCertainty, extent } = said;
  const kind = eventOf(said.kind);
  const known = now?.business?.becameKnownOn;
  return {
    on: notifiedOn,
    facts: {
      ...(kind === undefined ? {} : { kind }),
      holderType: 'mah',
      start,
      ...(expectedEnd === undefined ? {} : { expectedEnd }),
      expectedEndCertainty,
      extent,
      ...(known === undefined ? {} : { becameKnownOn: known }),
      notifiedOn,
      // Who notifies says that demand goes unmet: neither stock nor other packs bridge it.
      unmetDemandExpected: true,
      ownStockBridges: false,
      otherPackSizesCover: false,
    },
  };
}

const availabilities: Readonly<
  Partial<Record<PublicStatus, (typeof alternativeAvailabilities)[number]>>
> = {
  available: 'available',
  limited: 'in-part',
  unavailable: 'not-available',
  'off-market': 'not-available',
};

/** What people said of it in the last judgement, else what public sources say of the alternatives. */
function criticalityCase({ medicine, state }: CaseAnswer): object {
  const judged = state.proposals.findLast(({ proposal }) => proposal.deed === 'triage')?.proposal;
  const said = judged?.deed === 'triage' ? judged.facts : {};
  const alternatives = medicine.sameGroup.map(({ product, status }) => {
    const availability = availabilities[status.status];
    return { name: product.name, ...(availability === undefined ? {} : { availability }) };
  });
  return {
    on: medicine.on,
    facts: { ...said, ...(alternatives.length === 0 ? {} : { alternatives }) },
  };
}
