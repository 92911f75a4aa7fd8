import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addressRows } from '../../src/registry/address-book.ts';
import { grantMandate } from '../../src/registry/parties.ts';
import { readPerson } from '../../src/registry/people.ts';
import type { Context } from '../../src/usecases/context.ts';
import { erasePerson } from '../../src/usecases/erase-person.ts';
import {
  addAddress,
  changeAddress,
  listAddresses,
  removeAddress,
  viewAddress,
} from '../../src/usecases/notifying/address-book.ts';
import { submitNotification } from '../../src/usecases/notifying/submit-notification.ts';
import { keepToTerms } from '../../src/usecases/retention.ts';
import { contentWith, openWorld, refusedWith, taken, type World } from './notified-world.ts';

let world: World;
let one: Context;
let two: Context;
before(async () => {
  world = await openWorld();
  one = await world.actingFor(world.parties.one);
  two = await world.actingFor(world.parties.two);
});
after(() => world.close());

const language = 'nl';
const someone = { name: 'Wilma Adres', email: 'wilma@adres.example', phone: '020 123' };

async function names(context: Context): Promise<readonly string[]> {
  return (await listAddresses(context)).map(({ contact }) => contact.name);
}

async function rows() {
  return one.database.read((tx) => addressRows(tx, [world.parties.one]));
}

test('what is entered, changed and removed are rows; the person changed away is nobody any more', async () => {
  const { id } = taken(await addAddress(one, { given: someone, language }));
  assert.deepEqual(await names(one), ['Wilma Adres']);
  const given = { ...someone, name: 'Wilma Nieuwadres' };
  taken(await changeAddress(one, { id, given, language }));
  assert.deepEqual(taken(await viewAddress(one, { id })).contact, given);
  const [now, stood] = await rows();
  assert.deepEqual([now?.entry, stood?.entry, now?.present], [id, id, true]);
  const read = (person = '') => world.context.database.read((tx) => readPerson(tx, person));
  assert.equal(await read(stood?.personId), 'erased');
  assert.notEqual(await read(now?.personId), 'erased');

  taken(await removeAddress(one, { id }));
  assert.deepEqual(await names(one), []);
  assert.equal((await rows()).length, 3, 'nothing is changed in place');
  assert.equal(await read(now?.personId), 'erased');
  assert.deepEqual(refusedWith(await viewAddress(one, { id })), ['- address-unknown']);
  assert.deepEqual(refusedWith(await removeAddress(one, { id })), ['- address-unknown']);
});

test('what does not fit is said at its field, without repeating it', async () => {
  const wrong = await addAddress(one, { given: { email: 'geen adres' }, language });
  assert.deepEqual(refusedWith(wrong).toSorted(), [
    'contact.email case-misfit',
    'contact.name case-misfit',
  ]);
  assert.doesNotMatch(JSON.stringify(wrong), /geen adres/);
  const nul = await addAddress(one, { given: { ...someone, name: 'a\0b' }, language });
  assert.deepEqual(refusedWith(nul), ['contact.name text-unreadable']);
  taken(await addAddress(one, { given: someone, language }));
  const twice = await addAddress(one, { given: { ...someone }, language });
  assert.deepEqual(refusedWith(twice), ['contact.email address-there-already']);
});

test('whom a notification names is in the book too, is the same person, and outlives removal', async () => {
  const submitted = await submitNotification(one, {
    codes: ['RVG 100001'],
    content: contentWith({ contact: someone }),
    language,
  });
  taken(submitted);
  assert.deepEqual(await names(one), ['Wilma Adres'], 'once, though entered and named');
  const [entry] = await listAddresses(one);
  assert.ok(entry);
  const [{ personId } = { personId: '' }] = await rows();
  taken(await removeAddress(one, { id: entry.id }));
  assert.deepEqual(await names(one), []);
  const person = await world.context.database.read((tx) => readPerson(tx, personId));
  assert.deepEqual(person, someone, 'the notification still leads to whom it named');

  taken(
    await submitNotification(one, {
      codes: ['RVG 100002'],
      content: contentWith({ contact: { name: 'Bert Gemeld', email: 'bert@adres.example' } }),
      language,
    }),
  );
  const [named] = await listAddresses(one);
  assert.equal(named?.contact.name, 'Bert Gemeld');
  const given = { name: 'Bert Gewijzigd', email: 'bert@adres.example' };
  taken(await changeAddress(one, { id: named.id, given, language }));
  assert.deepEqual(await names(one), ['Bert Gewijzigd'], 'whom it named before is not offered too');
});

test('nobody but who acts for the party sees its book: not who represents it, and not the desk', async () => {
  const { id } = taken(await addAddress(one, { given: { ...someone, name: 'Geheim' }, language }));
  assert.ok(!(await names(two)).includes('Geheim'));
  assert.deepEqual(refusedWith(await viewAddress(two, { id })), ['- address-unknown']);
  assert.deepEqual(refusedWith(await changeAddress(two, { id, given: someone, language })), [
    '- address-unknown',
  ]);
  await world.context.database.write((tx) =>
    grantMandate(tx, {
      grantor: world.parties.one,
      to: { party: world.parties.representative },
      audience: 'supplier',
    }),
  );
  const agent = await world.actingFor(world.parties.representative);
  assert.ok(agent.database.viewer.represents.includes(world.parties.one));
  assert.ok(!(await names(agent)).includes('Geheim'));
  // Without the guard in the code the database says the same.
  for (const { database } of [two, agent, world.desk, world.context]) {
    assert.deepEqual(await database.read((tx) => addressRows(tx, [world.parties.one])), []);
  }
  const forged = two.database.write((tx) =>
    tx.query(
      `insert into address_entry (entry, party_id, person_id, present, recorded_at)
       values ($1, $2, $1, true, now())`,
      [id, world.parties.one],
    ),
  );
  await assert.rejects(forged, /row-level security/);
  assert.deepEqual(refusedWith(await addAddress(world.desk, { given: someone, language })), [
    '- party-missing',
  ]);
});

test('an erased person is in no book, and one that nobody touched goes after its term', async () => {
  const gone = { name: 'Wordt Gewist', email: 'gewist@adres.example' };
  const { id } = taken(await addAddress(two, { given: gone, language }));
  assert.deepEqual(await names(two), ['Wordt Gewist']);
  taken(await erasePerson(world.context, { id, why: 'asked for it' }));
  assert.deepEqual(await names(two), []);

  const old = { name: 'Nooit Meer', email: 'nooit@adres.example' };
  taken(await addAddress(two, { given: old, language }));
  const now = keepToTerms(world.context, { dryRun: false });
  assert.equal((await now).items.find(({ norm }) => norm === 'retention-contact')?.removed, 0);
  assert.deepEqual(await names(two), ['Nooit Meer']);
  const later = { ...world.context, now: () => new Date('2060-01-01T12:00:00Z') };
  await keepToTerms(later, { dryRun: false });
  assert.deepEqual(await names(two), []);
  assert.ok(!(await names(one)).includes('Bert Gewijzigd'), 'of every party');
});
