import type { NotificationContent, NotificationPart } from './notification.ts';

/** How a field is asked, compared and printed. */
export type FieldKind = 'word' | 'words' | 'day' | 'text' | 'texts' | 'number' | 'yes-no';

/** Every field of a notification, by part: a new one does not compile until it stands here. */
export const notificationFields = {
  publishable: {
    kind: 'word',
    cause: 'word',
    start: 'day',
    expectedEnd: 'day',
    expectedEndCertainty: 'word',
    actualEnd: 'day',
    extent: 'word',
    alternatives: 'text',
  },
  business: {
    becameKnownOn: 'day',
    causeText: 'text',
    packs: 'texts',
    marketSharePercent: 'number',
    marketShareIs: 'word',
    expectsShortage: 'word',
    otherMarkets: 'words',
    site: 'text',
    measures: 'text',
    deviatingPackaging: 'yes-no',
    penaltyClause: 'word',
    penaltyClauseText: 'text',
    consentTo: 'words',
    changeText: 'text',
  },
  stock: { packsLeft: 'number', weeksLeft: 'number' },
  contact: { name: 'text', email: 'text', phone: 'text' },
} as const satisfies {
  readonly [Part in NotificationPart]: Readonly<Record<keyof NotificationContent[Part], FieldKind>>;
};

/** Where a field stands in a notification, in an input's name and in a problem: `publishable.start`. */
export type NotificationField = {
  readonly [Part in NotificationPart]: `${Part}.${keyof NotificationContent[Part] & string}`;
}[NotificationPart];

export interface FieldPlace {
  readonly part: NotificationPart;
  readonly name: string;
  readonly path: NotificationField;
  readonly kind: FieldKind;
}

/** In the order in which a notification is read. */
export const fieldPlaces: readonly FieldPlace[] = Object.entries(notificationFields).flatMap(
  ([part, fields]) =>
    Object.entries(fields).map(([name, kind]) => ({
      part: part as NotificationPart,
      name,
      path: `${part}.${name}` as NotificationField,
      kind,
    })),
);

export type FieldValue = string | number | boolean | readonly string[];

/** Some parts may be kept from who reads. */
export type SeenContent = {
  readonly [Part in NotificationPart]?: Partial<NotificationContent[Part]>;
};

/** What stands in a field; absent is not said. */
export function fieldValue(
  content: SeenContent,
  { part, name }: FieldPlace,
): FieldValue | undefined {
  const value: unknown = Reflect.get(content[part] ?? {}, name);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}
