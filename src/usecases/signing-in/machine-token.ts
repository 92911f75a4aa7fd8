import { randomUUID } from 'node:crypto';
import { refuseIdentity } from '../../domain/party/identity-problem.ts';
import {
  machineTokenEnd,
  maySignIn,
  signInWindowMinutes,
  signInWindowStart,
} from '../../domain/party/session.ts';
import type { Refusal } from '../../domain/problem.ts';
import {
  assertionsUsedSince,
  insertSession,
  readMachineClient,
  removeEndedSessions,
  useAssertion,
  type MachineClient,
} from '../../registry/sessions.ts';
import type { Context } from '../context.ts';
import { newToken } from './token.ts';

/** A machine with the keys by which its signature is checked. */
export async function findMachine(
  { database }: Context,
  clientId: string,
): Promise<MachineClient | Refusal> {
  const client = await database.read((tx) => readMachineClient(tx, clientId));
  return (
    client ??
    refuseIdentity('machine-unknown', {}, { column: 'client_id', value: clientId.slice(0, 200) })
  );
}

/** A signed assertion whose signature, audience and times were found in order. */
export interface CheckedAssertion {
  readonly clientId: string;
  readonly jti: string;
  readonly endsAt: Date;
}

export interface MachineToken {
  readonly token: string;
  readonly seconds: number;
}

/** A token for a quarter of an hour, once for each assertion. */
export async function issueMachineToken(
  { database, now }: Context,
  assertion: CheckedAssertion,
): Promise<MachineToken | Refusal> {
  const moment = now();
  const { clientId } = assertion;
  return database.write(async (tx) => {
    const client = await readMachineClient(tx, clientId);
    if (client === undefined) {
      return refuseIdentity('machine-unknown', {}, { column: 'client_id', value: clientId });
    }
    const recent = await assertionsUsedSince(tx, clientId, signInWindowStart(moment));
    if (!maySignIn(recent)) {
      return refuseIdentity('too-many-sign-ins', { minutes: signInWindowMinutes });
    }
    if (!(await useAssertion(tx, assertion, moment))) return refuseIdentity('assertion-used');
    await removeEndedSessions(tx);
    const token = newToken();
    const endsAt = machineTokenEnd(moment);
    await insertSession(tx, {
      id: randomUUID(),
      token,
      client: clientId,
      party: client.party,
      audience: client.audience,
      createdAt: moment,
      lastSeenAt: moment,
      endsAt,
    });
    return { token, seconds: Math.round((endsAt.getTime() - moment.getTime()) / 1000) };
  });
}
