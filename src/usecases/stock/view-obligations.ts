import type { Viewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { Explained, ExplainedRole } from '../../domain/stock/explanation.ts';
import { refuseLedger } from '../../domain/stock/ledger-problem.ts';
import type { Explanation, ObligationCase, StockPack } from '../../domain/stock/obligation-case.ts';
import type { ObligationDecision } from '../../domain/stock/obligation-outcome.ts';
import { decideObligation } from '../../domain/stock/obligation.ts';
import { ziText } from '../../domain/stock/stock-row.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { inForce } from '../../law/law-book.ts';
import { everyAccount, supervised, type PackAccount } from '../../ledger/supervised.ts';
import type { NotingTx, ReadTx } from '../../registry/database.ts';
import type { KnownPack } from '../../registry/packs.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { explanationFacts, type ExplanationFacts } from '../supervision/view-explanations.ts';
import { joinedPacks, type JoinedPacks } from './joined-packs.ts';
import { lastDeliveredCountry, packBook, packBookIn, type PackBook } from './pack-book.ts';
import { partyFacts, type PartyFacts, type RestsOn } from './party-facts.ts';
import { meantParty } from './stock-party.ts';

/** One party, one unit, one day: what it must hold, what it holds, and what follows. */
export interface Obligation {
  readonly party: number;
  readonly role: 'supplier' | 'wholesaler';
  /** What it is computed over: an RVG number, or a composition. */
  readonly unit: string;
  readonly name: string;
  /** Product node; of a wholesaler, whose unit is a group, that of its first pack. */
  readonly product: number;
  /** Composition, by which its cover is released; absent where it is not fully reported. */
  readonly group?: string;
  /** The facts, as the rule got them. */
  readonly given: ObligationCase;
  /** Dated facts that were put down of the party, which `given` holds. */
  readonly restsOn: readonly RestsOn[];
  readonly decision: ObligationDecision;
}

export interface Obligations {
  readonly on: CalendarDate;
  readonly items: readonly Obligation[];
}

export interface ObligationsInput {
  readonly on: CalendarDate;
  /** Our number or a code; absent: all that the viewer may see. */
  readonly party?: string;
}

const daysOfWeek = 7;

/**
 * The stock obligation of every party that has one, by the rule `obligation`: a party its own, the
 * inspector all, and who runs a database of an invented country too. Each look leaves a row in the
 * log.
 */
export async function viewObligations(
  context: Context,
  { on, party }: ObligationsInput,
): Promise<Obligations | Refusal> {
  const viewer = lookingAs(context);
  if (viewer === undefined) return refuseLedger('stock-not-yours');
  const inName = contextFor(context, viewer);
  const only =
    party === undefined
      ? undefined
      : await inName.database.read((tx) => meantParty(tx, party, context.today()));
  if (only !== undefined && isRefusal(only)) return only;
  const country = (await lastDeliveredCountry(context)) ?? context.defaultCountry;
  const packs = await packBook(context, country, on);
  const { accounts, told } = await inName.database.readOnRecord(async (tx) => {
    const gathered = await gather(inName, tx, on, only?.id);
    await record(tx, viewer, gathered.accounts);
    return gathered;
  });
  return { on, items: [...obligationsOf(accounts, packs, told, on, context)] };
}

/** Of all parties that the viewer may see, in a reading that its caller puts on record. */
export async function everyObligation(
  context: Context,
  tx: ReadTx,
  { on, country }: { readonly on: CalendarDate; readonly country: string },
): Promise<readonly Obligation[]> {
  const packs = await packBookIn(tx, context, country, on);
  const { accounts, told } = await gather(context, tx, on);
  return [...obligationsOf(accounts, packs, told, on, context)];
}

interface Gathered {
  readonly accounts: readonly PackAccount[];
  readonly told: Told;
}

async function gather(
  context: Context,
  tx: ReadTx,
  on: CalendarDate,
  only?: number,
): Promise<Gathered> {
  const weeks = weeksOfBase(context, on);
  const purpose = context.database.viewer.purpose ?? 'own stock';
  const accounts =
    only === undefined
      ? await everyAccount(tx, on, weeks)
      : await supervised(tx, only, purpose).accounts(on, weeks);
  const of = only === undefined ? {} : { parties: [only] };
  const explanations = await explanationFacts(tx, on, of);
  const facts = await partyFacts(tx, on, of);
  const joined = countsSinceJoined(context, on)
    ? await joinedPacks(tx, accounts, on, weeks)
    : () => undefined;
  return { accounts, told: { explanations, facts, joined } };
}

/** What is known of a unit beside what was delivered of it. */
interface Told {
  readonly explanations: ExplanationFacts;
  readonly facts: (about: Explained) => PartyFacts;
  readonly joined: JoinedPacks;
}

/** The base of the obligation in weeks; 52 where the law book has none for the day. */
function weeksOfBase({ law }: Context, on: CalendarDate): number {
  const found = inForce(law, 'stock-base-window', on);
  return found.answer === 'in-force' ? Math.floor(found.version.value / daysOfWeek) : 52;
}

/** Only where that was chosen does it matter when a pack joined. */
function countsSinceJoined({ law }: Context, on: CalendarDate): boolean {
  const found = inForce(law, 'stock-pack-joined', on);
  return found.answer === 'in-force' && found.version.value === 'nothing-before';
}

const onDemo: Viewer = {
  audience: 'inspector',
  represents: [],
  group: [],
  purpose: 'the operator of an invented country',
};

function lookingAs({ database: { viewer }, demo }: Context): Viewer | undefined {
  if (viewer.audience === 'operator') return demo ? onDemo : undefined;
  if (viewer.audience === 'inspector' || viewer.audience === 'assessor') return viewer;
  return viewer.represents.length > 0 ? viewer : undefined;
}

async function record(
  tx: NotingTx,
  viewer: Viewer,
  accounts: readonly PackAccount[],
): Promise<void> {
  const parties = new Set(accounts.map(({ party }) => party));
  await recordProcessing(tx, {
    activity: 'stock-view',
    viewer,
    subjects: [...parties].map((id) => ({ kind: 'party', id })),
  });
}

interface Unit {
  readonly party: number;
  readonly role: Obligation['role'];
  readonly unit: string;
  readonly name: string;
  readonly product: number;
  readonly group?: string;
  readonly packs: { readonly account: PackAccount; readonly known: KnownPack | undefined }[];
}

function* obligationsOf(
  accounts: readonly PackAccount[],
  packs: PackBook,
  { explanations, facts, joined }: Told,
  on: CalendarDate,
  { law }: Context,
): Generator<Obligation> {
  const units = new Map<string, Unit>();
  for (const account of accounts) {
    const { party, role } = account;
    if (role !== 'supplier' && role !== 'wholesaler') continue;
    const known = packs.packOf(account.zi);
    const unit = unitOf(account, known);
    const key = `${party} ${unit}`;
    const found = units.get(key);
    if (found === undefined) {
      const name = known?.name ?? ziText(account.zi);
      units.set(key, {
        party,
        role,
        unit,
        name,
        product: account.product,
        ...(known?.groupKey === undefined ? {} : { group: known.groupKey }),
        packs: [{ account, known }],
      });
    } else found.packs.push({ account, known });
  }
  for (const { packs: ofUnit, ...about } of units.values()) {
    const named = { party: about.party, role: explainedRole(about.role), unit: about.unit };
    const { facts: own, restsOn } = facts(named);
    const given = withFacts(caseOf(about, ofUnit, explanations(named), joined, on), own);
    yield { ...about, given, restsOn, decision: decideObligation(given, law) };
  }
}

/** A holder per authorisation, a wholesaler per substance, strength, form and route. */
function unitOf({ role, zi }: PackAccount, known: KnownPack | undefined): string {
  const unit = role === 'supplier' ? known?.rvg : known?.groupKey;
  return unit ?? `ZI ${ziText(zi)}`;
}

/** As the rule and the explanations name it. */
export function explainedRole(role: Obligation['role']): ExplainedRole {
  return role === 'supplier' ? 'mah' : 'wholesaler';
}

/** What was put down of the party goes before what its packs are known for. */
function withFacts(given: ObligationCase, own: PartyFacts['facts']): ObligationCase {
  return { ...given, facts: { ...given.facts, ...own } };
}

function caseOf(
  { role, unit }: Pick<Unit, 'role' | 'unit'>,
  packs: Unit['packs'],
  explanation: Explanation | undefined,
  joined: JoinedPacks,
  on: CalendarDate,
): ObligationCase {
  const known = packs.flatMap((pack) => pack.known ?? []);
  const legal = known.find(({ legalStatus }) => legalStatus !== undefined)?.legalStatus;
  const shelfLives = known.flatMap(({ shelfLifeMonths }) => shelfLifeMonths ?? []);
  return {
    on,
    facts: {
      role: explainedRole(role),
      unit,
      ...(explanation === undefined ? {} : { explanation }),
      ...(legal === undefined || legal === 'unknown'
        ? {}
        : { prescriptionOnly: legal === 'prescription-only' }),
      ...(shelfLives.length === 0 ? {} : { shelfLifeMonths: Math.min(...shelfLives) }),
      packs: packs.map(({ account, known: pack }) => packOf(account, pack, joined(account))),
    },
  };
}

function packOf(
  account: PackAccount,
  known: KnownPack | undefined,
  joinedOn: CalendarDate | undefined,
): StockPack {
  const { held, moved } = account;
  // The public list price is what counts; the party's own word only where no list has it.
  const price = known?.listPriceEurocents ?? account.listPrice;
  const pack: Writable<StockPack> = {
    code: known?.zi ?? ziText(account.zi),
    unitsPerPack: account.unitsPerPack ?? known?.unitsPerPack ?? 1,
  };
  if (price !== null) pack.listPriceEurocents = price;
  if (joinedOn !== undefined) pack.joinedOn = joinedOn;
  if (moved.length > 0) {
    pack.weeklyDeliveries = moved.map((run) => ({
      weekEnding: run.ends,
      weeks: run.weeks,
      units: run.delivered,
      toWholesalers: run.toWholesalers,
      returned: run.returned,
    }));
  }
  const counted = heldOf(held);
  if (counted !== undefined) pack.held = counted;
  return pack;
}

/** Filled in place: of a whole country there are a hundred thousand. */
type Writable<Value> = { -readonly [Name in keyof Value]: Value[Name] };

function heldOf({ available, quarantine, hub, inbound }: PackAccount['held']): StockPack['held'] {
  const held: Writable<NonNullable<StockPack['held']>> = {};
  if (available !== undefined) held.available = available;
  if (quarantine !== undefined) held.quarantine = quarantine;
  if (hub !== undefined) held.hub = hub;
  if (inbound !== undefined) held.inTransit = inbound;
  const isTold = (available ?? quarantine ?? hub ?? inbound) !== undefined;
  return isTold ? held : undefined;
}
