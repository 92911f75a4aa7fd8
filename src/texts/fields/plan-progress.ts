import type { Order, PlanProgressFacts, Target } from '../../domain/stock/plan-progress-case.ts';
import type { FieldText } from './field.ts';

type Field =
  | keyof PlanProgressFacts
  | `targets.${keyof Target}`
  | `orders.${keyof Order}`
  | `measured.${'on' | 'units'}`;

export const planProgressFields = {
  product: {
    label: { nl: 'Over welk product gaat het plan?', en: 'Which product is the plan about?' },
  },
  hasPlan: {
    label: { nl: 'Is er een plan voor dit product?', en: 'Is there a plan for this product?' },
  },
  filedOn: { label: { nl: 'Wanneer is het plan ingediend?', en: 'When was the plan filed?' } },
  targets: {
    label: { nl: 'Wat zijn de streefdata?', en: 'What are the target dates?' },
    hint: {
      nl: 'Elke stap: vanaf wanneer hoeveel er ligt.',
      en: 'Each step: from when how much is held.',
    },
  },
  'targets.by': { label: { nl: 'Streefdatum', en: 'Target date' } },
  'targets.units': { label: { nl: 'Voorraad (eenheden)', en: 'Stock (units)' } },
  rank: {
    label: { nl: 'Plaats in de volgorde van opbouw', en: 'Place in the order of build-up' },
    hint: { nl: 'Beslist niet.', en: 'Does not decide.' },
  },
  orders: {
    label: { nl: 'Wat is er besteld?', en: 'What was ordered?' },
    hint: { nl: 'Verklaart, en beslist niet.', en: 'Explains and does not decide.' },
  },
  'orders.orderedOn': { label: { nl: 'Besteld op', en: 'Ordered on' } },
  'orders.expectedOn': { label: { nl: 'Verwacht op', en: 'Expected on' } },
  'orders.units': { label: { nl: 'Hoeveelheid (eenheden)', en: 'Amount (units)' } },
  measured: {
    label: { nl: 'Wat lag er op de meetdag?', en: 'What was held on the measuring day?' },
  },
  'measured.on': { label: { nl: 'Dag', en: 'Day' } },
  'measured.units': { label: { nl: 'Voorraad (eenheden)', en: 'Stock (units)' } },
} as const satisfies Record<Field, FieldText>;
