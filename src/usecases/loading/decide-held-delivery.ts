import type { Refusal } from '../../domain/problem.ts';
import { refuse } from '../../domain/request-problem.ts';
import { insertDecision } from '../../registry/decisions.ts';
import { findDelivery, readDeliveredBytes } from '../../registry/deliveries.ts';
import { keyStates } from '../../registry/facts.ts';
import { addPerson } from '../../registry/people.ts';
import type { Context } from '../context.ts';
import { noChanges, type ChangeCounts } from './change-counts.ts';
import { digestRecords } from './digest-records.ts';
import { storeCritical } from './store-critical.ts';
import { storeSnapshot } from './store-snapshot.ts';

export interface HeldDecision {
  readonly delivery: string;
  readonly outcome: 'accepted' | 'rejected';
  readonly why: string;
  /** Who decides; kept apart from the decision and erasable. */
  readonly by: string;
}

export interface HeldDecided {
  readonly delivery: string;
  readonly outcome: HeldDecision['outcome'];
  readonly decision: string;
  readonly changes: ChangeCounts;
}

/** Accepts or rejects a list that was held. Accepting reads the stored bytes again. */
export async function decideHeldDelivery(
  context: Context,
  input: HeldDecision,
): Promise<HeldDecided | Refusal> {
  if (input.why.trim() === '') return refuse('reason-missing', {});
  const id = Number(input.delivery);
  return context.database.write(async (tx) => {
    const delivery = Number.isSafeInteger(id) ? await findDelivery(tx, id) : undefined;
    if (delivery === undefined) return refuse('delivery-unknown', { id: input.delivery });
    const state = delivery.decided ?? delivery.intake;
    if (state !== 'held' || delivery.asserted === null)
      return refuse('delivery-not-held', { id: input.delivery });
    const decision = await insertDecision(tx, {
      kind: 'held-delivery',
      subject: String(id),
      outcome: input.outcome,
      why: input.why,
      body: { source: delivery.source, asserted: delivery.asserted, why: delivery.why },
      personId: await addPerson(tx, { name: input.by }),
    });
    const decided = {
      delivery: input.delivery,
      outcome: input.outcome,
      decision: String(decision),
    };
    if (input.outcome === 'rejected') return { ...decided, changes: noChanges };
    const connector = context.connectors.find(
      (candidate) => candidate.source.name === delivery.source,
    );
    if (connector === undefined) throw new Error(`no connector for ${delivery.source}`);
    const reading = connector.read({
      name: delivery.file,
      bytes: await readDeliveredBytes(tx, id),
    });
    if (reading.state === 'refused')
      throw new Error(`delivery ${id} could be read when it came and cannot now`);
    const { source } = connector;
    const { asserted } = delivery;
    if (reading.critical !== undefined) {
      const { critical } = reading;
      const changes = await storeCritical(tx, { source, critical, asserted, deliveryId: id });
      return { ...decided, changes };
    }
    const changes = await storeSnapshot(tx, {
      source,
      scope: delivery.scope,
      complete: delivery.complete,
      asserted,
      deliveryId: id,
      before: await keyStates(tx, delivery.source, delivery.scope, delivery.asserted),
      records: digestRecords(reading.records),
    });
    return { ...decided, changes };
  });
}
