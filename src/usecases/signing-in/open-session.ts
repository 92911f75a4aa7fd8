import { randomUUID } from 'node:crypto';
import type { Audience } from '../../domain/party/audience.ts';
import { sessionEnd } from '../../domain/party/session.ts';
import type { WriteTx } from '../../registry/database.ts';
import { insertSession } from '../../registry/sessions.ts';
import { newToken } from './token.ts';

/** For whom a person acts, and under which mandate. */
export interface Choice {
  readonly party: number;
  readonly audience: Audience;
  readonly mandate: number;
}

export interface SessionWanted {
  readonly person: string;
  /** Absent: to be chosen. */
  readonly choice?: Choice;
}

/** Begins a session with a token of its own; the caller hands the token out and forgets it. */
export async function openSession(
  tx: WriteTx,
  { person, choice }: SessionWanted,
  now: Date,
): Promise<string> {
  const token = newToken();
  await insertSession(tx, {
    id: randomUUID(),
    token,
    person,
    ...choice,
    createdAt: now,
    lastSeenAt: now,
    endsAt: sessionEnd(now),
  });
  return token;
}
