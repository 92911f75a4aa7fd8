import type { CalendarDate } from '../../law/calendar-date.ts';
import type { LawBook } from '../../law/law-book.ts';
import type { PublishableField } from '../../law/publication.ts';
import type {
  classOfPart,
  NotificationContent,
  NotificationPart,
} from '../notification/notification.ts';
import { audiences, deskAudiences, type Audience } from '../party/audience.ts';
import type { Agreement } from './agreement.ts';
import { fateOf } from './fate-of.ts';
import { publishableFields, regimeOn, type DisclosureField } from './regime.ts';

/** Places in a notification, for example `business.site`. */
export type NotificationField = {
  [Part in NotificationPart]: `${Part}.${keyof NotificationContent[Part] & string}`;
}[NotificationPart];

interface FieldDisclosure<Part extends NotificationPart> {
  readonly class: (typeof classOfPart)[Part];
  /** As what a regime may make it public, or may never; `undefined`: no regime speaks of it. */
  readonly publishable: DisclosureField | undefined;
}

type Fields<Part extends NotificationPart> = {
  readonly [Name in keyof Required<NotificationContent[Part]>]: FieldDisclosure<Part>;
};

const business = (publishable?: DisclosureField) =>
  ({ class: 'holder-business', publishable }) as const;
const stock = { class: 'stock-quantity', publishable: 'stock' } as const;
const contact = { class: 'contact', publishable: 'contact' } as const;

/**
 * Every field of a notification: its class and, where a regime can publish it, its public
 * name. What the law's list of fields does not name is never public.
 */
const fieldsOfParts: { readonly [Part in NotificationPart]: Fields<Part> } = {
  publishable: {
    kind: business('reason'),
    cause: business('reason'),
    start: business('start'),
    expectedEnd: business('end'),
    expectedEndCertainty: business('end'),
    actualEnd: business('end'),
    // Whether nothing or less is delivered is part of saying that a shortage began.
    extent: business('start'),
    alternatives: business('alternatives'),
  },
  business: {
    becameKnownOn: business(),
    causeText: business(),
    packs: business(),
    marketSharePercent: business('share'),
    marketShareIs: business('share'),
    expectsShortage: business(),
    otherMarkets: business(),
    site: business('site'),
    measures: business(),
    deviatingPackaging: business(),
    penaltyClause: business(),
    penaltyClauseText: business(),
    consentTo: business(),
    changeText: business(),
  },
  stock: { packsLeft: stock, weeksLeft: stock },
  contact: { name: contact, email: contact, phone: contact },
};

type Described = FieldDisclosure<NotificationPart>;

/** Every field by its place in the notification. */
export const notificationFields = Object.fromEntries(
  Object.entries(fieldsOfParts).flatMap(([part, fields]) =>
    Object.entries(fields).map(([name, described]): [string, Described] => [
      `${part}.${name}`,
      described,
    ]),
  ),
  // The keys are those of the mapped type above, joined.
) as Readonly<Record<NotificationField, Described>>;

/** Who will see a field that is filled in today. */
export interface WhoSees {
  readonly public: 'now' | 'with-consent' | 'never';
  /** The desk always does: that is what a notification is for. */
  readonly desk: true;
  /** Other audiences that get to see it, of another party than their own. */
  readonly others: readonly Audience[];
}

/** What the form says beside a field: by today's regime and the agreements on record. */
export function whoSees(
  field: NotificationField,
  law: LawBook,
  on: CalendarDate,
  agreements: readonly Agreement[] = [],
): WhoSees {
  const { class: ofClass, publishable } = notificationFields[field];
  const fateFor = (audience: Audience, consentTo: readonly PublishableField[]) =>
    fateOf(
      {
        class: ofClass,
        audience,
        relation: 'other',
        ...(publishable === undefined ? {} : { field: publishable }),
        regimeAtDelivery: regimeOn(law, on),
        consentTo,
        agreements,
        on,
      },
      law,
    ).fate;
  const others = audiences.filter(
    (audience) => !notOthers.includes(audience) && fateFor(audience, []) === 'shown',
  );
  if (fateFor('public', []) === 'shown') return { public: 'now', desk: true, others };
  const withConsent = fateFor('public', publishableFields) === 'shown';
  return { public: withConsent ? 'with-consent' : 'never', desk: true, others };
}

const notOthers: readonly Audience[] = ['public', ...deskAudiences];
