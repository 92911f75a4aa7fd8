import { choice } from './choice.ts';
import { norm, type Norm, type NormSource } from './norm.ts';

/** How numbers of medicines are written and checked (rules.md §5 and §7). */

/** Σ digit × weight must be a multiple of the modulus. Weights stand from left to right. */
export interface WeightedCheck {
  readonly weights: readonly number[];
  readonly modulus: number;
}

/** Weights from right to left, repeated; the check digit itself stands first. */
export interface RepeatingCheck extends WeightedCheck {
  readonly lengths: readonly number[];
}

/** First and last number of a range; text, because numbers of medicines are text. */
export interface CodeRange {
  readonly first: string;
  readonly last: string;
}

export interface ElementIdentifier {
  readonly identifier: string;
  readonly means: 'gtin' | 'expiry' | 'batch' | 'serial';
  readonly length: number;
  /** `up-to`: ends at the separator or at the end of the text. */
  readonly extent: 'exactly' | 'up-to';
}

const gStandard: NormSource = { instrument: 'G-Standaard (Z-Index)' };
const gs1: NormSource = { instrument: 'GS1 General Specifications' };

export const codeNorms = {
  'code-zi-check-digit': norm<WeightedCheck>({
    title: {
      nl: 'Controlegetal van ZI-nummer, HPK en PRK (acht cijfers, elfproef)',
      en: 'Check digit of ZI number, HPK and PRK (eight digits, modulo 11)',
    },
    versions: [
      {
        id: 'as-read',
        state: 'enacted',
        from: null,
        until: null,
        value: { weights: [8, 7, 6, 5, 4, 3, 2, 1], modulus: 11 },
        source: gStandard,
        confidence: 'unverified',
        note: {
          nl: 'Nagerekend op de HPK-nummers 01613081 en 01112058. Een grondgetal waarvan het controlegetal 10 zou zijn, bestaat niet. Een omschrijving van het nummer: geldt voor elke dag.',
          en: 'Checked on HPK numbers 01613081 and 01112058. A base whose check digit would be 10 does not exist. It defines the number and so counts for every day.',
        },
      },
    ],
  }),

  'code-zi-free-ranges': norm<readonly CodeRange[]>({
    title: {
      nl: 'Vrije reeksen van het ZI-nummer, voor eigen gebruik',
      en: 'Free ranges of the ZI number, for private use',
    },
    versions: [
      {
        id: 'as-read',
        state: 'enacted',
        from: null,
        until: null,
        value: [
          { first: '12900000', last: '12999999' },
          { first: '90000000', last: '99999999' },
        ],
        source: gStandard,
        confidence: 'unverified',
        note: {
          nl: 'Een nummer uit een vrije reeks kan bij elke gebruiker iets anders betekenen.',
          en: 'A number from a free range can mean something else with every user.',
        },
      },
    ],
  }),

  'code-zi-free-range-check': choice({
    title: {
      nl: 'Controlegetal in de vrije reeksen',
      en: 'Check digit in the free ranges',
    },
    value: 'not-needed',
    options: ['not-needed', 'needed'],
    source: gStandard,
    reason: {
      nl: 'Wie een vrije reeks gebruikt, deelt de nummers zelf uit en rekent vaak geen controlegetal.',
      en: 'Whoever uses a free range hands out the numbers and often computes no check digit.',
    },
  }),

  'code-zi-zeros': choice({
    title: {
      nl: 'Acht nullen als ZI-nummer, HPK of PRK',
      en: 'Eight zeros as ZI number, HPK or PRK',
    },
    value: 'refused',
    options: ['refused', 'accepted'],
    source: gStandard,
    reason: {
      nl: 'Acht nullen slagen voor de elfproef maar staan in bestanden voor “onbekend”.',
      en: 'Eight zeros pass the check but stand for “unknown” in files.',
    },
  }),

  'code-rvg-comparison': choice({
    title: {
      nl: 'Hoe RVG-nummers worden vergeleken',
      en: 'How RVG numbers are compared',
    },
    value: 'digits-without-leading-zeros',
    options: ['digits-without-leading-zeros'],
    source: {
      instrument: 'Geneesmiddeleninformatiebank (CBG) en Wet geneesmiddelenprijzen, lijsten',
    },
    reason: {
      nl: 'Zonder “RVG”, spaties en voorloopnullen, aan elke kant van “//” apart: RVG 05761 en 5761 zijn één nummer. “a//b” is parallelimport van b, “a=b” een gekoppelde registratie, “a/b” lezen wij als “a//b” met een waarschuwing, en aaneengeschreven nummers splitsen wij. Opgeslagen vergelijkvormen hangen hiervan af.',
      en: 'Without “RVG”, spaces and leading zeros, each side of “//” by itself: RVG 05761 and 5761 are one number. “a//b” is a parallel import of b, “a=b” a linked registration, “a/b” is read as “a//b” with a warning, and glued numbers are split. Stored comparison forms depend on it.',
    },
  }),

  'code-gtin-check-digit': norm<RepeatingCheck>({
    title: {
      nl: 'Controlegetal en lengten van een GTIN',
      en: 'Check digit and lengths of a GTIN',
    },
    versions: [
      {
        id: 'as-read',
        state: 'enacted',
        from: null,
        until: null,
        value: { weights: [1, 3], modulus: 10, lengths: [8, 12, 13, 14] },
        source: gs1,
        confidence: 'unverified',
        note: {
          nl: 'Vergeleken als GTIN-14, links aangevuld met nullen.',
          en: 'Compared as GTIN-14, padded with zeros on the left.',
        },
      },
    ],
  }),

  'code-gs1-identifiers': norm<readonly ElementIdentifier[]>({
    title: {
      nl: 'GS1-velden die op een verpakking worden gelezen',
      en: 'GS1 application identifiers that are read from a pack',
    },
    versions: [
      {
        id: 'as-read',
        state: 'enacted',
        from: null,
        until: null,
        value: [
          { identifier: '01', means: 'gtin', length: 14, extent: 'exactly' },
          { identifier: '17', means: 'expiry', length: 6, extent: 'exactly' },
          { identifier: '10', means: 'batch', length: 20, extent: 'up-to' },
          { identifier: '21', means: 'serial', length: 20, extent: 'up-to' },
        ],
        source: gs1,
        confidence: 'unverified',
        note: {
          nl: 'Omschrijft hoe een verpakking te lezen is en telt voor elke dag. Andere velden worden niet gelezen.',
          en: 'It says how a pack is read and counts for every day. Other fields are not read.',
        },
      },
    ],
  }),

  'code-gs1-century': choice({
    title: {
      nl: 'Eeuw van een jaartal van twee cijfers in een GS1-datum',
      en: 'Century of a two-digit year in a GS1 date',
    },
    unit: 'years',
    value: { previousCenturyFrom: 51, nextCenturyFrom: 50 },
    source: gs1,
    reason: {
      nl: 'Ligt het jaar in deze eeuw 51 of meer vooruit, dan is de vorige eeuw bedoeld; ligt het 50 of meer terug, dan de volgende.',
      en: 'A year that would lie 51 or more ahead means the previous century; one that would lie 50 or more back means the next.',
    },
  }),

  'code-gs1-day-zero': choice({
    title: {
      nl: 'Dag 00 in een GS1-datum',
      en: 'Day 00 in a GS1 date',
    },
    value: 'month-precision',
    options: ['month-precision', 'last-day-of-month'],
    source: gs1,
    reason: {
      nl: 'De verpakking noemt dan alleen een maand. Wij maken er geen dag van.',
      en: 'The pack then names a month only. We do not make a day of it.',
    },
  }),
} as const satisfies Record<string, Norm>;
