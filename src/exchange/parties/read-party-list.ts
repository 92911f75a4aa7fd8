import { readPartyFacts, type PartyFact, type PartyWords } from '../../domain/party/party-fact.ts';
import { partyProblem } from '../../domain/party/party-problem.ts';
import type { Problem } from '../../domain/problem.ts';
import { decode } from '../reading/decode.ts';
import { delimiterOf } from '../reading/delimiter.ts';
import { isProblem } from '../reading/problem.ts';
import { readTable, type TableRow } from '../reading/table.ts';

export interface PartyRow {
  /** Line of the file; 1 is the header. */
  readonly row: number;
  readonly name: string;
  readonly facts: readonly PartyFact[];
}

export interface PartyList {
  readonly rows: readonly PartyRow[];
  /** Rows that are not in `rows`, each with why; and notes. */
  readonly problems: readonly Problem[];
}

const codeColumns = { kvk: 'kvk', oms: 'oms', register_name: 'register-name' } as const;

/**
 * Organisations to register, one a line: `name`, `audience` (several with a blank between),
 * `kvk`, `oms`, `register_name` (several with `|` between) and `group`. A bad row never takes a
 * good one with it.
 */
export function readPartyList(
  bytes: Uint8Array,
): PartyList | { readonly refused: readonly Problem[] } {
  const decoded = decode(bytes);
  if (isProblem(decoded)) return { refused: [decoded] };
  const table = readTable(decoded.text, {
    delimiter: delimiterOf(decoded.text),
    columns: {
      required: ['name', 'audience'],
      known: [...Object.keys(codeColumns), 'group'],
    },
  });
  if (table.state === 'refused') return { refused: table.problems };
  const read = table.rows.map((row) => ({ row, ...factsOf(row) }));
  const sound = read.filter(({ problems }) => problems.length === 0);
  return {
    rows: sound.map(({ row, facts }) => ({ row: row.row, name: row.get('name') ?? '', facts })),
    problems: [
      ...decoded.problems,
      ...table.problems,
      ...read.flatMap(({ problems }) => problems),
    ].toSorted((left, right) => (left.row ?? 0) - (right.row ?? 0)),
  };
}

function factsOf(row: TableRow): {
  readonly facts: readonly PartyFact[];
  readonly problems: readonly Problem[];
} {
  const words = wordsOf(row);
  const { facts, problems } = readPartyFacts(words);
  const lacks = (code: 'party-audience-missing' | 'party-code-missing', column: string) =>
    partyProblem(code, {}, { row: row.row, column });
  return {
    facts,
    problems: [
      ...problems.map((problem): Problem => ({ ...problem, effect: 'row-rejected', row: row.row })),
      ...(words.audiences.length > 0 ? [] : [lacks('party-audience-missing', 'audience')]),
      ...(words.codes.length > 0
        ? []
        : [lacks('party-code-missing', Object.keys(codeColumns).join(', '))]),
    ],
  };
}

function wordsOf(row: TableRow): PartyWords {
  const group = row.get('group');
  return {
    name: { column: 'name', value: row.get('name') ?? '' },
    audiences: several(row.get('audience'), /[\s|]+/).map((value) => ({
      column: 'audience',
      value,
    })),
    codes: Object.entries(codeColumns).flatMap(([column, scheme]) =>
      several(row.get(column), '|').map((value) => ({ column, scheme, value })),
    ),
    ...(group === undefined ? {} : { ownershipGroup: { column: 'group', value: group } }),
  };
}

function several(cell: string | undefined, between: string | RegExp): readonly string[] {
  return (cell ?? '')
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
