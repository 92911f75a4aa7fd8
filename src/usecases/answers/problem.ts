import { Type, type Static } from 'typebox';
import { OneOf, OrUnknown } from '../../domain/schema.ts';

/** Something wrong with what somebody gave us: what, where and what to do. */
export const ProblemAnswer = Type.Object({
  file: OrUnknown(Type.String()),
  row: OrUnknown(Type.Integer()),
  column: OrUnknown(Type.String()),
  code: Type.String(),
  effect: OneOf(['file-refused', 'row-rejected', 'row-held', 'value-dropped', 'note']),
  message: Type.String(),
  value: OrUnknown(Type.String()),
});
export type ProblemAnswer = Static<typeof ProblemAnswer>;
