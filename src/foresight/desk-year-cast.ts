import type { SignalReporterKind } from '../domain/desk/case-event.ts';
import type { Chance } from './chance.ts';
import type { DemoCountry } from './country.ts';
import type { DeskContact, DeskParty } from './desk-year-rows.ts';
import { townNames } from './name.ts';
import type { Supplier } from './party.ts';

/** Everybody who writes to the desk. */
export interface DeskCast {
  readonly parties: readonly DeskParty[];
  readonly contacts: readonly DeskContact[];
  /** Number of the party of a supplier. */
  partyOf(supplier: Supplier): number;
  /** Places in the list of contacts. */
  contactsOf(party: number): readonly number[];
  /** Numbers of the parties that report from the field. */
  reporters(kind: SignalReporterKind): readonly number[];
}

/** Of the pharmacies of the country, those that ever wrote to the desk by themselves. */
const writingPharmacies = 240;
const contactsPerSupplier = 2;

export function makeCast({ parties, hospital }: DemoCountry, chance: Chance): DeskCast {
  const suppliers = [...parties.suppliers, ...hospital.suppliers];
  const all: DeskParty[] = [
    ...suppliers.map(({ name, ownershipGroup }) => ({
      kind: 'supplier' as const,
      name,
      ownershipGroup,
    })),
    ...pharmacyNames(chance.fork('pharmacies')).map((name) => ({
      kind: 'pharmacist' as const,
      name,
    })),
    ...parties.hospitals.map((name) => ({ kind: 'hospital-pharmacist' as const, name })),
    ...parties.wholesalers.map(({ name }) => ({ kind: 'wholesaler' as const, name })),
  ];
  const places = new Map(suppliers.map(({ id }, at) => [id, at + 1]));
  const contacts = makeContacts(suppliers, chance.fork('contacts'));
  const numbers = Map.groupBy(all.keys(), (at) => all[at]?.kind);
  const contactPlaces = Map.groupBy(contacts.keys(), (at) => contacts[at]?.party);
  return {
    parties: all,
    contacts,
    partyOf({ id }) {
      const found = places.get(id);
      if (found === undefined) throw new Error(`${id} is no supplier of the country`);
      return found;
    },
    contactsOf: (party) => contactPlaces.get(party) ?? [],
    reporters: (kind) => (numbers.get(kind) ?? []).map((at) => at + 1),
  };
}

const pharmacyWords = ['De Linde', 'Het Anker', 'De Brug', 'Centrum', 'De Ster', 'De Meander'];

function pharmacyNames(chance: Chance): string[] {
  const towns = townNames(60, chance);
  const names = pharmacyWords.flatMap((word) => towns.map((town) => `Apotheek ${word}, ${town}`));
  return chance.shuffled(names).slice(0, writingPharmacies);
}

const givenNames = ['Anouk', 'Bas', 'Chantal', 'Daan', 'Esra', 'Femke', 'Gijs', 'Hanna'].concat([
  'Ilse',
  'Joris',
  'Karima',
  'Lotte',
  'Milan',
  'Noor',
  'Olaf',
  'Priya',
  'Rik',
  'Sanne',
]);
const familyNames = ['Voorbeeld', 'van der Proef', 'Verzonnen', 'de Schijn', 'ten Name'].concat([
  'Fictie',
  'van Papier',
  'el Denkbeeld',
  'Toonstra',
  'Nepveu',
]);

function makeContacts(suppliers: readonly Supplier[], chance: Chance): DeskContact[] {
  return suppliers.flatMap(({ shortName }, at) =>
    Array.from({ length: contactsPerSupplier }, (_, turn) => ({
      party: at + 1,
      name: `${chance.pick(givenNames)} ${chance.pick(familyNames)}`,
      email: `regulatory${turn === 0 ? '' : turn + 1}@${shortName.toLowerCase()}.example`,
      // 0800 with four digits is no number that can be dialled here.
      phone: `0800-${1000 + at * contactsPerSupplier + turn}`,
    })),
  );
}
