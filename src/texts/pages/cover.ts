import type { Text } from '../text.ts';

export const coverTexts = {
  menu: { nl: 'Voorraad', en: 'Stock' },
  title: { nl: 'Hoeveel voorraad is er?', en: 'How much stock is there?' },
  lead: {
    nl: 'Voor hoeveel weken er samen voorraad is van dezelfde stof, sterkte en vorm, in de week van {week} tot en met {through}. Alleen in banden, per week, en pas na een week: zo ziet niemand wat één bedrijf heeft.',
    en: 'For how many weeks there is stock together of the same substance, strength and form, in the week of {week} through {through}. Only in bands, by week, and only after a week: so nobody sees what one company has.',
  },
  notAPharmacy: {
    nl: 'Dit zegt niet of uw apotheek het heeft. Kijk daarvoor bij het medicijn zelf, of vraag het uw apotheek.',
    en: 'This does not say whether your pharmacy has it. Look at the medicine itself for that, or ask your pharmacy.',
  },
  none: {
    nl: 'Er zijn nog geen voorraadcijfers openbaar. Bedrijven leveren ze, en een week later staat hier wat ervan openbaar mag zijn.',
    en: 'No stock figures are public yet. Companies deliver them, and a week later what may be public of them stands here.',
  },
  formLabel: { nl: 'Week en groep', en: 'Week and group' },
  weekOf: { nl: 'Een dag in de week', en: 'A day in the week' },
  words: { nl: 'Stof, sterkte of vorm', en: 'Substance, strength or form' },
  band: { nl: 'Band', en: 'Band' },
  every: { nl: 'alle', en: 'all' },
  hatchedOnly: { nl: 'niet openbaar', en: 'not public' },
  caption: {
    nl: '{count} {count|groep|groepen}: weken voorraad, alle bedrijven samen',
    en: '{count} {count|group|groups}: weeks of stock, all companies together',
  },
  first: {
    nl: '{shown} van {count} {count|groep|groepen} {count|heeft|hebben} een band in ten minste één schakel; {under} {under|ligt|liggen} ergens onder een week.',
    en: '{shown} of {count} {count|group|groups} {count|has|have} a band in at least one link; {under} {under|lies|lie} somewhere under a week.',
  },
  empty: { nl: 'Geen groep past hierop.', en: 'No group fits this.' },
  group: { nl: 'Groep', en: 'Group' },
  notReported: { nl: 'niet gemeld', en: 'not reported' },
  howTitle: { nl: 'Waarom zo, en niet precies?', en: 'Why so, and not exactly?' },
  how1: {
    nl: 'Weken voorraad is wat er op zondag beschikbaar was, gedeeld door wat er in het jaar ervoor per week uitging. Precies op een grens telt voor de band erboven.',
    en: 'Weeks of stock is what was available on Sunday, divided by what left each week in the year before. Exactly on a limit counts for the band above.',
  },
  how2: {
    nl: 'Of een groep te zien is, ligt vast voor een heel kwartaal, naar het kwartaal ervoor. Een gearceerd vak zegt dus niets over deze week. Nodig was toen:',
    en: 'Whether a group can be seen is fixed for a whole quarter, by the quarter before. So a hatched cell says nothing about this week. What was needed then:',
  },
  howLink: {
    nl: '{value}: ten minste {owners} bedrijven, los van elkaar, hadden er iets van, en geen daarvan meer dan {percent} procent.',
    en: '{value}: at least {owners} companies, independent of each other, had some of it, and none of them more than {percent} per cent.',
  },
  howSupplied: {
    nl: 'Geen bedrijf leverde meer dan {percent} procent van wat erin kwam.',
    en: 'No company supplied more than {percent} per cent of what came in.',
  },
  how3: {
    nl: 'Een band is geen belofte: wat er ligt kan voor een ander bestemd zijn.',
    en: 'A band is no promise: what is there may be meant for somebody else.',
  },
  download: { nl: 'Bewaar precies dit als', en: 'Keep exactly this as' },
  asData: { nl: 'Hetzelfde als JSON', en: 'The same as JSON' },

  productTitleOf: { nl: 'Voorraad van de hele groep', en: 'Stock of the whole group' },
  productLead: {
    nl: 'Van dezelfde stof, sterkte en vorm, alle merken samen, in de week van {week} tot en met {through}.',
    en: 'Of the same substance, strength and form, all brands together, in the week of {week} through {through}.',
  },
  productNone: {
    nl: 'Van deze groep zijn geen voorraadcijfers gemeld.',
    en: 'No stock figures were reported of this group.',
  },
  toAll: { nl: 'Alle groepen, en hoe dit wordt gemaakt', en: 'All groups, and how this is made' },
} as const satisfies Record<string, Text>;
