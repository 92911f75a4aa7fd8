import type { Audience } from '../src/domain/party/audience.ts';
import { demoIssuer } from '../src/domain/party/demo-sign-in.ts';
import { publicViewer, type Viewer } from '../src/domain/party/viewer.ts';
import { csrfOf } from '../src/identity/csrf.ts';
import type { Context } from '../src/usecases/context.ts';
import { demoPeople, demoSubject } from '../src/usecases/seed-demo-people.ts';
import { findVisitor } from '../src/usecases/signing-in/find-visitor.ts';
import { openSession } from '../src/usecases/signing-in/open-session.ts';
import { mandatesOfPerson, readParty } from '../src/registry/parties.ts';
import { personOfAccount } from '../src/registry/sessions.ts';

export interface SignedInAs {
  readonly token: string;
  readonly csrf: string;
  /** For `inject` or `fetch`: cookie and CSRF token, as a page of ours would send them. */
  readonly headers: { readonly cookie: string; readonly 'x-csrf-token': string };
  readonly viewer: Viewer;
  readonly person: string;
  readonly party: number;
}

/**
 * A session of a demo person on a database that `seedDemoPeople` filled, made by the deed
 * itself without the identity provider. Whoever may act for several parties gets the first,
 * or the one that is named.
 */
export async function signInAs(
  context: Context,
  id: string,
  wanted: { readonly party?: string; readonly audience?: Audience } = {},
): Promise<SignedInAs> {
  const { database, now, today } = context;
  if (!demoPeople.some((each) => each.id === id)) throw new Error(`there is no demo person ${id}`);
  const { person, choice } = await database.read(async (tx) => {
    const person = await personOfAccount(tx, demoIssuer, demoSubject(id));
    if (person === undefined) throw new Error('the demo people are not seeded');
    for (const mandate of await mandatesOfPerson(tx, person, today())) {
      const party = await readParty(tx, mandate.grantor, today());
      const { audience = mandate.audience, party: name = party?.name } = wanted;
      if (mandate.audience === audience && party?.name === name) {
        return { person, choice: { party: mandate.grantor, audience, mandate: mandate.id } };
      }
    }
    throw new Error(`${id} may not act so`);
  });
  const token = await database
    .as({ ...publicViewer, person })
    .write((tx) => openSession(tx, { person, choice }, now()));
  const visitor = await findVisitor(context, token);
  if (visitor === undefined) throw new Error('the session does not stand');
  const csrf = csrfOf(token);
  return {
    token,
    csrf,
    headers: { cookie: `voorradig=${token}`, 'x-csrf-token': csrf },
    viewer: visitor.viewer,
    person,
    party: choice.party,
  };
}
