import { Type, type TSchema } from 'typebox';
import { CalendarDateSchema, exact, OneOf, Said, type Of } from '../schema.ts';

/** Who holds the stock. The last two are named because the policy rule leaves them out. */
export const stockPartyRoles = [
  'mah',
  'wholesaler',
  'parallel-trade-licence-holder',
  'pharmacy-supplying-colleagues',
] as const;
export type StockPartyRole = (typeof stockPartyRoles)[number];

export const alternativeCalculations = [
  'seasonal',
  'strongly-fluctuating',
  'newly-introduced',
] as const;

export const explanationStates = ['asked', 'given', 'accepted', 'refused'] as const;

const fact = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Optional(Type.With(schema, { description }));
const yesOrNo = (description: string) => fact(Type.Boolean(), description);
const aDay = (description: string) => fact(CalendarDateSchema, description);

/** Beyond this a number of three decimals is no longer held exactly. */
const mostUnits = 1_000_000_000_000;

/** Dosage units (tablets, ml, doses), to a thousandth. */
const Units = Type.Refine(
  Type.Number({ minimum: 0, maximum: mostUnits }),
  (value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 0.01,
  () => 'expected at most three decimals',
);

/** What one delivered: deliveries in the Netherlands, with those to wholesalers and returns apart. */
const moved = {
  units: Type.With(Units, {
    description: 'Delivered in the Netherlands in dosage units, without those to wholesalers',
  }),
  toWholesalers: fact(
    Units,
    'Delivered to other wholesalers in dosage units; absent in a report: none',
  ),
  returned: fact(Units, 'Taken back in dosage units; absent in a report: none'),
};

/** A report on one week, or on several weeks in one sum. Zero is a report; no report is none. */
export const WeeklyDelivery = Type.Object(
  {
    weekEnding: Type.With(CalendarDateSchema, { description: 'Last day of the week' }),
    weeks: fact(
      Type.Integer({ minimum: 1, maximum: 104 }),
      'How many weeks the sum covers, the last of them ending on that day; absent: one',
    ),
    ...moved,
  },
  exact,
);
export type WeeklyDelivery = Of<typeof WeeklyDelivery>;

const Undisturbed = Type.Object(moved, exact);

const Held = Type.Object(
  {
    available: fact(Units, 'Released and available for the Dutch market'),
    quarantine: fact(Units, 'In quarantine; never counts'),
    inTransit: fact(Units, 'On its way; never counts'),
    hub: fact(Units, 'In a European hub and not allotted to the Netherlands'),
  },
  exact,
);

/** One pack code of the unit. All amounts are dosage units, not packs. */
export const StockPack = Type.Object(
  {
    code: Type.With(Said, { description: 'Pack code, such as a ZI number' }),
    unitsPerPack: Type.With(
      Type.Refine(
        Units,
        (value) => value > 0,
        () => 'expected more than 0',
      ),
      { description: 'Dosage units in one pack on the day' },
    ),
    listPriceEurocents: fact(
      Type.Integer({ minimum: 0 }),
      'Public list price (AIP) of the pack without VAT on the day',
    ),
    countsFor: fact(
      OneOf(['mah', 'wholesaler']),
      'The role under which this pack counts, where the party has two',
    ),
    joinedOn: aDay(
      'Day on which the pack came to the market, or the party first reported it while it reported others; absent: it was there all along',
    ),
    weeklyDeliveries: fact(
      Type.Array(WeeklyDelivery, { maxItems: 520 }),
      'What was delivered, week by week; a week that is not named was not reported',
    ),
    undisturbedDeliveries: fact(
      Undisturbed,
      'Deliveries in the last 52 weeks without interruption, where the base year has one',
    ),
    held: fact(Held, 'What the party holds of this pack on the day, in dosage units'),
  },
  exact,
);
export type StockPack = Of<typeof StockPack>;

const Claim = Type.Object(
  {
    kind: Type.With(OneOf(alternativeCalculations), { description: 'What the party claims' }),
    confirmedByPerson: yesOrNo('Did a person at the inspectorate confirm it?'),
    alternativeUnits: fact(Units, 'What the party must hold by its own calculation'),
  },
  exact,
);
export type Claim = Of<typeof Claim>;

const Explanation = Type.Object(
  {
    state: Type.With(OneOf(explanationStates), {
      description: 'Asked of the party, given by it, or decided by the inspector',
    }),
    validFrom: aDay('First day on which an accepted explanation holds'),
    validThrough: aDay('Last day on which an accepted explanation holds'),
    floorPacks: fact(
      Type.Integer({ minimum: 0 }),
      'Packs that the party holds in any case; with fewer it is short',
    ),
  },
  exact,
);
export type Explanation = Of<typeof Explanation>;

/** What is known of one party, one unit and one day. Absent: not reported. */
export const ObligationFacts = Type.Object(
  {
    role: fact(OneOf(stockPartyRoles), 'In which role the party holds the stock'),
    fullLine: yesOrNo('Is the wholesaler full-line (volgesorteerd)?'),
    unit: fact(
      Said,
      'Over what it is computed: an RVG or EU number, or substance, strength, form and route',
    ),
    prescriptionOnly: yesOrNo('Is it supplied on prescription only (UR)?'),
    patientSpecific: yesOrNo('Is it made for one patient?'),
    shelfLifeMonths: fact(
      Type.Integer({ minimum: 0 }),
      'Authorised shelf life of the unopened product, in whole months',
    ),
    medicinalGas: yesOrNo('Is it a medicinal gas?'),
    claims: fact(
      Type.Array(Claim, { maxItems: 3 }),
      'Why the party says that another calculation applies',
    ),
    packs: fact(
      Type.Array(StockPack, { minItems: 1, maxItems: 500 }),
      'All packs of the unit that the party delivers or holds',
    ),
    interruptionDays: fact(
      Type.Integer({ minimum: 0 }),
      'Days in the base year on which the party could not deliver',
    ),
    explanation: fact(Explanation, 'Where the explanation of a shortfall stands'),
  },
  exact,
);
export type ObligationFacts = Of<typeof ObligationFacts>;

export const ObligationCase = Type.Object(
  {
    id: Type.Optional(Type.String({ maxLength: 200 })),
    on: Type.With(CalendarDateSchema, { description: 'The day that is asked about' }),
    known: Type.Optional(
      Type.With(CalendarDateSchema, { description: 'The facts are those known on this day' }),
    ),
    facts: ObligationFacts,
    parameters: Type.Optional(Type.Object({}, exact)),
  },
  exact,
);
export type ObligationCase = Of<typeof ObligationCase>;
