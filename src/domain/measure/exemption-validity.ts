import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import type { ExemptionEvent } from './exemption-case.ts';

/** An unbroken stretch of days on which the exemption is valid, both ends included. */
export interface Validity {
  readonly from: CalendarDate;
  readonly through: CalendarDate;
  /** Last day as first decided, and the day from which an extension carries it. */
  readonly extendedFrom: CalendarDate | undefined;
  /** The decision came after the validity before it had ended. */
  readonly lateExtension: boolean;
}

export type ValidityFound =
  | { readonly kind: 'found'; readonly stretches: readonly Validity[] }
  | { readonly kind: 'missing'; readonly fact: string };

/**
 * Grants and extensions, joined into unbroken stretches. An extension runs on from the
 * last day before it, but never from before the day on which it was decided.
 */
export function findValidity(events: readonly ExemptionEvent[], inclusive: boolean): ValidityFound {
  const stretches: Validity[] = [];
  for (const event of events) {
    if (event.event !== 'granted' && event.event !== 'extended') continue;
    const last = stretches.at(-1);
    const from = firstDay(event, last);
    if (from === undefined) return { kind: 'missing', fact: `life.${event.event}.validFrom` };
    if (event.validUntil === undefined) {
      return { kind: 'missing', fact: `life.${event.event}.validUntil` };
    }
    const through = inclusive ? event.validUntil : addDays(event.validUntil, -1);
    if (last !== undefined && from <= addDays(last.through, 1)) {
      stretches[stretches.length - 1] = joined(last, event, from, through);
      continue;
    }
    const late = event.event === 'extended';
    stretches.push({ from, through, extendedFrom: late ? from : undefined, lateExtension: late });
  }
  return { kind: 'found', stretches };
}

function firstDay(event: ExemptionEvent, last: Validity | undefined): CalendarDate | undefined {
  if (event.event === 'granted') return event.validFrom ?? event.on;
  const next = event.validFrom ?? (last === undefined ? undefined : addDays(last.through, 1));
  if (next === undefined) return undefined;
  return event.on !== undefined && event.on > next ? event.on : next;
}

function joined(
  last: Validity,
  event: ExemptionEvent,
  from: CalendarDate,
  through: CalendarDate,
): Validity {
  const extendedFrom = event.event === 'extended' ? (last.extendedFrom ?? from) : last.extendedFrom;
  return { ...last, extendedFrom, through: through > last.through ? through : last.through };
}
