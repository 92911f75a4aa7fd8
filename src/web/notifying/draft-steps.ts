import type { NotificationField } from '../../domain/notification/fields.ts';
import type { NextStep } from '../../domain/notification/steps.ts';
import type { notifyingTexts } from '../../texts/pages/notifying.ts';

export const homePath = '/melden';
export const draftPath = (id: string, step: string) => `${homePath}/concept/${id}/${step}`;
export const notificationPath = (number: string) => `${homePath}/${number}`;

/** One page per thought, by its address. */
export const draftSteps = ['middel', 'reden', 'wanneer', 'gevolg', 'meldpunt'] as const;
export type DraftStep = (typeof draftSteps)[number];

interface StepWords {
  readonly title: keyof typeof notifyingTexts;
  readonly short: keyof typeof notifyingTexts;
  readonly fields: readonly NotificationField[];
}

export const stepWords: Readonly<Record<DraftStep, StepWords>> = {
  middel: { title: 'stepMedicine', short: 'shortMedicine', fields: ['business.packs'] },
  reden: {
    title: 'stepReason',
    short: 'shortReason',
    fields: ['publishable.kind', 'publishable.cause', 'business.causeText'],
  },
  wanneer: {
    title: 'stepWhen',
    short: 'shortWhen',
    fields: [
      'publishable.start',
      'publishable.expectedEnd',
      'publishable.expectedEndCertainty',
      'publishable.extent',
      'business.becameKnownOn',
    ],
  },
  gevolg: {
    title: 'stepImpact',
    short: 'shortImpact',
    fields: [
      'business.expectsShortage',
      'business.marketSharePercent',
      'business.marketShareIs',
      'stock.packsLeft',
      'stock.weeksLeft',
      'publishable.alternatives',
      'business.measures',
      'business.otherMarkets',
      'business.deviatingPackaging',
    ],
  },
  meldpunt: {
    title: 'stepDesk',
    short: 'shortDesk',
    fields: [
      'business.site',
      'business.penaltyClause',
      'business.penaltyClauseText',
      'contact.name',
      'contact.email',
      'contact.phone',
      'business.consentTo',
    ],
  },
};

export function isDraftStep(word: string): word is DraftStep {
  return draftSteps.some((step) => step === word);
}

/** Without these a first notification cannot be sent. */
export const neededFields: readonly NotificationField[] = [
  'publishable.kind',
  'publishable.start',
  'publishable.expectedEndCertainty',
  'publishable.extent',
  'contact.name',
  'contact.email',
];

/** The address of each next step. */
export const stepAddresses = {
  amended: 'wijzigen',
  prolonged: 'verlengen',
  shortened: 'inkorten',
  resolved: 'hersteld',
  withdrawn: 'intrekken',
  discontinued: 'stoppen',
} as const satisfies Record<NextStep, string>;

export const nextSteps: readonly NextStep[] = [
  'prolonged',
  'shortened',
  'resolved',
  'amended',
  'discontinued',
  'withdrawn',
];

export function nextStepAt(address: string): NextStep | undefined {
  return nextSteps.find((step) => stepAddresses[step] === address);
}

const end: readonly NotificationField[] = [
  'publishable.expectedEnd',
  'publishable.expectedEndCertainty',
];
const why: NotificationField = 'business.changeText';

/** What each next step asks; the rest stays as it was. */
export const fieldsOfNextStep: Readonly<Record<NextStep, readonly NotificationField[]>> = {
  prolonged: [...end, 'stock.packsLeft', 'stock.weeksLeft', 'business.measures', why],
  shortened: [...end, why],
  resolved: ['publishable.actualEnd', why],
  withdrawn: [why],
  discontinued: [
    'publishable.start',
    'publishable.cause',
    'business.causeText',
    'publishable.alternatives',
    why,
  ],
  amended: [...draftSteps.flatMap((step) => stepWords[step].fields), why],
};
