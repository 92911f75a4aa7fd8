import type { Static, TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';

/*
 * Schemas that thousands of values are held against at once, such as the rows of a file: made into
 * code when they are first asked, which takes milliseconds, a check takes a thirtieth of the time.
 */
const compiled = new WeakMap<TSchema, Validator>();

function validatorOf(schema: TSchema): Validator {
  const known = compiled.get(schema) ?? Compile(schema);
  compiled.set(schema, known);
  return known;
}

/** As `Value.Check`. */
export function fits<Schema extends TSchema>(
  schema: Schema,
  value: unknown,
): value is Static<Schema> {
  return validatorOf(schema).Check(value);
}

/** As `Value.Parse`. @throws where it does not fit */
export function parsed<Schema extends TSchema>(schema: Schema, value: unknown): Static<Schema> {
  return validatorOf(schema).Parse(value) as Static<Schema>;
}
