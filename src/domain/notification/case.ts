import { Type, type Static, type TSchema } from 'typebox';
import { CalendarDateSchema, OneOf } from '../schema.ts';

/** The four events of art. 49(7) of the Dutch Medicines Act, in its order. */
export const notifiableEvents = [
  'suspension',
  'withdrawal',
  'revocation-request',
  'no-renewal',
] as const;
export type NotifiableEvent = (typeof notifiableEvents)[number];

const fact = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Optional(Type.With(schema, { description }));
const yesOrNo = (description: string) => fact(Type.Boolean(), description);
const aDay = (description: string) => fact(CalendarDateSchema, description);
const exact = { additionalProperties: false };

const Registration = Type.Object(
  {
    number: Type.With(Type.String({ minLength: 1, maxLength: 60 }), {
      description: 'RVG or EU number, as written on the pack',
    }),
    strength: fact(
      Type.String({ minLength: 1, maxLength: 200 }),
      'Strength, for a central authorisation',
    ),
    form: fact(
      Type.String({ minLength: 1, maxLength: 200 }),
      'Pharmaceutical form, for a central authorisation',
    ),
  },
  exact,
);

/** Everything the rule may use. What is absent is unknown; there is no default. */
export const NotificationDutyFacts = Type.Object(
  {
    kind: fact(OneOf(notifiableEvents), 'What is going to happen (art. 49(7): a to d)'),
    holderType: fact(OneOf(['mah', 'parallel-importer']), 'Who holds the authorisation'),
    authorisationKind: fact(
      OneOf(['national', 'central']),
      'National (RVG) or central (EU) authorisation',
    ),
    registrations: fact(
      Type.Array(Registration, { minItems: 1, maxItems: 200 }),
      'The authorisations that are affected',
    ),
    prescriptionOnly: yesOrNo('Is the medicine prescription-only?'),
    becameKnownOn: aDay('The day on which the holder came to expect it'),
    start: aDay(
      'First day on which demand is not met; for the other events the day on which they take effect',
    ),
    expectedEnd: aDay('First day on which demand is expected to be met again'),
    expectedEndCertainty: fact(
      OneOf(['firm', 'estimate', 'unknown']),
      'How certain the end is; unknown says that no end can be expected yet',
    ),
    extent: fact(OneOf(['total', 'partial']), 'Is nothing delivered, or less than is asked for?'),
    unmetDemandExpected: yesOrNo('Will customers’ demand go unmet, fully or in part?'),
    ownStockBridges: yesOrNo('Does own stock of the same registration bridge the gap?'),
    otherPackSizesCover: yesOrNo('Do other pack sizes of the same registration cover demand?'),
    otherSuppliersCover: yesOrNo('Can other suppliers cover demand?'),
    largeImpact: yesOrNo('Is the impact on patients large?'),
    notifiedOn: aDay('The day on which the holder notified'),
    foreseeable: yesOrNo('Could it have been foreseen two months before?'),
    exceptionalCircumstances: yesOrNo('Are there exceptional circumstances?'),
    earlierBreaches: fact(
      Type.Integer({ minimum: 0 }),
      'Earlier breaches of this duty on record for the holder',
    ),
    earlierKind: fact(OneOf(notifiableEvents), 'What the earlier notification was about'),
    earlierNotifiedOn: aDay('The day of the earlier notification of this interruption'),
    earlierStart: aDay('The first day as notified then'),
    earlierExpectedEnd: aDay('The expected end as notified then'),
    earlierBackOn: aDay('First day on which demand was met again after the earlier interruption'),
    backOn: aDay('First day on which demand is met again: the medicine is back'),
  },
  exact,
);
export type NotificationDutyFacts = Static<typeof NotificationDutyFacts>;

export const NotificationDutyCase = Type.Object(
  {
    id: Type.Optional(Type.String({ maxLength: 200 })),
    on: Type.With(CalendarDateSchema, { description: 'The day on which the question is asked' }),
    known: Type.Optional(
      Type.With(CalendarDateSchema, { description: 'The facts are those known on this day' }),
    ),
    facts: NotificationDutyFacts,
    parameters: Type.Optional(Type.Object({}, exact)),
  },
  exact,
);
export type NotificationDutyCase = Static<typeof NotificationDutyCase>;
