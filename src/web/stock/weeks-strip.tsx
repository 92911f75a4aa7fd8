import type { Language } from '../../law/norm.ts';
import { stockTexts } from '../../texts/pages/stock.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { numberText } from '../frame.ts';

interface WeeksStripProps {
  /** `null`: cannot be computed; drawn as an empty line, never as nothing held. */
  readonly weeks: number | null;
  /** Of the norm; `null` where none asks for a number. */
  readonly norm: number | null;
  readonly language: Language;
}

/** A strip ends here, so that those of one page can be compared; the number stands beside it. */
const mostWeeks = 12;

const share = (weeks: number) =>
  `${Math.round((Math.min(weeks, mostWeeks) / mostWeeks) * 1000) / 10}%`;

/** Weeks of cover with the line of the norm. */
export function WeeksStrip({ weeks, norm, language }: WeeksStripProps) {
  const t = speaker(stockTexts, language);
  if (weeks === null) return <span class="soft">{t('weeksNot')}</span>;
  const said = { weeks: weeksText(weeks, language), norm: norm ?? 0 };
  return (
    <span class="strip weeks-strip">
      {t(norm === null ? 'weeksOnly' : 'weeksSays', said)}
      <svg
        role="img"
        aria-label={t(norm === null ? 'stripOnly' : 'stripSays', said)}
        focusable="false"
      >
        <rect
          class={norm !== null && weeks < norm ? 'bar-below' : 'bar'}
          x="0"
          y="3"
          width={share(weeks)}
          height="8"
        />
        <line class="strip-floor" x1="0" y1="12" x2="100%" y2="12" />
        {norm === null ? null : (
          <line class="strip-norm" x1={share(norm)} y1="0" x2={share(norm)} y2="14" />
        )}
      </svg>
    </span>
  );
}

/** To a tenth, and never rounded up to what is required. */
export function weeksText(weeks: number, language: Language): string {
  if (weeks > 0 && weeks < 0.1) return `< ${numberText(0.1, language)}`;
  return numberText(Math.floor(weeks * 10) / 10, language);
}

export const examples: readonly WeeksStripProps[] = [
  { weeks: 3.96, norm: 4, language: 'nl' },
  { weeks: 30, norm: 6, language: 'en' },
  { weeks: 2.5, norm: null, language: 'nl' },
  { weeks: null, norm: 4, language: 'nl' },
];
