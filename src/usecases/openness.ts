import { groundsAllowed } from '../domain/desk/publication.ts';
import type { Connector } from '../domain/source/source.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { LawBook } from '../law/law-book.ts';
import type { Openness } from '../registry/database.ts';

/** What the publication regime of a day lets be public, and the lists that it hides whole. */
export function opennessOf(
  law: LawBook,
  connectors: readonly Connector[],
  on: CalendarDate,
): Openness {
  const grounds = groundsAllowed(law, on);
  return {
    grounds,
    hiddenSources: connectors.flatMap(({ source }) =>
      source.ground === undefined || grounds.includes(source.ground) ? [] : [source.name],
    ),
  };
}
