import { addDays, day, daysBetween, weekday, type CalendarDate } from '../../law/calendar-date.ts';
import type { Interruption } from '../interruption.ts';
import { endOfMarketing, type TwinProduct } from '../product.ts';
import { floorAfter, roofAfter } from './bounds.ts';
import { demandTables, noise, seasonFactor, seasons, shiftOf } from './demand.ts';
import { makeDisturbances } from './disturbance.ts';
import { fromSupplier, wholesalerCount, type Network } from './network.ts';

/**
 * All stock of the country at the end of a day, and what moved on it, in packs. Columns by pack;
 * `4 × pack + wholesaler` for the wholesalers; by hospital place. Nothing comes into being but
 * `produced`, and nothing leaves but `dispensed` and `used`.
 */
export interface World {
  readonly network: Network;
  /** The day that has ended. */
  readonly day: CalendarDate;
  readonly supplier: {
    readonly available: Int32Array;
    readonly quarantine: Int32Array;
    /** The batch that is being made, and the place of the day for which it is promised. */
    readonly batch: Int32Array;
    readonly batchDue: Int32Array;
    readonly produced: Int32Array;
    readonly toWholesalers: Int32Array;
    readonly toHospitals: Int32Array;
    readonly returned: Int32Array;
  };
  readonly wholesaler: {
    readonly available: Int32Array;
    readonly quarantine: Int32Array;
    /** Four places: what comes in on the days whose number leaves this rest by four. */
    readonly underway: Int32Array;
    readonly received: Int32Array;
    readonly delivered: Int32Array;
    /** From pharmacies. */
    readonly returned: Int32Array;
    /** To the supplier. */
    readonly sentBack: Int32Array;
  };
  /** All pharmacies as one. */
  readonly pharmacies: {
    readonly stock: Int32Array;
    readonly underway: Int32Array;
    readonly dispensed: Int32Array;
  };
  readonly hospital: {
    readonly available: Int32Array;
    /** Comes in tomorrow. */
    readonly underway: Int32Array;
    readonly used: Int32Array;
  };
  /** Was the pack's product on the market, today or so many days ago? */
  isMarketed(pack: number, daysAgo?: number): boolean;
  /** The day on which what is `underway` to a wholesaler comes in, for 1 to 3 days ahead. */
  underwayIn(place: number, days: number): number;
  /** The day for which the batch is promised. */
  batchPromised(pack: number): CalendarDate;
  /** Goes one day on. */
  advance(): void;
}

/** Of those who do not get their pack, the part that asks for another of the group the next day. */
const switches = 0.7;
const surge = 2;
/** Hospitals and small wholesale orders stay below what would look like a slip of the pen. */
const smallOrder = 24;
const testingDays = 3;
const slipDays = 7;
const halfLaterDays = 14;

/** @param firstDay the first that `advance` makes. Stocks begin where the policies would hold them. */
export function openWorld(
  network: Network,
  interruptions: readonly Interruption[],
  firstDay: CalendarDate,
): World {
  const { packs, groups, places } = network;
  const count = packs.length;
  const perWholesaler = count * wholesalerCount;
  const trouble = makeDisturbances(network, interruptions, firstDay);
  const draw = demandTables();
  const surgeShift = shiftOf(surge);
  const numbers = (length: number) => new Int32Array(length);

  const supplier = {
    available: Int32Array.from(packs, (_, p) => {
      const { totalMean, safetyDays, batchDays } = network;
      const part = ((network.seed[p] ?? 0) % 1000) / 1000;
      const days = (safetyDays[p] ?? 0) + part * (batchDays[p] ?? 0);
      return Math.ceil((totalMean[p] ?? 0) * days);
    }),
    quarantine: numbers(count),
    batch: numbers(count),
    batchDue: numbers(count),
    produced: numbers(count),
    toWholesalers: numbers(count),
    toHospitals: numbers(count),
    returned: numbers(count),
  };
  const wholesaler = {
    available: network.wholesalerTarget.slice(),
    quarantine: numbers(perWholesaler),
    underway: numbers(perWholesaler * 4),
    received: numbers(perWholesaler),
    delivered: numbers(perWholesaler),
    returned: numbers(perWholesaler),
    sentBack: numbers(perWholesaler),
  };
  const pharmacies = {
    stock: network.pharmacyTarget.slice(),
    underway: numbers(count),
    dispensed: numbers(count),
  };
  const hospital = {
    available: places.target.slice(),
    underway: numbers(places.count),
    used: numbers(places.count),
  };
  const market = packs.map(({ product }) => marketOf(product, firstDay));
  const marketFrom = Int32Array.from(market, ({ from }) => from);
  const marketUntil = Int32Array.from(market, ({ until }) => until);

  /** Yesterday's, by which today's is bounded. */
  const before = {
    supplier: numbers(count),
    toWholesalers: numbers(count),
    toHospitals: numbers(count),
    wholesaler: numbers(perWholesaler),
    delivered: numbers(perWholesaler),
  };
  const tested = numbers(count);
  /** Packs that a hospital could not get of another pack of the group. */
  const extraUse = numbers(places.count);
  /** Dosage units looked for in the group, and how much of it is on the shelves to look for. */
  let sought = new Float64Array(groups.length);
  let soughtNext = new Float64Array(groups.length);
  let onOffer = new Float64Array(groups.length);
  let onOfferNext = new Float64Array(groups.length);
  const shifts = new Float64Array(seasons.length);
  let today = -1;

  function startDay(): void {
    today += 1;
    trouble.advance();
    const date = addDays(firstDay, today);
    const dayOfYear = (today + daysBetween(yearStart, firstDay)) % 365;
    for (const [at, season] of seasons.entries()) {
      shifts[at] = shiftOf(seasonFactor(season, dayOfYear, weekday(date)));
    }
    before.supplier.set(supplier.available);
    before.toWholesalers.set(supplier.toWholesalers);
    before.toHospitals.set(supplier.toHospitals);
    before.wholesaler.set(wholesaler.available);
    before.delivered.set(wholesaler.delivered);
    [sought, soughtNext] = [soughtNext, sought.fill(0)];
    [onOffer, onOfferNext] = [onOfferNext, onOffer.fill(0)];
    for (const moved of [
      supplier.produced,
      supplier.toWholesalers,
      supplier.toHospitals,
      supplier.returned,
      wholesaler.received,
      wholesaler.delivered,
      wholesaler.returned,
      wholesaler.sentBack,
    ]) {
      moved.fill(0);
    }
  }

  function finishBatch(p: number): void {
    const ordered = supplier.batch[p] ?? 0;
    if (ordered === 0 || (supplier.batchDue[p] ?? 0) > today) return;
    if ((trouble.stopped[p] ?? 0) > 0) {
      // What is promised is promised again, a week on.
      supplier.batchDue[p] = today + slipDays;
      return;
    }
    const comes = (trouble.halved[p] ?? 0) > 0 ? Math.ceil(ordered / 2) : ordered;
    supplier.batch[p] = ordered - comes;
    supplier.batchDue[p] = today + halfLaterDays;
    supplier.quarantine[p] = (supplier.quarantine[p] ?? 0) + comes;
    supplier.produced[p] = comes;
    tested[p] = today + testingDays;
  }

  function release(stock: typeof supplier | typeof wholesaler, place: number, yesterday: number) {
    const waiting = stock.quarantine[place] ?? 0;
    const here = stock.available[place] ?? 0;
    const released = Math.min(waiting, Math.max(0, roofAfter(yesterday) - here));
    stock.quarantine[place] = waiting - released;
    stock.available[place] = here + released;
  }

  function receive(p: number): void {
    finishBatch(p);
    if ((tested[p] ?? 0) <= today) release(supplier, p, before.supplier[p] ?? 0);
    for (let w = 0; w < wholesalerCount; w += 1) {
      const place = p * wholesalerCount + w;
      const slot = place * 4 + (today & 3);
      const comes = wholesaler.underway[slot] ?? 0;
      wholesaler.underway[slot] = 0;
      wholesaler.received[place] = comes;
      wholesaler.quarantine[place] = (wholesaler.quarantine[place] ?? 0) + comes;
      // Returned packs wait for a look; what is delivered is put away at once.
      if (comes > 0 || (today + p) % 3 === 0)
        release(wholesaler, place, before.wholesaler[place] ?? 0);
    }
    pharmacies.stock[p] = (pharmacies.stock[p] ?? 0) + (pharmacies.underway[p] ?? 0);
    pharmacies.underway[p] = 0;
  }

  function dispense(p: number, group: number): void {
    const stock = pharmacies.stock[p] ?? 0;
    const seed = network.seed[p] ?? 0;
    const word = noise(seed, 0, today);
    const asks = network.intermittent[p] === 0 || (word >>> 12) % 6 === 0;
    const shift =
      (shifts[network.season[p] ?? 0] ?? 0) + ((trouble.surging[p] ?? 0) > 0 ? surgeShift : 0);
    const own = asks && isMarketed(p) ? draw((network.retailPlace[p] ?? 0) + shift, word) : 0;
    const weight = (network.retailMean[p] ?? 0) * (network.units[p] ?? 1);
    const units = network.units[p] ?? 1;
    const offer = onOffer[group] ?? 0;
    const fromOthers =
      offer > 0 && stock > 0
        ? Math.floor(((sought[group] ?? 0) * weight) / offer / units + (word >>> 8) / 2 ** 24)
        : 0;
    const wanted = own + fromOthers;
    const given = Math.min(stock, wanted);
    pharmacies.stock[p] = stock - given;
    pharmacies.dispensed[p] = given;
    soughtNext[group] = (soughtNext[group] ?? 0) + (wanted - given) * units * switches;
    if (stock > given) onOfferNext[group] = (onOfferNext[group] ?? 0) + weight;
  }

  function treat(p: number): void {
    const shift = (trouble.surging[p] ?? 0) > 0 ? surgeShift : 0;
    const marketed = isMarketed(p);
    const seed = network.seed[p] ?? 0;
    for (let place = places.firstOf[p] ?? 0; place < (places.firstOf[p + 1] ?? 0); place += 1) {
      const yesterday = hospital.available[place] ?? 0;
      const stock = yesterday + (hospital.underway[place] ?? 0);
      const word = noise(seed, 8 + (places.hospital[place] ?? 0), today);
      const own = marketed ? draw((places.meanPlace[place] ?? 0) + shift, word) : 0;
      const wanted = own + (extraUse[place] ?? 0);
      const given = Math.max(0, Math.min(wanted, stock - floorAfter(yesterday)));
      hospital.underway[place] = 0;
      hospital.available[place] = stock - given;
      hospital.used[place] = given;
      extraUse[place] = 0;
      const next = places.next[place] ?? place;
      if (own > given && next !== place) {
        const ratio = (network.units[p] ?? 1) / (network.units[places.pack[next] ?? p] ?? 1);
        // Who asks for another pack once does not ask for a third.
        extraUse[next] = (extraUse[next] ?? 0) + Math.ceil((own - given) * ratio);
      }
    }
  }

  function fromShelf(place: number, wanted: number): number {
    const here = wholesaler.available[place] ?? 0;
    const delivered = wholesaler.delivered[place] ?? 0;
    const most = Math.min(
      here - floorAfter(before.wholesaler[place] ?? 0),
      roofAfter(before.delivered[place] ?? 0) - delivered,
    );
    const given = Math.max(0, Math.min(wanted, most));
    wholesaler.available[place] = here - given;
    wholesaler.delivered[place] = delivered + given;
    return given;
  }

  function fromMaker(
    p: number,
    wanted: number,
    moved: Int32Array,
    movedYesterday: Int32Array,
  ): number {
    if ((trouble.notShipped[p] ?? 0) > 0) return 0;
    const here = supplier.available[p] ?? 0;
    const shipped = moved[p] ?? 0;
    const most = Math.min(
      here - floorAfter(before.supplier[p] ?? 0),
      roofAfter(movedYesterday[p] ?? 0) - shipped,
    );
    const given = Math.max(0, Math.min(wanted, most));
    supplier.available[p] = here - given;
    moved[p] = shipped + given;
    return given;
  }

  function stockHospitals(p: number): void {
    for (let place = places.firstOf[p] ?? 0; place < (places.firstOf[p + 1] ?? 0); place += 1) {
      const stock = hospital.available[place] ?? 0;
      if (stock > (places.orderBelow[place] ?? 0)) continue;
      const wanted = Math.min(smallOrder, (places.target[place] ?? 0) - stock);
      const source = places.source[place] ?? 0;
      hospital.underway[place] =
        source === fromSupplier
          ? fromMaker(p, wanted, supplier.toHospitals, before.toHospitals)
          : fromShelf(p * wholesalerCount + source, wanted);
    }
  }

  function stockPharmacies(p: number): void {
    const room = (network.pharmacyTarget[p] ?? 0) - (pharmacies.stock[p] ?? 0);
    const wanted = Math.min(room, Math.ceil(2 * (network.retailMean[p] ?? 0)) + 20);
    if (wanted <= 0) return;
    const turn = noise(network.seed[p] ?? 0, 1, today) % wholesalerCount;
    let got = 0;
    // A large order is shared out by custom; a small one goes to one of them, then to the others.
    if (wanted >= 8) {
      for (let w = 0; w < wholesalerCount; w += 1) {
        const place = p * wholesalerCount + w;
        got += fromShelf(place, Math.floor(wanted * (network.retailPart[place] ?? 0)));
      }
    }
    for (let step = 0; step < wholesalerCount && got < wanted; step += 1) {
      const w = (turn + step) % wholesalerCount;
      got += fromShelf(p * wholesalerCount + w, wanted - got);
    }
    pharmacies.underway[p] = got;
  }

  function sendBack(p: number): void {
    const word = noise(network.seed[p] ?? 0, 2, today);
    const place = p * wholesalerCount + (word & 3);
    const carried = (network.wholesalerTarget[place] ?? 0) > 0;
    if (!carried) return;
    const amount = 1 + ((word >>> 20) % 4);
    if ((word >>> 2) % 64 === 0 && (pharmacies.stock[p] ?? 0) > amount) {
      pharmacies.stock[p] = (pharmacies.stock[p] ?? 0) - amount;
      wholesaler.quarantine[place] = (wholesaler.quarantine[place] ?? 0) + amount;
      wholesaler.returned[place] = amount;
    }
    const left = wholesaler.available[place] ?? 0;
    if ((word >>> 9) % 256 === 0 && left - floorAfter(before.wholesaler[place] ?? 0) > amount) {
      wholesaler.available[place] = left - amount;
      wholesaler.sentBack[place] = amount;
      supplier.quarantine[p] = (supplier.quarantine[p] ?? 0) + amount;
      supplier.returned[p] = (supplier.returned[p] ?? 0) + amount;
    }
  }

  function stockWholesalers(p: number): void {
    const lead = network.lead[p] ?? 1;
    // Nobody is always first when there is too little.
    for (let turn = 0; turn < wholesalerCount; turn += 1) {
      const place = p * wholesalerCount + ((turn + today + p) % wholesalerCount);
      const wanted = wantedBy(place);
      if (wanted <= 0) continue;
      const slot = place * 4 + ((today + lead) & 3);
      const given = fromMaker(p, wanted, supplier.toWholesalers, before.toWholesalers);
      wholesaler.underway[slot] = (wholesaler.underway[slot] ?? 0) + given;
    }
  }

  /** Much asked for: topped up each day. Little: in small lots. */
  function wantedBy(place: number): number {
    const mean = network.wholesalerMean[place] ?? 0;
    const target = network.wholesalerTarget[place] ?? 0;
    const position =
      (wholesaler.available[place] ?? 0) + (wholesaler.quarantine[place] ?? 0) + underway(place);
    const short = target - position;
    if (mean > 5) return Math.min(short, Math.ceil(3 * mean) + 20);
    return short >= Math.min(20, Math.max(1, Math.ceil(mean * 5)))
      ? Math.min(short, smallOrder)
      : 0;
  }

  function underway(place: number): number {
    let sum = 0;
    for (let slot = place * 4; slot < place * 4 + 4; slot += 1) {
      sum += wholesaler.underway[slot] ?? 0;
    }
    return sum;
  }

  function planBatch(p: number): void {
    if ((supplier.batch[p] ?? 0) > 0 || !isMarketed(p)) return;
    const mean = network.totalMean[p] ?? 0;
    const lead = network.batchLead[p] ?? 0;
    const position = (supplier.available[p] ?? 0) + (supplier.quarantine[p] ?? 0);
    const level = mean * (lead + (network.safetyDays[p] ?? 0));
    if (position > level) return;
    supplier.batch[p] = Math.ceil(level + mean * (network.batchDays[p] ?? 0) - position);
    supplier.batchDue[p] = today + lead + (noise(network.seed[p] ?? 0, 3, today) % 7) - 3;
  }

  function isMarketed(p: number, daysAgo = 0): boolean {
    const then = today - daysAgo;
    return then >= (marketFrom[p] ?? 0) && then < (marketUntil[p] ?? 0);
  }

  return {
    network,
    get day() {
      return addDays(firstDay, today);
    },
    supplier,
    wholesaler,
    pharmacies,
    hospital,
    isMarketed,
    underwayIn: (place, days) => wholesaler.underway[place * 4 + ((today + days) & 3)] ?? 0,
    batchPromised: (p) => addDays(firstDay, supplier.batchDue[p] ?? 0),
    advance() {
      startDay();
      for (const [group, { first, end }] of groups.entries()) {
        for (let p = first; p < end; p += 1) {
          receive(p);
          dispense(p, group);
          treat(p);
          stockHospitals(p);
          stockPharmacies(p);
          sendBack(p);
          stockWholesalers(p);
          planBatch(p);
        }
      }
    },
  };
}

/** A first of January, from which the days of a year are counted. */
const yearStart = day('2020-01-01');

/** Places of the days, from the first; a product that came back to the market counts as staying. */
function marketOf(
  product: TwinProduct,
  firstDay: CalendarDate,
): { readonly from: number; readonly until: number } {
  const begins = product.states.find(({ marketed }) => marketed)?.from;
  if (begins === undefined) return { from: 0, until: 0 };
  const ends = endOfMarketing(product, begins);
  return {
    from: Math.max(0, daysBetween(firstDay, begins)),
    until: ends === undefined ? longAfter : Math.max(0, daysBetween(firstDay, ends)),
  };
}

const longAfter = 1_000_000;
