import { day } from './calendar-date.ts';
import { choice } from './choice.ts';
import { norm, type Bilingual, type Norm, type NormSource } from './norm.ts';

/**
 * The stock obligation (voorraadverplichting): Geneesmiddelenwet art. 36(2) for
 * wholesalers and 49(9) for marketing authorisation holders, filled in by policy rules.
 */

const policyRule2022: NormSource = {
  instrument: 'Beleidsregel voorraadverplichting',
  reference: 'Staatscourant 2022, 17887',
};
const policyRule2024: NormSource = {
  instrument: 'Beleidsregel voorraadverplichting',
  reference: 'Staatscourant 2023, 32152; Kamerbrief 19 december 2023',
};
const letter2019: NormSource = {
  instrument: 'Kamerbrief 3 november 2019',
  reference: 'zoals weergegeven in de Kamerbrief van 7 juli 2020',
};
const letter2020: NormSource = { instrument: 'Kamerbrief 7 juli 2020' };
const letter2026: NormSource = { instrument: 'Kamerbrief 1 april 2026' };

const openingRead: Bilingual = {
  nl: 'Van de Staatscourant was alleen het begin te lezen. Wie de tekst heeft gelezen, kan dat vastleggen als bevestigde lezing.',
  en: 'Only the opening of the Government Gazette text could be read. Whoever has read it can record a confirmed reading.',
};

/** Who must keep stock. */
export type StockRole = 'mah' | 'wholesaler';

/** Red: needed within hours. Orange: absence leads to death or strong burden within 3 days to 3 months. */
interface WeeksByColour {
  readonly red: number;
  readonly orange: number;
}

interface PriceCeiling {
  readonly eurocents: number;
  /** `above`: exactly the ceiling is not exempt. */
  readonly exempts: 'above' | 'from';
  readonly mah: 'exempt' | 'needs-judgement' | 'not-exempt';
  readonly wholesaler: 'exempt' | 'needs-judgement' | 'not-exempt';
}

/** What stock that is not simply there does to the comparison. */
export type StockCounting = 'counted' | 'not-counted' | 'needs-judgement';

interface CountedStock {
  readonly quarantine: StockCounting;
  readonly inTransit: StockCounting;
  readonly hub: StockCounting;
}

interface MonthsByRole {
  readonly mah: number;
  readonly wholesaler: number;
}

export const stockNorms = {
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

  'stock-plan-2019': norm<MonthsByRole>({
    title: {
      nl: 'Plan van 2019 voor de voorraadverplichting (nooit ingegaan)',
      en: 'Plan of 2019 for the stock obligation (never in force)',
    },
    unit: 'months',
    versions: [
      {
        id: 'plan-2019',
        state: 'never-in-force',
        from: null,
        until: null,
        value: { mah: 3, wholesaler: 2 },
        source: letter2019,
        confidence: 'source',
        note: {
          nl: 'Aangekondigd op 3 november 2019 en vervangen door het plan van 7 juli 2020.',
          en: 'Announced on 3 November 2019 and replaced by the plan of 7 July 2020.',
        },
      },
    ],
  }),

  'stock-plan-2020': norm<MonthsByRole>({
    title: {
      nl: 'Plan van 2020 voor de voorraadverplichting (nooit ingegaan)',
      en: 'Plan of 2020 for the stock obligation (never in force)',
    },
    unit: 'months',
    versions: [
      {
        id: 'plan-2020',
        state: 'never-in-force',
        from: day('2022-07-01'),
        until: null,
        value: { mah: 4, wholesaler: 1 },
        source: letter2020,
        confidence: 'source',
        note: {
          nl: 'Bedoeld om op 1 juli 2022 in te gaan. In plaats daarvan kwam de beleidsregel van 2023.',
          en: 'Meant to start on 1 July 2022. The policy rule of 2023 came in its place.',
        },
      },
    ],
  }),

  'stock-plan-monitor': norm<readonly ('inspection' | 'monitor')[]>({
    title: {
      nl: 'Toezicht door de IGJ en monitor op de opbouw (bedoeld vanaf 1 juli 2022)',
      en: 'Supervision by the IGJ and a monitor of the build-up (meant from 1 July 2022)',
    },
    versions: [
      {
        id: 'plan-2020',
        state: 'never-in-force',
        from: day('2022-07-01'),
        until: null,
        value: ['inspection', 'monitor'],
        source: letter2020,
        confidence: 'source',
      },
    ],
  }),

  'stock-build-up-plan-due': norm<string>({
    title: {
      nl: 'Dag waarop de opbouwplannen binnen moesten zijn',
      en: 'Day on which the build-up plans were due',
    },
    versions: [
      {
        id: '2020-07-07',
        state: 'enacted',
        from: day('2020-07-07'),
        until: day('2022-07-01'),
        value: day('2020-11-01'),
        source: letter2020,
        confidence: 'source',
        note: {
          nl: 'Afspraak per brief: een plan per product, met streefdata. De voortgang wordt gemeten aan het plan.',
          en: 'Agreed by letter: a plan per product, with target dates. Progress is measured against the plan.',
        },
      },
    ],
  }),

  'stock-build-up-evaluation-months': choice({
    title: {
      nl: 'Meetmomenten van de gefaseerde opbouw',
      en: 'Evaluation moments of the phased build-up',
    },
    unit: 'calendar months',
    value: ['2021-01', '2021-06', '2022-01', '2022-06'],
    from: day('2020-07-07'),
    until: day('2022-07-01'),
    source: { ...letter2020, quote: { text: 'juni 2022', language: 'nl' } },
    reason: {
      nl: 'De brief noemt tweemaal “juni 2022”. Omdat de momenten een half jaar uiteen liggen, lezen wij de eerste als juni 2021.',
      en: 'The letter prints “juni 2022” twice. As the moments lie half a year apart, we read the first as June 2021.',
    },
  }),

  'stock-build-up-measuring-day': choice({
    title: {
      nl: 'Dag van een meetmaand waarop de voortgang wordt gemeten',
      en: 'Day of an evaluation month on which progress is measured',
    },
    value: 'last-day-of-month',
    options: ['first-day-of-month', 'last-day-of-month'],
    from: day('2020-07-07'),
    until: day('2022-07-01'),
    source: letter2020,
    reason: {
      nl: 'De brief noemt alleen maanden. De laatste dag geeft een partij de hele maand.',
      en: 'The letter names months only. The last day leaves a party the whole month.',
    },
  }),

  'stock-base-window': choice({
    title: {
      nl: 'De “laatste 52 weken”: dagen die eindigen op de dag ervoor',
      en: 'The “previous 52 weeks”: days that end on the day before',
    },
    unit: 'days',
    value: 364,
    source: policyRule2022,
    reason: {
      nl: '52 weken van zeven dagen, zonder de dag waarop wordt gemeten: die is nog niet voorbij.',
      en: '52 weeks of seven days, without the day of measuring: it is not over yet.',
    },
  }),

  'stock-wholesaler-group': choice({
    title: {
      nl: 'Wat voor een groothandel één product is',
      en: 'What is one product for a wholesaler',
    },
    value: ['substance', 'strength', 'form', 'route'],
    source: policyRule2022,
    reason: {
      nl: 'De regel noemt sterkte en vorm. Zonder werkzame stof en toedieningsweg zouden verschillende middelen worden opgeteld.',
      en: 'The rule names strength and form. Without substance and route, different medicines would be added together.',
    },
  }),

  'stock-deliveries-to-wholesalers': choice({
    title: {
      nl: 'Leveringen aan andere groothandels tellen mee in de basis',
      en: 'Deliveries to other wholesalers count in the base',
    },
    value: 'counted',
    options: ['counted', 'not-counted'],
    source: policyRule2022,
    reason: {
      nl: 'De regel zondert ze niet uit. Leveringen in Nederland, min retouren, vormen de basis.',
      en: 'The rule does not except them. Deliveries in the Netherlands minus returns are the base.',
    },
  }),

  'stock-base-alignment': choice({
    title: {
      nl: 'Op welke dag de 52 weken eindigen bij wie per kalenderweek rapporteert',
      en: 'The day on which the 52 weeks end for who reports by calendar week',
    },
    value: 'last-reported-week',
    options: ['last-reported-week', 'day-before'],
    source: policyRule2022,
    reason: {
      nl: 'De 52 weken eindigen op de dag ervoor. Wie alleen per kalenderweek rapporteert, heeft voor die dag zelden een week: dan eindigen zij met de laatste volle week zoals hij zijn weken telt, hoogstens zes dagen eerder.',
      en: 'The 52 weeks end on the day before. Who reports by calendar week seldom has a week that ends on it: then they end with the last full week as it counts its weeks, at most six days earlier.',
    },
  }),

  'stock-missing-week': choice({
    title: {
      nl: 'Een week waarover niets is gerapporteerd',
      en: 'A week of which nothing was reported',
    },
    value: 'not-reported',
    options: ['not-reported'],
    source: policyRule2022,
    reason: {
      nl: 'Niet gerapporteerd is geen nul. De uitkomst blijft open, met de ondergrens die de bekende weken al geven. Nul geleverd is wel een rapport.',
      en: 'Not reported is not zero. The outcome stays open, with the lower bound that the known weeks already give. Nothing delivered is a report.',
    },
  }),

  'stock-arithmetic': choice({
    title: {
      nl: 'Waarin wordt gerekend en vergeleken',
      en: 'What is counted in and compared',
    },
    value: 'dosage-units-exactly',
    options: ['dosage-units-exactly'],
    source: policyRule2022,
    reason: {
      nl: 'In eenheden (tabletten, ml, doses), met de breuk zoals zij is. Naar boven afgeronde verpakkingen staan ernaast, per verpakking met haar inhoud van die dag.',
      en: 'In dosage units (tablets, ml, doses), with the fraction as it is. Packs, rounded up, stand beside it, with the content of a pack on that day.',
    },
  }),

  'stock-counted-stock': choice<CountedStock>({
    title: {
      nl: 'Welke voorraad meetelt naast wat vrijgegeven en beschikbaar is',
      en: 'What stock counts beside what is released and available',
    },
    value: { quarantine: 'not-counted', inTransit: 'not-counted', hub: 'needs-judgement' },
    source: policyRule2022,
    reason: {
      nl: 'Alleen wat voor de Nederlandse markt is vrijgegeven en er ligt. Quarantaine en onderweg niet; wat in een Europese hub ligt en niet aan Nederland is toegewezen, weegt een mens.',
      en: 'Only what is released for the Dutch market and is there. Not what is in quarantine or on its way; what lies in a European hub and is not allotted to the Netherlands is weighed by a person.',
    },
  }),

  'stock-one-role': choice({
    title: {
      nl: 'Een verpakking telt voor één rol',
      en: 'A pack counts for one role',
    },
    value: 'one-role',
    options: ['one-role'],
    source: policyRule2022,
    reason: {
      nl: 'Wie houder én groothandel is, kan met dezelfde verpakking niet aan twee verplichtingen voldoen.',
      en: 'Who is both holder and wholesaler cannot meet two obligations with the same pack.',
    },
  }),

  'stock-reach-beyond-doubt': choice({
    title: {
      nl: 'Groothandels die de verplichting zonder twijfel bereikt',
      en: 'Wholesalers that the obligation reaches beyond doubt',
    },
    value: 'full-line',
    options: ['full-line', 'every-wholesaler'],
    source: policyRule2024,
    reason: {
      nl: 'Het bereik is per 2024 verduidelijkt; hoe, was niet te lezen. Over volgesorteerde groothandels bestaat geen twijfel, over andere oordeelt een mens.',
      en: 'The reach was clarified in 2024; how could not be read. Full-line wholesalers are not in doubt; about others a person judges.',
    },
  }),

  'stock-claim-confirmation': choice({
    title: {
      nl: 'Wanneer een beroep op een andere berekening iets verandert',
      en: 'When a claim to another calculation changes anything',
    },
    value: 'by-person',
    options: ['by-person', 'by-claim'],
    source: policyRule2022,
    reason: {
      nl: 'De partij beroept zich erop, een mens bevestigt het. Tot dan staat het beroep erbij en geldt de gewone berekening.',
      en: 'The party claims it and a person confirms it. Until then the claim is shown and the usual calculation stands.',
    },
  }),

  'stock-base-distorted': choice({
    title: {
      nl: 'Een basisjaar met dagen waarop niet kon worden geleverd',
      en: 'A base year with days on which delivery was not possible',
    },
    value: 'shown-beside',
    options: ['shown-beside'],
    source: policyRule2022,
    reason: {
      nl: 'Wie niet kon leveren, krijgt een te lage eis. De eis over de laatste 52 weken zonder onderbreking staat ernaast; de uitkomst verandert niet.',
      en: 'Who could not deliver gets too low a requirement. The requirement over the last 52 weeks without interruption stands beside it; the outcome does not change.',
    },
  }),

  'stock-explanation-floor': choice({
    title: {
      nl: 'Minder voorraad dan de ondergrens van een aanvaarde uitleg',
      en: 'Less stock than the floor of an accepted explanation',
    },
    value: 'short',
    options: ['short', 'explained'],
    source: policyRule2022,
    reason: {
      nl: 'De uitleg is aanvaard met die ondergrens; daaronder is er een tekort dat niet is uitgelegd.',
      en: 'The explanation was accepted with that floor; below it there is a shortfall that was not explained.',
    },
  }),

  'stock-service-level-view': choice({
    title: {
      nl: 'Aandeel van de bestellingen dat direct is geleverd, in procenten (toelichting, geen norm)',
      en: 'Share of orders delivered at once, in per cent (an explanation, not a norm)',
    },
    value: 98,
    source: { instrument: 'Evaluatie van de voorraadverplichting, 2023' },
    reason: {
      nl: 'Groothandels sturen op dit niveau, volgens de evaluatie. Geen regel vraagt erom; wij tonen het naast de uitkomst en beslissen er niets mee.',
      en: 'By the evaluation, wholesalers steer by this level. No rule asks for it; we show it beside the outcome and decide nothing by it.',
    },
  }),

  'stock-price-basis': choice({
    title: {
      nl: 'De prijs die met de grens van 15 euro wordt vergeleken',
      en: 'The price that is compared with the ceiling of EUR 15',
    },
    value: 'list-price-without-vat',
    options: ['list-price-without-vat'],
    source: policyRule2024,
    reason: {
      nl: 'De openbare lijstprijs (AIP) zonder btw die op de dag geldt, per ZI-nummer: de enige prijs die iedereen kan nagaan.',
      en: 'The public list price (AIP) without VAT valid on the day, per ZI number: the only price that everyone can check.',
    },
  }),

  'stock-subsidy-weeks': norm<WeeksByColour>({
    title: {
      nl: 'Extra voorraad met subsidie voor volgesorteerde groothandels, per kleur van de LCG-lijst',
      en: 'Extra stock by subsidy for full-line wholesalers, per colour of the LCG list',
    },
    unit: 'weeks',
    versions: [
      {
        id: 'seen-2026-04-01',
        state: 'enacted',
        from: null,
        until: null,
        seenOn: day('2026-04-01'),
        value: { red: 4, orange: 3 },
        source: { ...letter2026, quote: { text: 'in de loop van 2026', language: 'nl' } },
        confidence: 'source',
        note: {
          nl: 'Een subsidie, geen verplichting. De begindatum is niet bekend; het niveau werd “in de loop van 2026” verwacht. Een eerdere subsidie gold voor antibiotica en salbutamol.',
          en: 'A subsidy, not an obligation. Its start is unknown; the level was expected “in de loop van 2026” (in the course of 2026). An earlier subsidy covered antibiotics and salbutamol.',
        },
      },
    ],
  }),

  'stock-subsidy-lists': norm<readonly ('adult' | 'child')[]>({
    title: {
      nl: 'LCG-lijsten die de subsidie volgt',
      en: 'LCG lists that the subsidy follows',
    },
    versions: [
      {
        id: 'seen-2026-04-01',
        state: 'enacted',
        from: null,
        until: null,
        seenOn: day('2026-04-01'),
        value: ['adult', 'child'],
        source: letter2026,
        confidence: 'source',
      },
    ],
  }),

  'stock-subsidy-price-ceiling': norm<{
    readonly eurocents: number;
    readonly covers: 'below' | 'up-to';
  }>({
    title: {
      nl: 'Inkoopprijs (AIP) waaronder de subsidie geldt',
      en: 'Pharmacy purchase price (AIP) below which the subsidy applies',
    },
    unit: 'eurocents',
    versions: [
      {
        id: 'seen-2026-04-01',
        state: 'enacted',
        from: null,
        until: null,
        seenOn: day('2026-04-01'),
        value: { eurocents: 1500, covers: 'below' },
        source: letter2026,
        confidence: 'source',
        note: {
          nl: 'Alleen onder 15 euro. Bij precies 15 euro geldt de verplichting wel en de subsidie niet.',
          en: 'Only below EUR 15. At exactly EUR 15 the obligation holds and the subsidy does not.',
        },
      },
    ],
  }),

  'stock-subsidy-stacking': choice({
    title: {
      nl: 'Verhouding tussen subsidie en verplichting',
      en: 'How the subsidy relates to the obligation',
    },
    value: 'on-top-of-obligation',
    options: ['on-top-of-obligation', 'including-obligation'],
    source: letter2026,
    reason: {
      nl: 'De brief noemt de subsidie “extra” voorraad: samen met 2 weken verplichting 6 weken (rood) en 5 weken (oranje).',
      en: 'The letter calls the subsidy “extra” stock: with 2 weeks of obligation 6 weeks (red) and 5 weeks (orange) in all.',
    },
  }),

  'stock-subsidy-both-lists': choice({
    title: {
      nl: 'Subsidie voor een middel dat op beide LCG-lijsten staat',
      en: 'Subsidy for a medicine on both LCG lists',
    },
    value: 'higher',
    options: ['higher', 'lower'],
    source: letter2026,
    reason: {
      nl: 'Het hoogste aantal weken telt: de voorraad moet voor volwassenen en kinderen genoeg zijn.',
      en: 'The higher number of weeks counts: the stock must suffice for adults and children.',
    },
  }),

  'stock-subsidy-base': choice({
    title: { nl: 'Basis van de subsidie', en: 'Base of the subsidy' },
    value: 'own-deliveries-trailing-52-weeks-per-strength-and-form',
    options: ['own-deliveries-trailing-52-weeks-per-strength-and-form'],
    source: letter2026,
    reason: {
      nl: 'De brief noemt geen basis; wij nemen dezelfde als bij de verplichting.',
      en: 'The letter names no base; we take the same as for the obligation.',
    },
  }),
} as const satisfies Record<string, Norm>;
