import type { BaseCode, HeldCode } from '../../domain/stock/obligation-outcome.ts';
import type { Text } from '../text.ts';

/** How deliveries and stock were read: the same words under every rule about stock. */
export const stockReadingTexts = {
  'base-window': {
    nl: 'De leveringen tellen over {weeks} weken: van {from} tot en met {through}.',
    en: 'Deliveries count over {weeks} weeks: from {from} through {through}.',
  },
  'base-ends-earlier': {
    nl: 'Er is per kalenderweek gerapporteerd. De weken eindigen daarom op {through}, {days} {days|dag|dagen} voor de gewone laatste dag.',
    en: 'Reports are by calendar week. The weeks therefore end on {through}, {days} {days|day|days} before the usual last day.',
  },
  'week-out-of-line': {
    nl: 'Verpakking {code}: de week die eindigt op {day} past niet in deze reeks weken en telt niet mee.',
    en: 'Pack {code}: the week that ends on {day} does not fit this series of weeks and does not count.',
  },
  'week-named-twice': {
    nl: 'Verpakking {code}: de week die eindigt op {day} is meer dan eens gerapporteerd. Welk rapport geldt, is niet te zeggen.',
    en: 'Pack {code}: the week that ends on {day} was reported more than once. Which report holds cannot be told.',
  },
  'deliveries-not-reported': {
    nl: 'Verpakking {code}: leveringen zijn niet gerapporteerd.',
    en: 'Pack {code}: deliveries were not reported.',
  },
  'weeks-not-reported': {
    nl: 'Verpakking {code}: van {from} tot en met {through} is niet elke dag gerapporteerd ({count} {count|week|weken}).',
    en: 'Pack {code}: from {from} through {through} not every day was reported ({count} {count|week|weeks}).',
  },
  'missing-weeks-remedy': {
    nl: 'Lever deze dagen alsnog aan, ook als er niets is geleverd: nul is een rapport.',
    en: 'Deliver these days after all, also where nothing was delivered: zero is a report.',
  },
  'pack-joined': {
    nl: 'Verpakking {code} kwam erbij op {day}. De weken daarvoor tellen als niets geleverd; {weeks} {weeks|week telt|weken tellen}.',
    en: 'Pack {code} joined on {day}. The weeks before count as nothing delivered; {weeks} {weeks|week counts|weeks count}.',
  },
  'wholesaler-deliveries-counted': {
    nl: 'Leveringen aan andere groothandels tellen mee: {units} eenheden.',
    en: 'Deliveries to other wholesalers count: {units} units.',
  },
  'wholesaler-deliveries-left-out': {
    nl: 'Leveringen aan andere groothandels tellen niet mee: {units} eenheden.',
    en: 'Deliveries to other wholesalers do not count: {units} units.',
  },
  'returns-subtracted': {
    nl: 'Retouren gaan eraf: {units} eenheden.',
    en: 'Returns are subtracted: {units} units.',
  },
  'base-below-zero': {
    nl: 'Er kwam meer terug dan er is geleverd ({units} eenheden). De basis is dan nul.',
    en: 'More came back than was delivered ({units} units). The base is then zero.',
  },
  'nothing-delivered': {
    nl: 'In deze weken is niets geleverd. Dat is gerapporteerd, dus er hoeft niets te liggen.',
    en: 'Nothing was delivered in these weeks. That was reported, so nothing needs to be held.',
  },
  'held-not-reported': {
    nl: 'Verpakking {code}: de beschikbare voorraad is niet gerapporteerd.',
    en: 'Pack {code}: the available stock was not reported.',
  },
  'held-counted': {
    nl: 'Voorraad die telt: {units} eenheden.',
    en: 'Stock that counts: {units} units.',
  },
  'quarantine-counted': {
    nl: 'Voorraad in quarantaine telt mee: {units} eenheden.',
    en: 'Stock in quarantine counts: {units} units.',
  },
  'quarantine-not-counted': {
    nl: 'Voorraad in quarantaine telt niet mee: {units} eenheden.',
    en: 'Stock in quarantine does not count: {units} units.',
  },
  'transit-counted': {
    nl: 'Voorraad die onderweg is telt mee: {units} eenheden.',
    en: 'Stock on its way counts: {units} units.',
  },
  'transit-not-counted': {
    nl: 'Voorraad die onderweg is telt niet mee: {units} eenheden.',
    en: 'Stock on its way does not count: {units} units.',
  },
  'hub-counted': {
    nl: 'Voorraad in een Europese hub telt mee: {units} eenheden.',
    en: 'Stock in a European hub counts: {units} units.',
  },
  'hub-not-counted': {
    nl: 'Voorraad in een Europese hub telt niet mee: {units} eenheden.',
    en: 'Stock in a European hub does not count: {units} units.',
  },
} as const satisfies Record<BaseCode | HeldCode, Text>;
