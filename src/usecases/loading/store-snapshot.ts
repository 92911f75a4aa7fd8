import type { SourceDescription } from '../../domain/source/source.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { WriteTx } from '../../registry/database.ts';
import { snapshotDays } from '../../registry/deliveries.ts';
import {
  differing,
  factsById,
  insertFacts,
  keyStates,
  type KeyState,
  type NewFact,
} from '../../registry/facts.ts';
import { indexRecords } from '../searching/index-records.ts';
import type { ChangeCounts } from './change-counts.ts';
import { resolveProducts } from './resolve-products.ts';
import { compareSnapshot, wordsToRepeat, type DigestedRecord } from './snapshot-changes.ts';

export interface Snapshot {
  readonly source: SourceDescription;
  readonly scope: string;
  readonly complete: boolean;
  readonly asserted: CalendarDate;
  readonly deliveryId: number;
  /** State of every key just before this snapshot. */
  readonly before: ReadonlyMap<string, KeyState>;
  readonly records: readonly DigestedRecord[];
}

/** Writes what a snapshot changes, and nothing else. */
export async function storeSnapshot(tx: WriteTx, snapshot: Snapshot): Promise<ChangeCounts> {
  const { source, scope, asserted, deliveryId } = snapshot;
  const compared = compareSnapshot(snapshot.before, snapshot.records, snapshot.complete);
  const really = await differing(
    tx,
    compared.changed.map(({ now, before }) => ({ id: before.id, body: now.body })),
  );
  const changed = compared.changed.filter(({ before }) => really.has(before.id));
  const spoken = [
    ...compared.fresh.map((now) => ({ now, before: undefined })),
    ...changed,
    ...compared.relisted,
  ];
  const nodes = await resolveProducts(
    tx,
    source,
    spoken.map(({ now }) => now.record),
    asserted,
    deliveryId,
  );
  const facts: NewFact[] = [];
  for (const [index, { now, before }] of spoken.entries()) {
    const about = nodes[index];
    if (about === undefined) throw new Error('a record was not resolved to a product');
    facts.push({
      deliveryId,
      source: source.name,
      scope,
      key: now.record.key,
      productId: about.productId,
      packId: about.packId,
      kind: now.record.content.kind,
      asserted,
      row: now.record.row,
      present: true,
      body: now.body,
      digest: now.digest,
      supersedes: before?.asserted === asserted ? before.id : null,
    });
  }
  facts.push(...(await absences(tx, compared.gone, asserted, deliveryId)));
  const repeated = await repeatLaterWords(tx, snapshot, facts);
  await insertFacts(tx, [...facts, ...repeated]);
  await indexRecords(
    tx,
    source,
    spoken.map(({ now }, index) => ({
      content: now.record.content,
      productId: nodes[index]?.productId,
    })),
  );
  return {
    new: compared.fresh.length,
    changed: changed.length,
    unchanged: compared.unchanged + compared.changed.length - changed.length,
    noLongerListed: compared.gone.length,
    relisted: compared.relisted.length,
  };
}

/** Facts that say a key is missing; they keep what was said last, and the row where that stood. */
async function absences(
  tx: WriteTx,
  gone: readonly KeyState[],
  asserted: CalendarDate,
  deliveryId: number,
): Promise<readonly NewFact[]> {
  const last = await factsById(
    tx,
    gone.map((state) => state.id),
  );
  return last.map((fact) => ({
    deliveryId,
    source: fact.source,
    scope: fact.scope,
    key: fact.key,
    productId: fact.productId,
    packId: fact.packId,
    kind: fact.kind,
    asserted,
    row: fact.row,
    present: false,
    body: fact.bodyText,
    digest: fact.digest,
    supersedes: fact.asserted === asserted ? fact.id : null,
  }));
}

async function repeatLaterWords(
  tx: WriteTx,
  snapshot: Snapshot,
  facts: readonly NewFact[],
): Promise<readonly NewFact[]> {
  const { source, scope, asserted } = snapshot;
  const days = await snapshotDays(tx, source.name, scope);
  const next = days.find((day) => day.complete && day.asserted > asserted)?.asserted;
  if (next === undefined) return [];
  const stateAtNext = await keyStates(tx, source.name, scope, next);
  const { repeat, neverSaid } = wordsToRepeat(facts, stateAtNext, asserted);
  const words = await factsById(
    tx,
    repeat.map((state) => state.id),
  );
  return [
    ...words.map((fact): NewFact => ({
      ...fact,
      asserted: next,
      body: fact.bodyText,
      supersedes: null,
    })),
    ...neverSaid.map((fact): NewFact => ({
      ...fact,
      asserted: next,
      present: false,
      supersedes: null,
    })),
  ];
}
