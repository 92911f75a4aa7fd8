import type { PlanProgressOutcome } from '../../domain/stock/plan-progress.ts';
import type { SubsidyStockOutcome } from '../../domain/stock/subsidy-stock-outcome.ts';
import type { Text } from '../text.ts';

export const subsidyOutcomeTexts = {
  present: { nl: 'extra voorraad is er', en: 'extra stock is there' },
  lacking: { nl: 'extra voorraad ontbreekt', en: 'extra stock is lacking' },
  'not-subsidised': { nl: 'geen subsidie', en: 'no subsidy' },
  'not-reported': { nl: 'niet gemeld', en: 'not reported' },
  'not-decidable': { nl: 'niet te beslissen', en: 'not decidable' },
} as const satisfies Record<SubsidyStockOutcome, Text>;

export const planOutcomeTexts = {
  'on-plan': { nl: 'volgens plan', en: 'as planned' },
  ahead: { nl: 'verder dan het plan', en: 'ahead of the plan' },
  behind: { nl: 'achter op het plan', en: 'behind the plan' },
  'no-plan': { nl: 'geen plan', en: 'no plan' },
  'late-plan': { nl: 'plan kwam te laat', en: 'plan came too late' },
  'not-yet': { nl: 'nog niet gemeten', en: 'not measured yet' },
  'not-reported': { nl: 'niet gemeld', en: 'not reported' },
  'no-norm': { nl: 'geen norm', en: 'no norm' },
} as const satisfies Record<PlanProgressOutcome, Text>;

export const countWhyTexts = {
  'total-of-too-few': { nl: 'te weinig bedrijven', en: 'too few companies' },
  'total-of-one': { nl: 'bijna alles van één bedrijf', en: 'nearly all of one company' },
  'total-tells-another': {
    nl: 'verraadt het grootste bedrijf',
    en: 'gives the largest company away',
  },
  'total-not-ruled': { nl: 'geen regel op deze dag', en: 'no rule on this day' },
  'would-tell-another': {
    nl: 'zou een ander vak verraden',
    en: 'would give another cell away',
  },
} as const satisfies Record<string, Text>;

export const figuresTexts = {
  menu: { nl: 'Voorraad in cijfers', en: 'Stock in figures' },
  title: { nl: 'Voorraad in cijfers', en: 'Stock in figures' },
  lead: {
    nl: 'Hoe het staat met de voorraadverplichting, de opbouw en de extra voorraad, op {on}: de laatste dag die openbaar is.',
    en: 'How things stand with the stock obligation, the build-up and the extra stock, on {on}: the last day that is public.',
  },
  onlyCounts: {
    nl: 'U ziet aantallen en banden, nooit een bedrijf: een aantal staat er alleen als ten minste drie bedrijven, los van elkaar, eraan bijdragen en geen ervan te veel. Gearceerd is verborgen, en zegt niet of het er nul zijn.',
    en: 'You see counts and bands, never a company: a count stands there only when at least three companies, independent of each other, contribute and none of them too much. Hatched is hidden, and does not say whether it is none.',
  },
  none: {
    nl: 'Er is nog geen week openbaar: er is geen voorraad geleverd, of er geldt geen ontwerp waaronder cijfers openbaar worden.',
    en: 'No week is public yet: no stock was delivered, or no design is in force under which figures become public.',
  },
  obligationTitle: { nl: 'Hoeveel eenheden voldoen?', en: 'How many units comply?' },
  obligationLead: {
    nl: 'Een eenheid is een registratie (leverancier) of een stof, sterkte, vorm en toedieningsweg (groothandel). Onder de norm is geen overtreding: een aanvaarde uitleg, en de zekerheid van de norm, tellen mee.',
    en: 'A unit is an authorisation (supplier) or a substance, strength, form and route (wholesaler). Below the norm is no violation: an accepted explanation, and how sure the norm is, count.',
  },
  obligationCaption: { nl: 'Aantal eenheden per uitkomst', en: 'Number of units by outcome' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  confidence: { nl: 'Zekerheid van de normen', en: 'Confidence of the norms' },
  subsidyTitle: { nl: 'Extra voorraad met subsidie', en: 'Extra stock by subsidy' },
  subsidyLead: {
    nl: 'Volgesorteerde groothandels; rood {red} weken en oranje {orange} weken boven op de verplichting; alleen verpakkingen met een inkoopprijs (AIP) onder € {euros}. Precies € {euros}: wel de verplichting, geen subsidie.',
    en: 'Full-line wholesalers; red {red} weeks and orange {orange} weeks on top of the obligation; only packs with a purchase price (AIP) below € {euros}. Exactly € {euros}: the obligation, and no subsidy.',
  },
  subsidyUnknown: {
    nl: 'Voor deze dag is geen subsidie bekend.',
    en: 'No subsidy is known for this day.',
  },
  subsidyPaid: {
    nl: 'Is vastgelegd waarvoor is betaald, dan staat wat er is daartegenover; anders tegenover het niveau van de brief. Of een groothandel volgesorteerd is, legt het meldpunt vast; zolang dat niet vaststaat, is de uitkomst niet te beslissen.',
    en: 'Where it is on record what was paid for, what is present stands against that; otherwise against the level of the letter. Whether a wholesaler is full-line the desk records; as long as it is not on record, the outcome is not decidable.',
  },
  paidTitle: { nl: 'Betaald tegenover aanwezig', en: 'Paid for against present' },
  paidLead: {
    nl: 'Per eenheid waarvoor op {on} wordt betaald: waarvoor, en wat er boven de verplichting lag, over alle betaalde groothandels samen. Wat aanwezig is staat er alleen als het geen bedrijf verraadt, en alleen als zij allemaal hebben gemeld: niet gemeld is geen nul.',
    en: 'By unit that is paid for on {on}: what for, and what was there beyond the obligation, over all paid wholesalers together. What is present stands there only where it gives no company away, and only where all of them reported: not reported is not zero.',
  },
  paidCaption: {
    nl: '{count} {count|eenheid|eenheden} waarvoor wordt betaald',
    en: '{count} {count|unit|units} that are paid for',
  },
  paidNone: {
    nl: 'Voor deze dag is geen besluit vastgelegd dat betaalt. Leg het vast onder “Waarvoor wordt betaald”.',
    en: 'For this day no decision that pays is on record. Record it under “What is paid for”.',
  },
  paidEnter: { nl: 'Waarvoor wordt betaald', en: 'What is paid for' },
  paidUnit: { nl: 'Eenheid', en: 'Unit' },
  listAdult: { nl: 'Lijst volwassenen', en: 'Adult list' },
  listChild: { nl: 'Lijst kinderen', en: 'Child list' },
  onNoList: { nl: 'niet op de lijst', en: 'not on the list' },
  prices: { nl: 'Verpakkingen naar prijs', en: 'Packs by price' },
  pricesSaid: {
    nl: '{below} onder, {at} op, {above} boven de grens, {unknown} zonder prijs',
    en: '{below} below, {at} at, {above} above the boundary, {unknown} without a price',
  },
  paidParties: { nl: 'Groothandels', en: 'Wholesalers' },
  paidUnits: { nl: 'Betaald voor (eenheden)', en: 'Paid for (units)' },
  paidEuros: { nl: 'Bedrag (euro)', en: 'Amount (euros)' },
  presentUnits: { nl: 'Aanwezig (eenheden)', en: 'Present (units)' },
  difference: { nl: 'Verschil (eenheden)', en: 'Difference (units)' },
  differenceMore: { nl: '{units} meer', en: '{units} more' },
  differenceLess: { nl: '{units} te weinig', en: '{units} too few' },
  differenceNone: { nl: 'geen', en: 'none' },
  differenceUnknown: { nl: 'niet te zeggen', en: 'cannot be said' },
  notSubsidised: { nl: 'hiervoor is geen subsidie', en: 'there is no subsidy for this' },
  priceCaption: { nl: 'Verpakkingen op de lijst, naar prijs', en: 'Packs on the list, by price' },
  below: { nl: 'Onder de grens', en: 'Below the boundary' },
  at: { nl: 'Precies op de grens', en: 'Exactly at the boundary' },
  above: { nl: 'Boven de grens', en: 'Above the boundary' },
  'not-known': { nl: 'Prijs niet bekend', en: 'Price not known' },
  colour: { nl: 'Kleur', en: 'Colour' },
  presentCaption: {
    nl: 'Eenheden van groothandels, naar uitkomst',
    en: 'Units of wholesalers, by outcome',
  },
  buildUpTitle: { nl: 'Gefaseerde opbouw', en: 'Phased build-up' },
  buildUpLead: {
    nl: 'Per meetmoment: hoeveel producten waren waar hun plan zei.',
    en: 'By evaluation moment: how many products were where their plan said.',
  },
  buildUpNone: {
    nl: 'Er is hier geen plan ingediend. De plannen waren verwacht op 1 november 2020; de momenten waren januari en juni 2021 en januari en juni 2022.',
    en: 'No plan was filed here. Plans were due on 1 November 2020; the moments were January and June 2021 and January and June 2022.',
  },
  buildUpCaption: { nl: 'Aantal producten per uitkomst', en: 'Number of products by outcome' },
  moment: { nl: 'Meetmoment', en: 'Moment' },
  coverTitle: { nl: 'Openbare dekking door de tijd', en: 'Public cover over time' },
  coverLead: {
    nl: 'Weken voorraad per groep, over {weeks} {weeks|week|weken}, zoals iedereen het lezen kan.',
    en: 'Weeks of stock by group, over {weeks} {weeks|week|weeks}, as everybody can read it.',
  },
  coverFirst: {
    nl: 'In de laatste week {shown} van {count} met een band; {under} daarvan onder een week.',
    en: 'In the last week {shown} of {count} with a band; {under} of these under a week.',
  },
  coverNone: { nl: 'Er is nog geen week openbaar.', en: 'No week is public yet.' },
  coverCaption: {
    nl: '{count} {count|groep en schakel|groepen en schakels}; de laatste week vooraan',
    en: '{count} {count|group and link|groups and links}; the last week first',
  },
  words: { nl: 'Stof, sterkte of vorm', en: 'Substance, strength or form' },
  group: { nl: 'Groep', en: 'Group' },
  link: { nl: 'Schakel', en: 'Link' },
  scroll: { nl: 'De weken: schuif opzij', en: 'The weeks: scroll sideways' },
  hidden: { nl: 'verborgen', en: 'hidden' },
  hatchedShort: { nl: 'niet openbaar', en: 'not public' },
  notReported: { nl: 'niet gemeld', en: 'not reported' },
  download: { nl: 'Bewaar precies dit als', en: 'Keep exactly this as' },
} as const satisfies Record<string, Text>;
