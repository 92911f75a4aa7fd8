import { Type, type TSchema } from 'typebox';
import { CalendarDateSchema, exact, type Of } from '../schema.ts';

const fact = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Optional(Type.With(schema, { description }));

const Units = Type.Number({ minimum: 0, maximum: 1_000_000_000_000 });

const Target = Type.Object(
  {
    by: Type.With(CalendarDateSchema, { description: 'Target date' }),
    units: Type.With(Units, {
      description: 'Stock that is to be held from that day, in dosage units',
    }),
  },
  exact,
);
export type Target = Of<typeof Target>;

const Order = Type.Object(
  {
    orderedOn: fact(CalendarDateSchema, 'The day on which the party ordered'),
    expectedOn: Type.With(CalendarDateSchema, { description: 'The day on which it is expected' }),
    units: Type.With(Units, { description: 'What was ordered, in dosage units' }),
  },
  exact,
);
export type Order = Of<typeof Order>;

const Measured = Type.Object(
  {
    on: Type.With(CalendarDateSchema, { description: 'The day of measuring' }),
    units: Type.With(Units, { description: 'What was held on that day, in dosage units' }),
  },
  exact,
);

/** The plan of one party for one product, and what was held. Absent: not reported. */
export const PlanProgressFacts = Type.Object(
  {
    product: fact(Type.String({ minLength: 1 }), 'The product that the plan is about'),
    hasPlan: fact(Type.Boolean(), 'Is there a plan for this product?'),
    filedOn: fact(CalendarDateSchema, 'The day on which the party filed the plan'),
    targets: fact(
      Type.Array(Target, { minItems: 1, maxItems: 100 }),
      'The steps of the plan: by when how much is held',
    ),
    rank: fact(
      Type.Integer({ minimum: 1 }),
      'The place of this product in the order in which the party builds up; does not decide',
    ),
    orders: fact(
      Type.Array(Order, { maxItems: 100 }),
      'What was ordered and is under way; explains and does not decide',
    ),
    measured: fact(
      Type.Array(Measured, { maxItems: 1000 }),
      'What was held, day by day; a day that is not named was not reported',
    ),
  },
  exact,
);
export type PlanProgressFacts = Of<typeof PlanProgressFacts>;

export const PlanProgressCase = Type.Object(
  {
    id: Type.Optional(Type.String({ maxLength: 200 })),
    on: Type.With(CalendarDateSchema, { description: 'The day that is asked about' }),
    known: Type.Optional(
      Type.With(CalendarDateSchema, { description: 'The facts are those known on this day' }),
    ),
    facts: PlanProgressFacts,
    parameters: Type.Optional(Type.Object({}, exact)),
  },
  exact,
);
export type PlanProgressCase = Of<typeof PlanProgressCase>;
