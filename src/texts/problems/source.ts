import type { SourceProblemCode } from '../../domain/source/problem-code.ts';
import type { Text } from '../text.ts';

/**
 * What is wrong with an official list: what, the value as seen, what was expected, what to
 * do. File, row and column stand beside the sentence in every list of problems.
 */
export const sourceProblemTexts = {
  'empty-file': {
    nl: 'Het bestand is leeg. Verwacht werd een lijst met ten minste een kopregel. Haal het bestand opnieuw op.',
    en: 'The file is empty. Expected was a list with at least a header line. Fetch the file again.',
  },
  'truncated-gzip': {
    nl: 'Het ingepakte bestand (gzip) breekt halverwege af. Er is niets van gelezen. Haal het bestand opnieuw op.',
    en: 'The compressed file (gzip) breaks off half-way. Nothing of it was read. Fetch the file again.',
  },
  'damaged-gzip': {
    nl: 'Het ingepakte bestand (gzip) is beschadigd ({value}). Er is niets van gelezen. Haal het bestand opnieuw op.',
    en: 'The compressed file (gzip) is damaged ({value}). Nothing of it was read. Fetch the file again.',
  },
  'file-too-large': {
    nl: 'Het bestand is uitgepakt groter dan {limit} MiB. Zo groot is geen enkele lijst die wij kennen. Controleer of het de goede lijst is.',
    en: 'Unpacked, the file is larger than {limit} MiB. No list that we know is that large. Check that it is the right list.',
  },
  'archive-instead-of-data': {
    nl: 'Dit is een ZIP-bestand, of een Excel-bestand dat vanbinnen een ZIP is. Pak het uit, of sla het in Excel op als CSV (UTF-8), en lees dat in.',
    en: 'This is a ZIP file, or an Excel file, which is one inside. Unpack it, or save it in Excel as CSV (UTF-8), and load that.',
  },
  'nul-bytes': {
    nl: 'Het bestand bevat nul-bytes, de eerste op positie {offset}. Een tekstbestand heeft die niet. Haal het bestand opnieuw op of sla het op als UTF-8.',
    en: 'The file holds NUL bytes, the first at position {offset}. A text file has none. Fetch the file again or save it as UTF-8.',
  },
  'html-instead-of-data': {
    nl: 'Dit is een webpagina (“{value}”), niet de lijst. Waarschijnlijk gaf de bron een foutmelding of een inlogpagina. Haal de lijst later opnieuw op.',
    en: 'This is a web page (“{value}”), not the list. The source probably answered with an error or a sign-in page. Fetch the list again later.',
  },
  'encoding-guessed': {
    nl: 'Het bestand is geen geldige UTF-8; het is gelezen als {encoding}. Controleer of letters met accenten kloppen.',
    en: 'The file is not valid UTF-8; it was read as {encoding}. Check that letters with accents are right.',
  },
  'replacement-characters': {
    nl: 'In de lijst {count|staat|staan} {count} {count|teken|tekens} die al bij de bron verloren {count|is|zijn} gegaan (�). De tekst is overgenomen zoals hij is. Meld het aan de bron.',
    en: 'The list holds {count} {count|character|characters} that {count|was|were} already lost at the source (�). The text was taken as it stands. Tell the source.',
  },
  'truncated-file': {
    nl: 'Het bestand breekt midden in een regel af. Uit een halve lijst volgt niet wat eraf is, dus er is niets overgenomen. Haal het bestand opnieuw op.',
    en: 'The file breaks off in the middle of a row. Half a list does not tell what has left it, so nothing was taken. Fetch the file again.',
  },
  'damaged-json': {
    nl: 'Het bestand is geen geldige JSON ({value}). Er is niets van gelezen. Haal het bestand opnieuw op.',
    en: 'The file is not valid JSON ({value}). Nothing of it was read. Fetch the file again.',
  },
  'layout-unknown': {
    nl: 'De opbouw van het bestand is niet bekend: het begint met “{value}”, verwacht werd {expected}. Controleer of dit de goede lijst is.',
    en: 'The layout of the file is not known: it begins with “{value}”, expected was {expected}. Check that it is the right list.',
  },
  'column-missing': {
    nl: 'De kolom “{column}” ontbreekt. Gevonden werd: {value}. Heet de kolom nu anders ({near})? Dan moet de lezer van deze bron worden aangepast; tot dan wordt er niets overgenomen.',
    en: 'The column “{column}” is missing. Found was: {value}. Has it been renamed ({near})? Then the reader of this source has to be adapted; until then nothing is taken.',
  },
  'column-duplicate': {
    nl: 'De kolom “{column}” staat er meer dan eens in. Welke geldt, is niet te zeggen. Vraag de bron om één kolom van die naam.',
    en: 'The column “{column}” occurs more than once. Which one holds cannot be told. Ask the source for one column of that name.',
  },
  'column-unknown': {
    nl: 'De kolom “{column}” kennen wij niet; zij is niet gelezen. De andere kolommen wel.',
    en: 'We do not know the column “{column}”; it was not read. The other columns were.',
  },
  'no-rows': {
    nl: 'De lijst heeft een kopregel en geen enkele rij. Controleer bij de bron of de lijst echt leeg is.',
    en: 'The list has a header line and not a single row. Check with the source that the list is really empty.',
  },
  'pages-repeated': {
    nl: 'De {rows} rijen zijn {records} {records|rij|rijen}, telkens herhaald: één bladzijde die steeds opnieuw is opgehaald. Wat op de andere stond, is onbekend; dat een geneesmiddel hier ontbreekt, zegt dus niets. Haal de lijst opnieuw op.',
    en: 'The {rows} rows are {records} {records|row|rows}, repeated: one page fetched again and again. What stood on the others is unknown, so a medicine missing here means nothing. Fetch the list again.',
  },
  'too-many-fields': {
    nl: 'De rij heeft {found} velden, verwacht werden er {expected}. De rij is niet gelezen, de andere wel. Meestal ontbreken aanhalingstekens om een tekst met een scheidingsteken.',
    en: 'The row has {found} fields, expected were {expected}. It was not read, the others were. Usually quotes are missing around a text with a separator in it.',
  },
  'too-few-fields': {
    nl: 'De rij heeft {found} {found|veld|velden}, verwacht werden er {expected}. De rij is niet gelezen, de andere wel. Meestal staat er een regeleinde in een tekst zonder aanhalingstekens.',
    en: 'The row has {found} {found|field|fields}, expected were {expected}. It was not read, the others were. Usually a text without quotes holds a line break.',
  },
  'cell-too-large': {
    nl: 'Veld {cell} heeft {size} tekens; meer dan {limit} lezen wij niet. De rij is niet gelezen, de andere wel. Meestal ontbreekt een aanhalingsteken.',
    en: 'Field {cell} has {size} characters; we read no more than {limit}. The row was not read, the others were. Usually a quote is missing.',
  },
  'stray-quote': {
    nl: 'Er staat een aanhalingsteken te veel of te weinig op deze regel. De regel is niet gelezen; de regels erna wel. Binnen een tekst hoort een aanhalingsteken dubbel te staan.',
    en: 'This line has a quote too many or too few. It was not read; the lines after it were. Within a text a quote should be doubled.',
  },
  'name-missing': {
    nl: 'De rij noemt geen geneesmiddel: de kolom “{column}” is leeg. De rij is niet overgenomen, de andere wel.',
    en: 'The row names no medicine: the column “{column}” is empty. It was not taken, the others were.',
  },
  'required-value-missing': {
    nl: 'De kolom “{column}” is leeg, en zonder die waarde zegt de rij niets. De rij is niet overgenomen, de andere wel.',
    en: 'The column “{column}” is empty, and without it the row says nothing. It was not taken, the others were.',
  },
  'row-shape-unknown': {
    nl: 'Deze rij heeft niet de vorm die de bron gebruikt: “{value}”. Verwacht werd {expected}. De rij is niet overgenomen, de andere wel.',
    en: 'This row does not have the shape that the source uses: “{value}”. Expected was {expected}. It was not taken, the others were.',
  },
  'identical-row': {
    nl: 'Deze rij staat nog {count} keer precies zo in de lijst (regel {others}). Zij telt één keer.',
    en: 'This row stands {count} more {count|time|times} in the list, word for word (row {others}). It counts once.',
  },
  'key-repeated': {
    nl: 'De lijst heeft {count} verschillende rijen voor “{value}” (ook regel {others}). Alle zijn overgenomen, elk apart.',
    en: 'The list has {count} different rows for “{value}” (also row {others}). All were taken, each by itself.',
  },
  'identical-rows': {
    nl: '{count} {count|rij staat|rijen staan} nog eens precies zo in de lijst. Elke telt één keer.',
    en: '{count} {count|row stands|rows stand} in the list once more, word for word. Each counts once.',
  },
  'keys-repeated': {
    nl: 'Bij {count} {count|nummer|nummers} heeft de lijst verschillende rijen. Alle zijn overgenomen, elk apart.',
    en: 'For {count} {count|number|numbers} the list has different rows. All were taken, each by itself.',
  },
  'not-an-article': {
    nl: '“{value}” is geen artikel, maar een tabelkop of de kop van een volgende groep die tussen de artikelen is beland. De regel is niet overgenomen; de artikelen eronder wel, bij de groep uit die kop.',
    en: '“{value}” is no article but a table header or the heading of a next group that got among the articles. It was not taken; the articles below it were, with the group of that heading.',
  },
  'country-differs': {
    nl: 'Deze rij is van “{value}”, de lijst is van {expected}. De rij is niet overgenomen. Controleer of de bestanden zijn verwisseld.',
    en: 'This row is of “{value}”, the list is of {expected}. It was not taken. Check whether files were mixed up.',
  },
  'impossible-date': {
    nl: '“{value}” is geen dag die bestaat. De rij is overgenomen zonder deze datum.',
    en: '“{value}” is no day that exists. The row was taken without this date.',
  },
  'sentinel-date': {
    nl: '“{value}” staat hier voor “niet bekend”. De rij is overgenomen zonder deze datum.',
    en: '“{value}” stands for “not known” here. The row was taken without this date.',
  },
  'unreadable-date': {
    nl: '“{value}” is niet als datum te lezen; verwacht werd {expected}. De rij is overgenomen zonder deze datum.',
    en: '“{value}” cannot be read as a date; expected was {expected}. The row was taken without this date.',
  },
  'end-before-start': {
    nl: 'Het einde ({value}) ligt vóór het begin ({start}). Beide zijn overgenomen zoals ze er staan.',
    en: 'The end ({value}) lies before the start ({start}). Both were taken as they stand.',
  },
  'code-unreadable': {
    nl: '“{value}” is niet als {expected} te lezen. De rij is overgenomen zonder dit nummer.',
    en: '“{value}” cannot be read as {expected}. The row was taken without this number.',
  },
  'atc-unreadable': {
    nl: '“{value}” is geen ATC-code; die ziet eruit als N05AN01. De rij is overgenomen zonder code.',
    en: '“{value}” is no ATC code; one looks like N05AN01. The row was taken without it.',
  },
  'leading-zeros-restored': {
    nl: 'In de kolom “{column}” {count|mist|missen} {count} {count|nummer|nummers} nullen vooraan, zoals “{value}”; gelezen als {read}. Meestal komt dat van een rekenblad.',
    en: 'In the column “{column}” {count} {count|number lacks|numbers lack} leading zeros, such as “{value}”; read as {read}. A spreadsheet usually does this.',
  },
  'number-unreadable': {
    nl: '“{value}” is niet als getal te lezen. De rij is overgenomen zonder dit getal.',
    en: '“{value}” cannot be read as a number. The row was taken without it.',
  },
  'atc5-needed': {
    nl: '“{value}” is geen ATC-code van zeven tekens, zoals N05AN01. De rij is niet overgenomen.',
    en: '“{value}” is no ATC code of seven signs, such as N05AN01. The row was not taken.',
  },
  'count-unreadable': {
    nl: '“{value}” is geen geheel getal van ten minste {least}. De rij is niet overgenomen.',
    en: '“{value}” is no whole number of at least {least}. The row was not taken.',
  },
  'row-contradicts': {
    nl: 'Regel {other} zegt over “{value}” iets anders. Deze rij is niet overgenomen. Laat één van beide staan.',
    en: 'Row {other} says something else of “{value}”. This row was not taken. Keep one of the two.',
  },
  'price-missing': {
    nl: 'De groep “{group}” heeft geen prijs. De artikelen zijn overgenomen zonder prijs.',
    en: 'The group “{group}” has no price. Its articles were taken without one.',
  },
  'start-long-before-report': {
    nl: 'Het begin ({value}) ligt meer dan tien jaar vóór de melding ({reported}). Het jaartal is waarschijnlijk een vergissing; het is overgenomen zoals het er staat.',
    en: 'The start ({value}) lies more than ten years before the report ({reported}). The year is probably a mistake; it was taken as it stands.',
  },
  'groups-without-articles': {
    nl: 'In deze lijst {count|heeft|hebben} {count} {count|groep|groepen} geen artikelen. Ontbreken er veel, dan is de lijst bij de bron waarschijnlijk beschadigd: vergelijk met de vorige lijst.',
    en: '{count} {count|group|groups} in this list {count|has|have} no articles. If many are missing, the list was probably damaged at the source: compare with the previous list.',
  },
  'read-elsewhere': {
    nl: 'Dit bestand leest de bron “{connector}”; hier is het overgeslagen. Laad het met: voorradig source load {connector} <bestand>.',
    en: 'The source “{connector}” reads this file; it was skipped here. Load it with: voorradig source load {connector} <file>.',
  },
  'not-delivered-by-file': {
    nl: 'Deze bron komt uit beslissingen van het meldpunt in dit systeem, niet uit een bestand. Er is niets te laden.',
    en: 'This source comes from decisions of the desk in this system, not from a file. There is nothing to load.',
  },
  'file-not-recognised': {
    nl: 'Dit bestand hoort naar zijn naam bij geen van de bronnen die hier geladen worden; het is overgeslagen. Is het er toch een, geef het dan alleen op, zonder de rest van de map.',
    en: 'By its name this file belongs to none of the sources loaded here; it was skipped. If it does, give it by itself, without the rest of the folder.',
  },
} as const satisfies Record<SourceProblemCode, Text>;
