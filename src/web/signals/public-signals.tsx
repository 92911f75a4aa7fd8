import type { Language } from '../../law/norm.ts';
import { publicSignalTexts } from '../../texts/pages/signal.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { PublicSignals } from '../../usecases/signalling/public-signals.ts';

interface PublicSignalsProps {
  readonly signals: PublicSignals;
  readonly language: Language;
}

/** On the page of a medicine: what the field says of it, as a sum. */
export function FieldSignals({ signals: { atLeast, days }, language }: PublicSignalsProps) {
  const t = speaker(publicSignalTexts, language);
  return (
    <div class="beside">
      <p>{t('aggregate', { least: atLeast })}</p>
      <p class="small soft">{t('how', { days })}</p>
    </div>
  );
}

export const examples: readonly PublicSignalsProps[] = [
  { signals: { atLeast: 3, days: 28 }, language: 'nl' },
  { signals: { atLeast: 25, days: 28 }, language: 'en' },
];
