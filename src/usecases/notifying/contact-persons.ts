import type { ContactPart } from '../../domain/notification/notification.ts';
import { addressRows } from '../../registry/address-book.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { contactsGiven } from '../../registry/notifications.ts';
import { addPersons, readPersons, type Person } from '../../registry/people.ts';

/** In how many of its newest notifications a party's contact is looked for before it is stored anew. */
const lookedThrough = 20;

/**
 * The person that each contact is, stored where it is new: whoever asks to be erased is then
 * erased from every notification that names the same.
 *
 * @param also people that are likely to be meant, such as the contact of the version before
 */
export async function contactPersons(
  tx: WriteTx,
  parties: readonly number[],
  contacts: readonly ContactPart[],
  also: readonly string[] = [],
): Promise<readonly string[]> {
  const known = await knownContacts(tx, parties, lookedThrough, also);
  const ids = new Map([...known].map(([id, contact]) => [contactKey(contact), id]));
  const fresh = new Map(
    contacts
      .filter((contact) => !ids.has(contactKey(contact)))
      .map((contact) => [contactKey(contact), contact] as const),
  );
  const added = await addPersons(tx, [...fresh.values()]);
  for (const [index, key] of [...fresh.keys()].entries()) ids.set(key, added[index] ?? '');
  return contacts.map((contact) => {
    const id = ids.get(contactKey(contact));
    if (id === undefined || id === '') throw new Error('a contact was not stored');
    return id;
  });
}

/**
 * Contacts that these parties gave or entered in their address book, the newest first; who was
 * erased is no longer among them.
 */
async function knownContacts(
  tx: ReadTx,
  parties: readonly number[],
  among: number,
  also: readonly string[] = [],
): Promise<ReadonlyMap<string, ContactPart>> {
  const given = await contactsGiven(tx, parties, among);
  const entered = (await addressRows(tx, parties)).map(({ personId }) => personId);
  const ids = [...new Set([...also, ...given, ...entered])];
  const people = await readPersons(tx, ids);
  return new Map(
    ids.flatMap((id) => {
      const contact = contactOf(people.get(id));
      return contact === undefined || contact === 'erased' ? [] : [[id, contact] as const];
    }),
  );
}

/** A sealed person as a contact; `undefined` where there is none. */
export function contactOf(
  person: Person | 'erased' | undefined,
): ContactPart | 'erased' | undefined {
  if (person === undefined || person === 'erased') return person;
  const { name, email, phone } = person;
  if (email === undefined) return undefined;
  return { name, email, ...(phone === undefined ? {} : { phone }) };
}

/** The same words are the same person. */
export function contactKey({ name, email, phone = '' }: ContactPart): string {
  return JSON.stringify([name, email, phone]);
}
