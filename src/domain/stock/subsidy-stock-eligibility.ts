import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook, NormValue } from '../../law/law-book.ts';
import type { Missing } from '../decision.ts';
import type { StockPack } from './obligation-case.ts';
import { chosen, type Held } from './obligation-law.ts';
import { lacks, step } from './obligation-outcome.ts';
import type { Listed, SubsidyStockFacts } from './subsidy-stock-case.ts';
import type { SubsidyStep, SubsidyStockCode } from './subsidy-stock-outcome.ts';

/** Answered before any quantity is looked at. */
export interface Closed {
  readonly answer: 'not-subsidised' | 'not-reported' | 'not-decidable';
  readonly steps: readonly SubsidyStep[];
  readonly missing: readonly Missing[];
}

function notSubsidised(...steps: readonly SubsidyStep[]): Closed {
  return { answer: 'not-subsidised', steps, missing: [] };
}

function notDecidable(
  fact: string,
  code: SubsidyStockCode,
  steps: readonly SubsidyStep[] = [],
): Closed {
  return {
    answer: 'not-decidable',
    steps: [...steps, step(code, {}, fact)],
    missing: [lacks(fact, 'subsidy')],
  };
}

/** Only full-line wholesalers. */
export function weighParty({ role, fullLine }: SubsidyStockFacts): Closed | undefined {
  if (role === undefined) return notDecidable('role', 'role-not-known');
  if (role !== 'wholesaler') return notSubsidised(step('not-a-full-line-wholesaler', {}, 'role'));
  if (fullLine === undefined) return notDecidable('fullLine', 'full-line-not-known');
  if (!fullLine) return notSubsidised(step('not-a-full-line-wholesaler', {}, 'fullLine'));
  return undefined;
}

export interface Level {
  readonly answer: 'level';
  readonly weeks: number;
  readonly steps: readonly SubsidyStep[];
}

/** How many weeks, by the colour on the lists that the subsidy follows. */
export function weighLists(
  { lists: listed }: SubsidyStockFacts,
  weeks: Held<NormValue<'stock-subsidy-weeks'>>,
  followed: Held<NormValue<'stock-subsidy-lists'>>,
  on: CalendarDate,
  law: LawBook,
): Closed | Level {
  const opening: readonly SubsidyStep[] = [step('full-line-wholesaler', {}, 'fullLine')];
  if (listed === undefined) return notDecidable('lists', 'lists-not-known', opening);
  const counted = listed.filter(({ list }) => followed.value.includes(list));
  const steps: readonly SubsidyStep[] = [
    ...opening,
    ...listed
      .filter((each) => !counted.includes(each))
      .map(() => step('list-not-followed', {}, 'lists.list', followed.norm)),
    ...counted.map((each) => listStep(each, weeks)),
  ];
  const levels = counted.flatMap(({ colour }) =>
    colour === 'red' || colour === 'orange' ? [weeks.value[colour]] : [],
  );
  if (levels.length === 0) {
    return notSubsidised(...steps, step('on-no-list', {}, 'lists', followed.norm));
  }
  const both = chosen(law, 'stock-subsidy-both-lists', on);
  const higher = both.value === 'higher';
  const level = higher ? Math.max(...levels) : Math.min(...levels);
  const code = higher ? 'higher-of-both-lists' : 'lower-of-both-lists';
  return {
    answer: 'level',
    weeks: level,
    steps: [
      ...steps,
      ...(new Set(levels).size < 2 ? [] : [step(code, { weeks: level }, 'lists', both.norm)]),
    ],
  };
}

function listStep(
  { colour }: Listed,
  { value, norm }: Held<NormValue<'stock-subsidy-weeks'>>,
): SubsidyStep {
  if (colour === 'red') return step('listed-red', { weeks: value.red }, 'lists.colour', norm);
  if (colour === 'orange') {
    return step('listed-orange', { weeks: value.orange }, 'lists.colour', norm);
  }
  return step('listed-without-subsidy', {}, 'lists.colour', norm);
}

export interface Cheap {
  readonly answer: 'packs';
  readonly cheap: readonly StockPack[];
  readonly steps: readonly SubsidyStep[];
}

/** Which packs cost less than the ceiling. */
export function weighPrices(
  packs: readonly StockPack[],
  { value, norm }: Held<NormValue<'stock-subsidy-price-ceiling'>>,
  before: readonly SubsidyStep[],
): Closed | Cheap {
  const fact = 'packs.listPriceEurocents';
  const covers = (price: number) =>
    value.covers === 'below' ? price < value.eurocents : price <= value.eurocents;
  const steps: readonly SubsidyStep[] = [
    ...before,
    ...packs.map(({ code, listPriceEurocents: price }) => {
      if (price === undefined) return step('price-not-known', { code }, fact, norm);
      const about = covers(price) ? 'price-below-ceiling' : 'price-too-high';
      return step(about, { code, price, ceiling: value.eurocents }, fact, norm);
    }),
  ];
  if (packs.some(({ listPriceEurocents: price }) => price === undefined)) {
    return { answer: 'not-decidable', steps, missing: [lacks('price', 'subsidy')] };
  }
  const cheap = packs.filter(
    ({ listPriceEurocents: price }) => price !== undefined && covers(price),
  );
  if (cheap.length === 0)
    return notSubsidised(...steps, step('no-pack-subsidised', {}, fact, norm));
  return { answer: 'packs', cheap, steps };
}
