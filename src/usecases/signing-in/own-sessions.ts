import type { Audience } from '../../domain/party/audience.ts';
import { sessionState } from '../../domain/party/session.ts';
import { readParties } from '../../registry/parties.ts';
import { ownSessions } from '../../registry/sessions.ts';
import type { Context } from '../context.ts';

export interface SessionView {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly endsAt: Date;
  readonly partyName?: string;
  readonly audience?: Audience;
}

/** Where the person in whose name the context is has a session that still opens something. */
export async function sessionsOfPerson({
  database,
  now,
}: Context): Promise<readonly SessionView[]> {
  const { person } = database.viewer;
  if (person === undefined) return [];
  return database.read(async (tx) => {
    const all = await ownSessions(tx, person);
    const standing = all.filter((session) => sessionState(session, now()) === 'stands');
    const parties = await readParties(
      tx,
      standing.flatMap(({ party }) => party ?? []),
    );
    const names = new Map(parties.map(({ id, name }) => [id, name]));
    return standing.map(({ id, createdAt, lastSeenAt, endsAt, party, audience }) => {
      const partyName = party === undefined ? undefined : names.get(party);
      return {
        id,
        createdAt,
        lastSeenAt,
        endsAt,
        ...(partyName === undefined ? {} : { partyName }),
        ...(audience === undefined ? {} : { audience }),
      };
    });
  });
}
