/**
 * Share of trigrams in common from which a name looks like another: one letter of eight
 * changed leaves half of them. The connections of this product start with it.
 */
export const lookAlike = 0.5;

/** For guesses. With more, a letter left out of a short name finds nothing (tests/registry/search.test.ts). */
export const nearEnough = 0.4;
