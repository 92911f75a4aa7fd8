import { readAggregate, type AggregateAnswer } from '../../domain/disclosure/aggregate.ts';
import type { CriticalMember } from '../../domain/critical-list.ts';
import { paidOn, type PaidFact } from '../../domain/stock/subsidy-paid.ts';
import { decideSubsidyStock } from '../../domain/stock/subsidy-stock.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { KnownPack } from '../../registry/packs.ts';
import { unlisted, type Coloured } from '../critical-lists/colours.ts';
import type { Obligation } from '../stock/view-obligations.ts';
import { subsidyCase } from './subsidy-case.ts';
import type { PriceSide } from './view-figures.ts';

/**
 * What is there of the extra stock that was paid for, over all who were paid. `hidden`: it would tell
 * one company from another. `not-reported`: one of them did not tell all that is needed, and a part is
 * not the whole. `not-subsidised`: for one of them the facts say that there is no subsidy.
 */
export type Present =
  | { readonly kind: 'units'; readonly units: number }
  | {
      readonly kind: 'hidden';
      readonly why: Exclude<AggregateAnswer, 'total-may-leave'>;
    }
  | { readonly kind: 'not-reported' | 'not-subsidised' };

/** One unit for which somebody is paid on the day. */
export interface PaidUnit {
  readonly unit: string;
  readonly colours: CriticalMember['colours'];
  /** Packs of the unit on the public price list. */
  readonly packs: Readonly<Record<PriceSide, number>>;
  /** Who is paid. */
  readonly parties: number;
  readonly paidUnits: number;
  readonly eurocents: number;
  readonly present: Present;
  /** Paid for less present, in dosage units; below zero: there is more. `null`: present is not shown. */
  readonly difference: number | null;
}

interface Counting {
  readonly on: CalendarDate;
  readonly law: LawBook;
  readonly items: readonly Obligation[];
  readonly paid: readonly PaidFact[];
  readonly packs: readonly KnownPack[];
  readonly listed: ReadonlyMap<number, Coloured>;
  readonly ownerOf: (party: number) => string;
  readonly countSides: (packs: readonly KnownPack[]) => Readonly<Record<PriceSide, number>>;
}

/** Paid for against present, by unit. What is present leaves only over enough owners. */
export function paidAgainstPresent(counting: Counting): readonly PaidUnit[] {
  const { on, paid, packs, listed, countSides } = counting;
  const units = Map.groupBy(paidOn(paid, on), ({ unit }) => unit);
  return [...units]
    .map(([unit, facts]): PaidUnit => {
      const own = packs.filter(({ groupKey, listed: isListed }) => isListed && groupKey === unit);
      const colours = own.map(({ productNode }) => listed.get(productNode)).find(Boolean);
      const present = presentOf(counting, unit, facts);
      const paidUnits = sum(facts.map((fact) => fact.units));
      return {
        unit,
        colours: (colours ?? unlisted).colours,
        packs: countSides(own),
        parties: new Set(facts.map(({ party }) => party)).size,
        paidUnits,
        eurocents: sum(facts.map(({ eurocents }) => eurocents)),
        present,
        difference: present.kind === 'units' ? sum([paidUnits, -present.units]) : null,
      };
    })
    .toSorted((one, next) => (one.unit < next.unit ? -1 : 1));
}

function presentOf(
  { on, law, items, listed, ownerOf }: Counting,
  unit: string,
  facts: readonly PaidFact[],
): Present {
  const parties = [...Map.groupBy(facts, ({ party }) => party)];
  const decided = parties.map(([party, own]) => {
    const item = items.find((each) => each.party === party && each.unit === unit);
    if (item === undefined) return { party, outcome: 'not-reported' as const };
    const colours = listed.get(item.product) ?? unlisted;
    const { outcome, values } = decideSubsidyStock(subsidyCase(item, colours, own), law);
    return { party, outcome, present: values.present };
  });
  if (decided.some(({ outcome }) => outcome === 'not-subsidised'))
    return { kind: 'not-subsidised' };
  const amounts = decided.flatMap(({ party, present }) =>
    present === undefined ? [] : [{ group: ownerOf(party), amount: present }],
  );
  if (amounts.length < decided.length) return { kind: 'not-reported' };
  const { answer } = readAggregate(amounts, law, on);
  if (answer !== 'total-may-leave') return { kind: 'hidden', why: answer };
  return { kind: 'units', units: sum(amounts.map(({ amount }) => amount)) };
}

/** To a thousandth, as what is summed. */
function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + Math.round(amount * 1000), 0) / 1000;
}
