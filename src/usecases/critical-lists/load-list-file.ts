import {
  compareVersions,
  listName,
  type CriticalListing,
  type CriticalListKind,
  type CriticalRecord,
} from '../../domain/critical-list.ts';
import { listProblem, refuseList } from '../../domain/critical-list-problem.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import { refuse } from '../../domain/request-problem.ts';
import { readListFile, type ListInFile } from '../../exchange/critical-list/read-list-file.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import {
  criticalList,
  insertCriticalList,
  insertListVersion,
  type CriticalList,
} from '../../registry/critical-lists.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { everything, isInvented } from '../as-of.ts';
import type { Context } from '../context.ts';
import { handOf, refusedHand, type ListGrounds } from './hand.ts';
import { linesOf, standingList } from './standing.ts';

export interface ListFileInput {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly kind: Exclude<CriticalListKind, 'union'>;
  readonly country: string;
  /** The day from which the lists read so; absent: today. */
  readonly asOf?: CalendarDate;
  /** Says what would change and writes nothing. */
  readonly dryRun: boolean;
}

export interface LoadedList {
  readonly name: string;
  readonly title: string;
  /** Absent in a dry run. */
  readonly version?: number;
  readonly members: number;
  readonly added: number;
  readonly removed: number;
  readonly recoloured: number;
  readonly unchanged: number;
}

export interface ListsLoaded {
  readonly dryRun: boolean;
  readonly asOf: CalendarDate;
  readonly lists: readonly LoadedList[];
  /** Notes; a file with a row that cannot be read is refused whole. */
  readonly problems: readonly Problem[];
}

/**
 * Takes lists as they read from a day on, in one transaction. A list is whole: a row that
 * were left out would read as taken off the list, so one bad row refuses the file.
 */
export async function loadListFile(
  context: Context,
  input: ListFileInput,
  grounds: ListGrounds,
): Promise<ListsLoaded | Refusal> {
  const refused = refusedHand(context, 'decide', grounds);
  if (refused !== undefined) return refused;
  const asOf = input.asOf ?? context.today();
  if (asOf > context.today()) {
    return refuse('snapshot-in-future', { asserted: asOf, today: context.today() });
  }
  const { file, dryRun } = input;
  const read = readListFile(input.bytes, input.kind);
  const inFile = (problem: Problem): Problem => ({ ...problem, file });
  if ('refused' in read) return { kind: 'refusal', problems: read.refused.map(inFile) };
  const problems = read.problems.map(inFile);
  if (problems.some(({ effect }) => effect === 'row-rejected')) {
    return { kind: 'refusal', problems };
  }
  if (read.lists.length === 0) return refuseList('list-empty', {}, { file });
  const misfits = read.lists.flatMap(({ title }) =>
    listName(title) === '' ? [listProblem('list-name-unusable', {}, { file, value: title })] : [],
  );
  if (misfits.length > 0) return { kind: 'refusal', problems: misfits };
  const held = async (tx: ReadTx) => {
    const lists: Held[] = [];
    for (const list of read.lists) lists.push(await heldAgainst(tx, list, asOf));
    return { lists, refused: lists.flatMap((each) => misfitOf(each, input)) };
  };
  if (dryRun) {
    const { lists, refused: differing } = await context.database.read(held);
    if (differing.length > 0) return { kind: 'refusal', problems: differing };
    return { dryRun, asOf, lists: lists.map(({ answer }) => answer), problems };
  }
  return context.database.write(async (tx) => {
    const { lists, refused: differing } = await held(tx);
    if (differing.length > 0) return { kind: 'refusal', problems: differing };
    const person = await handOf(context, tx, grounds);
    const stored: LoadedList[] = [];
    for (const each of lists) {
      const list = each.standing ?? (await makeList(context, tx, each, input));
      const version = await insertListVersion(tx, {
        listId: list.id,
        asserted: asOf,
        source: file.slice(0, 200),
        why: grounds.why.trim(),
        personId: person,
        records: each.records,
      });
      stored.push({ ...each.answer, version });
    }
    return { dryRun, asOf, lists: stored, problems };
  });
}

interface Held {
  readonly standing: CriticalList | undefined;
  readonly records: readonly CriticalRecord<CriticalListing>[];
  readonly answer: LoadedList;
}

/** A list of the file beside what stood on that day. */
async function heldAgainst(
  tx: ReadTx,
  { title, records }: ListInFile,
  asOf: CalendarDate,
): Promise<Held> {
  const name = listName(title);
  const standing = await criticalList(tx, name);
  const before =
    standing === undefined
      ? []
      : linesOf(await standingList(tx, standing, { known: asOf, recorded: everything }));
  const changes = compareVersions(
    before,
    records.map(({ content }) => content),
  );
  const answer = {
    name,
    title: standing?.title ?? title,
    members: records.length,
    added: changes.added.length,
    removed: changes.removed.length,
    recoloured: changes.recoloured.length,
    unchanged: changes.unchanged,
  };
  return { standing, records, answer };
}

function misfitOf({ standing }: Held, { kind, country, file }: ListFileInput): readonly Problem[] {
  if (standing === undefined) return [];
  const place = { file, value: standing.title };
  if (standing.kind === 'union') return [listProblem('list-of-source', {}, place)];
  if (standing.kind === kind && standing.country === country) return [];
  const params = { kind: standing.kind, country: standing.country };
  return [listProblem('list-kind-differs', params, place)];
}

function makeList(
  context: Context,
  tx: WriteTx,
  { answer: { name, title } }: Held,
  { kind, country }: ListFileInput,
): Promise<CriticalList> {
  const synthetic = isInvented(context, country);
  return insertCriticalList(tx, { name, title, kind, country, synthetic });
}
