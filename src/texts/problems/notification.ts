import type { NotifyingProblemCode } from '../../domain/notification/problem.ts';
import type { Text } from '../text.ts';

export const notifyingProblemTexts = {
  'end-not-after-start': {
    nl: 'Het einde ({end}) ligt niet na het begin ({start}). Begin is de eerste dag waarop niet aan de vraag wordt voldaan, einde de eerste dag waarop dat weer wel zo is. Pas een van beide aan.',
    en: 'The end ({end}) is not after the start ({start}). Start is the first day on which demand is not met, end the first day on which it is met again. Change one of them.',
  },
  'end-with-unknown-certainty': {
    nl: 'Er staat een einde ({end}) en daarbij dat het einde onbekend is. Kies “zeker” of “schatting”, of haal de datum weg.',
    en: 'An end is given ({end}) and with it that the end is unknown. Choose “firm” or “estimate”, or take the date away.',
  },
  'end-missing': {
    nl: 'Er staat hoe zeker het einde is, maar niet welke dag het is. Vul de dag in, of kies “onbekend”.',
    en: 'It says how certain the end is, but not which day it is. Give the day, or choose “unknown”.',
  },
  'end-of-discontinuation': {
    nl: 'Wie stopt, heeft geen einde: {end} past hier niet. Haal de datum weg en kies “onbekend”, of kies een onderbreking.',
    en: 'A stop has no end: {end} does not fit here. Take the date away and choose “unknown”, or choose an interruption.',
  },
  'actual-end-missing': {
    nl: 'Vul de eerste dag in waarop weer aan de vraag wordt voldaan.',
    en: 'Give the first day on which demand is met again.',
  },
  'actual-end-unasked': {
    nl: 'Er staat dat het op {end} voorbij was, maar deze stap is geen herstel. Haal de dag weg, of kies de stap “weer leverbaar”.',
    en: 'It says that it was over on {end}, but this step is no recovery. Take the day away, or choose the step “available again”.',
  },
  'actual-end-in-future': {
    nl: '{end} ligt na vandaag ({today}). Verwacht u het einde dan, geef het dan als verwacht einde; meld herstel op de dag zelf of daarna.',
    en: '{end} is after today ({today}). If you expect the end then, give it as the expected end; report recovery on the day itself or later.',
  },
  'known-in-future': {
    nl: '{day} ligt na vandaag ({today}). Vul de dag in waarop u het wist; dat kan niet later zijn dan vandaag.',
    en: '{day} is after today ({today}). Give the day on which you knew; it cannot be later than today.',
  },
  'share-without-kind': {
    nl: 'Het marktaandeel is {share} %. Geef erbij aan of dat gemeten of geschat is.',
    en: 'The market share is {share}%. Say whether it was measured or estimated.',
  },
  'share-kind-without-share': {
    nl: 'Er staat of het marktaandeel gemeten of geschat is, maar niet hoe groot het is. Vul het percentage in, of laat beide leeg.',
    en: 'It says whether the market share was measured or estimated, but not how large it is. Give the percentage, or leave both empty.',
  },
  'nothing-changed-in-version': {
    nl: 'Er is niets veranderd ten opzichte van de vorige versie. Verander wat anders is, of stuur niets.',
    en: 'Nothing differs from the version before. Change what is different, or send nothing.',
  },
  'end-not-later': {
    nl: 'Verlengen vraagt een later einde dan {before}. Kies een latere dag, laat het einde weg als u het niet meer weet, of kies “wijzigen”.',
    en: 'To prolong asks for a later end than {before}. Choose a later day, leave the end out if it is no longer known, or choose “amend”.',
  },
  'end-not-earlier': {
    nl: 'Verkorten vraagt een eerder einde dan {before}. Kies een eerdere dag, of kies “wijzigen”.',
    en: 'To shorten asks for an earlier end than {before}. Choose an earlier day, or choose “amend”.',
  },
  'kind-not-discontinuation': {
    nl: 'Deze stap zegt dat u stopt met leveren, en bij soort staat iets anders. Kies bij soort “stoppen”.',
    en: 'This step says that you stop supplying, and the kind says otherwise. Choose “discontinuation” as the kind.',
  },
  'day-far-away': {
    nl: '{value} ligt te ver weg om bedoeld te zijn. Vul een dag in tussen {from} en {to}.',
    en: '{value} is too far away to be meant. Give a day between {from} and {to}.',
  },
  'text-unreadable': {
    nl: '{column}: hier staat een teken dat niet bewaard kan worden (een nulteken of een half teken). Typ de tekst opnieuw, of plak hem zonder opmaak.',
    en: '{column}: this holds a character that cannot be stored (a NUL, or half a character). Type the text again, or paste it without formatting.',
  },
  'notification-unknown': {
    nl: 'Er is geen melding met nummer “{number}” die u kunt zien. Uw meldingen staan in de lijst; is zij van een andere vergunninghouder, dan is een machtiging nodig.',
    en: 'There is no notification with number “{number}” that you can see. Your notifications are in the list; if it is of another holder, a mandate is needed.',
  },
  'notification-closed': {
    nl: 'Melding {number} is gesloten sinds {closedOn}. Is het middel opnieuw niet te leveren, doe dan een nieuwe melding; u kunt met een kopie van deze beginnen.',
    en: 'Notification {number} has been closed since {closedOn}. If the medicine cannot be supplied again, send a new notification; you can start from a copy of this one.',
  },
  'notification-moved-on': {
    nl: 'Melding {number} is intussen gewijzigd: u had versie {basedOn} voor u en versie {newest} is de nieuwste. Veranderd: {fields}. Er is niets opgeslagen; bekijk de nieuwe versie en stuur daarna opnieuw.',
    en: 'Notification {number} has been changed meanwhile: you had version {basedOn} before you and version {newest} is the newest. Changed: {fields}. Nothing was stored; look at the new version and then send again.',
  },
  'step-not-allowed': {
    nl: 'De stap “{step}” past niet bij melding {number} zoals die nu staat. Wel mogelijk: {allowed}.',
    en: 'The step “{step}” does not fit notification {number} as it now stands. Possible: {allowed}.',
  },
  'codes-missing': {
    nl: 'Kies ten minste één geneesmiddel, op RVG- of EU-nummer.',
    en: 'Choose at least one medicine, by RVG or EU number.',
  },
  'too-many-codes': {
    nl: '{count} geneesmiddelen in één keer; er passen er {limit}. Verdeel ze, of gebruik een bestand.',
    en: '{count} medicines at once; {limit} fit. Split them, or use a file.',
  },
  'code-unknown': {
    nl: 'Er is geen geneesmiddel met nummer “{value}” in dit land. Controleer het RVG- of EU-nummer, of zoek op naam.',
    en: 'There is no medicine with number “{value}” in this country. Check the RVG or EU number, or search by name.',
  },
  'code-unknown-near': {
    nl: 'Er is geen geneesmiddel met nummer “{value}” in dit land. Bedoelde u {near}? Zoek anders op naam.',
    en: 'There is no medicine with number “{value}” in this country. Did you mean {near}? Otherwise search by name.',
  },
  'code-not-notifiable': {
    nl: '“{value}” heeft geen RVG- of EU-nummer in dit land; daarvoor bestaat deze meldplicht niet. Kies een geneesmiddel uit het register.',
    en: '“{value}” has no RVG or EU number in this country; this duty does not exist for it. Choose a medicine from the register.',
  },
  'code-of-several': {
    nl: '“{value}” staat voor meer dan één sterkte of vorm: {near}. Kies er een; elk krijgt een eigen melding.',
    en: '“{value}” stands for more than one strength or form: {near}. Choose one; each gets a notification of its own.',
  },
  'code-repeated': {
    nl: '“{value}” staat er twee keer. Haal er één weg.',
    en: '“{value}” is given twice. Take one away.',
  },
  'not-your-product': {
    nl: '{name} staat in het register op naam van een ander. Laat de vergunninghouder u een machtiging geven, of laat het register verbeteren als de naam niet klopt.',
    en: '{name} stands in the register in another’s name. Have the holder give you a mandate, or have the register corrected if the name is wrong.',
  },
  'product-withdrawn': {
    nl: '{name} is doorgehaald in het register. U kunt er alleen nog een melding van stoppen over doen.',
    en: '{name} has been struck off the register. Only a discontinuation can still be notified for it.',
  },
  'party-missing': {
    nl: 'U handelt nu voor niemand. Kies eerst voor welke organisatie u meldt.',
    en: 'You act for nobody now. First choose the organisation that you report for.',
  },
  'draft-unknown': {
    nl: 'Dit concept is er niet meer. Misschien is het verzonden of weggegooid.',
    en: 'This draft is no longer there. It may have been sent or thrown away.',
  },
  'draft-stale': {
    nl: 'Dit concept is op een andere plaats verder bewerkt. Wat u hier typte, is apart bewaard.',
    en: 'This draft was worked on elsewhere. What you typed here has been kept apart.',
  },
  'draft-too-large': {
    nl: 'Dit concept is {bytes} bytes groot; er passen er {limit}. Kort de langste teksten in.',
    en: 'This draft is {bytes} bytes; {limit} fit. Shorten the longest texts.',
  },
  'too-many-drafts': {
    nl: 'U hebt al {limit} concepten, het meeste dat er past. Verzend er een of gooi er een weg: ze staan onder “Concepten” bij uw meldingen.',
    en: 'You have {limit} drafts already, the most that fit. Send one or throw one away: they stand under “Drafts” with your notifications.',
  },
  'idempotency-key-missing': {
    nl: 'De kop Idempotency-Key ontbreekt. Geef elke melding een eigen sleutel (bijvoorbeeld een UUID) en gebruik dezelfde bij een herhaling.',
    en: 'The header Idempotency-Key is missing. Give each notification a key of its own (for example a UUID) and use the same one when you repeat it.',
  },
  'idempotency-key-unreadable': {
    nl: 'De kop Idempotency-Key past niet: verwacht 1 tot en met {limit} zichtbare ASCII-tekens.',
    en: 'The header Idempotency-Key does not fit: expected 1 to {limit} visible ASCII characters.',
  },
  'idempotency-key-reused': {
    nl: 'Deze Idempotency-Key is al gebruikt voor iets anders. Gebruik een nieuwe sleutel voor een nieuwe melding.',
    en: 'This Idempotency-Key was used before for something else. Use a new key for a new notification.',
  },
  'idempotency-in-flight': {
    nl: 'Een verzoek met deze Idempotency-Key wordt nu verwerkt. Wacht even en herhaal het: u krijgt dan hetzelfde antwoord.',
    en: 'A request with this Idempotency-Key is being processed. Wait a moment and repeat it: you will get the same answer.',
  },
  'partner-missing': {
    nl: 'Vul in naar welke organisatie het bericht gaat (hooguit {limit} tekens).',
    en: 'Give the organisation that the message goes to (at most {limit} characters).',
  },
  'clause-missing': {
    nl: 'Noem de bepaling van de overeenkomst die om dit bericht vraagt (hooguit {limit} tekens).',
    en: 'Cite the clause of the agreement that asks for this message (at most {limit} characters).',
  },
  'nothing-to-pass-on': {
    nl: 'Kies ten minste één gegeven dat meegaat.',
    en: 'Choose at least one item that goes along.',
  },
  'message-changed': {
    nl: 'Het bericht is niet meer wat u zag: de melding of uw keuze is veranderd. Bekijk het bericht opnieuw en leg dat vast.',
    en: 'The message is no longer what you saw: the notification or your choice has changed. Look at the message again and record that one.',
  },
  'address-unknown': {
    nl: 'Deze persoon staat niet (meer) in uw adresboek. Ga terug naar het adresboek: daar staat wie er nu in staat.',
    en: 'This person is not (or no longer) in your address book. Go back to the address book: it shows who is.',
  },
  'address-there-already': {
    nl: 'Deze persoon staat al zo in uw adresboek, met dezelfde naam, hetzelfde e-mailadres en dezelfde telefoon.',
    en: 'This person is in your address book already, with the same name, e-mail address and telephone.',
  },
  'address-book-full': {
    nl: 'Uw adresboek is vol: er passen {limit} mensen in. Verwijder eerst wie niet meer nodig is.',
    en: 'Your address book is full: it holds {limit} people. First remove those you no longer need.',
  },
} as const satisfies Record<NotifyingProblemCode, Text>;
