import { Type } from 'typebox';
import { diseaseSeverities } from '../../law/criticality.ts';
import { CalendarDateSchema, exact, OneOf, Said, type Of } from '../schema.ts';

/** How an alternative can be had. Not told: not known. */
export const alternativeAvailabilities = ['available', 'in-part', 'not-available'] as const;

const Alternative = Type.Object(
  {
    name: Type.Optional(Type.With(Said, { description: 'What it is called' })),
    availability: Type.Optional(
      Type.With(OneOf(alternativeAvailabilities), { description: 'Can it be had?' }),
    ),
  },
  exact,
);
export type Alternative = Of<typeof Alternative>;

export const CriticalityFacts = Type.Object(
  {
    enoughAlternatives: Type.Optional(
      Type.With(Type.Boolean(), {
        description: 'Are there enough alternatives, as judged by a person?',
      }),
    ),
    alternatives: Type.Optional(
      Type.With(Type.Array(Alternative, { maxItems: 200 }), {
        description: 'All alternatives that there are; an empty list says that there are none',
      }),
    ),
    use: Type.Optional(
      Type.With(Type.String({ minLength: 1, maxLength: 500 }), {
        description: 'What the medicine is used for, in words; does not decide',
      }),
    ),
    diseaseSeverity: Type.Optional(
      Type.With(OneOf(diseaseSeverities), {
        description: 'How bad the disease is that it is used for',
      }),
    ),
    patientImpact: Type.Optional(
      Type.With(OneOf(['large', 'limited']), {
        description: 'The impact on patients, as judged by a person',
      }),
    ),
    patients: Type.Optional(
      Type.With(Type.Integer({ minimum: 0 }), { description: 'How many patients use it' }),
    ),
  },
  exact,
);
export type CriticalityFacts = Of<typeof CriticalityFacts>;

export const CriticalityCase = Type.Object(
  {
    id: Type.Optional(Type.String({ maxLength: 200 })),
    on: Type.With(CalendarDateSchema, { description: 'The day that is asked about' }),
    known: Type.Optional(
      Type.With(CalendarDateSchema, { description: 'The facts are those known on this day' }),
    ),
    facts: CriticalityFacts,
    parameters: Type.Optional(Type.Object({}, exact)),
  },
  exact,
);
export type CriticalityCase = Of<typeof CriticalityCase>;
