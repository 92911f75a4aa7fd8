import type { BulkProblemCode } from '../../domain/notification/bulk-problem.ts';
import type { Text } from '../text.ts';

/** What is wrong with a file of notifications; row and column stand beside the sentence. */
export const bulkProblemTexts = {
  'bulk-format-unknown': {
    nl: 'Dit is geen CSV, Excel-werkmap (.xlsx) of JSON: het begint met “{value}”. Begin met een van onze sjablonen.',
    en: 'This is no CSV, Excel workbook (.xlsx) or JSON: it begins with “{value}”. Start from one of our templates.',
  },
  'bulk-too-large': {
    nl: 'Het bestand is groter dan {limit} MB. Knip het in stukken.',
    en: 'The file is larger than {limit} MB. Cut it into pieces.',
  },
  'bulk-workbook-damaged': {
    nl: 'De werkmap is beschadigd ({what}). Er is niets van gelezen. Open haar in Excel en sla haar opnieuw op als .xlsx.',
    en: 'The workbook is damaged ({what}). Nothing of it was read. Open it in Excel and save it again as .xlsx.',
  },
  'bulk-workbook-too-large': {
    nl: 'De werkmap is uitgepakt groter dan {limit} MB. Haal opmaak, afbeeldingen en lege rijen weg, of sla haar op als CSV.',
    en: 'Unpacked, the workbook is larger than {limit} MB. Remove formatting, pictures and empty rows, or save it as CSV.',
  },
  'bulk-workbook-dishonest': {
    nl: 'De werkmap bevat een deel ({value}) dat groter is dan het zegt te zijn. Zo’n bestand openen wij niet. Sla haar in Excel opnieuw op.',
    en: 'The workbook holds a part ({value}) that is larger than it says. We do not open such a file. Save it again in Excel.',
  },
  'bulk-workbook-entities': {
    nl: 'De werkmap bevat opdrachten aan de lezer (een DTD in {value}). Excel maakt die niet. Sla haar in Excel opnieuw op.',
    en: 'The workbook holds instructions to the reader (a DTD in {value}). Excel makes none. Save it again in Excel.',
  },
  'bulk-workbook-old': {
    nl: 'Dit is een oude Excel-werkmap (.xls). Sla haar in Excel op als .xlsx of CSV.',
    en: 'This is an old Excel workbook (.xls). Save it in Excel as .xlsx or CSV.',
  },
  'bulk-too-many-rows': {
    nl: 'Het bestand heeft meer dan {limit} rijen. Knip het in stukken.',
    en: 'The file has more than {limit} rows. Cut it into pieces.',
  },
  'bulk-nothing-in-it': {
    nl: 'Er staat geen enkele melding in: alleen een kopregel, of niets.',
    en: 'There is not one notification in it: a header line only, or nothing.',
  },
  'bulk-column-missing': {
    nl: 'De kolom “{column}” ontbreekt. Gevonden werd: {found}. Geef de kolom deze naam, of begin met een sjabloon.',
    en: 'The column “{column}” is missing. Found was: {found}. Give the column this name, or start from a template.',
  },
  'bulk-column-repeated': {
    nl: 'De kolom “{column}” staat er twee keer. Haal er een weg: wij kiezen niet welke geldt.',
    en: 'The column “{column}” is there twice. Take one away: we do not choose which counts.',
  },
  'bulk-column-unknown': {
    nl: 'De kolom “{column}” lezen wij niet. Bedoelde u {near}? Zo niet, dan kan hij blijven staan.',
    en: 'We do not read the column “{column}”. Did you mean {near}? If not, it can stay.',
  },
  'bulk-json-shape': {
    nl: 'Verwacht werd een lijst van meldingen: [ … ]. Gezien werd {seen}.',
    en: 'Expected was a list of notifications: [ … ]. Seen was {seen}.',
  },
  'bulk-example-row': {
    nl: 'Dit is de voorbeeldrij van het sjabloon. Haal haar weg.',
    en: 'This is the example row of the template. Take it away.',
  },
  'bulk-row-shape': {
    nl: 'Verwacht werd een melding met “code” of “number”, en “content”. Gezien werd {seen}.',
    en: 'Expected was a notification with “code” or “number”, and “content”. Seen was {seen}.',
  },
  'bulk-code-missing': {
    nl: 'Er staat geen RVG- of EU-nummer en geen nummer van een melding. Vul een van beide in.',
    en: 'There is no RVG or EU number and no number of a notification. Fill in one of them.',
  },
  'bulk-code-differs': {
    nl: 'Melding {number} gaat over {unit}, en hier staat “{value}”. Verbeter een van beide, of laat het RVG-nummer leeg.',
    en: 'Notification {number} is about {unit}, and here it says “{value}”. Correct one of them, or leave the RVG number empty.',
  },
  'bulk-step-missing': {
    nl: 'Bij een bestaande melding hoort een stap. Kies {known}.',
    en: 'An existing notification needs a step. Choose {known}.',
  },
  'bulk-step-needs-number': {
    nl: 'De stap “{value}” hoort bij een bestaande melding. Vul haar nummer in, of kies de stap “nieuw”.',
    en: 'The step “{value}” belongs to an existing notification. Fill in its number, or choose the step “first”.',
  },
  'bulk-step-not-first': {
    nl: 'Melding {number} bestaat al, dus de stap kan niet “nieuw” zijn. Kies {known}, of haal het nummer weg.',
    en: 'Notification {number} exists, so the step cannot be “first”. Choose {known}, or take the number away.',
  },
  'bulk-already-notified': {
    nl: 'Voor {name} loopt al een melding van deze soort, en die zegt iets anders. Vul het nummer {number} in met een stap, dan wijzigt u haar.',
    en: 'A notification of this kind is open for {name} already, and it says something else. Fill in the number {number} with a step to change it.',
  },
  'bulk-word-unknown': {
    nl: '“{value}” is geen antwoord dat wij kennen. Kies {known}.',
    en: '“{value}” is no answer that we know. Choose {known}.',
  },
  'bulk-day-serial': {
    nl: '“{value}” is waarschijnlijk het getal waarmee Excel een dag bewaart; {iso} zou het zijn. Schrijf de dag als jjjj-mm-dd.',
    en: '“{value}” is probably the number by which Excel keeps a day; it would be {iso}. Write the day as yyyy-mm-dd.',
  },
  'bulk-day-ambiguous': {
    nl: '“{value}” kan {first} zijn of {second}. Wij raden niet; schrijf de dag als jjjj-mm-dd.',
    en: '“{value}” may be {first} or {second}. We do not guess; write the day as yyyy-mm-dd.',
  },
  'bulk-day-impossible': {
    nl: '“{value}” is geen dag die bestaat. Schrijf de dag als jjjj-mm-dd.',
    en: '“{value}” is no day that exists. Write the day as yyyy-mm-dd.',
  },
  'bulk-day-unreadable': {
    nl: '“{value}” lezen wij niet als een dag. Schrijf de dag als jjjj-mm-dd.',
    en: 'We cannot read “{value}” as a day. Write the day as yyyy-mm-dd.',
  },
  'bulk-number-ambiguous': {
    nl: '“{value}” kan {first} zijn of {second}. Wij raden niet; schrijf het zonder punt of komma voor duizendtallen.',
    en: '“{value}” may be {first} or {second}. We do not guess; write it without a point or comma for thousands.',
  },
  'bulk-number-rounded': {
    nl: '“{value}” is door Excel afgerond; de cijfers die er stonden zijn weg. Maak de kolom op als tekst en vul het opnieuw in.',
    en: '“{value}” was rounded by Excel; the digits that stood there are gone. Format the column as text and fill it in again.',
  },
  'bulk-number-unreadable': {
    nl: '“{value}” is geen getal. Schrijf alleen cijfers, met een komma of punt voor decimalen.',
    en: '“{value}” is no number. Write digits only, with a comma or point for decimals.',
  },
  'bulk-zero-lost': {
    nl: 'Hier heeft Excel waarschijnlijk een nul of een plus voor het nummer weggehaald. Maak de kolom op als tekst en vul het opnieuw in.',
    en: 'Here Excel has probably taken away a zero or a plus before the number. Format the column as text and fill it in again.',
  },
  'bulk-became-day': {
    nl: 'Excel heeft hier een dag van gemaakt: “{value}”. Maak de kolom op als tekst en vul opnieuw in wat er stond.',
    en: 'Excel has made a day of this: “{value}”. Format the column as text and fill in again what stood there.',
  },
  'bulk-formula': {
    nl: 'Hier staat een formule met uitkomst “{value}”. Wij rekenen niet na; plak de uitkomst als waarde.',
    en: 'Here is a formula with result “{value}”. We do not recalculate; paste the result as a value.',
  },
  'bulk-cell-error': {
    nl: 'Hier staat een fout van Excel: {value}. Verbeter de cel.',
    en: 'Here is an error of Excel: {value}. Correct the cell.',
  },
  'bulk-cell-too-long': {
    nl: 'Deze cel telt {length} tekens; {limit} is het meeste. Maak de tekst korter.',
    en: 'This cell has {length} characters; {limit} is the most. Shorten the text.',
  },
  'bulk-file-gone': {
    nl: 'Dit bestand staat niet meer klaar: het is verzonden, vervangen of te oud. Kies het opnieuw.',
    en: 'This file is no longer at hand: it was sent, replaced or is too old. Choose it again.',
  },
} as const satisfies Record<BulkProblemCode, Text>;
