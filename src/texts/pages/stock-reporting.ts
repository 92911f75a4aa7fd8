import type { StockRhythm } from '../../domain/stock/reporting.ts';
import type { Text } from '../text.ts';

export const rhythmTexts = {
  daily: { nl: 'elke dag', en: 'every day' },
  weekly: { nl: 'elke week', en: 'every week' },
} as const satisfies Record<StockRhythm, Text>;

/** How a reminder stands. */
export const reminderStateTexts = {
  waiting: { nl: 'wacht', en: 'waiting' },
  sent: { nl: 'verzonden', en: 'sent' },
  superseded: { nl: 'niet nodig: intussen gemeld', en: 'not needed: reported meanwhile' },
  withheld: {
    nl: 'niet verzonden: niemand in het adresboek, of niet gewenst',
    en: 'not sent: nobody in the address book, or not wanted',
  },
  dead: { nl: 'opgegeven', en: 'given up' },
} as const satisfies Record<string, Text>;

/** Which days came in of a party, for itself. */
export const reportingTexts = {
  title: { nl: 'Wat u aanleverde, per dag', en: 'What you delivered, by day' },
  back: { nl: 'Uw voorraad', en: 'Your stock' },
  done: { nl: 'Dat is vastgelegd.', en: 'That is recorded.' },
  mistakes: { nl: 'Zo past het niet', en: 'This does not fit' },
  expectedDaily: {
    nl: 'Wij verwachten van u elke dag een bestand, ook over het weekeinde en feestdagen. Op tijd is binnen {term} {term|dag|dagen} erna.',
    en: 'We expect a file of you every day, of weekends and holidays too. In time is within {term} {term|day|days} after it.',
  },
  expectedWeekly: {
    nl: 'Wij verwachten van u elke week een bestand. Een week loopt van maandag tot en met zondag; op tijd is binnen {term} {term|dag|dagen} erna.',
    en: 'We expect a file of you every week. A week runs from Monday through Sunday; in time is within {term} {term|day|days} after it.',
  },
  expectedNothing: {
    nl: 'Wij verwachten nu niets van u. Levert u een bestand aan, dan verwachten wij het daarna weer.',
    en: 'We expect nothing of you now. When you deliver a file, we expect it from then on again.',
  },
  counts: {
    nl: 'In deze weken: {onTime} {onTime|dag|dagen} op tijd, {late} te laat, {missing} niet gemeld. Niet gemeld is geen nul.',
    en: 'In these weeks: {onTime} {onTime|day|days} in time, {late} late, {missing} not reported. Not reported is no zero.',
  },
  calendar: { nl: 'Per week, de laatste boven', en: 'By week, the last on top' },
  week: { nl: 'Week vanaf', en: 'Week from' },
  'on-1': { nl: 'maandag', en: 'Monday' },
  'on-2': { nl: 'dinsdag', en: 'Tuesday' },
  'on-3': { nl: 'woensdag', en: 'Wednesday' },
  'on-4': { nl: 'donderdag', en: 'Thursday' },
  'on-5': { nl: 'vrijdag', en: 'Friday' },
  'on-6': { nl: 'zaterdag', en: 'Saturday' },
  'on-7': { nl: 'zondag', en: 'Sunday' },
  'state-on-time': { nl: 'op tijd', en: 'in time' },
  'state-late': { nl: 'te laat', en: 'late' },
  'state-not-reported': { nl: 'niet gemeld', en: 'not reported' },
  'state-not-due': { nl: 'nog tijd', en: 'still time' },
  'state-not-expected': { nl: 'niet verwacht', en: 'not expected' },
  expectedToday: { nl: 'vandaag verwacht', en: 'expected today' },
  toldOn: { nl: 'kwam {day}', en: 'came {day}' },
  remindedOn: { nl: 'herinnerd {day}', en: 'reminded {day}' },
  download: { nl: 'Bewaar precies dit als', en: 'Keep exactly this as' },

  remindersTitle: { nl: 'Herinneringen', en: 'Reminders' },
  remindersOn: {
    nl: 'Ontbreekt een dag, dan krijgen uw contactpersonen daarover één mail, op een werkdag vanaf {hour} uur.',
    en: 'When a day is missing, your contacts get one mail about it, on a working day from {hour} o’clock.',
  },
  remindersOff: {
    nl: 'U krijgt geen mail als er een dag ontbreekt. Hier en bij de inspectie blijft te zien wat ontbreekt.',
    en: 'You get no mail when a day is missing. What is missing stays to be seen here and by the inspectorate.',
  },
  remindersTo: {
    nl: 'Die mail gaat nu naar {count} {count|contactpersoon|contactpersonen} in uw adresboek.',
    en: 'That mail now goes to {count} {count|contact|contacts} in your address book.',
  },
  remindersToNobody: {
    nl: 'In uw adresboek staat niemand: er gaat dus geen mail uit.',
    en: 'There is nobody in your address book: so no mail goes out.',
  },
  addresses: { nl: 'Adresboek', en: 'Address book' },
  turnOff: { nl: 'Geen herinneringen meer', en: 'No more reminders' },
  turnOn: { nl: 'Wel herinneringen', en: 'Do send reminders' },

  stopTitle: { nl: 'U levert niet meer', en: 'You no longer deliver' },
  stopLead: {
    nl: 'Zeg vanaf welke dag, en waarom. De inspectie leest het. Wat u aanleverde en wat tot die dag ontbreekt, blijft staan.',
    en: 'Say from which day on, and why. The inspectorate reads it. What you delivered and what is missing up to that day stay.',
  },
  stopFrom: { nl: 'Eerste dag zonder levering', en: 'First day without a delivery' },
  why: { nl: 'Waarom', en: 'Why' },
  stopGo: { nl: 'Leg vast', en: 'Record it' },

  againTitle: { nl: 'Hoe vaak u levert', en: 'How often you deliver' },
  againLead: {
    nl: 'Hoe vaak u levert, lezen wij uit wat u aanlevert. Klopt dat niet, zeg dan vanaf wanneer het anders is.',
    en: 'How often you deliver we read from what you deliver. If that is not right, say from when on it is otherwise.',
  },
  againFrom: { nl: 'Vanaf', en: 'From' },
  rhythm: { nl: 'Hoe vaak', en: 'How often' },

  saidTitle: { nl: 'Wat hierover is vastgelegd', en: 'What was recorded about this' },
  saidCaption: { nl: 'De nieuwste boven', en: 'The newest on top' },
  saidNone: {
    nl: 'Nog niets. Met uw eerste bestand begint het.',
    en: 'Nothing yet. It begins with your first file.',
  },
  saidFrom: { nl: 'Vanaf', en: 'From' },
  saidUntil: { nl: 'Tot', en: 'Until' },
  saidWhat: { nl: 'Verwacht', en: 'Expected' },
  saidNothing: { nl: 'niets', en: 'nothing' },
  saidReplaced: {
    nl: 'vervangen: vanaf {day} telt een latere regel',
    en: 'replaced: from {day} on a later row counts',
  },
  saidReplacedWholly: {
    nl: 'vervangen: een latere regel telt',
    en: 'replaced: a later row counts',
  },
  saidBy: { nl: 'Waarom', en: 'Why' },
  saidByDelivering: { nl: 'gelezen uit wat u aanleverde', en: 'read from what you delivered' },
  saidByYou: { nl: 'uw opgave', en: 'you said so' },
  noEnd: { nl: 'geen einde', en: 'no end' },
} as const satisfies Record<string, Text>;

/** Who reports and who does not, for an inspector. */
export const expectedTexts = {
  title: { nl: 'Wie levert, en wie niet', en: 'Who delivers, and who does not' },
  back: { nl: 'Om te bekijken', en: 'To look at' },
  lead: {
    nl: 'De laatste {count} dagen tot en met {day}. Te laat is later dan {term} {term|dag|dagen} na de dag, of na de zondag van de week. Niet gemeld is geen nul, en dit is geen oordeel over waarom.',
    en: 'The last {count} days up to {day}. Late is later than {term} {term|day|days} after the day, or after the Sunday of the week. Not reported is no zero, and this is no judgement on why.',
  },
  caption: {
    nl: '{count} {count|partij|partijen}, waarvan het meeste ontbreekt boven',
    en: '{count} {count|party|parties}, of whom most is missing on top',
  },
  none: {
    nl: 'Nog niemand levert voorraad. Met haar eerste bestand komt een partij hier te staan.',
    en: 'Nobody delivers stock yet. With its first file a party comes to stand here.',
  },
  party: { nl: 'Partij', en: 'Party' },
  role: { nl: 'Rol', en: 'Role' },
  rhythm: { nl: 'Levert', en: 'Delivers' },
  missing: { nl: 'Niet gemeld', en: 'Not reported' },
  since: { nl: 'Ontbreekt sinds', en: 'Missing since' },
  sinceAtLeast: { nl: '{day} of eerder', en: '{day} or before' },
  late: { nl: 'Te laat', en: 'Late' },
  reminded: { nl: 'Laatst herinnerd', en: 'Last reminded' },
  no: { nl: '–', en: '–' },
  days: { nl: 'Dagen', en: 'Days' },
  wordsTitle: { nl: 'Wat partijen zelf zeiden', en: 'What parties said themselves' },
  wordsCaption: {
    nl: '{count} {count|opgave|opgaven}, de nieuwste boven',
    en: '{count} {count|statement|statements}, the newest on top',
  },
  wordsNone: {
    nl: 'Geen partij heeft gezegd dat zij niet meer of anders levert.',
    en: 'No party said that it no longer delivers, or otherwise.',
  },
  from: { nl: 'Vanaf', en: 'From' },
  word: { nl: 'Zegt', en: 'Says' },
  'no-longer': { nl: 'levert niet meer', en: 'no longer delivers' },
  again: { nl: 'levert {rhythm}', en: 'delivers {rhythm}' },
  why: { nl: 'Waarom', en: 'Why' },
  saidOn: { nl: 'Gezegd op', en: 'Said on' },
  download: { nl: 'Bewaar precies dit als', en: 'Keep exactly this as' },
  link: {
    nl: 'Alle partijen, sinds wanneer er iets ontbreekt, en wat zij erover zeiden',
    en: 'All parties, since when something is missing, and what they said about it',
  },
} as const satisfies Record<string, Text>;
