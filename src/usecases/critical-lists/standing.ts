import type { CriticalListing, CriticalRecord } from '../../domain/critical-list.ts';
import {
  listEntries,
  listVersions,
  type CriticalList,
  type ListVersion,
} from '../../registry/critical-lists.ts';
import type { ReadTx } from '../../registry/database.ts';
import type { AsOf } from '../../registry/facts.ts';

export interface Standing {
  /** Absent: the list had not been read by then. */
  readonly version?: ListVersion;
  readonly records: readonly CriticalRecord<CriticalListing>[];
}

/** A list as it reads on a day, as far as was known and recorded. */
export async function standingList(
  tx: ReadTx,
  { id }: Pick<CriticalList, 'id'>,
  asOf: AsOf,
): Promise<Standing> {
  const version = (await listVersions(tx, id, asOf)).at(-1);
  if (version === undefined) return { records: [] };
  const entries = await listEntries(tx, [version.id]);
  return { version, records: entries.get(version.id) ?? [] };
}

export function linesOf({ records }: Standing): readonly CriticalListing[] {
  return records.map(({ content }) => content);
}
