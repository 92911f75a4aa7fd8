import type { SignalProblemCode } from '../../domain/desk/signal.ts';
import type { Text } from '../text.ts';

export const signalProblemTexts = {
  'signal-not-read': {
    nl: 'Dit is geen signaal. Verwacht een object met de velden {fields}.',
    en: 'This is no signal. Expected an object with the fields {fields}.',
  },
  'signal-field-unknown': {
    nl: 'Een signaal heeft geen veld “{given}”. Bedoelde u {near}?',
    en: 'A signal has no field “{given}”. Did you mean {near}?',
  },
  'signal-product-missing': {
    nl: 'Kies eerst het geneesmiddel. Zoek op naam, RVG-nummer of ZI-nummer.',
    en: 'Choose the medicine first. Search by name, RVG number or ZI number.',
  },
  'signal-product-abroad': {
    nl: 'Dit geneesmiddel hoort bij een ander land. Het meldpunt neemt signalen aan over geneesmiddelen van {country}. Zoek de uitgave van dit land.',
    en: 'This medicine belongs to another country. The desk takes signals about medicines of {country}. Search for the one of this country.',
  },
  'signal-since-missing': {
    nl: 'Vul in sinds welke dag het niet leverbaar is, als JJJJ-MM-DD. Weet u het niet precies, neem dan de dag waarop u het merkte.',
    en: 'Fill in since which day it cannot be had, as YYYY-MM-DD. If you do not know exactly, take the day on which you noticed.',
  },
  'signal-day-unreadable': {
    nl: '“{value}” is geen dag die bestaat. Schrijf JJJJ-MM-DD, bijvoorbeeld 2026-03-15.',
    en: '“{value}” is no day that exists. Write YYYY-MM-DD, for example 2026-03-15.',
  },
  'signal-since-in-future': {
    nl: '{given} is na vandaag ({today}). Een signaal gaat over wat nu al niet leverbaar is. Verwacht u het, wacht dan tot het zo is.',
    en: '{given} is after today ({today}). A signal is about what cannot be had now. If you expect it, wait until it is so.',
  },
  'signal-since-long-ago': {
    nl: '{given} is meer dan twee jaar geleden. Klopt de dag? Bevestig het dan en verstuur opnieuw.',
    en: '{given} is more than two years ago. Is the day right? Then confirm it and send again.',
  },
  'signal-again-before-since': {
    nl: 'Weer leverbaar op {given} kan niet: het signaal begint pas op {since}. Kies een latere dag, of zeg dat het signaal een vergissing was.',
    en: 'Available again on {given} cannot be: the signal begins on {since}. Choose a later day, or say that the signal was a mistake.',
  },
  'signal-again-in-future': {
    nl: '{given} is na vandaag ({today}). Meld dat het weer leverbaar is zodra u het kunt krijgen.',
    en: '{given} is after today ({today}). Say that it is available again as soon as you can get it.',
  },
  'signal-number': {
    nl: '“{value}” past hier niet. Verwacht een heel getal van {from} tot en met {to}. Laat het veld leeg als u het niet weet.',
    en: '“{value}” does not fit here. Expected a whole number from {from} to {to}. Leave the field empty if you do not know.',
  },
  'signal-text-too-long': {
    nl: 'Deze tekst heeft {length} tekens; er passen er {limit}. Maak de tekst korter.',
    en: 'This text has {length} characters; {limit} fit. Make it shorter.',
  },
  'signal-text-unstorable': {
    nl: 'Deze tekst bevat een teken dat niet bewaard kan worden. Typ de tekst opnieuw.',
    en: 'This text holds a character that cannot be stored. Type it again.',
  },
  'signal-text-missing': {
    nl: 'Er staat nog geen tekst. Typ wat u wilt zeggen en verstuur opnieuw.',
    en: 'There is no text yet. Type what you want to say and send again.',
  },
  'signal-yes-no': {
    nl: '“{value}” past hier niet. Verwacht true of false.',
    en: '“{value}” does not fit here. Expected true or false.',
  },
  'signal-not-for-you': {
    nl: 'Signalen komen van apotheken, ziekenhuisapotheken en groothandels. Meld u aan namens zo’n partij. Voor een leverancier is er de melding.',
    en: 'Signals come from pharmacies, hospital pharmacies and wholesalers. Sign in for such a party. A supplier sends a notification.',
  },
  'signal-unknown': {
    nl: 'U hebt geen signaal “{given}”. Uw signalen staan op de pagina Mijn signalen.',
    en: 'You have no signal “{given}”. Your signals are on the page My signals.',
  },
  'signal-over': {
    nl: 'Dit signaal is al beëindigd. Is het geneesmiddel weer niet leverbaar, stuur dan een nieuw signaal.',
    en: 'This signal has already ended. If the medicine cannot be had again, send a new signal.',
  },
  'thread-unknown': {
    nl: 'U hebt geen gesprek met het meldpunt onder nummer “{given}”. Uw gesprekken staan bij uw berichten.',
    en: 'You have no conversation with the desk under number “{given}”. Your conversations are with your messages.',
  },
  'thread-closed': {
    nl: 'Zaak {case} is gesloten, dus er kan niets meer bij. Is er iets veranderd? Een nieuwe versie van uw melding, of een nieuw signaal, komt weer bij het meldpunt.',
    en: 'Case {case} is closed, so nothing can be added. Has something changed? A new version of your notification, or a new signal, reaches the desk again.',
  },
  'question-not-yours': {
    nl: 'In dit gesprek staat geen vraag {number} aan u. Kies een van de vragen op deze pagina.',
    en: 'This conversation holds no question {number} to you. Choose one of the questions on this page.',
  },
  'question-taken-back': {
    nl: 'Het meldpunt heeft deze vraag ingetrokken: “{why}”. Een antwoord is niet meer nodig.',
    en: 'The desk has taken this question back: “{why}”. No answer is needed any more.',
  },
  'sentence-not-yours': {
    nl: 'Alleen de vergunninghouder kan een zin vrijgeven voor wie signaleerde. U kunt het meldpunt wel antwoorden.',
    en: 'Only the holder can release a sentence to those who signalled. You can answer the desk.',
  },
  'sentence-to-nobody': {
    nl: 'Er staat nu geen signaal open over dit geneesmiddel. De zin bereikt niemand en is niet bewaard.',
    en: 'No signal about this medicine stands at the moment. The sentence reaches nobody and was not stored.',
  },
} as const satisfies Record<SignalProblemCode, Text>;
