import { addDays, type CalendarDate } from '../law/calendar-date.ts';
import type { Chance } from './chance.ts';
import { dosageForms, type DosageForm, type DosageFormKey } from './dosage-form.ts';
import { brandNames } from './name.ts';
import { padded, type Parties, type Supplier } from './party.ts';
import { substances, type DispensingClass, type Substance } from './substance.ts';
import { daysPerYear, longestLead, type Timeline } from './timeline.ts';

/** One authorisation × strength × form, as the twin knows it over all its days. */
export interface TwinProduct {
  readonly id: string;
  /** In a range that the Dutch register has not reached: `900123`. */
  readonly rvg: string;
  /** For a parallel import: the number of the product it follows. */
  readonly parallelOf?: string;
  readonly atc: string;
  readonly substance: string;
  readonly strength: string;
  readonly form: DosageForm;
  readonly pack: string;
  readonly dispensing: DispensingClass;
  readonly authorisedSince: CalendarDate;
  /** Where it is made; two products of one site stop together. */
  readonly plant: string;
  readonly substanceSite: string;
  /** Relative: 1 is the middle one. Drives how many pharmacies notice that it is gone. */
  readonly demand: number;
  /** Oldest first; the first holds from the day of authorisation. */
  readonly states: readonly ProductState[];
}

export interface ProductState {
  readonly from: CalendarDate;
  readonly name: string;
  readonly holder: Supplier;
  readonly status: 'authorised' | 'withdrawn';
  readonly marketed: boolean;
}

/** What holds on a day; `undefined` before the authorisation. */
export function stateOn(product: TwinProduct, day: CalendarDate): ProductState | undefined {
  return product.states.findLast((state) => state.from <= day);
}

export function isMarketed(product: TwinProduct, day: CalendarDate): boolean {
  return stateOn(product, day)?.marketed === true;
}

/** The first day after `day` on which a product that was marketed no longer is. */
export function endOfMarketing(product: TwinProduct, day: CalendarDate): CalendarDate | undefined {
  const left = product.states.find(
    (state, at) => state.from > day && !state.marketed && product.states[at - 1]?.marketed === true,
  );
  return left?.from;
}

/** Products of one substance, strength, form and route: what a pharmacy may look for first. */
export function groupOf(product: TwinProduct): string {
  const { substance, strength, form } = product;
  return `${substance} ${strength} ${form.form} ${form.route}`;
}

export const firstRvg = 900_001;
export const mostProducts = 15_000;

const share = {
  parallelImports: 0.05,
  /** Authorised, never brought to the pharmacy. */
  notMarketed: 0.1,
  authorisedInTheWindow: 0.03,
  /** A year. */
  transferred: 0.025,
  renamed: 0.015,
  discontinued: 0.013,
};
const productsPerSubstance = 4;

/** A strength and form of a substance, with the makers that have been given a place in it. */
interface Opening {
  readonly substance: Substance;
  readonly form: DosageFormKey;
  readonly strength: string;
  readonly holders: Supplier[];
}

/** What a range of products is made of, and where its numbers begin. */
export interface Assortment {
  readonly substances: readonly Substance[];
  /** Places in the numbering that are left free. */
  readonly skip: number;
  /** Brands of another range. */
  readonly brandsTaken: Iterable<string>;
}

const wholeAssortment: Assortment = { substances, skip: 0, brandsTaken: [] };

export function makeProducts(
  count: number,
  parties: Parties,
  time: Timeline,
  chance: Chance,
  assortment = wholeAssortment,
): TwinProduct[] {
  const imports = Math.round(count * share.parallelImports);
  const openings = fillOpenings(
    count - imports,
    parties,
    assortment.substances,
    chance.fork('openings'),
  );
  const names = nameMakers(openings, assortment.brandsTaken, chance.fork('names'));
  const makers = openings.flatMap((opening) =>
    opening.holders.map((holder) => ({ opening, holder })),
  );
  const history = { parties, time, names };
  const own = chance
    .fork('order')
    .shuffled(makers)
    .map(({ opening, holder }, at) =>
      ownProduct(assortment.skip + at, opening, holder, history, chance.fork(`product:${at}`)),
    );
  const importChance = chance.fork('imports');
  const candidates = own.filter(
    ({ product, branded }) => branded && product.authorisedSince < time.warmUpFrom,
  );
  const originals = importChance.shuffled(candidates).slice(0, imports);
  const followers = originals.map(({ product }, at) =>
    parallelImport(
      assortment.skip + own.length + at,
      product,
      parties,
      time,
      chance.fork(`import:${at}`),
    ),
  );
  return [...own.map(({ product }) => product), ...followers];
}

function fillOpenings(
  count: number,
  parties: Parties,
  of: readonly Substance[],
  chance: Chance,
): Opening[] {
  const wanted = Math.min(of.length, Math.max(1, Math.round(count / productsPerSubstance)));
  // Often used substances come first more often, and all of them when there is room.
  const chosen = of
    .map((substance) => ({ substance, turn: chance.exponential(1 / substance.use ** 2) }))
    .toSorted((left, right) => left.turn - right.turn)
    .slice(0, wanted)
    .map(({ substance }) => substance);

  const makers = parties.suppliers.filter((supplier) => supplier.kind !== 'parallel-importer');
  const brands = makers.filter((supplier) => supplier.kind === 'brand');
  const openings: Opening[] = chosen.flatMap((substance) => {
    const originator = chance.pick(brands);
    return substance.strengths.map(({ form, strength }) => ({
      substance,
      form,
      strength,
      holders: chance.happens(0.7) ? [originator] : [],
    }));
  });
  // Makers bring all strengths of a form or few of them; each round one maker takes some places.
  for (let filled = trimmed(openings, count); filled < count;) {
    const substance = chance.pickWeighted(chosen, (each) => each.use ** 2);
    const maker = chance.pick(makers);
    for (const opening of openings) {
      if (filled === count) break;
      if (opening.substance !== substance || opening.holders.includes(maker)) continue;
      if (!chance.happens(0.75)) continue;
      opening.holders.push(maker);
      filled += 1;
    }
  }
  return openings;
}

/** Places already filled; where there are more than products wanted, the last ones are given back. */
function trimmed(openings: readonly Opening[], count: number): number {
  let filled = 0;
  for (const opening of openings) {
    if (filled === count) opening.holders.length = 0;
    filled += opening.holders.length;
  }
  return filled;
}

interface NameMaker {
  /** Absent for a product that is called by its substance and its maker. */
  brandOf(substance: Substance, holder: Supplier): string | undefined;
  freshBrand(): string;
}

/** Every maker with a brand for a substance uses it for all strengths; some brands look alike. */
function nameMakers(
  openings: readonly Opening[],
  brandsTaken: Iterable<string>,
  chance: Chance,
): NameMaker {
  const names = brandNames(chance, brandsTaken);
  const brands = new Map<string, string>();
  const givers = openings
    .flatMap(({ substance, holders }) => holders.map((holder) => ({ substance, holder })))
    .filter(({ holder }) => holder.kind === 'brand');
  let previous: string | undefined;
  for (const { substance, holder } of givers) {
    const key = `${substance.atc} ${holder.id}`;
    if (brands.has(key)) continue;
    const lookAlike = previous !== undefined && chance.happens(0.08);
    const brand = lookAlike ? names.lookAlikeOf(previous ?? '') : names.next();
    brands.set(key, brand);
    previous = brand;
  }
  return {
    brandOf: (substance, holder) => brands.get(`${substance.atc} ${holder.id}`),
    freshBrand: () => names.next(),
  };
}

interface History {
  readonly parties: Parties;
  readonly time: Timeline;
  readonly names: NameMaker;
}

function ownProduct(
  at: number,
  opening: Opening,
  holder: Supplier,
  history: History,
  chance: Chance,
): { readonly product: TwinProduct; readonly branded: boolean } {
  const { substance, strength } = opening;
  const form = dosageForms[opening.form];
  const { time, parties, names } = history;
  const authorisedSince = chance.happens(share.authorisedInTheWindow)
    ? addDays(time.from, chance.between(0, time.windowDays - 1))
    : addDays(time.warmUpFrom, -chance.between(30, 12_000));
  const sites = sitesOf(substance, holder, parties, chance);
  const product = {
    ...numbered(at),
    atc: substance.atc,
    substance: substance.name,
    strength,
    form,
    pack: chance.pick(form.packs),
    dispensing: substance.dispensing,
    authorisedSince,
    ...sites,
    demand: chance.logNormal(0.3 * substance.use, 0.7),
  };
  const brand = names.brandOf(substance, holder);
  const named = (word: string | undefined, owner: Supplier) =>
    `${word ?? `${capital(substance.name)} ${owner.shortName}`} ${strength}, ${form.inName}`;
  const first: ProductState = {
    from: authorisedSince,
    name: named(brand, holder),
    holder,
    status: 'authorised',
    marketed: authorisedSince < time.warmUpFrom && !chance.happens(share.notMarketed),
  };
  const states = [first, ...lifeAfter(first, brand, named, history, chance)];
  return { product: { ...product, states }, branded: brand !== undefined };
}

/** Transfers, renamings and the end of marketing, in the order of their days. */
function lifeAfter(
  first: ProductState,
  brand: string | undefined,
  named: (word: string | undefined, owner: Supplier) => string,
  { parties, time, names }: History,
  chance: Chance,
): ProductState[] {
  const states: ProductState[] = [];
  const last = () => states.at(-1) ?? first;
  if (!first.marketed) {
    // A new product comes to the pharmacy some months after its authorisation.
    if (first.from >= time.warmUpFrom) {
      states.push({ ...first, from: addDays(first.from, chance.between(30, 120)), marketed: true });
    }
    return states;
  }
  const windowYears = time.windowDays / daysPerYear;
  const someDay = () => addDays(time.from, chance.between(0, time.windowDays - 1));
  const happenings: { readonly on: CalendarDate; readonly take: () => Partial<ProductState> }[] =
    [];
  let word = brand;
  if (chance.happens(share.transferred * windowYears)) {
    const makers = parties.suppliers.filter(
      ({ id, kind }) => kind !== 'parallel-importer' && id !== first.holder.id,
    );
    const holder = chance.pick(makers);
    happenings.push({ on: someDay(), take: () => ({ holder, name: named(word, holder) }) });
  }
  if (brand !== undefined && chance.happens(share.renamed * windowYears)) {
    const renamed = names.freshBrand();
    happenings.push({
      on: someDay(),
      take: () => {
        word = renamed;
        return { name: named(renamed, last().holder) };
      },
    });
  }
  for (const { on, take } of happenings.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    states.push({ ...last(), ...take(), from: on });
  }
  const horizon = time.windowDays + longestLead;
  if (chance.happens((share.discontinued * horizon) / daysPerYear)) {
    const drawn = addDays(time.from, chance.between(1, horizon));
    const on = drawn > last().from ? drawn : addDays(last().from, 1);
    states.push({ ...last(), from: on, marketed: false });
    states.push({ ...last(), from: addDays(on, chance.between(120, 400)), status: 'withdrawn' });
  }
  return states;
}

function parallelImport(
  at: number,
  original: TwinProduct,
  parties: Parties,
  time: Timeline,
  chance: Chance,
): TwinProduct {
  const holder = chance.pick(parties.suppliers.filter(({ kind }) => kind === 'parallel-importer'));
  const authorisedSince = addDays(time.warmUpFrom, -chance.between(30, 4000));
  return {
    ...original,
    ...numbered(at),
    parallelOf: original.rvg,
    authorisedSince,
    demand: original.demand / 4,
    states: [
      {
        from: authorisedSince,
        // As in the Dutch register: an imported pack carries the brand of the original.
        name: original.states[0]?.name ?? '',
        holder,
        status: 'authorised',
        marketed: !chance.happens(share.notMarketed),
      },
    ],
  };
}

/** A maker keeps to one plant for a substance mostly; a substance comes from three sites at most. */
function sitesOf(
  substance: Substance,
  holder: Supplier,
  { sites }: Parties,
  chance: Chance,
): Pick<TwinProduct, 'plant' | 'substanceSite'> {
  const plants = sites.filter(({ makes }) => makes === 'finished-product');
  const sources = sites.filter(({ makes }) => makes === 'active-substance');
  const source = (letterSum(substance.name) + chance.between(0, 2)) % sources.length;
  const usual = letterSum(holder.id + substance.atc) % plants.length;
  const plant = chance.happens(0.85) ? plants[usual] : chance.pick(plants);
  return { plant: plant?.id ?? '', substanceSite: sources[source]?.id ?? '' };
}

function letterSum(text: string): number {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}

function numbered(at: number): Pick<TwinProduct, 'id' | 'rvg'> {
  return { id: `product-${padded(at + 1, 5)}`, rvg: String(firstRvg + at) };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
