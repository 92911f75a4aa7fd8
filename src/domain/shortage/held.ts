import type { CalendarDate } from '../../law/calendar-date.ts';
import { inForce, type LawBook, type NormId, type NormValue } from '../../law/law-book.ts';
import type { Decision, NormReference } from '../decision.ts';
import { normReference } from '../norm/reference.ts';
import type { ShortageFacts, ShortageParameters } from './facts.ts';
import type { StartMeaning } from './listing.ts';
import type { Need } from './need.ts';
import { step, type ShortageCode, type Step } from './trace.ts';

export const outcomes = ['short', 'not-short', 'not-decidable', 'needs-judgement'] as const;
export type ShortageOutcome = (typeof outcomes)[number];

/** How grave, how early or where, as the definition itself tells them apart. */
export const levels = [
  'current',
  'anticipated',
  'shortage',
  'critical-in-member-state',
  'critical-in-union',
  'supply-side',
  'demand-side',
  'stock-out',
] as const;
export type ShortageLevel = (typeof levels)[number];

export interface ShortageValues {
  /** First day, where it is known; what it means stands beside it. */
  readonly since?: CalendarDate;
  readonly sinceMeans: StartMeaning;
  readonly expectedEnd?: CalendarDate;
  readonly expectedEndCertainty: 'firm' | 'estimate' | 'unknown';
  /** First day on which it was over, for what has ended on the day asked about. */
  readonly endedOn?: CalendarDate;
  readonly level?: ShortageLevel;
}

export type ShortageDecision = Decision<ShortageOutcome, ShortageValues, ShortageCode>;
export type Evaluate = (facts: ShortageFacts) => ShortageDecision;

export type ParameterValue = string | number | boolean | readonly string[];
export type ParameterName = keyof ShortageParameters;

/** A number or word of a definition, with the norm it stands in. */
export interface Parameter<Value = ParameterValue> {
  readonly name: ParameterName;
  readonly value: Value;
  /** `null` where the asker set it. */
  readonly norm: NormReference | null;
}

/** A definition held against one day under one law book: everything that is looked up once. */
export interface Held {
  readonly on: CalendarDate;
  readonly id: DefinitionId;
  readonly norm: NormReference;
  readonly given: ShortageParameters;
  /** First steps of every trace: that it is a draft, or was no law then, or is varied. */
  readonly opening: readonly Step[];
  readonly parameters: readonly Parameter[];
  /** Reads one number or word, unless the asker set it. */
  parameter<Id extends NormId, Value extends ParameterValue>(
    name: ParameterName,
    id: Id,
    pick: (value: NormValue<Id>) => Value,
    given: Value | undefined,
  ): Parameter<Value>;
  /** The version of a norm that is measured with on that day. */
  value<Id extends NormId>(id: Id): { readonly value: NormValue<Id>; readonly norm: NormReference };
}

export const definitionIds = [
  'eu-hma-2019',
  'eu-regulation',
  'nl-notifiable',
  'knmp-farmanco',
  'sirm',
  'sfk-monitor',
  'be-famhp',
  'de-bfarm',
  'at-2019',
  'us-fda',
  'who-2016',
  'as-listed',
] as const;
export type DefinitionId = (typeof definitionIds)[number];

export type Unit = 'product' | 'group' | 'pack';

/** One definition of shortage. A new one is one file and one line in `definitions.ts`. */
export interface Definition {
  readonly id: DefinitionId;
  /** What it is judged of: one pack, one product, or all products of a group together. */
  readonly unit: Unit;
  /** Facts without which it cannot be decided in every case. */
  readonly needs: readonly Need[];
  readonly norm: NormId;
  prepare(held: Held): Evaluate;
}

/**
 * A definition is a measuring rod: it can be held against any day. Where it was no law on
 * that day, the version nearest to it is used and the trace opens with that.
 */
export function hold(
  definition: Pick<Definition, 'id' | 'norm'>,
  on: CalendarDate,
  law: LawBook,
  given: ShortageParameters = {},
): Held {
  const opening: Step[] = [];
  const parameters: Parameter[] = [];
  const value = <Id extends NormId>(id: Id) => {
    const { version } = inForce(law, id, on);
    return { value: version.value, norm: normReference(id, version) };
  };
  const standing = standingStep(definition.norm, on, law);
  if (standing !== undefined) opening.push(standing);
  return {
    on,
    id: definition.id,
    norm: value(definition.norm).norm,
    given,
    opening,
    parameters,
    value,
    parameter: (name, id, pick, set) => {
      const read = value(id);
      const parameter =
        set === undefined
          ? { name, value: pick(read.value), norm: read.norm }
          : { name, value: set, norm: null };
      parameters.push(parameter);
      if (set !== undefined) {
        opening.push(step('parameter-set-by-asker', { parameter: name, value: set }));
      }
      return parameter;
    },
  };
}

function standingStep(id: NormId, on: CalendarDate, law: LawBook): Step | undefined {
  const answer = inForce(law, id, on);
  const norm = normReference(id, answer.version);
  switch (answer.answer) {
    case 'in-force':
      return undefined;
    case 'draft':
      return step('definition-is-draft', {}, undefined, norm);
    case 'not-yet':
      return step(
        'definition-not-yet-in-force',
        { from: answer.version.from ?? '' },
        undefined,
        norm,
      );
    case 'ended':
      return step('definition-ended', { until: answer.version.until ?? '' }, undefined, norm);
    case 'not-known':
      return step(
        'definition-not-known-then',
        { seen: answer.version.seenOn ?? '' },
        undefined,
        norm,
      );
    case 'never-in-force':
      return step('definition-never-in-force', {}, undefined, norm);
    default:
      return answer satisfies never;
  }
}
