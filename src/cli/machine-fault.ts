import { machineProblem } from '../domain/machine-problem.ts';
import type { Problem } from '../domain/problem.ts';
import { databaseFailure } from '../registry/database-failure.ts';
import type { Settings } from './settings.ts';

const codes = { lost: 'database-lost', 'disk-full': 'disk-full' } as const;

/**
 * What of a failure lies with the machine and has a remedy. Anything else is a bug of ours,
 * and gets its stack.
 */
export function machineFault(error: unknown, settings: Settings): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const failure = databaseFailure(error);
  if (failure === undefined) return undefined;
  const folder = settings.databaseUrl === undefined ? settings.dataFolder : 'DATABASE_URL';
  return machineProblem(codes[failure], {}, { file: folder, value: error.message });
}
