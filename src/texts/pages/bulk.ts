import type { Text } from '../text.ts';

/** Many notifications at once, as a file. */
export const bulkTexts = {
  title: { nl: 'Meldingen uit een bestand', en: 'Notifications from a file' },
  lead: {
    nl: 'Eén rij is één melding, of één wijziging van een melding. Wij laten eerst zien wat er zou gebeuren; er wordt niets verzonden zolang u dat niet zegt.',
    en: 'One row is one notification, or one change of a notification. We first show what would happen; nothing is sent until you say so.',
  },
  templates: { nl: 'Begin met een sjabloon', en: 'Start from a template' },
  templatesLead: {
    nl: 'Met alle kolommen en een voorbeeldrij; het Excel-sjabloon legt op een tweede blad elke kolom uit.',
    en: 'With every column and an example row; the Excel template explains each column on a second sheet.',
  },
  'role-holder': { nl: 'Vergunninghouder', en: 'Holder' },
  'role-representative': { nl: 'Vertegenwoordiger', en: 'Representative' },
  templateFile: { nl: 'sjabloon-meldingen', en: 'template-notifications' },
  errorFile: { nl: 'meldingen-met-uitkomst', en: 'notifications-with-outcome' },
  choose: { nl: 'Kies uw bestand', en: 'Choose your file' },
  file: { nl: 'Bestand', en: 'File' },
  fileHint: {
    nl: 'CSV, Excel (.xlsx) of JSON; hoogstens {rows} rijen en {megabytes} MB.',
    en: 'CSV, Excel (.xlsx) or JSON; at most {rows} rows and {megabytes} MB.',
  },
  fileMissing: { nl: 'Kies een bestand.', en: 'Choose a file.' },
  check: { nl: 'Controleer het bestand', en: 'Check the file' },
  mistakesTitle: { nl: 'Dit bestand kunnen wij niet lezen', en: 'We cannot read this file' },

  reviewTitle: { nl: 'Wat dit bestand zou doen', en: 'What this file would do' },
  reviewLead: {
    nl: '{name}: {count} {count|rij|rijen}. Er is nog niets verzonden.',
    en: '{name}: {count} {count|row|rows}. Nothing was sent yet.',
  },
  counts: {
    nl: '{new} nieuw, {changed} gewijzigd, {unchanged} ongewijzigd, {rejected} afgewezen.',
    en: '{new} new, {changed} changed, {unchanged} unchanged, {rejected} rejected.',
  },
  notes: { nl: 'Goed om te weten', en: 'Good to know' },
  rejectedTitle: { nl: 'Afgewezen rijen', en: 'Rejected rows' },
  acceptedTitle: { nl: 'Rijen die worden verzonden', en: 'Rows that will be sent' },
  unchangedTitle: { nl: 'Ongewijzigde rijen', en: 'Unchanged rows' },
  unchangedLead: {
    nl: 'Deze meldingen staan er al zo. Er wordt niets voor verzonden.',
    en: 'These notifications say this already. Nothing is sent for them.',
  },
  row: { nl: 'Rij', en: 'Row' },
  about: { nl: 'Over', en: 'About' },
  forRole: { nl: 'Voor', en: 'For' },
  rowNumber: { nl: 'Rij {row}', en: 'Row {row}' },
  templatesCaption: {
    nl: 'Twee volgordes: een vertegenwoordiger begint met het nummer van de melding.',
    en: 'Two orders: a representative begins with the number of the notification.',
  },
  rowsCaption: {
    nl: '{count} {count|rij|rijen}, genummerd als in uw bestand.',
    en: '{count} {count|row|rows}, numbered as in your file.',
  },
  what: { nl: 'Wat', en: 'What' },
  wrong: { nl: 'Wat er mis is', en: 'What is wrong' },
  changes: { nl: 'Wat verandert', en: 'What changes' },
  timing: { nl: 'Op tijd', en: 'In time' },
  late: { nl: '{days} {days|dag|dagen} te laat', en: '{days} {days|day|days} late' },
  inTime: { nl: 'ja', en: 'yes' },
  fromTo: {
    nl: '{field}: was {before}, wordt {after}',
    en: '{field}: was {before}, becomes {after}',
  },
  more: {
    nl: 'En nog {count} {count|rij|rijen}; in het bestand met uitkomst staan ze alle.',
    en: 'And {count} {count|row|rows} more; the file with outcomes has them all.',
  },
  download: {
    nl: 'Haal uw bestand op, met de uitkomst bij elke rij',
    en: 'Get your file back, with the outcome beside each row',
  },
  mend: {
    nl: 'U kunt het daarin verbeteren en opnieuw kiezen; wat al verzonden is, telt dan niet dubbel.',
    en: 'You can correct it there and choose it again; what was sent already does not count twice.',
  },
  sendAll: { nl: 'Verzend {count} {count|rij|rijen}', en: 'Send {count} {count|row|rows}' },
  sendGood: {
    nl: 'Verzend alleen {count} goede {count|rij|rijen}',
    en: 'Send only the {count} good {count|row|rows}',
  },
  sendGoodHint: {
    nl: 'De {rejected} afgewezen {rejected|rij blijft|rijen blijven} achter.',
    en: 'The {rejected} rejected {rejected|row stays|rows stay} behind.',
  },
  nothingToSend: { nl: 'Er is niets om te verzenden.', en: 'There is nothing to send.' },
  other: { nl: 'Kies een ander bestand', en: 'Choose another file' },

  sentTitle: { nl: 'Verzonden', en: 'Sent' },
  sentLead: {
    nl: 'Het meldpunt heeft {count} {count|melding|meldingen} ontvangen. Elke melding heeft een eigen nummer en bewijs.',
    en: 'The desk has received {count} {count|notification|notifications}. Each has a number and a receipt of its own.',
  },
  notSent: {
    nl: 'Er is niets verzonden: er zijn intussen rijen afgewezen.',
    en: 'Nothing was sent: rows have been rejected meanwhile.',
  },
  number: { nl: 'Nummer', en: 'Number' },
  receipt: { nl: 'Bewijsnummer', en: 'Receipt' },
  toList: { nl: 'Naar uw meldingen', en: 'To your notifications' },

  sheet: { nl: 'Meldingen', en: 'Notifications' },
  explanationSheet: { nl: 'Uitleg', en: 'Explanation' },
  columnName: { nl: 'Kolom', en: 'Column' },
  columnMeaning: { nl: 'Wat u invult', en: 'What to fill in' },
  columnAnswers: { nl: 'Antwoorden', en: 'Answers' },
  'meaning-code': {
    nl: 'RVG-nummer of EU-nummer. Eén melding per vergunning.',
    en: 'RVG number or EU number. One notification for each registration.',
  },
  'meaning-number': {
    nl: 'Nummer van een bestaande melding, als u die wijzigt. Leeg bij een nieuwe.',
    en: 'Number of an existing notification, when you change it. Empty for a new one.',
  },
  'meaning-step': {
    nl: 'Wat u met een bestaande melding doet. Leeg of “nieuw” bij een nieuwe.',
    en: 'What you do with an existing notification. Empty or “first” for a new one.',
  },
  answerDay: { nl: 'jjjj-mm-dd', en: 'yyyy-mm-dd' },
  answerNumber: {
    nl: 'Een getal, zonder punt of komma voor duizendtallen',
    en: 'A number, without a point or comma for thousands',
  },
  answerTexts: { nl: 'Een of meer, met | ertussen', en: 'One or more, with | between them' },
  answerCountries: {
    nl: 'Landcodes van twee letters, met een spatie ertussen: BE DE',
    en: 'Two-letter country codes with a space between them: BE DE',
  },
} as const satisfies Record<string, Text>;

export const bulkOutcomeTexts = {
  new: { nl: 'nieuw', en: 'new' },
  changed: { nl: 'gewijzigd', en: 'changed' },
  unchanged: { nl: 'ongewijzigd', en: 'unchanged' },
  rejected: { nl: 'afgewezen', en: 'rejected' },
} as const satisfies Record<string, Text>;
