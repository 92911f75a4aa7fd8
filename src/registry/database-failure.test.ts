import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { databaseFailure, missingRight } from './database-failure.ts';

function answered(code: string): Error {
  return Object.assign(new pg.DatabaseError('could not extend file', 0, 'error'), { code });
}
function broken(code: string): Error {
  return Object.assign(new Error('write'), { code });
}

for (const [what, error, failure] of [
  ['a full disk under the database', answered('53100'), 'disk-full'],
  ['a full disk under us', broken('ENOSPC'), 'disk-full'],
  ['a server that is stopped', answered('57P01'), 'lost'],
  ['a server that crashed', broken('EPIPE'), 'lost'],
  ['a cut connection', new Error('Connection terminated unexpectedly'), 'lost'],
  ['a wrong query', answered('42601'), undefined],
  ['a bug', new TypeError('undefined is not a function'), undefined],
] as const) {
  test(`${what}: ${failure ?? 'a fault of ours'}`, () => {
    assert.equal(databaseFailure(error), failure);
  });
}

test('a migration that may not do its work says what the server said', () => {
  const failed = new Error('migration failed', { cause: answered('42501') });
  assert.equal(missingRight(failed), 'could not extend file');
  assert.equal(missingRight(new Error('other', { cause: answered('42601') })), undefined);
});
