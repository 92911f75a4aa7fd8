import pg from 'pg';

export type DatabaseFailure = 'disk-full' | 'lost';

/** PostgreSQL's codes for a server that goes down, is down or comes up again. */
const serverWentAway = /^(57P0[123]|08...)$/;
const connectionBroke = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED']);

/** What failed under a question that was itself in order; `undefined` where it was not. */
export function databaseFailure(error: Error): DatabaseFailure | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOSPC' || code === '53100') return 'disk-full';
  const lost =
    error instanceof pg.DatabaseError
      ? serverWentAway.test(code)
      : connectionBroke.has(code) || isOfConnection(error, code);
  return lost ? 'lost' : undefined;
}

/** A server that is down has no socket; a connection that broke says so in words. */
function isOfConnection(error: Error, code: string): boolean {
  if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect';
  return /^(Connection terminated|Client has encountered a connection error)/.test(error.message);
}

/** What the server says that its user may not do, where a migration failed for that. */
export function missingRight(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof pg.DatabaseError && cause.code === '42501' ? cause.message : undefined;
}
