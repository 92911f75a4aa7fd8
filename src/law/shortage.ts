import { day, type CalendarDate } from './calendar-date.ts';
import { choice } from './choice.ts';
import type { Bilingual, Confidence, Norm, NormSource, NormVersion } from './norm.ts';

/** Whether the last day of a limit already counts: 14 or longer, or longer than 14. */
export type Comparison = 'at-least' | 'more-than';

/** Supply against demand in the country as a whole. */
export interface SupplyAgainstDemand {
  /** An announced or projected shortfall counts before it begins. */
  readonly anticipatedCounts: boolean;
}

/** Holidays by which Belgian working days are counted. */
export interface PublicHolidays {
  /** `MM-DD`, every year. */
  readonly fixed: readonly string[];
  /** Days after Easter Sunday. */
  readonly afterEaster: readonly number[];
}

/** Which words of an authority's list say that it lists the medicine as short. */
export interface ListedStatuses {
  readonly counted: readonly string[];
  /** Of those: the words for what has been announced and has not begun. */
  readonly announced: readonly string[];
}

interface OneVersion<Value> {
  readonly title: Bilingual;
  readonly unit?: string;
  readonly id: string;
  readonly state?: NormVersion['state'];
  readonly from?: CalendarDate;
  readonly seenOn?: CalendarDate;
  readonly value: Value;
  readonly source: NormSource;
  readonly confidence: Confidence;
  readonly note: Bilingual;
}

function definition<Value>(given: OneVersion<Value>): Norm<Value> {
  const { title, unit, id, state, from, seenOn, value, source, confidence, note } = given;
  return {
    title,
    ...(unit === undefined ? {} : { unit }),
    versions: [
      {
        id,
        state: state ?? 'enacted',
        from: from ?? null,
        until: null,
        ...(seenOn === undefined ? {} : { seenOn }),
        value,
        source,
        confidence,
        note,
      },
    ],
  };
}

const euHma = definition<SupplyAgainstDemand>({
  title: {
    nl: 'Europese definitie van een tekort (HMA en EMA, 2019)',
    en: 'European definition of a shortage (HMA and EMA, 2019)',
  },
  id: '2019',
  seenOn: day('2019-12-31'),
  value: { anticipatedCounts: true },
  source: {
    instrument:
      'HMA/EMA, guidance on detection and notification of shortages of medicinal products',
    reference: '2019',
  },
  confidence: 'source',
  note: {
    nl: 'Het jaar is bekend, de dag niet. Korte regionale problemen in het vervoer tellen niet; of er een alternatief is, doet er niet toe.',
    en: 'The year is known, the day is not. Short regional logistics do not count; alternatives are irrelevant.',
  },
});

const euRegulation = definition<SupplyAgainstDemand>({
  title: {
    nl: 'Definitie van de nieuwe EU-verordening (ontwerp)',
    en: 'Definition of the new EU regulation (draft)',
  },
  id: 'draft-eu-regulation',
  state: 'draft',
  value: { anticipatedCounts: false },
  source: { instrument: 'EU-geneesmiddelenverordening (voorlopig akkoord)' },
  confidence: 'unverified',
  note: {
    nl: 'Nog geen geldend recht. Kritiek in een lidstaat: geen passend alternatief en niet op te lossen. Kritiek in de Unie: bovendien is coördinatie door de Unie nodig. Lees de vastgestelde tekst na.',
    en: 'Not law yet. Critical in a Member State: no appropriate alternative and not resolvable. Critical in the Union: Union coordination is needed as well. Check the final text.',
  },
});

const farmanco = definition<{ readonly days: number }>({
  title: { nl: 'Definitie van KNMP Farmanco', en: 'Definition of KNMP Farmanco' },
  unit: 'calendar days',
  id: 'farmanco',
  seenOn: day('2026-03-12'),
  value: { days: 14 },
  source: { instrument: 'KNMP Farmanco' },
  confidence: 'source',
  note: {
    nl: 'Landelijk niet leverbaar en naar verwachting veertien dagen of langer. Gelezen in maart 2026; het begin staat niet in onze bronnen.',
    en: 'Not available in the whole country and expected to last 14 days or longer. Read in March 2026; our sources do not say since when.',
  },
});

const farmancoComparison = choice<Comparison>({
  title: { nl: 'Farmanco: veertien dagen zelf ook?', en: 'Farmanco: do fourteen days count?' },
  value: 'at-least',
  options: ['at-least', 'more-than'],
  source: { instrument: 'KNMP Farmanco' },
  reason: {
    nl: 'Bronnen zeggen zowel “langer dan” als “ten minste” veertien dagen. Wij kiezen ten minste.',
    en: 'Sources say both “longer than” and “at least” 14 days. We take at least.',
  },
});

const farmancoReturn = choice<number>({
  title: {
    nl: 'Farmanco: hoe lang terug voordat een tekort voorbij is?',
    en: 'Farmanco: how long back before a shortage is over?',
  },
  unit: 'calendar days',
  value: 7,
  source: { instrument: 'KNMP Farmanco' },
  reason: {
    nl: 'Korter dan zeven dagen terug en dan weer weg telt als één tekort.',
    en: 'Back for less than seven days and gone again counts as one shortage.',
  },
});

const sirm = definition<{ readonly wholesalers: number }>({
  title: { nl: 'Definitie van SiRM', en: 'Definition of SiRM' },
  unit: 'wholesalers',
  id: 'sirm',
  seenOn: day('2026-03-12'),
  value: { wholesalers: 2 },
  source: { instrument: 'SiRM' },
  confidence: 'source',
  note: {
    nl: 'Een aaneengesloten reeks meldingen “niet leverbaar” van twee of meer groothandels. Gelezen in maart 2026; het begin staat niet in onze bronnen.',
    en: 'A contiguous series of not-deliverable reports by two or more wholesalers. Read in March 2026; our sources do not say since when.',
  },
});

const sirmGap = choice<number>({
  title: {
    nl: 'SiRM: toegestane onderbreking van de reeks',
    en: 'SiRM: gap allowed in the series',
  },
  unit: 'calendar days',
  value: 0,
  source: { instrument: 'SiRM' },
  reason: {
    nl: 'De bron zegt “aaneengesloten”: wij staan geen dag tussenruimte toe.',
    en: 'The source says “contiguous”: we allow no day in between.',
  },
});

const sirmOverlap = choice<'same-day' | 'same-series'>({
  title: {
    nl: 'SiRM: dezelfde dag of dezelfde reeks?',
    en: 'SiRM: the same day or the same series?',
  },
  value: 'same-day',
  options: ['same-day', 'same-series'],
  source: { instrument: 'SiRM' },
  reason: {
    nl: 'Twee groothandels op dezelfde dag; de reeks loopt van de eerste tot de laatste zulke dag.',
    en: 'Two wholesalers on the same day; the series runs from the first to the last such day.',
  },
});

const sfk = definition<{ readonly wholesalers: number; readonly fullLine: number }>({
  title: { nl: 'Definitie van de SFK-monitor', en: 'Definition of the SFK monitor' },
  unit: 'full-line wholesalers',
  id: 'sfk-monitor',
  seenOn: day('2023-01-02'),
  value: { wholesalers: 2, fullLine: 4 },
  source: { instrument: 'SFK, weekmonitor van niet direct leverbare artikelen' },
  confidence: 'source',
  note: {
    nl: 'Per artikel en per week. De monitor zegt van zichzelf dat hij geen toets op beschikbaarheid is. De oudste week in onze bronnen begint op 2 januari 2023.',
    en: 'Per article and week. The monitor says of itself that it is no availability test. The oldest week in our sources starts on 2 January 2023.',
  },
});

const sfkDay = choice<'last-day-of-week' | 'first-day-of-week'>({
  title: {
    nl: 'SFK-monitor: welke meting van de week?',
    en: 'SFK monitor: which measurement of the week?',
  },
  value: 'last-day-of-week',
  options: ['last-day-of-week', 'first-day-of-week'],
  source: { instrument: 'SFK, weekmonitor van niet direct leverbare artikelen' },
  reason: {
    nl: 'De meting van de week; zijn er meer, dan de laatste bekende dag ervan.',
    en: 'The measurement of the week; where there are several, the last known day of it.',
  },
});

const famhpSource: NormSource = {
  instrument: 'FAGG (Federaal Agentschap voor Geneesmiddelen en Gezondheidsproducten), FarmaStatus',
};

const famhp = definition<{ readonly workingDays: number; readonly stopNoticeMonths: number }>({
  title: {
    nl: 'Belgische definitie van onbeschikbaarheid',
    en: 'Belgian definition of unavailability',
  },
  unit: 'working days',
  id: 'famhp',
  seenOn: day('2026-03-12'),
  value: { workingDays: 3, stopNoticeMonths: 6 },
  source: famhpSource,
  confidence: 'source',
  note: {
    nl: 'De houder verwacht niet alle bestellingen binnen drie werkdagen volledig te leveren; gedeeltelijk is niet beschikbaar. Voorgoed stoppen wordt ten minste zes maanden vooraf gemeld en is een eigen melding. Op de dag van de lijst gezien; het begin staat niet in onze bronnen.',
    en: 'The holder expects not to deliver all orders in full within three working days; partial is unavailable. A permanent stop is reported at least six months ahead and is a report of its own. Seen on the day of the list; its start is not in our sources.',
  },
});

const famhpHolidays = definition<PublicHolidays>({
  title: { nl: 'België: feestdagen die geen werkdag zijn', en: 'Belgium: public holidays' },
  id: 'belgian-holidays',
  value: {
    fixed: ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'],
    afterEaster: [1, 39, 50],
  },
  source: { instrument: 'Wet van 4 januari 1974 betreffende de feestdagen' },
  confidence: 'unverified',
  note: {
    nl: 'De tien wettelijke feestdagen; paasmaandag, Hemelvaart en pinkstermaandag hangen aan Pasen. Algemene kennis.',
    en: 'The ten statutory holidays; Easter Monday, Ascension and Whit Monday follow Easter. General knowledge.',
  },
});

const famhpWeek = choice<{
  readonly weekdays: readonly number[];
  readonly orderDay: 'day-0' | 'day-1';
}>({
  title: {
    nl: 'België: wat is een werkdag, en welke dag is dag 1?',
    en: 'Belgium: what is a working day, and which is day 1?',
  },
  value: { weekdays: [1, 2, 3, 4, 5], orderDay: 'day-0' },
  source: famhpSource,
  reason: {
    nl: 'Maandag tot en met vrijdag zonder de Belgische feestdagen; de dag na de bestelling is dag 1.',
    en: 'Monday to Friday without Belgian public holidays; the day after the order is day 1.',
  },
});

const bfarm = definition<{ readonly days: number; readonly comparison: Comparison }>({
  title: {
    nl: 'Duitse definitie van een leveringsprobleem',
    en: 'German definition of a supply shortage',
  },
  unit: 'calendar days',
  id: 'bfarm',
  seenOn: day('2026-03-12'),
  value: { days: 14, comparison: 'more-than' },
  source: { instrument: 'BfArM, Lieferengpässe für Humanarzneimittel' },
  confidence: 'source',
  note: {
    nl: 'Een onderbreking van de gebruikelijke levering van naar verwachting meer dan twee weken, of sterk gestegen vraag waaraan niet kan worden voldaan. Op de dag van de lijst gezien.',
    en: 'An interruption of usual supply expected to last more than two weeks, or sharply increased demand that cannot be met. Seen on the day of the list.',
  },
});

const bfarmPartial = choice<boolean>({
  title: { nl: 'Duitsland: telt gedeeltelijk leveren?', en: 'Germany: does partial supply count?' },
  value: true,
  options: [true, false],
  source: { instrument: 'BfArM, Lieferengpässe für Humanarzneimittel' },
  reason: {
    nl: 'De definitie vraagt om levering in de gebruikelijke omvang: wie minder levert, onderbreekt die.',
    en: 'The definition asks for supply to the usual extent: who delivers less interrupts it.',
  },
});

const austrianSource: NormSource = {
  instrument: 'Verordnung über die Sicherstellung der Arzneimittelversorgung',
  article: '§ 1 (1)',
};

const austria = definition<{
  readonly unavailableDays: number;
  readonly insufficientDays: number;
  readonly prescriptionOnly: boolean;
}>({
  title: { nl: 'Oostenrijkse definitie (2019)', en: 'Austrian definition (2019)' },
  unit: 'calendar days',
  id: '2019',
  seenOn: day('2019-12-31'),
  value: { unavailableDays: 14, insufficientDays: 28, prescriptionOnly: true },
  source: austrianSource,
  confidence: 'source',
  note: {
    nl: 'Meer dan twee weken niet beschikbaar, of meer dan vier weken onvoldoende; alleen receptgeneesmiddelen. Het jaar is bekend, de dag niet.',
    en: 'More than two weeks unavailable, or more than four weeks insufficient; prescription-only. The year is known, the day is not.',
  },
});

const austriaUnavailable = choice<boolean>({
  title: {
    nl: 'Oostenrijk: is een dag zonder ook een dag met te weinig?',
    en: 'Austria: is a day without also a day with too little?',
  },
  value: true,
  options: [true, false],
  source: austrianSource,
  reason: {
    nl: 'Wie niets heeft, heeft ook te weinig: een niet-beschikbare dag telt mee in de vier weken.',
    en: 'Who has nothing has too little as well: an unavailable day counts towards the four weeks.',
  },
});

const austriaExpected = choice<boolean>({
  title: {
    nl: 'Oostenrijk: telt de verwachte duur?',
    en: 'Austria: does the expected length count?',
  },
  value: true,
  options: [true, false],
  source: austrianSource,
  reason: {
    nl: 'Een verwachte duur telt als een verstreken duur, zoals in de andere definities.',
    en: 'An expected length counts like one that has passed, as in the other definitions.',
  },
});

const fda = definition<SupplyAgainstDemand>({
  title: { nl: 'Amerikaanse definitie (FDA)', en: 'United States definition (FDA)' },
  id: 'fda',
  seenOn: day('2026-03-11'),
  value: { anticipatedCounts: true },
  source: { instrument: 'Federal Food, Drug, and Cosmetic Act', article: 'section 506C' },
  confidence: 'unverified',
  note: {
    nl: 'De vraag of de verwachte vraag in het land is groter dan het aanbod. Algemene kennis, niet in onze bronnen gelezen.',
    en: 'Demand or projected demand in the country exceeds supply. General knowledge, not read in our sources.',
  },
});

const who = definition<SupplyAgainstDemand>({
  title: { nl: 'Definitie van de WHO (2016)', en: 'WHO definition (2016)' },
  id: '2016',
  seenOn: day('2016-12-31'),
  value: { anticipatedCounts: false },
  source: {
    instrument: 'WHO, technical definitions of shortages and stockouts of medicines',
    reference: '2016',
  },
  confidence: 'unverified',
  note: {
    nl: 'Drie niveaus: te weinig aanbod voor wat de volksgezondheid nodig heeft, meer vraag dan aanbod, en een lege plank waar de patiënt wordt geholpen. Algemene kennis.',
    en: 'Three levels: supply short of what public health needs, demand above supply, and no stock where the patient is served. General knowledge.',
  },
});

const asListed = choice<{ readonly rod: 'list-of-the-authority' }>({
  title: { nl: 'Zoals het op de lijst staat', en: 'As listed' },
  value: { rod: 'list-of-the-authority' },
  reason: {
    nl: 'De instantie van het land heeft het op haar lijst staan. Dat zegt niets over vraag of aanbod; het is onze eigen meetlat.',
    en: 'The country’s authority has it on its list. That says nothing about supply or demand; the rod is our own.',
  },
});

const asListedStatuses = choice<ListedStatuses>({
  title: {
    nl: 'Welke woorden van een lijst tellen als tekort?',
    en: 'Which words of a list count as short?',
  },
  value: {
    counted: ['unavailable', 'limited', 'anticipated', 'notice', 'unknown'],
    announced: ['anticipated'],
  },
  reason: {
    nl: 'Een regel telt, tenzij de lijst zelf zegt dat het voorbij of afgewend is, of dat het middel van de markt gaat.',
    en: 'A row counts, unless the list itself says that it is over or was averted, or that the medicine leaves the market.',
  },
});

/** Definitions of a shortage (rules.md §3) and what their sources leave open (§7). */
export const shortageNorms = {
  'shortage-eu-hma-2019': euHma,
  'shortage-eu-regulation': euRegulation,
  'shortage-knmp-farmanco': farmanco,
  'shortage-knmp-farmanco-comparison': farmancoComparison,
  'shortage-knmp-farmanco-minimum-return': farmancoReturn,
  'shortage-sirm': sirm,
  'shortage-sirm-gap': sirmGap,
  'shortage-sirm-overlap': sirmOverlap,
  'shortage-sfk-monitor': sfk,
  'shortage-sfk-monitor-day': sfkDay,
  'shortage-be-famhp': famhp,
  'shortage-be-famhp-holidays': famhpHolidays,
  'shortage-be-famhp-week': famhpWeek,
  'shortage-de-bfarm': bfarm,
  'shortage-de-bfarm-partial': bfarmPartial,
  'shortage-at-2019': austria,
  'shortage-at-2019-unavailable-is-insufficient': austriaUnavailable,
  'shortage-at-2019-expected-counts': austriaExpected,
  'shortage-us-fda': fda,
  'shortage-who-2016': who,
  'shortage-as-listed': asListed,
  'shortage-as-listed-statuses': asListedStatuses,
} as const satisfies Record<string, Norm>;
