import { day } from './calendar-date.ts';
import { choice } from './choice.ts';
import type { Norm, NormSource } from './norm.ts';

export const exemptionConditions = [
  'no-adequate-alternative',
  'is-adequate-alternative',
  'authorised-in-recognised-country',
] as const;
export type ExemptionCondition = (typeof exemptionConditions)[number];

/** Acts that an exemption allows and that its suspension forbids. */
export type ExemptedAct = 'import' | 'delivery' | 'keeping' | 'dispensing';

export interface RecognitionAgreements {
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Whether a country that is not in it certainly has no agreement. */
  readonly complete: boolean;
}

const exemptionArticle: NormSource = {
  instrument: 'Regeling Geneesmiddelenwet',
  article: 'art. 3.17a',
  reference: 'Stcrt 2025, 28250',
};
const startOfArticle = day('2025-09-09');
const conditionC: NormSource = { ...exemptionArticle, article: 'art. 3.17a, onder c' };

const euAndUnitedKingdom =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK GB'.split(' ');

const conditions: Norm<readonly ExemptionCondition[]> = {
  title: { nl: 'Voorwaarden voor een vrijstelling', en: 'Conditions for an exemption' },
  versions: [
    {
      id: '2025-09-09',
      state: 'enacted',
      from: startOfArticle,
      until: null,
      value: exemptionConditions,
      source: exemptionArticle,
      confidence: 'source',
      note: {
        nl: 'Alle drie: (a) in Nederland geen adequaat alternatief, (b) dit middel is dat wel, (c) toegelaten in een EU-land, het Verenigd Koninkrijk of een land met een overeenkomst over wederzijdse erkenning.',
        en: 'All three: (a) no adequate alternative in the Netherlands, (b) this product is one, (c) authorised in an EU state, the UK or a country with a mutual recognition agreement.',
      },
    },
  ],
};

const countries: Norm<readonly string[]> = {
  title: {
    nl: 'Landen waarvan een toelating telt: EU en Verenigd Koninkrijk',
    en: 'Countries whose authorisation counts: EU and United Kingdom',
  },
  unit: 'ISO 3166-1 alpha-2',
  versions: [
    {
      id: '2025-09-09',
      state: 'enacted',
      from: startOfArticle,
      until: null,
      value: euAndUnitedKingdom,
      source: conditionC,
      confidence: 'source',
    },
  ],
};

const eeaCountries = choice<readonly string[]>({
  title: {
    nl: 'Landen waarvan een toelating telt: overige EER',
    en: 'Countries whose authorisation counts: rest of the EEA',
  },
  unit: 'ISO 3166-1 alpha-2',
  value: ['IS', 'LI', 'NO'],
  from: startOfArticle,
  source: conditionC,
  reason: {
    nl: 'We lezen EER-landen als EU-landen. Met een lege lijst niet.',
    en: 'We read EEA states as EU states. With an empty list we do not.',
  },
});

const recognitionAgreements = choice<RecognitionAgreements>({
  title: {
    nl: 'Landen met een overeenkomst over wederzijdse erkenning',
    en: 'Countries with a mutual recognition agreement',
  },
  unit: 'ISO 3166-1 alpha-2',
  value: { countries: [], complete: false },
  from: startOfArticle,
  source: conditionC,
  reason: {
    nl: 'Welke overeenkomsten tellen, staat niet in onze bronnen: elk ander land vraagt een oordeel, tot de lijst met datums is aangevuld.',
    en: 'Which agreements count is not in our sources: any other country needs a judgement, until the dated list is filled.',
  },
});

const authority = choice<'igj'>({
  title: { nl: 'Wie verleent een vrijstelling?', en: 'Who grants an exemption?' },
  value: 'igj',
  options: ['igj'],
  from: startOfArticle,
  source: exemptionArticle,
  reason: {
    nl: 'De Inspectie Gezondheidszorg en Jeugd. Een besluit van een ander vraagt een oordeel.',
    en: 'The Health and Youth Care Inspectorate. A decision by another body needs a judgement.',
  },
});

const validUntilInclusive = choice<boolean>({
  title: {
    nl: 'Hoort de einddag nog bij de vrijstelling?',
    en: 'Does the last day belong to the exemption?',
  },
  value: true,
  options: [true, false],
  reason: {
    nl: 'Een besluit is geldig tot en met zijn einddag: de dag zelf telt mee.',
    en: 'A decision is valid through its last day: the day itself counts.',
  },
});

const reminders = choice<readonly number[]>({
  title: {
    nl: 'Herinneringen voor het einde van een vrijstelling',
    en: 'Reminders before an exemption ends',
  },
  unit: 'weeks',
  value: [8, 4, 2],
  reason: {
    nl: 'Acht, vier en twee weken vooraf, zodat tijdig verlengen kan.',
    en: 'Eight, four and two weeks ahead, so that an extension is in time.',
  },
});

const suspensionEffect = choice<readonly ExemptedAct[]>({
  title: {
    nl: 'Wat mag niet als een vrijstelling is geschorst?',
    en: 'What does a suspended exemption forbid?',
  },
  value: ['import', 'delivery', 'keeping', 'dispensing'],
  reason: {
    nl: 'Zonder vrijstelling geldt het verbod van de wet weer: niet invoeren, afleveren, in voorraad hebben of ter hand stellen.',
    en: 'Without the exemption the act’s prohibition holds again: no import, delivery, keeping in stock or dispensing.',
  },
});

const nonEnforcementEnd = choice<{ readonly endsWithCondition: boolean }>({
  title: {
    nl: 'Wanneer eindigt een aanwijzing om niet te handhaven?',
    en: 'When does an instruction not to enforce end?',
  },
  value: { endsWithCondition: true },
  options: [{ endsWithCondition: true }, { endsWithCondition: false }],
  reason: {
    nl: 'Met haar voorwaarde (het tekort), of als zij wordt ingetrokken.',
    en: 'With its condition (the shortage), or when it is withdrawn.',
  },
});

const earlierDecisions: Norm<{ readonly binding: boolean }> = {
  title: {
    nl: 'Vrijstellingen van vóór artikel 3.17a',
    en: 'Exemptions from before article 3.17a',
  },
  versions: [
    {
      id: '2024-11',
      state: 'enacted',
      from: null,
      until: null,
      seenOn: day('2024-11-30'),
      value: { binding: false },
      source: {
        instrument: 'Onverbindendverklaring van de eerdere besluiten',
        reference: 'november 2024',
      },
      confidence: 'partial',
      note: {
        nl: 'In november 2024 onverbindend verklaard; de dag zelf staat niet in onze bronnen, dus we zeggen het vanaf 30 november.',
        en: 'Declared not binding in November 2024; the day itself is not in our sources, so we say it from 30 November.',
      },
    },
  ],
};

const nonEnforcementInstruction: Norm<{
  readonly substances: readonly string[];
  readonly condition: 'during-the-shortage';
}> = {
  title: {
    nl: 'Aanwijzing om niet te handhaven: lithiumcarbonaat en promethazine',
    en: 'Instruction not to enforce: lithium carbonate and promethazine',
  },
  versions: [
    {
      id: '2026',
      state: 'enacted',
      from: null,
      until: null,
      seenOn: day('2026-02-04'),
      value: {
        substances: ['lithium carbonate', 'promethazine'],
        condition: 'during-the-shortage',
      },
      source: {
        instrument: 'Aanwijzing aan de IGJ; Kamerbrief 4-2-2026',
        reference: 'Stcrt 2026, 3853',
      },
      confidence: 'partial',
      note: {
        nl: 'Na de schorsing van de vrijstellingen door de rechter. De eerste dag staat niet in onze bronnen; gezien op 4 februari 2026.',
        en: 'After the court suspended the exemptions. The first day is not in our sources; seen on 4 February 2026.',
      },
    },
  ],
};

const doctorsDeclaration: Norm<readonly string[]> = {
  title: {
    nl: 'Voorwaarden voor een artsenverklaring',
    en: 'Conditions for a doctor’s declaration',
  },
  versions: [
    {
      id: 'seen-2025-09-09',
      state: 'enacted',
      from: null,
      until: null,
      seenOn: day('2025-09-09'),
      value: [
        'physician-finds-it-necessary',
        'no-adequate-alternative',
        'request-on-inspectorate-form',
        'quantity-and-period-set',
        'records-kept',
      ],
      source: { instrument: 'Regeling Geneesmiddelenwet', article: 'art. 3.17' },
      confidence: 'partial',
      note: {
        nl: 'Bijgehouden worden: hoeveelheid, arts, aantal patiënten en bijwerkingen. Begindatum niet in onze bronnen.',
        en: 'Records: quantity, physician, number of patients, adverse reactions. Its first day is not in our sources.',
      },
    },
  ],
};

const deviatingPackaging: Norm<{
  readonly usualMonths: number;
  readonly conditions: readonly string[];
}> = {
  title: {
    nl: 'Tijdelijk afwijkende verpakking (TAV)',
    en: 'Temporarily deviating packaging (TAV)',
  },
  unit: 'calendar months',
  versions: [
    {
      id: 'seen-2026-04-01',
      state: 'enacted',
      from: null,
      until: null,
      seenOn: day('2026-04-01'),
      value: {
        usualMonths: 3,
        conditions: [
          'shortage',
          'no-alternative',
          'identical-but-for-packaging',
          'same-site',
          'small-batch',
          'dutch-leaflet',
        ],
      },
      source: { instrument: 'Werkwijze TAV van het CBG' },
      confidence: 'unverified',
      note: {
        nl: 'Gewoonlijk ten hoogste drie maanden. Begindatum niet in onze bronnen.',
        en: 'Usually three months at most. Its first day is not in our sources.',
      },
    },
  ],
};

const priceListArticle: Norm<{ readonly leadWeeksFrom: number; readonly leadWeeksTo: number }> = {
  title: {
    nl: 'Doorlooptijd van een TT-artikel in de prijslijst',
    en: 'Lead time of a TT article in the price list',
  },
  unit: 'weeks',
  versions: [
    {
      id: 'seen-2026-04-01',
      state: 'enacted',
      from: null,
      until: null,
      seenOn: day('2026-04-01'),
      value: { leadWeeksFrom: 3, leadWeeksTo: 6 },
      source: { instrument: 'Werkagenda geneesmiddelentekorten' },
      confidence: 'partial',
    },
    {
      id: 'draft-2027',
      state: 'draft',
      from: day('2027-01-01'),
      until: null,
      value: { leadWeeksFrom: 1, leadWeeksTo: 2 },
      source: { instrument: 'Werkagenda geneesmiddelentekorten' },
      confidence: 'partial',
      note: {
        nl: 'Doel voor het eerste kwartaal van 2027.',
        en: 'Target for the first quarter of 2027.',
      },
    },
  ],
};

const orderOfSolutions: Norm<readonly string[]> = {
  title: { nl: 'Volgorde van oplossingen bij een tekort', en: 'Order of solutions in a shortage' },
  versions: [
    {
      id: 'routekaart-2017',
      state: 'enacted',
      from: null,
      until: null,
      seenOn: day('2017-12-31'),
      value: [
        'same-substance-strength-form',
        'same-substance-other-strength-or-form',
        'other-substance',
        'import',
        'preparation',
        'intervene-in-treatment',
      ],
      source: { instrument: 'Routekaart geneesmiddelentekorten; KNMP Farmanco', reference: '2017' },
      confidence: 'source',
      note: {
        nl: 'Onze keuze binnen de volgorde: TAV bij de eerste stap, artsenverklaring en vrijstelling bij invoer.',
        en: 'Our choice within the order: TAV with the first step, doctor’s declaration and exemption with import.',
      },
    },
  ],
};

export const measureNorms = {
  'exemption-conditions': conditions,
  'exemption-countries': countries,
  'exemption-eea-countries': eeaCountries,
  'exemption-recognition-agreements': recognitionAgreements,
  'exemption-authority': authority,
  'exemption-valid-until-inclusive': validUntilInclusive,
  'exemption-reminders': reminders,
  'exemption-suspension-effect': suspensionEffect,
  'exemption-earlier-decisions': earlierDecisions,
  'non-enforcement-end': nonEnforcementEnd,
  'non-enforcement-lithium-promethazine': nonEnforcementInstruction,
  'doctors-declaration-conditions': doctorsDeclaration,
  'deviating-packaging': deviatingPackaging,
  'price-list-tt-lead-time': priceListArticle,
  'order-of-solutions': orderOfSolutions,
} as const satisfies Record<string, Norm>;
