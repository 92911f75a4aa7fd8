import assert from 'node:assert/strict';
import test from 'node:test';
import { audiences, deskAudiences } from '../domain/party/audience.ts';
import { admission } from './door.ts';

test('an open door asks nobody anything', () => {
  assert.equal(admission('public', undefined), 'in');
  for (const audience of audiences) assert.equal(admission('public', audience), 'in');
});

test('a door for who is signed in: anybody with a session, nobody without', () => {
  assert.equal(admission('signed-in', undefined), 'sign-in-first');
  for (const audience of audiences) assert.equal(admission('signed-in', audience), 'in');
});

test('a door of some lets in those, sends away the others, and asks nobody to sign in first', () => {
  assert.equal(admission(deskAudiences, undefined), 'sign-in-first');
  for (const audience of audiences) {
    const isDesk = audience === 'assessor' || audience === 'inspector';
    assert.equal(admission(deskAudiences, audience), isDesk ? 'in' : 'not-you', audience);
  }
  assert.equal(admission([], 'operator'), 'not-you');
});
