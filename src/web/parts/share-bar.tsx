import type { Language } from '../../law/norm.ts';
import { shortagesTexts } from '../../texts/pages/shortages.ts';
import { speaker } from '../../texts/pages/speaker.ts';

interface ShareBarProps {
  readonly short: number;
  readonly undecided: number;
  readonly total: number;
  readonly language: Language;
}

/** How much of all cases is short, and how much cannot be decided (hatched, never blank). */
export function ShareBar({ short, undecided, total, language }: ShareBarProps) {
  const share = (part: number) => (total === 0 ? 0 : Math.round((part / total) * 10_000) / 100);
  const label = speaker(shortagesTexts, language)('shareSays', { short, total, undecided });
  const shortShare = share(short);
  return (
    <span class="strip">
      <svg role="img" aria-label={label} focusable="false">
        <rect class="bar" x="0" y="2" width={`${shortShare}%`} height="10" />
        <rect
          class="bar-undecided"
          x={`${100 - share(undecided)}%`}
          y="2"
          width={`${share(undecided)}%`}
          height="10"
        />
        <line
          class="axis"
          x1="0"
          y1="13"
          x2="100%"
          y2="13"
          stroke="currentColor"
          stroke-width="1"
        />
      </svg>
    </span>
  );
}

/** Hatching for what is not decidable or never held; once a page, referred to by id. */
export function Hatch() {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" class="defs">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse">
          <path class="hatch-line" d="M-1 1l2-2M0 5l5-5M4 6l2-2" stroke-width="1" />
        </pattern>
      </defs>
    </svg>
  );
}

export const examples: readonly ShareBarProps[] = [
  { short: 412, undecided: 800, total: 11_904, language: 'nl' },
  { short: 0, undecided: 0, total: 0, language: 'en' },
];
