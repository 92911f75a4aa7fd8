import type { NotificationDutyFacts } from '../../domain/notification/case.ts';
import type { Refusal } from '../../domain/problem.ts';
import { parseCalendarDate } from '../../law/calendar-date.ts';
import type { Context } from '../../usecases/context.ts';
import { startDraft, type Draft, type DraftStart } from '../../usecases/notifying/drafts.ts';
import type { Frame, Query } from '../frame.ts';

/** A draft filled with what the address knows. A page that is loaded twice makes no second one. */
export function newDraft(context: Context, { query, language }: Frame): Promise<Draft | Refusal> {
  return startDraft(context, startOf(query), language);
}

function startOf(query: Query): DraftStart {
  const { van: from, middel: code } = query;
  if (from === 'laatste') return { from: 'last' };
  if (from !== undefined) return { from: 'notification', number: from };
  const facts = factsIn(query);
  if (Object.keys(facts).length > 0) return { from: 'must-report', facts };
  return { from: 'nothing', ...(code === undefined ? {} : { codes: [code] }) };
}

/** What “must I report?” hands on, in the words of the form; what fits no question is left out. */
function factsIn(query: Query): NotificationDutyFacts {
  const { kind, expectedEndCertainty: certainty, extent, middel: number } = query;
  const day = (name: 'start' | 'expectedEnd' | 'becameKnownOn') => {
    const read = parseCalendarDate(query[name] ?? '');
    return read === undefined ? {} : { [name]: read };
  };
  return {
    ...(kind === 'interruption' ? { kind: 'suspension' } : {}),
    ...(kind === 'discontinuation' ? { kind: 'withdrawal' } : {}),
    ...day('start'),
    ...day('expectedEnd'),
    ...day('becameKnownOn'),
    ...(certainty === 'firm' || certainty === 'estimate' || certainty === 'unknown'
      ? { expectedEndCertainty: certainty }
      : {}),
    ...(extent === 'total' || extent === 'partial' ? { extent } : {}),
    ...(number === undefined ? {} : { registrations: [{ number }] }),
  };
}
