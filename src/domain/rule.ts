import type { TSchema } from 'typebox';
import type { LawBook } from '../law/law-book.ts';
import type { Decision } from './decision.ts';
import type { Problem } from './problem.ts';

/**
 * A rule as every door sees it: a schema for its case, the outcomes it can have, and a
 * pure function. `decide` receives a case that already fits the schema.
 */
export interface Rule<Case = never, Outcome extends string = string, Values = unknown> {
  readonly name: string;
  readonly caseSchema: TSchema;
  readonly outcomes: readonly Outcome[];
  /**
   * What a schema cannot say, for example a name that this law does not know. A case with
   * problems is refused and never decided; without this function there are none.
   */
  problems?(given: Case, law: LawBook): readonly Problem[];
  decide(given: Case, law: LawBook): Decision<Outcome, Values>;
}
