import type { Mistake } from './parts/mistakes.tsx';

/** A form as it was sent or stands to be filled in, by the name of the field. */
export type Typed = Readonly<Partial<Record<string, string>>>;

/** What a form sent, each name once. */
export function fieldsOf(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/**
 * What a field shows again after a form was refused: what was typed, and what is wrong with it.
 * @param isThis whether this form was sent, where a page has several.
 */
export function shownAgain<Name extends string>(
  typed: { readonly [Each in Name]?: string },
  mistakes: readonly Mistake[],
  isThis = true,
) {
  return (name: Name) => ({
    name,
    value: isThis ? (typed[name] ?? '') : '',
    mistake: isThis ? mistakes.find(({ field }) => field === name)?.message : undefined,
  });
}
