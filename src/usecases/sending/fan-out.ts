import { topicsOf, type Topic } from '../../domain/desk/subscription.ts';
import type { ReadTx } from '../../registry/database.ts';
import {
  eventsToFanOut,
  eventsToRelease,
  knownProducts,
  post,
  releaseDue,
  type ReleasedEvent,
} from '../../registry/outbox.ts';
import { mergedWith } from '../../registry/products.ts';
import { fanOutTo } from '../../registry/sendings.ts';
import { readMarks } from '../../registry/subscriptions.ts';
import { everything } from '../as-of.ts';
import type { Context } from '../context.ts';

export interface FannedOut {
  /** Whose embargo had ended. */
  readonly released: number;
  readonly events: number;
  readonly sendings: number;
}

const eventsAtOnce = 100;

/**
 * Divides what is in the outbox over who follows it. Done twice, or by two at once, it is done
 * once: an event is divided in the transaction that says so.
 */
export async function fanOut(context: Context): Promise<FannedOut> {
  const waiting = await context.database.as(post).read(hasWork);
  if (!waiting) return { released: 0, events: 0, sendings: 0 };
  return context.database.as(post).write(async (tx) => {
    const released = await releaseDue(tx);
    const marks = await readMarks(tx);
    const events = await eventsToFanOut(tx, eventsAtOnce);
    let sendings = 0;
    for (const event of events) {
      const topics = await topicsOfEvent(tx, context, event);
      sendings += await fanOutTo(tx, event, topics.map(marks.topic));
    }
    return { released, events: events.length, sendings };
  });
}

/** Looking takes no lock: once a second nothing is to be done. */
async function hasWork(tx: ReadTx): Promise<boolean> {
  if ((await eventsToFanOut(tx, 1)).length > 0) return true;
  return (await eventsToRelease(tx)).length > 0;
}

async function topicsOfEvent(
  tx: ReadTx,
  context: Context,
  { kind, productId, partyId }: ReleasedEvent,
): Promise<readonly Topic[]> {
  if (kind === 'message') return partyId === null ? [] : [{ kind: 'messages', party: partyId }];
  if (productId === null) return [];
  const asOf = { known: context.today(), recorded: everything };
  const products = await mergedWith(tx, productId, asOf);
  const known = await knownProducts(tx, products);
  return topicsOf({
    products,
    country: known[0]?.country ?? context.defaultCountry,
    substances: [...new Set(known.flatMap(({ substances }) => substances))],
    atc: [...new Set(known.flatMap(({ atc }) => atc))],
  });
}
