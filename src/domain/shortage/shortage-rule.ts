import { Type, type Static } from 'typebox';
import type { LawBook } from '../../law/law-book.ts';
import type { Rule } from '../rule.ts';
import { CalendarDateSchema, OneOf } from '../schema.ts';
import { prepareDefinition } from './definitions.ts';
import { ShortageFacts, ShortageParameters } from './facts.ts';
import {
  definitionIds,
  outcomes,
  type ShortageDecision,
  type ShortageOutcome,
  type ShortageValues,
} from './held.ts';

export const ShortageCase = Type.Object(
  {
    id: Type.Optional(Type.String({ maxLength: 200 })),
    on: CalendarDateSchema,
    /** What was said later than this day is left out; absent: nothing is. */
    known: Type.Optional(CalendarDateSchema),
    definition: OneOf(definitionIds),
    facts: ShortageFacts,
    parameters: Type.Optional(ShortageParameters),
  },
  { additionalProperties: false },
);
export type ShortageCase = Static<typeof ShortageCase>;

/** Is this short on that day, by this definition? */
export const shortageRule: Rule<ShortageCase, ShortageOutcome, ShortageValues> = {
  name: 'shortage',
  caseSchema: ShortageCase,
  outcomes,
  decide: decideShortage,
};

export function decideShortage(given: ShortageCase, law: LawBook): ShortageDecision {
  const evaluate = prepareDefinition(given.definition, given.on, law, given.parameters);
  return evaluate(knownFacts(given));
}

/** Snapshots of a list that were not there yet on the day `known` could not be read. */
function knownFacts({ facts, known }: ShortageCase): ShortageFacts {
  if (known === undefined || facts.listed === undefined) return facts;
  return { ...facts, listed: facts.listed.filter((entry) => entry.snapshot <= known) };
}
