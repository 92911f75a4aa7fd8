import type { ContactPart } from '../../domain/notification/notification.ts';
import type { TypedFields } from '../../domain/notification/typed.ts';
import { textOf, typedIn, valueOf } from './form-body.ts';

export const contactChoice = '_contact';
export const otherContact = 'other';

const contactFields = ['contact.name', 'contact.email', 'contact.phone'] as const;

/** Names a contact of the address book in a form. */
export function contactKey({ name, email, phone = '' }: ContactPart): string {
  return JSON.stringify([name, email, phone]);
}

const typedApart = (path: string) => `_typed.${path}`;

/** Whoever is chosen from the address book is the contact; what was typed for another is kept. */
export function chosenContact(body: unknown, book: readonly ContactPart[]): TypedFields {
  const typed = typedIn(body, contactFields);
  const key = valueOf(body, contactChoice);
  const known = book.find((contact) => contactKey(contact) === key);
  if (known === undefined) return typed;
  const { name, email, phone } = known;
  return {
    'contact.name': name,
    'contact.email': email,
    ...(phone === undefined ? {} : { 'contact.phone': phone }),
    ...Object.fromEntries(Object.entries(typed).map(([path, value]) => [typedApart(path), value])),
  };
}

/** Fields that `chosenContact` may set. */
export const contactPlaces: readonly string[] = contactFields.flatMap((path) => [
  path,
  typedApart(path),
]);

/** Who in the address book the contact of a draft is. */
export function contactInBook(
  fields: TypedFields,
  book: readonly ContactPart[],
): ContactPart | undefined {
  const [name, email, phone] = contactFields.map((path) => textOf(fields, path));
  return book.find(
    (contact) =>
      contact.name === name && contact.email === email && (contact.phone ?? '') === phone,
  );
}

/** What stands in the inputs for somebody else. */
export function typedContact(fields: TypedFields, isInBook: boolean): TypedFields {
  if (!isInBook) return fields;
  return Object.fromEntries(
    contactFields.flatMap((path) => {
      const kept = fields[typedApart(path)];
      return kept === undefined ? [] : [[path, kept]];
    }),
  );
}
