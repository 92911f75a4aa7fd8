import type { CalendarDate } from './calendar-date.ts';

/**
 * How far a norm can be relied on. `source`: read in the named source. `partial`:
 * only its opening could be read. `unverified`: general knowledge, to be confirmed
 * by whoever deploys. `choice`: the sources leave it open and we chose.
 */
export type Confidence = 'source' | 'partial' | 'unverified' | 'choice';

export type Language = 'nl' | 'en';
export type Bilingual = Readonly<Record<Language, string>>;

export interface NormSource {
  /** Name of the legal instrument, letter or paper, verbatim. */
  readonly instrument: string;
  readonly article?: string;
  /** Staatscourant number, letter date or another reference by which it is found. */
  readonly reference?: string;
  readonly quote?: { readonly text: string; readonly language: Language | 'de' | 'fr' };
  readonly address?: string;
}

/** One dated version of a norm. Nothing in decision code holds its number; it stands here. */
export interface NormVersion<Value = unknown> {
  /** Unique within the norm, for example `2024-01-01` or `draft-2025`. */
  readonly id: string;
  readonly state: 'enacted' | 'draft' | 'never-in-force';
  /**
   * First day in force. `null` where the sources do not tell (then `seenOn` is set), and
   * for a choice of ours that counts for every day that is judged. A version that never
   * came into force carries the day it was meant for.
   */
  readonly from: CalendarDate | null;
  /** First day no longer in force; `null` where no end is known. */
  readonly until: CalendarDate | null;
  /** The day a source shows it in force, where its start is unknown. Before it: `not-known`. */
  readonly seenOn?: CalendarDate;
  readonly value: Value;
  readonly source: NormSource;
  readonly confidence: Confidence;
  /** For a choice: why this one, and how to vary it. Otherwise: what a reader must know. */
  readonly note?: Bilingual;
}

export interface Norm<Value = unknown> {
  readonly title: Bilingual;
  /** What the value counts in, for example `calendar months`, `weeks`, `eurocents`. */
  readonly unit?: string;
  /** The values a deployer may choose between; absent: any value of the same shape. */
  readonly options?: readonly Value[];
  readonly versions: readonly NormVersion<Value>[];
}

/** Gives a norm the type of its value, so that decision code meets `number` and not `6`. */
export function norm<Value>(given: Norm<Value>): Norm<Value> {
  return given;
}

/** The six answers to "does this norm hold on that day?". There is no fallback. */
export type InForce<Value> =
  | { readonly answer: 'in-force'; readonly version: NormVersion<Value> }
  | { readonly answer: 'not-yet'; readonly version: NormVersion<Value> }
  | {
      readonly answer: 'ended';
      /** The version that ended last before that day. */
      readonly version: NormVersion<Value>;
      /** Set in a gap: the version that starts after that day. */
      readonly next?: NormVersion<Value>;
    }
  | { readonly answer: 'never-in-force'; readonly version: NormVersion<Value> }
  | { readonly answer: 'draft'; readonly version: NormVersion<Value> }
  | { readonly answer: 'not-known'; readonly version: NormVersion<Value> };
