import type { DeskProblemCode } from '../../domain/desk/problem.ts';
import type { Text } from '../text.ts';

export const deskProblemTexts = {
  'case-unknown': {
    nl: 'Er is geen zaak “{value}”. De werkvoorraad toont alle zaken.',
    en: 'There is no case “{value}”. The queue shows all cases.',
  },
  'case-moved-on': {
    nl: 'Intussen is er iets gebeurd in zaak {number}: {count} {count|gebeurtenis|gebeurtenissen} sinds u de pagina opende. Er is niets vastgelegd. Lees wat er veranderde en beslis opnieuw; uw tekst staat nog in het veld.',
    en: 'Something happened in case {number} meanwhile: {count} {count|event|events} since you opened the page. Nothing was recorded. Read what changed and decide again; your text is still in the field.',
  },
  'deed-misfit': {
    nl: '{column}: dit past niet ({expected}). Vul het aan en verstuur opnieuw.',
    en: '{column}: this does not fit ({expected}). Complete it and send again.',
  },
  'not-of-the-desk': {
    nl: 'Dit kan alleen iemand van het meldpunt of de inspectie.',
    en: 'Only somebody of the desk or the inspectorate can do this.',
  },
  'case-closed': {
    nl: 'De zaak is gesloten. Heropen haar eerst; een notitie kan altijd.',
    en: 'The case is closed. Reopen it first; a note is always possible.',
  },
  'case-open': { nl: 'De zaak is al open.', en: 'The case is already open.' },
  'nobody-to-ask': {
    nl: 'Deze partij heeft in deze zaak niets gemeld en niets laten weten, dus er is geen gesprek. Kies de leverancier of een melder van deze zaak.',
    en: 'This party has notified and signalled nothing in this case, so there is no conversation. Choose the holder or a reporter of this case.',
  },
  'deadline-past': {
    nl: 'De termijn ligt in het verleden. Kies vandaag of later.',
    en: 'The deadline lies in the past. Choose today or later.',
  },
  'deputy-without-day': {
    nl: 'Een vervanger heeft een laatste dag nodig, en een laatste dag een vervanger.',
    en: 'A deputy needs a last day, and a last day a deputy.',
  },
  'question-unknown': {
    nl: 'Deze vraag is er niet of is al ingetrokken.',
    en: 'This question is not there or was withdrawn.',
  },
  'inspector-only': {
    nl: 'Alleen de inspectie kan een zaak overnemen.',
    en: 'Only the inspectorate can take a case over.',
  },
  'not-handed-over': {
    nl: 'De zaak is niet overgedragen aan de inspectie.',
    en: 'The case was not handed over to the inspectorate.',
  },
  'proposal-unknown': {
    nl: 'Dit voorstel staat niet in de zaak.',
    en: 'This proposal is not in the case.',
  },
  'proposal-settled': {
    nl: 'Over dit voorstel is al beslist.',
    en: 'This proposal has been decided on.',
  },
  'proposal-waiting': {
    nl: 'Er wacht al een voorstel hierover op een tweede paar ogen. Bevestig het of wijs het af.',
    en: 'A proposal about this already waits for a second pair of eyes. Confirm or decline it.',
  },
  'own-proposal': {
    nl: 'U deed dit voorstel zelf. Een collega kijkt mee en bevestigt het (vier ogen).',
    en: 'You made this proposal yourself. A colleague looks at it and confirms it (four eyes).',
  },
  'already-published': {
    nl: 'Dit is al openbaar. Verbeter het, of trek het in.',
    en: 'This is already public. Correct it, or retract it.',
  },
  'not-published': {
    nl: 'Hierover is niets openbaar, dus er is niets te verbeteren of in te trekken.',
    en: 'Nothing is public about this, so there is nothing to correct or retract.',
  },
  'already-retracted': { nl: 'Dit is al ingetrokken.', en: 'This was already retracted.' },
  'embargo-past': {
    nl: 'Het einde van het embargo ligt in het verleden. Kies een later moment, of laat het leeg om meteen openbaar te maken.',
    en: 'The end of the embargo lies in the past. Choose a later moment, or leave it empty to publish at once.',
  },
  'no-basis-to-confirm': {
    nl: 'Van deze openbaarmaking is geen grondslag veranderd.',
    en: 'No basis of this publication has changed.',
  },
  'questions-open': {
    nl: 'Er staan nog vragen open. Wacht op antwoord of trek de vraag in.',
    en: 'Questions are still open. Wait for the answer or withdraw the question.',
  },
  'basis-not-in-case': {
    nl: 'Versie {value} hoort niet bij een melding van deze zaak.',
    en: 'Version {value} is not of a notification in this case.',
  },
  'nothing-to-publish': {
    nl: 'Van dit geneesmiddel kennen we geen omschrijving uit een register, dus er is niets om openbaar te maken.',
    en: 'No register describes this medicine, so there is nothing to publish.',
  },
  'not-consented': {
    nl: 'De leverancier heeft voor geen enkel gegeven toestemming gegeven. Vraag erom, of maak uw eigen besluit openbaar.',
    en: 'The holder has consented to nothing. Ask for it, or publish your own decision.',
  },
  'regime-forbids': {
    nl: 'Deze melding is gedaan onder het regime “{regime}”; dat laat de grond “{ground}” niet toe. Maak uw eigen besluit openbaar (grond “authority”), of vraag toestemming.',
    en: 'This notification was delivered under the regime “{regime}”, which does not allow the ground “{ground}”. Publish your own decision (ground “authority”), or ask for consent.',
  },
  'import-moment-unreadable': {
    nl: '“{value}” is niet als moment te lezen; verwacht werd {expected}. De rij is niet overgenomen, de andere wel.',
    en: '“{value}” cannot be read as a moment; expected was {expected}. The row was not taken over, the others were.',
  },
  'import-note-too-long': {
    nl: 'De toelichting heeft {length} tekens; er passen er {limit}. De rij is niet overgenomen, de andere wel.',
    en: 'The note has {length} characters; {limit} fit. The row was not taken over, the others were.',
  },
  'import-number-known': {
    nl: 'Zaak {value} is al eerder overgenomen.',
    en: 'Case {value} was taken over before.',
  },
  'import-product-unknown': {
    nl: 'Registratienummer “{value}” kennen we niet. Laad eerst het register.',
    en: 'Registration number “{value}” is not known here. Load the register first.',
  },
} as const satisfies Record<DeskProblemCode, Text>;
