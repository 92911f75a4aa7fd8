import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import type { SourceProblem } from '../../domain/source/problem-code.ts';
import type { RecordContent, SourceRecord } from '../../domain/source/record.ts';
import { note } from './problem.ts';

export interface DraftRecord {
  readonly key: string;
  /** Line in the file. */
  readonly row: number;
  readonly content: RecordContent;
  /**
   * Tells records of one key apart where a source repeats it, the steadiest first (a
   * pack, a start date, then a status). Never a place in the file.
   */
  readonly among?: readonly string[];
}

/** A draft with every row that says exactly the same. */
interface Distinct extends DraftRecord {
  readonly rows: number[];
  readonly among: readonly string[];
  readonly content: RecordContent;
  readonly hash: string;
}

/**
 * One record a key. Rows that say the same become one record; rows that differ under one
 * key are told apart by what they say, the first in that order keeping the bare key, so
 * that the order of a file can never look like a change.
 */
export function uniqueRecords(drafts: readonly DraftRecord[]): {
  readonly records: readonly SourceRecord[];
  readonly problems: readonly SourceProblem[];
} {
  const records: SourceRecord[] = [];
  const problems: SourceProblem[] = [];
  for (const [key, group] of groupByKey(drafts)) {
    const [only, ...others] = group;
    if (only !== undefined && others.length === 0) {
      records.push({ key, row: only.row, content: only.content });
      continue;
    }
    const distinct = distinctOf(group);
    for (const each of distinct) {
      if (each.rows.length > 1) problems.push(identicalRows(key, each.rows));
    }
    if (distinct.length > 1) problems.push(repeatedKey(key, distinct));
    records.push(...withOwnKeys(key, distinct));
  }
  return { records: records.toSorted((left, right) => left.row - right.row), problems };
}

function groupByKey(drafts: readonly DraftRecord[]): ReadonlyMap<string, readonly DraftRecord[]> {
  const groups = new Map<string, DraftRecord[]>();
  for (const draft of drafts) {
    const group = groups.get(draft.key);
    if (group === undefined) groups.set(draft.key, [draft]);
    else group.push(draft);
  }
  return groups;
}

function distinctOf(group: readonly DraftRecord[]): readonly Distinct[] {
  const byContent = new Map<string, Distinct>();
  for (const draft of group) {
    const hash = hashOf(draft.content);
    const among = draft.among ?? [];
    const same = byContent.get(hash);
    if (same === undefined) {
      byContent.set(hash, { ...draft, among, rows: [draft.row], hash });
      continue;
    }
    same.rows.push(draft.row);
    // What tells rows apart may stand outside their content: take the least, not the first.
    if (isBefore(among, same.among)) byContent.set(hash, { ...same, among });
  }
  return [...byContent.values()];
}

function isBefore(left: readonly string[], right: readonly string[]): boolean {
  return JSON.stringify(left) < JSON.stringify(right);
}

function hashOf(content: RecordContent): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');
}

function withOwnKeys(key: string, distinct: readonly Distinct[]): readonly SourceRecord[] {
  const depth = telling(distinct);
  const label = (each: Distinct) =>
    depth === undefined ? each.hash.slice(0, 12) : each.among.slice(0, depth).join('/');
  const sorted = distinct.toSorted((left, right) => (label(left) < label(right) ? -1 : 1));
  return sorted.map((each, index) => ({
    key: index === 0 ? key : `${key}~${label(each)}`,
    row: Math.min(...each.rows),
    content: each.content,
  }));
}

/** How many of the telling values are needed to tell all apart; `undefined` when they cannot. */
function telling(distinct: readonly Distinct[]): number | undefined {
  const most = Math.max(...distinct.map((each) => each.among.length));
  for (let depth = 1; depth <= most; depth += 1) {
    const labels = new Set(distinct.map((each) => JSON.stringify(each.among.slice(0, depth))));
    if (labels.size === distinct.length) return depth;
  }
  return undefined;
}

function identicalRows(key: string, rows: readonly number[]): SourceProblem {
  const [first, ...more] = rows.toSorted((left, right) => left - right);
  return note('identical-row', {
    ...(first === undefined ? {} : { row: first }),
    value: key,
    params: { count: more.length, others: more.slice(0, 20).join(', ') },
  });
}

function repeatedKey(key: string, distinct: readonly Distinct[]): SourceProblem {
  const rows = distinct.flatMap((each) => each.rows).toSorted((left, right) => left - right);
  return note('key-repeated', {
    ...(rows[0] === undefined ? {} : { row: rows[0] }),
    value: key,
    params: { count: distinct.length, others: rows.slice(1, 21).join(', ') },
  });
}
