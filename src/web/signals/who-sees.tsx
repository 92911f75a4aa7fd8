import { inForce, type LawBook } from '../../law/law-book.ts';
import { signalTexts } from '../../texts/pages/signal.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import type { Frame } from '../frame.ts';

interface WhoSeesProps {
  readonly frame: Frame;
  readonly law: LawBook;
}

/** Beside the form and on the receipt: who will read what, under the law of today. */
export function WhoSees({ frame, law }: WhoSeesProps) {
  const t = speaker(signalTexts, frame.language);
  const least = leastReporters(frame, law);
  return (
    <aside aria-labelledby="who-sees" class="flow">
      <h2 id="who-sees">{t('whoSees')}</h2>
      <ul>
        <li>{t('deskSees')}</li>
        <li>{t('holderSees')}</li>
        <li>{t('othersSee')}</li>
        <li>{least === undefined ? t('publicSeesNothing') : t('publicSees', { least })}</li>
      </ul>
    </aside>
  );
}

function leastReporters({ today }: Frame, law: LawBook): number | undefined {
  const facts = inForce(law, 'publication-public-facts', today);
  if (facts.answer !== 'in-force') return undefined;
  if (!facts.version.value.includes('aggregate-of-field-signals')) return undefined;
  const rule = inForce(law, 'disclosure-aggregate', today);
  return rule.answer === 'in-force' ? rule.version.value.contributors : undefined;
}
