import type { NotificationField } from '../../domain/notification/fields.ts';
import type { NextStep } from '../../domain/notification/steps.ts';
import type { Text } from '../text.ts';

/** The supplier's home, the form of a notification, its receipt and what follows it. */
export const notifyingTexts = {
  // Home
  home: { nl: 'Uw meldingen', en: 'Your notifications' },
  homeFor: { nl: 'Meldingen van {given}', en: 'Notifications of {given}' },
  new: { nl: 'Nieuwe melding', en: 'New notification' },
  copyLast: { nl: 'Begin met de laatste melding', en: 'Start from the last notification' },
  mustReport: { nl: 'Moet ik dit melden?', en: 'Must I report this?' },
  bulk: { nl: 'Melden met een bestand', en: 'Notify with a file' },
  countsTitle: { nl: 'Hoe ze staan', en: 'How they stand' },
  attention: { nl: 'Vraagt uw aandacht', en: 'Asks for your attention' },
  attentionNone: {
    nl: 'Er wacht geen vraag op u en geen verwacht einde is voorbij.',
    en: 'No question waits for you and no expected end has passed.',
  },
  questionWaits: {
    nl: '{count} {count|vraag|vragen} van het meldpunt; antwoord graag uiterlijk {deadline}.',
    en: '{count} {count|question|questions} of the desk; please answer by {deadline}.',
  },
  questionOverdue: {
    nl: '{count} {count|vraag|vragen} van het meldpunt; de dag {deadline} is voorbij.',
    en: '{count} {count|question|questions} of the desk; the day {deadline} has passed.',
  },
  toQuestion: { nl: 'Naar de vraag', en: 'To the question' },
  endPassed: {
    nl: 'Het verwachte einde ({end}) is voorbij.',
    en: 'The expected end ({end}) has passed.',
  },
  endPassedWays: { nl: 'Verleng, of meld herstel:', en: 'Prolong, or report recovery:' },
  listTitle: { nl: 'Meldingen', en: 'Notifications' },
  listCaption: {
    nl: '{count} {count|melding|meldingen}, de nieuwste eerst.',
    en: '{count} {count|notification|notifications}, newest first.',
  },
  listMore: {
    nl: 'De eerste {count}, de nieuwste eerst.',
    en: 'The first {count}, newest first.',
  },
  nextPage: { nl: 'Oudere meldingen', en: 'Older notifications' },
  firstPage: { nl: 'Terug naar de nieuwste', en: 'Back to the newest' },
  listNone: { nl: 'Geen meldingen die zo staan.', en: 'No notifications that stand so.' },
  empty: {
    nl: 'Er is nog niets gemeld. Verwacht u dat u een geneesmiddel niet of minder kunt leveren? Kijk of u moet melden, of begin een melding.',
    en: 'Nothing was notified yet. Do you expect to supply less of a medicine, or none? See whether you must report, or start a notification.',
  },
  medicine: { nl: 'Geneesmiddel', en: 'Medicine' },
  number: { nl: 'Nummer', en: 'Number' },
  lastStep: { nl: 'Laatste stap', en: 'Last step' },
  since: { nl: 'Vanaf', en: 'From' },
  until: { nl: 'Verwacht einde', en: 'Expected end' },
  backOn: { nl: 'weer sinds {day}', en: 'back since {day}' },
  remarks: { nl: 'Let op', en: 'Mind' },
  tagLate: {
    nl: '{days} {days|dag|dagen} te laat gemeld',
    en: 'notified {days} {days|day|days} late',
  },
  tagEndPassed: { nl: 'einde voorbij', en: 'end passed' },
  tagQuestion: { nl: 'vraag wacht', en: 'question waits' },
  drafts: { nl: 'Concepten', en: 'Drafts' },
  draftsCaption: {
    nl: 'Alleen u ziet uw concepten; het meldpunt niet.',
    en: 'Only you see your drafts; the desk does not.',
  },
  draftsNone: { nl: 'U hebt geen concepten.', en: 'You have no drafts.' },
  draftNoMedicine: { nl: 'nog geen geneesmiddel gekozen', en: 'no medicine chosen yet' },
  draftMore: { nl: '{name} en nog {count}', en: '{name} and {count} more' },
  draftAmends: { nl: 'Melding {number}: {step}', en: 'Notification {number}: {step}' },
  changedAt: { nl: 'Laatst bewaard', en: 'Last saved' },
  goOn: { nl: 'Ga verder', en: 'Go on' },
  goOnWith: { nl: 'Ga verder met: {given}', en: 'Go on with: {given}' },
  discard: { nl: 'Gooi weg', en: 'Throw away' },
  discardWhich: { nl: 'Gooi weg: {given}', en: 'Throw away: {given}' },
  publicTitle: { nl: 'Wat wordt openbaar, en wanneer?', en: 'What becomes public, and when?' },
  doneSaved: {
    nl: 'Het concept is bewaard. U vindt het onder “Concepten”.',
    en: 'The draft has been saved. You find it under “Drafts”.',
  },
  doneDiscarded: { nl: 'Het concept is weggegooid.', en: 'The draft has been thrown away.' },
  doneDiscardedBefore: {
    nl: 'Dit concept was er al niet meer.',
    en: 'This draft was gone already.',
  },

  // Form
  formTitle: { nl: 'Nieuwe melding', en: 'New notification' },
  stepOf: { nl: 'Stap {turn} van {count}', en: 'Step {turn} of {count}' },
  stepMedicine: { nl: 'Om welk geneesmiddel gaat het?', en: 'Which medicine is it about?' },
  stepReason: { nl: 'Wat gebeurt er, en waarom?', en: 'What happens, and why?' },
  stepWhen: { nl: 'Wanneer?', en: 'When?' },
  stepImpact: { nl: 'Wat zijn de gevolgen?', en: 'What are the consequences?' },
  stepDesk: { nl: 'Alleen voor het meldpunt', en: 'For the desk only' },
  stepReview: { nl: 'Kijk uw melding na', en: 'Look your notification over' },
  shortMedicine: { nl: 'Geneesmiddel', en: 'Medicine' },
  shortReason: { nl: 'Wat en waarom', en: 'What and why' },
  shortWhen: { nl: 'Wanneer', en: 'When' },
  shortImpact: { nl: 'Gevolgen', en: 'Consequences' },
  shortDesk: { nl: 'Voor het meldpunt', en: 'For the desk' },
  shortReview: { nl: 'Nakijken', en: 'Look over' },
  otherSteps: { nl: 'Naar een andere stap', en: 'To another step' },
  next: { nl: 'Volgende', en: 'Next' },
  toReview: { nl: 'Nakijken', en: 'Look over' },
  previous: { nl: 'Vorige', en: 'Previous' },
  saveForLater: { nl: 'Bewaar en ga later verder', en: 'Save and go on later' },
  needed: { nl: 'nodig', en: 'needed' },
  mistakesTitle: { nl: 'Dit past nog niet', en: 'This does not fit yet' },
  notSaid: { nl: 'niet opgegeven', en: 'not given' },
  autosaveFirst: {
    nl: 'Elke knop bewaart eerst wat u typte.',
    en: 'Each button first saves what you typed.',
  },
  autosaveSaved: { nl: 'Bewaard.', en: 'Saved.' },
  autosaveStale: {
    nl: 'Dit concept is in een ander tabblad veranderd. Druk op een knop: dan wordt wat u hier typte apart bewaard.',
    en: 'This draft was changed in another tab. Press a button: what you typed here is then kept apart.',
  },
  autosaveFailed: {
    nl: 'Bewaren lukte nu niet. Wat u typte staat er nog; de knoppen proberen het opnieuw.',
    en: 'Saving did not work just now. What you typed is still there; the buttons try again.',
  },
  autosaveOffline: {
    nl: 'Geen verbinding. Wat u typte staat er nog en wordt bewaard zodra er weer verbinding is.',
    en: 'No connection. What you typed is still there and is saved once there is a connection.',
  },
  keptApart: {
    nl: 'Dit concept was intussen ergens anders veranderd. Niets is overschreven: wat u hier typte, staat nu in dit aparte concept.',
    en: 'This draft had been changed elsewhere meanwhile. Nothing was overwritten: what you typed here now stands in this separate draft.',
  },
  toOther: { nl: 'Bekijk het andere concept', en: 'See the other draft' },

  chosen: { nl: 'Gekozen', en: 'Chosen' },
  chosenHint: {
    nl: 'Haal een vinkje weg om een geneesmiddel niet te melden.',
    en: 'Untick a medicine that you do not notify.',
  },
  codes: { nl: 'RVG- of EU-nummers', en: 'RVG or EU numbers' },
  codesHint: {
    nl: 'Eén per regel, bijvoorbeeld RVG 12345 of EU/1/08/479/001. Meer dan één mag.',
    en: 'One a line, for example RVG 12345 or EU/1/08/479/001. There may be several.',
  },
  search: { nl: 'Zoek in uw registraties', en: 'Search your registrations' },
  searchHint: {
    nl: 'Op naam, werkzame stof of nummer. U kiest zelf wat u aanvinkt.',
    en: 'By name, substance or number. You choose what you tick.',
  },
  searchGo: { nl: 'Zoek', en: 'Search' },
  foundOwn: {
    nl: '{count} {count|geneesmiddel|geneesmiddelen} van u voor “{given}”. Vink aan wat u meldt.',
    en: '{count} {count|medicine|medicines} of yours for “{given}”. Tick what you notify.',
  },
  foundChosen: {
    nl: 'Wat van u is gevonden voor “{given}”, hebt u al gekozen.',
    en: 'What was found of yours for “{given}” you have chosen already.',
  },
  foundNone: {
    nl: 'Geen geneesmiddel van u gevonden voor “{given}”. Zoek op een ander woord of typ het nummer.',
    en: 'No medicine of yours found for “{given}”. Search for another word or type the number.',
  },
  foundOthers: {
    nl: 'Nog {count} gevonden {count|staat|staan} op naam van een ander; daarvoor is een machtiging nodig.',
    en: '{count} more found {count|stands|stand} in another’s name; a mandate is needed for {count|it|them}.',
  },
  lookAlike: {
    nl: 'Deze namen lijken op elkaar. Kijk ook naar sterkte en nummer: wij kiezen niet voor u.',
    en: 'These names look alike. Look at strength and number too: we do not choose for you.',
  },
  several: {
    nl: 'U kiest {count} geneesmiddelen. Elk krijgt een eigen melding met een eigen nummer; uw antwoorden gelden voor alle.',
    en: 'You choose {count} medicines. Each gets a notification and a number of its own; your answers hold for all.',
  },

  contactWho: {
    nl: 'Wie kan het meldpunt bellen of mailen?',
    en: 'Whom can the desk call or write to?',
  },
  contactNew: { nl: 'Iemand anders', en: 'Somebody else' },
  contactInputs: { nl: 'Naam en e-mail van iemand anders', en: 'Name and e-mail of somebody else' },
  contactNewHint: {
    nl: 'Vul dan naam en e-mail in. Wie u noemt, staat een volgende keer in deze lijst.',
    en: 'Then give name and e-mail. Whom you name stands in this list the next time.',
  },
  otherCountries: { nl: 'Andere landen', en: 'Other countries' },
  otherCountriesHint: {
    nl: 'Landcodes van twee letters, bijvoorbeeld JP BR.',
    en: 'Country codes of two letters, for example JP BR.',
  },
  showCountries: { nl: 'Kies landen', en: 'Choose countries' },

  seenPublic: { nl: 'wordt openbaar', en: 'becomes public' },
  seenConsent: { nl: 'openbaar als u dat goedvindt', en: 'public if you agree' },
  seenDesk: { nl: 'alleen het meldpunt', en: 'the desk only' },
  seenAgreed: {
    nl: 'het meldpunt, en volgens afspraak {audiences}',
    en: 'the desk, and by agreement {audiences}',
  },
  seenConsentAgreed: {
    nl: 'openbaar als u dat goedvindt; het meldpunt, en volgens afspraak {audiences}',
    en: 'public if you agree; the desk, and by agreement {audiences}',
  },
  receiver: { nl: '{name} ({audience})', en: '{name} ({audience})' },

  sideTitle: { nl: 'Uw melding tot nu toe', en: 'Your notification so far' },
  sidePublic: { nl: 'Wat iedereen ziet', en: 'What everybody sees' },
  sideDesk: { nl: 'Wat alleen de beoordelaar ziet', en: 'What only the assessor sees' },
  sidePublicNothing: {
    nl: 'Niets. Onder het regime van vandaag blijft een melding tussen u en het meldpunt.',
    en: 'Nothing. Under today’s regime a notification stays between you and the desk.',
  },
  sidePublicNotYet: { nl: 'Nog niets ingevuld.', en: 'Nothing filled in yet.' },
  sidePublicConsent: {
    nl: 'Niets, zolang u daar geen toestemming voor geeft.',
    en: 'Nothing, as long as you do not consent.',
  },
  sidePublicWhen: {
    nl: 'Pas zodra het meldpunt het publiceert.',
    en: 'Only once the desk publishes it.',
  },
  sideDeskNotYet: { nl: 'Nog niets ingevuld.', en: 'Nothing filled in yet.' },
  sideWhy: {
    nl: 'Zoals het concept nu is bewaard. Regime van vandaag: {regime}.',
    en: 'As the draft is saved now. Today’s regime: {regime}.',
  },
  timing: { nl: 'Op tijd?', en: 'In time?' },
  timingBy: { nl: 'Te melden uiterlijk op {deadline}.', en: 'To be notified by {deadline}.' },
  timingLate: {
    nl: 'Dat is {days} {days|dag|dagen} geleden. U kunt gewoon melden; er staat bij dat het later was.',
    en: 'That was {days} {days|day|days} ago. You can notify all the same; it says that it was later.',
  },
  timingNoDuty: {
    nl: 'Zoals het er staat is er geen meldplicht. Melden mag.',
    en: 'As it stands there is no duty to notify. You may.',
  },
  timingOpen: {
    nl: 'Of dit op tijd is, staat nog niet vast.',
    en: 'Whether this is in time is not settled.',
  },
  inTime: { nl: 'op tijd gemeld', en: 'notified in time' },
  lateBy: {
    nl: '{days} {days|dag|dagen} na de uiterste dag ({deadline})',
    en: '{days} {days|day|days} after the last day ({deadline})',
  },

  // Review
  reviewLead: {
    nl: 'Er is nog niets verzonden. Klopt alles? Verzend dan onderaan.',
    en: 'Nothing was sent yet. Is all right? Then send it below.',
  },
  reviewChange: { nl: 'Wijzig', en: 'Change' },
  reviewWillBe: {
    nl: 'Dit {count|wordt|worden} {count} {count|melding|meldingen}',
    en: 'This makes {count} {count|notification|notifications}',
  },
  wouldBeLate: {
    nl: '{days} {days|dag|dagen} na de uiterste dag ({deadline}). Dat houdt niets tegen.',
    en: '{days} {days|day|days} after the last day ({deadline}). That stops nothing.',
  },
  wouldBeInTime: { nl: 'op tijd; uiterste dag {deadline}', en: 'in time; last day {deadline}' },
  send: { nl: 'Verzend aan het meldpunt', en: 'Send to the desk' },
  sendMeans: {
    nl: 'Na verzenden krijgt u een ontvangstbewijs met nummer en tijd. Wijzigen, verlengen en intrekken kan daarna; wat u meldde blijft bewaard.',
    en: 'After sending you get a receipt with number and time. You can amend, prolong and withdraw later; what you notified stays on record.',
  },
  cannotSend: {
    nl: 'Verzenden kan zodra dit past. De verwijzingen brengen u bij de vraag.',
    en: 'It can be sent once this fits. The links lead to the question.',
  },
  draftMoved: {
    nl: 'Dit concept is intussen veranderd. Kijk het hieronder opnieuw na en verzend dan.',
    en: 'This draft has changed meanwhile. Look it over again below, then send.',
  },

  // Discard
  discardTitle: { nl: 'Concept weggooien?', en: 'Throw the draft away?' },
  discardLead: {
    nl: 'Weggooien kan niet ongedaan worden gemaakt. Het meldpunt heeft dit concept niet gezien.',
    en: 'Throwing away cannot be undone. The desk has not seen this draft.',
  },
  discardGo: { nl: 'Gooi dit concept weg', en: 'Throw this draft away' },
  discardNot: { nl: 'Nee, houd het', en: 'No, keep it' },

  // Receipt
  receiptTitle: { nl: 'Ontvangstbewijs', en: 'Receipt' },
  receiptsTitle: { nl: '{count} ontvangstbewijzen', en: '{count} receipts' },
  received: { nl: 'Ontvangen', en: 'Received' },
  receivedOk: { nl: 'Het meldpunt heeft uw melding.', en: 'The desk has your notification.' },
  receivedOkMore: {
    nl: 'Het meldpunt heeft uw meldingen.',
    en: 'The desk has your notifications.',
  },
  version: { nl: 'Versie', en: 'Version' },
  versionStep: { nl: '{version}, {step}', en: '{version}, {step}' },
  holder: { nl: 'Vergunninghouder', en: 'Holder' },
  regime: { nl: 'Publicatieregime bij ontvangst', en: 'Publication regime on receipt' },
  digest: { nl: 'Vingerafdruk van de inhoud (SHA-256)', en: 'Digest of the content (SHA-256)' },
  receiptCode: { nl: 'Bewijsnummer', en: 'Receipt code' },
  nextTitle: { nl: 'Hoe het verder gaat', en: 'What happens next' },
  nextDesk: {
    nl: 'Een beoordelaar leest de melding en kan u vragen stellen. Een vraag staat onder “Uw meldingen”, met een dag erbij.',
    en: 'An assessor reads the notification and may ask you questions. A question stands under “Your notifications”, with a day.',
  },
  nextAmend: {
    nl: 'Verandert er iets? Wijzigen, verlengen of herstel melden doet u in deze melding; een nieuwe is niet nodig.',
    en: 'Does something change? Amend, prolong or report recovery in this notification; a new one is not needed.',
  },
  nextPassOn: {
    nl: 'Het meldpunt geeft niets door aan inkopers of verzekeraars. Vraagt een overeenkomst daarom, dan doet u dat zelf.',
    en: 'The desk passes nothing on to buyers or insurers. Where an agreement asks for it, you do so yourself.',
  },
  printHint: {
    nl: 'Deze pagina drukt u af zoals zij hier staat; zij blijft onder de melding te vinden.',
    en: 'Print this page as it stands; it can be found under the notification later.',
  },
  toNotification: { nl: 'Naar de melding', en: 'To the notification' },
  toNotificationWhich: { nl: 'Naar melding {number}', en: 'To notification {number}' },
  toHome: { nl: 'Naar uw meldingen', en: 'To your notifications' },

  // Notification
  notificationTitle: { nl: 'Melding {number}', en: 'Notification {number}' },
  now: { nl: 'Wat er nu gemeld is', en: 'What is notified now' },
  stateLine: { nl: 'Stand: {state}.', en: 'State: {state}.' },
  closedOn: { nl: 'Gesloten sinds {day}.', en: 'Closed since {day}.' },
  reopens: {
    nl: 'Tot en met {day} kunt u deze melding heropenen als het middel toch weer niet te leveren is.',
    en: 'Up to and including {day} you can reopen this notification when the medicine cannot be supplied after all.',
  },
  questions: { nl: 'Vragen van het meldpunt', en: 'Questions of the desk' },
  questionsNone: { nl: 'Er wacht geen vraag op u.', en: 'No question waits for you.' },
  thread: {
    nl: 'Alles wat u en het meldpunt hierover schreven',
    en: 'All that you and the desk wrote about this',
  },
  steps: { nl: 'Wat u kunt doen', en: 'What you can do' },
  stepsNone: {
    nl: 'Deze melding is gesloten. Opnieuw een probleem? Begin een nieuwe melding met deze als kopie.',
    en: 'This notification is closed. A problem again? Start a new one with this as a copy.',
  },
  copyThis: { nl: 'Nieuwe melding met deze als kopie', en: 'New notification as a copy of this' },
  passOn: { nl: 'Doorgeven aan een contractpartner', en: 'Pass on to a contract partner' },
  history: { nl: 'Hoe het zo kwam', en: 'How it came to be' },
  historyEntry: { nl: 'Versie {version}: {step}', en: 'Version {version}: {step}' },
  byRepresentative: { nl: 'verzonden door een vertegenwoordiger', en: 'sent by a representative' },
  changeFromTo: {
    nl: '{field}: was {before}, is nu {after}',
    en: '{field}: was {before}, now {after}',
  },
  showReceipt: { nl: 'Ontvangstbewijs', en: 'Receipt' },
  showReceiptOf: { nl: 'Ontvangstbewijs van versie {version}', en: 'Receipt of version {version}' },
  erasedPart: { nl: 'gewist op verzoek', en: 'erased on request' },

  // Next version
  amendNow: { nl: 'Zoals het nu gemeld is', en: 'As notified now' },
  amendLook: { nl: 'Bekijk wat verandert', en: 'See what changes' },
  amendDiffers: { nl: 'Dit verandert', en: 'This changes' },
  amendSame: { nl: 'Aan de gegevens verandert niets.', en: 'Nothing changes in the data.' },
  amendSendLead: {
    nl: 'Er is nog niets verzonden. De vorige versie blijft bewaard.',
    en: 'Nothing was sent yet. The version before stays on record.',
  },
  amendSend: { nl: 'Verzend deze wijziging', en: 'Send this change' },
  amendBack: { nl: 'Terug naar het formulier', en: 'Back to the form' },
  before: { nl: 'Was', en: 'Was' },
  after: { nl: 'Wordt', en: 'Becomes' },
  field: { nl: 'Gegeven', en: 'Item' },
  draftThere: {
    nl: 'U was hier al mee begonnen; dit is uw concept van {at}.',
    en: 'You had begun this already; this is your draft of {at}.',
  },
  behind: {
    nl: 'Melding {number} is intussen gewijzigd. Uw concept rust nog op versie {basedOn}; versie {newest} is de nieuwste. Veranderd: {fields}.',
    en: 'Notification {number} has been changed meanwhile. Your draft rests on version {basedOn}; version {newest} is the newest. Changed: {fields}.',
  },
  rebase: {
    nl: 'Zet mijn antwoorden op de nieuwste versie',
    en: 'Put my answers onto the newest version',
  },
  rebaseHint: {
    nl: 'Wat u zelf veranderde blijft; de rest wordt zoals in de nieuwste versie.',
    en: 'What you changed yourself stays; the rest becomes as in the newest version.',
  },
  elsewhere: {
    nl: 'Dit past niet en staat niet op dit formulier. U verandert het onder “{given}”.',
    en: 'This does not fit and is not on this form. You change it under “{given}”.',
  },
  doneAmended: { nl: 'De wijziging is ontvangen.', en: 'The change has been received.' },

  // Passing on
  passTitle: { nl: 'Doorgeven aan een contractpartner', en: 'Passing on to a contract partner' },
  passLead: {
    nl: 'Het meldpunt verstuurt niets. Vraagt een overeenkomst om bericht, dan stelt u het hier op, verzendt u het zelf vanuit uw eigen post en legt u hier vast dat u dat deed.',
    en: 'The desk sends nothing. Where an agreement asks for notice, you draw it up here, send it yourself from your own mail, and record here that you did.',
  },
  passNever: {
    nl: 'Voorraad, marktaandeel, productielocatie, boetes en namen van mensen gaan nooit mee.',
    en: 'Stock, market share, site, penalties and names of people never go along.',
  },
  partner: { nl: 'Organisatie', en: 'Organisation' },
  clause: { nl: 'Bepaling van de overeenkomst', en: 'Clause of the agreement' },
  clauseHint: {
    nl: 'Zoals u haar aanhaalt, bijvoorbeeld: inkoopovereenkomst 2026, artikel 7.2.',
    en: 'As you cite it, for example: purchasing agreement 2026, article 7.2.',
  },
  passDrawUp: { nl: 'Stel het bericht op', en: 'Draw up the message' },
  passFields: { nl: 'Wat gaat mee?', en: 'What goes along?' },
  passFieldsHint: { nl: 'Niets staat vooraf aan.', en: 'Nothing is ticked beforehand.' },
  preview: { nl: 'Bekijk het bericht', en: 'See the message' },
  previewTitle: { nl: 'Het bericht, precies zo', en: 'The message, exactly so' },
  previewLead: {
    nl: 'Er is niets verzonden en niets vastgelegd. Kopieer de tekst of bewaar haar als e-mail, verzend die zelf, en leg daarna vast dat u dat deed.',
    en: 'Nothing was sent and nothing recorded. Copy the text or save it as an e-mail, send that yourself, and then record that you did.',
  },
  subject: { nl: 'Onderwerp', en: 'Subject' },
  saveEml: { nl: 'Bewaar als e-mail (.eml)', en: 'Save as e-mail (.eml)' },
  record: { nl: 'Leg vast dat ik dit heb verzonden', en: 'Record that I have sent this' },
  recorded: { nl: 'Vastgelegd.', en: 'Recorded.' },
  passedList: { nl: 'Wat waarheen ging', en: 'What went where' },
  passedNone: {
    nl: 'Van deze melding is niets doorgegeven.',
    en: 'Nothing of this notification was passed on.',
  },
  passedWhen: { nl: 'Vastgelegd', en: 'Recorded' },
  passedText: { nl: 'Het bericht', en: 'The message' },
  passedTextTo: { nl: 'Het bericht aan {given}', en: 'The message to {given}' },
} as const satisfies Record<string, Text>;

/** What is asked for where a value fits no better described form. */
export const notifyingMisfitTexts = {
  missing: { nl: '{field}: vul dit in of maak een keuze.', en: '{field}: fill this in or choose.' },
  email: {
    nl: '{field}: dit is geen e-mailadres. Schrijf het als naam@organisatie.nl.',
    en: '{field}: this is no e-mail address. Write it as name@organisation.nl.',
  },
  country: {
    nl: '{field}: gebruik landcodes van twee hoofdletters, zoals BE of DE.',
    en: '{field}: use country codes of two capitals, such as BE or DE.',
  },
  day: {
    nl: '{field}: “{value}” is geen dag die bestaat. Schrijf jjjj-mm-dd.',
    en: '{field}: “{value}” is no day that exists. Write yyyy-mm-dd.',
  },
  other: {
    nl: '{field}: {expected}. U typte “{value}”.',
    en: '{field}: {expected}. You typed “{value}”.',
  },
} as const satisfies Record<string, Text>;

/** A sentence beside a question that needs one. */
export const notifyingHints: Readonly<Partial<Record<NotificationField, Text>>> = {
  'publishable.start': {
    nl: 'De eerste dag waarop u niet alles levert wat afnemers vragen. Een dag in het verleden mag.',
    en: 'The first day on which you do not supply all that customers ask for. A past day is allowed.',
  },
  'publishable.expectedEnd': {
    nl: 'De eerste dag waarop u weer alles levert. Laat leeg als u het niet weet.',
    en: 'The first day on which you supply all again. Leave empty when you do not know.',
  },
  'publishable.actualEnd': {
    nl: 'De eerste dag waarop u weer alles leverde, niet de dag van deze melding.',
    en: 'The first day on which you supplied all again, not the day of this notification.',
  },
  'publishable.alternatives': {
    nl: 'Bijvoorbeeld een andere sterkte, of hetzelfde middel van een ander. Ook als anderen kunnen leveren, blijft melden nodig.',
    en: 'For example another strength, or the same medicine of another holder. Notifying stays necessary when others can supply.',
  },
  'business.becameKnownOn': {
    nl: 'Wist u het pas later dan de uiterste dag? Dan telt dit mee.',
    en: 'Did you only know after the last day? Then this counts.',
  },
  'business.packs': {
    nl: 'Alleen als het niet om alle verpakkingen gaat. Eén per regel, op naam of nummer.',
    en: 'Only when it is not about all packs. One a line, by name or number.',
  },
  'business.marketSharePercent': {
    nl: 'Uw aandeel in dit land, bijvoorbeeld 12,5.',
    en: 'Your share in this country, for example 12.5.',
  },
  'stock.packsLeft': {
    nl: 'Hele verpakkingen die nog te leveren zijn.',
    en: 'Whole packs that can still be supplied.',
  },
  'stock.weeksLeft': {
    nl: 'Bij het verbruik van nu, bijvoorbeeld 3,5.',
    en: 'At the present rate of use, for example 3.5.',
  },
  'business.measures': {
    nl: 'Bijvoorbeeld verdelen, invoer uit een ander land, of een andere fabriek.',
    en: 'For example rationing, import from another country, or another factory.',
  },
  'business.deviatingPackaging': {
    nl: 'Tijdelijk een verpakking die afwijkt, als er geen alternatief is.',
    en: 'Temporarily a pack that deviates, where there is no alternative.',
  },
  'business.penaltyClause': {
    nl: 'Zo ziet het meldpunt of zulke afspraken vroeg melden in de weg staan (AZWA 5c).',
    en: 'So the desk sees whether such agreements stand in the way of early notification (AZWA 5c).',
  },
  'business.consentTo': {
    nl: 'U beslist per melding. Niets aanvinken mag. Voorraad, marktaandeel, productielocatie en contact worden nooit openbaar.',
    en: 'You decide for each notification. Ticking nothing is allowed. Stock, market share, site and contact never become public.',
  },
  'business.changeText': { nl: 'Een zin is genoeg.', en: 'A sentence is enough.' },
};

/** What each next step is called as something to do. */
export const nextStepTexts = {
  amended: {
    title: { nl: 'Melding wijzigen', en: 'Amend the notification' },
    link: { nl: 'Wijzigen', en: 'Amend' },
    what: { nl: 'iets anders dan de einddatum', en: 'something other than the end' },
  },
  prolonged: {
    title: { nl: 'Melding verlengen', en: 'Prolong the notification' },
    link: { nl: 'Verlengen', en: 'Prolong' },
    what: { nl: 'het duurt langer', en: 'it takes longer' },
  },
  shortened: {
    title: { nl: 'Melding inkorten', en: 'Shorten the notification' },
    link: { nl: 'Inkorten', en: 'Shorten' },
    what: { nl: 'het is eerder voorbij', en: 'it is over sooner' },
  },
  resolved: {
    title: { nl: 'Herstel melden', en: 'Report recovery' },
    link: { nl: 'Hersteld', en: 'Recovered' },
    what: { nl: 'u voldoet weer aan de vraag', en: 'demand is met again' },
  },
  withdrawn: {
    title: { nl: 'Melding intrekken', en: 'Withdraw the notification' },
    link: { nl: 'Intrekken', en: 'Withdraw' },
    what: { nl: 'de melding klopte niet', en: 'the notification was not right' },
  },
  discontinued: {
    title: { nl: 'Stoppen met leveren', en: 'Stop supplying' },
    link: { nl: 'Stoppen', en: 'Stop' },
    what: { nl: 'het middel komt niet terug', en: 'the medicine does not come back' },
  },
} as const satisfies Record<NextStep, { title: Text; link: Text; what: Text }>;
