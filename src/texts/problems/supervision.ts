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
