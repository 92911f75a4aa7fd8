import type { ContactPart } from '../../domain/notification/notification.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { addPersons, personsNamed, type Person } from '../../registry/people.ts';

/** In how many of its newest notifications a party's contact is looked for before it is stored anew. */
const lookedThrough = 20;
/** In how many first: who notifies by a system gives the same each time. */
const lookedAtFirst = 2;

/**
 * The person that each contact is, stored where it is new: whoever asks to be erased is then
 * erased from every notification that names the same.
 *
 * @param also people that are likely to be meant, such as the contact of the version before
 * @param lately what `latelyGiven` answered in the same transaction; absent: asked here
 */
export async function contactPersons(
  tx: WriteTx,
  parties: readonly number[],
  contacts: readonly ContactPart[],
  { also = [], lately }: { also?: readonly string[]; lately?: KnownContacts } = {},
): Promise<readonly string[]> {
  const isKnown = contacts.every((contact) => lately?.has(contactKey(contact)) === true);
  const known = isKnown ? lately : await knownContacts(tx, parties, lookedThrough, also);
  const ids = new Map(known);
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

/** Ids of people, each by what `contactKey` makes of it. */
export type KnownContacts = ReadonlyMap<string, string>;

/** Whom these parties entered in their address book and gave last. */
export function latelyGiven(tx: ReadTx, parties: readonly number[]): Promise<KnownContacts> {
  return knownContacts(tx, parties, lookedAtFirst, []);
}

/** Whom these parties gave or entered in their address book; who was erased is no longer among them. */
async function knownContacts(
  tx: ReadTx,
  parties: readonly number[],
  among: number,
  also: readonly string[],
): Promise<KnownContacts> {
  const people = await personsNamed(tx, parties, among, also);
  return new Map(
    [...people].flatMap(([id, person]) => {
      const contact = contactOf(person);
      return contact === undefined || contact === 'erased'
        ? []
        : [[contactKey(contact), id] as const];
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
