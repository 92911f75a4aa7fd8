import { choice } from './choice.ts';
import type { Norm } from './norm.ts';
import { policyRule2022, policyRule2024 } from './stock-sources.ts';

/* Where the policy rules are silent: how we count, as choices with their reason. */

interface CountedStock {
  readonly quarantine: StockCounting;
  readonly inTransit: StockCounting;
  readonly hub: StockCounting;
}

/** What stock that is not simply there does to the comparison. */
export type StockCounting = 'counted' | 'not-counted' | 'needs-judgement';

export const stockCountingNorms = {
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
    options: ['not-reported', 'open-where-it-matters'],
    source: policyRule2022,
    reason: {
      nl: 'Niet gerapporteerd is geen nul: de uitkomst blijft open. De bekende weken geven al een ondergrens; ligt er minder dan dat, dan staat dat erbij, en ook welke dagen ontbreken. Nul geleverd is wel een rapport.',
      en: 'Not reported is not zero: the outcome stays open. The known weeks already give a lower bound; with less than that held, that is said, and which days are missing. Nothing delivered is a report.',
    },
  }),

  'stock-pack-joined': choice({
    title: {
      nl: 'Een verpakking die er in de loop van de 52 weken bij kwam',
      en: 'A pack that joined during the 52 weeks',
    },
    value: 'whole-window',
    options: ['whole-window', 'nothing-before'],
    source: policyRule2022,
    reason: {
      nl: 'Niet gerapporteerd is geen nul, ook niet van voor de partij een verpakking voor het eerst noemde: of zij toen bestond, weten wij niet. Wie over die weken nul levert, is klaar. Wie anders kiest, telt die weken als niets geleverd; dat staat er dan bij, en ook de eis over de weken sindsdien.',
      en: 'Not reported is not zero, not of the time before a party first named a pack either: whether it existed then, we do not know. Who delivers zero for those weeks is done. Who chooses otherwise counts those weeks as nothing delivered; that is then shown, and so is the requirement over the weeks since.',
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

  'stock-reporting': choice<{
    readonly inTimeWithinDays: number;
    readonly countedDays: 'every-day';
    readonly shownDays: number;
    readonly remindFromHour: number;
    readonly remindOn: 'working-days';
  }>({
    title: {
      nl: 'Wanneer een levering van voorraad te laat is, en wanneer wij eraan herinneren',
      en: 'When a delivery of stock is late, and when we remind of it',
    },
    unit: 'calendar days',
    value: {
      inTimeWithinDays: 1,
      countedDays: 'every-day',
      shownDays: 28,
      remindFromHour: 9,
      remindOn: 'working-days',
    },
    reason: {
      nl: 'Geen norm noemt een termijn. Wie per dag levert, levert elke dag, ook in het weekeinde en op feestdagen: wat openbaar wordt, rust op de zondag. Op tijd is uiterlijk de dag erna, en van een week de dag na de zondag. Aan wat ontbreekt herinneren wij één keer, vanaf negen uur en alleen op een werkdag (desk-working-days), want in het weekeinde leest niemand het. Getoond worden de laatste vier weken.',
      en: 'No norm names a term. Who delivers by day delivers every day, at weekends and on holidays too: what becomes public rests on the Sunday. In time is at the latest the day after, and of a week the day after its Sunday. Of what is missing we remind once, from nine o’clock and on a working day only (desk-working-days), because at weekends nobody reads it. The last four weeks are shown.',
    },
  }),
} as const satisfies Record<string, Norm>;
