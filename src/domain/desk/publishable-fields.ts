import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { PublicationRegime, PublishableField } from '../../law/publication.ts';
import { fateOf } from '../disclosure/fate-of.ts';
import { publishableFields } from '../disclosure/regime.ts';
import type { PublicationGround } from './publication.ts';

const ofProduct: readonly PublishableField[] = ['name', 'substance', 'form', 'strength'];

/** A notification as far as it decides what of it may become public. */
export interface Delivered {
  readonly regime: PublicationRegime;
  readonly consentTo: readonly PublishableField[];
}

/**
 * Which fields of a notification a ground lets out on a day: the disclosure table under the
 * strictest of the regime at delivery and the regime of that day. What the holder publishes
 * itself, with its consent on record, is what it named.
 */
export function fieldsLetOut(
  ground: PublicationGround,
  { regime, consentTo }: Delivered,
  on: CalendarDate,
  law: LawBook,
): readonly PublishableField[] {
  switch (ground) {
    case 'authority':
    case 'aggregate':
      return ofProduct;
    case 'consent':
      return [...ofProduct, ...consentTo];
    case 'voluntary':
    case 'eu-national-website':
      return publishableFields.filter(
        (field) =>
          fateOf(
            {
              class: 'holder-business',
              audience: 'public',
              relation: 'other',
              field,
              regimeAtDelivery: ground === 'voluntary' ? narrower(regime, 'voluntary') : regime,
              consentTo,
              on,
            },
            law,
          ).fate === 'shown',
      );
    default:
      return ground satisfies never;
  }
}

/**
 * What a ground lets out where its regime holds: enough to see whether a newer version would
 * read otherwise than what was published on that ground.
 */
export function websiteFields(
  ground: PublicationGround,
  consentTo: readonly PublishableField[],
): readonly PublishableField[] {
  if (ground === 'eu-national-website') return publishableFields;
  if (ground === 'authority' || ground === 'aggregate') return ofProduct;
  return [...ofProduct, ...consentTo];
}

/** Published as voluntary it is no more than that, whatever regime it was delivered under. */
function narrower(regime: PublicationRegime, other: 'voluntary'): PublicationRegime {
  return regime === 'confidential' ? regime : other;
}
