import { addDays, daysBetween } from '../law/calendar-date.ts';
import type { Chance } from './chance.ts';
import { makeNotifications, type HolderNotification } from './holder-notification.ts';
import { hospitalSubstances } from './hospital-substance.ts';
import { makeInterruptions, type DurationModel, type Interruption } from './interruption.ts';
import { companyNames } from './name.ts';
import { padded, type Parties, type Supplier } from './party.ts';
import { makeProducts, type TwinProduct } from './product.ts';
import type { Timeline } from './timeline.ts';

/**
 * Medicines that hospitals buy from their makers. They stand in the register and on no other
 * list: wholesalers are not asked about them, and what their holders report is delivered
 * under `confidential`, so that it never reaches the website. Of the whole market only the
 * troubled ones are here: in 2023 the Dutch desk took 5,091 notifications on 2,531 medicines,
 * and the many thousands of which nobody said anything would only make the demo slow.
 */
export interface HospitalRange {
  /** Makers beside those of the country. */
  readonly suppliers: readonly Supplier[];
  readonly products: readonly TwinProduct[];
  readonly interruptions: readonly Interruption[];
  readonly notifications: readonly HolderNotification[];
}

const noHospitalRange: HospitalRange = {
  suppliers: [],
  products: [],
  interruptions: [],
  notifications: [],
};

/** Numbers begin where the largest country of the other range ends. */
const numbersLeftFree = 15_000;
const productsPerSupplier = 38;
/** Makers of the country that also make for hospitals: every third. */
const alsoForHospitals = 3;
/** Of medicines picked for their trouble; two notifications each a year, as in 2023. */
const rates = { notifiable: 2.05, short: 1.5 };
/** Days before the desk's year from which its interruptions are imagined. */
const leadIn = 200;

export function makeHospitalRange(
  size: number,
  parties: Parties,
  others: readonly TwinProduct[],
  time: Timeline,
  durations: DurationModel,
  chance: Chance,
): HospitalRange {
  if (size === 0) return noHospitalRange;
  const suppliers = ownMakers(size, parties, chance.fork('suppliers'));
  const shared = parties.suppliers.filter(
    ({ kind }, at) => kind === 'parallel-importer' || at % alsoForHospitals === 0,
  );
  const products = makeProducts(
    size,
    { ...parties, suppliers: [...shared, ...suppliers] },
    time,
    chance.fork('products'),
    { substances: hospitalSubstances, skip: numbersLeftFree, brandsTaken: brandsOf(others) },
  );
  const lately = sinceTheYear(time);
  const interruptions = makeInterruptions(
    products,
    parties.sites,
    lately,
    durations,
    chance.fork('interruptions'),
    rates,
  );
  return {
    suppliers,
    products,
    interruptions,
    notifications: makeNotifications(products, interruptions, lately, chance.fork('notifications')),
  };
}

/** No list tells of these interruptions, so those before the desk's year need not be imagined. */
function sinceTheYear(time: Timeline): Timeline {
  const left = Math.max(0, daysBetween(time.warmUpFrom, time.until) - 365 - leadIn);
  return { ...time, warmUpFrom: addDays(time.warmUpFrom, left), days: time.days - left };
}

function ownMakers(size: number, { suppliers }: Parties, chance: Chance): Supplier[] {
  const taken = new Set(suppliers.map(({ shortName }) => shortName));
  const count = Math.max(2, Math.round(size / productsPerSupplier));
  const names = companyNames(count + taken.size, chance).filter((name) => !taken.has(name));
  return names.slice(0, count).map((shortName, at) => {
    const number = padded(at + 1, 3);
    return {
      id: `hospital-supplier-${number}`,
      name: `${shortName} ${chance.pick(['Hospital Products B.V.', 'Infusie B.V.', 'Klinisch B.V.'])}`,
      shortName,
      ownershipGroup: chance.happens(0.25)
        ? chance.pick(suppliers).ownershipGroup
        : `hospital-group-${number}`,
      kind: at % 3 === 0 ? 'brand' : 'generic',
    };
  });
}

/** The first word of a name, where it is a brand. */
function brandsOf(products: readonly TwinProduct[]): ReadonlySet<string> {
  return new Set(
    products.flatMap(({ states }) => states.map(({ name }) => name.slice(0, name.indexOf(' ')))),
  );
}
