import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../../src/law/calendar-date.ts';
import { insertAgreement, standingAgreements } from '../../src/registry/agreements.ts';
import { insertParty } from '../../src/registry/parties.ts';
import { contextFor, type Context } from '../../src/usecases/context.ts';
import {
  agreementsGiven,
  endAgreement,
  listAgreements,
  recordAgreement,
} from '../../src/usecases/parties/agreements.ts';
import { operatorViewer } from '../../src/usecases/parties/operator.ts';
import { saySeenBy } from '../../src/web/notifying/say-field.ts';
import type { Frame } from '../../src/web/frame.ts';
import { openWorld, refusedWith, taken, today, type World } from './notified-world.ts';

let world: World;
let operator: Context;
let receiver: number;
before(async () => {
  world = await openWorld();
  operator = contextFor(world.context, operatorViewer);
  receiver = await world.context.database.write((tx) =>
    insertParty(tx, {
      synthetic: true,
      facts: [
        { kind: 'name', value: 'Groothandel Noord' },
        { kind: 'audience', value: 'wholesaler' },
      ],
    }),
  );
});
after(() => world.close());

const grounds = { why: 'asked by both', by: 'Beheer' };

const asked = () => ({
  givers: [String(world.parties.one)],
  receivers: [String(receiver)],
  form: 'bilateral',
  class: 'holder-business',
  fields: ['business.site'],
  audience: 'wholesaler',
  purpose: 'plan deliveries',
  clause: 'article 4 of the contract',
  until: day('2027-01-01'),
});

async function seen(
  context: Context,
  path: 'business.site' | 'business.measures' | 'publishable.start',
): Promise<string> {
  const frame = { language: 'nl', today: context.today() } as Frame;
  const agreements = await agreementsGiven(context);
  return saySeenBy(path, { law: world.context.law, frame, agreements });
}

test('recorded by the operator it shows on the form of who gives, on its field and in its days', async () => {
  const one = await world.actingFor(world.parties.one);
  assert.equal(await seen(one, 'business.site'), 'alleen het meldpunt');
  const { agreement } = taken(await recordAgreement(operator, asked(), grounds));
  const told = 'het meldpunt, en volgens afspraak Groothandel Noord (groothandel)';
  assert.equal(await seen(one, 'business.site'), told);
  assert.equal(await seen(one, 'business.measures'), 'alleen het meldpunt', 'another field');
  const two = await world.actingFor(world.parties.two);
  assert.equal(await seen(two, 'business.site'), 'alleen het meldpunt', 'another party');

  const last = await world.actingFor(world.parties.one, day('2026-12-31'));
  assert.equal(await seen(last, 'business.site'), told);
  const onItsEnd = await world.actingFor(world.parties.one, day('2027-01-01'));
  assert.equal(await seen(onItsEnd, 'business.site'), 'alleen het meldpunt', 'it ends by itself');

  const ended = taken(
    await endAgreement(operator, { agreement: String(agreement), on: day('2026-12-01') }, grounds),
  );
  assert.equal(await seen(last, 'business.site'), 'alleen het meldpunt', 'and sooner when ended');
  assert.equal(await seen(one, 'business.site'), told);
  const { agreements } = await listAgreements(operator);
  assert.deepEqual(
    agreements.map(({ id, until, givers }) => [id, until, givers[0]?.name]),
    [[ended.agreement, '2026-12-01', 'Een Farma B.V.']],
  );
  const { rows } = await world.open.database.owner.query<{ subject: string; why: string }>(
    "select subject, why from decision where outcome like 'agreement%' order by id",
  );
  assert.deepEqual(
    rows.map(({ subject, why }) => [subject, why]),
    [
      [`agreement:${agreement}`, 'asked by both'],
      [`agreement:${agreement}`, 'asked by both'],
    ],
  );
});

test('it only grants: what is public stays so, and nothing that is nobody’s to share is opened', async () => {
  const one = await world.actingFor(world.parties.one);
  const stood = await seen(one, 'publishable.start');
  for (const ofClass of ['contact', 'desk-working', 'public-record']) {
    const refused = await recordAgreement(operator, { ...asked(), class: ofClass }, grounds);
    assert.deepEqual(refusedWith(refused), ['--class agreement-word-unknown']);
  }
  for (const audience of ['public', 'operator']) {
    const refused = await recordAgreement(operator, { ...asked(), audience }, grounds);
    assert.deepEqual(refusedWith(refused), ['--audience agreement-word-unknown']);
  }
  const { fields: _, ...every } = asked();
  taken(await recordAgreement(operator, { ...every, fields: [], fate: 'delayed' }, grounds));
  assert.equal(await seen(one, 'publishable.start'), stood, 'later is not shown');
  assert.equal(await seen(one, 'business.measures'), 'alleen het meldpunt');
});

test('what does not fit is refused with the word that did not', async () => {
  const refusal = async (changes: object) =>
    refusedWith(await recordAgreement(operator, { ...asked(), ...changes }, grounds));
  assert.deepEqual(await refusal({ form: 'x', fate: 'hidden', purpose: ' ' }), [
    '--form agreement-word-unknown',
    '--fate agreement-word-unknown',
    '--purpose agreement-text',
  ]);
  assert.deepEqual(await refusal({ fields: ['stock.packsLeft'] }), [
    '--field agreement-word-unknown',
  ]);
  assert.deepEqual(await refusal({ until: today }), ['--until party-dates']);
  assert.deepEqual(await refusal({ givers: ['999'] }), ['party party-not-there']);
  assert.deepEqual(await refusal({ receivers: [String(world.parties.two)] }), [
    '--audience agreement-audience',
  ]);
  const both = { givers: [String(receiver)] };
  assert.deepEqual(await refusal(both), ['--with agreement-with-itself']);
  const byParty = await recordAgreement(await world.actingFor(world.parties.one), asked(), grounds);
  assert.deepEqual(refusedWith(byParty), ['- not-allowed']);
  const end = (agreement: string, on = today) => endAgreement(operator, { agreement, on }, grounds);
  assert.deepEqual(refusedWith(await end('999')), ['- agreement-not-there']);
  const [standing] = (await listAgreements(operator)).agreements;
  assert.deepEqual(refusedWith(await end(String(standing?.id))), ['--on agreement-end']);
});

test('its parties and the desk see an agreement; nobody else does', async () => {
  const read = async ({ database }: Context) =>
    (await database.read((tx) => standingAgreements(tx))).length;
  const all = await read(operator);
  assert.ok(all > 0);
  assert.equal(await read(await world.actingFor(world.parties.one)), all);
  assert.equal(await read(world.desk), all);
  assert.equal(await read(await world.actingFor(world.parties.two)), 0);
  assert.equal(await read(world.context), 0);
});

test('whatever the code says, the database takes an agreement from the operator alone', async () => {
  const one = await world.actingFor(world.parties.one);
  const agreement = {
    form: 'bilateral',
    class: 'stock-quantity',
    givers: [world.parties.one],
    receivers: [world.parties.two],
    audience: 'wholesaler',
    fate: 'shown',
    purpose: 'x',
    clause: 'y',
    from: day('2026-01-01'),
  } as const;
  for (const { database } of [one, world.desk, world.context]) {
    await assert.rejects(
      database.write((tx) => insertAgreement(tx, agreement)),
      /row-level security/,
    );
  }
});
