import type { CalendarDate } from '../../law/calendar-date.ts';
import type { CriticalShortageDefinition } from '../../law/criticality.ts';
import { inForce, type LawBook } from '../../law/law-book.ts';
import type { Because, Decision, Missing, NormReference, Params } from '../decision.ts';
import { normReference } from '../norm/reference.ts';
import type { Rule } from '../rule.ts';
import { CriticalityCase, type CriticalityFacts } from './criticality-case.ts';

export const criticalityOutcomes = [
  'critical',
  'not-critical',
  'needs-judgement',
  'not-decidable',
] as const;
export type CriticalityOutcome = (typeof criticalityOutcomes)[number];

export type CriticalityCode =
  | 'definition-not-in-force'
  | 'weighed-for-use'
  | 'enough-stated'
  | 'not-enough-stated'
  | 'no-alternative-listed'
  | 'no-alternative-available'
  | 'statement-contradicts-list'
  | 'alternative-available'
  | 'alternative-not-available'
  | 'enough-left-open'
  | 'disease-counts'
  | 'disease-does-not-count'
  | 'impact-large'
  | 'impact-limited'
  | 'impact-does-not-count'
  | 'impact-left-open'
  | NotKnownCode
  | 'both-met'
  | 'one-not-met';

type NotKnownCode = 'alternatives-not-known' | 'disease-not-known' | 'impact-not-known';

export type CriticalityStep = Because<CriticalityCode>;

/** `open`: a person must weigh it. `not-known`: a fact is missing. */
type Answer = 'met' | 'not-met' | 'open' | 'not-known';

export interface CriticalityValues {
  readonly notEnoughAlternatives?: Answer;
  readonly severeDisease?: Answer;
  readonly largeImpact?: Answer;
}

export type CriticalityDecision = Decision<CriticalityOutcome, CriticalityValues, CriticalityCode>;

interface Condition {
  readonly answer: Answer;
  readonly steps: readonly CriticalityStep[];
}

/**
 * Is this shortage critical (kritisch tekort)? Not enough alternatives, and a
 * life-threatening or very serious disease or a large impact on patients. What is certainly
 * not met decides alone; what is missing is named and never guessed.
 */
export function decideCriticality(
  { facts, on }: CriticalityCase,
  law: LawBook,
): CriticalityDecision {
  const found = inForce(law, 'criticality-definition', on);
  if (found.answer !== 'in-force') {
    const because = [step('definition-not-in-force', { day: on, answer: found.answer })];
    return { outcome: 'not-decidable', values: {}, norm: null, because, missing: [] };
  }
  const norm = normReference('criticality-definition', found.version);
  const alternatives = weighAlternatives(facts, law, on);
  const disease = weighDisease(facts, found.version.value, norm);
  const impact = weighImpact(facts, found.version.value, law, on);
  const harm = either(disease.answer, impact.answer);
  const both = all(alternatives.answer, harm);

  const missing = both === 'not-known' ? lacking(alternatives, disease, impact) : [];
  const steps = [
    ...(facts.use === undefined ? [] : [step('weighed-for-use', { given: facts.use }, 'use')]),
    ...alternatives.steps,
    ...disease.steps,
    ...impact.steps,
    ...missing.map(({ fact, code }) => step(code, {}, fact)),
  ];
  const conclusion = conclude(both, norm);
  return {
    outcome: outcomeOf[both],
    values: {
      notEnoughAlternatives: alternatives.answer,
      severeDisease: disease.answer,
      largeImpact: impact.answer,
    },
    norm,
    because: [...steps, ...conclusion],
    missing: missing.map(({ fact }): Missing => ({ fact, neededFor: 'critical' })),
  };
}

export const criticalityRule: Rule<CriticalityCase, CriticalityOutcome, CriticalityValues> = {
  name: 'criticality',
  caseSchema: CriticalityCase,
  outcomes: criticalityOutcomes,
  decide: decideCriticality,
};

const outcomeOf = {
  met: 'critical',
  'not-met': 'not-critical',
  open: 'needs-judgement',
  'not-known': 'not-decidable',
} as const satisfies Record<Answer, CriticalityOutcome>;

/** One that is not met decides; then what is not known stands in the way before what is open. */
function all(left: Answer, right: Answer): Answer {
  return first(['not-met', 'not-known', 'open', 'met'], left, right);
}

/** One that is met is enough. */
function either(left: Answer, right: Answer): Answer {
  return first(['met', 'not-known', 'open', 'not-met'], left, right);
}

function first(order: readonly Answer[], left: Answer, right: Answer): Answer {
  return order.indexOf(left) < order.indexOf(right) ? left : right;
}

/** What a person stated, else what the list of alternatives tells beyond doubt. */
function weighAlternatives(facts: CriticalityFacts, law: LawBook, on: CalendarDate): Condition {
  const { enoughAlternatives: stated, alternatives: listed } = facts;
  const fact = 'enoughAlternatives';
  const none = listed?.every(({ availability }) => availability === 'not-available') === true;
  if (stated === false) {
    return { answer: 'met', steps: [step('not-enough-stated', {}, fact)] };
  }
  if (stated === true && none) {
    return {
      answer: 'open',
      steps: [
        step('statement-contradicts-list', {}, 'alternatives'),
        { ...step('enough-stated', {}, fact), weighs: 'against' },
        { ...noneLeft(listed.length), weighs: 'for' },
      ],
    };
  }
  if (stated === true) return { answer: 'not-met', steps: [step('enough-stated', {}, fact)] };
  if (listed === undefined) return { answer: 'not-known', steps: [] };
  if (none) return { answer: 'met', steps: [noneLeft(listed.length)] };

  const had = count(listed, 'available') + count(listed, 'in-part');
  // Those that nobody told about may still be gone, but then a person would have to look again.
  if (had === 0) return { answer: 'not-known', steps: [] };
  const gone = count(listed, 'not-available');
  return {
    answer: 'open',
    steps: [
      leftOpen('criticality-enough-alternatives', 'enough-left-open', 'alternatives', law, on),
      { ...step('alternative-available', { count: had }, 'alternatives'), weighs: 'against' },
      ...(gone === 0 ? [] : [goneFor(gone)]),
    ],
  };
}

function count(
  listed: NonNullable<CriticalityFacts['alternatives']>,
  availability: 'available' | 'in-part' | 'not-available',
): number {
  return listed.filter((one) => one.availability === availability).length;
}

const goneFor = (gone: number): CriticalityStep => ({
  ...step('alternative-not-available', { count: gone }, 'alternatives'),
  weighs: 'for',
});

function noneLeft(listed: number): CriticalityStep {
  return listed === 0
    ? step('no-alternative-listed', {}, 'alternatives')
    : step('no-alternative-available', { count: listed }, 'alternatives');
}

function weighDisease(
  { diseaseSeverity }: CriticalityFacts,
  { severities }: CriticalShortageDefinition,
  norm: NormReference,
): Condition {
  if (diseaseSeverity === undefined) return { answer: 'not-known', steps: [] };
  const counts = severities.includes(diseaseSeverity);
  const code = counts ? 'disease-counts' : 'disease-does-not-count';
  return {
    answer: counts ? 'met' : 'not-met',
    steps: [step(code, {}, 'diseaseSeverity', norm)],
  };
}

function weighImpact(
  { patientImpact, patients }: CriticalityFacts,
  { largeImpactCounts }: CriticalShortageDefinition,
  law: LawBook,
  on: CalendarDate,
): Condition {
  const fact = 'patientImpact';
  if (!largeImpactCounts) {
    return { answer: 'not-met', steps: [step('impact-does-not-count', {}, fact)] };
  }
  if (patientImpact === 'large') {
    return { answer: 'met', steps: [step('impact-large', {}, fact)] };
  }
  if (patientImpact === 'limited') {
    return { answer: 'not-met', steps: [step('impact-limited', {}, fact)] };
  }
  if (patients === undefined) return { answer: 'not-known', steps: [] };
  const open = leftOpen('criticality-large-impact', 'impact-left-open', 'patients', law, on);
  return { answer: 'open', steps: [{ ...open, params: { count: patients } }] };
}

function leftOpen(
  id: 'criticality-enough-alternatives' | 'criticality-large-impact',
  code: CriticalityCode,
  fact: string,
  law: LawBook,
  on: CalendarDate,
): CriticalityStep {
  const found = inForce(law, id, on);
  const norm = found.answer === 'in-force' ? normReference(id, found.version) : undefined;
  return step(code, {}, fact, norm);
}

function conclude(both: Answer, norm: NormReference): readonly CriticalityStep[] {
  if (both === 'met') return [step('both-met', {}, undefined, norm)];
  return both === 'not-met' ? [step('one-not-met', {}, undefined, norm)] : [];
}

interface Lacking {
  readonly fact: keyof CriticalityFacts;
  readonly code: NotKnownCode;
}

/** The facts that could still decide, and none beside them. */
function lacking(
  alternatives: Condition,
  disease: Condition,
  impact: Condition,
): readonly Lacking[] {
  const harmOpen = either(disease.answer, impact.answer) !== 'met';
  const when = (unknown: boolean, lacks: Lacking) => (unknown ? [lacks] : []);
  return [
    ...when(alternatives.answer === 'not-known', {
      fact: 'enoughAlternatives',
      code: 'alternatives-not-known',
    }),
    ...when(harmOpen && disease.answer === 'not-known', {
      fact: 'diseaseSeverity',
      code: 'disease-not-known',
    }),
    ...when(harmOpen && impact.answer === 'not-known', {
      fact: 'patientImpact',
      code: 'impact-not-known',
    }),
  ];
}

function step(
  code: CriticalityCode,
  params: Params = {},
  fact?: string,
  norm?: NormReference,
): CriticalityStep {
  return {
    code,
    params,
    ...(fact === undefined ? {} : { fact }),
    ...(norm === undefined ? {} : { norm }),
  };
}
