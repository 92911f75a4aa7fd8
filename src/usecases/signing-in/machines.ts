import { randomBytes } from 'node:crypto';
import { refuseIdentity } from '../../domain/party/identity-problem.ts';
import { readKeySet } from '../../domain/party/key-set.ts';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { WriteTx } from '../../registry/database.ts';
import {
  machineClientsOf,
  readMachineClient,
  sayOfMachineClient,
} from '../../registry/sessions.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { mayDelegate } from './mandates.ts';

/** Machines that may ask for tokens for the party in whose name the context is. */
export async function machinesOfParty({ database }: Context): Promise<readonly string[]> {
  const { party, audience } = database.viewer;
  if (party === undefined || !mayDelegate(audience)) return [];
  return database.read((tx) => machineClientsOf(tx, party));
}

/** Lets a machine of the own party in, by the public keys of what it will sign. */
export async function registerMachine(
  { database }: Context,
  keys: string,
): Promise<{ readonly clientId: string } | Refusal> {
  const { party, person, audience } = database.viewer;
  if (party === undefined || person === undefined || !mayDelegate(audience)) {
    return refuseIdentity('mandate-not-yours-to-give');
  }
  const jwks = readKeySet(keys);
  if (isRefusal(jwks)) return jwks;
  const clientId = `machine-${randomBytes(9).toString('base64url')}`;
  await database.write(async (tx) => {
    await sayOfMachineClient(tx, { clientId, party, audience, jwks }, { person });
    await record(tx, database.viewer, party);
  });
  return { clientId };
}

/** From here on it gets no token, and those that it has open nothing. */
export async function strikeOffMachine(
  { database }: Context,
  clientId: string,
): Promise<{ readonly clientId: string } | Refusal> {
  const { party, person } = database.viewer;
  return database.write(async (tx) => {
    const client = await readMachineClient(tx, clientId);
    if (client === undefined || person === undefined || client.party !== party) {
      return refuseIdentity('machine-unknown', {}, { value: clientId.slice(0, 200) });
    }
    await sayOfMachineClient(tx, client, { person, present: false });
    await record(tx, database.viewer, client.party);
    return { clientId };
  });
}

/** What may act for a party is an account of it. */
function record(tx: WriteTx, viewer: Viewer, party: number): Promise<void> {
  const subjects = [{ kind: 'party', id: party } as const];
  return recordProcessing(tx, { activity: 'account-manage', viewer, subjects });
}
