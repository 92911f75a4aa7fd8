import { Type, type Static, type TSchema } from 'typebox';
import { parseCalendarDate, type CalendarDate } from '../law/calendar-date.ts';

/** A day that exists, `YYYY-MM-DD`. */
export const CalendarDateSchema = Type.Refine(
  Type.Unsafe<CalendarDate>(Type.String({ format: 'date' })),
  (value) => typeof value === 'string' && parseCalendarDate(value) !== undefined,
  () => 'expected a day that exists, written YYYY-MM-DD',
);

/** May be unknown on the wire: then `null`, with its reason in a sibling `…Why`. */
export const OrUnknown = <Schema extends TSchema>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** A closed list of words, stated once. */
export const OneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Union(words.map((word) => Type.Literal(word))) as unknown as ReturnType<
    typeof Type.Unsafe<Words[number]>
  >;

/** A text that says something: unknown is absent, never `''`. */
export const Said = Type.String({ minLength: 1 });

/** An object without properties that nobody described. */
export const exact = { additionalProperties: false };

type Unchangeable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Unchangeable<Item>[]
    : { readonly [Key in keyof T]: Unchangeable<T[Key]> };

/** The type of a schema; what was said is never changed. */
export type Of<Schema extends TSchema> = Unchangeable<Static<Schema>>;
