import type { Audience } from '../../domain/party/audience.ts';
import type { Claimed, PartyCode } from '../../domain/party/claimed.ts';
import { refuseIdentity } from '../../domain/party/identity-problem.ts';
import { maySignIn, signInWindowMinutes, signInWindowStart } from '../../domain/party/session.ts';
import { publicViewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import {
  grantMandate,
  mandatesOfPerson,
  partyByCode,
  readParty,
  type Mandate,
  type Party,
} from '../../registry/parties.ts';
import { addPerson, readPerson } from '../../registry/people.ts';
import {
  insertAccount,
  ownSessions,
  personOfAccount,
  removeEndedSessions,
  revokeToken,
} from '../../registry/sessions.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { openSession, type Choice } from './open-session.ts';

export interface SignedIn {
  readonly token: string;
  /** As what; absent: the session has no party yet, and it is to be chosen. */
  readonly audience?: Audience;
}

export interface FinishInput {
  readonly claimed: Claimed;
  /** The token of a session that this browser still had; it ends here. */
  readonly before?: string;
}

/**
 * Somebody comes back from the identity provider: who is it, for whom may they act, and a
 * session with a token that nobody had before.
 */
export async function finishSignIn(
  context: Context,
  { claimed, before }: FinishInput,
): Promise<SignedIn | Refusal> {
  const now = context.now();
  const known = await context.database.read((tx) => knownPerson(tx, claimed));
  const person = known ?? (await newPerson(context, claimed));
  // In the person's own name: sessions are seen by nobody else.
  const own = context.database.as({ ...publicViewer, person });
  return own.write(async (tx): Promise<SignedIn | Refusal> => {
    const since = signInWindowStart(now);
    const recent = (await ownSessions(tx, person)).filter(({ createdAt }) => createdAt > since);
    if (!maySignIn(recent.length)) {
      return refuseIdentity('too-many-sign-ins', { minutes: signInWindowMinutes });
    }
    const organisations = await organisationsOf(tx, claimed, context);
    if (isRefusal(organisations)) return organisations;
    const mandates = await mandatesNow(tx, person, organisations, context);
    const [first, ...others] = mandates.map(choiceOf);
    await removeEndedSessions(tx);
    if (before !== undefined) await revokeToken(tx, before, now);
    const only = first !== undefined && others.length === 0;
    await recordProcessing(tx, {
      activity: 'sign-in',
      viewer: own.viewer,
      subjects: [{ kind: 'person', id: person }],
    });
    return {
      token: await openSession(tx, { person, ...(only ? { choice: first } : {}) }, now),
      ...(only ? { audience: first.audience } : {}),
    };
  });
}

/** An erased person who comes back is somebody new: what was theirs stays with nobody. */
async function knownPerson(tx: ReadTx, { issuer, subject }: Claimed): Promise<string | undefined> {
  const person = await personOfAccount(tx, issuer, subject);
  if (person === undefined) return undefined;
  return (await readPerson(tx, person)) === 'erased' ? undefined : person;
}

/** Looked up once more under the lock: two windows may come back at once. */
function newPerson(context: Context, claimed: Claimed): Promise<string> {
  return context.database.write(async (tx) => {
    const known = await knownPerson(tx, claimed);
    if (known !== undefined) return known;
    const person = await addPerson(tx, { name: claimed.name });
    await insertAccount(tx, claimed.issuer, claimed.subject, person);
    return person;
  });
}

interface KnownOrganisation {
  readonly party: Party;
  readonly audiences: readonly Audience[];
}

/** The organisations vouched for that we know. Refused where it names some and we know none. */
async function organisationsOf(
  tx: ReadTx,
  { actsFor }: Claimed,
  { today }: Context,
): Promise<readonly KnownOrganisation[] | Refusal> {
  const known: KnownOrganisation[] = [];
  for (const { organisation, audiences } of actsFor) {
    const party = await partyOf(tx, organisation, today());
    if (party !== undefined) known.push({ party, audiences });
  }
  if (known.length > 0 || actsFor.length === 0) return known;
  const value = actsFor.flatMap(({ organisation }) => organisation.map(written)).join(', ');
  return refuseIdentity('organisation-unknown', {}, { value });
}

async function partyOf(
  tx: ReadTx,
  codes: readonly PartyCode[],
  on: CalendarDate,
): Promise<Party | undefined> {
  for (const { scheme, value } of codes) {
    const id = await partyByCode(tx, scheme, value, on);
    if (id !== undefined) return readParty(tx, id, on);
  }
  return undefined;
}

const written = ({ scheme, value }: PartyCode) => `${scheme} ${value}`;

/**
 * What the identity provider vouches for holds as long as a session can: the next sign-in
 * says it again, or does not. Mandates that were given here stand beside it.
 */
async function mandatesNow(
  tx: WriteTx,
  person: string,
  organisations: readonly KnownOrganisation[],
  { today }: Context,
): Promise<readonly Mandate[]> {
  const from = today();
  const until = addDays(from, 2);
  const before = await mandatesOfPerson(tx, person, from);
  const claimed = organisations.flatMap(({ party, audiences }) =>
    audiences
      .filter((audience) => party.audiences.includes(audience))
      .map((audience) => ({ grantor: party.id, audience })),
  );
  for (const { grantor, audience } of claimed) {
    if (before.some((each) => each.grantor === grantor && each.audience === audience)) continue;
    await grantMandate(tx, { grantor, to: { person }, audience, from, until });
  }
  return mandatesOfPerson(tx, person, from);
}

function choiceOf({ id, grantor, audience }: Mandate): Choice {
  return { party: grantor, audience, mandate: id };
}
