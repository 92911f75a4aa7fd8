import { Type } from 'typebox';
import { inForce, type LawBook } from '../law/law-book.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { LcgColour } from '../law/product.ts';
import { atcLevel } from './product/atc.ts';
import { plain } from './product/plain.ts';
import { exact, OneOf, Said, type Of } from './schema.ts';

/** Whose list: the Union's, the hospital coordination centre's (LCG), or one of who deploys this. */
export const criticalListKinds = ['union', 'lcg', 'own'] as const;
export type CriticalListKind = (typeof criticalListKinds)[number];

/** How soon its absence does harm; what each means is the norm `lcg-colours`. */
export const lcgColours = [
  'red',
  'orange',
  'yellow',
  'other',
] as const satisfies readonly LcgColour[];

export const populations = ['adult', 'child'] as const;
export type Population = (typeof populations)[number];

/** An ATC code of level 5: one substance, or one fixed combination. */
export const Atc5 = Type.Refine(
  Type.String(),
  (value) => atcLevel(value) === 5,
  () => 'expected an ATC code of level 5, such as A02BC05',
);

/**
 * One line of a critical list. It is about a substance, by its ATC code or else by its name,
 * and never about a product: so it is no fact of a product and stands in tables of its own.
 */
export const CriticalListing = Type.Refine(
  Type.Object(
    {
      kind: Type.Literal('critical-listing'),
      atc: Type.Optional(Atc5),
      /** Without code: what it is about. With one: how the list writes it. */
      substance: Type.Optional(Said),
      /** Absent: the list gives none. */
      colour: Type.Optional(OneOf(lcgColours)),
      /** Absent: the list makes no difference. */
      population: Type.Optional(OneOf(populations)),
    },
    exact,
  ),
  ({ atc, substance }) => atc !== undefined || substance !== undefined,
  () => 'expected an ATC code or a substance',
);
export type CriticalListing = Of<typeof CriticalListing>;

/** On how few countries and sites the manufacture of a substance rests, in one register. */
export const Concentration = Type.Object(
  {
    kind: Type.Literal('concentration'),
    /** Country of the register, ISO 3166-1 alpha-2. */
    register: Type.String({ pattern: '^[A-Z]{2}$' }),
    atc: Atc5,
    countries: Type.Integer({ minimum: 1 }),
    /** Sites as registered: no volumes and no shares of a market. */
    sites: Type.Integer({ minimum: 1 }),
    /** Herfindahl–Hirschman index over countries, to 10,000 (one country). */
    hhi: Type.Integer({ minimum: 1, maximum: 10_000 }),
  },
  exact,
);
export type Concentration = Of<typeof Concentration>;

export interface CriticalRecord<Content = CriticalListing | Concentration> {
  /** Line in the file as delivered. */
  readonly row: number;
  readonly content: Content;
}

/** What the file of a critical list says, beside products (`domain/source/source.ts`). */
export type CriticalReading =
  | { readonly kind: 'list'; readonly records: readonly CriticalRecord<CriticalListing>[] }
  | { readonly kind: 'concentration'; readonly records: readonly CriticalRecord<Concentration>[] };

/** What a line is about, whatever it says of it. `plain`, so that `Adrenaline` is `adrenaline`. */
export function memberKey({ atc, substance = '' }: Pick<CriticalListing, 'atc' | 'substance'>) {
  return atc === undefined ? `substance:${plain(substance)}` : `atc:${atc}`;
}

/** One line of a version: a member for one population, or for all. */
export function listingKey(listing: CriticalListing): string {
  return `${memberKey(listing)}/${listing.population ?? 'all'}`;
}

export interface VersionChanges {
  readonly added: readonly CriticalListing[];
  readonly removed: readonly CriticalListing[];
  readonly recoloured: readonly { readonly was: CriticalListing; readonly is: CriticalListing }[];
  readonly unchanged: number;
}

/** What a version says that the one before it did not. */
export function compareVersions(
  before: readonly CriticalListing[],
  now: readonly CriticalListing[],
): VersionChanges {
  const was = new Map(before.map((listing) => [listingKey(listing), listing]));
  const keys = new Set(now.map(listingKey));
  const kept = now.flatMap((is) => {
    const old = was.get(listingKey(is));
    return old === undefined ? [] : [{ was: old, is }];
  });
  const recoloured = kept.filter((pair) => pair.was.colour !== pair.is.colour);
  return {
    added: now.filter((listing) => !was.has(listingKey(listing))),
    removed: before.filter((listing) => !keys.has(listingKey(listing))),
    recoloured,
    unchanged: kept.length - recoloured.length,
  };
}

/** One substance of a list, with its colour for each population. */
export interface CriticalMember {
  readonly key: string;
  readonly atc?: string;
  readonly substance?: string;
  /** Where the list makes no difference between populations, under `all`. */
  readonly colours: Readonly<Partial<Record<Population | 'all', LcgColour | 'none'>>>;
}

/** The members of a version, in the order of their codes; those without a code last. */
export function membersOf(listings: readonly CriticalListing[]): readonly CriticalMember[] {
  const byMember = Map.groupBy(listings, memberKey);
  return [...byMember]
    .map(([key, own]): CriticalMember => {
      const [first] = own;
      const substance = own.find((each) => each.substance !== undefined)?.substance;
      return {
        key,
        ...(first?.atc === undefined ? {} : { atc: first.atc }),
        ...(substance === undefined ? {} : { substance }),
        colours: Object.fromEntries(
          own.map(({ population = 'all', colour = 'none' }) => [population, colour]),
        ),
      };
    })
    .toSorted((left, right) => (left.key < right.key ? -1 : 1));
}

export const listDeeds = ['add', 'remove', 'recolour'] as const;
export type ListDeed = (typeof listDeeds)[number];

/** What somebody proposes to change in a list, and why. The reason is public. */
export const ListProposal = Type.Object(
  {
    deed: OneOf(listDeeds),
    listing: CriticalListing,
    reason: Type.String({ minLength: 1, maxLength: 2000 }),
  },
  exact,
);
export type ListProposal = Of<typeof ListProposal>;

export type ProposalMisfit =
  | 'list-has-it'
  | 'list-lacks-it'
  | 'list-same-colour'
  | 'list-no-colour';

/** The list as it would read after the proposal, or why it cannot be carried out on this version. */
export function applyProposal(
  listings: readonly CriticalListing[],
  { deed, listing }: Pick<ListProposal, 'deed' | 'listing'>,
): readonly CriticalListing[] | ProposalMisfit {
  const key = listingKey(listing);
  const standing = listings.find((each) => listingKey(each) === key);
  const others = listings.filter((each) => each !== standing);
  switch (deed) {
    case 'add':
      return standing === undefined ? [...listings, listing] : 'list-has-it';
    case 'remove':
      return standing === undefined ? 'list-lacks-it' : others;
    case 'recolour':
      if (standing === undefined) return 'list-lacks-it';
      if (listing.colour === undefined) return 'list-no-colour';
      if (standing.colour === listing.colour) return 'list-same-colour';
      return listings.map((each) =>
        each === standing && listing.colour !== undefined
          ? { ...each, colour: listing.colour }
          : each,
      );
    default:
      return deed satisfies never;
  }
}

/** What the deed is to who reads the list: the desk's parameter names it so. */
const publicDeed = { add: 'publish', remove: 'retract', recolour: 'correct' } as const;

/** Does the law book ask for somebody else's yes? A list is public, so its change is a publication. */
export function listNeedsSecond(deed: ListDeed, law: LawBook, on: CalendarDate): boolean {
  const found = inForce(law, 'desk-four-eyes', on);
  return found.answer !== 'in-force' || found.version.value.deeds.includes(publicDeed[deed]);
}

/**
 * What a layer cannot say: the German register that is used holds no antibiotics (J01) but
 * one, so of none of them its count of sites means anything.
 */
export function concentrationSaysNothing(atc: string): boolean {
  return atc.startsWith('J01');
}

/** `LCG volwassenen` is found at `/lijsten/lcg-volwassenen`. */
export function listName(title: string): string {
  return plain(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
}
