import { databaseFailure, type DatabaseFailure } from '../registry/database-failure.ts';

/** Seconds after which it is worth asking again what failed because the database did. */
export const retrySeconds = 60;

/** How the database failed under a deed that was itself in order; `undefined` of any other fault. */
export function failedDatabase(error: unknown): DatabaseFailure | undefined {
  return error instanceof Error ? databaseFailure(error) : undefined;
}
