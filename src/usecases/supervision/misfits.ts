import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Problem } from '../../domain/problem.ts';
import { supervisionProblem } from '../../domain/stock/supervision-problem.ts';

/** Each field that does not fit, once. */
export function misfits(schema: TSchema, given: unknown): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const { instancePath, message } of Value.Errors(schema, given)) {
    const column = instancePath.slice(1).replaceAll('/', '.') || 'form';
    if (!found.has(column)) {
      found.set(
        column,
        supervisionProblem('supervision-misfit', { expected: message }, { column }),
      );
    }
  }
  return [...found.values()];
}
