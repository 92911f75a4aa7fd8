import { day } from './calendar-date.ts';
import { norm, type Bilingual, type Norm } from './norm.ts';
import { policyRule2022, policyRule2024 } from './stock-sources.ts';

/* What must be kept, by whom, and what falls outside it: the policy rules. */

const openingRead: Bilingual = {
  nl: 'Van de Staatscourant was alleen het begin te lezen. Wie de tekst heeft gelezen, kan dat vastleggen als bevestigde lezing.',
  en: 'Only the opening of the Government Gazette text could be read. Whoever has read it can record a confirmed reading.',
};

interface PriceCeiling {
  readonly eurocents: number;
  /** `above`: exactly the ceiling is not exempt. */
  readonly exempts: 'above' | 'from';
  readonly mah: 'exempt' | 'needs-judgement' | 'not-exempt';
  readonly wholesaler: 'exempt' | 'needs-judgement' | 'not-exempt';
}

/** Who must keep stock. */
export type StockRole = 'mah' | 'wholesaler';

export const stockDutyNorms = {
  'stock-general-duty': norm<Readonly<Record<StockRole, string>>>({
    title: {
      nl: 'Wettelijke plicht om voldoende voorraad te houden',
      en: 'Statutory duty to keep sufficient stock',
    },
    versions: [
      {
        id: 'seen-2023-01-01',
        state: 'enacted',
        from: null,
        until: null,
        seenOn: day('2023-01-01'),
        value: { mah: 'Gnw 49(9)', wholesaler: 'Gnw 36(2)' },
        source: {
          instrument: 'Geneesmiddelenwet',
          article: 'art. 36 lid 2 en art. 49 lid 9',
          reference: 'BWBR0021505',
        },
        confidence: 'partial',
        note: {
          nl: 'De begindatum van deze leden staat niet in onze bronnen. Zij golden in elk geval toen de beleidsregel inging. Elke uitzondering op een aantal weken laat deze plicht bestaan.',
          en: 'Our sources do not give the day on which these paragraphs took effect. They held in any case when the policy rule started. Every exception from a number of weeks leaves this duty in place.',
        },
      },
    ],
  }),

  'stock-obligation-mah': norm<number>({
    title: {
      nl: 'Voorraadverplichting van de handelsvergunninghouder',
      en: 'Stock obligation of the marketing authorisation holder',
    },
    unit: 'weeks',
    versions: [
      {
        id: '2023-01-01',
        state: 'enacted',
        from: day('2023-01-01'),
        until: day('2024-01-01'),
        value: 6,
        source: policyRule2022,
        confidence: 'partial',
        note: openingRead,
      },
      {
        id: '2024-01-01',
        state: 'enacted',
        from: day('2024-01-01'),
        until: null,
        value: 6,
        source: policyRule2024,
        confidence: 'partial',
        note: openingRead,
      },
    ],
  }),

  'stock-obligation-wholesaler': norm<number>({
    title: {
      nl: 'Voorraadverplichting van de groothandel',
      en: 'Stock obligation of the wholesaler',
    },
    unit: 'weeks',
    versions: [
      {
        id: '2023-01-01',
        state: 'enacted',
        from: day('2023-01-01'),
        until: day('2023-07-01'),
        value: 2,
        source: policyRule2022,
        confidence: 'partial',
        note: openingRead,
      },
      {
        id: '2023-07-01',
        state: 'enacted',
        from: day('2023-07-01'),
        until: day('2024-01-01'),
        value: 4,
        source: policyRule2022,
        confidence: 'partial',
        note: openingRead,
      },
      {
        id: '2024-01-01',
        state: 'enacted',
        from: day('2024-01-01'),
        until: null,
        value: 2,
        source: policyRule2024,
        confidence: 'partial',
        note: openingRead,
      },
    ],
  }),

  'stock-method': norm<'trailing-52-weeks'>({
    title: {
      nl: 'Rekenwijze van de voorraadverplichting: leveringen in de laatste 52 weken, gedeeld door 52, maal het aantal weken',
      en: 'Method of the stock obligation: deliveries over the last 52 weeks, divided by 52, times the number of weeks',
    },
    options: ['trailing-52-weeks'],
    versions: [
      {
        id: '2023-01-01',
        state: 'enacted',
        from: day('2023-01-01'),
        until: day('2024-01-01'),
        value: 'trailing-52-weeks',
        source: policyRule2022,
        confidence: 'partial',
        note: openingRead,
      },
      {
        id: '2024-01-01',
        state: 'enacted',
        from: day('2024-01-01'),
        until: null,
        value: 'trailing-52-weeks',
        source: policyRule2024,
        confidence: 'partial',
        note: {
          nl: 'De rekenwijze is per 2024 gewijzigd, maar die tekst was niet te lezen. Zolang niemand haar bevestigt, rekenen wij met de wijze van 2023.',
          en: 'The method changed in 2024, but that text could not be read. Until someone confirms it we compute with the method of 2023.',
        },
      },
    ],
  }),

  'stock-unit': norm<Readonly<Record<StockRole, 'authorisation' | 'strength-and-form'>>>({
    title: {
      nl: 'Waarover de verplichting wordt gerekend',
      en: 'The unit over which the obligation is computed',
    },
    versions: [
      {
        id: '2023-01-01',
        state: 'enacted',
        from: day('2023-01-01'),
        until: null,
        value: { mah: 'authorisation', wholesaler: 'strength-and-form' },
        source: policyRule2022,
        confidence: 'partial',
        note: {
          nl: 'Handelsvergunninghouder: per RVG- of EU-nummer. Groothandel: per sterkte en farmaceutische vorm.',
          en: 'Marketing authorisation holder: per RVG or EU number. Wholesaler: per strength and pharmaceutical form.',
        },
      },
    ],
  }),

  'stock-scope': norm<readonly 'prescription-only'[]>({
    title: {
      nl: 'Geneesmiddelen waarvoor het aantal weken geldt',
      en: 'Medicines to which the number of weeks applies',
    },
    versions: [
      {
        id: '2023-01-01',
        state: 'enacted',
        from: day('2023-01-01'),
        until: null,
        value: ['prescription-only'],
        source: policyRule2022,
        confidence: 'partial',
        note: {
          nl: 'Alleen geneesmiddelen die uitsluitend op recept verkrijgbaar zijn (UR).',
          en: 'Only medicines supplied on prescription only (UR).',
        },
      },
    ],
  }),

  'stock-out-of-scope': norm<
    readonly ('parallel-trade-licence-holder' | 'pharmacy-supplying-colleagues')[]
  >({
    title: {
      nl: 'Partijen die buiten de voorraadverplichting vallen',
      en: 'Parties outside the stock obligation',
    },
    versions: [
      {
        id: '2023-01-01',
        state: 'enacted',
        from: day('2023-01-01'),
        until: null,
        value: ['parallel-trade-licence-holder', 'pharmacy-supplying-colleagues'],
        source: policyRule2022,
        confidence: 'partial',
        note: openingRead,
      },
    ],
  }),

  'stock-without-number': norm<readonly ('patient-specific' | 'short-shelf-life')[]>({
    title: {
      nl: 'Producten waarvoor alleen de algemene plicht geldt, zonder aantal weken',
      en: 'Products with the general duty only, without a number of weeks',
    },
    versions: [
      {
        id: '2023-01-01',
        state: 'enacted',
        from: day('2023-01-01'),
        until: null,
        value: ['patient-specific', 'short-shelf-life'],
        source: policyRule2022,
        confidence: 'partial',
        note: openingRead,
      },
    ],
  }),

  'stock-short-shelf-life': norm<number>({
    title: {
      nl: 'Houdbaarheid waaronder het aantal weken niet geldt',
      en: 'Shelf life below which the number of weeks does not apply',
    },
    unit: 'calendar months',
    versions: [
      {
        id: '2023-01-01',
        state: 'enacted',
        from: day('2023-01-01'),
        until: null,
        value: 12,
        source: policyRule2022,
        confidence: 'partial',
        note: {
          nl: 'Korter dan een jaar; precies een jaar valt onder het aantal weken.',
          en: 'Less than one year; exactly one year falls under the number of weeks.',
        },
      },
    ],
  }),

  'stock-alternative-calculation': norm<
    readonly ('seasonal' | 'strongly-fluctuating' | 'newly-introduced')[]
  >({
    title: {
      nl: 'Producten die anders mogen worden berekend',
      en: 'Products that may be calculated differently',
    },
    versions: [
      {
        id: '2023-01-01',
        state: 'enacted',
        from: day('2023-01-01'),
        until: null,
        value: ['seasonal', 'strongly-fluctuating', 'newly-introduced'],
        source: policyRule2022,
        confidence: 'partial',
        note: openingRead,
      },
    ],
  }),

  'stock-price-ceiling': norm<PriceCeiling>({
    title: {
      nl: 'Prijs per verpakking (ZI-nummer) waarboven het aantal weken niet geldt',
      en: 'Price per pack (ZI number) above which the number of weeks does not apply',
    },
    unit: 'eurocents',
    versions: [
      {
        id: '2024-01-01',
        state: 'enacted',
        from: day('2024-01-01'),
        until: null,
        value: {
          eurocents: 1500,
          exempts: 'above',
          mah: 'needs-judgement',
          wholesaler: 'exempt',
        },
        source: policyRule2024,
        confidence: 'partial',
        note: {
          nl: 'Boven 15 euro is vrijgesteld, precies 15 euro niet. De tekst gaat over groothandels; voor handelsvergunninghouders is een oordeel nodig.',
          en: 'Above EUR 15 is exempt, exactly EUR 15 is not. The text is about wholesalers; for marketing authorisation holders a judgement is needed.',
        },
      },
    ],
  }),

  'stock-medicinal-gases': norm<'needs-judgement'>({
    title: {
      nl: 'Voorraadverplichting voor medicinale gassen',
      en: 'Stock obligation for medicinal gases',
    },
    versions: [
      {
        id: '2024-01-01',
        state: 'enacted',
        from: day('2024-01-01'),
        until: null,
        value: 'needs-judgement',
        source: policyRule2024,
        confidence: 'partial',
        note: {
          nl: 'In 2024 “verduidelijkt”; hoe, was niet te lezen.',
          en: '“Clarified” in 2024; how could not be read.',
        },
      },
    ],
  }),

  'stock-wholesaler-reach': norm<'needs-judgement'>({
    title: {
      nl: 'Welke groothandels de verplichting bereikt',
      en: 'Which wholesalers the obligation reaches',
    },
    versions: [
      {
        id: '2024-01-01',
        state: 'enacted',
        from: day('2024-01-01'),
        until: null,
        value: 'needs-judgement',
        source: policyRule2024,
        confidence: 'partial',
        note: {
          nl: 'In 2024 “verduidelijkt”; hoe, was niet te lezen.',
          en: '“Clarified” in 2024; how could not be read.',
        },
      },
    ],
  }),

  'stock-comply-or-explain': norm<'accepted-explanation-is-no-violation'>({
    title: {
      nl: 'Pas toe of leg uit: een tekort met aanvaarde uitleg is geen overtreding',
      en: 'Comply or explain: a shortfall with an accepted explanation is not a violation',
    },
    versions: [
      {
        id: '2023-01-01',
        state: 'enacted',
        from: day('2023-01-01'),
        until: null,
        value: 'accepted-explanation-is-no-violation',
        source: policyRule2022,
        confidence: 'partial',
        note: openingRead,
      },
    ],
  }),

  'stock-transition-year': norm<'inspection-without-enforcement'>({
    title: {
      nl: 'Overgangsjaar: wel inspecties, in beginsel geen handhaving',
      en: 'Transition year: inspections, in principle no enforcement',
    },
    versions: [
      {
        id: '2023-01-01',
        state: 'enacted',
        from: day('2023-01-01'),
        until: day('2024-01-01'),
        value: 'inspection-without-enforcement',
        source: policyRule2022,
        confidence: 'partial',
        note: openingRead,
      },
    ],
  }),
} as const satisfies Record<string, Norm>;
