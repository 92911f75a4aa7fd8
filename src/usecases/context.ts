import type { Connector } from '../domain/source/source.ts';
import type { Refusal } from '../domain/problem.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { LawBook } from '../law/law-book.ts';
import type { Database } from '../registry/database.ts';

/** Writes one structured line. Never a name, a code or a stock figure: ids and counts only. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Everything a deed needs from outside; the composition root makes one. */
export interface Context {
  readonly database: Database;
  readonly law: LawBook;
  readonly connectors: readonly Connector[];
  /** Today in the country's zone (Europe/Amsterdam). */
  readonly today: () => CalendarDate;
  readonly log: Log;
  /** The country a reader sees who chose none: `XX` on a demo database, else `NL`. */
  readonly defaultCountry: string;
  /** Created with `--demo`: holds invented facts, refuses confidential real ones. */
  readonly demo: boolean;
}

export function isRefusal<Answer extends object>(answer: Answer | Refusal): answer is Refusal {
  return 'kind' in answer && answer.kind === 'refusal';
}
