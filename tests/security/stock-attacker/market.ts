import { chanceFrom, type Chance } from '../../../src/foresight/chance.ts';
import { seasonFactor, seasons } from '../../../src/foresight/stock/demand.ts';
import type { StockLink } from '../../../src/domain/stock/release.ts';

/** One group of medicines over 27 weeks, in dosage units: all that is true of it. */
export interface Market {
  readonly name: string;
  readonly owners: readonly Owner[];
  readonly suppliers: readonly Supplier[];
  /** What leaves a link in a mean week of the year: a week of cover. Anybody may know it. */
  readonly pace: Readonly<Record<StockLink, number>>;
}

export interface Owner {
  readonly link: StockLink;
  /** Makes the medicine, and delivers to the other owners of its link. */
  readonly isMaker: boolean;
  /** By week, on its Sunday. */
  readonly stock: readonly number[];
  /** By week: came in (or was made), left the link, went to other owners of the link. */
  readonly came: readonly number[];
  readonly left: readonly number[];
  readonly passed: readonly number[];
}

/** Who delivers to owners: itself an owner, or somebody outside the panel. */
export interface Supplier {
  readonly owner?: number;
  /** By owner and week. */
  readonly delivered: readonly (readonly number[])[];
}

/** Thirteen on which the panel is fixed, thirteen released, and the one that is over and not released. */
export const quarterWeeks = 13;
export const marketWeeks = 2 * quarterWeeks + 1;

/** A market that is made hard to protect: few owners, skew, standstills, refills at once, quiet times. */
export function hostileMarket(seed: number): Market {
  const chance = chanceFrom(seed).fork('hostile market');
  const makers = chance.pick([0, 1, 1, 2, 2, 3]);
  const wholesalers = chance.between(2, 8 - makers);
  const hospitals = chance.happens(0.5) ? chance.between(1, 12) : 0;
  const sim = openSimulation(chance, makers, wholesalers, hospitals);
  for (let week = 0; week < marketWeeks; week += 1) sim.advance(week);
  return { name: `hostile ${seed}`, ...sim.told() };
}

interface Books {
  readonly link: StockLink;
  readonly isMaker: boolean;
  held: number;
  readonly target: number;
  readonly share: number;
  readonly stock: number[];
  readonly came: number[];
  readonly left: number[];
  readonly passed: number[];
}

function openSimulation(chance: Chance, makers: number, wholesalers: number, hospitals: number) {
  const pace = 10_000;
  const season = chance.pick(seasons);
  const firstDay = chance.between(0, 364);
  const skew = chance.pick([1, 1.5, 2.5, 4, 8]);
  const weeksKept = chance.pick([0.5, 1, 2, 4, 7]);
  // The standstill: nothing is made from here on, and then much at once.
  const stops = chance.between(6, 20);
  const lasts = chance.happens(0.75) ? chance.between(1, 7) : 0;
  const refill = chance.pick([1, 1, 2, 4]);
  /** From the refill on less is asked for: a medicine whose users went elsewhere. */
  const quiet = chance.pick([1, 1, 0.5, 0.2, 0.05]);
  const direct = chance.pick([0, 0, 0.2]);
  const lumps = chance.pick([1, 1, 2, 4]);
  const hospitalPart = hospitals === 0 ? 0 : chance.pick([0.1, 0.4, 0.8]);

  const sharesOf = (count: number) => {
    const weights = Array.from(
      { length: count },
      (_, at) => skew ** -at * (0.7 + 0.6 * chance.uniform()),
    );
    const total = weights.reduce((sum, each) => sum + each, 0);
    return chance.shuffled(weights.map((each) => each / total));
  };
  const open = (link: StockLink, isMaker: boolean, share: number, target: number): Books => ({
    link,
    isMaker,
    share,
    target,
    held: Math.round(target * (0.3 + chance.uniform())),
    stock: [],
    came: [],
    left: [],
    passed: [],
  });
  const keeps = (share: number, of: number) =>
    share * of * weeksKept * (0.4 + 1.2 * chance.uniform());
  const makerWeeks = chance.pick([0.5, 2, 5]);
  const books = [
    ...sharesOf(makers).map((share) => open('wholesale', true, share, share * pace * makerWeeks)),
    ...sharesOf(wholesalers).map((share) => open('wholesale', false, share, keeps(share, pace))),
    ...sharesOf(hospitals).map((share) =>
      open('hospital', false, share, keeps(share, pace * hospitalPart)),
    ),
  ];
  const makersOf = books.filter(({ isMaker }) => isMaker);
  const wholesalersOf = books.filter(({ link, isMaker }) => link === 'wholesale' && !isMaker);
  const hospitalsOf = books.filter(({ link }) => link === 'hospital');
  // Without a maker on the panel, somebody outside it makes.
  const outside = makers === 0 ? chance.pick([1, 1, 2, 3]) : 0;
  const outsideShares = sharesOf(outside);
  const delivered: number[][][] = [];
  const supplierOwners: (number | undefined)[] = [
    ...makersOf.map((book) => books.indexOf(book)),
    ...outsideShares.map(() => undefined),
    ...(hospitals === 0 ? [] : wholesalersOf.map((book) => books.indexOf(book))),
  ];
  for (const _ of supplierOwners) {
    delivered.push(books.map(() => Array.from({ length: marketWeeks }, () => 0)));
  }
  const record = (supplier: number, to: Books, week: number, units: number) => {
    const row = delivered[supplier]?.[books.indexOf(to)];
    if (row !== undefined) row[week] = (row[week] ?? 0) + units;
  };
  /** A hospital buys of one wholesaler, or of all. */
  const buysOfOne = chance.happens(0.5);
  const sourceOf = new Map(
    hospitalsOf.map((book) => [book, chance.between(0, wholesalersOf.length - 1)]),
  );
  /** A wholesaler buys of each maker by its part of the market, or of one more than of others. */
  const preference = wholesalersOf.map(() => sharesOf(Math.max(1, makers + outside)));

  return {
    advance(week: number) {
      const factor = seasonFactor(season, (firstDay + week * 7) % 365, 1);
      const stands = week >= stops && week < stops + lasts;
      const refills = lasts > 0 && week === stops + lasts;
      const asked =
        pace *
        factor *
        (week >= stops + lasts && lasts > 0 ? quiet : 1) *
        (0.85 + 0.3 * chance.uniform());
      const flow = books.map(() => ({ came: 0, left: 0, passed: 0 }));
      const of = (book: Books) => flow[books.indexOf(book)] ?? { came: 0, left: 0, passed: 0 };
      const give = (from: Books, units: number) => {
        const given = Math.round(Math.min(from.held, Math.max(0, units)));
        from.held -= given;
        return given;
      };
      for (const maker of makersOf) {
        const made = stands
          ? 0
          : Math.round(
              Math.max(
                0,
                maker.target * (refills ? refill : 1) + asked * maker.share * 1.5 - maker.held,
              ),
            );
        maker.held += made;
        of(maker).came = made;
        of(maker).left = give(maker, asked * maker.share * direct);
      }
      for (const [which, wholesaler] of wholesalersOf.entries()) {
        const toPharmacies = asked * wholesaler.share * (1 - direct) * (1 - hospitalPart);
        of(wholesaler).left = give(wholesaler, toPharmacies);
        if (stands || (week + which) % lumps !== 0) continue;
        const wanted =
          wholesaler.target * (refills ? refill : 1) * (0.8 + 0.4 * chance.uniform()) -
          wholesaler.held;
        for (const [supplier, part] of (preference[which] ?? []).entries()) {
          const maker = makersOf[supplier];
          const given =
            maker === undefined
              ? Math.round(Math.max(0, wanted * part))
              : give(maker, wanted * part);
          if (maker !== undefined) of(maker).passed += given;
          wholesaler.held += given;
          of(wholesaler).came += given;
          record(supplier, wholesaler, week, given);
        }
      }
      for (const hospital of hospitalsOf) {
        of(hospital).left = give(hospital, asked * hospitalPart * hospital.share);
        const wanted = hospital.target * (0.8 + 0.4 * chance.uniform()) - hospital.held;
        for (const [which, wholesaler] of wholesalersOf.entries()) {
          const part = buysOfOne ? (sourceOf.get(hospital) === which ? 1 : 0) : wholesaler.share;
          const given = give(wholesaler, wanted * part);
          of(wholesaler).left += given;
          hospital.held += given;
          of(hospital).came += given;
          record(makers + outside + which, hospital, week, given);
        }
      }
      for (const [at, book] of books.entries()) {
        const { came, left, passed } = flow[at] ?? { came: 0, left: 0, passed: 0 };
        book.stock.push(book.held);
        book.came.push(came);
        book.left.push(left);
        book.passed.push(passed);
      }
    },
    told(): Omit<Market, 'name'> {
      return {
        owners: ownersOf(books),
        suppliers: suppliersByOwner(supplierOwners, delivered),
        pace: { wholesale: pace, hospital: pace * hospitalPart },
      };
    },
  };
}

/** What is true of the owners, without what only the making of it needs. */
export function ownersOf(books: readonly Owner[]): readonly Owner[] {
  return books.map(({ link, isMaker, stock, came, left, passed }) => ({
    link,
    isMaker,
    stock,
    came,
    left,
    passed,
  }));
}

function suppliersByOwner(
  owners: readonly (number | undefined)[],
  delivered: readonly (readonly (readonly number[])[])[],
): Supplier[] {
  return delivered.map((rows, at) => {
    const owner = owners[at];
    return owner === undefined ? { delivered: rows } : { owner, delivered: rows };
  });
}
