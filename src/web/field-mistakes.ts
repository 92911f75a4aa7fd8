import { parseCalendarDate } from '../law/calendar-date.ts';
import type { Typed } from './form-fields.ts';
import type { Mistake } from './parts/mistakes.tsx';

/** What stands in a field, without the spaces around it; empty where nothing was sent. */
export type FieldOf = (name: string) => string;

export const fieldIn =
  (typed: Typed): FieldOf =>
  (name) =>
    (typed[name] ?? '').trim();

/** A field that must be filled in, and is not. */
export function missing(field: FieldOf, name: string, message: string): readonly Mistake[] {
  return field(name) === '' ? [{ field: name, message }] : [];
}

/** Fields that are filled in with what is no day. */
export function unreadableDays(
  field: FieldOf,
  names: readonly string[],
  messageOf: (shown: { readonly value: string }) => string,
): readonly Mistake[] {
  return names.flatMap((name) =>
    field(name) === '' || parseCalendarDate(field(name)) !== undefined
      ? []
      : [{ field: name, message: messageOf(shownValue(field, name)) }],
  );
}

/** What was typed, as long as it fits in a sentence. */
export function shownValue(field: FieldOf, name: string): { readonly value: string } {
  return { value: field(name).slice(0, 40) };
}
