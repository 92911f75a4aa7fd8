import { definitionIds } from '../../domain/shortage/held.ts';
import type { Listed, ShortageFacts, ShortageParameters } from '../../domain/shortage/facts.ts';
import type { ListingStatus, StartMeaning } from '../../domain/shortage/listing.ts';
import { definitionTexts } from '../definitions.ts';
import { needTexts } from '../needs.ts';
import type { Text } from '../text.ts';
import type { FieldText } from './field.ts';

const asked = (nl: string, en: string): FieldText => ({ label: { nl, en } });

const certainty = {
  firm: { nl: 'zeker', en: 'firm' },
  estimate: { nl: 'schatting', en: 'estimate' },
  unknown: { nl: 'niet bekend', en: 'not known' },
} as const satisfies Record<string, Text>;

/** What a list says of a medicine, in one vocabulary. */
export const listingStatusTexts = {
  unavailable: { nl: 'niet leverbaar', en: 'unavailable' },
  limited: { nl: 'beperkt leverbaar', en: 'limited' },
  anticipated: { nl: 'aangekondigd', en: 'anticipated' },
  'to-be-discontinued': { nl: 'gaat van de markt', en: 'to be discontinued' },
  discontinued: { nl: 'van de markt', en: 'discontinued' },
  suspended: { nl: 'geschorst', en: 'suspended' },
  resolved: { nl: 'opgelost', en: 'resolved' },
  avoided: { nl: 'afgewend', en: 'avoided' },
  available: { nl: 'leverbaar', en: 'available' },
  notice: { nl: 'mededeling', en: 'notice' },
  unknown: { nl: 'niet bekend', en: 'not known' },
} as const satisfies Record<ListingStatus, Text>;

const startMeans = {
  actual: { nl: 'de werkelijke eerste dag', en: 'the actual first day' },
  expected: { nl: 'de verwachte eerste dag', en: 'the expected first day' },
  'actual-or-expected': {
    nl: 'de werkelijke of de verwachte',
    en: 'the actual or the expected one',
  },
  notified: { nl: 'de dag van de melding', en: 'the day of the report' },
  registered: { nl: 'de dag van inschrijving', en: 'the day of registration' },
  updated: { nl: 'de dag van de laatste wijziging', en: 'the day of the last update' },
  published: { nl: 'de dag van publicatie', en: 'the day of publication' },
  unknown: { nl: 'niet bekend', en: 'not known' },
} as const satisfies Record<StartMeaning, Text>;

/** The questions on one stretch of days; the key is what they are asked of. */
const periodFields = {
  from: {
    label: { nl: 'Eerste dag', en: 'First day' },
    hint: {
      nl: 'De eerste dag waarop niet aan de vraag wordt voldaan.',
      en: 'The first day on which demand is not met.',
    },
  },
  until: {
    label: { nl: 'Voorbij op', en: 'Over on' },
    hint: {
      nl: 'De eerste dag waarop weer aan de vraag wordt voldaan. Leeg: er is geen einde gemeld.',
      en: 'The first day on which demand is met again. Empty: no end is reported.',
    },
  },
  expectedUntil: {
    label: { nl: 'Verwacht voorbij op', en: 'Expected to be over on' },
    hint: {
      nl: 'De dag waarop naar verwachting weer aan de vraag wordt voldaan.',
      en: 'The day on which demand is expected to be met again.',
    },
  },
  certainty: {
    label: { nl: 'Hoe zeker is dat einde?', en: 'How certain is that end?' },
    words: certainty,
  },
  reportedOn: {
    label: { nl: 'Laatst gemeld op', en: 'Last reported on' },
    hint: {
      nl: 'De laatste dag waarop iemand zei dat het liep, of dat het eraan kwam.',
      en: 'The last day on which somebody said that it was running, or coming.',
    },
  },
  overBy: {
    label: { nl: 'Al voorbij op', en: 'Already over on' },
    hint: {
      nl: 'Als u alleen weet dat het op deze dag voorbij was.',
      en: 'When all you know is that it was over on this day.',
    },
  },
  endUnknown: asked(
    'Niemand meldt het meer, en of het voorbij is, is niet bekend',
    'Nobody reports it any more, and whether it is over is not known',
  ),
  anticipated: asked(
    'Aangekondigd; of het begonnen is, is niet bevestigd',
    'Announced; that it began is not confirmed',
  ),
  avoided: asked('Aangekondigd, maar niet gekomen', 'Announced, but it did not come'),
  announcedOn: { label: { nl: 'Aangekondigd op', en: 'Announced on' } },
  source: { label: { nl: 'Wie zegt dat?', en: 'Who says so?' } },
} as const satisfies Record<string, FieldText>;

const listedFields = {
  authority: { label: { nl: 'Instantie', en: 'Authority' } },
  snapshot: { label: { nl: 'Dag van de lijst', en: 'Day of the list' } },
  listed: { label: { nl: 'Staat het erop?', en: 'Is it on it?' } },
  status: {
    label: { nl: 'Wat zegt de lijst?', en: 'What does the list say?' },
    words: listingStatusTexts,
  },
  since: { label: { nl: 'Begindatum op de lijst', en: 'Start on the list' } },
  sinceMeans: {
    label: { nl: 'Wat betekent die datum?', en: 'What does that date mean?' },
    words: startMeans,
  },
  expectedUntil: { label: { nl: 'Verwacht einde op de lijst', en: 'Expected end on the list' } },
  certainty: periodFields.certainty,
} as const satisfies Record<keyof Listed, FieldText>;

const factFields = {
  interruptions: {
    label: { nl: 'Onderbrekingen van de levering', en: 'Interruptions of supply' },
    hint: {
      nl: 'Dagen waarop de houder niet helemaal aan de vraag naar dit middel voldoet.',
      en: 'Days on which the holder does not fully meet demand for this medicine.',
    },
  },
  supplyBelowDemand: {
    label: {
      nl: 'Minder aanbod dan vraag in het hele land',
      en: 'Supply below demand in the whole country',
    },
  },
  demandIncreased: { label: { nl: 'Gestegen vraag', en: 'Increased demand' } },
  insufficient: {
    label: { nl: 'Onvoldoende levering', en: 'Insufficient supply' },
    hint: {
      nl: 'Dagen waarop er wel iets is, maar niet genoeg.',
      en: 'Days with some supply, but not enough.',
    },
  },
  unavailableNationally: {
    label: {
      nl: 'Nergens in het land, van geen enkele houder',
      en: 'Nowhere in the country, from no holder',
    },
    hint: {
      nl: 'Voor de hele groep: zelfde stof, sterkte, vorm en toedieningsweg.',
      en: 'For the whole group: same substance, strength, form and route.',
    },
  },
  wholesalerReports: {
    label: {
      nl: 'Meldingen “niet leverbaar” per groothandel',
      en: 'Not-deliverable reports per wholesaler',
    },
  },
  wholesalerReportsCover: {
    label: {
      nl: 'Dagen waarover groothandels meldden',
      en: 'Days covered by the wholesalers’ reports',
    },
    hint: { nl: 'Leeg: over elke dag die u vraagt.', en: 'Empty: every day that you ask about.' },
  },
  weekMeasurements: { label: { nl: 'Metingen per week', en: 'Weekly measurements' } },
  lateDelivery: {
    label: {
      nl: 'De houder levert te laat of niet volledig',
      en: 'The holder delivers late or not in full',
    },
    hint: {
      nl: 'Dagen waarover de houder zegt niet alle bestellingen binnen de termijn volledig te leveren.',
      en: 'Days for which the holder says it will not deliver all orders in full within the term.',
    },
  },
  orders: {
    label: { nl: 'Bestellingen', en: 'Orders' },
    hint: {
      nl: 'Alle bestellingen die op de dag openstonden of rond die dag zijn geleverd.',
      en: 'Every order that was open on the day or delivered around it.',
    },
  },
  permanentStop: { label: { nl: 'De houder stopt voorgoed', en: 'The holder stops for good' } },
  marketed: { label: { nl: 'Is het in de handel?', en: 'Is it marketed?' } },
  prescriptionOnly: { label: { nl: 'Is het alleen op recept?', en: 'Is it prescription-only?' } },
  appropriateAlternative: {
    label: { nl: 'Is er een passend alternatief?', en: 'Is there an appropriate alternative?' },
  },
  resolvable: { label: { nl: 'Is het op te lossen?', en: 'Can it be resolved?' } },
  needsUnionCoordination: {
    label: {
      nl: 'Is coördinatie door de Europese Unie nodig?',
      en: 'Is coordination by the European Union needed?',
    },
  },
  publicHealthNeedUnmet: {
    label: {
      nl: 'Te weinig aanbod voor de volksgezondheid',
      en: 'Too little supply for public health',
    },
  },
  stockOuts: {
    label: {
      nl: 'Geen voorraad waar de patiënt wordt geholpen',
      en: 'No stock where the patient is served',
    },
  },
  listed: { label: { nl: 'Lijsten van instanties', en: 'Lists of authorities' } },
  indications: {
    label: { nl: 'Aanwijzingen', en: 'Indications' },
    hint: {
      nl: 'Wat erop wijst, maar het niet bewijst. Een aanwijzing beslist nooit.',
      en: 'What points to it without proving it. An indication never decides.',
    },
  },
} as const satisfies Record<keyof ShortageFacts, FieldText>;

const parameterFields = {
  days: { label: { nl: 'Aantal dagen', en: 'Number of days' } },
  comparison: {
    label: { nl: 'Telt de laatste dag zelf?', en: 'Does the last day itself count?' },
    words: {
      'at-least': { nl: 'ten minste zoveel dagen', en: 'at least that many days' },
      'more-than': { nl: 'meer dan zoveel dagen', en: 'more than that many days' },
    },
  },
  minimumReturn: {
    label: { nl: 'Dagen terug voordat het voorbij is', en: 'Days back before it is over' },
  },
  wholesalers: { label: { nl: 'Aantal groothandels', en: 'Number of wholesalers' } },
  gap: { label: { nl: 'Dagen tussenruimte in een reeks', en: 'Days of gap in a series' } },
  overlap: {
    label: { nl: 'Twee groothandels tegelijk?', en: 'Two wholesalers at once?' },
    words: {
      'same-day': { nl: 'op dezelfde dag', en: 'on the same day' },
      'same-series': { nl: 'in dezelfde reeks', en: 'in the same series' },
    },
  },
  workingDays: { label: { nl: 'Aantal werkdagen', en: 'Number of working days' } },
  insufficientDays: {
    label: { nl: 'Aantal dagen onvoldoende', en: 'Number of insufficient days' },
  },
  partialCounts: { label: { nl: 'Telt een deel leveren mee?', en: 'Does partial supply count?' } },
  unavailableIsInsufficient: {
    label: {
      nl: 'Is een dag zonder ook een dag met te weinig?',
      en: 'Is a day without also a day with too little?',
    },
  },
  expectedCounts: {
    label: { nl: 'Telt de verwachte duur?', en: 'Does the expected length count?' },
  },
  anticipatedCounts: {
    label: { nl: 'Telt wat is aangekondigd?', en: 'Does what has been announced count?' },
  },
  countedStatuses: {
    label: { nl: 'Woorden van een lijst die tellen', en: 'Words of a list that count' },
    words: listingStatusTexts,
  },
} as const satisfies Record<keyof ShortageParameters, FieldText>;

const partFields: Readonly<Record<string, FieldText>> = {
  'interruptions.extent': {
    label: { nl: 'Niets of een deel geleverd?', en: 'Nothing or a part supplied?' },
    words: {
      total: { nl: 'niets geleverd', en: 'nothing supplied' },
      partial: { nl: 'een deel geleverd', en: 'a part supplied' },
    },
  },
  'interruptions.level': {
    label: { nl: 'Hele land of een regio?', en: 'Whole country or a region?' },
    words: {
      national: {
        nl: 'aanbod in het hele land kleiner dan de vraag',
        en: 'supply in the whole country below demand',
      },
      regional: { nl: 'alleen een regio', en: 'a region only' },
    },
  },
  'demandIncreased.sharp': { label: { nl: 'Is de stijging sterk?', en: 'Is the rise sharp?' } },
  'demandIncreased.met': { label: { nl: 'Wordt eraan voldaan?', en: 'Is it met?' } },
  'wholesalerReports.wholesaler': { label: { nl: 'Groothandel', en: 'Wholesaler' } },
  'wholesalerReports.notDeliverable': { label: { nl: 'Niet leverbaar', en: 'Not deliverable' } },
  'wholesalerReports.notDeliverable.from': { label: { nl: 'Eerste dag', en: 'First day' } },
  'wholesalerReports.notDeliverable.until': {
    label: { nl: 'Weer leverbaar op', en: 'Deliverable again on' },
  },
  'wholesalerReportsCover.from': { label: { nl: 'Eerste dag', en: 'First day' } },
  'wholesalerReportsCover.until': { label: { nl: 'Eerste dag erna', en: 'First day after' } },
  'weekMeasurements.day': { label: { nl: 'Gemeten op', en: 'Measured on' } },
  'weekMeasurements.wholesalersNotDelivering': {
    label: {
      nl: 'Groothandels die niet direct konden leveren',
      en: 'Wholesalers that could not deliver at once',
    },
  },
  'weekMeasurements.fullLineWholesalers': {
    label: { nl: 'Van hoeveel groothandels', en: 'Of how many wholesalers' },
  },
  'orders.orderedOn': { label: { nl: 'Besteld op', en: 'Ordered on' } },
  'orders.deliveredInFullOn': {
    label: { nl: 'Volledig geleverd op', en: 'Delivered in full on' },
    hint: { nl: 'Leeg: nog niet volledig geleverd.', en: 'Empty: not yet delivered in full.' },
  },
  'permanentStop.on': { label: { nl: 'Gestopt op', en: 'Stopped on' } },
  'permanentStop.reportedOn': { label: { nl: 'Gemeld op', en: 'Reported on' } },
  'indications.need': { label: { nl: 'Wijst op', en: 'Points to' }, words: needTexts },
  'indications.source': { label: { nl: 'Bron', en: 'Source' } },
};

/** Facts that are a list of stretches of days. */
const periodLists = [
  'interruptions',
  'supplyBelowDemand',
  'demandIncreased',
  'insufficient',
  'unavailableNationally',
  'lateDelivery',
  'publicHealthNeedUnmet',
  'stockOuts',
] as const satisfies readonly (keyof ShortageFacts)[];

function under(
  prefix: string,
  fields: Readonly<Record<string, FieldText>>,
): Record<string, FieldText> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [`${prefix}.${name}`, field]),
  );
}

/** How the form of the rule `shortage` asks for its case. */
export const shortageFields: Readonly<Record<string, FieldText>> = {
  definition: {
    label: { nl: 'Volgens welke definitie?', en: 'By which definition?' },
    words: Object.fromEntries(definitionIds.map((id) => [id, definitionTexts[id].title])),
  },
  ...factFields,
  ...Object.assign({}, ...periodLists.map((list) => under(list, periodFields))),
  ...under('listed', listedFields),
  ...partFields,
  ...under('parameters', parameterFields),
};
