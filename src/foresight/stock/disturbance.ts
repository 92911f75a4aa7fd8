import { daysBetween, type CalendarDate } from '../../law/calendar-date.ts';
import type { Interruption } from '../interruption.ts';
import type { Network } from './network.ts';

/**
 * What is going wrong with each pack on the day: how many interruptions of a kind run at once.
 * `halved`: batches come in by halves.
 */
export interface Disturbances {
  readonly stopped: Uint8Array;
  readonly halved: Uint8Array;
  readonly notShipped: Uint8Array;
  readonly surging: Uint8Array;
  /** Goes on to the next day, from the first on. */
  advance(): void;
}

interface Turn {
  readonly at: number;
  readonly pack: number;
  readonly what: 'stopped' | 'halved' | 'notShipped' | 'surging';
  readonly by: 1 | -1;
}

/**
 * An interruption begins on the first day on which demand is not met. Where no batches come in,
 * that day lies behind the first one that stayed away by as long as the supplier's stock lasts.
 */
export function makeDisturbances(
  { packs, safetyDays, batchDays }: Network,
  interruptions: readonly Interruption[],
  firstDay: CalendarDate,
): Disturbances {
  const packsOf = Map.groupBy(packs.keys(), (at) => packs[at]?.product);
  const turns = interruptions.flatMap(({ product, cause, extent, start, end }) =>
    (packsOf.get(product) ?? []).flatMap((pack): Turn[] => {
      const what = kindOf(cause, extent);
      const lasts =
        what === 'stopped' || what === 'halved'
          ? Math.round((safetyDays[pack] ?? 0) + (batchDays[pack] ?? 0) / 2)
          : 0;
      const from = Math.max(0, daysBetween(firstDay, start) - lasts);
      const until = daysBetween(firstDay, end);
      if (until <= from) return [];
      return [
        { at: from, pack, what, by: 1 },
        { at: until, pack, what, by: -1 },
      ];
    }),
  );
  const byDay = Map.groupBy(turns, ({ at }) => at);
  const now = {
    stopped: new Uint8Array(packs.length),
    halved: new Uint8Array(packs.length),
    notShipped: new Uint8Array(packs.length),
    surging: new Uint8Array(packs.length),
  };
  let day = 0;
  return {
    ...now,
    advance() {
      for (const { pack, what, by } of byDay.get(day) ?? []) {
        now[what][pack] = (now[what][pack] ?? 0) + by;
      }
      day += 1;
    },
  };
}

function kindOf(cause: Interruption['cause'], extent: Interruption['extent']): Turn['what'] {
  switch (cause) {
    case 'increased-demand':
      return 'surging';
    case 'distribution':
      return 'notShipped';
    case 'finished-product':
    case 'active-substance':
    case 'commercial':
    case 'other':
      return extent === 'total' ? 'stopped' : 'halved';
    default:
      return cause satisfies never;
  }
}
