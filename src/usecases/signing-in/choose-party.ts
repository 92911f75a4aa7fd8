import { randomUUID } from 'node:crypto';
import type { Audience } from '../../domain/party/audience.ts';
import { refuseIdentity } from '../../domain/party/identity-problem.ts';
import { sessionState } from '../../domain/party/session.ts';
import { publicViewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import { mandatesOfPerson, readParties } from '../../registry/parties.ts';
import { insertSession, readSession, revokeToken } from '../../registry/sessions.ts';
import type { Context } from '../context.ts';
import { newToken } from './token.ts';

export interface PartyChoice {
  readonly party: number;
  readonly partyName: string;
  readonly audience: Audience;
}

/** For whom a person may act today, and as what. */
export async function partyChoices(
  { database, today }: Context,
  person: string,
): Promise<readonly PartyChoice[]> {
  return database.read(async (tx) => {
    const mandates = await mandatesOfPerson(tx, person, today());
    const ids = [...new Set(mandates.map(({ grantor }) => grantor))];
    const names = new Map((await readParties(tx, ids, today())).map(({ id, name }) => [id, name]));
    const choices = mandates.map(({ grantor, audience }) => ({
      party: grantor,
      partyName: names.get(grantor) ?? `#${grantor}`,
      audience,
    }));
    return [
      ...new Map(choices.map((choice) => [`${choice.party} ${choice.audience}`, choice])).values(),
    ];
  });
}

export interface ChooseInput {
  /** Of the session as it is; it opens nothing afterwards. */
  readonly token: string;
  readonly party: number;
  readonly audience: string;
}

/**
 * Acts for another party from here on: a new token, the same sign-in, the same end. Whoever
 * had taken the old token is left behind.
 */
export async function chooseParty(
  context: Context,
  { token, party, audience }: ChooseInput,
): Promise<{ readonly token: string; readonly audience: Audience } | Refusal> {
  const { database, now, today } = context;
  const moment = now();
  const session = await database.read((tx) => readSession(tx, token));
  if (session?.person === undefined || sessionState(session, moment) !== 'stands') {
    return refuseIdentity('not-signed-in');
  }
  const { person } = session;
  return database.as({ ...publicViewer, person }).write(async (tx) => {
    const mandate = (await mandatesOfPerson(tx, person, today())).find(
      (each) => each.grantor === party && each.audience === audience,
    );
    if (mandate === undefined) return refuseIdentity('party-not-yours');
    const next = newToken();
    await insertSession(tx, {
      id: randomUUID(),
      token: next,
      person,
      party,
      audience: mandate.audience,
      mandate: mandate.id,
      createdAt: session.createdAt,
      lastSeenAt: moment,
      endsAt: session.endsAt,
    });
    await revokeToken(tx, token, moment);
    return { token: next, audience: mandate.audience };
  });
}
