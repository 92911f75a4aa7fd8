import type { SourceDescription } from '../../domain/source/source.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { ReadTx } from '../../registry/database.ts';
import { newestSnapshots } from '../../registry/deliveries.ts';
import type { AsOf } from '../../registry/facts.ts';
import type { Context } from '../context.ts';

export type CountedCode =
  | 'counted'
  | 'counted-for-want-of-primary'
  | 'shown-not-counted'
  | 'nothing-by-then';

/** Whether a source is counted in a country's answer, and why. */
export interface CountedSource {
  readonly source: SourceDescription;
  readonly asserted?: CalendarDate;
  readonly code: CountedCode;
}

/** Kinds of which a country has one that is counted; of other kinds each says something else. */
const rivalling = new Set<SourceDescription['kind']>([
  'shortage-list',
  'register',
  'exemptions',
  'price-list',
]);

/**
 * Per country and kind one source is counted, so that no case is counted twice: the primary
 * one, unless it had said nothing by the day asked about and another had.
 */
export async function countedSources(
  context: Context,
  tx: ReadTx,
  country: string,
  moment: AsOf & { readonly on: CalendarDate },
): Promise<readonly CountedSource[]> {
  const sources = context.connectors
    .map(({ source }) => source)
    .filter((source) => source.country === country);
  const names = sources.map((source) => source.name);
  const newest = async (known: CalendarDate) => {
    const snapshots = await newestSnapshots(tx, names, known, moment.recorded);
    return new Map(snapshots.map((snapshot) => [snapshot.source, snapshot.asserted]));
  };
  const byKnown = await newest(moment.known);
  const byDay = moment.on < moment.known ? await newest(moment.on) : byKnown;
  const chosen = chooseByKind(sources, byDay, byKnown);
  return sources.map((source): CountedSource => {
    const asserted = byKnown.get(source.name);
    if (asserted === undefined) return { source, code: 'nothing-by-then' };
    if (!rivalling.has(source.kind)) return { source, asserted, code: 'counted' };
    if (chosen.get(source.kind) !== source) return { source, asserted, code: 'shown-not-counted' };
    const outranked = sources.some(
      (other) => other.kind === source.kind && other.rank < source.rank,
    );
    return { source, asserted, code: outranked ? 'counted-for-want-of-primary' : 'counted' };
  });
}

function chooseByKind(
  sources: readonly SourceDescription[],
  byDay: ReadonlyMap<string, CalendarDate>,
  byKnown: ReadonlyMap<string, CalendarDate>,
): ReadonlyMap<string, SourceDescription> {
  const chosen = new Map<string, SourceDescription>();
  const ranked = sources.toSorted((a, b) => a.rank - b.rank);
  for (const had of [byDay, byKnown]) {
    for (const source of ranked) {
      if (had.has(source.name) && !chosen.has(source.kind)) chosen.set(source.kind, source);
    }
  }
  return chosen;
}

export function isCounted({ code }: CountedSource): boolean {
  return code === 'counted' || code === 'counted-for-want-of-primary';
}

/** Has this country two sources of one kind, of which only one is counted? */
export function hasRivals(context: Context, country: string): boolean {
  const kinds = context.connectors
    .filter(({ source }) => source.country === country && rivalling.has(source.kind))
    .map(({ source }) => source.kind);
  return new Set(kinds).size < kinds.length;
}
