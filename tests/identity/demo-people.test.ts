import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { audiences } from '../../src/domain/party/audience.ts';
import { publicViewer } from '../../src/domain/party/viewer.ts';
import { day } from '../../src/law/calendar-date.ts';
import { holdersOf, isHolderOf, partyByCode, readParty } from '../../src/registry/parties.ts';
import { ownSessions, readSession } from '../../src/registry/sessions.ts';
import type { Context } from '../../src/usecases/context.ts';
import { demoPeople, seedDemoPeople } from '../../src/usecases/seed-demo-people.ts';
import { chooseParty, partyChoices } from '../../src/usecases/signing-in/choose-party.ts';
import { findVisitor } from '../../src/usecases/signing-in/find-visitor.ts';
import { finishSignIn } from '../../src/usecases/signing-in/finish-sign-in.ts';
import { endSessions, signOut } from '../../src/usecases/signing-in/sign-out.ts';
import { signInAs } from '../sign-in.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';

let opened: TestDatabase;
let context: Context;
let now = new Date('2026-11-23T09:00:00Z');
before(async () => {
  opened = await openTestDatabase();
  context = testContext(opened.database, { now: () => now });
  assert.equal(await seedDemoPeople(context), true);
});
after(() => opened.close());

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

/** The noting of a session goes beside its request. */
async function untilNoted(token: string, at: Date): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const session = await opened.database.read((tx) => readSession(tx, token));
    if (session?.lastSeenAt.getTime() === at.getTime()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the session was not noted');
}

test('the invented country is peopled once, with somebody for every audience', async () => {
  assert.equal(await seedDemoPeople(context), false);
  const acting = new Set(demoPeople.flatMap(({ actsFor }) => actsFor.map((act) => act.audience)));
  assert.deepEqual(
    audiences.filter((audience) => audience !== 'public' && !acting.has(audience)),
    [],
  );
  for (const { id } of demoPeople) {
    const { viewer } = await signInAs(context, id);
    assert.ok(viewer.party !== undefined && viewer.represents.includes(viewer.party), id);
  }
});

test('relations are as the invented country has them', async () => {
  const first = await signInAs(context, 'leverancier-1');
  const sister = await signInAs(context, 'leverancier-zuster');
  const rival = await signInAs(context, 'leverancier-2');
  assert.deepEqual(first.viewer.group, [sister.party]);
  assert.deepEqual(sister.viewer.group, [first.party]);
  assert.ok(!rival.viewer.group.includes(first.party));
  const agent = await signInAs(context, 'vertegenwoordiger');
  assert.equal(agent.viewer.represents.length, 4);
  const chain = await signInAs(context, 'apotheker-keten');
  const wholesaler = await signInAs(context, 'groothandel-1');
  assert.ok(chain.viewer.group.includes(wholesaler.party));
});

test('the holder of a product is the party that the register names today', async () => {
  const name = 'Leemreiger Farma B.V.';
  const { database } = opened;
  const product = await database.write(async (tx) => {
    const at = tx.recordedAt;
    const [delivery] = await tx.query<{ id: number }>(
      `insert into delivery (source, scope, file, sha256, bytes, cuts, encoding, layout, parser_revision, complete, asserted, recorded_at, rows, accepted, rejected, problems, unknown_codes, intake)
       values ('xx-register', 'authorisations', 'f', repeat('0', 64), 1, '[]', 'utf-8', 'csv', 1, true, '2026-01-01', $1, 2, 2, 0, '[]', '{}', 'taken') returning id`,
      [at],
    );
    const [node] = await tx.query<{ id: number }>(
      "insert into node (kind, country, synthetic, recorded_at) values ('product', 'XX', true, $1) returning id",
      [at],
    );
    for (const [asserted, holder] of [
      ['2026-01-01', 'Kreekmarter Geneesmiddelen N.V.'],
      ['2026-02-01', name],
    ]) {
      await tx.query(
        `insert into fact (delivery_id, source, scope, key, product_id, kind, asserted, recorded_at, row, present, body, digest)
         values ($1, 'xx-register', 'authorisations', 'k', $2, 'registration', $3::date, $4, 1, true, $5, 'd')`,
        [delivery?.id, node?.id, asserted, at, JSON.stringify({ product: { holder } })],
      );
    }
    return node?.id ?? 0;
  });
  const holder = await database.read((tx) => partyByCode(tx, 'register-name', name));
  assert.ok(holder !== undefined);
  assert.deepEqual(await database.read((tx) => holdersOf(tx, product)), [holder]);
  const { party: rival } = await signInAs(context, 'leverancier-2');
  assert.equal(await database.read((tx) => isHolderOf(tx, [rival], product)), false);
  assert.equal(await database.read((tx) => isHolderOf(tx, [rival, holder], product)), true);
  assert.equal((await database.read((tx) => readParty(tx, holder)))?.name, name);
});

test('half an hour without a request ends a session, ten hours end it anyway', async () => {
  const { token } = await signInAs(context, 'apotheker-1');
  later(29);
  assert.equal((await findVisitor(context, token))?.audience, 'pharmacist');
  await untilNoted(token, now);
  later(29);
  assert.ok(await findVisitor(context, token), 'the request in between counted');
  await untilNoted(token, now);
  later(30);
  assert.equal(await findVisitor(context, token), undefined, 'idle');

  const busy = await signInAs(context, 'apotheker-1');
  for (let minutes = 0; minutes < 580; minutes += 29) {
    later(29);
    assert.ok(await findVisitor(context, busy.token), `after ${minutes + 29} minutes`);
    await untilNoted(busy.token, now);
  }
  later(20);
  assert.equal(await findVisitor(context, busy.token), undefined, 'ten hours are over');
});

test('choosing a party makes another token, and the old one opens nothing', async () => {
  const { token, person, party } = await signInAs(context, 'twee-partijen');
  const choices = await partyChoices(context, person);
  assert.deepEqual(
    choices.map(({ audience }) => audience),
    ['supplier', 'wholesaler'],
  );
  const other = choices.find((choice) => choice.party !== party);
  assert.ok(other);
  const refused = await chooseParty(context, { token, party: other.party, audience: 'assessor' });
  assert.ok('problems' in refused);
  const chosen = await chooseParty(context, { token, ...other });
  assert.ok('token' in chosen);
  assert.equal(await findVisitor(context, token), undefined);
  const visitor = await findVisitor(context, chosen.token);
  assert.deepEqual(
    [visitor?.audience, visitor?.partyName, visitor?.canSwitch],
    ['wholesaler', 'Groothandel Sluiskade', true],
  );
  const stale = await chooseParty(context, { token, ...other });
  assert.ok('problems' in stale, 'a token that was left behind chooses nothing');
});

test('signing out ends one session, everywhere ends all', async () => {
  const one = await signInAs(context, 'beleid');
  const two = await signInAs(context, 'beleid');
  await signOut(context, one.token);
  assert.equal(await findVisitor(context, one.token), undefined);
  assert.ok(await findVisitor(context, two.token));
  assert.ok((await endSessions(context, two.person)) >= 1);
  assert.equal(await findVisitor(context, two.token), undefined);
});

test('no party, audience or other person reads a session', async () => {
  const { person, viewer } = await signInAs(context, 'beheer');
  const { viewer: assessor } = await signInAs(context, 'beoordelaar-1');
  const { database } = opened;
  const own = await database.as(viewer).read((tx) => ownSessions(tx, person));
  assert.ok(own.length > 0);
  const asked = { ...assessor, purpose: 'looking where it may not' };
  assert.deepEqual(await database.as(asked).read((tx) => ownSessions(tx, person)), []);
  assert.deepEqual(await database.read((tx) => ownSessions(tx, person)), []);
  const all = await database.as(asked).read((tx) => tx.query('select person_id from session'));
  assert.ok(all.every((row) => JSON.stringify(row).includes(assessor.person ?? '?')));
});

const claimed = {
  issuer: 'https://idp.example',
  subject: 'pairwise-1',
  name: 'Kim Proefpersoon',
  actsFor: [
    {
      organisation: [{ scheme: 'oms', value: 'ORG-XX0000007' }],
      audiences: ['supplier', 'assessor'],
    },
  ],
  chain: [],
} as const;

test('what an identity provider vouches for holds for the day and no further', async () => {
  const signedIn = await finishSignIn(context, { claimed });
  assert.ok('token' in signedIn);
  const visitor = await findVisitor(context, signedIn.token);
  assert.deepEqual(
    [visitor?.audience, visitor?.partyName, signedIn.audience],
    ['supplier', 'Leemreiger Farma B.V.', 'supplier'],
    'and never as an audience that the party is not',
  );
  const again = await finishSignIn(context, { claimed, before: signedIn.token });
  assert.ok('token' in again);
  assert.equal(await findVisitor(context, signedIn.token), undefined, 'rotated at sign-in');
  assert.equal((await findVisitor(context, again.token))?.personId, visitor?.personId);
  const dayAfter = { ...context, today: () => day('2026-11-25') };
  const found = await findVisitor(dayAfter, again.token);
  assert.deepEqual(found?.viewer, { ...publicViewer, person: found?.personId });
});

test('an organisation that we do not know is refused by its number', async () => {
  const refused = await finishSignIn(context, {
    claimed: {
      ...claimed,
      subject: 'pairwise-2',
      actsFor: [{ organisation: [{ scheme: 'kvk', value: '12345678' }], audiences: ['supplier'] }],
    },
  });
  assert.ok('problems' in refused);
  assert.deepEqual(
    [refused.problems[0]?.code, refused.problems[0]?.value],
    ['organisation-unknown', 'kvk 12345678'],
  );
});

test('an account that signs in too often waits', async () => {
  const many = { ...claimed, subject: 'pairwise-3' };
  for (let count = 0; count < 20; count += 1) {
    assert.ok('token' in (await finishSignIn(context, { claimed: many })));
  }
  const refused = await finishSignIn(context, { claimed: many });
  assert.ok('problems' in refused && refused.problems[0]?.code === 'too-many-sign-ins');
  later(15);
  assert.ok('token' in (await finishSignIn(context, { claimed: many })));
});
