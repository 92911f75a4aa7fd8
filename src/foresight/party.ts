import type { Chance } from './chance.ts';
import { companyNames, townNames } from './name.ts';

/** A company that holds authorisations. Rivals may share an owner: the group tells. */
export interface Supplier {
  readonly id: string;
  readonly name: string;
  /** As it stands in a product's name. */
  readonly shortName: string;
  readonly ownershipGroup: string;
  readonly kind: 'brand' | 'generic' | 'parallel-importer';
}

export interface Wholesaler {
  readonly id: 'W1' | 'W2' | 'W3' | 'W4';
  readonly name: string;
}

/** A place where an active substance or a finished product is made. */
export interface Site {
  readonly id: string;
  readonly makes: 'active-substance' | 'finished-product';
  /** ISO 3166-1 alpha-2. The country is real, the site is not. */
  readonly country: string;
}

export interface Parties {
  readonly suppliers: readonly Supplier[];
  readonly wholesalers: readonly Wholesaler[];
  readonly hospitals: readonly string[];
  /** Pharmacies report and dispense in sums: they are a number here. */
  readonly pharmacies: number;
  readonly sites: readonly Site[];
}

/** The full-line wholesalers of the country, of which definitions speak as “2 of the 4”. */
export const wholesalers: readonly Wholesaler[] = [
  { id: 'W1', name: 'Groothandel Vierwinden' },
  { id: 'W2', name: 'Groothandel Sluiskade' },
  { id: 'W3', name: 'Groothandel Hoogtij' },
  { id: 'W4', name: 'Groothandel Oversteek' },
];

const hospitalCount = 70;

/** @param products how many products the country has: companies and sites grow with it. */
export function makeParties(products: number, chance: Chance): Parties {
  const supplierCount = Math.min(360, Math.max(8, Math.round(products / 13)));
  return {
    suppliers: makeSuppliers(supplierCount, chance.fork('suppliers')),
    wholesalers,
    hospitals: townNames(hospitalCount, chance.fork('hospitals')).map(
      (town) => `Ziekenhuis ${town}`,
    ),
    pharmacies: Math.max(20, Math.round((products / 600) * 100) * 20),
    sites: [
      ...makeSites('finished-product', Math.max(4, Math.round(products / 14)), chance),
      ...makeSites('active-substance', Math.max(4, Math.round(products / 10)), chance),
    ],
  };
}

function makeSuppliers(count: number, chance: Chance): Supplier[] {
  const importers = Math.max(1, Math.round(count / 16));
  const brands = Math.max(2, Math.round(count / 3));
  const suppliers: Supplier[] = [];
  for (const [at, shortName] of companyNames(count, chance).entries()) {
    const joins = at > 2 && chance.happens(0.3) ? chance.pick(suppliers) : undefined;
    const kind =
      at < importers ? 'parallel-importer' : at < importers + brands ? 'brand' : 'generic';
    suppliers.push({
      id: `supplier-${padded(at + 1, 3)}`,
      name: `${shortName} ${chance.pick(['Farma B.V.', 'Pharma B.V.', 'Geneesmiddelen N.V.'])}`,
      shortName,
      ownershipGroup: joins?.ownershipGroup ?? `group-${padded(at + 1, 3)}`,
      kind,
    });
  }
  return suppliers;
}

/** Rough shares, so that “outside the EU” means something; no claim about the real chain. */
const siteCountries = {
  'active-substance': { IN: 38, CN: 27, IT: 9, ES: 7, DE: 6, FR: 5, CH: 4, US: 4 },
  'finished-product': { IN: 22, DE: 18, ES: 11, IT: 10, NL: 9, FR: 9, SI: 7, IE: 6, PT: 4, CH: 4 },
} as const;

function makeSites(makes: Site['makes'], count: number, country: Chance): Site[] {
  const chance = country.fork(`sites:${makes}`);
  const shares: readonly (readonly [string, number])[] = Object.entries(siteCountries[makes]);
  return Array.from({ length: count }, (_, at) => ({
    id: `${makes === 'active-substance' ? 'api' : 'plant'}-${padded(at + 1, 3)}`,
    makes,
    country: chance.pickWeighted(shares, ([, share]) => share)[0],
  }));
}

export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
