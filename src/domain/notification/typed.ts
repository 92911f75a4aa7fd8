import {
  fieldPlaces,
  fieldValue,
  type FieldKind,
  type FieldValue,
  type SeenContent,
} from './fields.ts';

/** What stands in the inputs of a form or the cells of a row, by field path. */
export type TypedFields = Readonly<Record<string, string | readonly string[]>>;

/**
 * A notification as typed, in the shape of `NotificationContent` and not yet checked: what is
 * no number or no yes stays the text it is, so that the check can show it. Left empty: absent.
 */
export function contentOfTyped(fields: TypedFields): Readonly<Record<string, object>> {
  const content: Record<string, Record<string, unknown>> = {
    publishable: {},
    business: {},
    stock: {},
    contact: {},
  };
  for (const { part, name, path, kind } of fieldPlaces) {
    const value = valueOf(kind, fields[path]);
    if (value !== undefined) content[part] = { ...content[part], [name]: value };
  }
  return content;
}

/** The other way: what a form is filled with. */
export function typedOfContent(content: SeenContent): TypedFields {
  return Object.fromEntries(
    fieldPlaces.flatMap((place) => {
      const value = fieldValue(content, place);
      return value === undefined ? [] : [[place.path, written(value)] as const];
    }),
  );
}

function written(value: FieldValue): string | readonly string[] {
  return typeof value === 'object' ? value : String(value);
}

function valueOf(kind: FieldKind, given: string | readonly string[] | undefined): unknown {
  if (given === undefined) return undefined;
  switch (kind) {
    case 'text':
      // Spaces and line ends are the sender's own.
      return one(given) === '' ? undefined : one(given);
    case 'word':
    case 'day':
      return one(given).trim() === '' ? undefined : one(given).trim();
    case 'number':
      return numberOf(one(given).trim());
    case 'yes-no':
      return yesOrNo(one(given).trim());
    case 'texts':
      return several(given, /\r?\n/);
    case 'words':
      return several(given, /[\s,;]+/);
    default:
      return kind satisfies never;
  }
}

function one(given: string | readonly string[]): string {
  return typeof given === 'string' ? given : (given[0] ?? '');
}

function several(
  given: string | readonly string[],
  between: RegExp,
): readonly string[] | undefined {
  const items = (typeof given === 'string' ? given.split(between) : given)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length === 0 ? undefined : items;
}

/** `12,5` as `12.5`. `1.200` is not guessed at: it reads as 1.2. */
function numberOf(text: string): number | string | undefined {
  if (text === '') return undefined;
  return /^\d{1,12}(?:[.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

const yes = ['true', 'yes', 'ja', 'on', '1'];
const no = ['false', 'no', 'nee', '0'];

function yesOrNo(text: string): boolean | string | undefined {
  if (text === '') return undefined;
  const word = text.toLowerCase();
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : text;
}
