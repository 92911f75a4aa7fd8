import type { StockProblemCode } from '../../domain/stock/stock-problem.ts';
import type { Text } from '../text.ts';

/** What is wrong with a delivery of stock: the value as seen, why, what to do. Row and column stand beside it. */
export const stockProblemTexts = {
  'stock-format-unknown': {
    nl: 'Dit is geen CSV, Excel-werkmap (.xlsx) of FHIR InventoryReport: het begint met “{value}”. Begin met een van onze sjablonen.',
    en: 'This is no CSV, Excel workbook (.xlsx) or FHIR InventoryReport: it begins with “{value}”. Start from one of our templates.',
  },
  'stock-web-page': {
    nl: 'Dit is een webpagina (“{value}”), geen voorraad. Waarschijnlijk is bij het ophalen een fout- of inlogpagina opgeslagen. Maak het bestand opnieuw.',
    en: 'This is a web page (“{value}”), not stock. Probably an error or sign-in page was saved when it was fetched. Make the file again.',
  },
  'stock-file-too-large': {
    nl: 'Het bestand is groter dan {limit} MB. Knip het in stukken, of stuur het als CSV.',
    en: 'The file is larger than {limit} MB. Cut it into pieces, or send it as CSV.',
  },
  'stock-too-many-rows': {
    nl: 'Het bestand heeft meer dan {limit} rijen. Knip het in stukken: per dag, of per jaar aan weken.',
    en: 'The file has more than {limit} rows. Cut it into pieces: a day each, or a year of weeks.',
  },
  'stock-nothing-in-it': {
    nl: 'Er staat geen enkele rij voorraad in. Hebt u niets, meld dan nul verpakkingen: een lege lijst is geen bericht.',
    en: 'There is not one row of stock in it. If you have nothing, report nought packs: an empty list is no word.',
  },
  'stock-column-missing': {
    nl: 'De kolom “{column}” (of “{english}”) ontbreekt. Gevonden werd: {found}. Heet zij nu anders ({near})? Geef haar deze naam.',
    en: 'The column “{column}” (or “{english}”) is missing. Found was: {found}. Has it another name now ({near})? Give it this one.',
  },
  'stock-column-repeated': {
    nl: 'De kolom “{column}” staat er twee keer. Haal er een weg: wij kiezen niet welke geldt.',
    en: 'The column “{column}” is there twice. Take one away: we do not choose which counts.',
  },
  'stock-column-unknown': {
    nl: 'De kolom “{column}” kennen wij niet; zij is niet gelezen. De andere kolommen wel.',
    en: 'We do not know the column “{column}”; it was not read. The other columns were.',
  },
  'stock-header-missing': {
    nl: 'Geen enkele kolom is herkend in “{value}”. De eerste regel noemt de kolommen ({expected}), met een puntkomma, komma of tab ertussen.',
    en: 'Not one column was recognised in “{value}”. The first line names the columns ({expected}), with a semicolon, comma or tab between them.',
  },
  'stock-report-shape': {
    nl: 'Dit is geen InventoryReport zoals wij het lezen: bij {column} staat {value}, verwacht werd {expected}.',
    en: 'This is no InventoryReport as we read it: {column} holds {value}, expected was {expected}.',
  },
  'stock-report-too-deep': {
    nl: 'In dit bestand zijn meer dan {limit} lagen in elkaar genest. Een InventoryReport heeft er tien. Maak het bestand opnieuw.',
    en: 'This file nests more than {limit} levels. An InventoryReport has ten. Make the file again.',
  },
  'stock-report-too-large': {
    nl: 'Dit rapport heeft meer dan {limit} regels. Stuur zoveel als CSV.',
    en: 'This report has more than {limit} items. Send as many as CSV.',
  },
  'file-of-other-day': {
    nl: 'Dit bestand gaat over {seen}; verwacht werd {day}. Er is niets van overgenomen. Kies het bestand van die dag, of lever dit bestand voor zijn eigen dag.',
    en: 'This file is about {seen}; expected was {day}. Nothing of it was taken. Choose the file of that day, or deliver this one for its own day.',
  },
  'problems-unlisted': {
    nl: 'Nog {count} {count|rij|rijen} met een fout {count|is|zijn} niet beschreven; de eerste {listed} wel. Verbeter die eerst: vaak is het steeds dezelfde fout.',
    en: 'Another {count} {count|row|rows} with a mistake {count|is|are} not described; the first {listed} are. Correct those first: it is often the same mistake.',
  },
  'stock-too-many-cells': {
    nl: 'De rij heeft {found} cellen, de kop {expected}. De eerste te veel is “{value}”. Staat er een scheidingsteken in een waarde, zet die dan tussen aanhalingstekens.',
    en: 'The row has {found} cells, the header {expected}. The first one too many is “{value}”. If a value holds a separator, put quotes around it.',
  },
  'stock-too-few-cells': {
    nl: 'De rij heeft {found} {found|cel|cellen}, de kop {expected}. Vanaf “{column}” ontbreekt er iets. Vul de rij aan; een lege waarde houdt haar scheidingsteken.',
    en: 'The row has {found} {found|cell|cells}, the header {expected}. From “{column}” on something is missing. Complete the row; an empty value keeps its separator.',
  },
  'stock-cell-too-long': {
    nl: 'Deze cel heeft meer dan {limit} tekens; zij begint met “{value}”. Geen waarde van ons is zo lang. Meestal ontbreekt een aanhalingsteken.',
    en: 'This cell has more than {limit} characters; it begins with “{value}”. None of our values is that long. Usually a quote is missing.',
  },
  'stock-quote-open': {
    nl: 'Hier begint een aanhalingsteken dat nergens eindigt. De regel is niet gelezen; de regels erna wel. Sluit het aanhalingsteken, of haal het weg.',
    en: 'Here a quote begins that ends nowhere. The line was not read; the lines after it were. Close the quote, or take it away.',
  },
  'stock-quote-stray': {
    nl: 'Achter een sluitend aanhalingsteken staat nog iets (“{value}”). De regel is niet gelezen. Binnen een tekst hoort een aanhalingsteken dubbel te staan.',
    en: 'Something follows a closing quote (“{value}”). The line was not read. Within a text a quote should be doubled.',
  },
  'stock-nul': {
    nl: 'In deze cel staan nul-bytes (“{value}”). Een tekst heeft die niet: het bestand is beschadigd. Maak het opnieuw.',
    en: 'This cell holds NUL bytes (“{value}”). A text has none: the file is damaged. Make it again.',
  },
  'stock-example-row': {
    nl: 'Dit is de voorbeeldrij van het sjabloon. Haal haar weg.',
    en: 'This is the example row of the template. Remove it.',
  },
  'row-repeated': {
    nl: 'Deze verpakking staat met dezelfde dag en soort al op regel {first}. Tel de twee op of haal er een weg: wij kiezen niet.',
    en: 'This pack stands with the same day and kind on line {first} already. Add the two up or remove one: we do not choose.',
  },
  'kind-not-of-role': {
    nl: '“{value}” hoort niet bij uw soort organisatie. Mogelijk zijn: {known}. Is dit het bestand van een ander?',
    en: '“{value}” does not belong to your kind of organisation. Possible are: {known}. Is this somebody else’s file?',
  },
  'period-not-of-kind': {
    nl: 'Bij “{kind}” past geen “{value}”: het wordt per {expected} geteld. Geef het totaal van de zeven dagen tot en met de datum.',
    en: '“{value}” does not go with “{kind}”: it is counted by “{expected}”. Give the total of the seven days up to the date.',
  },
  'stock-value-missing': {
    nl: 'De kolom “{column}” is leeg, en zonder die waarde zegt de rij niets. Vul haar in; hebt u er geen, schrijf dan 0.',
    en: 'The column “{column}” is empty, and without it the row says nothing. Fill it in; if you have none, write 0.',
  },
  'stock-formula': {
    nl: 'Hier staat een formule (“{value}”). Wij rekenen niet na; plak de uitkomst als waarde.',
    en: 'Here is a formula (“{value}”). We do not recalculate; paste the result as a value.',
  },
  'stock-cell-error': {
    nl: 'Hier staat een fout van het rekenblad: {value}. Verbeter de cel.',
    en: 'Here is an error of the spreadsheet: {value}. Correct the cell.',
  },
  'kind-unknown': {
    nl: 'De soort “{value}” kennen wij niet. Gebruik een van: {known}.',
    en: 'We do not know the kind “{value}”. Use one of: {known}.',
  },
  'period-unknown': {
    nl: 'De periode “{value}” kennen wij niet. Gebruik een van: {known}.',
    en: 'We do not know the period “{value}”. Use one of: {known}.',
  },
  'zi-unreadable': {
    nl: '“{value}” is geen ZI-nummer. Dat heeft acht cijfers, zonder letters of spaties, en niet alleen nullen.',
    en: '“{value}” is no ZI number. It has eight digits, without letters or spaces, and not only noughts.',
  },
  'zi-rounded': {
    nl: 'Het rekenblad heeft dit nummer afgerond tot “{value}”. De cijfers zijn weg. Maak de kolom op als tekst en vul het nummer opnieuw in.',
    en: 'The spreadsheet has rounded this number to “{value}”. The digits are gone. Format the column as text and fill in the number again.',
  },
  'zi-became-day': {
    nl: 'Het rekenblad heeft van dit nummer een dag gemaakt: “{value}”. Maak de kolom op als tekst en vul het nummer opnieuw in.',
    en: 'The spreadsheet has made a day of this number: “{value}”. Format the column as text and fill in the number again.',
  },
  'zi-check-digit': {
    nl: 'Het ZI-nummer {value} bestaat niet: het laatste cijfer klopt niet met de andere. Waarschijnlijk is een cijfer vertikt of zijn er twee verwisseld.',
    en: 'The ZI number {value} does not exist: its last digit does not follow from the others. Probably a digit was mistyped, or two were swapped.',
  },
  'zi-leading-zero-lost': {
    nl: '“{value}” heeft te weinig cijfers. Het rekenblad heeft waarschijnlijk een nul vooraan weggehaald: {given} is {name}. Maak de kolom op als tekst en schrijf {given}.',
    en: '“{value}” has too few digits. The spreadsheet has probably dropped a leading nought: {given} is {name}. Format the column as text and write {given}.',
  },
  'pack-unknown': {
    nl: 'Verpakking {value} staat op geen enkele lijst die wij kennen. Controleer het nummer; is het nieuw, lever de rij dan opnieuw zodra het op de lijst staat.',
    en: 'Pack {value} is on no list that we know. Check the number; if it is new, deliver the row again once it is on the list.',
  },
  'quantity-unreadable': {
    nl: '“{value}” is geen aantal. Schrijf hele cijfers, zonder letters, spaties of punten, ten minste {least}.',
    en: '“{value}” is no quantity. Write whole figures, without letters, blanks or points, at least {least}.',
  },
  'quantity-negative': {
    nl: '“{value}” is minder dan nul. Voorraad is nul of meer; een teruggave is een eigen soort (retour).',
    en: '“{value}” is less than nought. Stock is nought or more; a return is a kind of its own (return).',
  },
  'quantity-not-whole': {
    nl: '“{value}” is geen heel aantal. Tel in hele verpakkingen.',
    en: '“{value}” is no whole number. Count in whole packs.',
  },
  'quantity-ambiguous': {
    nl: '“{value}” kan {first} of {second} zijn. Schrijf aantallen zonder punt of komma.',
    en: '“{value}” can be {first} or {second}. Write quantities without point or comma.',
  },
  'units-unreadable': {
    nl: '“{value}” is geen aantal eenheden per verpakking. Schrijf hele cijfers, ten minste {least}.',
    en: '“{value}” is no number of units per pack. Write whole figures, at least {least}.',
  },
  'units-per-pack-misfit': {
    nl: 'In een verpakking {zi} ({name}) zitten volgens de lijst {registered} eenheden, hier staat {value}. Is het een andere verpakking? Schrijf haar eigen nummer.',
    en: 'By the list a pack {zi} ({name}) holds {registered} units, here it says {value}. Is it another pack? Write its own number.',
  },
  'units-factor-ten': {
    nl: 'Hier staat {value} eenheden per verpakking; volgens de lijst zijn het er bij {zi} ({name}) {registered}. Dat scheelt een factor tien. Verbeter de rij, of bevestig haar.',
    en: 'Here it says {value} units per pack; by the list {zi} ({name}) holds {registered}. That is a factor of ten. Correct the row, or confirm it.',
  },
  'price-unreadable': {
    nl: '“{value}” is geen prijs. Schrijf euro’s met twee cijfers achter de komma of punt (12,50), zonder punten voor duizendtallen, of laat de cel leeg.',
    en: '“{value}” is no price. Write euros with two digits behind the comma or point (12.50), without signs for thousands, or leave the cell empty.',
  },
  'date-unreadable': {
    nl: '“{value}” is geen datum die wij lezen. Schrijf jaar-maand-dag: 2026-11-22.',
    en: '“{value}” is no date that we read. Write year-month-day: 2026-11-22.',
  },
  'date-impossible': {
    nl: 'De dag “{value}” bestaat niet. Verbeter de datum.',
    en: 'The day “{value}” does not exist. Correct the date.',
  },
  'date-excel-number': {
    nl: '“{value}” is een datum als getal van Excel, waarschijnlijk {iso}. Maak de kolom op als tekst en schrijf jaar-maand-dag.',
    en: '“{value}” is a date as Excel’s number, probably {iso}. Format the column as text and write year-month-day.',
  },
  'date-ambiguous': {
    nl: '“{value}” kan {first} of {second} zijn. Schrijf jaar-maand-dag.',
    en: '“{value}” can be {first} or {second}. Write year-month-day.',
  },
  'date-in-future': {
    nl: '{value} ligt na vandaag ({today}). Wat er nog komt, meldt u als inkomend met de toegezegde dag.',
    en: '{value} is after today ({today}). What is still to come is reported as inbound with its promised day.',
  },
  'date-of-other-day': {
    nl: 'Deze rij gaat over {value}, het bestand over {day}. Een bestand is van één dag. Lever deze rij in een eigen bestand.',
    en: 'This row is about {value}, the file about {day}. A file is of one day. Deliver this row in a file of its own.',
  },
  'promised-missing': {
    nl: 'Bij inkomende voorraad ontbreekt de toegezegde dag. Vul “{column}” in.',
    en: 'Inbound stock lacks its promised day. Fill in “{column}”.',
  },
  'promised-unasked': {
    nl: 'Er staat een toegezegde dag (“{value}”) bij “{kind}”. Die hoort alleen bij “{expected}”. Haal de dag weg, of verander de soort.',
    en: 'There is a promised day (“{value}”) with “{kind}”. It goes with “{expected}” only. Remove the day, or change the kind.',
  },
  'jump-implausible': {
    nl: 'Hier staat {value}; de dag ervoor waren het er {before}. Dat is meer dan {factor} keer zoveel of zo weinig. Verbeter de rij, of bevestig haar.',
    en: 'Here it says {value}; the day before it was {before}. That is more than {factor} times as many or as few. Correct the row, or confirm it.',
  },
} as const satisfies Record<StockProblemCode, Text>;
