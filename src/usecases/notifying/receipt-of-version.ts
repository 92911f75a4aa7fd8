import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { NotificationStep, NotificationPart } from '../../domain/notification/notification.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { SeenParts } from '../../registry/notifications.ts';
import type { NotificationReceiptAnswer, NotifiedProductAnswer } from '../answers/notifications.ts';
import { receiptOf } from '../receipt.ts';

/** What a receipt is about: a version as it was stored. */
export interface Received {
  readonly number: string;
  readonly version: number;
  readonly step: NotificationStep;
  readonly product: NotifiedProductAnswer;
  readonly receivedAt: Date;
  readonly asserted: CalendarDate;
  readonly regime: string;
  readonly law?: string | undefined;
  readonly parts: Pick<SeenParts, 'publishable' | 'business' | 'stock'>;
  readonly synthetic: boolean;
}

/** The receipt of a version: the same bytes whenever it is asked for. */
export function receiptOfVersion(received: Received): NotificationReceiptAnswer {
  const { number, version, step, product, asserted, regime, synthetic } = received;
  const receivedAt = received.receivedAt.toISOString();
  const contentDigest = digestOf(received.parts);
  const law = received.law ?? null;
  return {
    number,
    version,
    step,
    product,
    receivedAt,
    asserted,
    regime,
    contentDigest,
    law,
    ...(law === null ? { lawWhy: 'imported' } : {}),
    receipt: receiptOf({
      number,
      version,
      step,
      product: product.id,
      receivedAt,
      asserted,
      regime,
      contentDigest,
      law,
    }),
    synthetic,
  };
}

/** The contact is left out: a digest of a name would outlive its erasure. */
const digested = [
  'publishable',
  'business',
  'stock',
] as const satisfies readonly NotificationPart[];

function digestOf(parts: Received['parts']): string {
  const said = Object.fromEntries(digested.map((part) => [part, parts[part]]));
  return createHash('sha256')
    .update(canonicalize(said) ?? '')
    .digest('hex');
}
