import { needs, type Need } from '../domain/shortage/need.ts';
import type { ShortageFacts } from '../domain/shortage/facts.ts';
import type { Question } from './case-form.ts';

/** Where the form of a shortage asks for what a definition needs. */
const fieldOfNeed: Readonly<Record<Need, keyof ShortageFacts>> = {
  'supply-below-demand': 'supplyBelowDemand',
  interruption: 'interruptions',
  'interruption-start': 'interruptions',
  'interruption-end': 'interruptions',
  'expected-end': 'interruptions',
  'announcement-day': 'interruptions',
  'consistent-dates': 'interruptions',
  extent: 'interruptions',
  marketed: 'marketed',
  'prescription-only': 'prescriptionOnly',
  'supply-of-all-holders': 'unavailableNationally',
  'not-deliverable-per-wholesaler': 'wholesalerReports',
  'week-measurement': 'weekMeasurements',
  'delivery-within-term': 'orders',
  'increased-demand-unmet': 'demandIncreased',
  'appropriate-alternative': 'appropriateAlternative',
  resolvable: 'resolvable',
  'union-coordination': 'needsUnionCoordination',
  'public-health-need': 'publicHealthNeedUnmet',
  'stock-out': 'stockOuts',
  'listed-by-authority': 'listed',
  'listed-on-day': 'listed',
  'listed-as-current': 'listed',
};

/** The field of a form that asks for a missing fact; `undefined` where none does. */
export function missingField(fact: string, questions: readonly Question[]): string | undefined {
  const need = needs.find((each) => each === fact);
  // `life.granted.on` is asked in the list `life`.
  const name = need === undefined ? (fact.split('.')[0] ?? fact) : fieldOfNeed[need];
  return pathsOf(questions).find((path) => path === `facts.${name}` || path === name);
}

function pathsOf(questions: readonly Question[]): readonly string[] {
  return questions.flatMap((question) =>
    question.kind === 'group' ? [question.path, ...pathsOf(question.questions)] : [question.path],
  );
}
