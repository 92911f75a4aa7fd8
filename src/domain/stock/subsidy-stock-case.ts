import { Type, type TSchema } from 'typebox';
import { CalendarDateSchema, exact, OneOf, type Of } from '../schema.ts';
import { stockPartyRoles, StockPack } from './obligation-case.ts';

const fact = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Optional(Type.With(schema, { description }));

export const lcgLists = ['adult', 'child'] as const;
export const lcgListColours = ['red', 'orange', 'yellow', 'other'] as const;

const Listed = Type.Object(
  {
    list: Type.With(OneOf(lcgLists), { description: 'Which LCG list' }),
    colour: Type.With(OneOf(lcgListColours), { description: 'Its colour on that list on the day' }),
  },
  exact,
);
export type Listed = Of<typeof Listed>;

/** Extra stock of one wholesaler, one strength and form and one day. Absent: not reported. */
export const SubsidyStockFacts = Type.Object(
  {
    role: fact(OneOf(stockPartyRoles), 'In which role the party holds the stock'),
    fullLine: fact(Type.Boolean(), 'Is the wholesaler full-line (volgesorteerd)?'),
    unit: fact(Type.String({ minLength: 1 }), 'Substance, strength, form and route'),
    lists: fact(
      Type.Array(Listed, { maxItems: 2 }),
      'On which LCG lists it stands; an empty list says that it is on none',
    ),
    packs: fact(
      Type.Array(StockPack, { minItems: 1, maxItems: 500 }),
      'All packs of the unit that the party delivers or holds',
    ),
    paidForUnits: fact(
      Type.Number({ minimum: 0, maximum: 1_000_000_000_000 }),
      'Extra stock that was paid for, in dosage units',
    ),
  },
  exact,
);
export type SubsidyStockFacts = Of<typeof SubsidyStockFacts>;

export const SubsidyStockCase = Type.Object(
  {
    id: Type.Optional(Type.String({ maxLength: 200 })),
    on: Type.With(CalendarDateSchema, { description: 'The day that is asked about' }),
    known: Type.Optional(
      Type.With(CalendarDateSchema, { description: 'The facts are those known on this day' }),
    ),
    facts: SubsidyStockFacts,
    parameters: Type.Optional(Type.Object({}, exact)),
  },
  exact,
);
export type SubsidyStockCase = Of<typeof SubsidyStockCase>;
