import { addDays, addMonths, type CalendarDate } from '../../../law/calendar-date.ts';
import type { Order, Period, ShortageFacts } from '../facts.ts';
import { no, unknown, yes, type Finding } from '../finding.ts';
import type { Definition, Held, Parameter } from '../held.ts';
import { needOf, sighted, sightingStep } from '../period.ts';
import { step, type Step } from '../trace.ts';
import { notDecidable, notShort, short, valuesOf } from '../verdict.ts';
import { addWorkingDays, workingDays } from '../working-day.ts';

interface Term {
  readonly days: Parameter<number>;
  /** Last day on which an order of that day is in time. */
  due(orderedOn: CalendarDate): CalendarDate;
}

interface Found extends Finding {
  readonly period?: Period;
}

/** The holder expects not to deliver all orders in full within three working days. */
export const beFamhp: Definition = {
  id: 'be-famhp',
  unit: 'product',
  needs: ['delivery-within-term'],
  norm: 'shortage-be-famhp',
  prepare(held) {
    const term = termOf(held);
    const stopNoticeMonths = held.value('shortage-be-famhp').value.stopNoticeMonths;
    return (facts) => {
      const stop = facts.permanentStop;
      if (stop !== undefined && stop.on <= held.on) {
        const steps = [step('stopped-for-good', { stop: stop.on }, 'permanentStop', held.norm)];
        return notShort(held, [...steps, ...stopNotice(facts, stopNoticeMonths, held)]);
      }
      const found = [
        byStatement(facts, held),
        byOrders(facts, held, term),
        byInterruption(facts, held, term),
      ].filter((finding) => finding !== undefined);
      const late = found.find((finding) => finding.answer === 'yes');
      if (late !== undefined) {
        const steps = [...late.steps, ...stopNotice(facts, stopNoticeMonths, held)];
        return short(held, valuesOf(late.period), steps);
      }
      const open = found.find((finding) => finding.answer === 'unknown');
      const first = open ?? found[0];
      if (first === undefined) {
        return notDecidable(held, facts, [], valuesOf(undefined), 'delivery-within-term');
      }
      const steps = [...first.steps, ...stopNotice(facts, stopNoticeMonths, held)];
      return open === undefined
        ? notShort(held, steps)
        : notDecidable(held, facts, steps, valuesOf(open.period), open.need);
    };
  },
};

function termOf(held: Held): Term {
  const days = held.parameter(
    'workingDays',
    'shortage-be-famhp',
    (value) => value.workingDays,
    held.given.workingDays,
  );
  const { weekdays, orderDay } = held.value('shortage-be-famhp-week').value;
  const isWorked = workingDays(weekdays, held.value('shortage-be-famhp-holidays').value);
  const dueDays = new Map<CalendarDate, CalendarDate>();
  return {
    days,
    due(orderedOn) {
      let due = dueDays.get(orderedOn);
      if (due === undefined) {
        const dayZero = orderDay === 'day-0' ? orderedOn : addDays(orderedOn, -1);
        due = addWorkingDays(dayZero, days.value, isWorked);
        dueDays.set(orderedOn, due);
      }
      return due;
    },
  };
}

function byStatement(facts: ShortageFacts, held: Held): Found | undefined {
  if (facts.lateDelivery === undefined) return undefined;
  const seen = sighted(facts.lateDelivery, held.on);
  const steps = [sightingStep('late-delivery', seen, 'lateDelivery')];
  const need = needOf(seen.state);
  if (need !== undefined) return { ...unknown(need, steps), ...periodOf(seen.period) };
  return seen.state === 'within' ? { ...yes(steps), ...periodOf(seen.period) } : no(steps);
}

function byOrders(facts: ShortageFacts, held: Held, term: Term): Found | undefined {
  if (facts.orders === undefined || facts.orders.length === 0) return undefined;
  const open = facts.orders.filter((order) => isOpenOn(order, held.on));
  const late = open.find((order) => isLate(order, held.on, term));
  if (late !== undefined) {
    return {
      ...yes([orderStep('order-late', late, term)]),
      period: { from: late.orderedOn },
    };
  }
  const pending = open.find((order) => order.deliveredInFullOn === undefined);
  if (pending !== undefined) {
    return unknown('delivery-within-term', [orderStep('order-not-due', pending, term)]);
  }
  return no(facts.orders.slice(0, 1).map((order) => orderStep('order-in-time', order, term)));
}

function isOpenOn(order: Order, on: CalendarDate): boolean {
  const { deliveredInFullOn } = order;
  return order.orderedOn <= on && (deliveredInFullOn === undefined || on < deliveredInFullOn);
}

function isLate(order: Order, on: CalendarDate, term: Term): boolean {
  return (order.deliveredInFullOn ?? on) > term.due(order.orderedOn);
}

function orderStep(
  code: 'order-late' | 'order-not-due' | 'order-in-time',
  order: Order,
  term: Term,
): Step {
  const params = {
    ordered: order.orderedOn,
    due: term.due(order.orderedOn),
    days: term.days.value,
  };
  return step(code, params, 'orders', term.days.norm);
}

/** An order of the first day without supply is delivered in full on the first day with it. */
function byInterruption(facts: ShortageFacts, held: Held, term: Term): Found | undefined {
  if (facts.interruptions === undefined) return undefined;
  const { on } = held;
  const seen = sighted(facts.interruptions, on);
  const first = sightingStep('interruption', seen, 'interruptions');
  const { period } = seen;
  const need = needOf(seen.state);
  if (need !== undefined) return { ...unknown(need, [first]), ...periodOf(period) };
  if (seen.state !== 'within' || period === undefined) return no([first]);

  const start = period.from ?? period.reportedOn ?? on;
  const due = term.due(start);
  const until = period.until ?? period.expectedUntil;
  const params = { due, days: term.days.value, start };
  if (on > due || (until !== undefined && until > due)) {
    const outlasts = step('interruption-outlasts-term', params, 'interruptions', term.days.norm);
    return { ...yes([first, outlasts]), ...periodOf(period) };
  }
  if (period.from === undefined || until === undefined || until <= on) {
    return { ...unknown('expected-end', [first]), ...periodOf(period) };
  }
  const within = step('interruption-within-term', params, 'interruptions', term.days.norm);
  return no([first, within]);
}

function stopNotice(facts: ShortageFacts, months: number, held: Held): readonly Step[] {
  const stop = facts.permanentStop;
  if (stop?.reportedOn === undefined) return [];
  const latest = addMonths(stop.on, -months);
  const code = stop.reportedOn <= latest ? 'stop-reported-in-time' : 'stop-reported-late';
  return [step(code, { reported: stop.reportedOn, latest, months }, 'permanentStop', held.norm)];
}

function periodOf(period: Period | undefined): { period?: Period } {
  return period === undefined ? {} : { period };
}
