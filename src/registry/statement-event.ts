import type { StatementEvent } from '../domain/stock/statement.ts';
import type { CalendarDate } from '../law/calendar-date.ts';

/** An event of an explanation or a claim, as its table holds it. */
export interface StatementEventRow {
  readonly seq: number;
  readonly body: unknown;
  /** `null`: our own clockwork, or the person was erased. */
  readonly person: string | null;
  readonly on: CalendarDate;
  readonly at: Date;
}

/** @param parse throws on a body that no version of ours wrote */
export function storedEvent<Body>(
  { seq, body, person, on, at }: StatementEventRow,
  parse: (body: unknown) => Body,
): StatementEvent<Body> {
  return {
    seq,
    body: parse(body),
    on,
    at: at.toISOString(),
    ...(person === null ? {} : { person }),
  };
}
