import type { SupervisionProblemCode } from '../../domain/stock/supervision-problem.ts';
import type { Text } from '../text.ts';

export const supervisionProblemTexts = {
  'supervision-not-allowed': {
    nl: 'Dit kan alleen de partij zelf, of een inspecteur die toezicht houdt.',
    en: 'Only the party itself can do this, or an inspector who supervises.',
  },
  'supervision-role-not-yours': {
    nl: 'U handelt hier niet in deze rol ({role}). Kies bij het inloggen de partij en rol waarvoor u dit doet.',
    en: 'You do not act in this role here ({role}). Choose at sign-in the party and role that you do this for.',
  },
  'supervision-misfit': {
    nl: '{column}: dit past niet ({expected}). Vul het aan en verstuur opnieuw.',
    en: '{column}: this does not fit ({expected}). Complete it and send again.',
  },
  'supervision-moved-on': {
    nl: 'Intussen is er iets gebeurd: {count} {count|stap|stappen} sinds u de pagina opende. Er is niets vastgelegd. Lees wat er veranderde en probeer opnieuw.',
    en: 'Something happened meanwhile: {count} {count|step|steps} since you opened the page. Nothing was recorded. Read what changed and try again.',
  },
  'supervision-unit-unknown': {
    nl: 'Van deze partij is op {day} geen “{value}” bekend: er is niets van geleverd of aanwezig gemeld. Kies een andere dag, of ga terug naar de lijst.',
    en: 'Of this party no “{value}” is known on {day}: nothing of it was reported delivered or in stock. Choose another day, or go back to the list.',
  },
  'explanation-inspector-only': {
    nl: 'Alleen de inspectie vraagt om uitleg en beslist erover.',
    en: 'Only the inspectorate asks for an explanation and decides on it.',
  },
  'explanation-party-only': {
    nl: 'Alleen de partij zelf kan haar uitleg intrekken.',
    en: 'Only the party itself can withdraw its explanation.',
  },
  'explanation-asked-already': {
    nl: 'Er staat al een vraag open. Wacht op het antwoord.',
    en: 'A question is open already. Wait for the answer.',
  },
  'explanation-waits': {
    nl: 'Er wacht al een uitleg op een besluit. Beslis daarover, of vraag door.',
    en: 'An explanation waits for a decision already. Decide on it, or ask on.',
  },
  'explanation-stands': {
    nl: 'Voor vandaag geldt al een aanvaarde uitleg. Beëindig die eerst als zij niet meer klopt.',
    en: 'An accepted explanation holds for today already. End it first if it is no longer right.',
  },
  'explanation-not-waiting': {
    nl: 'Er wacht geen uitleg op een besluit.',
    en: 'No explanation waits for a decision.',
  },
  'explanation-not-standing': {
    nl: 'Er is geen uitleg die nog geldt of wacht, dus er is niets te beëindigen.',
    en: 'No explanation still holds or waits, so there is nothing to end.',
  },
  'explanation-own': {
    nl: 'U gaf deze uitleg zelf, of handelt voor deze partij. Een ander beslist erover.',
    en: 'You gave this explanation yourself, or act for this party. Somebody else decides on it.',
  },
  'explanation-answer-past': {
    nl: 'De dag waarop het antwoord er moet zijn, ligt in het verleden. Kies vandaag of later.',
    en: 'The day by which to answer lies in the past. Choose today or later.',
  },
  'explanation-through-past': {
    nl: 'De laatste dag van de uitleg is al voorbij. Kies vandaag of later.',
    en: 'The last day of the explanation is over already. Choose today or later.',
  },
  'explanation-through-before-from': {
    nl: 'De laatste dag ligt voor de eerste. Draai ze om of pas er een aan.',
    en: 'The last day lies before the first. Swap them or change one.',
  },
  'explanation-from-ahead': {
    nl: 'De eerste dag ligt in de toekomst. Een uitleg gaat over een tekort dat er is; kies vandaag of eerder.',
    en: 'The first day lies ahead. An explanation is about a shortfall that is there; choose today or earlier.',
  },
  'explanation-without-end': {
    nl: 'De partij noemt geen laatste dag. Geef er zelf een: een aanvaarde uitleg loopt vanzelf af.',
    en: 'The party names no last day. Set one yourself: an accepted explanation ends by itself.',
  },
  'explanation-longer-than-asked': {
    nl: 'Deze laatste dag ligt later dan de partij vroeg. Kies die dag of eerder.',
    en: 'This last day is later than the party asked for. Choose that day or earlier.',
  },
  'claim-inspector-only': {
    nl: 'Alleen de inspectie vraagt door over een beroep en beslist erover.',
    en: 'Only the inspectorate asks about a claim and decides on it.',
  },
  'claim-party-only': {
    nl: 'Alleen de partij zelf antwoordt op een vraag over haar beroep of trekt het in.',
    en: 'Only the party itself replies to a question about its claim or withdraws it.',
  },
  'claim-waits': {
    nl: 'Zo’n beroep wacht al op een besluit. Trek dat in, of wacht het besluit af.',
    en: 'Such a claim waits for a decision already. Withdraw it, or wait for the decision.',
  },
  'claim-not-waiting': {
    nl: 'Dit beroep wacht niet op een besluit.',
    en: 'This claim does not wait for a decision.',
  },
  'claim-not-asked': {
    nl: 'Over dit beroep staat geen vraag open.',
    en: 'No question is open about this claim.',
  },
  'claim-not-standing': {
    nl: 'Dit beroep geldt niet en wacht niet, dus er is niets te beëindigen.',
    en: 'This claim neither holds nor waits, so there is nothing to end.',
  },
  'claim-own': {
    nl: 'U deed dit beroep zelf, of handelt voor deze partij. Een ander beslist erover.',
    en: 'You stated this claim yourself, or act for this party. Somebody else decides on it.',
  },
  'claim-unknown': {
    nl: 'Dit beroep is hier niet bekend. Ga terug naar de eenheid en kies er een.',
    en: 'This claim is not known here. Go back to the unit and choose one.',
  },
  'claim-through-before-from': {
    nl: 'De laatste dag van het beroep ligt voor de eerste. Draai ze om of pas er een aan.',
    en: 'The last day of the claim lies before the first. Swap them or change one.',
  },
  'claim-longer-than-stated': {
    nl: 'Deze laatste dag ligt later dan de partij noemde. Kies die dag of eerder.',
    en: 'This last day is later than the party named. Choose that day or earlier.',
  },
  'claim-shelf-life-missing': {
    nl: 'Noem de vergunde houdbaarheid in hele maanden, ongeopend.',
    en: 'Give the authorised shelf life in whole months, unopened.',
  },
  'claim-amount-elsewhere': {
    nl: 'Dit getal hoort niet bij dit beroep. Laat het leeg, of kies een ander beroep.',
    en: 'This number does not belong to this claim. Leave it empty, or choose another claim.',
  },
  'fact-party-unknown': {
    nl: 'Geen partij heet of draagt het nummer “{value}”. Kies een naam uit de lijst.',
    en: 'No party is called or numbered “{value}”. Choose a name from the list.',
  },
  'fact-no-wholesaler': {
    nl: '“{value}” is geen groothandel op deze dag. Dit feit gaat alleen over groothandels.',
    en: '“{value}” is no wholesaler on this day. This fact is about wholesalers only.',
  },
  'fact-through-before-from': {
    nl: 'De laatste dag ({value}) ligt voor de eerste. Draai ze om of pas er een aan.',
    en: 'The last day ({value}) lies before the first. Swap them or change one.',
  },
  'fact-same-already': {
    nl: 'Dit staat er al, met dezelfde dagen en bron. Er is niets vastgelegd.',
    en: 'This is on record already, with the same days and source. Nothing was recorded.',
  },
  'fact-unknown': {
    nl: 'Deze regel is niet bekend. Ververs de pagina en kies er een uit de lijst.',
    en: 'This row is not known. Refresh the page and choose one of the list.',
  },
  'fact-withdrawn-already': {
    nl: 'Deze regel is al ingetrokken. Er is niets vastgelegd.',
    en: 'This row was withdrawn already. Nothing was recorded.',
  },
  'fact-reason-missing': {
    nl: 'Zeg waarom u dit intrekt.',
    en: 'Say why you withdraw this.',
  },
  'paid-unit-unknown': {
    nl: '“{value}” is geen bekende stof, sterkte, vorm en toedieningsweg. Kies er een uit de lijst.',
    en: '“{value}” is no known substance, strength, form and route. Choose one of the list.',
  },
  'paid-not-full-line': {
    nl: '“{value}” staat op de eerste dag niet als volgesorteerd vast. De subsidie is er alleen voor volgesorteerde groothandels; laat dat eerst vastleggen.',
    en: '“{value}” is not on record as full-line on the first day. The subsidy is for full-line wholesalers only; have that recorded first.',
  },
  'paid-cell-missing': {
    nl: 'Kolom {column} is leeg. Vul haar in; alleen de laatste dag mag leeg blijven.',
    en: 'Column {column} is empty. Fill it in; only the last day may stay empty.',
  },
  'paid-number-unreadable': {
    nl: '{column}: “{value}” is niet als getal te lezen. Schrijf bijvoorbeeld 1200 of 1200,50.',
    en: '{column}: “{value}” cannot be read as a number. Write for example 1200 or 1200.50.',
  },
  'paid-day-unreadable': {
    nl: '{column}: “{value}” is geen dag die bestaat. Schrijf jaar-maand-dag, zoals 2026-04-01.',
    en: '{column}: “{value}” is no day that exists. Write year-month-day, such as 2026-04-01.',
  },
  'plan-unit-repeated': {
    nl: '“{value}” staat meer dan eens in het plan. Zet alle streefdata bij één regel.',
    en: '“{value}” stands in the plan more than once. Put all target dates under one.',
  },
  'plan-rank-repeated': {
    nl: '“{value}” heeft dezelfde plaats in de volgorde als een ander product. Geef elk een eigen plaats.',
    en: '“{value}” has the same place in the order as another product. Give each a place of its own.',
  },
  'plan-targets-unordered': {
    nl: 'De streefdata van “{value}” staan niet op volgorde, of een dag staat er tweemaal.',
    en: 'The target dates of “{value}” are not in order, or a day stands there twice.',
  },
  'plan-target-falls': {
    nl: 'Bij “{value}” wordt een later streefgetal kleiner. Een opbouw loopt op of blijft gelijk.',
    en: 'A later target of “{value}” is lower. A build-up rises or stays the same.',
  },
  'plan-target-mixed': {
    nl: 'Bij “{value}” staan verpakkingen en weken door elkaar. Kies één van beide.',
    en: '“{value}” has packs and weeks side by side. Choose one of the two.',
  },
  'plan-past-changed': {
    nl: 'Een streefdatum van “{value}” die al voorbij is, is veranderd, weggelaten of toegevoegd. De voortgang wordt daaraan gemeten, dus die blijft zoals hij was.',
    en: 'A target date of “{value}” that is over was changed, left out or put in. Progress is measured against it, so it stays as it was.',
  },
  'plan-reason-missing': {
    nl: 'Dit plan wijkt af van het vorige. Zeg waarom.',
    en: 'This plan differs from the one before. Say why.',
  },
  'plan-unchanged': {
    nl: 'Dit plan is gelijk aan het vorige; er is niets vastgelegd.',
    en: 'This plan is the same as the one before; nothing was recorded.',
  },
} as const satisfies Record<SupervisionProblemCode, Text>;
