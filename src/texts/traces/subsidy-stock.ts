import type { SubsidyStockCode } from '../../domain/stock/subsidy-stock-outcome.ts';
import type { Text } from '../text.ts';
import { stockReadingTexts } from './stock-reading.ts';

export const subsidyStockTexts = {
  ...stockReadingTexts,
  'subsidy-not-known-then': {
    nl: 'Of de subsidie op {day} gold, is niet bekend: onze bron is van {seen}.',
    en: 'Whether the subsidy held on {day} is not known: our source is of {seen}.',
  },
  'subsidy-not-in-force': {
    nl: 'Op {day} gold geen subsidie.',
    en: 'On {day} no subsidy held.',
  },
  'subsidy-start-not-known': {
    nl: 'De begindatum van de subsidie is niet bekend. Zij staat in een brief van {seen}.',
    en: 'The first day of the subsidy is not known. It stands in a letter of {seen}.',
  },
  'role-not-known': {
    nl: 'In welke rol de partij de voorraad houdt, is niet bekend.',
    en: 'In which role the party holds the stock is not known.',
  },
  'full-line-not-known': {
    nl: 'Of de groothandel volgesorteerd is, is niet bekend.',
    en: 'Whether the wholesaler is full-line is not known.',
  },
  'not-a-full-line-wholesaler': {
    nl: 'De subsidie is er alleen voor volgesorteerde groothandels.',
    en: 'The subsidy is for full-line wholesalers only.',
  },
  'full-line-wholesaler': {
    nl: 'De partij is een volgesorteerde groothandel.',
    en: 'The party is a full-line wholesaler.',
  },
  'lists-not-known': {
    nl: 'Op welke LCG-lijsten het middel staat, is niet bekend.',
    en: 'On which LCG lists the medicine stands is not known.',
  },
  'on-no-list': {
    nl: 'Het middel staat op geen gevolgde lijst rood of oranje.',
    en: 'The medicine stands red or orange on no list that is followed.',
  },
  'listed-red': {
    nl: 'Rood op een LCG-lijst: {weeks} weken extra.',
    en: 'Red on an LCG list: {weeks} weeks extra.',
  },
  'listed-orange': {
    nl: 'Oranje op een LCG-lijst: {weeks} weken extra.',
    en: 'Orange on an LCG list: {weeks} weeks extra.',
  },
  'listed-without-subsidy': {
    nl: 'Voor deze kleur op een LCG-lijst is er geen subsidie.',
    en: 'There is no subsidy for this colour on an LCG list.',
  },
  'list-not-followed': {
    nl: 'De subsidie volgt deze lijst niet.',
    en: 'The subsidy does not follow this list.',
  },
  'higher-of-both-lists': {
    nl: 'Het middel staat op beide lijsten. Het hoogste aantal telt: {weeks} weken.',
    en: 'The medicine stands on both lists. The higher number counts: {weeks} weeks.',
  },
  'lower-of-both-lists': {
    nl: 'Het middel staat op beide lijsten. Het laagste aantal telt: {weeks} weken.',
    en: 'The medicine stands on both lists. The lower number counts: {weeks} weeks.',
  },
  'price-not-known': {
    nl: 'De lijstprijs van verpakking {code} op deze dag is niet bekend.',
    en: 'The list price of pack {code} on this day is not known.',
  },
  'price-too-high': {
    nl: 'Verpakking {code} kost {price} eurocent. Bij een grens van {ceiling} valt zij buiten de subsidie.',
    en: 'Pack {code} costs {price} eurocents. With a ceiling of {ceiling} it is outside the subsidy.',
  },
  'price-below-ceiling': {
    nl: 'Verpakking {code} kost {price} eurocent. Bij een grens van {ceiling} valt zij onder de subsidie.',
    en: 'Pack {code} costs {price} eurocents. With a ceiling of {ceiling} it is within the subsidy.',
  },
  'no-pack-subsidised': {
    nl: 'Voor geen verpakking is er subsidie.',
    en: 'There is no subsidy for any pack.',
  },
  'packs-not-reported': {
    nl: 'Van deze eenheid is niets gerapporteerd.',
    en: 'Nothing was reported of this unit.',
  },
  'on-top-of-obligation': {
    nl: 'De {weeks} weken komen boven op de verplichting: samen {total} weken.',
    en: 'The {weeks} weeks come on top of the obligation: {total} weeks in all.',
  },
  'obligation-included': {
    nl: 'In de {weeks} weken zit de verplichting al.',
    en: 'The {weeks} weeks include the obligation.',
  },
  'obligation-not-in-force': {
    nl: 'Op {day} gold geen verplichting die voorgaat.',
    en: 'On {day} no obligation held that comes first.',
  },
  'obligation-first': {
    nl: 'De verplichting gaat voor: {weeks} weken, dat is {units} eenheden.',
    en: 'The obligation comes first: {weeks} weeks, that is {units} units.',
  },
  'extra-requirement': {
    nl: 'Extra: geleverd {base} eenheden ÷ {baseWeeks} × {weeks}, naar boven afgerond {units} eenheden.',
    en: 'Extra: delivered {base} units ÷ {baseWeeks} × {weeks}, rounded up {units} units.',
  },
  'held-beyond-obligation': {
    nl: 'Boven de verplichting: {units} eenheden.',
    en: 'Beyond the obligation: {units} units.',
  },
  'measured-against-paid': {
    nl: 'Betaald is voor {units} eenheden extra. Daaraan wordt gemeten.',
    en: '{units} extra units were paid for. That is the measure.',
  },
  'measured-against-level': {
    nl: 'Waarvoor betaald is, is niet bekend. Er wordt gemeten aan het hele niveau: {units} eenheden.',
    en: 'What was paid for is not known. The measure is the whole level: {units} units.',
  },
  'extra-present': {
    nl: 'De extra voorraad is er.',
    en: 'The extra stock is there.',
  },
  'extra-lacking': {
    nl: 'Van de extra voorraad {lacking|ontbreekt|ontbreken} {lacking} {lacking|eenheid|eenheden}.',
    en: '{lacking} {lacking|unit|units} of the extra stock {lacking|is|are} lacking.',
  },
} as const satisfies Record<SubsidyStockCode, Text>;
