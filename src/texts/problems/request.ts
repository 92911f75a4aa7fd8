import type { RequestProblemCode } from '../../domain/request-problem.ts';
import type { Text } from '../text.ts';

export const requestProblemTexts = {
  'source-unknown': {
    nl: 'Er is geen bron “{name}”. Bedoelde u {near}? `voorradig source list` toont ze alle.',
    en: 'There is no source “{name}”. Did you mean {near}? `voorradig source list` shows them all.',
  },
  'delivery-unknown': {
    nl: 'Er is geen levering met nummer “{id}”. De nummers staan bij `voorradig source list`.',
    en: 'There is no delivery with number “{id}”. The numbers stand in `voorradig source list`.',
  },
  'delivery-not-held': {
    nl: 'Levering {id} wacht niet op een beslissing. Alleen een vastgehouden levering kan worden aanvaard of verworpen; de lijst van bronnen toont welke wachten.',
    en: 'Delivery {id} does not wait for a decision. Only a held delivery can be accepted or rejected; the list of sources shows which ones wait.',
  },
  'reason-missing': {
    nl: 'Een beslissing heeft een reden nodig. Geef die met --why "…".',
    en: 'A decision needs a reason. Give it with --why "…".',
  },
  'nothing-to-load': {
    nl: 'In “{path}” staat geen bestand dat bron {source} leest. Verwacht: {expected}.',
    en: '“{path}” holds no file that source {source} reads. Expected: {expected}.',
  },
  'snapshot-date-missing': {
    nl: 'De datum van deze lijst staat niet in het bestand en niet in de naam. Geef hem met --as-of JJJJ-MM-DD.',
    en: 'The date of this list stands neither in the file nor in its name. Give it with --as-of YYYY-MM-DD.',
  },
  'snapshot-in-future': {
    nl: 'De lijst zou van {asserted} zijn en vandaag is het {today}. Een bron kan vandaag niets zeggen over wat zij later zal zeggen; controleer --as-of of de bestandsnaam.',
    en: 'The list would be of {asserted} and today is {today}. A source cannot have spoken on a later day; check --as-of or the file name.',
  },
  'list-shrank': {
    nl: 'De lijst ging van {before} naar {now} {now|rij|rijen}, meer dan 20 % minder. Zij wordt vastgehouden tot iemand beslist.',
    en: 'The list went from {before} to {now} {now|row|rows}, more than 20% fewer. It is held until somebody decides.',
  },
  'day-unreadable': {
    nl: '{name}: “{value}” is geen dag die bestaat. Schrijf JJJJ-MM-DD, bijvoorbeeld 2026-03-15.',
    en: '{name}: “{value}” is no day that exists. Write YYYY-MM-DD, for example 2026-03-15.',
  },
  'day-in-future': {
    nl: '{name}: {value} ligt na vandaag ({today}). Wat er dan bekend is, weet nog niemand.',
    en: '{name}: {value} is after today ({today}). Nobody knows yet what will be known then.',
  },
  'time-unreadable': {
    nl: '{name}: “{value}” is geen tijdstip. Schrijf bijvoorbeeld 2026-03-15T12:00:00Z.',
    en: '{name}: “{value}” is no time. Write for example 2026-03-15T12:00:00Z.',
  },
  'country-unknown': {
    nl: 'Voor land “{value}” is er geen bron. Landen met een bron: {known}.',
    en: 'There is no source for country “{value}”. Countries with a source: {known}.',
  },
  'definition-unknown': {
    nl: 'Er is geen definitie “{value}”. De definities zijn: {known}.',
    en: 'There is no definition “{value}”. The definitions are: {known}.',
  },
  'product-unknown': {
    nl: 'Er is geen geneesmiddel met kenmerk “{id}”. Zoek het op naam, stof of nummer.',
    en: 'There is no medicine with id “{id}”. Search for it by name, substance or number.',
  },
  'rule-unknown': {
    nl: 'Er is geen regel “{value}”. De regels zijn: {known}.',
    en: 'There is no rule “{value}”. The rules are: {known}.',
  },
  'query-missing': {
    nl: 'Typ een naam, werkzame stof, RVG- of EU-nummer, of het begin van een ATC-code.',
    en: 'Type a name, substance, RVG or EU number, or the beginning of an ATC code.',
  },
  'query-too-long': {
    nl: 'De zoekvraag heeft {length} tekens; er passen er {limit}.',
    en: 'The query has {length} characters; {limit} fit.',
  },
  'cursor-unreadable': {
    nl: 'De bladwijzer “{value}” is niet van ons. Begin bij de eerste bladzijde.',
    en: 'The cursor “{value}” is not one of ours. Start at the first page.',
  },
  'number-out-of-range': {
    nl: '{name}: {value} past niet. Verwacht: {from} tot en met {to}.',
    en: '{name}: {value} does not fit. Expected: {from} to {to}.',
  },
  'case-unreadable': {
    nl: 'Dit is geen leesbare JSON: {reason}. Verwacht één geval of een lijst van gevallen; `voorradig decide {rule} --schema` toont de vorm.',
    en: 'This is no readable JSON: {reason}. Expected one case or a list of cases; `voorradig decide {rule} --schema` shows the shape.',
  },
  'case-misfit': {
    nl: 'Veld {field}: {expected}. Gezien: {seen}.',
    en: 'Field {field}: {expected}. Seen: {seen}.',
  },
  'too-many-cases': {
    nl: '{count} gevallen in één keer; er passen er {limit}. Verdeel ze.',
    en: '{count} cases at once; {limit} fit. Split them.',
  },
} as const satisfies Record<RequestProblemCode, Text>;
