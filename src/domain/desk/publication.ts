import type { CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { PublicationRegime } from '../../law/publication.ts';

/**
 * What allows something of the desk to be public: a decision of the authority itself, the
 * holder's recorded consent, a sum of field signals, or the regime under which a
 * notification was delivered.
 */
export const publicationGrounds = [
  'authority',
  'consent',
  'aggregate',
  'voluntary',
  'eu-national-website',
] as const;
export type PublicationGround = (typeof publicationGrounds)[number];

/**
 * Grounds that the regime of a day allows. Under a narrower regime than the one of its
 * delivery a publication is hidden again: the strictest of the two decides.
 */
export function groundsAllowed(law: LawBook, on: CalendarDate): readonly PublicationGround[] {
  const found = inForce(law, 'publication-regime', on);
  return groundsUnder(found.answer === 'in-force' ? found.version.value.regime : 'confidential');
}

/** Grounds that a regime allows. */
export function groundsUnder(regime: PublicationRegime): readonly PublicationGround[] {
  const always = ['authority', 'consent', 'aggregate'] as const;
  switch (regime) {
    case 'confidential':
      return always;
    case 'voluntary':
      return [...always, 'voluntary'];
    case 'eu-national-website':
      return [...always, 'voluntary', 'eu-national-website'];
    default:
      return regime satisfies never;
  }
}
