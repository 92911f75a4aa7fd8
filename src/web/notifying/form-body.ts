import { fieldPlaces, type NotificationField } from '../../domain/notification/fields.ts';
import type { TypedFields } from '../../domain/notification/typed.ts';

/** Everything that a form sent under one name. */
export function valuesOf(body: unknown, name: string): readonly string[] {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return [];
  const given: unknown = Reflect.get(body, name);
  return (Array.isArray(given) ? given : [given]).filter((item) => typeof item === 'string');
}

export function valueOf(body: unknown, name: string): string {
  return valuesOf(body, name)[0] ?? '';
}

/** These fields as a form sent them; what was left empty is absent. */
export function typedIn(body: unknown, fields: readonly NotificationField[]): TypedFields {
  return Object.fromEntries(
    fields.flatMap((path) => {
      const value = typedValue(body, path);
      return value.length === 0 ? [] : [[path, value]];
    }),
  );
}

function typedValue(body: unknown, path: NotificationField): string | readonly string[] {
  const kind = fieldPlaces.find((place) => place.path === path)?.kind;
  // A browser ends lines its own way; a line end is no change of what was said.
  const given = valuesOf(body, path).map((value) => value.replaceAll('\r\n', '\n'));
  if (kind !== 'words') return given[0] ?? '';
  const words = given.flatMap((value) => value.split(/[\s,;]+/)).filter((word) => word !== '');
  return [...new Set(path === 'business.otherMarkets' ? words.map(inCapitals) : words)];
}

const inCapitals = (word: string) => word.toUpperCase();

/** One field as text, as an input holds it. */
export function textOf(fields: TypedFields, path: string): string {
  const value = fields[path];
  return value === undefined ? '' : typeof value === 'string' ? value : value.join('\n');
}

/** One field as a list, as checkboxes hold it. */
export function listOf(fields: TypedFields, path: string): readonly string[] {
  const value = fields[path];
  if (value === undefined) return [];
  return typeof value === 'string' ? value.split(/[\s,;]+/).filter((item) => item !== '') : value;
}

/** Fields of a page anew, the others as they were. */
export function withFields(
  before: TypedFields,
  pageFields: readonly string[],
  typed: TypedFields,
): TypedFields {
  const others = Object.entries(before).filter(([path]) => !pageFields.includes(path));
  return { ...Object.fromEntries(others), ...typed };
}
