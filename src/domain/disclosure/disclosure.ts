import type { LawBook } from '../../law/law-book.ts';
import { publicationRegimes, type PublicationRegime } from '../../law/publication.ts';
import type { Decision, Missing } from '../decision.ts';
import type { Relation } from '../party/audience.ts';
import type { Rule } from '../rule.ts';
import { readAggregate, readCount, type AggregateRead } from './aggregate.ts';
import {
  fates,
  type DisclosureGround,
  type DisclosurePurpose,
  type DisclosureUse,
} from './cell.ts';
import { DisclosureCase, type DisclosureFacts } from './disclosure-case.ts';
import {
  fateOf,
  type Disclosed,
  type Disclosure,
  type DisclosureCode,
  type DisclosureStep,
} from './fate-of.ts';
import { relationsOf } from './table.ts';

export const disclosureOutcomes = [...fates, 'not-decidable'] as const;
export type DisclosureOutcome = (typeof disclosureOutcomes)[number];

/** Of the cell in the table, before what is granted on it. */
export interface DisclosureValues {
  /** Why the table says what it says. */
  readonly ground?: DisclosureGround;
  /** Absent where it is hidden. */
  readonly purpose?: DisclosurePurpose;
  readonly use?: DisclosureUse;
}

export type DisclosureDecision = Decision<DisclosureOutcome, DisclosureValues, DisclosureCode>;

/**
 * Who may see what, for any case: what `fateOf` answers. A relation or a regime of delivery
 * that is not told is tried in every way, and named as missing where it makes a difference.
 */
export function decideDisclosure({ facts, on }: DisclosureCase, law: LawBook): DisclosureDecision {
  const { class: ofClass, audience } = facts;
  if (ofClass === undefined || audience === undefined) {
    return notDecidable([
      ...(ofClass === undefined ? (['class'] as const) : []),
      ...(audience === undefined ? (['audience'] as const) : []),
    ]);
  }
  const { contributions, holders, ...asked } = facts;
  const ask = (relation: Relation, regimeAtDelivery?: PublicationRegime): Disclosure => {
    const told: Disclosed = { ...asked, class: ofClass, audience, relation, on };
    return fateOf(regimeAtDelivery === undefined ? told : { ...told, regimeAtDelivery }, law);
  };
  const stands = facts.relation === undefined ? relationsOf(audience) : [facts.relation];
  const regimes = facts.regimeAtDelivery === undefined ? publicationRegimes : [undefined];
  const differ = (answers: readonly Disclosure[]) =>
    new Set(answers.map(({ fate }) => fate)).size > 1;

  const needed = [
    ...(regimes.some((regime) => differ(stands.map((relation) => ask(relation, regime))))
      ? (['relation'] as const)
      : []),
    ...(stands.some((relation) => differ(regimes.map((regime) => ask(relation, regime))))
      ? (['regimeAtDelivery'] as const)
      : []),
  ];
  if (needed.length > 0) return notDecidable(needed);
  return decided(ask(facts.relation ?? 'other'), readTotal(contributions, holders, law, on));
}

export const disclosureRule: Rule<DisclosureCase, DisclosureOutcome, DisclosureValues> = {
  name: 'disclosure',
  caseSchema: DisclosureCase,
  outcomes: disclosureOutcomes,
  decide: decideDisclosure,
};

/** The totals that are told of: each must be large enough to leave. */
function readTotal(
  contributions: DisclosureFacts['contributions'],
  holders: number | undefined,
  law: LawBook,
  on: DisclosureCase['on'],
): readonly (AggregateRead & { readonly fact: string })[] {
  return [
    ...(contributions === undefined
      ? []
      : [{ ...readAggregate(contributions, law, on), fact: 'contributions' }]),
    ...(holders === undefined ? [] : [{ ...readCount(holders, law, on), fact: 'holders' }]),
  ];
}

function decided(found: Disclosure, totals: ReturnType<typeof readTotal>): DisclosureDecision {
  const { cell } = found;
  const read = found.fate === 'aggregated' ? totals : [];
  const kept = read.find(({ answer }) => answer !== 'total-may-leave');
  const steps = read.map(({ answer, params, fact, norm }): DisclosureStep => ({
    code: answer,
    params,
    fact,
    ...(norm === undefined ? {} : { norm }),
  }));
  return {
    outcome: kept === undefined ? found.fate : 'hidden',
    values: {
      ground: cell.ground,
      ...(cell.fate === 'hidden' ? {} : { purpose: cell.purpose, use: cell.use }),
    },
    norm: kept?.norm ?? found.norm,
    because: [...found.because, ...steps],
    missing: [],
  };
}

type Needed = 'class' | 'audience' | 'relation' | 'regimeAtDelivery';

const codeOfNeeded = {
  class: 'class-not-told',
  audience: 'audience-not-told',
  relation: 'depends-on-relation',
  regimeAtDelivery: 'depends-on-delivery',
} as const satisfies Record<Needed, DisclosureCode>;

function notDecidable(facts: readonly Needed[]): DisclosureDecision {
  const missing = facts.map((fact): Missing => ({ fact, neededFor: 'shown' }));
  const because = facts.map((fact): DisclosureStep => ({
    code: codeOfNeeded[fact],
    params: {},
    fact,
  }));
  return { outcome: 'not-decidable', values: {}, norm: null, because, missing };
}
