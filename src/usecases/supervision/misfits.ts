import type { TObject, TLiteral, TSchema, TUnion } from 'typebox';
import { Value } from 'typebox/value';
import type { Problem } from '../../domain/problem.ts';
import { refuseSupervision, supervisionProblem } from '../../domain/stock/supervision-problem.ts';

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

type DeedShape = TObject<{ deed: TLiteral<string> }>;

/** The fields that do not fit, of the kind of deed that was meant. */
export function deedMisfits({ anyOf }: TUnion<DeedShape[]>, given: unknown): readonly Problem[] {
  const named =
    typeof given === 'object' && given !== null ? Reflect.get(given, 'deed') : undefined;
  const shape = anyOf.find(({ properties }) => properties.deed.const === named);
  if (shape !== undefined) return misfits(shape, given);
  return refuseSupervision('supervision-misfit', { expected: 'deed' }, { column: 'deed' }).problems;
}
