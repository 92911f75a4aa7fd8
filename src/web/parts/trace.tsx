import type { BecauseAnswer } from '../../usecases/answers/because.ts';
import { day } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { confidenceTexts, frameTexts } from '../../texts/pages/frame.ts';
import { speaker } from '../../texts/pages/speaker.ts';

interface TraceProps {
  readonly because: readonly BecauseAnswer[];
  readonly language: Language;
}

/** The steps of a decision in plain words; under each its norm, with how far it can be relied on. */
export function Trace({ because, language }: TraceProps) {
  const t = speaker(frameTexts, language);
  return (
    <ol class="trace">
      {because.map((step) => (
        <li>
          {step.says}
          {step.weighs === undefined ? null : (
            <>
              {' '}
              <span class="tag">{t(step.weighs === 'for' ? 'weighsFor' : 'weighsAgainst')}</span>
            </>
          )}
          {step.norm === null ? null : (
            <span class="under">
              {t('rule')}: {step.norm.source}{' '}
              <Confidence confidence={step.norm.confidence} language={language} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

interface ConfidenceProps {
  readonly confidence: keyof typeof confidenceTexts;
  readonly language: Language;
}

export function Confidence({ confidence, language }: ConfidenceProps) {
  return <span class={`tag tag-${confidence}`}>{confidenceTexts[confidence][language]}</span>;
}

interface ReceiptProps {
  readonly receipt: string;
  readonly language: Language;
}

export function Receipt({ receipt, language }: ReceiptProps) {
  const t = speaker(frameTexts, language);
  return (
    <p class="small soft">
      {t('receipt')}: <span class="code">{receipt}</span>. {t('receiptWhy')}
    </p>
  );
}

const steps: readonly BecauseAnswer[] = [
  {
    code: 'listed',
    params: { list: 'demolijst' },
    fact: 'listing',
    norm: null,
    says: 'De lijst van demoland noemt dit product niet leverbaar.',
  },
  {
    code: 'days-long-enough',
    params: { days: 20 },
    fact: 'expected-days',
    weighs: 'for',
    norm: {
      id: 'notification.duration',
      version: '2026-04-01',
      from: day('2026-04-01'),
      until: null,
      confidence: 'partial',
      source: 'Beleidsregel meldplicht, Stcrt 2025, 42045',
    },
    says: 'Het tekort duurt naar verwachting 20 dagen, en de grens is 14 dagen.',
  },
];

export const examples: readonly TraceProps[] = [
  { because: steps, language: 'nl' },
  { because: steps, language: 'en' },
];
