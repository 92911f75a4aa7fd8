import { Type, type Static } from 'typebox';
import { OrUnknown } from '../../domain/schema.ts';
import { BecauseAnswer, NormReferenceAnswer } from './because.ts';
import { ProblemAnswer } from './problem.ts';

/** One result of `voorradig decide RULE FILE --json` and `POST /v1/decide/{rule}`. */
export const DecidedAnswer = Type.Object({
  id: OrUnknown(Type.String()),
  rule: Type.String(),
  norm: OrUnknown(NormReferenceAnswer),
  /** An outcome of the rule, or `refused` when the case does not fit its schema. */
  outcome: Type.String(),
  values: Type.Record(Type.String(), Type.Unknown()),
  because: Type.Array(BecauseAnswer),
  missing: Type.Array(
    Type.Object({ fact: Type.String(), neededFor: Type.String(), says: Type.String() }),
  ),
  problems: Type.Optional(Type.Array(ProblemAnswer)),
});
export type DecidedAnswer = Static<typeof DecidedAnswer>;
