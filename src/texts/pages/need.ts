import type { Language } from '../../law/norm.ts';
import { needTexts } from '../needs.ts';
import type { Text } from '../text.ts';

/** A need in words, from an answer in which it is a code. */
export function sayNeed(need: string, language: Language): string {
  const texts: Readonly<Record<string, Text>> = needTexts;
  return texts[need]?.[language] ?? need;
}
