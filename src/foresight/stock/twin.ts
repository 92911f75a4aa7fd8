import type { StockColumns } from '../../domain/stock/stock-row.ts';
import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import { chanceFrom } from '../chance.ts';
import { makeCountry, type DemoCountry } from '../country.ts';
import { demoDay } from '../demo.ts';
import { mostProducts, stateOn } from '../product.ts';
import { placeOf, stockCalendar, toldOn, yearDays, type StockCalendar } from './calendar.ts';
import { openHistory } from './history.ts';
import { plantMistakes, type PlantedMistake } from './mistake.ts';
import { makeNetwork, type Network } from './network.ts';
import { makePacks, type TwinPack } from './pack.ts';
import { holdings, makeStockParties, type StockParties, type StockParty } from './party.ts';
import { Sheet } from './sheet.ts';
import { openTelling, type Extent } from './telling.ts';
import { openTruth, type TrueStock } from './truth.ts';
import { openWorld, type World } from './world.ts';

export interface StockTwinSettings {
  readonly seed: number;
  /** Daily days, 1 to 364; the last one is `demoDay`. */
  readonly days: number;
  /**
   * 1 is the whole country: 15,000 medicines and 70 hospitals. Above 1 there are no more
   * medicines but more hospitals, so many that the rows of a day grow with the scale.
   */
  readonly scale: number;
}

/** An invented country whose parties tell what they hold. */
export interface StockTwin {
  readonly country: DemoCountry;
  readonly calendar: StockCalendar;
  readonly packs: readonly TwinPack[];
  readonly network: Network;
  readonly parties: StockParties;
  /** Days on which the register and the list of packs appear. */
  readonly listDays: readonly CalendarDate[];
}

export interface TwinDelivery {
  readonly party: StockParty;
  readonly kind: 'stock' | 'stock-history';
  /** Of a file with weeks the last day of the last one. */
  readonly day: CalendarDate;
  /** `weeks`: many in one file. */
  readonly period: 'day' | 'weeks';
  /** Holds until the next delivery is asked for. */
  readonly rows: StockColumns;
  readonly mistakes: readonly PlantedMistake[];
}

/** What is told on one day, and after all of it what is true. */
export type Told =
  | { readonly kind: 'delivery'; readonly delivery: TwinDelivery }
  | { readonly kind: 'truth'; readonly truth: readonly TrueStock[] };

const mostHospitals = 70;
const fewestHospitals = 3;
/** Beyond the whole country: they say as much in a day as all its parties together. */
const hospitalsOfACountry = 160;
/** Until the stocks have found their level. */
const warmUpDays = 60;
/** Of the days on which a hospital should deliver, those on which it does not. */
const hospitalSkips = 1 / 60;

/** Pure: the same settings give the same twin. */
export function makeStockTwin({ seed, days, scale }: StockTwinSettings): StockTwin {
  const calendar = stockCalendar(demoDay, days);
  const { historyFrom, firstDay, lastDay } = calendar;
  const size = Math.max(1, Math.round(mostProducts * Math.min(scale, 1)));
  const country = makeCountry({ seed, from: historyFrom, until: lastDay, size });
  const chance = chanceFrom(seed).fork('stock');
  const packs = makePacks(country.products, historyFrom, firstDay, chance.fork('packs'));
  const hospitals = hospitalsAt(scale);
  return {
    country,
    calendar,
    packs,
    network: makeNetwork(packs, hospitals, chance.fork('network')),
    parties: makeStockParties(country, packs, hospitals, firstDay),
    listDays: [...new Set([historyFrom, firstDay, lastDay])],
  };
}

function hospitalsAt(scale: number): number {
  if (scale <= 1) return Math.max(fewestHospitals, Math.round(mostHospitals * scale));
  return mostHospitals + Math.round(hospitalsOfACountry * (scale - 1));
}

export function partiesOf({ parties }: StockTwin): readonly StockParty[] {
  const { suppliers, wholesalers, hospitals, collectingBody } = parties;
  return [...suppliers, ...wholesalers, ...hospitals, collectingBody];
}

/** The world of a twin before its first day. */
export function worldOf({ network, country, calendar }: StockTwin): World {
  return openWorld(network, country.interruptions, addDays(calendar.historyFrom, -warmUpDays));
}

/** Everything that is told, day by day; nothing of it is kept. */
export function* tellStock(twin: StockTwin): Generator<Told> {
  const { calendar, packs, country } = twin;
  const { suppliers, wholesalers, hospitals, collectingBody } = twin.parties;
  const world = worldOf(twin);
  const sheet = new Sheet(packs);
  const history = openHistory(calendar, packs.length);
  const telling = openTelling(world, sheet, history, calendar, listedFrom(twin));
  const truth = openTruth(packs, partiesOf(twin));
  const heldOn = holdings(packs, suppliers, calendar.historyFrom);
  const heldInWeeks: (readonly Int32Array[])[] = [];
  const mistakes = chanceFrom(country.seed).fork('mistakes');

  const daily = function* (at: number, what: Extent): Generator<Told> {
    const { day } = world;
    const held = heldOn(day);
    for (const [which, party] of suppliers.entries()) {
      sheet.clear(day);
      telling.supplier(held[which] ?? new Int32Array(), what);
      yield* deliver(party, what);
    }
    for (const [which, party] of wholesalers.entries()) {
      sheet.clear(day);
      telling.wholesaler(which, what);
      yield* deliver(party, what);
    }
    if (what === 'moves') return;
    for (const [which, party] of hospitals.entries()) {
      sheet.clear(day);
      telling.hospital(which);
      yield* deliver(party, what);
    }
    if ((at + 1) % 7 === 0) {
      sheet.clear(day);
      telling.collectingBody(Math.floor(at / 7));
      yield* deliver(collectingBody, what);
    }
    yield { kind: 'truth', truth: truth.close(day) };
  };

  const deliver = function* (party: StockParty, what: Extent): Generator<Told> {
    const { day } = world;
    if (sheet.length === 0) return;
    const chance = mistakes.fork(`${party.id} ${day}`);
    const rows = sheet.columns(firstLine(party));
    if (party.role === 'hospital' && chance.happens(hospitalSkips)) {
      for (let at = 0; at < sheet.length; at += 1) sheet.forget(at);
      return;
    }
    if (what === 'moves') {
      // The year before is without a mistake, so that it can be summed.
      yield delivered({ party, kind: 'stock-history', day, period: 'day', rows, mistakes: [] });
      return;
    }
    const planted = plantMistakes(sheet, rows, party, chance);
    for (const { line } of planted) sheet.forget(line - firstLine(party));
    truth.count(sheet, rows, planted, party);
    yield delivered({ party, kind: 'stock', day, period: 'day', rows, mistakes: planted });
  };

  const weeks = function* (): Generator<Told> {
    const whole = (party: StockParty) =>
      delivered({
        party: { ...party, format: 'csv' },
        kind: 'stock-history',
        day: world.day,
        period: 'weeks',
        rows: sheet.columns(firstLine({ ...party, format: 'csv' })),
        mistakes: [],
      });
    for (const [which, party] of suppliers.entries()) {
      sheet.clear(calendar.historyFrom);
      for (const [week, held] of heldInWeeks.entries()) {
        telling.supplierWeek(week, held[which] ?? new Int32Array());
      }
      if (sheet.length > 0) yield whole(party);
    }
    for (const [which, party] of wholesalers.entries()) {
      sheet.clear(calendar.historyFrom);
      for (let week = 0; week < history.weeks; week += 1) telling.wholesalerWeek(which, week);
      if (sheet.length > 0) yield whole(party);
    }
    sheet.clear(calendar.historyFrom);
    for (let week = 0; week < yearDays / 7; week += 1) telling.collectingBody(week);
    yield whole(collectingBody);
  };

  for (let ahead = 0; ahead < warmUpDays; ahead += 1) world.advance();
  for (let at = 0; at < yearDays + calendar.days; at += 1) {
    world.advance();
    history.add(world, at);
    const told = toldOn(calendar, at);
    if (told === 'in-week') {
      if ((at + 1) % 7 === 0) heldInWeeks.push(heldOn(world.day));
    } else {
      yield* daily(at, told);
    }
    if (at === yearDays - 1) yield* weeks();
  }
}

function delivered(delivery: TwinDelivery): Told {
  return { kind: 'delivery', delivery };
}

/** The header is the first line of a table; the items of a report are counted from 1. */
function firstLine({ format }: StockParty): number {
  return format === 'fhir' ? 1 : 2;
}

/** By pack, the place of the first list on which its product stands: before it nobody can deliver. */
function listedFrom({ packs, listDays, calendar }: StockTwin): Int32Array {
  return Int32Array.from(packs, ({ product }) => {
    const first = listDays.find((day) => stateOn(product, day) !== undefined);
    return first === undefined ? 2 ** 30 : placeOf(calendar, first);
  });
}
