/**
 * A fact that a definition asks for. Sources are described in the same words: which of
 * their columns proves which need. What nobody reports is named by its need, never assumed.
 */
export const needs = [
  'supply-below-demand',
  'interruption',
  'interruption-start',
  'interruption-end',
  'expected-end',
  'announcement-day',
  'consistent-dates',
  'extent',
  'marketed',
  'prescription-only',
  'supply-of-all-holders',
  'not-deliverable-per-wholesaler',
  'week-measurement',
  'delivery-within-term',
  'increased-demand-unmet',
  'appropriate-alternative',
  'resolvable',
  'union-coordination',
  'public-health-need',
  'stock-out',
  'listed-by-authority',
  'listed-on-day',
  'listed-as-current',
] as const;

export type Need = (typeof needs)[number];
