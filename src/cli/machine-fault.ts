import pg from 'pg';
import { machineProblem } from '../domain/machine-problem.ts';
import type { Problem } from '../domain/problem.ts';
import type { Settings } from './settings.ts';

/** PostgreSQL's codes for a server that goes down, is down or comes up again. */
const serverWentAway = /^(57P0[123]|08...)$/;
const connectionBroke = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED']);

/**
 * What of a failure lies with the machine and has a remedy. Anything else is a bug of ours,
 * and gets its stack.
 */
export function machineFault(error: unknown, settings: Settings): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const folder = settings.databaseUrl === undefined ? settings.dataFolder : 'DATABASE_URL';
  if (code === 'ENOSPC' || code === '53100') {
    return machineProblem('disk-full', {}, { file: folder, value: error.message });
  }
  const lost =
    error instanceof pg.DatabaseError
      ? serverWentAway.test(code)
      : connectionBroke.has(code) || error.message.startsWith('Connection terminated');
  return lost
    ? machineProblem('database-lost', {}, { file: folder, value: error.message })
    : undefined;
}
