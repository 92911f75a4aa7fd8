import type { Dated, PartyFact, PartyWords } from '../../domain/party/party-fact.ts';
import { partyProblem, type PartyProblem } from '../../domain/party/party-problem.ts';
import type { ReadTx } from '../../registry/database.ts';
import { bearersOf, readParties } from '../../registry/parties.ts';

/** What is said of a party at the command line. */
export interface GivenParty extends Dated {
  readonly name?: string;
  readonly audiences: readonly string[];
  /** `kvk:12345678`. */
  readonly codes: readonly string[];
  readonly ownershipGroup?: string;
}

export function wordsOf({ name, audiences, codes, ownershipGroup }: GivenParty): PartyWords {
  return {
    ...(name === undefined ? {} : { name: { column: '--name', value: name } }),
    audiences: audiences.map((value) => ({ column: '--audience', value })),
    codes: codes.map(codeTyped),
    ...(ownershipGroup === undefined
      ? {}
      : { ownershipGroup: { column: '--ownership-group', value: ownershipGroup } }),
  };
}

/** A name in a register may hold a colon itself: the first one divides. */
function codeTyped(text: string): PartyWords['codes'][number] {
  const at = text.indexOf(':');
  const [scheme, value] = at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  return { column: '--code', scheme: scheme.trim(), value };
}

/** The end must come after the start. */
export function misfitDates({ from, until }: Dated): PartyProblem | undefined {
  if (from === undefined || until === undefined || from < until) return undefined;
  return partyProblem('party-dates', { from }, { column: '--until', value: until });
}

/** Codes among these facts that another party bears on some of their days. */
export async function takenCodes(
  tx: ReadTx,
  facts: readonly PartyFact[],
  { self, ...dates }: Dated & { readonly self?: number },
): Promise<readonly PartyProblem[]> {
  const codes = facts.flatMap((fact) => (fact.kind === 'code' ? fact : []));
  const bearers = (await bearersOf(tx, codes, dates)).filter(({ partyId }) => partyId !== self);
  const parties = await readParties(
    tx,
    bearers.map(({ partyId }) => partyId),
  );
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return bearers.map(({ partyId, scheme, value }) =>
    partyProblem(
      'party-code-taken',
      { party: String(partyId), name: names.get(partyId) ?? '' },
      { column: '--code', value: `${scheme}:${value}` },
    ),
  );
}
