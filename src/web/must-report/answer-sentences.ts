import type { Language } from '../../law/norm.ts';
import type { MustReportAnswer } from '../../usecases/must-report.ts';
import { mustReportTexts } from '../../texts/pages/must-report.ts';
import { speaker } from '../../texts/pages/speaker.ts';

type Decided = Extract<MustReportAnswer, { state: 'decided' }>;

/** The answer in one sentence: “Ja, uiterlijk op 28 februari 2026. U bent 12 dagen te laat.” */
export function answerHeadline({ decided }: Decided, language: Language): string {
  const t = speaker(mustReportTexts, language);
  const { outcome, values, given, because } = decided;
  if (decided.anew !== undefined) return t('anew');
  switch (outcome) {
    case 'notify':
      return notifySentence(values, t);
    case 'no-duty':
      return t('noDuty');
    case 'invited':
      return t('invited');
    case 'amend':
      return t('amend', { notified: given.facts.earlierNotifiedOn ?? '' });
    case 'needs-judgement':
      return t('judgement');
    case 'not-decidable':
      return because.some(({ code }) => code === 'notice-not-known')
        ? t('lawNotKnown')
        : t('notDecidable');
    case 'no-norm':
      return t('noNorm');
    default:
      return outcome satisfies never;
  }
}

function notifySentence(
  values: Decided['decided']['values'],
  t: ReturnType<typeof speaker<keyof typeof mustReportTexts>>,
): string {
  const { deadline = '', deadlineKind, late, daysLate = 0, daysLeft = 0 } = values;
  if (deadlineKind === 'without-delay') return t('notifyAtOnce', { deadline });
  if (late === true) return t('notifyLate', { deadline, days: daysLate });
  return daysLeft === 0
    ? t('notifyToday', { deadline })
    : t('notifyLeft', { deadline, days: daysLeft });
}

/** What belongs under it: the first reason of a no, the reservations of a yes. */
export function answerRemarks({ decided }: Decided, language: Language): readonly string[] {
  const t = speaker(mustReportTexts, language);
  const { outcome, values, because } = decided;
  const says = (codes: readonly string[]) =>
    because.filter(({ code }) => codes.includes(code)).map((step) => step.says);
  switch (outcome) {
    case 'notify':
      return [
        ...says(['other-suppliers-may-cover']),
        values.late === true ? t('reproach') : t('delay'),
        t('oneEach'),
      ];
    case 'no-duty':
    case 'invited':
    case 'no-norm':
      return says([
        'own-stock-bridges',
        'other-pack-sizes-cover',
        'other-suppliers-cover',
        'too-short',
        'nothing-changed',
        'large-impact-invited',
        'prescription-only-limit',
        'parallel-importer-not-counted',
        'notice-not-in-force',
      ]);
    case 'amend':
      return [
        ...says([
          'end-moved',
          'back-on-market',
          'start-moved-earlier',
          'start-moved-later',
          'back-too-short',
        ]),
        ...(values.lateness ?? []).map(({ start, deadline, late, daysLate }) =>
          t(late ? 'amendLate' : 'amendInTime', { start, deadline, days: daysLate }),
        ),
      ];
    case 'needs-judgement':
      return values.deadline === undefined
        ? []
        : [
            t(values.late === true ? 'judgementSafeLate' : 'judgementSafe', {
              deadline: values.deadline,
              days: values.daysLate ?? 0,
            }),
          ];
    case 'not-decidable':
      return says(['back-long-enough', 'earlier-start-is-new', 'notice-not-known']);
    default:
      return outcome satisfies never;
  }
}
