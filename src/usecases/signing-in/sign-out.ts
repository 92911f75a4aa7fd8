import { publicViewer } from '../../domain/party/viewer.ts';
import { revokeOwnSessions, revokeToken } from '../../registry/sessions.ts';
import type { Context } from '../context.ts';

/** Ends the session of a token. One that is unknown or over is no mistake. */
export function signOut({ database, now }: Context, token: string): Promise<void> {
  return database.write((tx) => revokeToken(tx, token, now()));
}

/** Ends a session of a person, or all of them. Returns how many there were to end. */
export function endSessions(
  { database, now }: Context,
  person: string,
  id?: string,
): Promise<number> {
  return database
    .as({ ...publicViewer, person })
    .write((tx) => revokeOwnSessions(tx, person, now(), id));
}
