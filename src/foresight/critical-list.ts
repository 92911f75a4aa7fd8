import type { CriticalListing, ListProposal } from '../domain/critical-list.ts';
import type { LcgColour } from '../law/product.ts';
import { addDays, type CalendarDate } from '../law/calendar-date.ts';
import { chanceFrom } from './chance.ts';
import type { DemoCountry } from './country.ts';

/** An invented list with what somebody invented proposed about it. */
export interface InventedCriticalList {
  readonly title: string;
  /** The day from which it reads so. */
  readonly asserted: CalendarDate;
  readonly why: string;
  readonly listings: readonly CriticalListing[];
  readonly proposals: readonly (ListProposal & { readonly decided?: string })[];
}

/** How many substances of each colour. A guess: the real list is not public. */
const sizes: readonly (readonly [LcgColour, number])[] = [
  ['red', 10],
  ['orange', 16],
  ['yellow', 8],
  ['other', 4],
];
/** Of the substances for adults, how many also stand on the list for children. */
const alsoForChildren = 0.4;
const daysOld = 300;

/**
 * A small LCG list of an invented country: substances of its own products, coloured by
 * chance. Real substances with colours that nobody gave them: it says so in its title.
 */
export function inventCriticalList({
  seed,
  products,
  hospital,
  time,
}: DemoCountry): InventedCriticalList {
  const chance = chanceFrom(seed).fork('critical list');
  const substances = new Map(
    [...products, ...hospital.products].map(({ atc, substance }) => [atc, substance]),
  );
  const order = chance.shuffled([...substances].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const colours = sizes.flatMap(([colour, count]) => Array.from({ length: count }, () => colour));
  const listings = order.slice(0, colours.length).flatMap(([atc, substance], at) => {
    const colour = colours[at] ?? 'other';
    const adult = {
      kind: 'critical-listing',
      atc,
      substance,
      colour,
      population: 'adult',
    } as const;
    return chance.happens(alsoForChildren)
      ? [adult, { ...adult, population: 'child' } as const]
      : [adult];
  });
  const [added, waiting] = order.slice(colours.length).map(([atc, substance]) => ({
    kind: 'critical-listing' as const,
    atc,
    substance,
    colour: 'orange' as const,
    population: 'adult' as const,
  }));
  return {
    title: 'LCG-lijst van demoland (verzonnen)',
    asserted: addDays(time.until, -daysOld),
    why: 'Verzonnen lijst, getrokken uit de middelen van demoland.',
    listings,
    proposals: [
      ...(added === undefined
        ? []
        : [
            {
              deed: 'add' as const,
              listing: added,
              reason: 'Verzonnen voorstel: werd gemist toen de voorraad opraakte.',
              decided: 'Verzonnen besluit: de reden is aannemelijk.',
            },
          ]),
      ...(waiting === undefined
        ? []
        : [
            {
              deed: 'add' as const,
              listing: waiting,
              reason: 'Verzonnen voorstel: er is maar één leverancier over.',
            },
          ]),
    ],
  };
}
