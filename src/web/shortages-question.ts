import type { ShortageOutcome } from '../domain/shortage/held.ts';
import type { ReadQuery } from './query.ts';

/** What a case can be under a definition, the ones that are counted first. */
export const outcomes = [
  'short',
  'needs-judgement',
  'not-decidable',
  'not-short',
] as const satisfies readonly ShortageOutcome[];

/** The days of a question, each only where it was given. */
export function timesOf(query: ReadQuery): { on?: string; known?: string; recorded?: string } {
  return {
    ...(query['on'] ? { on: query['on'] } : {}),
    ...(query['known'] ? { known: query['known'] } : {}),
    ...(query['recorded'] ? { recorded: query['recorded'] } : {}),
  };
}

export function countryOf(query: ReadQuery): { country?: string } {
  return query['country'] ? { country: query['country'] } : {};
}
