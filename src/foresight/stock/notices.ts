import type { NotificationContent } from '../../domain/notification/notification.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { NotificationVersion } from '../holder-notification.ts';
import type { Supplier } from '../party.ts';
import { stateOn } from '../product.ts';
import type { StockTwin } from './twin.ts';

/** What one supplier notified on one day, all of it for the first time. */
export interface Notices {
  readonly supplier: Supplier;
  readonly day: CalendarDate;
  readonly items: readonly { readonly code: string; readonly content: NotificationContent }[];
}

/**
 * The first notifications of the daily days. A next version names the number that the desk gave to
 * the first, which nobody knows before it is delivered; so those are left out.
 */
export function noticesOf({ country, calendar }: StockTwin): Notices[] {
  const { firstDay, lastDay } = calendar;
  const told = country.notifications.flatMap(({ product, kind, versions }) => {
    const [first] = versions;
    if (first === undefined || first.on < firstDay || first.on > lastDay) return [];
    const supplier = stateOn(product, first.on)?.holder;
    if (supplier === undefined) return [];
    const content = contentOf(kind, first, supplier);
    return [{ supplier, day: first.on, code: `RVG ${product.rvg}`, content }];
  });
  const files = Map.groupBy(told, ({ supplier, day }) => `${day} ${supplier.id}`);
  return [...files]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, items]) => {
      const [first] = items;
      return first === undefined ? [] : [{ supplier: first.supplier, day: first.day, items }];
    });
}

function contentOf(
  kind: 'interruption' | 'discontinuation',
  { on, cause, extent, start, expectedEnd, certainty }: NotificationVersion,
  { name, id }: Supplier,
): NotificationContent {
  const end = kind === 'discontinuation' ? undefined : expectedEnd;
  return {
    publishable: {
      kind,
      cause,
      start,
      ...(end === undefined ? {} : { expectedEnd: end }),
      expectedEndCertainty: end === undefined ? 'unknown' : certainty,
      extent,
    },
    business: { becameKnownOn: on },
    stock: {},
    contact: { name: `Afdeling leveringen, ${name}`, email: `leveringen@${id}.example` },
  };
}
