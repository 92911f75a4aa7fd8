import type { Publication } from '../../domain/source/publication.ts';
import { addDays } from '../../law/calendar-date.ts';
import { chanceFrom } from '../chance.ts';
import type { DemoCountry } from '../country.ts';
import { inventCriticalList } from '../critical-list.ts';
import { groupOf, isMarketed, stateOn, type TwinProduct } from '../product.ts';
import { packRecords } from './lists.ts';
import { plantMistakes } from './mistake.ts';
import { makeNetwork, wholesalerCount } from './network.ts';
import { makePacks } from './pack.ts';
import { holdings, makeStockParties, type StockParty } from './party.ts';
import { Sheet } from './sheet.ts';
import type { TwinDelivery } from './twin.ts';
import { openWorld, type World } from './world.ts';

/** A small part of the demo country counts its stock: the whole of it would make the start slow. */
const groupsCounted = { ofEachOfCast: 5, critical: 14 };
/** As many holders as a group should have to be shown among others: enough, and not a crowd. */
const holdersSought = 4;
/** Sundays of which the stock is told: the quarter before this one, and this one so far. */
const sundaysTold = 21;
const warmUpDays = 60;
/** A year as each party tells it when it joins; one week more is told in time. */
const weeksOfHistory = 54;

export interface DemoStock {
  readonly packs: Publication;
  /** What each party delivers when it joins, and after that of the last day. */
  readonly deliveries: Generator<TwinDelivery>;
}

/**
 * The stock of the demo country: its own medicines, makers and interruptions. Its parties tell by
 * week, to keep the start short: a year of sums with the stock on Sundays when they join, and one
 * ordinary week with slips of the pen in it.
 *
 * @param cast names of suppliers whose medicines are counted in any case: somebody plays them
 * @param hospitals names of those that take part
 */
export function makeDemoStock(
  country: DemoCountry,
  cast: readonly string[],
  hospitals: readonly string[],
): DemoStock {
  const lastDay = country.time.until;
  const firstDay = addDays(lastDay, 1 - 7 * (weeksOfHistory + 1));
  const products = countedProducts(country, cast);
  const chance = chanceFrom(country.seed).fork('demo stock');
  const packs = makePacks(products, firstDay, lastDay, chance.fork('packs'));
  const network = makeNetwork(packs, hospitals.length, chance.fork('network'));
  const interruptions = [...country.interruptions, ...country.hospital.interruptions];
  const makers = [...country.parties.suppliers, ...country.hospital.suppliers];
  const counted = {
    ...country,
    products,
    parties: { ...country.parties, suppliers: makers, hospitals },
  };
  const parties = makeStockParties(counted, packs, hospitals.length, lastDay);
  const world = openWorld(network, interruptions, addDays(firstDay, -warmUpDays));
  return {
    packs: { source: 'xx-packs', day: lastDay, records: packRecords(packs, lastDay) },
    deliveries: tell(),
  };

  function* tell(): Generator<TwinDelivery> {
    const { suppliers, wholesalers, hospitals: wards } = parties;
    const told = [...suppliers, ...wholesalers, ...wards].map((party) => ({
      party,
      sheet: new Sheet(packs),
    }));
    const holders = holdings(packs, suppliers, firstDay);
    const flows = openFlows(world);
    for (let ahead = 0; ahead < warmUpDays; ahead += 1) world.advance();
    for (let week = 0; week < weeksOfHistory; week += 1) {
      const held = passWeek(flows, holders);
      for (const [which, { sheet }] of told.entries()) {
        sheet.turnTo(world.day);
        const of = ofPlace(which, held);
        if (weeksOfHistory - week < sundaysTold) tellHeld(sheet, of, 'week');
        tellMoved(sheet, of, flows);
      }
    }
    for (const { party, sheet } of told) {
      if (sheet.length > 0) yield delivery(party, 'stock-history', sheet);
    }
    const held = passWeek(flows, holders);
    for (const [which, { party, sheet }] of told.entries()) {
      sheet.clear(world.day);
      const of = ofPlace(which, held);
      tellHeld(sheet, of, 'day');
      tellMoved(sheet, of, flows);
      if (sheet.length > 0) yield delivery(party, 'stock', sheet);
    }
  }

  /** Lets a week go by, with what moved in it. @returns who holds which pack on its last day */
  function passWeek(flows: Flows, holders: ReturnType<typeof holdings>): readonly Int32Array[] {
    flows.clear();
    for (let day = 1; day <= 7; day += 1) {
      world.advance();
      flows.add(world);
    }
    return holders(world.day);
  }

  function delivery(party: StockParty, kind: TwinDelivery['kind'], sheet: Sheet): TwinDelivery {
    const rows = sheet.columns(2);
    const own = chance.fork(`${party.id} ${kind}`);
    return {
      party: { ...party, format: 'csv' },
      kind,
      day: world.day,
      period: kind === 'stock' ? 'day' : 'weeks',
      rows,
      mistakes: kind === 'stock' ? plantMistakes(sheet, rows, party, own) : [],
    };
  }

  /** Suppliers stand first, then the four wholesalers, then the hospitals. */
  function ofPlace(which: number, held: readonly Int32Array[]): Place {
    const { suppliers } = parties;
    if (which < suppliers.length) {
      return { role: 'supplier', packs: held[which] ?? new Int32Array() };
    }
    const wholesaler = which - suppliers.length;
    return wholesaler < wholesalerCount
      ? { role: 'wholesaler', which: wholesaler }
      : { role: 'hospital', which: wholesaler - wholesalerCount };
  }

  function tellHeld(sheet: Sheet, of: Place, period: 'day' | 'week'): void {
    const { supplier, wholesaler, hospital } = world;
    eachPack(of, (pack, at) => {
      const held = { supplier, wholesaler, hospital }[of.role].available[at] ?? 0;
      sheet.add('available', period, pack, held);
    });
  }

  function tellMoved(sheet: Sheet, of: Place, flows: Flows): void {
    eachPack(of, (pack, at) => {
      const moved = (kind: keyof Flows['sums']) => flows.sums[kind][at] ?? 0;
      switch (of.role) {
        case 'supplier':
          sheet.add('delivery-to-wholesaler', 'week', pack, moved('toWholesalers'));
          if (moved('toHospitals') > 0) sheet.add('delivery', 'week', pack, moved('toHospitals'));
          return;
        case 'wholesaler':
          sheet.add('delivery', 'week', pack, moved('delivered'));
          return;
        case 'hospital':
          sheet.add('use', 'week', pack, moved('used'));
          return;
        default:
          of satisfies never;
      }
    });
  }

  /** The packs that the party deals in, each with its place in the columns of the world. */
  function eachPack(of: Place, tellOf: (pack: number, at: number) => void): void {
    if (of.role === 'supplier') {
      for (const pack of of.packs) if (world.isMarketed(pack)) tellOf(pack, pack);
      return;
    }
    if (of.role === 'wholesaler') {
      for (const pack of packs.keys()) {
        const at = pack * wholesalerCount + of.which;
        if ((network.wholesalerTarget[at] ?? 0) > 0 && world.isMarketed(pack)) tellOf(pack, at);
      }
      return;
    }
    for (let at = 0; at < network.places.count; at += 1) {
      const pack = network.places.pack[at] ?? 0;
      if (network.places.hospital[at] === of.which && world.isMarketed(pack)) tellOf(pack, at);
    }
  }
}

type Place =
  | { readonly role: 'supplier'; readonly packs: Int32Array }
  | { readonly role: 'wholesaler' | 'hospital'; readonly which: number };

/** What moved since the sums were cleared. */
interface Flows {
  readonly sums: Readonly<
    Record<'toWholesalers' | 'toHospitals' | 'delivered' | 'used', Int32Array>
  >;
  add(world: World): void;
  clear(): void;
}

function openFlows({ supplier, wholesaler, hospital }: World): Flows {
  const like = (column: Int32Array) => new Int32Array(column.length);
  const sums = {
    toWholesalers: like(supplier.toWholesalers),
    toHospitals: like(supplier.toHospitals),
    delivered: like(wholesaler.delivered),
    used: like(hospital.used),
  };
  const plus = (sum: Int32Array, moved: Int32Array) => {
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (moved[at] ?? 0);
  };
  return {
    sums,
    add(world) {
      plus(sums.toWholesalers, world.supplier.toWholesalers);
      plus(sums.toHospitals, world.supplier.toHospitals);
      plus(sums.delivered, world.wholesaler.delivered);
      plus(sums.used, world.hospital.used);
    },
    clear() {
      for (const sum of Object.values(sums)) sum.fill(0);
    },
  };
}

/** Whole groups, so that what is known of a group is all there is of it. */
function countedProducts(country: DemoCountry, cast: readonly string[]): readonly TwinProduct[] {
  const day = country.time.until;
  const all = [...country.products, ...country.hospital.products].filter((product) =>
    isMarketed(product, day),
  );
  const groups = Map.groupBy(all, groupOf);
  const holdersOf = (products: readonly TwinProduct[]) =>
    new Set(products.map((product) => stateOn(product, day)?.holder.name));
  const critical = new Set(
    inventCriticalList(country).listings.flatMap((listing) =>
      'atc' in listing && (listing.colour === 'red' || listing.colour === 'orange')
        ? [listing.atc]
        : [],
    ),
  );
  const far = (products: readonly TwinProduct[]) =>
    Math.abs(holdersOf(products).size - holdersSought);
  const ordered = [...groups].toSorted(
    ([one, few], [other, many]) => far(few) - far(many) || (one < other ? -1 : 1),
  );
  const ofCast = cast.flatMap((name) =>
    ordered
      .filter(([, products]) => holdersOf(products).has(name))
      .slice(0, groupsCounted.ofEachOfCast),
  );
  const onList = ordered.filter(([, products]) => products.some(({ atc }) => critical.has(atc)));
  const counted = new Map([...ofCast, ...onList.slice(0, groupsCounted.critical)]);
  return [...counted.values()].flat();
}
