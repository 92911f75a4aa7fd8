import { inForce, type LawBook } from '../../law/law-book.ts';
import type { ExemptionCondition } from '../../law/measure.ts';
import type { Missing, NormReference } from '../decision.ts';
import { normReference } from '../norm/reference.ts';
import type { ExemptionCase } from './exemption-case.ts';
import {
  missing,
  type ConditionAnswer,
  type ExemptionDecision,
  type ExemptionStep,
} from './exemption-outcome.ts';

interface Condition {
  readonly answer: ConditionAnswer;
  readonly steps: readonly ExemptionStep[];
  readonly missing: readonly Missing[];
  readonly recognised?: readonly string[];
}

/** Can an exemption be granted on that day? All conditions of art. 3.17a, each with its own answer. */
export function decideConditions(given: ExemptionCase, law: LawBook): ExemptionDecision {
  const article = inForce(law, 'exemption-conditions', given.on);
  if (article.answer !== 'in-force') {
    const notKnown = article.answer === 'not-known';
    const code = notKnown ? 'article-not-known' : 'article-not-in-force';
    const params = { day: given.on, answer: article.answer };
    return {
      outcome: notKnown ? 'not-decidable' : 'no-norm',
      values: {},
      norm: null,
      because: [{ code, params }],
      missing: [],
    };
  }
  const norm = normReference('exemption-conditions', article.version);
  const found = article.version.value.map((name) => ({ name, ...weigh(name, given, law, norm) }));
  const answers = found.map((condition) => condition.answer);
  const steps = found.flatMap((condition) => condition.steps);
  const recognised = found.find((condition) => condition.recognised !== undefined)?.recognised;
  const values = {
    conditions: Object.fromEntries(found.map(({ name, answer }) => [name, answer])),
    ...(recognised === undefined ? {} : { recognised }),
  };
  const decided = { values, norm, because: steps, missing: [] };
  if (answers.includes('not-met')) return { ...decided, outcome: 'conditions-not-met' };
  if (answers.includes('not-known')) {
    const needed = found.flatMap((condition) => condition.missing);
    return { ...decided, outcome: 'not-decidable', missing: needed };
  }
  if (answers.includes('open')) return { ...decided, outcome: 'needs-judgement' };
  const all: ExemptionStep = { code: 'all-conditions-met', params: {}, norm };
  return { ...decided, outcome: 'conditions-met', because: [...steps, all] };
}

function weigh(
  name: ExemptionCondition,
  given: ExemptionCase,
  law: LawBook,
  norm: NormReference,
): Condition {
  const { facts } = given;
  switch (name) {
    case 'no-adequate-alternative':
      return yesOrNo('noAdequateAlternative', facts.noAdequateAlternative, norm, {
        yes: 'no-alternative',
        no: 'alternative-exists',
      });
    case 'is-adequate-alternative':
      return yesOrNo('adequateAlternative', facts.adequateAlternative, norm, {
        yes: 'is-alternative',
        no: 'is-no-alternative',
      });
    case 'authorised-in-recognised-country':
      return weighCountries(given, law, norm);
    default:
      return name satisfies never;
  }
}

function yesOrNo(
  fact: string,
  value: boolean | undefined,
  norm: NormReference,
  codes: { readonly yes: ExemptionStep['code']; readonly no: ExemptionStep['code'] },
): Condition {
  if (value === undefined) return notKnown(fact);
  return value
    ? { answer: 'met', steps: [{ code: codes.yes, params: {}, fact, norm }], missing: [] }
    : { answer: 'not-met', steps: [{ code: codes.no, params: {}, fact, norm }], missing: [] };
}

function notKnown(fact: string): Condition {
  return {
    answer: 'not-known',
    steps: [{ code: 'fact-missing', params: { fact }, fact }],
    missing: [missing(fact, 'conditions-met')],
  };
}

/**
 * One country that counts is enough. A country outside the lists may have an agreement
 * that our list lacks, and then a person judges.
 */
function weighCountries(given: ExemptionCase, law: LawBook, norm: NormReference): Condition {
  const { authorisedIn } = given.facts;
  const fact = 'authorisedIn';
  if (authorisedIn === undefined) return notKnown(fact);
  if (authorisedIn.length === 0) {
    const nowhere: ExemptionStep = { code: 'authorised-nowhere', params: {}, fact, norm };
    return { answer: 'not-met', steps: [nowhere], missing: [], recognised: [] };
  }
  const lists = [
    ...listed(law, 'exemption-countries', given),
    ...listed(law, 'exemption-eea-countries', given),
    ...agreements(law, given),
  ];
  const recognised = authorisedIn.filter((country) =>
    lists.some((list) => list.countries.includes(country)),
  );
  if (recognised.length > 0) {
    const steps = recognised.flatMap((country) =>
      lists
        .filter((list) => list.countries.includes(country))
        .map((list): ExemptionStep => ({
          code: 'country-recognised',
          params: { country },
          fact,
          norm: list.norm,
        })),
    );
    return { answer: 'met', steps, missing: [], recognised };
  }
  const countries = authorisedIn;
  if (lists.some((list) => list.complete)) {
    const step: ExemptionStep = {
      code: 'country-not-recognised',
      params: { countries },
      fact,
      norm,
    };
    return { answer: 'not-met', steps: [step], missing: [], recognised };
  }
  const steps: readonly ExemptionStep[] = [
    { code: 'country-agreement-not-known', params: { countries }, fact, norm },
    { code: 'authorised-there', params: { countries }, fact, weighs: 'for' },
    { code: 'agreement-not-listed', params: { countries }, fact, weighs: 'against' },
  ];
  return { answer: 'open', steps, missing: [], recognised };
}

interface CountryList {
  readonly countries: readonly string[];
  /** Whether a country outside every list certainly does not count. */
  readonly complete: boolean;
  readonly norm: NormReference;
}

function listed(
  law: LawBook,
  id: 'exemption-countries' | 'exemption-eea-countries',
  given: ExemptionCase,
): readonly CountryList[] {
  const found = inForce(law, id, given.on);
  if (found.answer !== 'in-force') return [];
  return [
    { countries: found.version.value, complete: false, norm: normReference(id, found.version) },
  ];
}

function agreements(law: LawBook, given: ExemptionCase): readonly CountryList[] {
  const found = inForce(law, 'exemption-recognition-agreements', given.on);
  if (found.answer !== 'in-force') return [];
  const { countries, complete } = found.version.value;
  const norm = normReference('exemption-recognition-agreements', found.version);
  return [{ countries, complete, norm }];
}
