import type { SourceRecord } from '../../domain/source/record.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { KeyState } from '../../registry/facts.ts';

/** One record with what it is compared by. */
export interface DigestedRecord {
  readonly record: SourceRecord;
  readonly body: string;
  readonly digest: string;
}

export interface SnapshotChanges {
  readonly fresh: readonly DigestedRecord[];
  /** Candidates: their digest differs; whether the content does is for the caller to confirm. */
  readonly changed: readonly { now: DigestedRecord; before: KeyState }[];
  readonly relisted: readonly { now: DigestedRecord; before: KeyState }[];
  readonly gone: readonly KeyState[];
  readonly unchanged: number;
}

/**
 * What a snapshot says that was not said before. Only a complete one says that a key is
 * gone; `no-longer-listed` is a fact about the list, never about the medicine.
 */
export function compareSnapshot(
  before: ReadonlyMap<string, KeyState>,
  now: readonly DigestedRecord[],
  complete: boolean,
): SnapshotChanges {
  const fresh: DigestedRecord[] = [];
  const changed: { now: DigestedRecord; before: KeyState }[] = [];
  const relisted: { now: DigestedRecord; before: KeyState }[] = [];
  const seen = new Set<string>();
  let unchanged = 0;
  for (const candidate of now) {
    seen.add(candidate.record.key);
    const state = before.get(candidate.record.key);
    if (state === undefined) fresh.push(candidate);
    else if (!state.present) relisted.push({ now: candidate, before: state });
    else if (state.digest === candidate.digest) unchanged += 1;
    else changed.push({ now: candidate, before: state });
  }
  const gone = complete
    ? [...before.values()].filter((state) => state.present && !seen.has(state.key))
    : [];
  return { fresh, changed, relisted, gone, unchanged };
}

/** A complete list that lost more than this share is held for a person (contract.md). */
export const shrinkLimit = 0.2;

/** How much of the list is gone, when that is more than may pass by itself. */
export function suspiciousShrink(
  before: ReadonlyMap<string, KeyState>,
  now: number,
): { before: number; now: number } | undefined {
  return shrinkFrom([...before.values()].filter((state) => state.present).length, now);
}

/** The same for a list that is counted already. */
export function shrinkFrom(
  listed: number,
  now: number,
): { before: number; now: number } | undefined {
  return listed > 0 && listed - now > listed * shrinkLimit ? { before: listed, now } : undefined;
}

/**
 * A snapshot that arrives late must not change what a later complete one said. `stateAtNext`
 * is the state at that later one, before the late facts are written: what it had said of a
 * key without a fact of its own is said again; a key it never had is said to be missing.
 */
export function wordsToRepeat<Fact extends { readonly key: string }>(
  late: readonly Fact[],
  stateAtNext: ReadonlyMap<string, KeyState>,
  asserted: CalendarDate,
): { readonly repeat: readonly KeyState[]; readonly neverSaid: readonly Fact[] } {
  const repeat: KeyState[] = [];
  const neverSaid: Fact[] = [];
  for (const fact of late) {
    const state = stateAtNext.get(fact.key);
    if (state === undefined) neverSaid.push(fact);
    else if (state.asserted <= asserted) repeat.push(state);
  }
  return { repeat, neverSaid };
}
