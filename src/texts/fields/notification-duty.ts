import type { NotifiableEvent, NotificationDutyFacts } from '../../domain/notification/case.ts';
import type { Text } from '../text.ts';
import type { FieldText } from './field.ts';

const events = {
  suspension: { nl: 'onderbreking van de levering', en: 'suspension of supply' },
  withdrawal: { nl: 'uit de handel nemen', en: 'withdrawal from the market' },
  'revocation-request': { nl: 'verzoek om intrekking', en: 'request to revoke' },
  'no-renewal': { nl: 'niet verlengen', en: 'no renewal' },
} as const satisfies Record<NotifiableEvent, Text>;

type Field =
  | keyof NotificationDutyFacts
  | 'registrations.number'
  | 'registrations.strength'
  | 'registrations.form';

export const notificationDutyFields = {
  kind: {
    label: { nl: 'Wat gaat er gebeuren?', en: 'What is going to happen?' },
    hint: { nl: 'De vier gevallen van de wet.', en: 'The four events of the act.' },
    words: events,
  },
  holderType: {
    label: { nl: 'Wie bent u?', en: 'Who are you?' },
    hint: {
      nl: 'De houder van de handelsvergunning, of een parallelimporteur.',
      en: 'The marketing authorisation holder, or a parallel importer.',
    },
    words: {
      mah: { nl: 'houder van de handelsvergunning', en: 'marketing authorisation holder' },
      'parallel-importer': { nl: 'parallelimporteur', en: 'parallel importer' },
    },
  },
  authorisationKind: {
    label: { nl: 'Wat voor vergunning is het?', en: 'What kind of authorisation is it?' },
    hint: {
      nl: 'Nationaal heeft een RVG-nummer, centraal een EU-nummer.',
      en: 'A national one has an RVG number, a central one an EU number.',
    },
    words: {
      national: { nl: 'nationaal (RVG)', en: 'national (RVG)' },
      central: { nl: 'centraal (EU)', en: 'central (EU)' },
    },
  },
  registrations: {
    label: { nl: 'Om welke vergunningen gaat het?', en: 'Which registrations are affected?' },
    hint: {
      nl: 'Voor elke vergunning is één melding nodig.',
      en: 'Each registration needs a notification of its own.',
    },
  },
  'registrations.number': {
    label: { nl: 'RVG- of EU-nummer', en: 'RVG or EU number' },
    hint: {
      nl: 'Zoals het op de verpakking staat, bijvoorbeeld RVG 12345.',
      en: 'As on the pack, for example RVG 12345.',
    },
  },
  'registrations.strength': {
    label: { nl: 'Sterkte', en: 'Strength' },
    hint: { nl: 'Nodig bij een EU-nummer.', en: 'Needed for an EU number.' },
  },
  'registrations.form': {
    label: { nl: 'Farmaceutische vorm', en: 'Pharmaceutical form' },
    hint: { nl: 'Nodig bij een EU-nummer.', en: 'Needed for an EU number.' },
  },
  prescriptionOnly: {
    label: { nl: 'Is het alleen op recept te krijgen?', en: 'Is it prescription-only?' },
    hint: {
      nl: 'Maakt voor de meldplicht niet uit, wel voor de voorraad.',
      en: 'Makes no difference to this duty; it does to stock.',
    },
  },
  becameKnownOn: {
    label: { nl: 'Wanneer werd het u bekend?', en: 'When did it become known to you?' },
    hint: {
      nl: 'De dag waarop u het ging verwachten.',
      en: 'The day on which you came to expect it.',
    },
  },
  start: {
    label: {
      nl: 'Wat is de eerste dag waarop u niet aan de vraag voldoet?',
      en: 'Which is the first day on which you do not meet demand?',
    },
    hint: {
      nl: 'Bij de andere gebeurtenissen: de dag waarop zij ingaan.',
      en: 'For the other events: the day on which they take effect.',
    },
  },
  expectedEnd: {
    label: {
      nl: 'Wat is de eerste dag waarop u weer aan de vraag voldoet?',
      en: 'Which is the first day on which you meet demand again?',
    },
    hint: { nl: 'Zoals u het nu verwacht.', en: 'As you expect it now.' },
  },
  expectedEndCertainty: {
    label: { nl: 'Hoe zeker is dat einde?', en: 'How certain is that end?' },
    hint: {
      nl: 'Kies “niet bekend” als u nog geen einde kunt verwachten.',
      en: 'Choose “not known” if you cannot expect an end yet.',
    },
    words: {
      firm: { nl: 'zeker', en: 'firm' },
      estimate: { nl: 'schatting', en: 'estimate' },
      unknown: { nl: 'niet bekend', en: 'not known' },
    },
  },
  extent: {
    label: {
      nl: 'Levert u niets, of minder dan gevraagd?',
      en: 'Nothing, or less than asked for?',
    },
    hint: { nl: 'Gedeeltelijk telt ook.', en: 'Part counts as well.' },
    words: {
      total: { nl: 'niets', en: 'nothing' },
      partial: { nl: 'minder dan gevraagd', en: 'less than asked for' },
    },
  },
  unmetDemandExpected: {
    label: {
      nl: 'Kunt u, geheel of gedeeltelijk, niet aan de vraag van afnemers voldoen?',
      en: 'Will customers’ demand go unmet, fully or in part?',
    },
    hint: {
      nl: 'Afnemers zijn groothandels, en apotheken of anderen die u rechtstreeks belevert.',
      en: 'Customers are wholesalers, and pharmacies or others that you supply directly.',
    },
  },
  ownStockBridges: {
    label: { nl: 'Overbrugt eigen voorraad de periode?', en: 'Does own stock bridge the gap?' },
    hint: {
      nl: 'Alleen voorraad van dezelfde vergunning telt.',
      en: 'Only stock of the same registration counts.',
    },
  },
  otherPackSizesCover: {
    label: {
      nl: 'Dekken andere verpakkingen de vraag?',
      en: 'Do other pack sizes cover demand?',
    },
    hint: { nl: 'Onder dezelfde vergunning.', en: 'Under the same registration.' },
  },
  otherSuppliersCover: {
    label: {
      nl: 'Kunnen andere leveranciers de vraag opvangen?',
      en: 'Can other suppliers cover demand?',
    },
    hint: {
      nl: 'Melden moet dan toch; u kunt het in de melding zetten.',
      en: 'You have to notify all the same; you can say so in the notification.',
    },
  },
  largeImpact: {
    label: { nl: 'Zijn de gevolgen voor patiënten groot?', en: 'Is the impact on patients large?' },
    hint: {
      nl: 'Bij een korte onderbreking is melden dan welkom.',
      en: 'A short interruption is then welcome to be notified.',
    },
  },
  notifiedOn: {
    label: { nl: 'Wanneer heeft u gemeld?', en: 'When did you notify?' },
    hint: { nl: 'Laat leeg als u nog niet heeft gemeld.', en: 'Leave empty if you have not yet.' },
  },
  foreseeable: {
    label: {
      nl: 'Was het twee maanden vooraf te voorzien?',
      en: 'Could it be foreseen two months ahead?',
    },
    hint: {
      nl: 'Telt alleen als u te laat meldt; een mens oordeelt.',
      en: 'Only matters when you are late; a person judges.',
    },
  },
  exceptionalCircumstances: {
    label: {
      nl: 'Zijn er uitzonderlijke omstandigheden?',
      en: 'Are there exceptional circumstances?',
    },
    hint: {
      nl: 'Tot 9 september 2025 noemde de wet die als uitzondering.',
      en: 'Until 9 September 2025 the act named them as an exception.',
    },
  },
  earlierBreaches: {
    label: {
      nl: 'Hoeveel eerdere overtredingen zijn bekend?',
      en: 'How many earlier breaches are on record?',
    },
    hint: {
      nl: 'Van dezelfde plicht, van dezelfde houder.',
      en: 'Of the same duty, by the same holder.',
    },
  },
  earlierKind: {
    label: {
      nl: 'Waarover ging de eerdere melding?',
      en: 'What was the earlier notification about?',
    },
    hint: { nl: 'Als u dit al eens heeft gemeld.', en: 'If you notified this before.' },
    words: events,
  },
  earlierNotifiedOn: {
    label: { nl: 'Wanneer was de eerdere melding?', en: 'When was the earlier notification?' },
    hint: { nl: 'Van deze zelfde onderbreking.', en: 'Of this same interruption.' },
  },
  earlierStart: {
    label: { nl: 'Welk begin meldde u toen?', en: 'Which start did you notify then?' },
  },
  earlierExpectedEnd: {
    label: { nl: 'Welk einde meldde u toen?', en: 'Which end did you notify then?' },
  },
  earlierBackOn: {
    label: {
      nl: 'Wanneer was het na die onderbreking terug?',
      en: 'When was it back after that interruption?',
    },
    hint: {
      nl: 'Alleen als het daarna opnieuw niet leverbaar is.',
      en: 'Only if it went out of supply again after that.',
    },
  },
  backOn: {
    label: { nl: 'Sinds wanneer is het middel terug?', en: 'Since when is the medicine back?' },
    hint: {
      nl: 'De eerste dag waarop u weer aan de vraag voldoet.',
      en: 'The first day on which you meet demand again.',
    },
  },
} as const satisfies Record<Field, FieldText>;
