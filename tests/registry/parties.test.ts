import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../../src/law/calendar-date.ts';
import { addPerson } from '../../src/registry/people.ts';
import {
  endMandate,
  grantMandate,
  insertParty,
  mandatesGivenBy,
  mandatesOfPerson,
  ownershipGroupMembers,
  partiesOfAudience,
  partyByCode,
  readParties,
  readParty,
  representedBy,
  sayOfParty,
  type PartyFact,
} from '../../src/registry/parties.ts';
import { viewerOf } from '../../src/usecases/signing-in/viewer-of.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase();
});
after(() => opened.close());

const today = day('2026-11-23');

function supplier(name: string, group?: string, more: readonly PartyFact[] = []) {
  return opened.database.write((tx) =>
    insertParty(tx, {
      synthetic: true,
      facts: [
        { kind: 'name', value: name },
        { kind: 'audience', value: 'supplier' },
        { kind: 'code', scheme: 'register-name', value: name },
        ...(group === undefined ? [] : [{ kind: 'ownership-group', value: group } as const]),
        ...more,
      ],
    }),
  );
}

test('a party is what holds of it on the day', async () => {
  const id = await supplier('Oud Farma', undefined, [
    { kind: 'name', value: 'Nieuw Farma', from: day('2026-06-01') },
    { kind: 'ownership-group', value: 'first', until: day('2026-06-01') },
    { kind: 'ownership-group', value: 'second', from: day('2026-06-01') },
  ]);
  const { database } = opened;
  const before = await database.read((tx) => readParty(tx, id, day('2026-05-31')));
  const since = await database.read((tx) => readParty(tx, id, day('2026-06-01')));
  assert.deepEqual(before, {
    id,
    name: 'Oud Farma',
    audiences: ['supplier'],
    codes: [{ scheme: 'register-name', value: 'Oud Farma' }],
    ownershipGroup: 'first',
    synthetic: true,
  });
  assert.deepEqual([since?.name, since?.ownershipGroup], ['Nieuw Farma', 'second']);
  assert.equal(await database.read((tx) => readParty(tx, 999_999)), undefined);
  assert.deepEqual(
    (await database.read((tx) => readParties(tx, [id, 999_999], today))).map((party) => party.id),
    [id],
  );
});

test('what is said again decides, and what is taken back is gone', async () => {
  const id = await supplier('Terug Farma');
  await opened.database.write((tx) =>
    sayOfParty(tx, id, [{ kind: 'code', scheme: 'register-name', value: 'Terug Farma' }], false),
  );
  const found = await opened.database.read((tx) => partyByCode(tx, 'register-name', 'Terug Farma'));
  assert.equal(found, undefined);
});

test('a code that two parties bear leads to neither', async () => {
  const first = await supplier('Dubbel Farma');
  const find = () => opened.database.read((tx) => partyByCode(tx, 'register-name', 'Dubbel Farma'));
  assert.equal(await find(), first);
  await supplier('Dubbel Farma');
  assert.equal(await find(), undefined);
});

test('an ownership group is the others with the same owner on that day', async () => {
  const one = await supplier('Een', 'g');
  const two = await supplier('Twee', 'g');
  const left = await supplier('Drie', 'elsewhere', [
    { kind: 'ownership-group', value: 'g', until: day('2026-01-01') },
  ]);
  const alone = await supplier('Vier');
  const of = (id: number, on = today) =>
    opened.database.read((tx) => ownershipGroupMembers(tx, id, on));
  assert.deepEqual(await of(one), [two]);
  assert.deepEqual(await of(alone), []);
  assert.deepEqual(await of(left), []);
  assert.deepEqual(await of(left, day('2025-12-31')), [one, two]);
  const suppliers = await opened.database.read((tx) => partiesOfAudience(tx, 'supplier', today));
  assert.ok([one, two, left, alone].every((id) => suppliers.includes(id)));
  assert.deepEqual(await opened.database.read((tx) => partiesOfAudience(tx, 'operator')), []);
});

test('a mandate opens a party for its days, and as what it says', async () => {
  const { database } = opened;
  const holder = await supplier('Houder', 'h');
  const sister = await supplier('Zuster', 'h');
  const agent = await supplier('Vertegenwoordiger');
  const person = await database.write((tx) => addPerson(tx, { name: 'Zilt Verzonnen' }));
  const view = (party: number, on = today, audience: 'supplier' | 'assessor' = 'supplier') =>
    database.read((tx) => viewerOf(tx, { person, party, audience, today: on }));

  assert.equal(await view(agent), undefined);
  const own = await database.write((tx) =>
    grantMandate(tx, { grantor: agent, to: { person }, audience: 'supplier', from: today }),
  );
  const lent = await database.write((tx) =>
    grantMandate(tx, { grantor: holder, to: { party: agent }, audience: 'supplier', from: today }),
  );
  assert.deepEqual(await view(agent), {
    audience: 'supplier',
    person,
    party: agent,
    represents: [agent, holder],
    group: [],
  });
  assert.equal(await view(agent, day('2026-11-22')), undefined, 'not before its first day');
  assert.equal(await view(agent, today, 'assessor'), undefined, 'not as another audience');
  assert.equal(await view(holder), undefined, 'through the representative only');
  assert.deepEqual(
    (await database.read((tx) => viewerOf(tx, { party: holder, audience: 'supplier', today })))
      ?.group,
    [sister],
  );

  const tomorrow = day('2026-11-24');
  assert.equal(await database.write((tx) => endMandate(tx, lent, tomorrow, person)), true);
  assert.equal(await database.write((tx) => endMandate(tx, lent, tomorrow, person)), false);
  assert.deepEqual((await view(agent))?.represents, [agent, holder], 'today still');
  assert.deepEqual((await view(agent, tomorrow))?.represents, [agent]);
  assert.deepEqual(await database.read((tx) => representedBy(tx, agent, tomorrow)), []);
  assert.equal(
    (await database.read((tx) => mandatesGivenBy(tx, holder, today))).length,
    1,
    'the ended one, not the one that it supersedes',
  );
  assert.deepEqual(await database.read((tx) => mandatesGivenBy(tx, holder, tomorrow)), []);

  assert.equal(await database.write((tx) => endMandate(tx, own, today, person)), true);
  assert.deepEqual(await database.read((tx) => mandatesOfPerson(tx, person, today)), []);
  assert.equal(await view(agent), undefined, 'ended on its first day, it never held');
});
