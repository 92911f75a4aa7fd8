import type { Chance } from '../chance.ts';
import { groupOf } from '../product.ts';
import { placeOfMean, seasonOf, seasons } from './demand.ts';
import type { TwinPack } from './pack.ts';

/**
 * Who holds which pack, how much of it is asked for and how much each keeps. Columns of numbers
 * by pack; `4 × pack + wholesaler` for the wholesalers; the hospitals' places stand together by
 * pack. Packs that may replace each other stand together too.
 */
export interface Network {
  readonly packs: readonly TwinPack[];
  readonly hospitals: number;
  readonly groups: readonly PackRange[];
  readonly seed: Int32Array;
  readonly units: Int32Array;
  /** Packs a day that all pharmacies together dispense, on a day like all others. */
  readonly retailMean: Float64Array;
  readonly retailPlace: Float64Array;
  /** Place in `seasons`. */
  readonly season: Uint8Array;
  /** 1: asked for on one day in six, six times as much. */
  readonly intermittent: Uint8Array;
  /** Packs a day, of all who use it. */
  readonly totalMean: Float64Array;
  /** Of what pharmacies order, the part that this wholesaler gets first; 0: does not carry it. */
  readonly retailPart: Float64Array;
  readonly wholesalerTarget: Int32Array;
  readonly wholesalerMean: Float64Array;
  readonly pharmacyTarget: Int32Array;
  /** Days of demand below which a supplier has a new batch made, beside the time that takes. */
  readonly safetyDays: Float64Array;
  /** Days of demand in a batch. */
  readonly batchDays: Float64Array;
  /** Days from ordering a batch to its coming in. */
  readonly batchLead: Int32Array;
  /** Days from a supplier to a wholesaler, 1 to 3. */
  readonly lead: Uint8Array;
  readonly places: HospitalPlaces;
}

export interface PackRange {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** A hospital × a pack on its shelves. */
export interface HospitalPlaces {
  readonly count: number;
  /** Of pack `p` those from `firstOf[p]` up to `firstOf[p + 1]`. */
  readonly firstOf: Int32Array;
  readonly hospital: Int32Array;
  readonly pack: Int32Array;
  readonly meanPlace: Float64Array;
  /** Wholesaler that brings it, or `fromSupplier`. */
  readonly source: Uint8Array;
  readonly orderBelow: Int32Array;
  readonly target: Int32Array;
  /** The same hospital's next pack of the group, in a circle; itself where there is no other. */
  readonly next: Int32Array;
}

export const wholesalerCount = 4;
/** One past the last wholesaler. */
export const fromSupplier = 4;

/** Packs of the middle product a day: about 13,000 a year, as on the Dutch market. A guess. */
const packsOfTheMiddle = 26;
const parts = {
  carried: 0.97,
  intermittent: 0.3,
  /** Of hospitals, those that keep a pack that is given by needle, and another. */
  keptByNeedle: 0.28,
  kept: 0.055,
  direct: 0.15,
  /** Suppliers that keep little. */
  lean: 0.3,
};
/** Days of demand that each of the four keeps; in the Netherlands one to two weeks, and more since the obligation. */
const wholesalerDays: readonly number[] = [24, 19, 16, 12];
const wholesalerSize: readonly number[] = [0.38, 0.3, 0.2, 0.12];

export function makeNetwork(
  packs: readonly TwinPack[],
  hospitals: number,
  chance: Chance,
): Network {
  const count = packs.length;
  const network = {
    packs,
    hospitals,
    groups: rangesBy(packs.map(({ product }) => groupOf(product))),
    seed: new Int32Array(count),
    units: Int32Array.from(packs, ({ unitsPerPack }) => unitsPerPack),
    retailMean: new Float64Array(count),
    retailPlace: new Float64Array(count),
    season: Uint8Array.from(packs, ({ product }) => seasons.indexOf(seasonOf(product.atc))),
    intermittent: new Uint8Array(count),
    totalMean: new Float64Array(count),
    retailPart: new Float64Array(count * wholesalerCount),
    wholesalerTarget: new Int32Array(count * wholesalerCount),
    wholesalerMean: new Float64Array(count * wholesalerCount),
    pharmacyTarget: new Int32Array(count),
    safetyDays: new Float64Array(count),
    batchDays: new Float64Array(count),
    batchLead: new Int32Array(count),
    lead: new Uint8Array(count),
  };
  const shelves = new Shelves();
  const leanSuppliers = new Set<string>();
  const ways = chance.fork('suppliers');
  for (const id of new Set(packs.map((pack) => makerOf(pack)))) {
    if (ways.happens(parts.lean)) leanSuppliers.add(id);
  }
  for (const [at, pack] of packs.entries()) {
    const own = chance.fork(pack.zi);
    const byNeedle = isByNeedle(pack);
    const mean = packsOfTheMiddle * pack.product.demand * pack.share * (byNeedle ? 0.1 : 1);
    network.seed[at] = own.between(0, 0x7fffffff);
    network.retailMean[at] = mean;
    network.intermittent[at] = mean < 4 && own.happens(parts.intermittent) ? 1 : 0;
    network.retailPlace[at] = placeOfMean(mean * (network.intermittent[at] === 1 ? 6 : 1));
    network.pharmacyTarget[at] = Math.ceil(mean * 20 + 4);
    shareOut(network, at, own);
    const secondCarries = (network.retailPart[at * wholesalerCount + 1] ?? 0) > 0;
    const brought = shelves.stack(at, pack, hospitals, mean, secondCarries, own);
    network.totalMean[at] = mean + brought.reduce((sum, each) => sum + each, 0);
    for (let w = 0; w < wholesalerCount; w += 1) {
      const place = at * wholesalerCount + w;
      const daily = mean * (network.retailPart[place] ?? 0) + (brought[w] ?? 0);
      network.wholesalerMean[place] = daily;
      const carried = (network.retailPart[place] ?? 0) > 0;
      network.wholesalerTarget[place] = carried
        ? Math.ceil(daily * (wholesalerDays[w] ?? 0) + 3)
        : 0;
    }
    const lean = leanSuppliers.has(makerOf(pack));
    network.safetyDays[at] = lean ? own.between(10, 25) : own.between(40, 60);
    const batchLead = own.between(20, 45);
    network.batchLead[at] = batchLead;
    // One batch is on its way at a time, so it lasts as long as the next one takes.
    network.batchDays[at] = batchLead + own.between(0, 15);
    network.lead[at] = own.between(1, 3);
  }
  return { ...network, places: shelves.places(network.groups) };
}

function makerOf({ product }: TwinPack): string {
  return product.states.at(-1)?.holder.id ?? '';
}

function isByNeedle({ product }: TwinPack): boolean {
  return /^(intraveneus|intramusculair|subcutaan)/.test(product.form.route);
}

/** At least one wholesaler carries each pack; what the others leave goes to those that do. */
function shareOut(
  { retailPart }: { readonly retailPart: Float64Array },
  at: number,
  chance: Chance,
): void {
  const sizes = wholesalerSize.map((size, w) =>
    w === 0 || chance.happens(parts.carried) ? size : 0,
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  for (const [w, size] of sizes.entries()) retailPart[at * wholesalerCount + w] = size / total;
}

function rangesBy(keys: readonly string[]): PackRange[] {
  const starts = keys.flatMap((key, at) => (at === 0 || keys[at - 1] !== key ? [at] : []));
  return starts.map((first, at) => ({ first, end: starts[at + 1] ?? keys.length }));
}

/** Gathers the hospitals' places pack by pack. */
class Shelves {
  readonly #firstOf: number[] = [0];
  readonly #hospital: number[] = [];
  readonly #pack: number[] = [];
  readonly #mean: number[] = [];
  readonly #source: number[] = [];

  /** @returns packs a day by source: the four wholesalers, then the supplier itself. */
  stack(
    at: number,
    pack: TwinPack,
    hospitals: number,
    retail: number,
    secondCarries: boolean,
    chance: Chance,
  ): number[] {
    const byNeedle = isByNeedle(pack);
    const kept = byNeedle ? parts.keptByNeedle : parts.kept;
    const brought = [0, 0, 0, 0, 0];
    const direct = chance.happens(parts.direct);
    for (let hospital = 0; hospital < hospitals; hospital += 1) {
      if (!chance.happens(kept)) continue;
      const mean = Math.min(
        8,
        chance.logNormal(byNeedle ? 0.5 : 0.15, 0.8) * Math.sqrt(retail + 0.2),
      );
      const source = direct ? fromSupplier : usualWholesaler(hospital, secondCarries);
      this.#hospital.push(hospital);
      this.#pack.push(at);
      this.#mean.push(mean);
      this.#source.push(source);
      brought[source] = (brought[source] ?? 0) + mean;
    }
    this.#firstOf[at + 1] = this.#hospital.length;
    return brought;
  }

  places(groups: readonly PackRange[]): HospitalPlaces {
    const firstOf = Int32Array.from(this.#firstOf);
    const hospital = Int32Array.from(this.#hospital);
    return {
      count: hospital.length,
      firstOf,
      hospital,
      pack: Int32Array.from(this.#pack),
      meanPlace: Float64Array.from(this.#mean, placeOfMean),
      source: Uint8Array.from(this.#source),
      orderBelow: Int32Array.from(this.#mean, (mean) => Math.ceil(mean * 7) + 1),
      target: Int32Array.from(this.#mean, (mean) => Math.ceil(mean * 14) + 3),
      next: circles(groups, firstOf, hospital),
    };
  }
}

/** The largest carries everything; a third of the hospitals buy from the second where it can. */
function usualWholesaler(hospital: number, secondCarries: boolean): number {
  return secondCarries && hospital % 3 === 0 ? 1 : 0;
}

function circles(
  groups: readonly PackRange[],
  firstOf: Int32Array,
  hospital: Int32Array,
): Int32Array {
  const next = Int32Array.from(hospital, (_, at) => at);
  for (const { first, end } of groups) {
    const opened = new Map<number, number>();
    const last = new Map<number, number>();
    for (let at = firstOf[first] ?? 0; at < (firstOf[end] ?? 0); at += 1) {
      const owner = hospital[at] ?? 0;
      const before = last.get(owner);
      if (before === undefined) opened.set(owner, at);
      else next[before] = at;
      last.set(owner, at);
    }
    for (const [owner, at] of last) next[at] = opened.get(owner) ?? at;
  }
  return next;
}
