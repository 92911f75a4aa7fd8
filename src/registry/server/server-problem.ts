import type { MachineProblemCode } from '../../domain/machine-problem.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';

/** Why no database can be had on this machine, in this folder or at this address. */
export type ServerProblemCode = Extract<
  MachineProblemCode,
  | 'no-database-binaries'
  | 'database-binaries-incomplete'
  | 'data-folder-not-ours'
  | 'data-folder-not-writable'
  | 'data-folder-in-use'
  | 'root-cannot-step-down'
  | 'postgres-folder-unreachable'
  | 'postgres-version-differs'
  | 'initdb-failed'
  | 'postgres-does-not-start'
  | 'postgres-does-not-stop'
  | 'other-server-answers'
  | 'database-unreachable'
  | 'database-too-old'
>;

export type ServerRefusal = Refusal<ServerProblemCode>;

/**
 * Carries a refusal up through the steps of a start, which are many and each can fail.
 * It never leaves this folder: `openDatabase` turns it back into a value.
 */
export class ServerCannotStart extends Error {
  readonly problem: Problem<ServerProblemCode>;

  constructor(code: ServerProblemCode, where: Pick<Problem, 'file' | 'value' | 'params'> = {}) {
    super(code);
    this.problem = { code, effect: 'file-refused', ...where };
  }
}
