import {
  listingKey,
  lcgColours,
  populations,
  type CriticalListing,
  type CriticalListKind,
  type CriticalRecord,
  type Population,
} from '../../domain/critical-list.ts';
import type { LcgColour } from '../../law/product.ts';
import { listProblem } from '../../domain/critical-list-problem.ts';
import type { Problem } from '../../domain/problem.ts';
import { atcLevel } from '../../domain/product/atc.ts';
import { plain } from '../../domain/product/plain.ts';
import { decode } from '../reading/decode.ts';
import { delimiterOf } from '../reading/delimiter.ts';
import { isProblem, note, rowRejected } from '../reading/problem.ts';
import { readTable, type TableRow } from '../reading/table.ts';

/** One list of a file, by the name in its rows. */
export interface ListInFile {
  readonly title: string;
  readonly records: readonly CriticalRecord<CriticalListing>[];
}

export interface ListFile {
  readonly lists: readonly ListInFile[];
  /** Rows that were not taken, each with why; and notes. */
  readonly problems: readonly Problem[];
}

const colourWords: Readonly<Record<string, LcgColour>> = {
  rood: 'red',
  oranje: 'orange',
  geel: 'yellow',
  overig: 'other',
  ...Object.fromEntries(lcgColours.map((colour) => [colour, colour])),
};
const populationWords: Readonly<Record<string, Population>> = {
  volwassene: 'adult',
  volwassenen: 'adult',
  kind: 'child',
  kinderen: 'child',
  adults: 'adult',
  children: 'child',
  ...Object.fromEntries(populations.map((population) => [population, population])),
};

/**
 * Lists of substances, one a line: `list`, `atc` or `substance` (or both), `colour` and
 * `population`. An LCG list has a colour and a population on each line; another may.
 */
export function readListFile(
  bytes: Uint8Array,
  kind: Exclude<CriticalListKind, 'union'>,
): ListFile | { readonly refused: readonly Problem[] } {
  const decoded = decode(bytes);
  if (isProblem(decoded)) return { refused: [decoded] };
  const table = readTable(decoded.text, {
    delimiter: delimiterOf(decoded.text),
    columns: { required: ['list'], known: ['atc', 'substance', 'colour', 'population'] },
  });
  if (table.state === 'refused') return { refused: table.problems };
  const problems: Problem[] = [...decoded.problems, ...table.problems];
  const lists = new Map<string, ListInFile & { records: CriticalRecord<CriticalListing>[] }>();
  for (const row of table.rows) {
    const title = row.get('list');
    if (title === undefined) {
      problems.push(rowRejected('required-value-missing', { row: row.row, column: 'list' }));
      continue;
    }
    const content = listingOf(row, kind, problems);
    if (content === undefined) continue;
    const key = plain(title);
    const list = lists.get(key) ?? { title, records: [] };
    lists.set(key, list);
    const before = list.records.find((each) => listingKey(each.content) === listingKey(content));
    if (before === undefined) list.records.push({ row: row.row, content });
    else problems.push(saidBefore(before, row, content));
  }
  return {
    lists: [...lists.values()],
    problems: problems.toSorted((left, right) => (left.row ?? 0) - (right.row ?? 0)),
  };
}

function saidBefore(
  before: CriticalRecord<CriticalListing>,
  row: TableRow,
  content: CriticalListing,
): Problem {
  const value = content.atc ?? content.substance ?? '';
  if (before.content.colour === content.colour) {
    const params = { count: 1, others: String(row.row) };
    return note('identical-row', { row: before.row, value, params });
  }
  const params = { other: String(before.row) };
  return rowRejected('row-contradicts', { row: row.row, column: 'colour', value, params });
}

/** The listing of a row, or nothing and the reason among the problems. */
function listingOf(
  row: TableRow,
  kind: Exclude<CriticalListKind, 'union'>,
  problems: Problem[],
): CriticalListing | undefined {
  const before = problems.length;
  const place = (column: string) => ({ row: row.row, column });
  const code = row.get('atc');
  const atc = code?.toUpperCase();
  const substance = row.get('substance');
  if (atc === undefined && substance === undefined) {
    problems.push(listProblem('list-member-missing', {}, place('atc')));
  } else if (atc !== undefined && atcLevel(atc) !== 5) {
    problems.push(rowRejected('atc5-needed', { ...place('atc'), value: code ?? '' }));
  }
  const colour = wordIn(row, 'colour', colourWords, problems);
  const population = wordIn(row, 'population', populationWords, problems);
  if (kind === 'lcg' && row.get('colour') === undefined) {
    problems.push(listProblem('list-colour-missing', {}, place('colour')));
  }
  if (kind === 'lcg' && row.get('population') === undefined) {
    problems.push(listProblem('list-population-missing', {}, place('population')));
  }
  if (problems.length > before) return undefined;
  return {
    kind: 'critical-listing',
    ...(atc === undefined ? {} : { atc }),
    ...(substance === undefined ? {} : { substance }),
    ...(colour === undefined ? {} : { colour }),
    ...(population === undefined ? {} : { population }),
  };
}

function wordIn<Word>(
  row: TableRow,
  column: string,
  words: Readonly<Record<string, Word>>,
  problems: Problem[],
): Word | undefined {
  const value = row.get(column);
  if (value === undefined) return undefined;
  const key = plain(value);
  const word = Object.hasOwn(words, key) ? words[key] : undefined;
  if (word === undefined) {
    const known = Object.keys(words);
    problems.push(listProblem('list-word-unknown', { known }, { row: row.row, column, value }));
  }
  return word;
}
