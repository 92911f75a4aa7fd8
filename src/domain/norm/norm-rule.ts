import { Type, type Static } from 'typebox';
import { addDays, type CalendarDate } from '../../law/calendar-date.ts';
import { answer, type LawBook } from '../../law/law-book.ts';
import type { Bilingual, InForce, Norm, NormSource, NormVersion } from '../../law/norm.ts';
import type { Because, Decision, Params } from '../decision.ts';
import { nearNames } from '../near-names.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { CalendarDateSchema } from '../schema.ts';
import { normReference } from './reference.ts';

export const NormCaseSchema = Type.Object(
  {
    id: Type.Optional(Type.String()),
    on: CalendarDateSchema,
    facts: Type.Object(
      { norm: Type.String({ minLength: 1, examples: ['stock-obligation-wholesaler'] }) },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type NormCase = Static<typeof NormCaseSchema>;

export const normOutcomes = [
  'in-force',
  'not-yet',
  'ended',
  'never-in-force',
  'draft',
  'not-known',
] as const satisfies readonly InForce<unknown>['answer'][];
export type NormOutcome = (typeof normOutcomes)[number];

export type NormCode =
  | 'norm-holds'
  | 'norm-holds-until'
  | 'norm-holds-every-day'
  | 'norm-holds-since-seen'
  | 'norm-starts-later'
  | 'norm-ended'
  | 'norm-ended-between'
  | 'norm-never-came'
  | 'norm-is-draft'
  | 'norm-not-known-then'
  | 'norm-known-in-part'
  | 'norm-unverified'
  | 'norm-our-choice';

/** What the norm says, of the version that the outcome is about. */
export interface NormValues {
  readonly norm: string;
  readonly on: CalendarDate;
  readonly title: Bilingual;
  readonly unit?: string;
  /** Only when it holds on the day: no other version ever stands in for it. */
  readonly value?: unknown;
  readonly version: DescribedVersion;
  /** In a gap between two versions: the one that starts later. */
  readonly next?: DescribedVersion;
}

/** A version as a reader sees it. */
export interface DescribedVersion {
  readonly id: string;
  readonly state: NormVersion['state'];
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly seenOn?: CalendarDate;
  readonly value: unknown;
  readonly confidence: NormVersion['confidence'];
  readonly source: NormSource;
  readonly note?: Bilingual;
}

/** `decide norm`: what holds on a day, in six answers and without fallback. */
export const normRule: Rule<NormCase, NormOutcome, NormValues> = {
  name: 'norm',
  caseSchema: NormCaseSchema,
  outcomes: normOutcomes,
  problems: ({ facts }, law) => {
    if (find(law, facts.norm) !== undefined) return [];
    const problem: Problem = {
      code: 'norm-unknown',
      effect: 'row-rejected',
      column: 'facts.norm',
      value: facts.norm,
      params: {
        at: 'facts.norm',
        id: facts.norm,
        near: nearNames(facts.norm, Object.keys(law.norms)),
      },
    };
    return [problem];
  },
  decide: ({ on, facts }, law) => decideNorm(facts.norm, on, law),
};

function decideNorm(
  id: string,
  on: CalendarDate,
  law: LawBook,
): Decision<NormOutcome, NormValues, NormCode> {
  const norm = find(law, id);
  if (norm === undefined) throw new RangeError(`norm ${id} was to be refused before it is decided`);
  const given = answer(norm, on);
  const { version } = given;
  const reference = normReference(id, version);
  const step = (code: NormCode, params: Params): Because<NormCode> => ({
    code,
    params: { norm: id, on, ...params },
    fact: 'facts.norm',
    norm: reference,
  });
  return {
    outcome: given.answer,
    values: {
      norm: id,
      on,
      title: norm.title,
      ...(norm.unit === undefined ? {} : { unit: norm.unit }),
      ...(given.answer === 'in-force' ? { value: version.value } : {}),
      version: describeVersion(version),
      ...(given.answer === 'ended' && given.next !== undefined
        ? { next: describeVersion(given.next) }
        : {}),
    },
    norm: reference,
    because: [standing(given, step), ...reliance(version, step)],
    missing: [],
  };
}

type Step = (code: NormCode, params: Params) => Because<NormCode>;

function standing(given: InForce<unknown>, step: Step): Because<NormCode> {
  const { version } = given;
  const named = { version: version.id };
  switch (given.answer) {
    case 'in-force':
      return holding(version, step);
    case 'not-yet':
      return step('norm-starts-later', { ...named, from: bound(version.from) });
    case 'ended': {
      const through = addDays(bound(version.until), -1);
      const next = given.next?.from ?? null;
      if (next === null) return step('norm-ended', { ...named, through });
      return step('norm-ended-between', { ...named, through, next });
    }
    case 'never-in-force':
      return step('norm-never-came', named);
    case 'draft':
      return step('norm-is-draft', named);
    case 'not-known':
      return step('norm-not-known-then', { ...named, seenOn: bound(version.seenOn ?? null) });
    default:
      return given satisfies never;
  }
}

function holding(version: NormVersion, step: Step): Because<NormCode> {
  const { id, from, until, seenOn } = version;
  if (from === null) {
    return seenOn === undefined
      ? step('norm-holds-every-day', { version: id })
      : step('norm-holds-since-seen', { version: id, seenOn });
  }
  if (until === null) return step('norm-holds', { version: id, from });
  return step('norm-holds-until', { version: id, from, through: addDays(until, -1) });
}

function reliance({ confidence, id }: NormVersion, step: Step): readonly Because<NormCode>[] {
  switch (confidence) {
    case 'source':
      return [];
    case 'partial':
      return [step('norm-known-in-part', { version: id })];
    case 'unverified':
      return [step('norm-unverified', { version: id })];
    case 'choice':
      return [step('norm-our-choice', { version: id })];
    default:
      return confidence satisfies never;
  }
}

/** What a reader may know of a version: everything in it, in a fixed order. */
export function describeVersion(version: NormVersion): DescribedVersion {
  return {
    id: version.id,
    state: version.state,
    from: version.from,
    until: version.until,
    ...(version.seenOn === undefined ? {} : { seenOn: version.seenOn }),
    value: version.value,
    confidence: version.confidence,
    source: version.source,
    ...(version.note === undefined ? {} : { note: version.note }),
  };
}

// An own key only: `constructor` is no norm.
function find(law: LawBook, id: string): Norm | undefined {
  const norms: Readonly<Record<string, Norm>> = law.norms;
  return Object.hasOwn(norms, id) ? norms[id] : undefined;
}

/** The answer promises this day; a version without it is a bug in the law. */
function bound(date: CalendarDate | null): CalendarDate {
  if (date === null) throw new RangeError('a version lacks the day that its answer rests on');
  return date;
}
