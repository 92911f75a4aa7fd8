import type { LawBook, Norms } from '../../law/law-book.ts';

/**
 * The law book of this process. `hash` is computed outside, where there is a hash
 * function, over the canonical JSON of `lawDocument(norms)`.
 */
export function makeLawBook(norms: Norms, hash: string): LawBook {
  return { norms, hash };
}
