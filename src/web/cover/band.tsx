import type { Language } from '../../law/norm.ts';
import { coverTexts } from '../../texts/pages/cover.ts';
import type { Text } from '../../texts/text.ts';
import { hatchedTexts, sayBand } from '../../texts/stock-words.ts';
import type { CoverItem } from '../../usecases/stock/view-cover.ts';

interface BandProps {
  /** Absent: in this link nobody reported anything of the group. */
  readonly item: CoverItem | undefined;
  readonly language: Language;
}

/** The released band in words; where it is not shown hatched, with the reason. */
export function Band({ item, language }: BandProps) {
  if (item === undefined) return <span class="soft">{coverTexts.notReported[language]}</span>;
  if (item.band !== null) return <span class="band">{sayBand(item.band, language)}</span>;
  return <span class="hatched small">{whyHatched(item.why, language)}</span>;
}

function whyHatched(why: CoverItem['why'], language: Language): string {
  const texts: Readonly<Partial<Record<CoverItem['why'], Text>>> = hatchedTexts;
  return texts[why]?.[language] ?? '';
}
