import type { Meaning } from './list-spec.ts';

/** `shortage` in most lists: it cannot be delivered, whether wholly or in part is not said. */
export const inShortage: Meaning = { status: 'unavailable' };

export const leavesTheMarket: Meaning = { status: 'discontinued', permanent: true };

/**
 * `resolved` in the lists of Germany, Iceland, Italy and Norway: in this collection the
 * word stands exactly on the rows whose expected end lies before the day of fetching.
 * Nobody has said that the medicine is back, and a passed expected end is no end.
 */
export const expectedEndPassed: Meaning = { status: 'unknown' };
