import type { NotifiableEvent } from '../../domain/notification/case.ts';
import type { NotificationKind } from '../../domain/notification/notification.ts';
import type { mustReportTexts } from '../../texts/pages/must-report.ts';
import type { DutyDecided } from '../../usecases/must-report.ts';

export interface ReportingLink {
  readonly path: '/melden/nieuw' | '/melden';
  /** What is already known, by the names of the form's fields. */
  readonly query: Readonly<Record<string, string>>;
  readonly says: keyof typeof mustReportTexts & ('reportNow' | 'reportAnyway' | 'amendNow');
}

/** Where the answer leads: to a form with what is known filled in, or to the notification that is there. */
export function reportingLink({ outcome, given }: DutyDecided): ReportingLink | undefined {
  switch (outcome) {
    case 'amend':
      return { path: '/melden', query: {}, says: 'amendNow' };
    case 'notify':
      return { path: '/melden/nieuw', query: knownOf(given.facts), says: 'reportNow' };
    case 'invited':
    case 'needs-judgement':
    case 'not-decidable':
      return { path: '/melden/nieuw', query: knownOf(given.facts), says: 'reportAnyway' };
    case 'no-duty':
    case 'no-norm':
      return undefined;
    default:
      return outcome satisfies never;
  }
}

/** In the words of the form: three of the act's four events are one kind there. */
const kindOf: Readonly<Record<NotifiableEvent, NotificationKind>> = {
  suspension: 'interruption',
  withdrawal: 'discontinuation',
  'revocation-request': 'discontinuation',
  'no-renewal': 'discontinuation',
};

function knownOf(facts: DutyDecided['given']['facts']): Readonly<Record<string, string>> {
  const known: Readonly<Record<string, string | undefined>> = {
    kind: facts.kind === undefined ? undefined : kindOf[facts.kind],
    start: facts.start,
    expectedEnd: facts.expectedEnd,
    expectedEndCertainty: facts.expectedEndCertainty,
    becameKnownOn: facts.becameKnownOn,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
