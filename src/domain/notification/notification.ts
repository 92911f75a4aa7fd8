import { Type } from 'typebox';
import { CalendarDateSchema, exact, OneOf, Said, type Of } from '../schema.ts';
import type { DisclosureClass } from '../party/audience.ts';

/** Kinds of rules.md §2. A withdrawal of an earlier notification is a step, not a kind. */
export const notificationKinds = [
  'first-marketing',
  'interruption',
  'discontinuation',
  'insufficient-supply',
  'quality-defect',
  'atmp-out-of-specification',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** The causes that the desk counts (shares of 2020 in rules.md §2), and the rest. */
export const notificationCauses = [
  'finished-product',
  'increased-demand',
  'distribution',
  'active-substance',
  'commercial',
  'other',
] as const;
export type NotificationCause = (typeof notificationCauses)[number];

/** What a version does to the one before it. */
export const notificationSteps = [
  'first',
  'amended',
  'prolonged',
  'shortened',
  'resolved',
  'withdrawn',
  'discontinued',
] as const;
export type NotificationStep = (typeof notificationSteps)[number];

/** Free text as typed: any character but NUL, which the database cannot hold. */
const FreeText = Type.String({ minLength: 1, maxLength: 4000 });

/** What a publication regime can make public (the fields of `eu-national-website`). */
export const PublishablePart = Type.Object(
  {
    kind: OneOf(notificationKinds),
    cause: Type.Optional(OneOf(notificationCauses)),
    /** First day on which demand is not met. */
    start: CalendarDateSchema,
    /** First day on which demand is expected to be met again. */
    expectedEnd: Type.Optional(CalendarDateSchema),
    expectedEndCertainty: OneOf(['firm', 'estimate', 'unknown']),
    /** Only when resolved: first day on which demand is met again. */
    actualEnd: Type.Optional(CalendarDateSchema),
    extent: OneOf(['total', 'partial']),
    /** Alternatives that the holder knows of. */
    alternatives: Type.Optional(FreeText),
  },
  exact,
);
export type PublishablePart = Of<typeof PublishablePart>;

/** What stays between the holder and the desk under every regime. */
export const BusinessPart = Type.Object(
  {
    /** The day on which the holder came to expect it. */
    becameKnownOn: Type.Optional(CalendarDateSchema),
    causeText: Type.Optional(FreeText),
    /** Pack names or numbers that are concerned; absent: all. */
    packs: Type.Optional(Type.Array(Said, { minItems: 1, maxItems: 200 })),
    marketSharePercent: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
    marketShareIs: Type.Optional(OneOf(['measured', 'estimate'])),
    expectsShortage: Type.Optional(OneOf(['yes', 'no', 'unknown'])),
    /** ISO 3166-1 alpha-2. */
    otherMarkets: Type.Optional(
      Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), { maxItems: 60 }),
    ),
    site: Type.Optional(FreeText),
    measures: Type.Optional(FreeText),
    deviatingPackaging: Type.Optional(Type.Boolean()),
    /** Does a contract penalty bear on the moment of reporting? For the desk alone (AZWA 5c). */
    penaltyClause: Type.Optional(OneOf(['yes', 'no', 'rather-not-say'])),
    penaltyClauseText: Type.Optional(FreeText),
    /** Fields of the publishable part that may be published under the `voluntary` regime. */
    consentTo: Type.Optional(
      Type.Array(OneOf(['reason', 'start', 'end', 'alternatives']), { maxItems: 4 }),
    ),
    /** Why this version was made: for an amendment or a withdrawal. */
    changeText: Type.Optional(FreeText),
  },
  exact,
);
export type BusinessPart = Of<typeof BusinessPart>;

export const StockPart = Type.Object(
  {
    packsLeft: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
    weeksLeft: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
  },
  exact,
);
export type StockPart = Of<typeof StockPart>;

/** Whom the desk may call. Stored sealed, apart from everything else; erasable. */
export const ContactPart = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    email: Type.String({ minLength: 3, maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+$' }),
    phone: Type.Optional(Type.String({ minLength: 3, maxLength: 40 })),
  },
  exact,
);
export type ContactPart = Of<typeof ContactPart>;

/** What a holder says of one authorisation: one notification per RVG or EU number. */
export const NotificationContent = Type.Object(
  {
    publishable: PublishablePart,
    business: BusinessPart,
    stock: StockPart,
    contact: ContactPart,
  },
  exact,
);
export type NotificationContent = Of<typeof NotificationContent>;

export type NotificationPart = keyof NotificationContent;

/** One stored row per part, each of one class, so that row-level security guards rows. */
export const classOfPart = {
  publishable: 'holder-business',
  business: 'holder-business',
  stock: 'stock-quantity',
  contact: 'contact',
} as const satisfies Record<NotificationPart, DisclosureClass>;
