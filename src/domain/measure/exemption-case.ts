import { Type, type Static, type TSchema } from 'typebox';
import { CalendarDateSchema, OneOf } from '../schema.ts';

/** What can happen to an exemption, as recorded. */
export const exemptionEvents = [
  'granted',
  'extended',
  'suspended',
  'suspension-lifted',
  'non-enforcement',
  'non-enforcement-withdrawn',
  'withdrawn',
] as const;
export type ExemptionEventKind = (typeof exemptionEvents)[number];

const fact = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Optional(Type.With(schema, { description }));
const yesOrNo = (description: string) => fact(Type.Boolean(), description);
const aDay = (description: string) => fact(CalendarDateSchema, description);
const exact = { additionalProperties: false };

const ExemptionEvent = Type.Object(
  {
    event: Type.With(OneOf(exemptionEvents), { description: 'What happened' }),
    on: aDay(
      'The day on which it took effect; for a grant or an extension the day of the decision',
    ),
    seenOn: aDay('Where that day is not known: a day on which a source shows that it had happened'),
    validFrom: aDay('First day of the exemption, for a grant or an extension'),
    validUntil: aDay('Last day of the exemption as decided, for a grant or an extension'),
    by: fact(OneOf(['igj', 'court', 'minister']), 'Who decided it'),
    condition: fact(
      OneOf(['during-the-shortage']),
      'The condition of an instruction not to enforce',
    ),
  },
  exact,
);
export type ExemptionEvent = Static<typeof ExemptionEvent>;

/** With `life` the rule says how the exemption stands; without it, whether one can be granted. */
export const ExemptionFacts = Type.Object(
  {
    noAdequateAlternative: yesOrNo('Is there no adequate alternative in the Netherlands? (a)'),
    adequateAlternative: yesOrNo(
      'Is this product an adequate alternative for the one temporarily missing? (b)',
    ),
    authorisedIn: fact(
      Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), { maxItems: 250 }),
      'Countries in which the product is authorised, as ISO 3166-1 alpha-2 (c)',
    ),
    life: fact(
      Type.Array(ExemptionEvent, { minItems: 1, maxItems: 100 }),
      'What was recorded of this exemption, in the order in which it happened',
    ),
    shortageContinues: yesOrNo('Does the shortage last on the day asked about?'),
    shortageEndedOn: aDay('First day on which the shortage was over'),
  },
  exact,
);
export type ExemptionFacts = Static<typeof ExemptionFacts>;

export const ExemptionCase = Type.Object(
  {
    id: Type.Optional(Type.String({ maxLength: 200 })),
    on: Type.With(CalendarDateSchema, { description: 'The day that is asked about' }),
    known: Type.Optional(
      Type.With(CalendarDateSchema, { description: 'The facts are those known on this day' }),
    ),
    facts: ExemptionFacts,
    parameters: Type.Optional(Type.Object({}, exact)),
  },
  exact,
);
export type ExemptionCase = Static<typeof ExemptionCase>;
