import {
  compareVersions,
  listingKey,
  type CriticalListing,
  type CriticalReading,
} from '../../domain/critical-list.ts';
import type { SourceDescription } from '../../domain/source/source.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import {
  concentrations,
  criticalList,
  insertConcentrations,
  insertCriticalList,
  insertListVersion,
  listEntries,
  listVersions,
} from '../../registry/critical-lists.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { everything } from '../as-of.ts';
import { noChanges, type ChangeCounts } from './change-counts.ts';

export interface CriticalSnapshot {
  readonly source: SourceDescription;
  readonly critical: CriticalReading;
  readonly asserted: CalendarDate;
  readonly deliveryId: number;
}

/** How many lines stood just before a day: a list that loses many of them waits for a person. */
export async function linesBefore(
  tx: ReadTx,
  { source, critical, asserted }: Omit<CriticalSnapshot, 'deliveryId'>,
): Promise<number> {
  const asOf = { known: asserted, recorded: everything };
  if (critical.kind === 'concentration') return (await concentrations(tx, asOf)).length;
  return (await standingBefore(tx, source.name, asserted)).at(-1)?.length ?? 0;
}

/** Stores a snapshot whole and says what it changed. */
export async function storeCritical(
  tx: WriteTx,
  snapshot: CriticalSnapshot,
): Promise<ChangeCounts> {
  const { source, critical, asserted, deliveryId } = snapshot;
  if (critical.kind === 'concentration') return storeLayer(tx, snapshot, critical.records);
  const earlier = await standingBefore(tx, source.name, asserted);
  const list =
    (await criticalList(tx, source.name)) ??
    (await insertCriticalList(tx, {
      name: source.name,
      title: source.title,
      kind: 'union',
      country: source.country,
      synthetic: source.synthetic,
    }));
  await insertListVersion(tx, {
    listId: list.id,
    asserted,
    source: source.name,
    deliveryId,
    records: critical.records,
  });
  return countsOf(
    earlier,
    critical.records.map(({ content }) => content),
  );
}

/** Every version up to and including a day, as lists of lines, the oldest first. */
async function standingBefore(
  tx: ReadTx,
  name: string,
  asserted: CalendarDate,
): Promise<readonly (readonly CriticalListing[])[]> {
  const list = await criticalList(tx, name);
  if (list === undefined) return [];
  const versions = await listVersions(tx, list.id, { known: asserted, recorded: everything });
  const entries = await listEntries(
    tx,
    versions.map(({ id }) => id),
  );
  return versions.map(({ id }) => (entries.get(id) ?? []).map(({ content }) => content));
}

function countsOf(
  earlier: readonly (readonly CriticalListing[])[],
  now: readonly CriticalListing[],
): ChangeCounts {
  const { added, removed, recoloured, unchanged } = compareVersions(earlier.at(-1) ?? [], now);
  const known = new Set(earlier.flat().map(listingKey));
  const relisted = added.filter((listing) => known.has(listingKey(listing))).length;
  return {
    new: added.length - relisted,
    relisted,
    changed: recoloured.length,
    unchanged,
    noLongerListed: removed.length,
  };
}

async function storeLayer(
  tx: WriteTx,
  { asserted, deliveryId }: CriticalSnapshot,
  records: Extract<CriticalReading, { kind: 'concentration' }>['records'],
): Promise<ChangeCounts> {
  const before = await concentrations(tx, { known: asserted, recorded: everything });
  await insertConcentrations(tx, deliveryId, records);
  const was = new Map(before.map((figure) => [`${figure.register} ${figure.atc}`, figure]));
  const counts = { ...noChanges };
  const seen = new Set<string>();
  for (const { content } of records) {
    const key = `${content.register} ${content.atc}`;
    seen.add(key);
    const old = was.get(key);
    if (old === undefined) counts.new += 1;
    else if (saysTheSame(old, content)) counts.unchanged += 1;
    else counts.changed += 1;
  }
  return { ...counts, noLongerListed: [...was.keys()].filter((key) => !seen.has(key)).length };
}

type Figures = Extract<CriticalReading, { kind: 'concentration' }>['records'][number]['content'];

function saysTheSame(
  left: Pick<Figures, 'countries' | 'sites' | 'hhi'>,
  right: Pick<Figures, 'countries' | 'sites' | 'hhi'>,
): boolean {
  return left.countries === right.countries && left.sites === right.sites && left.hhi === right.hhi;
}
