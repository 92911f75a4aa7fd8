import { readPartyFacts, saysTheSame, type PartyFact } from '../../domain/party/party-fact.ts';
import { partyProblem, refuseParty, type PartyProblem } from '../../domain/party/party-problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import { sayOfParty as store, standingFacts } from '../../registry/parties.ts';
import { isRefusal, type Context } from '../context.ts';
import { namedParty } from './named-party.ts';
import { recordDecision, refusedGrounds, type Grounds } from './operator.ts';
import { misfitDates, takenCodes, wordsOf, type GivenParty } from './party-words.ts';

export interface SayInput extends GivenParty {
  /** Number of the party, as typed. */
  readonly party: string;
  /** It was never so: what is said here is taken back. */
  readonly mistake: boolean;
}

export interface PartySaid {
  readonly party: number;
  readonly facts: readonly PartyFact[];
}

/**
 * Adds facts to a party, ends them, or takes them back. An end without a start keeps the start
 * that stood. Nothing is changed in place: the newest statement about a value decides.
 */
export async function sayOfParty(
  context: Context,
  { party: given, mistake, ...words }: SayInput,
  grounds: Grounds,
): Promise<PartySaid | Refusal> {
  const refused = refusedGrounds(context, grounds);
  if (refused !== undefined) return refused;
  const read = readPartyFacts(wordsOf(words), words);
  if (read.problems.length > 0) return { kind: 'refusal', problems: read.problems };
  if (read.facts.length === 0) return refuseParty('party-nothing-said');
  return context.database.write(async (tx) => {
    const party = await namedParty(tx, given, context.today());
    if (isRefusal(party)) return party;
    const standing = await standingFacts(tx, party.id);
    const said = read.facts.map((fact) => completed(fact, standing));
    const ends = mistake || words.until !== undefined;
    const taken = mistake ? [] : await takenCodes(tx, said, { ...words, self: party.id });
    const problems = [
      ...said.flatMap((fact) => misfitOf(fact, standing, { ends, mistake })),
      ...(ends ? nameless(said, standing) : []),
      ...taken,
    ];
    if (problems.length > 0) return { kind: 'refusal', problems };
    await store(tx, party.id, said, !mistake);
    await recordDecision(context, tx, grounds, {
      subject: `party:${party.id}`,
      outcome: mistake ? 'taken-back' : 'said',
      body: { facts: said },
      parties: [party.id],
    });
    return { party: party.id, facts: said };
  });
}

function completed(fact: PartyFact, standing: readonly PartyFact[]): PartyFact {
  if (fact.from !== undefined || fact.until === undefined) return fact;
  const { from } = standing.find((each) => saysTheSame(each, fact)) ?? {};
  return from === undefined ? fact : { ...fact, from };
}

function misfitOf(
  fact: PartyFact,
  standing: readonly PartyFact[],
  { ends, mistake }: { readonly ends: boolean; readonly mistake: boolean },
): readonly PartyProblem[] {
  const before = standing.find((each) => saysTheSame(each, fact));
  const place = { value: fact.value };
  if (ends && before === undefined) return [partyProblem('party-fact-not-there', {}, place)];
  if (mistake) return [];
  if (before !== undefined && before.from === fact.from && before.until === fact.until) {
    return [partyProblem('party-says-already', {}, place)];
  }
  return [misfitDates(fact)].flatMap((problem) => problem ?? []);
}

/** A new name does not end the old one: the newest counts. Only the last that has no end cannot go. */
function nameless(
  said: readonly PartyFact[],
  standing: readonly PartyFact[],
): readonly PartyProblem[] {
  const ended = said.filter(({ kind }) => kind === 'name');
  const left = standing.filter(
    (fact) =>
      fact.kind === 'name' &&
      fact.until === undefined &&
      !ended.some((each) => saysTheSame(each, fact)),
  );
  return left.length > 0
    ? []
    : ended.map(({ value }) => partyProblem('party-name-needed', {}, { column: '--name', value }));
}
