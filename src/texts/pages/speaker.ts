import type { Params } from '../../domain/decision.ts';
import type { Language } from '../../law/norm.ts';
import { say, type Text } from '../text.ts';

export type Speaker<Key extends string> = (key: Key, params?: Params) => string;

/** One set of texts in one language; a key that the set lacks does not compile. */
export function speaker<Key extends string>(
  texts: Readonly<Record<Key, Text>>,
  language: Language,
): Speaker<Key> {
  return (key, params = {}) => say(texts[key], params, language);
}
