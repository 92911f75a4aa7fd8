import { randomBytes, randomUUID } from 'node:crypto';
import { insertParty } from '../../src/registry/parties.ts';
import { addPerson } from '../../src/registry/people.ts';
import { insertSession, sayOfMachineClient } from '../../src/registry/sessions.ts';
import { sessionEnd } from '../../src/domain/party/session.ts';
import { publicViewer } from '../../src/domain/party/viewer.ts';
import type { Audience } from '../../src/domain/party/audience.ts';
import { csrfOf } from '../../src/identity/csrf.ts';
import { grantMandate } from '../../src/registry/parties.ts';
import type { Context } from '../../src/usecases/context.ts';
import { restoreSearch } from '../../src/usecases/searching/restore-search.ts';
import { openSession } from '../../src/usecases/signing-in/open-session.ts';
import { loadText } from '../load-text.ts';

/** A holder that notifies by a machine of its own. */
export interface MachineHolder {
  readonly party: number;
  readonly rvg: readonly string[];
  /** For `Authorization: Bearer`. */
  readonly token: string;
}

const header =
  'peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;atc;verpakking;vergunninghouder;status;in_de_handel;afleverstatus;geregistreerd_op;doorgehaald_op';

/** Into an empty database: a register of so many products, divided over so many holders with a machine. */
export async function loadHolders(
  context: Context,
  wanted: { readonly products: number; readonly holders: number },
): Promise<readonly MachineHolder[]> {
  const nameOf = (index: number) => `Verzinner ${index + 1} B.V.`;
  const products = Array.from({ length: wanted.products }, (_, index) => ({
    rvg: String(100_000 + index),
    holder: index % wanted.holders,
  }));
  const rows = products.map(
    ({ rvg, holder }, index) =>
      `2026-11-01;${rvg};Verzinsel ${index};stof ${index % 90};20 mg;tablet;oraal;A02BC${String((index % 90) + 1).padStart(2, '0')};30 stuks;${nameOf(holder)};geregistreerd;ja;UR;2010-01-01;`,
  );
  await load(context, `${[header, ...rows].join('\n')}\n`);
  await restoreSearch(context);
  return Promise.all(
    Array.from({ length: wanted.holders }, async (_, holder) => {
      const party = await addHolder(context, nameOf(holder));
      const rvg = products.filter((each) => each.holder === holder).map((each) => each.rvg);
      return { party, rvg, token: await addMachine(context, party, `machine-${holder}`) };
    }),
  );
}

async function load(context: Context, register: string): Promise<void> {
  await loadText(context, 'xx-register', 'xx-register_2026-11-01.csv', register);
}

function addHolder({ database }: Context, name: string): Promise<number> {
  return database.write((tx) =>
    insertParty(tx, {
      synthetic: true,
      facts: [
        { kind: 'name', value: name },
        { kind: 'audience', value: 'supplier' },
        { kind: 'code', scheme: 'register-name', value: name },
      ],
    }),
  );
}

/** Registers a machine and gives it a token as it would get one, made without its assertion. */
export async function addMachine(
  { database, now }: Context,
  party: number,
  client: string,
  audience: Audience = 'supplier',
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const moment = now();
  await database.write(async (tx) => {
    const machine = { clientId: client, party, audience, jwks: { keys: [] } };
    await sayOfMachineClient(tx, machine);
    await insertSession(tx, {
      id: randomUUID(),
      token,
      client,
      party,
      audience,
      createdAt: moment,
      lastSeenAt: moment,
      endsAt: sessionEnd(moment),
    });
  });
  return token;
}

/** Somebody of the desk with a session, and what a page of ours sends along with a form. */
export interface SignedIn {
  readonly person: string;
  readonly cookie: string;
  readonly csrf: string;
}

export async function signInPerson(
  { database, now }: Context,
  name: string,
  audience: Audience,
): Promise<SignedIn> {
  const { person, choice } = await database.write(async (tx) => {
    const party = await insertParty(tx, {
      synthetic: true,
      facts: [
        { kind: 'name', value: `Huis van ${name}` },
        { kind: 'audience', value: audience },
      ],
    });
    const added = await addPerson(tx, { name });
    const mandate = await grantMandate(tx, { grantor: party, to: { person: added }, audience });
    return { person: added, choice: { party, audience, mandate } };
  });
  const token = await database
    .as({ ...publicViewer, person })
    .write((tx) => openSession(tx, { person, choice }, now()));
  return { person, cookie: `voorradig=${token}`, csrf: csrfOf(token) };
}

/** A first notification as the API takes it, complete. */
export function firstNotification(rvg: string) {
  return {
    codes: [rvg],
    publishable: {
      kind: 'interruption',
      cause: 'finished-product',
      start: '2027-03-01',
      expectedEnd: '2027-04-15',
      expectedEndCertainty: 'estimate',
      extent: 'total',
    },
    business: { becameKnownOn: '2026-11-20' },
    stock: { packsLeft: 4242 },
    contact: { name: 'Kaatje Verzonnen', email: 'kaatje@verzinner.example' },
  };
}
