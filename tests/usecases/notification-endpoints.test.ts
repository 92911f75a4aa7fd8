import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Value } from 'typebox/value';
import type { Asked } from '../../src/api/endpoint.ts';
import { notificationEndpoints } from '../../src/api/notification-endpoints.ts';
import { statusOf } from '../../src/api/problem-details.ts';
import type { Context } from '../../src/usecases/context.ts';
import { Refused } from '../../src/web/refused.ts';
import { contentWith, openWorld, type World } from './notified-world.ts';

/* The JSON door: what it answers, with which status and headers. */

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

async function ask(
  context: Context,
  operationId: string,
  given: Partial<Pick<Asked, 'params' | 'body' | 'headers' | 'query'>>,
): Promise<Reply> {
  const endpoint = notificationEndpoints.find((each) => each.operationId === operationId);
  assert.ok(endpoint);
  let [status, headers]: [number, Readonly<Record<string, string>>] = [200, {}];
  try {
    const body = await endpoint.answerTo({
      query: {},
      params: {},
      body: undefined,
      headers: {},
      ...given,
      language: 'en',
      context,
      viewer: context.database.viewer,
      requestId: 'test',
      answerWith: (good, more = {}) => {
        [status, headers] = [good, more];
      },
    });
    assert.ok(
      (endpoint.good ?? [200]).some((good) => good === status),
      `${status} is not named`,
    );
    assert.ok(Value.Check(endpoint.answer, body), JSON.stringify(body));
    return { status, headers, body };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const refused = statusOf(error.refusal);
    assert.ok(endpoint.errors.includes(refused), `${refused} is not named`);
    return { status: refused, headers: {}, body: error.refusal.problems };
  }
}

const key = (value: string) => ({ 'idempotency-key': value });
const submission = (code = 'RVG 100001') => ({ codes: [code], ...contentWith() });

test('a first version: 201, where it stands, its receipt; repeated: the same and said so', async () => {
  const context = await world.actingFor(world.parties.one);
  const asked = { headers: key('a'), body: submission() };
  const first = await ask(context, 'submitNotification', asked);
  assert.equal(first.status, 201);
  const location = first.headers['Location'] ?? '';
  assert.match(location, /^\/v1\/notifications\/XX-M-2026-\d{6}$/);
  const again = await ask(context, 'submitNotification', asked);
  assert.deepEqual(again, {
    ...first,
    headers: { ...first.headers, 'Idempotency-Replayed': 'true' },
  });
  const number = location.split('/').at(-1) ?? '';
  const seen = await ask(context, 'viewNotification', { params: { number } });
  assert.equal(seen.status, 200);
  const listed = await ask(context, 'listNotifications', { query: { state: 'open' } });
  assert.match(JSON.stringify(listed.body), new RegExp(number));
  const amended = await ask(context, 'amendNotification', {
    params: { number },
    headers: key('b'),
    body: { step: 'withdrawn', basedOn: 1, ...contentWith() },
  });
  assert.equal(amended.status, 201);
  const closed = await ask(context, 'amendNotification', {
    params: { number },
    headers: key('c'),
    body: { step: 'amended', basedOn: 2, ...contentWith() },
  });
  assert.equal(closed.status, 409);
});

test('what is not said may be left out; what nobody described is refused by its name', async () => {
  const context = await world.actingFor(world.parties.one);
  const { publishable, contact } = contentWith();
  const bare = { codes: ['100002'], publishable, contact };
  const sent = await ask(context, 'submitNotification', { headers: key('bare'), body: bare });
  assert.equal(sent.status, 201);
  for (const body of [
    { ...bare, publishable: { ...publishable, strat: '2027-01-01' } },
    { ...bare, buisness: {} },
    { ...bare, codes: 'RVG 100002' },
    { ...bare, codes: [] },
    { codes: ['100002'] },
    [],
    'text',
    null,
  ]) {
    const refused = await ask(context, 'submitNotification', { headers: key('x'), body });
    assert.equal(refused.status, 422, JSON.stringify(body));
  }
});

test('each refusal goes out with its own status', async () => {
  const context = await world.actingFor(world.parties.one);
  const submit = async (body: object, headers: Asked['headers'] = key('status')) =>
    (await ask(context, 'submitNotification', { headers, body })).status;
  assert.equal(await submit(submission(), {}), 400);
  assert.equal(await submit(submission('RVG 999')), 422);
  assert.equal(await submit(submission('200001')), 403);
  assert.equal(await submit(submission()), 201);
  assert.equal(await submit(submission('100003')), 422);
  const missing = await ask(context, 'viewNotification', { params: { number: 'M-2026-000001' } });
  assert.equal(missing.status, 404);
  const other = await world.actingFor(world.parties.two);
  const listed = await ask(context, 'listNotifications', {});
  const number = /XX-M-2026-\d{6}/.exec(JSON.stringify(listed.body))?.[0] ?? '';
  assert.equal((await ask(other, 'viewNotification', { params: { number } })).status, 404);
  const amend = {
    params: { number },
    headers: key('other'),
    body: { step: 'withdrawn', basedOn: 1, ...contentWith() },
  };
  assert.equal((await ask(other, 'amendNotification', amend)).status, 404);
});
