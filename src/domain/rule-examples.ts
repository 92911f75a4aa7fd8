import { day } from '../law/calendar-date.ts';
import type { DisclosureCase } from './disclosure/disclosure-case.ts';
import type { CriticalityCase } from './measure/criticality-case.ts';
import type { ExemptionCase } from './measure/exemption-case.ts';
import type { NormCase } from './norm/norm-rule.ts';
import type { NotificationDutyCase } from './notification/case.ts';
import type { CodeCase } from './product/code-rule.ts';
import type { rules } from './rules.ts';
import type { ShortageCase } from './shortage/shortage-rule.ts';
import type { ObligationCase, StockPack } from './stock/obligation-case.ts';
import type { PlanProgressCase } from './stock/plan-progress-case.ts';
import type { SubsidyStockCase } from './stock/subsidy-stock-case.ts';

interface RuleExample<Case> {
  readonly name: string;
  readonly given: Case;
}

const interruption: NotificationDutyCase['facts'] = {
  kind: 'suspension',
  holderType: 'mah',
  authorisationKind: 'national',
  registrations: [{ number: 'RVG 99999' }],
  prescriptionOnly: true,
  becameKnownOn: day('2026-05-01'),
  start: day('2026-08-01'),
  expectedEnd: day('2026-09-01'),
  expectedEndCertainty: 'estimate',
  extent: 'total',
  unmetDemandExpected: true,
  ownStockBridges: false,
  otherPackSizesCover: false,
};

const tenDays: ShortageCase['facts'] = {
  interruptions: [
    {
      from: day('2026-05-01'),
      expectedUntil: day('2026-05-11'),
      certainty: 'estimate',
      extent: 'total',
      level: 'national',
    },
  ],
  marketed: true,
  prescriptionOnly: true,
  wholesalerReports: [
    { wholesaler: 'Noord', notDeliverable: [{ from: day('2026-05-02') }] },
    { wholesaler: 'Zuid', notDeliverable: [{ from: day('2026-05-03') }] },
  ],
};

const norm = [
  {
    name: 'stock-today',
    given: { on: day('2026-03-01'), facts: { norm: 'stock-obligation-wholesaler' } },
  },
  {
    name: 'notice-before-the-act',
    given: { on: day('2012-06-01'), facts: { norm: 'suspension-notice' } },
  },
] as const satisfies readonly RuleExample<NormCase>[];

const code = [
  { name: 'registration-number', given: { facts: { text: 'RVG 05761' } } },
  { name: 'misread-barcode', given: { facts: { text: '08712345678907', scheme: 'gtin' } } },
] as const satisfies readonly RuleExample<CodeCase>[];

const notificationDuty = [
  { name: 'month-without-supply', given: { on: day('2026-05-01'), facts: interruption } },
  {
    name: 'thirteen-days',
    given: {
      on: day('2026-05-01'),
      facts: { ...interruption, expectedEnd: day('2026-08-14'), largeImpact: false },
    },
  },
] as const satisfies readonly RuleExample<NotificationDutyCase>[];

const exemption = [
  {
    name: 'conditions',
    given: {
      on: day('2026-03-01'),
      facts: { noAdequateAlternative: true, adequateAlternative: true, authorisedIn: ['DE'] },
    },
  },
  {
    name: 'extended',
    given: {
      on: day('2026-07-15'),
      facts: {
        life: [
          {
            event: 'granted',
            on: day('2026-01-10'),
            validFrom: day('2026-01-15'),
            validUntil: day('2026-06-30'),
            by: 'igj',
          },
          { event: 'extended', on: day('2026-06-15'), validUntil: day('2026-09-30'), by: 'igj' },
        ],
      },
    },
  },
] as const satisfies readonly RuleExample<ExemptionCase>[];

const shortage = [
  {
    name: 'ten-days-sirm',
    given: { on: day('2026-05-04'), definition: 'sirm', facts: tenDays },
  },
  {
    name: 'ten-days-duty',
    given: { on: day('2026-05-04'), definition: 'nl-notifiable', facts: tenDays },
  },
] as const satisfies readonly RuleExample<ShortageCase>[];

const criticality = [
  {
    name: 'no-alternative-left',
    given: {
      on: day('2026-11-23'),
      facts: {
        alternatives: [{ name: 'Fictazol', availability: 'not-available' }],
        diseaseSeverity: 'life-threatening',
      },
    },
  },
  {
    name: 'one-alternative-left',
    given: {
      on: day('2026-11-23'),
      facts: {
        alternatives: [
          { name: 'Fictazol', availability: 'not-available' },
          { name: 'Fictamine', availability: 'in-part' },
        ],
        diseaseSeverity: 'very-serious',
        patients: 4000,
      },
    },
  },
] as const satisfies readonly RuleExample<CriticalityCase>[];

const disclosure = [
  {
    name: 'rival-reads-notification',
    given: {
      on: day('2026-11-23'),
      facts: {
        class: 'holder-business',
        audience: 'supplier',
        relation: 'other',
        field: 'end',
        regimeAtDelivery: 'confidential',
      },
    },
  },
  {
    name: 'consented-under-voluntary',
    given: {
      on: day('2026-11-23'),
      facts: {
        class: 'holder-business',
        audience: 'public',
        field: 'end',
        regimeAtDelivery: 'voluntary',
        regimeNow: 'voluntary',
        consentTo: ['start', 'end'],
      },
    },
  },
] as const satisfies readonly RuleExample<DisclosureCase>[];

/** A hundred packs of thirty a week, for a year. */
const yearOfPacks: StockPack = {
  code: '90000001',
  unitsPerPack: 30,
  listPriceEurocents: 1499,
  weeklyDeliveries: [{ weekEnding: day('2026-11-22'), weeks: 52, units: 156_000 }],
  held: { available: 6000 },
};

const fullLineWholesaler = {
  role: 'wholesaler',
  fullLine: true,
  unit: 'fictazol | 10 mg | tablet | oraal gebruik',
} as const;

const obligation = [
  {
    name: 'two-weeks-held',
    given: {
      on: day('2026-11-23'),
      facts: { ...fullLineWholesaler, prescriptionOnly: true, packs: [yearOfPacks] },
    },
  },
  {
    name: 'one-pack-too-few-explained',
    given: {
      on: day('2026-11-23'),
      facts: {
        ...fullLineWholesaler,
        prescriptionOnly: true,
        packs: [{ ...yearOfPacks, held: { available: 5970 } }],
        explanation: { state: 'accepted', validThrough: day('2026-12-31'), floorPacks: 150 },
      },
    },
  },
] as const satisfies readonly RuleExample<ObligationCase>[];

const subsidyStock = [
  {
    name: 'red-and-six-weeks-held',
    given: {
      on: day('2026-11-23'),
      facts: {
        ...fullLineWholesaler,
        lists: [{ list: 'adult', colour: 'red' }],
        packs: [{ ...yearOfPacks, held: { available: 18_000 } }],
        paidForUnits: 12_000,
      },
    },
  },
  {
    name: 'exactly-at-the-price',
    given: {
      on: day('2026-11-23'),
      facts: {
        ...fullLineWholesaler,
        lists: [{ list: 'adult', colour: 'red' }],
        packs: [{ ...yearOfPacks, listPriceEurocents: 1500 }],
      },
    },
  },
] as const satisfies readonly RuleExample<SubsidyStockCase>[];

const plan: PlanProgressCase['facts'] = {
  product: 'Fictazol 10 mg',
  filedOn: day('2020-10-15'),
  targets: [
    { by: day('2021-01-31'), units: 6000 },
    { by: day('2021-06-30'), units: 12_000 },
  ],
};

const planProgress = [
  {
    name: 'second-target-reached',
    given: {
      on: day('2021-07-15'),
      facts: { ...plan, measured: [{ on: day('2021-06-30'), units: 12_000 }] },
    },
  },
  {
    name: 'second-target-missed',
    given: {
      on: day('2021-07-15'),
      facts: {
        ...plan,
        measured: [{ on: day('2021-06-30'), units: 9000 }],
        orders: [{ orderedOn: day('2021-03-01'), expectedOn: day('2021-10-01'), units: 3000 }],
      },
    },
  },
] as const satisfies readonly RuleExample<PlanProgressCase>[];

/** Invented cases to start from on the page where a rule can be tried. */
export const ruleExamples = {
  norm,
  code,
  'notification-duty': notificationDuty,
  exemption,
  shortage,
  criticality,
  disclosure,
  obligation,
  'subsidy-stock': subsidyStock,
  'plan-progress': planProgress,
} as const satisfies Record<keyof typeof rules, readonly RuleExample<unknown>[]>;
