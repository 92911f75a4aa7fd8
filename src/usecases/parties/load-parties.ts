import { saysTheSame, type PartyFact } from '../../domain/party/party-fact.ts';
import { partyProblem, refuseParty } from '../../domain/party/party-problem.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import { readPartyList, type PartyRow } from '../../exchange/parties/read-party-list.ts';
import type { ReadTx } from '../../registry/database.ts';
import { bearersOf, insertParties, readParties } from '../../registry/parties.ts';
import type { Context } from '../context.ts';
import { recordDecision, refusedGrounds, type Grounds } from './operator.ts';

export interface LoadInput {
  readonly bytes: Uint8Array;
  readonly file: string;
  /** Says what would happen and writes nothing. */
  readonly dryRun: boolean;
}

export interface PartiesLoaded {
  readonly dryRun: boolean;
  /** Registered now, or to be registered; in a dry run without number. */
  readonly added: readonly {
    readonly row: number;
    readonly name: string;
    readonly party?: number;
  }[];
  /** Rows of which every number is already of one party: a list can be loaded again. */
  readonly already: readonly {
    readonly row: number;
    readonly name: string;
    readonly party: number;
  }[];
  readonly problems: readonly Problem[];
}

/** Registers the organisations of a list, all in one transaction; a bad row is left out and said. */
export async function loadParties(
  context: Context,
  { bytes, file, dryRun }: LoadInput,
  grounds: Grounds,
): Promise<PartiesLoaded | Refusal> {
  const refused = refusedGrounds(context, grounds);
  if (refused !== undefined) return refused;
  if (context.demo) return refuseParty('party-real-on-demo');
  const read = readPartyList(bytes);
  const inFile = (problem: Problem): Problem => ({ ...problem, file });
  if ('refused' in read) return { kind: 'refusal', problems: read.refused.map(inFile) };
  const heldAgainst = async (tx: ReadTx) => {
    const sorted = await sort(tx, read.rows);
    const problems = [...read.problems, ...sorted.problems].map(inFile);
    return { ...sorted, problems: problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
  };
  if (dryRun) {
    const { toAdd, ...rest } = await context.database.read(heldAgainst);
    return { ...rest, dryRun, added: toAdd.map(({ row, name }) => ({ row, name })) };
  }
  return context.database.write(async (tx) => {
    const { toAdd, ...rest } = await heldAgainst(tx);
    const ids = await insertParties(
      tx,
      toAdd.map(({ facts }) => ({ synthetic: false, facts })),
    );
    const added = toAdd.map(({ row, name }, at) => ({ row, name, party: ids[at] ?? 0 }));
    if (added.length > 0) {
      await recordDecision(context, tx, grounds, {
        subject: 'parties',
        outcome: 'added',
        body: { file, parties: ids },
        parties: ids,
      });
    }
    return { ...rest, dryRun, added };
  });
}

interface Sorted extends Pick<PartiesLoaded, 'already' | 'problems'> {
  readonly toAdd: readonly PartyRow[];
}

type Code = Extract<PartyFact, { kind: 'code' }>;

/** Holds the rows against each other and against what is registered. */
async function sort(tx: ReadTx, rows: readonly PartyRow[]): Promise<Sorted> {
  const bearers = await bearersOf(tx, rows.flatMap(codesOf), {});
  const parties = await readParties(
    tx,
    bearers.map(({ partyId }) => partyId),
  );
  const nameOf = (id: number) => parties.find((party) => party.id === id)?.name ?? '';
  const of = Map.groupBy(bearers, ({ scheme, value }) => `${scheme}:${value}`);
  const firstRows = new Map<string, number>();
  const toAdd: PartyRow[] = [];
  const already: PartiesLoaded['already'][number][] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const twice = codesOf(row).flatMap((code) => {
      const first = firstRows.get(written(code));
      return first === undefined ? [] : [twiceIn(row, code, first)];
    });
    for (const code of codesOf(row)) {
      if (!firstRows.has(written(code))) firstRows.set(written(code), row.row);
    }
    const borne = codesOf(row).map((code) => ({ code, by: of.get(written(code)) ?? [] }));
    const ids = [...new Set(borne.flatMap(({ by }) => by.map(({ partyId }) => partyId)))];
    const [party] = ids;
    if (twice.length > 0) problems.push(...twice);
    else if (party === undefined) toAdd.push(row);
    else if (ids.length === 1 && borne.every(({ by }) => by.length > 0)) {
      already.push({ row: row.row, name: row.name, party });
    } else {
      problems.push(
        ...borne.flatMap(({ code, by }) =>
          by.map(({ partyId }) =>
            partyProblem(
              'party-code-taken',
              { party: String(partyId), name: nameOf(partyId) },
              { row: row.row, column: columnOf(code), value: code.value },
            ),
          ),
        ),
      );
    }
  }
  return { toAdd, already, problems };
}

function twiceIn({ row }: PartyRow, code: Code, first: number): Problem {
  const place = { row, column: columnOf(code), value: code.value };
  return partyProblem('party-code-twice', { first }, place);
}

function codesOf({ facts }: PartyRow): readonly Code[] {
  const codes = facts.flatMap((fact) => (fact.kind === 'code' ? fact : []));
  return codes.filter((code, at) => codes.findIndex((each) => saysTheSame(each, code)) === at);
}

function written({ scheme, value }: Code): string {
  return `${scheme}:${value}`;
}

function columnOf({ scheme }: Code): string {
  return scheme.replace('-', '_');
}
