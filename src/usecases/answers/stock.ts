import { Type, type Static } from 'typebox';
import { CalendarDateSchema, OneOf, OrUnknown } from '../../domain/schema.ts';
import { stockRoles } from '../../domain/stock/kind.ts';
import { stockLinks } from '../../domain/stock/release.ts';
import { ProblemAnswer } from './problem.ts';

const count = (description: string) => Type.Integer({ minimum: 0, description });

/** Problems that go out with one delivery; `problemCount` tells how many there are. */
export const mostProblems = 1000;

const outcome = {
  file: Type.String(),
  state: OneOf(['taken', 'refused', 'awaiting-confirmation']),
  rows: count('Rows of the file.'),
  accepted: count('Rows that count.'),
  rejected: count('Rows that do not, each with a problem.'),
  held: count('Rows that may be a slip of the pen, and wait for you to confirm or withdraw them.'),
  diff: Type.Object(
    {
      new: count('Of what nothing was said before.'),
      changed: count('Correct an earlier row.'),
      unchanged: count('Say what was said already.'),
    },
    { description: 'What the accepted rows do.' },
  ),
  problems: Type.Array(ProblemAnswer, { maxItems: mostProblems }),
  problemCount: count('Also of those that are not listed.'),
};

/** What became of a file, or would. */
export const StockDeliveredAnswer = Type.Object({
  id: OrUnknown(Type.String({ description: 'Of the delivery.' })),
  idWhy: Type.Optional(OneOf(['dry-run'])),
  dryRun: Type.Boolean(),
  duplicate: Type.Boolean({
    description: 'The same bytes were delivered before: this is what became of them then.',
  }),
  ...outcome,
});
export type StockDeliveredAnswer = Static<typeof StockDeliveredAnswer>;

/** A delivery as its party sees it later. */
export const StockDeliveryAnswer = Type.Object({
  id: Type.String(),
  role: OneOf(stockRoles),
  days: Type.Array(CalendarDateSchema, { description: 'That it is about; of weeks their last.' }),
  asserted: Type.With(CalendarDateSchema, { description: 'The day on which you said it.' }),
  recordedAt: Type.String({ format: 'date-time' }),
  channel: OneOf(['command', 'folder', 'page', 'api', 'confirmation']),
  sha256: Type.String(),
  ...outcome,
});
export type StockDeliveryAnswer = Static<typeof StockDeliveryAnswer>;

const OwnCover = Type.Object({
  units: OrUnknown(Type.Number({ description: 'Dosage units that you hold on `ownOn`.' })),
  unitsWhy: Type.Optional(OneOf(['not-reported'])),
  weeks: OrUnknown(Type.Number()),
  weeksWhy: Type.Optional(OneOf(['not-reported', 'nothing-left-the-stock'])),
});

const CoverItem = Type.Object({
  group: Type.String({ description: 'Composition: substance, strength, form and route.' }),
  link: OneOf(stockLinks),
  shown: OneOf(['band', 'suppressed']),
  band: OrUnknown(Type.String({ description: 'Weeks of use: `<1`, `1-2`, `2-4`, `4-8`, `>8`.' })),
  bandWhy: Type.Optional(OneOf(['not-eligible', 'nothing-left-the-stock'])),
  own: Type.Optional(
    Type.With(OwnCover, { description: 'Your own, exactly; only where you are signed in.' }),
  ),
});

/** The one release design; who is signed in for a party that delivers finds its own beside it. */
export const StockCoverAnswer = Type.Object({
  country: Type.String(),
  on: CalendarDateSchema,
  week: Type.With(CalendarDateSchema, { description: 'The Monday of the week that is shown.' }),
  unit: OneOf(['dosage-units']),
  synthetic: Type.Boolean(),
  ownOn: Type.Optional(
    Type.With(CalendarDateSchema, { description: 'The last day that you reported.' }),
  ),
  items: Type.Array(CoverItem),
  total: count('Items in all.'),
  next: OrUnknown(Type.String()),
});
export type StockCoverAnswer = Static<typeof StockCoverAnswer>;
