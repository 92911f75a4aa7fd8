import type { Params } from './decision.ts';
import type { Problem, Refusal } from './problem.ts';

/** What can be wrong with the machine under us, its settings, or a command as typed. */
export const machineProblemCodes = [
  'no-database-binaries',
  'database-binaries-incomplete',
  'data-folder-not-ours',
  'data-folder-not-writable',
  'data-folder-in-use',
  'root-cannot-step-down',
  'postgres-folder-unreachable',
  'postgres-version-differs',
  'initdb-failed',
  'postgres-does-not-start',
  'postgres-does-not-stop',
  'other-server-answers',
  'database-unreachable',
  'database-too-old',
  'database-rights-missing',
  'database-lost',
  'disk-full',
  'setting-unreadable',
  'law-file-unreadable',
  'migration-changed',
  'port-in-use',
  'port-not-allowed',
  'path-not-found',
  'path-unreadable',
  'path-not-writable',
  'folder-not-empty',
  'command-unknown',
  'command-missing',
  'flag-unknown',
  'flag-missing',
  'flag-value-missing',
  'argument-missing',
  'argument-superfluous',
  'value-not-listed',
] as const;
export type MachineProblemCode = (typeof machineProblemCodes)[number];

export function machineProblem(
  code: MachineProblemCode,
  params: Params,
  place: Pick<Problem, 'file' | 'row' | 'column' | 'value'> = {},
): Problem<MachineProblemCode> {
  return { code, effect: 'file-refused', params, ...place };
}

export function refuseMachine(
  ...[code, params, place]: Parameters<typeof machineProblem>
): Refusal<MachineProblemCode> {
  return { kind: 'refusal', problems: [machineProblem(code, params, place)] };
}
