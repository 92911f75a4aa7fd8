import type { Because, Decision } from '../decision.ts';
import type { BaseCode, HeldCode, Requirement } from './obligation-outcome.ts';

export const subsidyStockOutcomes = [
  'present',
  'lacking',
  'not-subsidised',
  'not-reported',
  'not-decidable',
] as const;
export type SubsidyStockOutcome = (typeof subsidyStockOutcomes)[number];

export interface SubsidyStockValues {
  /** Weeks of deliveries on top of the obligation, by the colour on the list. */
  readonly extraWeeks?: number;
  /** With the obligation. */
  readonly totalWeeks?: number;
  /** The extra stock for which there is a subsidy. */
  readonly extra?: Requirement;
  /** What the obligation takes of these packs first. */
  readonly obliged?: Requirement;
  /** Dosage units of these packs that count. */
  readonly held?: number;
  /** Dosage units beyond the obligation. */
  readonly present?: number;
  readonly paidFor?: number;
  /** Paid for and not there, in dosage units. */
  readonly paidForLacking?: number;
}

export type SubsidyStockCode =
  | 'subsidy-not-known-then'
  | 'subsidy-not-in-force'
  | 'subsidy-start-not-known'
  | 'role-not-known'
  | 'full-line-not-known'
  | 'not-a-full-line-wholesaler'
  | 'full-line-wholesaler'
  | 'lists-not-known'
  | 'on-no-list'
  | 'listed-red'
  | 'listed-orange'
  | 'listed-without-subsidy'
  | 'list-not-followed'
  | 'higher-of-both-lists'
  | 'lower-of-both-lists'
  | 'price-not-known'
  | 'price-too-high'
  | 'price-below-ceiling'
  | 'no-pack-subsidised'
  | 'packs-not-reported'
  | 'on-top-of-obligation'
  | 'obligation-included'
  | 'obligation-not-in-force'
  | 'extra-requirement'
  | 'obligation-first'
  | 'held-beyond-obligation'
  | 'measured-against-paid'
  | 'measured-against-level'
  | 'extra-present'
  | 'extra-lacking'
  | BaseCode
  | HeldCode;

export type SubsidyStep = Because<SubsidyStockCode>;
export type SubsidyStockDecision = Decision<
  SubsidyStockOutcome,
  SubsidyStockValues,
  SubsidyStockCode
>;
