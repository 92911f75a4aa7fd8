import { readPartyFacts } from '../../domain/party/party-fact.ts';
import { partyProblem, refuseParty } from '../../domain/party/party-problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import { insertParty } from '../../registry/parties.ts';
import type { Context } from '../context.ts';
import { recordDecision, refusedGrounds, type Grounds } from './operator.ts';
import { misfitDates, takenCodes, wordsOf, type GivenParty } from './party-words.ts';

export interface PartyAdded {
  readonly party: number;
  readonly name: string;
}

/** Registers an organisation, so that its people can sign in. A real one; the demo invents its own. */
export async function addParty(
  context: Context,
  given: GivenParty & { readonly name: string },
  grounds: Grounds,
): Promise<PartyAdded | Refusal> {
  const refused = refusedGrounds(context, grounds);
  if (refused !== undefined) return refused;
  if (context.demo) return refuseParty('party-real-on-demo');
  const read = readPartyFacts(wordsOf(given), given);
  const problems = [
    ...read.problems,
    ...[misfitDates(given)].flatMap((problem) => problem ?? []),
    ...(given.audiences.length > 0
      ? []
      : [partyProblem('party-audience-missing', {}, { column: '--audience' })]),
    ...(given.codes.length > 0
      ? []
      : [partyProblem('party-code-missing', {}, { column: '--code' })]),
  ];
  if (problems.length > 0) return { kind: 'refusal', problems };
  return context.database.write(async (tx) => {
    const taken = await takenCodes(tx, read.facts, given);
    if (taken.length > 0) return { kind: 'refusal', problems: taken };
    const party = await insertParty(tx, { synthetic: false, facts: read.facts });
    await recordDecision(context, tx, grounds, {
      subject: `party:${party}`,
      outcome: 'added',
      body: { facts: read.facts },
      parties: [party],
    });
    return { party, name: given.name.trim() };
  });
}
