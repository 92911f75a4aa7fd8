import { notifyingProblem, refuseNotifying } from '../../domain/notification/problem.ts';
import type { ContactPart } from '../../domain/notification/notification.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { Language } from '../../law/norm.ts';
import { addressRows, insertAddressRow, isNamed } from '../../registry/address-book.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import type { DraftOwner } from '../../registry/drafts.ts';
import { contactsGiven } from '../../registry/notifications.ts';
import { addPerson, erasePerson, readPersons } from '../../registry/people.ts';
import { recordProcessing, viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { checkContact } from './checked-content.ts';
import { contactKey, contactOf } from './contact-persons.ts';
import { draftOwner } from './draft-owner.ts';
import { mayWriteFor } from './whose.ts';

/** In how many of the newest notifications contacts are looked for. */
const lookedThrough = 200;
/** More entries than these are on no page. */
const mostEntries = 500;

/** Somebody whom the desk can call or write to. */
export interface Address {
  /** Of the entry; says nothing of the person. */
  readonly id: string;
  readonly contact: ContactPart;
}

interface Entry extends Address {
  readonly person: string;
}

interface Asked {
  readonly requestId?: string;
}

/**
 * The address book of the party that is acted for: whom it entered, and whom it named in a
 * notification before, by name. Who was removed or erased is no longer there.
 */
export async function listAddresses(
  context: Context,
  asked: Asked = {},
): Promise<readonly Address[]> {
  const viewing = { activity: 'contact-view', ...asked } as const;
  return viewConfidential(context, viewing, async (tx, concerns) => {
    const entries = await entriesOf(context, tx);
    for (const { person } of entries) concerns({ kind: 'person', id: person });
    return entries.map(addressOf);
  });
}

/** The same without the ids, for a form that asks whom to call. */
export async function listContacts(context: Context): Promise<readonly ContactPart[]> {
  return (await listAddresses(context)).map(({ contact }) => contact);
}

export async function viewAddress(
  context: Context,
  { id, ...asked }: Asked & { readonly id: string },
): Promise<Address | Refusal> {
  const viewing = { activity: 'contact-view', ...asked } as const;
  return viewConfidential(context, viewing, async (tx, concerns) => {
    const found = (await entriesOf(context, tx)).find((entry) => entry.id === id);
    if (found === undefined) return refuseNotifying('address-unknown');
    concerns({ kind: 'person', id: found.person });
    return addressOf(found);
  });
}

const addressOf = ({ id, contact }: Entry): Address => ({ id, contact });

async function entriesOf(context: Context, tx: ReadTx): Promise<readonly Entry[]> {
  const { viewer } = context.database;
  const owner = draftOwner(viewer);
  const rows = isRefusal(owner) ? [] : await addressRows(tx, [owner.partyId]);
  const newest = [...Map.groupBy(rows, ({ entry }) => entry).values()].flatMap(([row]) =>
    row === undefined ? [] : [row],
  );
  const entered = newest.flatMap(({ entry, personId, present }) =>
    present ? [{ id: entry, person: personId }] : [],
  );
  // An entry began with somebody, also where a notification named them first.
  const before = new Set(rows.flatMap(({ entry, personId }) => [entry, personId]));
  const given = await contactsGiven(tx, mayWriteFor(viewer), lookedThrough);
  const both = [
    ...entered,
    ...given.filter((id) => !before.has(id)).map((id) => ({ id, person: id })),
  ];
  const people = await readPersons(tx, [
    ...new Set([...both.map(({ person }) => person), ...before]),
  ]);
  // The same words are the same entry: also of one who was removed and is named in a notification.
  const gone = newest.flatMap(({ personId, present }) => (present ? [] : [personId]));
  const seen = new Set(gone.flatMap((id) => keyOf(people.get(id))));
  return both
    .flatMap(({ id, person }) => {
      const contact = contactOf(people.get(person));
      return contact === undefined || contact === 'erased' ? [] : [{ id, person, contact }];
    })
    .filter(({ id, contact }) => {
      const key = contactKey(contact);
      if (seen.has(key) && !entered.some((entry) => entry.id === id)) return false;
      seen.add(key);
      return true;
    })
    .toSorted((a, b) => a.contact.name.localeCompare(b.contact.name));
}

function keyOf(person: Parameters<typeof contactOf>[0]): readonly string[] {
  const contact = contactOf(person);
  return contact === undefined || contact === 'erased' ? [] : [contactKey(contact)];
}

interface Given {
  /** As typed: name, e-mail and perhaps a telephone number. */
  readonly given: unknown;
  readonly language: Language;
  readonly requestId?: string;
}

/** Enters somebody. Problems stand at the fields of a notification: `contact.name`. */
export async function addAddress(
  context: Context,
  { given, language, ...asked }: Given,
): Promise<Address | Refusal> {
  const contact = checkContact(given, language);
  if (isRefusal(contact)) return contact;
  return withOwn(context, async (tx, owner) => {
    const entries = await entriesOf(context, tx);
    if (entries.some((entry) => contactKey(entry.contact) === contactKey(contact))) return there();
    if (entries.length >= mostEntries) {
      return refuseNotifying('address-book-full', { limit: mostEntries });
    }
    const person = await addPerson(tx, contact);
    await put(context, tx, owner, { id: person, person, present: true }, asked);
    return { id: person, contact };
  });
}

/** Says it anew: earlier notifications keep whom they named. */
export async function changeAddress(
  context: Context,
  { id, given, language, ...asked }: Given & { readonly id: string },
): Promise<Address | Refusal> {
  const contact = checkContact(given, language);
  if (isRefusal(contact)) return contact;
  return withOwn(context, async (tx, owner) => {
    const entries = await entriesOf(context, tx);
    const before = entries.find((entry) => entry.id === id);
    if (before === undefined) return refuseNotifying('address-unknown');
    if (contactKey(before.contact) === contactKey(contact)) return { id, contact };
    if (entries.some((entry) => contactKey(entry.contact) === contactKey(contact))) return there();
    const person = await addPerson(tx, contact);
    await put(context, tx, owner, { id, person, present: true }, asked);
    await eraseUnlessNamed(tx, before.person);
    return { id, contact };
  });
}

/** Takes somebody out; one whom nothing else names is erased. */
export async function removeAddress(
  context: Context,
  { id, ...asked }: Asked & { readonly id: string },
): Promise<{ readonly removed: true } | Refusal> {
  return withOwn(context, async (tx, owner) => {
    const before = (await entriesOf(context, tx)).find((entry) => entry.id === id);
    if (before === undefined) return refuseNotifying('address-unknown');
    await put(context, tx, owner, { ...before, present: false }, asked);
    await eraseUnlessNamed(tx, before.person);
    return { removed: true };
  });
}

function there(): Refusal {
  return {
    kind: 'refusal',
    problems: [notifyingProblem('address-there-already', {}, { column: 'contact.email' })],
  };
}

async function withOwn<Answer extends object>(
  { database }: Context,
  work: (tx: WriteTx, owner: DraftOwner) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  const owner = draftOwner(database.viewer);
  if (isRefusal(owner)) return owner;
  return database.write((tx) => work(tx, owner));
}

async function put(
  { database: { viewer } }: Context,
  tx: WriteTx,
  { partyId, personId: by }: DraftOwner,
  { id, person, present }: Pick<Entry, 'id' | 'person'> & { readonly present: boolean },
  asked: Asked,
): Promise<void> {
  await insertAddressRow(tx, { entry: id, partyId, personId: person, present }, by);
  const subjects = [{ kind: 'person', id: person } as const];
  await recordProcessing(tx, { activity: 'contact-keep', viewer, subjects, ...asked });
}

async function eraseUnlessNamed(tx: WriteTx, person: string): Promise<void> {
  if (await isNamed(tx, person)) return;
  await erasePerson(tx, person, 'no longer in an address book or a notification');
}
