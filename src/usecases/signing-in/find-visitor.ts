import type { Audience } from '../../domain/party/audience.ts';
import { isToBeNoted, sessionState } from '../../domain/party/session.ts';
import { publicViewer, type Viewer } from '../../domain/party/viewer.ts';
import type { ReadTx } from '../../registry/database.ts';
import { mandatesOfPerson, type ActingFor } from '../../registry/parties.ts';
import { readPerson } from '../../registry/people.ts';
import { noteSession, readStanding, type Session, type Standing } from '../../registry/sessions.ts';
import type { Context } from '../context.ts';
import { viewerFor } from './viewer-of.ts';

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
  const { database, now, today } = context;
  const moment = now();
  const found = await database.read(async (tx) => {
    const standing = await readStanding(tx, token, today());
    if (standing === undefined || sessionState(standing.session, moment) !== 'stands') {
      return undefined;
    }
    const { session } = standing;
    const visitor =
      session.person === undefined
        ? machineOf(standing)
        : await personOf(tx, standing, session.person, context);
    return visitor === undefined ? undefined : { session, visitor };
  });
  if (found === undefined) return undefined;
  if (isToBeNoted(found.session, moment)) note(context, token, moment);
  return found.visitor;
}

async function personOf(
  tx: ReadTx,
  { session, acting }: Standing,
  person: string,
  { today }: Context,
): Promise<FoundVisitor | undefined> {
  const [known, mandates] = await Promise.all([
    readPerson(tx, person),
    mandatesOfPerson(tx, person, today()),
  ]);
  if (known === undefined || known === 'erased') return undefined;
  const visitor = {
    sessionId: session.id,
    personId: person,
    name: known.name,
    canSwitch: mandates.length > 1,
  };
  // A mandate that ended this morning opens nothing this afternoon.
  const mayAct = mandates.some(
    ({ grantor, audience }) => grantor === session.party && audience === session.audience,
  );
  const acts = mayAct ? actingAs(acting, session, person) : undefined;
  return acts === undefined
    ? { ...visitor, viewer: { ...publicViewer, person }, audience: 'public' }
    : { ...visitor, ...acts };
}

function machineOf({ session, clientStands, acting }: Standing): FoundVisitor | undefined {
  const { id, client = '' } = session;
  // Struck off: the tokens that it still has open nothing either.
  if (!clientStands) return undefined;
  const acts = actingAs(acting, session, undefined);
  return acts === undefined
    ? undefined
    : { sessionId: id, name: client, canSwitch: false, ...acts };
}

function actingAs(
  acting: ActingFor | undefined,
  { audience }: Session,
  person: string | undefined,
): Pick<FoundVisitor, 'viewer' | 'audience' | 'partyName'> | undefined {
  if (acting === undefined || audience === undefined) return undefined;
  const viewer = viewerFor(acting, { audience, ...(person === undefined ? {} : { person }) });
  return { viewer, audience, partyName: acting.name };
}

/** Beside the request and not before it: whoever loads a large file must not keep readers waiting. */
function note({ database, log }: Context, token: string, moment: Date): void {
  database
    .write((tx) => noteSession(tx, token, moment))
    .catch((error: unknown) => {
      log.warn({ reason: error instanceof Error ? error.message : '' }, 'a session was not noted');
    });
}
