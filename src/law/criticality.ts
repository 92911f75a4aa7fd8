import { day } from './calendar-date.ts';
import { choice } from './choice.ts';
import type { Norm, NormSource } from './norm.ts';

/** How bad the disease is that the medicine is used for, from worst to mildest. */
export const diseaseSeverities = ['life-threatening', 'very-serious', 'serious', 'minor'] as const;
export type DiseaseSeverity = (typeof diseaseSeverities)[number];

/** Not enough alternatives, and at least one of these. */
export interface CriticalShortageDefinition {
  /** Severities that count. */
  readonly severities: readonly DiseaseSeverity[];
  /** A large impact on patients counts as well. */
  readonly largeImpactCounts: boolean;
}

const desk: NormSource = {
  instrument: 'Meldpunt geneesmiddelentekorten en -defecten',
  article: 'beoordeling van een melding: kritisch tekort',
};

const definition: Norm<CriticalShortageDefinition> = {
  title: { nl: 'Wanneer is een tekort kritisch?', en: 'When is a shortage critical?' },
  versions: [
    {
      id: 'seen-2026-04-01',
      state: 'enacted',
      from: null,
      until: null,
      seenOn: day('2026-04-01'),
      value: { severities: ['life-threatening', 'very-serious'], largeImpactCounts: true },
      source: desk,
      confidence: 'unverified',
      note: {
        nl: 'Niet genoeg alternatieven, én een levensbedreigende of zeer ernstige ziekte of een grote impact op patiënten. De werkwijze zelf en haar begindatum staan niet in onze bronnen; wie dit informatiepunt inzet, bevestigt de lezing.',
        en: 'Not enough alternatives, and a life-threatening or very serious disease or a large impact on patients. The working method itself and its first day are not in our sources; the deployer confirms the reading.',
      },
    },
  ],
};

/** How a word without a number in the sources is answered where nobody stated it. */
const openWord = (title: Norm['title'], reason: Norm['title']) =>
  choice<'needs-judgement'>({
    title,
    value: 'needs-judgement',
    options: ['needs-judgement'],
    source: desk,
    reason,
  });

export const criticalityNorms = {
  'criticality-definition': definition,
  'criticality-enough-alternatives': openWord(
    { nl: 'Wat “genoeg alternatieven” is', en: 'What “enough alternatives” is' },
    {
      nl: 'Hoeveel genoeg is, zegt de bron niet. Staat er een alternatief op de lijst dat er is, dan weegt een mens of het genoeg is.',
      en: 'The source does not say how much is enough. Where the list holds an alternative that is there, a person weighs whether it is enough.',
    },
  ),
  'criticality-large-impact': openWord(
    { nl: 'Wat een “grote impact” is', en: 'What a “large impact” is' },
    {
      nl: 'Bij hoeveel patiënten de impact groot is, zegt de bron niet. Een aantal alleen beslist niet; een mens weegt het.',
      en: 'The source does not say at how many patients the impact is large. A number alone does not decide; a person weighs it.',
    },
  ),
} as const satisfies Record<string, Norm>;
