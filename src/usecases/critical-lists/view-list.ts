import {
  compareVersions,
  concentrationSaysNothing,
  membersOf,
  type CriticalListing,
  type CriticalListKind,
  type CriticalMember,
} from '../../domain/critical-list.ts';
import { refuseList } from '../../domain/critical-list-problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import { inForce } from '../../law/law-book.ts';
import type { StockLink } from '../../domain/stock/release.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Confidence, Language } from '../../law/norm.ts';
import type { LcgColour } from '../../law/product.ts';
import {
  concentrations,
  criticalList,
  criticalLists,
  listEntries,
  listProposals,
  listVersions,
  type CriticalList,
  type StoredConcentration,
  type StoredProposal,
} from '../../registry/critical-lists.ts';
import type { ReadTx } from '../../registry/database.ts';
import type { CountedSourceAnswer } from '../answers/claim-source.ts';
import type { ShortageItemAnswer, ShortagesAnswer } from '../answers/shortages.ts';
import { isInvented, markedMomentOf, type AsOfInput, type Moment } from '../as-of.ts';
import { isRefusal, type Context } from '../context.ts';
import { remembered } from '../determining/remembered.ts';
import { listShortages } from '../list-shortages.ts';
import { productId, readProductId, sourceTitle } from '../naming.ts';
import { memberProducts, type MemberProducts } from './member-products.ts';
import { standingList } from './standing.ts';

export interface ListInput extends AsOfInput {
  readonly name: string;
  /** Where it is held against what is short; a national list only against its own country. */
  readonly country?: string | undefined;
  readonly language: Language;
}

/** What the release of stock figures says of a group; nothing outside the fixed design (rules.md §7). */
export type GroupCover =
  | {
      readonly kind: 'band';
      readonly link: StockLink;
      readonly fromWeeks: number;
      readonly belowWeeks?: number;
    }
  | { readonly kind: 'not-released'; readonly why: 'not-eligible' | 'nothing-left-the-stock' };

/** Of some groups; one that is not among them has no figures. */
export interface ReleasedCover {
  /** The Monday of the week that it is about; absent: nothing was public. */
  readonly week?: CalendarDate;
  readonly groups: ReadonlyMap<number, GroupCover>;
}

/** Cover of some groups of a country on a day, as released and known. */
export type CoverReader = (
  country: string,
  groups: readonly number[],
  moment: Pick<Moment, 'on' | 'known'>,
) => Promise<ReleasedCover>;

export const memberStates = ['short', 'not-listed', 'not-decidable', 'no-product'] as const;
export type MemberState = (typeof memberStates)[number];

export interface NamedProduct {
  readonly id: string;
  readonly name: string;
}

export interface MemberAnswer extends CriticalMember {
  /** What the sources of the country call it. */
  readonly name: string | null;
  readonly state: MemberState;
  /** On sale in the country, as far as our sources say. */
  readonly products: number;
  readonly short: readonly NamedProduct[];
  /** Sold as one substance, strength, form and route. */
  readonly groups: number;
  /** Groups in which no other product stands beside the only one, or beside those that are short. */
  readonly withoutOther: number;
  /** The tightest of its groups; `null` with why. */
  readonly cover: GroupCover | null;
  readonly coverWhy?: 'no-stock-data';
  /** Of its groups, how many are shown in a band: the tightest may be one that is not. */
  readonly groupsInBand: number;
  readonly thin: boolean;
  /** In how few countries it is made by the register of sites; `null` with why. */
  readonly made: Pick<StoredConcentration, 'register' | 'countries' | 'sites' | 'asserted'> | null;
  readonly madeWhy?: 'no-layer' | 'not-in-layer' | 'antibiotic' | 'no-code';
}

export interface VersionAnswer {
  readonly version: number;
  readonly asserted: CalendarDate;
  readonly recordedAt: string;
  readonly source: string;
  /** The delivery of a source; `null` for what was loaded or decided by hand. */
  readonly delivery: string | null;
  readonly proposal: number | null;
  readonly why: string | null;
  readonly members: number;
  readonly added: readonly CriticalListing[];
  readonly removed: readonly CriticalListing[];
  readonly recoloured: readonly { readonly was: CriticalListing; readonly is: CriticalListing }[];
}

/** Without who: that is the desk's. */
export type ProposalAnswer = Omit<StoredProposal, 'personId' | 'listId' | 'movedAt'>;

export interface CriticalListAnswer {
  readonly name: string;
  readonly title: string;
  readonly kind: CriticalListKind;
  readonly listCountry: string;
  readonly synthetic: boolean;
  readonly country: string;
  readonly on: CalendarDate;
  readonly known: CalendarDate;
  readonly recorded: string;
  readonly definition: ShortagesAnswer['definition'];
  readonly counted: readonly CountedSourceAnswer[];
  /** Cover below this many weeks is thin: what a wholesaler must hold; `null`: no norm in force. */
  readonly thinBelowWeeks: number | null;
  /** What the colours of this list mean, by the norm that holds, and how sure we are of it. */
  readonly colours: {
    readonly meanings: readonly { readonly colour: LcgColour; readonly meaning: string }[];
    readonly confidence: Confidence;
  } | null;
  /** Whether any figure of stock was there to look at. */
  readonly hasCover: boolean;
  /** The week of the release that it was held against, by its Monday. */
  readonly coverWeek?: CalendarDate;
  readonly members: readonly MemberAnswer[];
  /** Newest first, as known. */
  readonly versions: readonly VersionAnswer[];
  readonly proposals: readonly ProposalAnswer[];
}

/** The definition that counts where nobody chose one: what the country's authority lists. */
const primaryDefinition = 'as-listed';

/** Which members of a list are short, thin or without another product of the group; public facts only. */
export async function viewCriticalList(
  context: Context,
  input: ListInput,
  readCover: CoverReader = async () => ({ groups: new Map() }),
): Promise<CriticalListAnswer | Refusal> {
  const list = await findList(context, input.name);
  if (isRefusal(list)) return list;
  const country = list.kind === 'union' ? (input.country ?? context.defaultCountry) : list.country;
  const shortages = await listShortages(context, {
    ...input,
    country,
    definition: primaryDefinition,
  });
  if (isRefusal(shortages)) return shortages;
  const { on, known } = shortages;
  const seen = await context.database.read(async (tx) => {
    const moment = await markedMomentOf(
      context,
      tx,
      { on, known, recorded: input.recorded },
      country,
    );
    if (isRefusal(moment)) throw new Error('the moment was readable a moment ago');
    const { version, records } = await standingList(tx, list, moment);
    const layer = await concentrations(tx, moment);
    // Lists are no facts, so the watermark does not move with them.
    const revision = `${version?.id ?? 0} ${layer[0]?.deliveryId ?? 0}`;
    const members = membersOf(records.map(({ content }) => content));
    return {
      held: await remembered(context, moment, ['critical-list', country, revision], () =>
        heldAgainst(tx, members, layer, shortages, moment),
      ),
      versions: await historyOf(context, tx, list, moment),
      proposals: await listProposals(tx, list.id, moment),
    };
  });
  const groups = [...new Set(seen.held.flatMap(({ groupIds }) => groupIds))];
  const { week, groups: cover } = await readCover(country, groups, { on, known });
  const thinBelowWeeks = thinness(context, on);
  return {
    name: list.name,
    title: list.title,
    kind: list.kind,
    listCountry: list.country,
    synthetic: list.synthetic || isInvented(context, country),
    country,
    on,
    known,
    recorded: input.recorded ?? newest(shortages.recorded, seen.versions, seen.proposals),
    definition: shortages.definition,
    counted: shortages.counted,
    thinBelowWeeks,
    colours: colourMeanings(context, seen.held, on, input.language),
    hasCover: cover.size > 0,
    ...(week === undefined ? {} : { coverWeek: week }),
    members: seen.held.map((member) => withCover(member, cover, thinBelowWeeks)),
    versions: seen.versions.toReversed(),
    proposals: seen.proposals.map(withoutWho),
  };
}

function withoutWho(stored: StoredProposal): ProposalAnswer {
  const { personId: _personId, listId: _listId, movedAt: _movedAt, ...proposal } = stored;
  return proposal;
}

/**
 * Up to when was looked, so that a link asks the same again: lists are stored apart from facts,
 * and may be newer than the newest of those.
 */
function newest(
  facts: string,
  versions: readonly VersionAnswer[],
  proposals: readonly StoredProposal[],
): string {
  const moments = [
    ...versions.map(({ recordedAt }) => recordedAt),
    ...proposals.map(({ movedAt }) => movedAt),
  ];
  return moments.reduce((last, each) => (each > last ? each : last), facts);
}

async function findList(context: Context, name: string): Promise<CriticalList | Refusal> {
  return context.database.read(async (tx) => {
    // PostgreSQL keeps no NUL, and so no list that is called so.
    const list = name.includes('\0') ? undefined : await criticalList(tx, name);
    if (list !== undefined) return list;
    const known = (await criticalLists(tx)).map((each) => each.name);
    return refuseList('list-unknown', { known }, { column: 'name', value: name });
  });
}

/** Of the colours that stand on the list only. */
function colourMeanings(
  { law }: Context,
  members: readonly CriticalMember[],
  on: CalendarDate,
  language: Language,
): CriticalListAnswer['colours'] {
  const used = new Set(members.flatMap(({ colours }) => Object.values(colours)));
  const norm = inForce(law, 'lcg-colours', on);
  if (norm.answer !== 'in-force') return null;
  const { value, confidence } = norm.version;
  const meanings = value
    .filter(({ colour }) => used.has(colour))
    .map(({ colour, meaning }) => ({ colour, meaning: meaning[language] }));
  return meanings.length === 0 ? null : { meanings, confidence };
}

function thinness({ law }: Context, on: CalendarDate): number | null {
  const weeks = inForce(law, 'stock-obligation-wholesaler', on);
  return weeks.answer === 'in-force' ? weeks.version.value : null;
}

type HeldMember = Omit<MemberAnswer, 'cover' | 'coverWhy' | 'groupsInBand' | 'thin'> & {
  readonly groupIds: readonly number[];
};

async function heldAgainst(
  tx: ReadTx,
  members: readonly CriticalMember[],
  figures: readonly StoredConcentration[],
  shortages: ShortagesAnswer,
  moment: Moment,
): Promise<readonly HeldMember[]> {
  const products = await memberProducts(tx, shortages.country, members, moment);
  const layer = new Map(figures.map((figure) => [figure.atc, figure]));
  const hasList = shortages.counted.some(
    ({ kind, asserted }) => kind === 'shortage-list' && asserted !== null,
  );
  const items = shortages.items.filter(({ outcome }) => outcome === 'short');
  const short = new Map(
    items.map((item) => [products.canonical(readProductId(item.product.id) ?? 0), item]),
  );
  return members.map((member) => ({
    ...member,
    ...standingOf(member, products, short, hasList),
    ...madeWhere(member, layer),
  }));
}

function standingOf(
  member: CriticalMember,
  products: MemberProducts,
  short: ReadonlyMap<number, ShortageItemAnswer>,
  hasList: boolean,
): Pick<
  HeldMember,
  'name' | 'state' | 'products' | 'short' | 'groups' | 'withoutOther' | 'groupIds'
> {
  const own = products.of(member);
  const shortHere = own.filter(({ id }) => short.has(id));
  const groupIds = [...new Set(own.flatMap(({ group }) => group ?? []))];
  const withoutOther = groupIds.filter((group) => {
    const beside = products.inGroup(group);
    return beside.length <= 1 || beside.every(({ id }) => short.has(id));
  });
  return {
    name: products.nameOf(member) ?? member.substance ?? null,
    state: stateOf(own.length, shortHere.length, hasList),
    products: own.length,
    short: shortHere.map(({ id, name }) => ({ id: productId(id), name })),
    groups: groupIds.length,
    withoutOther: withoutOther.length,
    groupIds,
  };
}

function stateOf(products: number, short: number, hasList: boolean): MemberState {
  if (short > 0) return 'short';
  if (products === 0) return 'no-product';
  return hasList ? 'not-listed' : 'not-decidable';
}

function madeWhere(
  { atc }: CriticalMember,
  layer: ReadonlyMap<string, StoredConcentration>,
): Pick<MemberAnswer, 'made' | 'madeWhy'> {
  if (layer.size === 0) return { made: null, madeWhy: 'no-layer' };
  if (atc === undefined) return { made: null, madeWhy: 'no-code' };
  if (concentrationSaysNothing(atc)) return { made: null, madeWhy: 'antibiotic' };
  const figure = layer.get(atc);
  if (figure === undefined) return { made: null, madeWhy: 'not-in-layer' };
  const { register, countries, sites, asserted } = figure;
  return { made: { register, countries, sites, asserted } };
}

function withCover(
  { groupIds, ...member }: HeldMember,
  cover: ReadonlyMap<number, GroupCover>,
  thinBelowWeeks: number | null,
): MemberAnswer {
  const known = groupIds.flatMap((group) => cover.get(group) ?? []);
  const bands = known.flatMap((each) => (each.kind === 'band' ? each : []));
  const tightest = bands.toSorted((left, right) => left.fromWeeks - right.fromWeeks)[0] ?? known[0];
  if (tightest === undefined) {
    return { ...member, cover: null, coverWhy: 'no-stock-data', groupsInBand: 0, thin: false };
  }
  const thin =
    tightest.kind === 'band' &&
    thinBelowWeeks !== null &&
    tightest.belowWeeks !== undefined &&
    tightest.belowWeeks <= thinBelowWeeks;
  return { ...member, cover: tightest, groupsInBand: bands.length, thin };
}

/** Every version with what it changed, the oldest first. */
async function historyOf(
  context: Context,
  tx: ReadTx,
  list: CriticalList,
  moment: Moment,
): Promise<readonly VersionAnswer[]> {
  const versions = await listVersions(tx, list.id, moment);
  const entries = await listEntries(
    tx,
    versions.map(({ id }) => id),
  );
  let before: readonly CriticalListing[] = [];
  return versions.map((each) => {
    const now = (entries.get(each.id) ?? []).map(({ content }) => content);
    const { added, removed, recoloured } = compareVersions(before, now);
    before = now;
    const { version, asserted, recordedAt, source, deliveryId, proposalId, why } = each;
    return {
      version,
      asserted,
      recordedAt: recordedAt.toISOString(),
      source: sourceTitle(context, source),
      delivery: deliveryId === null ? null : String(deliveryId),
      proposal: proposalId,
      why,
      members: membersOf(now).length,
      added,
      removed,
      recoloured,
    };
  });
}
