import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleSite } from '../../tests/example-site.ts';
import { oauthErrorOf } from './oauth-error.ts';

function details(
  code: string,
  about: { status?: number; field?: string; value?: string } = {},
): Parameters<typeof oauthErrorOf>[0] {
  const { status = 400, field = null, value = null } = about;
  return { status, problems: [{ code, field, value }] };
}

test('who cannot be known is invalid_client, what cannot be read invalid_request', () => {
  for (const code of ['machine-unknown', 'assertion-refused', 'assertion-used']) {
    assert.equal(oauthErrorOf(details(code, { status: 401 })), 'invalid_client', code);
  }
  const type = { field: 'client_assertion_type', value: 'urn:elsewhere' };
  assert.equal(oauthErrorOf(details('grant-type-unknown', type)), 'invalid_client');
  const grant = { field: 'grant_type', value: 'password' };
  assert.equal(oauthErrorOf(details('grant-type-unknown', grant)), 'unsupported_grant_type');
  for (const field of ['grant_type', 'client_assertion_type']) {
    const missing = details('grant-type-unknown', { field, value: '' });
    assert.equal(oauthErrorOf(missing), 'invalid_request', field);
  }
  assert.equal(oauthErrorOf(details('body-media-type', { status: 415 })), 'invalid_request');
  assert.equal(oauthErrorOf(details('too-many-sign-ins', { status: 429 })), undefined);
  assert.equal(oauthErrorOf(details('fault-detail', { status: 500 })), undefined);
});

test('the token endpoint says it beside the problem, another address does not', async () => {
  const app = await exampleSite();
  const ask = async (url: string, payload: string, type = 'application/x-www-form-urlencoded') => {
    const answer = await app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': type },
    });
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    const { status, error } = answer.json<{ status: number; error?: string }>();
    assert.equal(status, answer.statusCode);
    return [status, error];
  };
  assert.deepEqual(await ask('/v1/token', 'grant_type=password'), [400, 'unsupported_grant_type']);
  assert.deepEqual(await ask('/v1/token?language=en', ''), [400, 'invalid_request']);
  assert.deepEqual(await ask('/v1/token', '<a/>', 'text/xml'), [415, 'invalid_request']);
  const [, elsewhere] = await ask('/v1/decide/luck', '{', 'application/json');
  assert.equal(elsewhere, undefined);
  await app.close();
});
