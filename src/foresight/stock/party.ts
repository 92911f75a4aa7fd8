import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import type { StockRole } from '../../domain/stock/kind.ts';
import type { DemoCountry } from '../country.ts';
import { padded } from '../party.ts';
import { stateOn } from '../product.ts';
import type { TwinPack } from './pack.ts';

/** Who delivers stock. */
export interface StockParty {
  /** `supplier-007`: fit for the name of a file. */
  readonly id: string;
  /** As in the register, where it stands there. */
  readonly name: string;
  readonly role: StockRole;
  /** Absent: independent. */
  readonly ownershipGroup?: string;
  readonly format: 'csv' | 'xlsx' | 'fhir';
}

export interface StockParties {
  /** In the order of the country's suppliers. */
  readonly suppliers: readonly StockParty[];
  readonly wholesalers: readonly StockParty[];
  readonly hospitals: readonly StockParty[];
  readonly collectingBody: StockParty;
}

/** Of the suppliers with something to deliver, the smallest keep their stock in a spreadsheet. */
const inSpreadsheet = 0.15;
const everyFhir = 7;

/** @param hospitals how many take part; beyond those of the country, further places of them. */
export function makeStockParties(
  { parties }: DemoCountry,
  packs: readonly TwinPack[],
  hospitals: number,
  day: CalendarDate,
): StockParties {
  const sizes = new Map<string, number>();
  for (const { product } of packs) {
    const id = stateOn(product, day)?.holder.id;
    if (id !== undefined) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  }
  const smallest = [...sizes]
    .toSorted(([one, few], [other, many]) => few - many || (one < other ? -1 : 1))
    .slice(0, Math.max(1, Math.floor(sizes.size * inSpreadsheet)));
  const small = new Set(smallest.map(([id]) => id));
  return {
    suppliers: parties.suppliers.map(({ id, name, ownershipGroup }) => ({
      id,
      name,
      role: 'supplier',
      ownershipGroup,
      format: small.has(id) ? 'xlsx' : 'csv',
    })),
    wholesalers: parties.wholesalers.map(({ name }, at) => ({
      id: `wholesaler-${at + 1}`,
      name,
      role: 'wholesaler',
      format: 'csv',
    })),
    hospitals: Array.from({ length: hospitals }, (_, at) => ({
      id: `hospital-${padded(at + 1, 2)}`,
      name: hospitalName(parties.hospitals, at),
      role: 'hospital',
      format: at % everyFhir === 1 ? 'fhir' : 'csv',
    })),
    collectingBody: {
      id: 'collecting-body',
      name: 'Verzamelaar Apotheekgegevens (verzonnen)',
      role: 'collecting-body',
      format: 'csv',
    },
  };
}

function hospitalName(names: readonly string[], at: number): string {
  const name = names[at % names.length] ?? '';
  return at < names.length ? name : `${name}, locatie ${Math.floor(at / names.length) + 1}`;
}

/** Which packs each supplier holds the authorisation of, day by day. */
export function holdings(
  packs: readonly TwinPack[],
  suppliers: readonly StockParty[],
  from: CalendarDate,
): (day: CalendarDate) => readonly Int32Array[] {
  const places = new Map(suppliers.map(({ id }, at) => [id, at]));
  // Authorisations change hands a few times a year: between those days the lists stand.
  const changes = new Set(
    packs.flatMap(({ product }) => product.states.map((state) => state.from)),
  );
  let lists: readonly Int32Array[] | undefined;
  let last = addDays(from, -1);
  return (day) => {
    const stands = day === last || (day === addDays(last, 1) && !changes.has(day));
    last = day;
    if (lists !== undefined && stands) return lists;
    const held = suppliers.map((): number[] => []);
    for (const [at, { product }] of packs.entries()) {
      const holder = stateOn(product, day)?.holder.id;
      const place = holder === undefined ? undefined : places.get(holder);
      if (place !== undefined) held[place]?.push(at);
    }
    lists = held.map((each) => Int32Array.from(each));
    return lists;
  };
}
