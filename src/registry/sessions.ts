import { createHash } from 'node:crypto';
import type { Audience } from '../domain/party/audience.ts';
import type { SessionTimes } from '../domain/party/session.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from './database.ts';
import { actingForColumns, type ActingFor } from './parties.ts';

export interface Session extends SessionTimes {
  readonly id: string;
  /** Exactly one of `person` and `client`. */
  readonly person?: string;
  readonly client?: string;
  /** Absent until a party was chosen. */
  readonly party?: number;
  readonly audience?: Audience;
  readonly mandate?: number;
}

export interface NewSession extends Omit<Session, 'revokedAt'> {
  readonly token: string;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Tells the guard of these tables what was shown; it opens the rows that belong to it. */
async function show(tx: ReadTx, what: 'token' | 'subject', text: string): Promise<Buffer> {
  const hash = sha256(text);
  await tx.query(
    'select set_config($1, $2, true)',
    [`voorradig.shown_${what}`, hash.toString('hex')],
    'shown',
  );
  return hash;
}

export async function showClient(tx: ReadTx, client: string): Promise<void> {
  await tx.query("select set_config('voorradig.shown_client', $1, true)", [client], 'shown client');
}

interface SessionRow {
  readonly id: string;
  readonly person: string | null;
  readonly client: string | null;
  readonly party: number | null;
  readonly audience: Audience | null;
  readonly mandate: number | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
}

const columns = `id, person_id as person, client_id as client, party_id as party, audience, mandate_id as mandate,
  created_at as "createdAt", last_seen_at as "lastSeenAt", ends_at as "endsAt", revoked_at as "revokedAt"`;

function sessionOf(row: SessionRow): Session {
  return {
    id: row.id,
    ...(row.person === null ? {} : { person: row.person }),
    ...(row.client === null ? {} : { client: row.client }),
    ...(row.party === null ? {} : { party: row.party }),
    ...(row.audience === null ? {} : { audience: row.audience }),
    ...(row.mandate === null ? {} : { mandate: row.mandate }),
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    endsAt: row.endsAt,
    ...(row.revokedAt === null ? {} : { revokedAt: row.revokedAt }),
  };
}

export async function insertSession(tx: WriteTx, session: NewSession): Promise<void> {
  const hash = await show(tx, 'token', session.token);
  await tx.query(
    `insert into session (id, token_sha256, person_id, client_id, party_id, audience, mandate_id, created_at, last_seen_at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      session.id,
      hash,
      session.person ?? null,
      session.client ?? null,
      session.party ?? null,
      session.audience ?? null,
      session.mandate ?? null,
      session.createdAt,
      session.lastSeenAt,
      session.endsAt,
    ],
  );
}

/** The session of a token, whatever its state. */
export async function readSession(tx: ReadTx, token: string): Promise<Session | undefined> {
  const hash = await show(tx, 'token', token);
  const [row] = await tx.query<SessionRow>(
    `select ${columns} from session where token_sha256 = $1`,
    [hash],
    'session',
  );
  return row === undefined ? undefined : sessionOf(row);
}

/** What a token opens on a day. */
export interface Standing {
  readonly session: Session;
  /** False of a machine that was struck off. */
  readonly clientStands: boolean;
  /** Absent until a party was chosen. */
  readonly acting?: ActingFor;
}

/** The session of a token, whatever its state, and for whom it acts: asked at every request, in one go. */
export async function readStanding(
  tx: ReadTx,
  token: string,
  on: CalendarDate,
): Promise<Standing | undefined> {
  const hash = sha256(token);
  const [, , [row]] = await Promise.all([
    show(tx, 'token', token),
    // Of machines the one that the token leads to may be seen.
    tx.query(
      `select set_config('voorradig.shown_client', coalesce((select client_id from session where token_sha256 = $1), ''), true)`,
      [hash],
      'shown client of session',
    ),
    tx.query<StandingRow>(standing, [hash, on], 'standing'),
  ]);
  if (row === undefined) return undefined;
  const session = sessionOf(row);
  const { clientStands, name, represented, group } = row;
  if (row.party === null) return { session, clientStands };
  const acting = { party: row.party, name: name ?? `#${row.party}`, represented, group };
  return { session, clientStands, acting };
}

interface StandingRow extends SessionRow {
  readonly clientStands: boolean;
  readonly name: string | null;
  readonly represented: readonly number[];
  readonly group: readonly number[];
}

const standing = `select ${columns}, ${actingForColumns('session.party_id', '$2', 'session.audience')},
         client_id is null or coalesce((select present from machine_client c where c.client_id = session.client_id
                                         order by c.id desc limit 1), false) as "clientStands"
    from session where token_sha256 = $1`;

export async function noteSession(tx: WriteTx, token: string, now: Date): Promise<void> {
  const hash = await show(tx, 'token', token);
  await tx.query(
    'update session set last_seen_at = greatest(last_seen_at, $2) where token_sha256 = $1 and revoked_at is null',
    [hash, now],
  );
}

export async function revokeToken(tx: WriteTx, token: string, now: Date): Promise<void> {
  const hash = await show(tx, 'token', token);
  await tx.query(
    'update session set revoked_at = $2 where token_sha256 = $1 and revoked_at is null',
    [hash, now],
  );
}

/** Sessions of the person in whose name the transaction is, newest first. */
export async function ownSessions(tx: ReadTx, person: string): Promise<readonly Session[]> {
  const rows = await tx.query<SessionRow>(
    `select ${columns} from session where person_id = $1 order by created_at desc, id`,
    [person],
  );
  return rows.map(sessionOf);
}

/** Ends sessions of the person in whose name the transaction is: one, or all. Returns how many. */
export async function revokeOwnSessions(
  tx: WriteTx,
  person: string,
  now: Date,
  id?: string,
): Promise<number> {
  const rows = await tx.query(
    `update session set revoked_at = $2
      where person_id = $1 and revoked_at is null and ($3::uuid is null or id = $3) returning id`,
    [person, now, id ?? null],
  );
  return rows.length;
}

/** Removes what ended more than a day ago. */
export async function removeEndedSessions(tx: WriteTx): Promise<void> {
  await tx.query("select set_config('voorradig.shown_ended', 'yes', true)");
  await tx.query(`delete from session where least(ends_at, revoked_at) < now() - interval '1 day'`);
  await tx.query("select set_config('voorradig.shown_ended', '', true)");
}

/** The person behind an account, by what the identity provider vouched for. */
export async function personOfAccount(
  tx: ReadTx,
  issuer: string,
  subject: string,
): Promise<string | undefined> {
  const hash = await show(tx, 'subject', `${issuer}\n${subject}`);
  const [row] = await tx.query<{ person: string }>(
    `select person_id as person from account where issuer = $1 and subject_sha256 = $2
      order by id desc limit 1`,
    [issuer, hash],
  );
  return row?.person;
}

export async function insertAccount(
  tx: WriteTx,
  issuer: string,
  subject: string,
  person: string,
): Promise<void> {
  const hash = await show(tx, 'subject', `${issuer}\n${subject}`);
  await tx.query(
    'insert into account (issuer, subject_sha256, person_id, recorded_at) values ($1, $2, $3, $4)',
    [issuer, hash, person, tx.recordedAt],
  );
}

export interface MachineClient {
  readonly clientId: string;
  readonly party: number;
  readonly audience: Audience;
  /** JSON Web Key Set with the public keys. */
  readonly jwks: unknown;
}

/** A machine that may ask for tokens; `undefined` for one that is not, or no longer. */
export async function readMachineClient(
  tx: ReadTx,
  clientId: string,
): Promise<MachineClient | undefined> {
  // PostgreSQL holds no such text, so nobody is called so.
  if (!clientId.isWellFormed() || clientId.includes('\0')) return undefined;
  await showClient(tx, clientId);
  const [row] = await tx.query<MachineClient & { present: boolean }>(
    `select client_id as "clientId", party_id as party, audience, jwks, present
       from machine_client where client_id = $1 order by id desc limit 1`,
    [clientId],
    'machine client',
  );
  if (row === undefined || !row.present) return undefined;
  const { present: _present, ...client } = row;
  return client;
}

/** Machines of a party in whose name the transaction is, by their ids. */
export async function machineClientsOf(tx: ReadTx, party: number): Promise<readonly string[]> {
  const rows = await tx.query<{ clientId: string; present: boolean }>(
    `select distinct on (client_id) client_id as "clientId", present
       from machine_client where party_id = $1 order by client_id, id desc`,
    [party],
  );
  return rows.filter(({ present }) => present).map(({ clientId }) => clientId);
}

/** Registers a machine, replaces its keys, or with `present` false lets it in no longer. */
export async function sayOfMachineClient(
  tx: WriteTx,
  client: MachineClient,
  by: { readonly person?: string; readonly present?: boolean } = {},
): Promise<void> {
  await showClient(tx, client.clientId);
  await tx.query(
    `insert into machine_client (client_id, party_id, audience, jwks, present, person_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      client.clientId,
      client.party,
      client.audience,
      JSON.stringify(client.jwks),
      by.present ?? true,
      by.person ?? null,
      tx.recordedAt,
    ],
  );
}

/** Marks a signed assertion as used; false when it was before. */
export async function useAssertion(
  tx: WriteTx,
  assertion: { readonly clientId: string; readonly jti: string; readonly endsAt: Date },
  now: Date,
): Promise<boolean> {
  await showClient(tx, assertion.clientId);
  await tx.query(`delete from client_assertion_used where ends_at < now() - interval '1 day'`);
  const rows = await tx.query(
    `insert into client_assertion_used (client_id, jti_sha256, used_at, ends_at) values ($1, $2, $3, $4)
     on conflict do nothing returning client_id`,
    [assertion.clientId, sha256(assertion.jti), now, assertion.endsAt],
  );
  return rows.length > 0;
}

/** How many tokens a machine was given since a moment. */
export async function assertionsUsedSince(
  tx: ReadTx,
  clientId: string,
  since: Date,
): Promise<number> {
  await showClient(tx, clientId);
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::integer as count from client_assertion_used where client_id = $1 and used_at > $2',
    [clientId, since],
  );
  return row?.count ?? 0;
}
