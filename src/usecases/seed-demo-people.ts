import { createHash } from 'node:crypto';
import type { Audience } from '../domain/party/audience.ts';
import { demoIssuer } from '../domain/party/demo-sign-in.ts';
import { chanceFrom } from '../foresight/chance.ts';
import { makeCountry } from '../foresight/country.ts';
import { demoSettings } from '../foresight/demo.ts';
import { townNames } from '../foresight/name.ts';
import type { Parties } from '../foresight/party.ts';
import type { WriteTx } from '../registry/database.ts';
import { grantMandate, insertParties, type NewParty, type PartyFact } from '../registry/parties.ts';
import { addPerson } from '../registry/people.ts';
import { insertAccount } from '../registry/sessions.ts';
import type { Context } from './context.ts';
import { isSeeded, recordSeeded } from './seeded.ts';

export { demoIssuer };

/** Somebody who is nobody: one for every audience, to look through their eyes. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  /** For whom: names of parties of the invented country, each with the role. */
  readonly actsFor: readonly { readonly party: string; readonly audience: Audience }[];
}

const desk = 'Meldpunt van demoland';
const inspection = 'Inspectie van demoland';
const coordination = 'Coördinatiecentrum van demoland';
const ministry = 'Ministerie van demoland';
const machineRoom = 'Beheer van Voorradig';
const representation = 'Vertegenwoordiging Zeegras B.V.';
const firstHospital = 'Ziekenhuis De Proefopstelling';
const firstPharmacy = 'Apotheek De Vijzel';
const secondPharmacy = 'Apotheek Het Poeder';
const chainPharmacy = 'Vierwinden Apotheek Havenkant';

const acts = (party: string, ...audiences: readonly Audience[]) =>
  audiences.map((audience) => ({ party, audience }));

/** In the order in which the sign-in page of the demo shows them. */
export const demoPeople: readonly DemoPerson[] = [
  {
    id: 'leverancier-1',
    name: 'Sanne van Nepveen',
    actsFor: acts('Leemreiger Farma B.V.', 'supplier'),
  },
  {
    id: 'leverancier-2',
    name: 'Bram Fictiestra',
    actsFor: acts('Kreekmarter Geneesmiddelen N.V.', 'supplier'),
  },
  {
    // Of the same owner as the first: what relations are for.
    id: 'leverancier-zuster',
    name: 'Noor Bedachtsma',
    actsFor: acts('Beemdsnip Pharma B.V.', 'supplier'),
  },
  { id: 'vertegenwoordiger', name: 'Teun Zogenaamd', actsFor: acts(representation, 'supplier') },
  {
    id: 'twee-partijen',
    name: 'Fleur Dubbelrol',
    actsFor: [
      ...acts('Kwelderzwaluw Pharma B.V.', 'supplier'),
      ...acts('Groothandel Sluiskade', 'wholesaler'),
    ],
  },
  { id: 'apotheker-1', name: 'Mila Verzinsel', actsFor: acts(firstPharmacy, 'pharmacist') },
  { id: 'apotheker-2', name: 'Daan Verdichtsel', actsFor: acts(secondPharmacy, 'pharmacist') },
  { id: 'apotheker-keten', name: 'Roos Nepstein', actsFor: acts(chainPharmacy, 'pharmacist') },
  {
    id: 'ziekenhuisapotheker',
    name: 'Joris Bedenksel',
    actsFor: acts(firstHospital, 'hospital-pharmacist'),
  },
  {
    id: 'groothandel-1',
    name: 'Lotte Quasimans',
    actsFor: acts('Groothandel Vierwinden', 'wholesaler'),
  },
  {
    id: 'groothandel-2',
    name: 'Pim Schijnhuizen',
    actsFor: acts('Groothandel Hoogtij', 'wholesaler'),
  },
  { id: 'beoordelaar-1', name: 'Eva Denkbeeld', actsFor: acts(desk, 'assessor') },
  { id: 'beoordelaar-2', name: 'Hugo Luchtkasteel', actsFor: acts(desk, 'assessor') },
  { id: 'inspecteur', name: 'Anouk Hersenschim', actsFor: acts(inspection, 'inspector') },
  { id: 'coordinator', name: 'Sem Waanzicht', actsFor: acts(coordination, 'coordinator') },
  { id: 'beleid', name: 'Iris Droomveld', actsFor: acts(ministry, 'policy') },
  { id: 'beheer', name: 'Otto Nulmeting', actsFor: acts(machineRoom, 'operator') },
];

/** Holders from abroad that have no desk of their own in the invented country. */
const represented = [
  'Veldmarter Pharma B.V.',
  'Polderplevier Pharma B.V.',
  'Veenspreeuw Pharma B.V.',
];

/** The subject under which the local identity provider knows a demo person. */
export function demoSubject(id: string): string {
  return createHash('sha256').update(`voorradig-demo ${id}`).digest('base64url');
}

const pharmacyCount = 48;
const hospitalCount = 6;
/** Pharmacies of a wholesaler's chain: rivals of the others behind the same audience. */
const inChain = 8;

/** Those that take part: one that somebody plays, and some of the country's. */
export function demoHospitals({ hospitals }: Parties): readonly string[] {
  return [firstHospital, ...hospitals.slice(0, hospitalCount - 1)];
}

/** Gives the invented country its parties and people, once. Returns whether it did. */
export async function seedDemoPeople({ database }: Context): Promise<boolean> {
  const subject = 'XX:people';
  return database.write(async (tx) => {
    if (await isSeeded(tx, subject)) return false;
    const parties = partiesOf(makeCountry(demoSettings).parties);
    const stored = await insertParties(tx, parties);
    const ids = new Map(parties.map(({ name }, at) => [name, stored[at] ?? 0]));
    await seedPeople(tx, ids);
    await recordSeeded(tx, subject, { parties: ids.size, people: demoPeople.length });
    return true;
  });
}

interface DemoParty extends NewParty {
  readonly name: string;
}

function partiesOf(country: Parties): readonly DemoParty[] {
  const { suppliers, wholesalers } = country;
  const party = (name: string, audience: Audience, ...more: PartyFact[]): DemoParty => ({
    name,
    synthetic: true,
    facts: [{ kind: 'name', value: name }, { kind: 'audience', value: audience }, ...more],
  });
  const owner = (value: string): PartyFact => ({ kind: 'ownership-group', value });
  const oms = (number: number): PartyFact => ({
    kind: 'code',
    scheme: 'oms',
    value: `ORG-XX${String(number).padStart(7, '0')}`,
  });
  const registered = (value: string): PartyFact => ({
    kind: 'code',
    scheme: 'register-name',
    value,
  });
  const chain = owner('wholesale-W1');
  const towns = townNames(pharmacyCount - 3, chanceFrom(demoSettings.seed).fork('pharmacies'));
  return [
    ...suppliers.map(({ name, ownershipGroup }, at) =>
      party(name, 'supplier', registered(name), owner(ownershipGroup), oms(at + 1)),
    ),
    ...wholesalers.map(({ id, name }) => party(name, 'wholesaler', owner(`wholesale-${id}`))),
    ...demoHospitals(country).map((name) => party(name, 'hospital-pharmacist')),
    party(firstPharmacy, 'pharmacist'),
    party(secondPharmacy, 'pharmacist'),
    party(chainPharmacy, 'pharmacist', chain),
    ...towns.map((town, at) =>
      party(`Apotheek ${town}`, 'pharmacist', ...(at < inChain ? [chain] : [])),
    ),
    party(representation, 'supplier', oms(900)),
    party(desk, 'assessor'),
    party(inspection, 'inspector'),
    party(coordination, 'coordinator'),
    party(ministry, 'policy'),
    party(machineRoom, 'operator'),
  ];
}

async function seedPeople(tx: WriteTx, parties: ReadonlyMap<string, number>): Promise<void> {
  const idOf = (name: string): number => {
    const id = parties.get(name);
    if (id === undefined) throw new Error(`the invented country has no ${name}`);
    return id;
  };
  for (const holder of represented) {
    const to = { party: idOf(representation) };
    await grantMandate(tx, { grantor: idOf(holder), to, audience: 'supplier' });
  }
  for (const { id, name, actsFor } of demoPeople) {
    const person = await addPerson(tx, { name });
    await insertAccount(tx, demoIssuer, demoSubject(id), person);
    for (const { party, audience } of actsFor) {
      await grantMandate(tx, { grantor: idOf(party), to: { person }, audience });
    }
  }
}
