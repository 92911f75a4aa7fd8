import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../../src/api/server.ts';
import { makeLawBook } from '../../src/domain/norm/law-making.ts';
import type { Audience } from '../../src/domain/party/audience.ts';
import type { Viewer } from '../../src/domain/party/viewer.ts';
import { addDays, day, type CalendarDate } from '../../src/law/calendar-date.ts';
import { norms, type LawBook } from '../../src/law/law-book.ts';
import { applyOverlay } from '../../src/law/overlay.ts';
import type { PublicationRegime } from '../../src/law/publication.ts';
import { endMandate, grantMandate, partyByCode } from '../../src/registry/parties.ts';
import { personOfAccount } from '../../src/registry/sessions.ts';
import { contextFor, contextUnder, type Context } from '../../src/usecases/context.ts';
import { restoreSearch } from '../../src/usecases/searching/restore-search.ts';
import { demoIssuer, demoSubject, seedDemoPeople } from '../../src/usecases/seed-demo-people.ts';
import { signInAs, type SignedInAs } from '../sign-in.ts';
import { testContext } from '../test-context.ts';
import { openTestDatabase, type TestDatabase } from '../test-database.ts';
import { loadText } from '../load-text.ts';

/* The invented country with its people, a few medicines, and the running server. */

export const today = day('2026-11-23');
export const yesterday = addDays(today, -1);

const header =
  'peildatum;rvg;naam;stof;sterkte;toedieningsvorm;toedieningsweg;atc;verpakking;vergunninghouder;status;in_de_handel;afleverstatus;geregistreerd_op;doorgehaald_op';

/** By RVG number; each holder is a party with a demo person. */
export const medicines = {
  a: { rvg: '100001', name: 'Verzinazol', holder: 'Leemreiger Farma B.V.' },
  a2: { rvg: '100002', name: 'Verzinamil', holder: 'Leemreiger Farma B.V.' },
  b: { rvg: '100003', name: 'Anderzins', holder: 'Kreekmarter Geneesmiddelen N.V.' },
  c: { rvg: '100004', name: 'Zusterzins', holder: 'Beemdsnip Pharma B.V.' },
  d: { rvg: '100005', name: 'Verrezins', holder: 'Veldmarter Pharma B.V.' },
} as const;
export type Medicine = keyof typeof medicines;

/** Who looks: demo people, one of them as a colleague at somebody else's party. */
export const people = {
  'leverancier-1': { id: 'leverancier-1', audience: 'supplier' },
  'leverancier-2': { id: 'leverancier-2', audience: 'supplier' },
  'leverancier-zuster': { id: 'leverancier-zuster', audience: 'supplier' },
  vertegenwoordiger: { id: 'vertegenwoordiger', audience: 'supplier' },
  /** Acts for the party of leverancier-1, by a mandate of his own. */
  collega: { id: 'twee-partijen', party: 'Leemreiger Farma B.V.', audience: 'supplier' },
  'twee-partijen': { id: 'twee-partijen', audience: 'supplier' },
  'apotheker-1': { id: 'apotheker-1', audience: 'pharmacist' },
  'apotheker-2': { id: 'apotheker-2', audience: 'pharmacist' },
  'apotheker-keten': { id: 'apotheker-keten', audience: 'pharmacist' },
  ziekenhuisapotheker: { id: 'ziekenhuisapotheker', audience: 'hospital-pharmacist' },
  'groothandel-1': { id: 'groothandel-1', audience: 'wholesaler' },
  'groothandel-2': { id: 'groothandel-2', audience: 'wholesaler' },
  'beoordelaar-1': { id: 'beoordelaar-1', audience: 'assessor' },
  'beoordelaar-2': { id: 'beoordelaar-2', audience: 'assessor' },
  inspecteur: { id: 'inspecteur', audience: 'inspector' },
  coordinator: { id: 'coordinator', audience: 'coordinator' },
  beleid: { id: 'beleid', audience: 'policy' },
  beheer: { id: 'beheer', audience: 'operator' },
} as const satisfies Record<string, { id: string; party?: string; audience: Audience }>;
export type Person = keyof typeof people;
export const everyPerson = Object.keys(people) as readonly Person[];

/** A route as the server has it; those that only say 405 are among them. */
export interface Route {
  readonly method: string;
  readonly url: string;
}

export interface World {
  readonly open: TestDatabase;
  /** The public's. */
  readonly context: Context;
  readonly app: FastifyInstance;
  readonly routes: readonly Route[];
  /** Every line that was logged, as JSON. */
  readonly logged: string[];
  readonly products: Readonly<Record<Medicine, number>>;
  /** A session that stands as long as the test does. */
  readonly session: (person: Person) => Promise<SignedInAs>;
  /** One that may be ended. */
  readonly freshSession: (person: Person) => Promise<SignedInAs>;
  /** In that person's name; the desk's with a purpose. */
  readonly as: (person: Person) => Promise<Context>;
  close(): Promise<void>;
}

/** The enacted law under one publication regime, from a day. */
export function lawUnder(regime: PublicationRegime, from = day('2020-01-01')): LawBook {
  const outcome = applyOverlay(norms, { publicationRegime: [{ regime, from }] });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.faults));
  return makeLawBook(outcome.norms, `${regime} from ${from}`.padEnd(64, '.'));
}

export async function openWorld(
  regime: PublicationRegime,
  changes: Partial<Context> = {},
): Promise<World> {
  const open = await openTestDatabase();
  const logged: string[] = [];
  const keep = (fields: object, message: string) =>
    void logged.push(JSON.stringify({ ...fields, message }));
  const context = contextUnder(
    testContext(open.database, {
      today: () => today,
      log: { info: keep, warn: keep, error: keep },
      confidentialLaw: lawUnder('confidential'),
      ...changes,
    }),
    lawUnder(regime),
  );
  await seedDemoPeople(context);
  const products = await loadRegister(context);
  await giveMandates(context);
  await restoreSearch(context);
  const { app, routes } = await collecting(() =>
    buildServer(context, { requestsPerMinute: 0, baseUrl: 'http://localhost:3000' }),
  );
  await app.ready();
  const freshSession = (person: Person) => {
    const { id, ...wanted } = people[person];
    return signInAs(context, id, wanted);
  };
  const sessions = new Map<Person, Promise<SignedInAs>>();
  const session = (person: Person) => {
    const known = sessions.get(person) ?? freshSession(person);
    sessions.set(person, known);
    return known;
  };
  return {
    open,
    context,
    app,
    routes,
    logged,
    products,
    session,
    freshSession,
    as: async (person) => contextFor(context, withPurpose((await session(person)).viewer)),
    async close() {
      await app.close();
      await open.close();
    },
  };
}

export function withPurpose(viewer: Viewer): Viewer {
  const isDesk = viewer.audience === 'assessor' || viewer.audience === 'inspector';
  return isDesk ? { ...viewer, purpose: 'assessing cases' } : viewer;
}

async function loadRegister(context: Context): Promise<World['products']> {
  const rows = Object.values(medicines).map(
    ({ rvg, name, holder }) =>
      `2026-11-01;${rvg};${name} 20 mg;verzinsel;20 mg;tablet;oraal;A02BC01;30 stuks;${holder};geregistreerd;ja;UR;2010-01-01;`,
  );
  const text = `${[header, ...rows].join('\n')}\n`;
  await loadText(context, 'xx-register', 'xx-register_2026-11-01.csv', text);
  const found = await context.database.read((tx) =>
    tx.query<{ id: number; rvg: string }>(
      `select node_id as id, substr(value, 5) as rvg from node_code where scheme = 'product'`,
    ),
  );
  const idOf = (rvg: string) => {
    const id = found.find((each) => each.rvg === rvg)?.id;
    if (id === undefined) throw new Error(`no product ${rvg}`);
    return id;
  };
  const { a, a2, b, c, d } = medicines;
  return {
    a: idOf(a.rvg),
    a2: idOf(a2.rvg),
    b: idOf(b.rvg),
    c: idOf(c.rvg),
    d: idOf(d.rvg),
  };
}

/**
 * Beside what the demo seeds: a colleague at the first supplier, and a representative whose
 * mandate of the second supplier ended yesterday.
 */
async function giveMandates({ database }: Context): Promise<void> {
  await database.write(async (tx) => {
    const first = await partyByCode(tx, 'register-name', medicines.a.holder);
    const second = await partyByCode(tx, 'register-name', medicines.b.holder);
    const agent = await tx.query<{ id: number }>(
      `select party_id as id from party_fact where kind = 'name' and value = 'Vertegenwoordiging Zeegras B.V.'`,
    );
    const colleague = await personOfAccount(tx, demoIssuer, demoSubject('twee-partijen'));
    if (first === undefined || second === undefined || colleague === undefined || !agent[0]) {
      throw new Error('the demo people are others than they were');
    }
    await grantMandate(tx, { grantor: first, to: { person: colleague }, audience: 'supplier' });
    await endedYesterday(tx, { grantor: second, to: { party: agent[0].id } });
  });
}

type MandateTx = Parameters<typeof grantMandate>[0];

async function endedYesterday(
  tx: MandateTx,
  { grantor, to }: Pick<Parameters<typeof grantMandate>[1], 'grantor' | 'to'>,
): Promise<void> {
  const from: CalendarDate = day('2026-01-01');
  const id = await grantMandate(tx, { grantor, to, audience: 'supplier', from });
  assert.equal(await endMandate(tx, id, yesterday), true);
}

/** The server tells of each route when it is registered; a hook of ours is there before the first. */
async function collecting(
  build: () => Promise<FastifyInstance>,
): Promise<{ readonly app: FastifyInstance; readonly routes: readonly Route[] }> {
  const routes: Route[] = [];
  const listen = (message: unknown) => {
    const { fastify } = message as { readonly fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ url, method }) => {
      for (const each of [method].flat()) routes.push({ method: each, url });
    });
  };
  subscribe('fastify.initialization', listen);
  try {
    return { app: await build(), routes };
  } finally {
    unsubscribe('fastify.initialization', listen);
  }
}
