import { judgeLateness } from '../../domain/notification/lateness.ts';
import type { PublishablePart } from '../../domain/notification/notification.ts';
import { standingOf, type NotificationState } from '../../domain/notification/steps.ts';
import type { Refusal } from '../../domain/problem.ts';
import { refuse } from '../../domain/request-problem.ts';
import type { ReadTx } from '../../registry/database.ts';
import {
  notificationHeads,
  readNotifications,
  type NotificationHead,
  type Whose,
} from '../../registry/notifications.ts';
import { readParties } from '../../registry/parties.ts';
import type { ListedNotificationAnswer, NotificationsAnswer } from '../answers/notifications.ts';
import { viewConfidential, type Concerning } from '../audit/record-processing.ts';
import type { Context } from '../context.ts';
import { readProductId } from '../naming.ts';
import { newestOf, notifiedVersions, productsOf } from './amend-notification.ts';
import { holderTypeOf } from './submit-notification.ts';
import { notifiedProduct } from './wanted-products.ts';
import { whoseMayBeRead } from './whose.ts';

export interface ListNotificationsInput {
  /** Only those that stand so; the counts stay those of all. */
  readonly state?: NotificationState;
  /** Id of a product (`p17`). */
  readonly product?: string;
  /** Where the previous page ended. */
  readonly cursor?: string;
  /** How many at most; 25 where it is left out. */
  readonly limit?: number;
  readonly requestId?: string;
}

const usualLimit = 25;

/** Notifications of the viewer's party and of those it represents, newest first. */
export async function listNotifications(
  context: Context,
  { state, product, cursor, limit = usualLimit, requestId }: ListNotificationsInput,
): Promise<NotificationsAnswer | Refusal> {
  const whose = whoseMayBeRead(context.database.viewer, 'holder-business');
  const before = readCursor(cursor);
  if (typeof before === 'object') return before;
  const productId = product === undefined ? undefined : readProductId(product);
  if (product !== undefined && productId === undefined) {
    return refuse('product-unknown', { id: product }, { column: 'product', value: product });
  }
  const viewing = {
    activity: 'notification-view',
    ...(requestId === undefined ? {} : { requestId }),
  } as const;
  return viewConfidential(context, viewing, async (tx, concerns) => {
    const heads = (await notificationHeads(tx, whose, productId)).map((head) => ({
      ...head,
      state: stateOf(context, head),
    }));
    const counted = (one: NotificationState) => heads.filter((head) => head.state === one).length;
    const rest = heads.filter(
      (head) => head.id < before && (state === undefined || head.state === state),
    );
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return {
      counts: {
        open: counted('open'),
        stopping: counted('stopping'),
        back: counted('back'),
        closed: counted('closed'),
      },
      items: await listed(context, tx, page, whose, concerns),
      next: rest.length > limit && last !== undefined ? `before-${last.id}` : null,
    };
  });
}

function stateOf(context: Context, { step, asserted, kind, actualEnd }: NotificationHead) {
  const last = {
    step,
    asserted,
    kind: kind ?? ('interruption' as const),
    ...(actualEnd === null ? {} : { actualEnd }),
  };
  return standingOf(last, context.today(), context.law).state;
}

async function listed(
  context: Context,
  tx: ReadTx,
  page: readonly (NotificationHead & { readonly state: NotificationState })[],
  whose: Whose,
  concerns: Concerning,
): Promise<ListedNotificationAnswer[]> {
  const stored = await readNotifications(
    tx,
    page.map(({ number }) => number),
    whose,
  );
  const products = await productsOf(context, tx, stored);
  const parties = [...new Set(stored.map(({ partyId }) => partyId))];
  for (const id of parties) concerns({ kind: 'party', id });
  const holders = await readParties(tx, parties, context.today());
  return stored.flatMap((notification): ListedNotificationAnswer[] => {
    const head = page.find(({ id }) => id === notification.id);
    const product = products.get(notification.productId);
    if (head === undefined || product === undefined) return [];
    const { step, version, receivedAt, parts } = newestOf(notification);
    const first = notification.versions[0] ?? newestOf(notification);
    const told = parts.publishable === 'hidden' ? undefined : parts.publishable;
    const versions = notifiedVersions(notification.versions);
    const { late, daysLate } = judgeLateness(versions, context.law, holderTypeOf(product));
    return [
      {
        number: notification.number,
        product: notifiedProduct(product, notification.unit),
        holder:
          holders.find(({ id }) => id === notification.partyId)?.name ?? `#${notification.partyId}`,
        state: head.state,
        step,
        version,
        firstReceivedAt: first.receivedAt.toISOString(),
        receivedAt: receivedAt.toISOString(),
        ...(told === undefined ? {} : periodOf(told)),
        late,
        daysLate,
        synthetic: notification.synthetic,
      },
    ];
  });
}

function periodOf({ kind, start, expectedEnd, actualEnd }: PublishablePart) {
  return {
    kind,
    start,
    ...(expectedEnd === undefined ? {} : { expectedEnd }),
    ...(actualEnd === undefined ? {} : { actualEnd }),
  };
}

function readCursor(cursor: string | undefined): number | Refusal {
  if (cursor === undefined) return Number.POSITIVE_INFINITY;
  const match = /^before-([1-9]\d{0,14})$/.exec(cursor);
  return match === null
    ? refuse('cursor-unreadable', { value: cursor }, { column: 'cursor', value: cursor })
    : Number(match[1]);
}
