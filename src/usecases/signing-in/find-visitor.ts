import type { Audience } from '../../domain/party/audience.ts';
import { isToBeNoted, sessionState } from '../../domain/party/session.ts';
import { publicViewer, type Viewer } from '../../domain/party/viewer.ts';
import type { ReadTx } from '../../registry/database.ts';
import { mandatesOfPerson, readParty } from '../../registry/parties.ts';
import { readPerson } from '../../registry/people.ts';
import {
  noteSession,
  readMachineClient,
  readSession,
  type Session,
} from '../../registry/sessions.ts';
import type { Context } from '../context.ts';
import { viewerOf } from './viewer-of.ts';

/** Who a token belongs to, as of this request. */
export interface FoundVisitor {
  readonly sessionId: string;
  /** In the public's name until a party was chosen. */
  readonly viewer: Viewer;
  readonly audience: Audience;
  /** Absent for a machine. */
  readonly personId?: string;
  /** A person's name, or the id under which a machine is known. */
  readonly name: string;
  /** Absent until a party was chosen. */
  readonly partyName?: string;
  /** There is more than one party or audience to act for. */
  readonly canSwitch: boolean;
}

/**
 * Finds whose token it is. `undefined` for one that is unknown, revoked, idle for too long,
 * past its end, or whose person was erased; a mandate that ended leaves a session without party.
 */
export async function findVisitor(
  context: Context,
  token: string,
): Promise<FoundVisitor | undefined> {
  const { database, now } = context;
  const moment = now();
  const found = await database.read(async (tx) => {
    const session = await readSession(tx, token);
    if (session === undefined || sessionState(session, moment) !== 'stands') return undefined;
    const visitor =
      session.person === undefined
        ? await machineOf(tx, session, context)
        : await personOf(tx, session, session.person, context);
    return visitor === undefined ? undefined : { session, visitor };
  });
  if (found === undefined) return undefined;
  if (isToBeNoted(found.session, moment)) note(context, token, moment);
  return found.visitor;
}

async function personOf(
  tx: ReadTx,
  session: Session,
  person: string,
  { today }: Context,
): Promise<FoundVisitor | undefined> {
  const known = await readPerson(tx, person);
  if (known === undefined || known === 'erased') return undefined;
  const mandates = await mandatesOfPerson(tx, person, today());
  const visitor = {
    sessionId: session.id,
    personId: person,
    name: known.name,
    canSwitch: mandates.length > 1,
  };
  const acting = await actingAs(tx, session, person, { today });
  return acting === undefined
    ? { ...visitor, viewer: { ...publicViewer, person }, audience: 'public' }
    : { ...visitor, ...acting };
}

async function machineOf(
  tx: ReadTx,
  session: Session,
  context: Context,
): Promise<FoundVisitor | undefined> {
  const { id, client = '' } = session;
  // Struck off: the tokens that it still has open nothing either.
  if ((await readMachineClient(tx, client)) === undefined) return undefined;
  const acting = await actingAs(tx, session, undefined, context);
  return acting === undefined
    ? undefined
    : { sessionId: id, name: client, canSwitch: false, ...acting };
}

async function actingAs(
  tx: ReadTx,
  { party, audience }: Session,
  person: string | undefined,
  { today }: Pick<Context, 'today'>,
): Promise<Pick<FoundVisitor, 'viewer' | 'audience' | 'partyName'> | undefined> {
  if (party === undefined || audience === undefined) return undefined;
  const viewer = await viewerOf(tx, {
    party,
    audience,
    today: today(),
    ...(person === undefined ? {} : { person }),
  });
  if (viewer === undefined) return undefined;
  const known = await readParty(tx, party, today());
  return { viewer, audience, ...(known === undefined ? {} : { partyName: known.name }) };
}

/** Beside the request and not before it: whoever loads a large file must not keep readers waiting. */
function note({ database, log }: Context, token: string, moment: Date): void {
  database
    .write((tx) => noteSession(tx, token, moment))
    .catch((error: unknown) => {
      log.warn({ reason: error instanceof Error ? error.message : '' }, 'a session was not noted');
    });
}
