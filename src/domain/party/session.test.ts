import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoSignInAllowed, isLocalAddress } from './demo-sign-in.ts';
import {
  isToBeNoted,
  machineTokenEnd,
  maySignIn,
  sessionEnd,
  sessionState,
  signInWindowStart,
  type SessionTimes,
} from './session.ts';

const at = (time: string) => new Date(`2026-11-23T${time}Z`);
const session: SessionTimes = {
  createdAt: at('08:00:00'),
  lastSeenAt: at('09:00:00'),
  endsAt: sessionEnd(at('08:00:00')),
};

test('a session stands until half an hour after it was last seen', () => {
  assert.equal(sessionState(session, at('09:29:59.999')), 'stands');
  assert.equal(sessionState(session, at('09:30:00')), 'idle');
});

test('ten hours after signing in it ends, however busy', () => {
  const busy = { ...session, lastSeenAt: at('17:59:00') };
  assert.equal(sessionState(busy, at('17:59:59.999')), 'stands');
  assert.equal(sessionState(busy, at('18:00:00')), 'ended');
});

test('one that was revoked is so at any time', () => {
  const revoked = { ...session, revokedAt: at('09:00:01') };
  assert.equal(sessionState(revoked, at('09:00:00')), 'revoked');
});

test('a request is noted once a minute', () => {
  assert.equal(isToBeNoted(session, at('09:00:59.999')), false);
  assert.equal(isToBeNoted(session, at('09:01:00')), true);
});

test('machines get a quarter of an hour; accounts twenty sign-ins in as long', () => {
  assert.deepEqual(machineTokenEnd(at('09:00:00')), at('09:15:00'));
  assert.deepEqual(signInWindowStart(at('09:00:00')), at('08:45:00'));
  assert.deepEqual([maySignIn(19), maySignIn(20)], [true, false]);
});

test('the demo lets people in only where all three hold', () => {
  const all = { fromLoopback: true, localBaseUrl: true, demoDatabase: true };
  assert.equal(demoSignInAllowed(all), true);
  for (const off of ['fromLoopback', 'localBaseUrl', 'demoDatabase'] as const) {
    assert.equal(demoSignInAllowed({ ...all, [off]: false }), false, off);
  }
});

test('a local address is one of this machine, and no name that begins like it', () => {
  for (const local of [
    'http://localhost:3000',
    'http://127.0.0.1',
    'http://[::1]:80',
    'https://localhost',
  ]) {
    assert.equal(isLocalAddress(local), true, local);
  }
  for (const other of [
    'https://voorradig.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://evil.example/localhost',
    'http://localhost:3000@evil.example',
    'http://10.0.0.1:3000',
  ]) {
    assert.equal(isLocalAddress(other), false, other);
  }
});
