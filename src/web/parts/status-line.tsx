import type { StatusAnswer } from '../../usecases/answers/products.ts';
import { day } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { certaintyTexts, sinceTexts } from '../../texts/pages/frame.ts';
import { medicineTexts } from '../../texts/pages/medicine.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { sayWhyUnknown } from '../../texts/pages/why.ts';
import { dayText } from '../frame.ts';
import { State } from './state.tsx';

interface StatusLineProps {
  readonly status: StatusAnswer;
  readonly language: Language;
}

/** One sentence: the state, and since when in the words of the list. */
export function StatusLine({ status, language }: StatusLineProps) {
  return (
    <p class="status-line">
      <State status={status.status} language={language} />
      {status.since === null ? null : ` ${sinceText(status, language)}`}
    </p>
  );
}

/** When it is expected back, always with how certain that is. Nothing where that is no question. */
export function ExpectedBack({ status, language }: StatusLineProps) {
  if (status.status !== 'limited' && status.status !== 'unavailable') return null;
  const t = speaker(medicineTexts, language);
  return (
    <p>
      <span class="label">{t('expectedBack')}:</span> {expectedBackText(status, language)}
    </p>
  );
}

/** The same two facts in a table cell. */
export function ShortStatus({ status, language }: StatusLineProps) {
  const t = speaker(medicineTexts, language);
  const short = status.status === 'limited' || status.status === 'unavailable';
  return (
    <>
      <State status={status.status} language={language} />
      {status.since === null ? null : (
        <span class="small soft"> {sinceText(status, language)}</span>
      )}
      {short && status.expectedEnd !== null ? (
        <span class="small soft">
          ; {t('expectedBack').toLowerCase()}: {expectedBackText(status, language)}
        </span>
      ) : null}
    </>
  );
}

export function expectedBackText(
  status: Pick<StatusAnswer, 'expectedEnd' | 'expectedEndWhy' | 'expectedEndCertainty'>,
  language: Language,
): string {
  if (status.expectedEnd === null) {
    return sayWhyUnknown(status.expectedEndWhy, language);
  }
  const certainty = certaintyTexts[status.expectedEndCertainty][language];
  return `${dayText(status.expectedEnd, language)} (${certainty})`;
}

export function sinceText(
  fact: Pick<StatusAnswer, 'since' | 'sinceWhy' | 'sinceMeans'>,
  language: Language,
): string {
  if (fact.since === null) return sayWhyUnknown(fact.sinceWhy, language);
  return speaker(sinceTexts, language)(fact.sinceMeans, { date: fact.since });
}

const limited: StatusAnswer = {
  status: 'limited',
  since: day('2026-02-03'),
  sinceMeans: 'actual',
  expectedEnd: day('2026-04-20'),
  expectedEndCertainty: 'estimate',
  checked: day('2026-03-01'),
  because: [],
  sources: [],
  receipt: 'r-1',
};

export const examples: readonly StatusLineProps[] = [
  { status: limited, language: 'nl' },
  {
    status: {
      ...limited,
      status: 'unavailable',
      sinceMeans: 'published',
      expectedEnd: null,
      expectedEndWhy: 'not-reported',
      expectedEndCertainty: 'unknown',
    },
    language: 'en',
  },
];
