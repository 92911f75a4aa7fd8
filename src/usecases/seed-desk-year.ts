import type { CaseEventBody, Proposal } from '../domain/desk/case-event.ts';
import type { SignalBody } from '../domain/desk/signal.ts';
import { makeCountry, type DemoCountry } from '../foresight/country.ts';
import { demoSettings } from '../foresight/demo.ts';
import { makeDeskYear } from '../foresight/desk-year.ts';
import {
  deskPeople,
  type DeskParty,
  type DeskPerson,
  type DeskYear,
} from '../foresight/desk-year-rows.ts';
import type { TwinProduct } from '../foresight/product.ts';
import type { WriteTx } from '../registry/database.ts';
import {
  announcePublicationRows,
  insertCaseRows,
  insertEventRows,
  insertNotificationRows,
  insertParties,
  insertPublicationRows,
  insertSignalRows,
  insertVersionRows,
  partiesByName,
  reserveIds,
} from '../registry/desk-year.ts';
import { addPersons } from '../registry/people.ts';
import { findNodes } from '../registry/products.ts';
import { personOfAccount } from '../registry/sessions.ts';
import { refreshStatistics } from '../registry/statistics.ts';
import type { Context } from './context.ts';
import { clockwork } from './desk/clockwork.ts';
import { demoIssuer, demoSubject, seedDemoPeople } from './seed-demo-people.ts';
import { isSeeded, recordSeeded } from './seeded.ts';

export interface SeedDeskYearInput {
  /** The country whose files are loaded; made anew when absent. */
  readonly country?: DemoCountry;
  readonly onProgress?: (done: number, total: number) => void;
}

/** As many as the Dutch desk took in 2023 (5,091), in round figures. */
export const notificationsOfTheYear = 5_100;

const subject = 'desk-year';

/**
 * Fills the desk of the invented country with a year of traffic, once, after its files were
 * loaded: parties, notifications, signals, cases and publications. One transaction: one that
 * was cut off has left nothing, and the next begins anew.
 */
export async function seedDeskYear(
  context: Context,
  input: SeedDeskYearInput = {},
): Promise<boolean> {
  const { database, law } = context;
  if (await database.read((tx) => isSeeded(tx, subject))) return false;
  await seedDemoPeople(context);
  const country = input.country ?? makeCountry(demoSettings);
  const year = makeDeskYear(country, notificationsOfTheYear, law);
  const seeded = await database.as(clockwork('the demo’s year at the desk')).write(async (tx) => {
    if (await isSeeded(tx, subject)) return false;
    await store(tx, year, input);
    await recordSeeded(tx, subject, {
      notifications: year.notifications.length,
      signals: year.signals.length,
      cases: year.cases.length,
      publications: year.publications.length,
    });
    return true;
  });
  if (seeded) await refreshStatistics(database);
  return seeded;
}

/** Ids of what the rows of the year call by number or place. */
interface Ids {
  readonly products: ReadonlyMap<TwinProduct, number>;
  readonly parties: readonly number[];
  readonly people: ReadonlyMap<DeskPerson, string>;
  readonly contacts: readonly string[];
  /** Added to a number, each gives the id. */
  readonly notification: number;
  readonly version: number;
  readonly signal: number;
  readonly case: number;
  readonly publication: number;
}

async function store(
  tx: WriteTx,
  year: DeskYear,
  { onProgress }: SeedDeskYearInput,
): Promise<void> {
  const ids = await identify(tx, year);
  const steps = [
    () => storeNotifications(tx, year, ids),
    () => storeSignals(tx, year, ids),
    () => storeCases(tx, year, ids),
    () => storePublications(tx, year, ids),
  ];
  for (const [at, step] of steps.entries()) {
    onProgress?.(at, steps.length);
    await step();
  }
  onProgress?.(steps.length, steps.length);
}

async function identify(tx: WriteTx, year: DeskYear): Promise<Ids> {
  const products = [
    ...new Set([...year.notifications, ...year.signals].map(({ product }) => product)),
  ];
  // The number alone leads to the authorisation; cases and notifications are about the product.
  const productCode = ({ rvg }: TwinProduct) => `rvg:${rvg}`;
  const nodes = await findNodes(tx, 'XX', 'product', products.map(productCode));
  const versions = year.notifications.reduce((sum, each) => sum + each.versions.length, 0);
  const before = async (table: Parameters<typeof reserveIds>[1], count: number) =>
    (await reserveIds(tx, table, count)) - 1;
  return {
    products: new Map(products.map((product) => [product, known(nodes.get(productCode(product)))])),
    parties: await placeParties(tx, year.parties),
    people: await findPeople(tx),
    contacts: await addPersons(
      tx,
      year.contacts.map(({ name, email, phone }) => ({
        name,
        email,
        ...(phone === undefined ? {} : { phone }),
      })),
    ),
    notification: await before('notification', year.notifications.length),
    version: await before('notification_version', versions),
    signal: await before('signal', year.signals.length),
    case: await before('desk_case', year.cases.length),
    publication: await before('publication', year.publications.length),
  };
}

/**
 * Suppliers and wholesalers are found by name. Of pharmacies and hospitals those that are there
 * come first, so that whoever signs in for one of them finds its own signals.
 */
async function placeParties(tx: WriteTx, wanted: readonly DeskParty[]): Promise<readonly number[]> {
  const there = await partiesByName(tx);
  const byName = new Map(there.map(({ id, name }) => [name, id]));
  const waiting = Map.groupBy(there, ({ audience }) => audience);
  const turns = new Map<string, number>();
  const found = wanted.map(({ kind, name }): number | undefined => {
    if (kind === 'supplier' || kind === 'wholesaler') return byName.get(name);
    const turn = turns.get(kind) ?? 0;
    turns.set(kind, turn + 1);
    return waiting.get(kind)?.[turn]?.id;
  });
  const missing = wanted.filter((_party, at) => found[at] === undefined);
  if (missing.length === 0) return found.map(known);
  const first = await reserveIds(tx, 'party', missing.length);
  await insertParties(
    tx,
    missing.map(({ kind, name, ownershipGroup }, at) => ({
      id: first + at,
      name: byName.has(name) ? `${name} (2)` : name,
      audience: kind,
      ...(kind === 'supplier' ? { registered: name } : {}),
      ...(ownershipGroup === undefined ? {} : { owner: ownershipGroup }),
    })),
  );
  let next = first;
  return found.map((id) => id ?? next++);
}

/** People of the demo; the colleague who is away signs in nowhere. */
const accounts = {
  'assessor-1': 'beoordelaar-1',
  'assessor-2': 'beoordelaar-2',
  'inspector-1': 'inspecteur',
} as const;

async function findPeople(tx: WriteTx): Promise<ReadonlyMap<DeskPerson, string>> {
  const people = new Map<DeskPerson, string>();
  for (const person of deskPeople) {
    const id =
      person === 'assessor-3'
        ? (await addPersons(tx, [{ name: 'Marijn Elders' }]))[0]
        : await personOfAccount(tx, demoIssuer, demoSubject(accounts[person]));
    people.set(person, known(id));
  }
  return people;
}

async function storeNotifications(
  tx: WriteTx,
  { notifications }: DeskYear,
  ids: Ids,
): Promise<void> {
  await insertNotificationRows(
    tx,
    notifications.map(({ number, product, party }, at) => ({
      id: ids.notification + at + 1,
      number,
      product: known(ids.products.get(product)),
      rvg: product.rvg,
      party: partyId(party, ids),
    })),
  );
  await insertVersionRows(
    tx,
    notifications.flatMap(({ party, versions }, at) =>
      versions.map((version, turn) => ({
        id: ids.version + version.id,
        notification: ids.notification + at + 1,
        version: turn + 1,
        step: version.step,
        regime: version.regime,
        asserted: version.asserted,
        received: version.receivedAt,
        party: partyId(party, ids),
        ...version.content,
        contact: { person: known(ids.contacts[version.contact]) },
      })),
    ),
  );
}

async function storeSignals(tx: WriteTx, { signals }: DeskYear, ids: Ids): Promise<void> {
  await insertSignalRows(
    tx,
    signals.map(({ id, product, party, reporterKind, asserted, body, supersedes }) => ({
      id: ids.signal + id,
      product: known(ids.products.get(product)),
      party: partyId(party, ids),
      reporter: reporterKind,
      asserted,
      body: signalBody(body, ids),
      ...(supersedes === undefined ? {} : { supersedes: ids.signal + supersedes }),
    })),
  );
}

function signalBody(body: SignalBody, ids: Ids): SignalBody {
  const { wholesaler } = body;
  return wholesaler === undefined || !('party' in wholesaler)
    ? body
    : { ...body, wholesaler: { party: partyId(wholesaler.party, ids) } };
}

async function storeCases(tx: WriteTx, { cases }: DeskYear, ids: Ids): Promise<void> {
  await insertCaseRows(
    tx,
    cases.map(({ id, number, product }) => ({
      id: ids.case + id,
      number,
      product: known(ids.products.get(product)),
    })),
  );
  await insertEventRows(
    tx,
    cases.flatMap(({ id, events }) =>
      events.map(({ seq, body, party, person, at }) => ({
        case: ids.case + id,
        seq,
        ...(party === undefined ? {} : { party: partyId(party, ids) }),
        ...(person === undefined ? {} : { person: known(ids.people.get(person)) }),
        body: withIds(body, ids),
        at,
      })),
    ),
  );
}

async function storePublications(tx: WriteTx, { publications }: DeskYear, ids: Ids): Promise<void> {
  await insertPublicationRows(
    tx,
    publications.map((publication) => ({
      id: ids.publication + publication.id,
      case: ids.case + publication.case,
      product: known(ids.products.get(publication.product)),
      key: publication.key,
      version: publication.version,
      deed: publication.deed,
      ground: publication.ground,
      party: partyId(publication.party, ids),
      basis: ids.version + publication.notificationVersion,
      content: publication.content,
      visible: publication.visibleFrom,
      decided: known(ids.people.get(publication.decidedBy)),
      confirmed: known(ids.people.get(publication.confirmedBy)),
      why: publication.why,
      review: publication.underReview,
    })),
  );
  await announcePublicationRows(
    tx,
    publications.map(({ id }) => ids.publication + id),
  );
}

/** The event with the ids of the database where the year has its own numbers. */
function withIds(body: CaseEventBody, ids: Ids): CaseEventBody {
  switch (body.kind) {
    case 'notification-received':
      return { ...body, version: ids.version + body.version, holder: partyId(body.holder, ids) };
    case 'signal-received':
    case 'signal-withdrawn':
      return { ...body, signal: ids.signal + body.signal, reporter: partyId(body.reporter, ids) };
    case 'owner-set':
      return {
        ...body,
        ...(body.owner === undefined ? {} : { owner: personId(body.owner, ids) }),
        ...(body.deputy === undefined ? {} : { deputy: personId(body.deputy, ids) }),
      };
    case 'question-asked':
      return { ...body, to: partyId(body.to, ids) };
    case 'marked-duplicate':
      return { ...body, of: ids.case + body.of };
    case 'proposed':
      return { ...body, proposal: proposalWithIds(body.proposal, ids) };
    case 'published':
    case 'corrected':
    case 'retracted':
      return { ...body, publication: ids.publication + body.publication };
    case 'basis-changed':
      return { ...body, before: ids.version + body.before, after: ids.version + body.after };
    case 'opened':
    case 'imported':
    case 'first-look':
    case 'note':
    case 'answer-given':
    case 'question-withdrawn':
    case 'sentence-released':
    case 'sentence-passed-on':
    case 'measure-proposed':
    case 'handed-to-inspector':
    case 'taken-by-inspector':
    case 'declined':
    case 'triaged':
    case 'basis-confirmed':
    case 'closed':
    case 'reopened':
      return body;
    default:
      return body satisfies never;
  }
}

function proposalWithIds(proposal: Proposal, ids: Ids): Proposal {
  return proposal.deed === 'publish' || proposal.deed === 'correct'
    ? {
        ...proposal,
        ...(proposal.notificationVersion === undefined
          ? {}
          : { notificationVersion: ids.version + proposal.notificationVersion }),
      }
    : proposal;
}

function partyId(number: number, { parties }: Ids): number {
  return known(parties[number - 1]);
}

function personId(place: string, { people }: Ids): string {
  return known(deskPeople.flatMap((person) => (person === place ? people.get(person) : [])).at(0));
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined)
    throw new Error('the year at the desk names something that is not there');
  return value;
}
