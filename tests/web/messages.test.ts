import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../../src/law/calendar-date.ts';
import { appendCaseEvents, caseByNumber } from '../../src/registry/cases.ts';
import { grantMandate } from '../../src/registry/parties.ts';
import { contextFor, isRefusal } from '../../src/usecases/context.ts';
import { clockwork } from '../../src/usecases/desk/clockwork.ts';
import { sendSignal } from '../../src/usecases/signalling/send-signal.ts';
import { submitNotification } from '../../src/usecases/notifying/submit-notification.ts';
import { viewNotification } from '../../src/usecases/notifying/view-notification.ts';
import { signInAs, type SignedInAs } from '../sign-in.ts';
import { contentWith } from '../usecases/notified-world.ts';
import { openNotifying, visitorOf, type NotifyingGround } from './notifying-ground.ts';

let ground: NotifyingGround;
let pharmacist: SignedInAs;
let colleague: SignedInAs;
let number: string;
before(async () => {
  ground = await openNotifying();
  pharmacist = await signInAs(ground.context, 'apotheker-1');
  colleague = await mandated();
  const supplier = contextFor(ground.context, ground.supplier.viewer);
  const sent = await submitNotification(supplier, {
    codes: ['RVG 100001'],
    content: contentWith(),
    language: 'nl',
  });
  assert.ok(!isRefusal(sent), JSON.stringify(sent));
  const [first] = sent.notifications;
  const seen = await viewNotification(supplier, {
    number: first?.receipt.number ?? '',
    language: 'nl',
  });
  assert.ok(!isRefusal(seen));
  number = seen.case ?? '';
  const signalled = await sendSignal(contextFor(ground.context, pharmacist.viewer), {
    product: seen.product.id,
    given: { since: '2026-11-20' },
  });
  assert.ok(!isRefusal(signalled), JSON.stringify(signalled));
});
after(() => ground.close());

/** Somebody else who acts for the supplier. */
async function mandated(): Promise<SignedInAs> {
  const { context, supplier } = ground;
  const { person } = await signInAs(context, 'twee-partijen');
  await context.database.write((tx) =>
    grantMandate(tx, { grantor: supplier.party, to: { person }, audience: 'supplier' }),
  );
  return signInAs(context, 'twee-partijen', { party: 'Leemreiger Farma B.V.' });
}

async function ask(to: number, as: 'holder' | 'reporter', text: string): Promise<void> {
  const desk = ground.context.database.as(clockwork('test'));
  await desk.write(async (tx) => {
    const found = await caseByNumber(tx, number);
    assert.ok(found);
    const body = { kind: 'question-asked', to, as, text, deadline: day('2026-12-01') } as const;
    await appendCaseEvents(tx, found.id, [{ body, party: to }]);
  });
}

const isNew = /tag-attention">nieuw</;

async function messages(who: SignedInAs): Promise<string> {
  const { statusCode, body } = await visitorOf(ground, who).get('/berichten');
  assert.equal(statusCode, 200, body);
  return body;
}

test('without a message the page says what would come here, and leads to webhooks', async () => {
  const body = await messages(ground.rival);
  assert.match(body, /Er zijn nog geen berichten/);
  assert.match(body, /href="\/volgen\/webhooks"/);
  assert.match(
    (await visitorOf(ground, ground.rival).get('/en/berichten')).body,
    /no messages yet/,
  );
});

test('a question is new until it is read, each by whoever reads; an answer reads it for all', async () => {
  await ask(ground.supplier.party, 'holder', 'Hoeveel is er nog?');
  for (const who of [ground.supplier, colleague]) {
    const body = await messages(who);
    assert.match(body, isNew);
    assert.match(body, /1 vraag; antwoord graag uiterlijk 1 december 2026/);
    assert.doesNotMatch(body, /Hoeveel is er nog/, 'read only where it is opened');
  }
  assert.doesNotMatch(await messages(ground.rival), isNew);
  const supplier = visitorOf(ground, ground.supplier);
  assert.match((await supplier.get(`/zaak/${number}`)).body, /Hoeveel is er nog/);
  assert.doesNotMatch(await messages(ground.supplier), isNew);
  assert.match(await messages(ground.supplier), /1 vraag; antwoord/, 'read, and still waiting');
  assert.match(await messages(colleague), isNew, 'not by the other');

  await ask(ground.supplier.party, 'holder', 'En wanneer komt er meer?');
  assert.match(await messages(ground.supplier), isNew);
  for (const question of [1, 2]) {
    const answer = { deed: `answer-${question}`, [`answer-${question}`]: 'Over een week.' };
    assert.equal((await supplier.post(`/zaak/${number}`, answer)).statusCode, 303);
  }
  for (const who of [ground.supplier, colleague]) {
    const body = await messages(who);
    assert.doesNotMatch(body, isNew);
    assert.match(body, /Er wacht geen vraag op u/);
    assert.match(body, new RegExp(`/zaak/${number}`));
  }
});

test('a sentence that the holder released reaches the messages of who signalled', async () => {
  assert.match(await messages(pharmacist), /Er zijn nog geen berichten/);
  const sentence = { deed: 'sentence', sentence: 'In maart is er weer genoeg.' };
  const supplier = visitorOf(ground, ground.supplier);
  assert.equal((await supplier.post(`/zaak/${number}`, sentence)).statusCode, 303);
  const body = await messages(pharmacist);
  assert.match(body, isNew);
  assert.match(body, /De vergunninghouder laat weten:.*In maart is er weer genoeg/);
  await visitorOf(ground, pharmacist).get(`/zaak/${number}`);
  assert.doesNotMatch(await messages(pharmacist), isNew);
});

test('webhooks stand under following, and what was there before leads to messages', async () => {
  const { body } = await visitorOf(ground, ground.supplier).get('/volgen/webhooks');
  assert.match(body, /<h1>Webhooks<\/h1>/);
  assert.match(body, /action="\/volgen\/webhooks"/);
  const follow = await visitorOf(ground, ground.supplier).get('/volgen');
  assert.match(follow.body, /href="\/volgen\/webhooks"/);
  assert.doesNotMatch((await ground.app.inject({ url: '/volgen' })).body, /volgen\/webhooks/);
});
