import type { CalendarDate } from '../law/calendar-date.ts';
import type { Confidence } from '../law/norm.ts';

/** A value that a sentence can carry; dates travel as `YYYY-MM-DD`. */
export type Param = string | number | boolean | readonly string[];
export type Params = Readonly<Record<string, Param>>;

/** Which version of which norm a step relied on; made by `norm/reference.ts`. */
export interface NormReference {
  readonly id: string;
  readonly version: string;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly confidence: Confidence;
  /** Instrument and article in one line. */
  readonly source: string;
}

/**
 * One step of a trace: a code and its parameters. The sentence is made at the edge
 * by `texts/`, so that a rule never speaks a language.
 */
export interface Because<Code extends string = string> {
  readonly code: Code;
  readonly params: Params;
  /** The fact this step rests on: a field of the case, or a record reference. */
  readonly fact?: string;
  readonly norm?: NormReference;
  /** In `needs-judgement`: which way the fact points. */
  readonly weighs?: 'for' | 'against';
}

/** A fact the rule needs and did not get. Never assumed. */
export interface Missing {
  readonly fact: string;
  /** Codes of what becomes decidable with it. */
  readonly neededFor: string;
}

/** What every rule answers. A rule is pure: same case and law, same bytes. */
export interface Decision<
  Outcome extends string = string,
  Values = unknown,
  Code extends string = string,
> {
  readonly outcome: Outcome;
  readonly values: Values;
  /** The norm that carries the outcome; `null` where none applies. */
  readonly norm: NormReference | null;
  readonly because: readonly Because<Code>[];
  readonly missing: readonly Missing[];
}
