import type { Connector } from '../domain/source/source.ts';
import type { Viewer } from '../domain/party/viewer.ts';
import type { Refusal } from '../domain/problem.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { Aside } from '../exchange/aside.ts';
import type { LawBook } from '../law/law-book.ts';
import type { Database } from '../registry/database.ts';
import { opennessOf } from './openness.ts';

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
  /** The clock, for what counts in minutes: sessions, tokens, retries. */
  readonly now: () => Date;
  readonly log: Log;
  /** The country a reader sees who chose none: `XX` on a demo database, else `NL`. */
  readonly defaultCountry: string;
  /** Reads what somebody uploads where nobody waits for it, with limits on memory and time. */
  readonly aside: Aside;
  /** Created with `--demo`: holds invented facts, refuses confidential real ones. */
  readonly demo: boolean;
  /** On a demo database the same law under the strictest regime, for who wants to see the site so. */
  readonly confidentialLaw?: LawBook;
  /** Mail that is kept in a folder instead of sent; absent where a mail server takes it. */
  readonly keptMail?: MailFolder;
}

export interface KeptMail {
  readonly id: string;
  readonly at: Date;
  readonly bytes: number;
}

export interface MailFolder {
  /** Newest first. */
  list(most: number): Promise<readonly KeptMail[]>;
  read(id: string): Promise<string | undefined>;
}

/** The same, seen and done in somebody's name. */
export function contextFor(context: Context, viewer: Viewer): Context {
  return { ...context, database: context.database.as(viewer) };
}

/** The same under another law, with what that law lets be public. */
export function contextUnder(context: Context, law: LawBook): Context {
  const { connectors, database, today } = context;
  const openness = () => opennessOf(law, connectors, today());
  return { ...context, law, database: database.as(database.viewer, openness) };
}

export function isRefusal<Answer extends object>(answer: Answer | Refusal): answer is Refusal {
  return 'kind' in answer && answer.kind === 'refusal';
}
