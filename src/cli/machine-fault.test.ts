import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { machineFault } from './machine-fault.ts';
import { readSettings } from './settings.ts';

const settings = readSettings({}, { data: '/srv/voorradig' });
assert.ok(!('problems' in settings));

function answered(code: string): Error {
  return Object.assign(new pg.DatabaseError('could not extend file', 0, 'error'), { code });
}
function broken(code: string, message = 'write'): Error {
  return Object.assign(new Error(message), { code });
}

for (const [what, error, code] of [
  ['a full disk under the database', answered('53100'), 'disk-full'],
  ['a full disk under us', broken('ENOSPC'), 'disk-full'],
  ['a server that is stopped', answered('57P01'), 'database-lost'],
  ['a server that crashed', broken('EPIPE'), 'database-lost'],
  ['a cut connection', new Error('Connection terminated unexpectedly'), 'database-lost'],
  ['a wrong query', answered('42601'), undefined],
  ['a bug', new TypeError('undefined is not a function'), undefined],
] as const) {
  test(`${what} is ${code ?? 'a fault of ours'}`, () => {
    const problem = machineFault(error, settings);
    assert.equal(problem?.code, code);
    if (code !== undefined) assert.equal(problem?.file, '/srv/voorradig');
  });
}
