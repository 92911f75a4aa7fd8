import { signalState } from '../../domain/desk/signal.ts';
import { readParties } from '../../registry/parties.ts';
import type { ReadTx } from '../../registry/database.ts';
import type { Signal } from '../../registry/signals.ts';
import type { SignalAnswer } from '../answers/signals.ts';
import type { Context } from '../context.ts';
import { namedProducts } from './named-products.ts';

/** Ids of signals on the wire: `s17`. */
export const signalId = (id: number) => `s${id}`;

export function readSignalId(text: string): number | undefined {
  const match = /^s([1-9]\d{0,14})$/.exec(text);
  return match === null ? undefined : Number(match[1]);
}

/** Signals as who sent them may see them, in the order in which they are given. */
export async function signalAnswers(
  context: Context,
  tx: ReadTx,
  signals: readonly Signal[],
): Promise<readonly SignalAnswer[]> {
  const product = await namedProducts(context, tx, signals);
  const wholesalers = signals.flatMap(({ body: { wholesaler } }) =>
    wholesaler !== undefined && 'party' in wholesaler ? [wholesaler.party] : [],
  );
  const names = new Map(
    (await readParties(tx, wholesalers, context.today())).map(({ id, name }) => [id, name]),
  );
  return signals.map(({ id, productId, body, asserted, recordedAt, synthetic }) => ({
    id: signalId(id),
    product: product(productId),
    since: body.since,
    ...known('wholesaler', wholesalerName(body.wholesaler, names)),
    ...known('usersWaiting', body.usersWaiting),
    ...known('orderedPacks', body.orderedPacks),
    ...known('remark', body.remark),
    mayBeNamed: body.mayBeNamed,
    state: signalState(body),
    ...known('deliverableSince', body.deliverableSince),
    asserted,
    receivedAt: recordedAt.toISOString(),
    synthetic,
  }));
}

/** On the wire an unknown is `null` with its reason. */
function known<Key extends string, Value>(key: Key, value: Value | undefined) {
  return {
    [key]: value ?? null,
    ...(value === undefined ? { [`${key}Why`]: 'not-reported' } : {}),
  } as Record<Key, Value | null>;
}

function wholesalerName(
  wholesaler: Signal['body']['wholesaler'],
  names: ReadonlyMap<number, string>,
): string | undefined {
  if (wholesaler === undefined) return undefined;
  return 'name' in wholesaler ? wholesaler.name : names.get(wholesaler.party);
}
