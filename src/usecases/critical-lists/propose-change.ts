import { Value } from 'typebox/value';
import {
  applyProposal,
  listNeedsSecond,
  listingKey,
  ListProposal,
  type CriticalListing,
} from '../../domain/critical-list.ts';
import { listProblem, refuseList } from '../../domain/critical-list-problem.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import {
  criticalList,
  criticalLists,
  insertListDecision,
  insertListVersion,
  insertProposal,
  listProposals,
  proposalById,
  type CriticalList,
  type NewListDecision,
  type StoredProposal,
} from '../../registry/critical-lists.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { everything } from '../as-of.ts';
import { isRefusal, type Context } from '../context.ts';
import { handOf, isAnother, refusedHand, type ListGrounds } from './hand.ts';
import { linesOf, standingList } from './standing.ts';

export interface ProposeInput {
  readonly list: string;
  /** As typed, and not trusted: a `ListProposal` without its reason, which `grounds.why` is. */
  readonly change: { readonly deed: unknown; readonly listing: unknown };
}

export interface Proposed {
  readonly list: string;
  readonly proposal: number;
  /** It waits for a second pair of eyes; else it was carried out, in this version. */
  readonly waits: boolean;
  readonly version?: number;
}

/** Puts a change of a list before a second pair of eyes, or carries it out where none is asked for. */
export async function proposeChange(
  context: Context,
  { list: name, change }: ProposeInput,
  grounds: ListGrounds,
): Promise<Proposed | Refusal> {
  const refused = refusedHand(context, 'propose', grounds);
  if (refused !== undefined) return refused;
  const given = { ...change, reason: grounds.why.trim() };
  if (!isProposal(given)) return { kind: 'refusal', problems: misfits(given) };
  return context.database.write(async (tx) => {
    const list = await changeableList(tx, name);
    if (isRefusal(list)) return list;
    const on = context.today();
    const misfit = await proposalMisfit(tx, list, given, on);
    if (misfit !== undefined) return misfit;
    const person = await handOf(context, tx, grounds);
    const id = await insertProposal(tx, {
      ...given,
      listId: list.id,
      asserted: on,
      personId: person,
    });
    const answer = { list: list.name, proposal: id };
    if (listNeedsSecond(given.deed, context.law, on) || mayOnlyPropose(context)) {
      return { ...answer, waits: true };
    }
    const decision = { proposalId: id, why: given.reason, asserted: on, personId: person };
    const version = await carryOut(tx, list, given, decision);
    return { ...answer, waits: false, version };
  });
}

function mayOnlyPropose({ database }: Context): boolean {
  return database.viewer.audience === 'coordinator';
}

function isProposal(given: unknown): given is ListProposal {
  return Value.Check(ListProposal, given);
}

/** Each field that does not fit, once. */
function misfits(given: unknown): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const { instancePath, message } of Value.Errors(ListProposal, given)) {
    const column = instancePath.slice(1).replaceAll('/', '.') || 'listing';
    if (!found.has(column)) {
      found.set(column, listProblem('list-proposal-misfit', { expected: message }, { column }));
    }
  }
  return [...found.values()];
}

async function changeableList(tx: ReadTx, name: string): Promise<CriticalList | Refusal> {
  const list = await criticalList(tx, name);
  if (list === undefined) {
    const known = (await criticalLists(tx)).map((each) => each.name);
    return refuseList('list-unknown', { known }, { column: 'name', value: name });
  }
  return list.kind === 'union' ? refuseList('list-of-source', {}, { value: list.title }) : list;
}

/** Could it be carried out today, and is nobody else's proposal about the same waiting? */
async function proposalMisfit(
  tx: ReadTx,
  list: CriticalList,
  proposal: ListProposal,
  on: CalendarDate,
): Promise<Refusal | undefined> {
  const { listing } = proposal;
  const member = memberText(listing);
  if (list.kind === 'lcg' && proposal.deed !== 'remove' && listing.colour === undefined) {
    return refuseList('list-no-colour', { member });
  }
  if (list.kind === 'lcg' && listing.population === undefined) {
    return refuseList('list-population-missing', {}, { column: 'population' });
  }
  const now = { known: on, recorded: everything };
  const proposals = await listProposals(tx, list.id, now);
  const waiting = proposals.find(
    (each) => each.decided === undefined && listingKey(each.listing) === listingKey(listing),
  );
  if (waiting !== undefined) {
    return refuseList('list-proposal-waits', { member }, { value: String(waiting.id) });
  }
  const after = applyProposal(linesOf(await standingList(tx, list, now)), proposal);
  return typeof after === 'string' ? refuseList(after, { member }) : undefined;
}

function memberText({ atc, substance }: CriticalListing): string {
  return atc ?? substance ?? '';
}

export interface DecideInput {
  /** As typed. */
  readonly proposal: string;
  readonly outcome: 'accepted' | 'declined';
}

export interface DecidedProposal {
  readonly list: string;
  readonly proposal: number;
  readonly outcome: DecideInput['outcome'];
  /** The version that it became; absent where it was declined. */
  readonly version?: number;
}

/** Accepts or declines what somebody else proposed; what is accepted is a version of today. */
export async function decideProposal(
  context: Context,
  { proposal: typed, outcome }: DecideInput,
  grounds: ListGrounds,
): Promise<DecidedProposal | Refusal> {
  const refused = refusedHand(context, 'decide', grounds);
  if (refused !== undefined) return refused;
  const place = { column: 'proposal', value: typed };
  return context.database.write(async (tx) => {
    const id = /^[1-9]\d{0,14}$/.test(typed) ? Number(typed) : undefined;
    const proposal = id === undefined ? undefined : await proposalById(tx, id);
    const lists = await criticalLists(tx);
    const list = lists.find((each) => each.id === proposal?.listId);
    if (proposal === undefined || list === undefined) {
      return refuseList('list-proposal-unknown', {}, place);
    }
    if (proposal.decided !== undefined) return refuseList('list-proposal-decided', {}, place);
    const own =
      outcome === 'accepted' ? await ownProposal(context, tx, proposal, grounds) : undefined;
    if (own !== undefined) return own;
    const decision = {
      proposalId: proposal.id,
      why: grounds.why.trim(),
      asserted: context.today(),
      personId: await handOf(context, tx, grounds),
    };
    const answer = { list: list.name, proposal: proposal.id, outcome };
    if (outcome === 'declined') {
      await insertListDecision(tx, { ...decision, outcome });
      return answer;
    }
    const now = { known: decision.asserted, recorded: everything };
    const after = applyProposal(linesOf(await standingList(tx, list, now)), proposal);
    // The list moved on since it was proposed.
    if (typeof after === 'string')
      return refuseList(after, { member: memberText(proposal.listing) });
    return { ...answer, version: await carryOut(tx, list, proposal, decision) };
  });
}

/** Who proposed may withdraw, and only somebody else accept. */
async function ownProposal(
  context: Context,
  tx: ReadTx,
  { deed, personId }: StoredProposal,
  grounds: ListGrounds,
): Promise<Refusal | undefined> {
  if (!listNeedsSecond(deed, context.law, context.today())) return undefined;
  const who = await isAnother(context, tx, personId, grounds);
  switch (who) {
    case 'another':
      return undefined;
    case 'the-same':
      return refuseList('list-proposal-own');
    case 'erased':
      return refuseList('list-proposal-erased');
    default:
      return who satisfies never;
  }
}

/** Writes the decision and the version that it makes; gives its turn. */
async function carryOut(
  tx: WriteTx,
  list: CriticalList,
  proposal: Pick<ListProposal, 'deed' | 'listing'>,
  decision: Omit<NewListDecision, 'outcome'>,
): Promise<number> {
  const now = { known: decision.asserted, recorded: everything };
  const standing = await standingList(tx, list, now);
  const after = applyProposal(linesOf(standing), proposal);
  if (typeof after === 'string') throw new Error(`a proposal was carried out on ${after}`);
  await insertListDecision(tx, { ...decision, outcome: 'accepted' });
  return insertListVersion(tx, {
    listId: list.id,
    asserted: decision.asserted,
    source: standing.version?.source ?? list.name,
    proposalId: decision.proposalId,
    why: decision.why,
    personId: decision.personId,
    records: after.map((content, at) => ({ row: at + 1, content })),
  });
}
