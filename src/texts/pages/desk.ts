import type { Text } from '../text.ts';

export const deskTexts = {
  queueTitle: { nl: 'Werkvoorraad', en: 'Queue' },
  queueLead: {
    nl: 'Open zaken op {on}. Elke zaak verzamelt wat over één geneesmiddel binnenkwam.',
    en: 'Open cases on {on}. Each case gathers what came in about one medicine.',
  },
  views: { nl: 'Weergaven', en: 'Views' },
  viewAll: { nl: 'alle', en: 'all' },
  words: {
    nl: 'Zoek op geneesmiddel, leverancier of nummer',
    en: 'Search medicine, holder or number',
  },
  find: { nl: 'Zoek', en: 'Search' },
  caption: {
    nl: '{count} {count|zaak|zaken}; bovenaan wat niemand nog zag.',
    en: '{count} {count|case|cases}; on top what nobody has seen yet.',
  },
  emptyQueue: {
    nl: 'Hier staat niets. Kies een andere weergave, of geniet van de rust.',
    en: 'Nothing here. Choose another view, or enjoy the calm.',
  },
  case: { nl: 'Zaak', en: 'Case' },
  medicine: { nl: 'Geneesmiddel', en: 'Medicine' },
  holder: { nl: 'Leverancier', en: 'Holder' },
  attention: { nl: 'Let op', en: 'Attention' },
  opened: { nl: 'Geopend', en: 'Opened' },
  end: { nl: 'Verwacht einde', en: 'Expected end' },
  signals: { nl: 'Signalen', en: 'Signals' },
  work: { nl: 'Hoe het werk loopt', en: 'How the work goes' },
  workOpen: {
    nl: '{open} open, {unseen} nog door niemand bekeken',
    en: '{open} open, {unseen} not yet seen by anybody',
  },
  workOldest: { nl: 'langst ongezien: {hours} uur', en: 'longest unseen: {hours} hours' },
  workAge: {
    nl: 'middelste leeftijd van een open zaak: {days} dagen',
    en: 'median age of an open case: {days} days',
  },
  workLook: {
    nl: 'middelste tijd tot de eerste blik: {hours} uur',
    en: 'median time to the first look: {hours} hours',
  },
  workPublish: {
    nl: 'middelste tijd tot openbaarmaking: {hours} uur',
    en: 'median time to publication: {hours} hours',
  },
  workNote: {
    nl: 'Over zaken van de laatste 90 dagen en alle open zaken.',
    en: 'Over cases of the last 90 days and all open cases.',
  },
  keys: {
    nl: 'j volgende, k vorige, Enter openen, / zoeken, ? deze hulp. In een zaak: a vraag, d beslissen.',
    en: 'j next, k previous, Enter open, / search, ? this help. In a case: a ask, d decide.',
  },
  keysTitle: { nl: 'Toetsen', en: 'Keys' },
  keysOff: { nl: 'Toetsen uit', en: 'Keys off' },
  import: { nl: 'Bestaande zaken overnemen', en: 'Take over existing cases' },
  caseNumber: { nl: 'Zaak {number}', en: 'Case {number}' },
  toDecide: { nl: 'Naar de besluiten', en: 'To the decisions' },
  toThread: { nl: 'Naar alles wat gebeurde', en: 'To all that happened' },
  toPublic: { nl: 'De openbare pagina', en: 'The public page' },
  back: { nl: 'Terug naar de werkvoorraad', en: 'Back to the queue' },
  stateOpen: { nl: 'Open sinds {at}', en: 'Open since {at}' },
  stateClosed: { nl: 'Gesloten op {at}: {why}', en: 'Closed on {at}: {why}' },
  owner: { nl: 'Behandelaar', en: 'Owner' },
  nobody: { nl: 'niemand', en: 'nobody' },
  deputy: {
    nl: 'Vervangen door {name} t/m {through}',
    en: 'Deputised by {name} through {through}',
  },
  critical: { nl: 'kritiek tekort', en: 'critical shortage' },
  notCritical: { nl: 'geen kritiek tekort', en: 'no critical shortage' },
  notJudged: { nl: 'nog niet beoordeeld', en: 'not judged yet' },
  changedTitle: { nl: 'Nieuw sinds u laatst keek', en: 'New since you last looked' },
  waitingTitle: { nl: 'Wacht op een tweede paar ogen', en: 'Waits for a second pair of eyes' },
  waitingOwn: {
    nl: 'U deed dit voorstel. Een collega bevestigt het.',
    en: 'You made this proposal. A colleague confirms it.',
  },
  proposedBy: { nl: 'Voorgesteld door {name} op {at}', en: 'Proposed by {name} on {at}' },
  willBePublic: { nl: 'Dit wordt openbaar', en: 'This becomes public' },
  confirm: { nl: 'Bevestig', en: 'Confirm' },
  decline: { nl: 'Wijs af', en: 'Decline' },
  whyDeclined: { nl: 'Waarom niet', en: 'Why not' },
  reviewTitle: { nl: 'Grondslag veranderd', en: 'Basis changed' },
  reviewDiffers: {
    nl: 'Wat openbaar is, zou nu anders luiden: {fields}. Het publiek leest “wordt herzien”. Verbeter, trek in, of bevestig.',
    en: 'What is public would read otherwise now: {fields}. The public reads “under revision”. Correct, retract or confirm.',
  },
  reviewSame: {
    nl: 'De melding is gewijzigd, maar wat openbaar is zou hetzelfde luiden.',
    en: 'The notification changed, but what is public would read the same.',
  },
  confirmBasis: { nl: 'Het blijft zoals het is', en: 'It stays as it is' },
  notificationTitle: { nl: 'Melding {number}', en: 'Notification {number}' },
  notificationNone: {
    nl: 'Er is geen melding van de leverancier.',
    en: 'There is no notification by the holder.',
  },
  lateBy: {
    nl: '{days} {days|dag|dagen} te laat gemeld (uiterlijk {deadline})',
    en: 'notified {days} {days|day|days} late (at the latest {deadline})',
  },
  inTime: { nl: 'op tijd gemeld', en: 'notified in time' },
  versions: { nl: 'Versies en verschillen', en: 'Versions and differences' },
  version: {
    nl: 'Versie {version}, {step}, ontvangen {at}',
    en: 'Version {version}, {step}, received {at}',
  },
  changeFrom: { nl: '{field}: van {before} naar {after}', en: '{field}: from {before} to {after}' },
  nothing: { nl: 'niet opgegeven', en: 'not said' },
  erased: { nl: 'gewist', en: 'erased' },
  hidden: { nl: 'niet voor u', en: 'not for you' },
  signalsTitle: { nl: 'Signalen uit het veld', en: 'Signals from the field' },
  signalsCaption: {
    nl: 'Wie het meldde en wanneer. De houder leest de naam alleen als de melder dat goedvindt.',
    en: 'Who said so and when. The holder reads the name only where the reporter agrees.',
  },
  signalsNone: {
    nl: 'Niemand uit het veld heeft dit gemeld.',
    en: 'Nobody from the field has signalled this.',
  },
  reporter: { nl: 'Melder', en: 'Reporter' },
  kind: { nl: 'Soort', en: 'Kind' },
  at: { nl: 'Op', en: 'At' },
  groupTitle: { nl: 'Zelfde stof, sterkte en vorm', en: 'Same substance, strength and form' },
  groupCaption: {
    nl: 'Andere producten van deze groep, met wat openbaar is en hun open zaak.',
    en: 'Other products of this group, with what is public and their open case.',
  },
  groupNone: {
    nl: 'Geen ander product van deze groep bekend.',
    en: 'No other product of this group known.',
  },
  status: { nl: 'Status', en: 'Status' },
  shares: {
    nl: 'Wie nu niet of minder levert had, zegt hij zelf, samen {out} % van de markt ({known} van {all} meldingen noemen een aandeel). Voor de andere leveranciers is dat hoogstens {left} %.',
    en: 'Those who deliver less or nothing now had, they say, {out} % of the market together ({known} of {all} notifications name a share). For the other holders that leaves {left} % at most.',
  },
  sharesUnknown: {
    nl: 'Geen melding in deze groep noemt een marktaandeel.',
    en: 'No notification in this group names a market share.',
  },
  elsewhereTitle: { nl: 'Andere landen', en: 'Other countries' },
  elsewhereCaption: {
    nl: 'Wat lijsten van andere landen over deze stof zeggen.',
    en: 'What lists of other countries say of this substance.',
  },
  elsewhereNone: {
    nl: 'Geen lijst van een ander land noemt deze stof.',
    en: 'No list of another country names this substance.',
  },
  country: { nl: 'Land', en: 'Country' },
  products: { nl: 'Producten', en: 'Products' },
  since: { nl: 'Sinds', en: 'Since' },
  earlierTitle: { nl: 'Eerdere en andere zaken', en: 'Earlier and other cases' },
  earlierCaption: {
    nl: 'Van dit geneesmiddel alle, van zijn groep de open zaken.',
    en: 'Of this medicine all, of its group the open cases.',
  },
  otherOpen: { nl: 'open', en: 'open' },
  earlierNone: {
    nl: 'Geen andere zaak over dit geneesmiddel of zijn groep.',
    en: 'No other case about this medicine or its group.',
  },
  rulesTitle: { nl: 'Wat de regels zeggen', en: 'What the rules say' },
  rulesLead: {
    nl: 'Een voorstel, geen besluit. Open een regel om haar stappen te zien.',
    en: 'A proposal, not a decision. Open a rule to see its steps.',
  },
  ruleDuty: { nl: 'Meldplicht, melding {number}', en: 'Duty to notify, notification {number}' },
  ruleCritical: { nl: 'Kritiek tekort', en: 'Critical shortage' },
  ruleShortage: {
    nl: 'Tekort volgens {count} van {all} definities, op wat openbaar is',
    en: 'A shortage by {count} of {all} definitions, on what is public',
  },
  publicTitle: { nl: 'Wat hierover openbaar is', en: 'What is public about this' },
  publicNone: { nl: 'Over deze zaak is niets openbaar.', en: 'Nothing about this case is public.' },
  publicationLine: {
    nl: 'Versie {version}: {deed} op {at}, grond: {ground}',
    en: 'Version {version}: {deed} on {at}, ground: {ground}',
  },
  underEmbargo: { nl: 'embargo tot {at}', en: 'embargo until {at}' },
  threadTitle: { nl: 'Alles wat gebeurde', en: 'All that happened' },
  toHolder: { nl: 'zichtbaar voor {name}', en: 'visible to {name}' },
  decideTitle: { nl: 'Wat wilt u doen?', en: 'What do you want to do?' },
  ask: { nl: 'Stel een vraag', en: 'Ask a question' },
  askTo: { nl: 'Aan', en: 'To' },
  template: { nl: 'Of kies een standaardvraag', en: 'Or choose a standard question' },
  text: { nl: 'Tekst', en: 'Text' },
  deadline: { nl: 'Antwoord uiterlijk', en: 'Answer by' },
  sendQuestion: { nl: 'Verstuur de vraag', en: 'Send the question' },
  triage: { nl: 'Kritiek of niet', en: 'Critical or not' },
  triageLead: {
    nl: 'Een kritiek tekort: niet genoeg alternatieven, én een levensbedreigende of zeer ernstige ziekte of grote gevolgen voor patiënten.',
    en: 'A critical shortage: not enough alternatives, and a life-threatening or very serious disease or a large impact on patients.',
  },
  enoughAlternatives: { nl: 'Zijn er genoeg alternatieven?', en: 'Are there enough alternatives?' },
  diseaseSeverity: { nl: 'Hoe ernstig is de ziekte?', en: 'How serious is the disease?' },
  patientImpact: { nl: 'Gevolgen voor patiënten', en: 'Impact on patients' },
  yourDecision: { nl: 'Uw oordeel', en: 'Your judgement' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  unknown: { nl: 'niet bekend', en: 'not known' },
  why: { nl: 'Waarom', en: 'Why' },
  ruleSays: { nl: 'De regel zegt', en: 'The rule says' },
  propose: { nl: 'Leg voor aan een collega', en: 'Put before a colleague' },
  publish: { nl: 'Openbaar maken, verbeteren of intrekken', en: 'Publish, correct or retract' },
  publishWhat: { nl: 'Wat', en: 'What' },
  ownDecision: { nl: 'Een eigen besluit van het meldpunt', en: 'A decision of the desk itself' },
  ground: { nl: 'Op welke grond', en: 'On what ground' },
  ownStatus: {
    nl: 'Bij een eigen besluit: het geneesmiddel is',
    en: 'For an own decision: the medicine is',
  },
  embargo: { nl: 'Embargo tot (leeg: meteen)', en: 'Embargo until (empty: at once)' },
  measure: { nl: 'Stel een maatregel voor', en: 'Propose a measure' },
  measureKind: { nl: 'Maatregel', en: 'Measure' },
  handOver: { nl: 'Draag over aan de inspectie', en: 'Hand over to the inspectorate' },
  take: { nl: 'Neem in behandeling (inspectie)', en: 'Take up (inspectorate)' },
  setOwner: { nl: 'Behandelaar', en: 'Owner' },
  takeMyself: { nl: 'Ik neem de zaak', en: 'I take the case' },
  giveBack: { nl: 'Geef terug aan de werkvoorraad', en: 'Give back to the queue' },
  colleague: { nl: 'Overdragen aan', en: 'Hand to' },
  deputyThrough: { nl: 'Alleen vervangen t/m', en: 'Only deputise through' },
  duplicate: { nl: 'Markeer als dubbel', en: 'Mark as duplicate' },
  note: { nl: 'Notitie', en: 'Note' },
  save: { nl: 'Leg vast', en: 'Record' },
  close: { nl: 'Sluit de zaak', en: 'Close the case' },
  reopen: { nl: 'Heropen de zaak', en: 'Reopen the case' },
  reason: { nl: 'Reden', en: 'Reason' },
  cause: { nl: 'Oorzaak', en: 'Cause' },
  willBeRetracted: {
    nl: 'Wat onder {key} openbaar is, wordt ingetrokken.',
    en: 'What is public under {key} will be retracted.',
  },
  groupDecide: { nl: 'Beslissen', en: 'Decide' },
  groupAsk: { nl: 'Vragen', en: 'Ask' },
  groupManage: { nl: 'Beheer van de zaak', en: 'Managing the case' },
  dossier: { nl: 'Dossier als bestand (JSON)', en: 'Dossier as a file (JSON)' },
  mistakesTitle: { nl: 'Er is niets vastgelegd', en: 'Nothing was recorded' },
  doneTitle: { nl: 'Vastgelegd', en: 'Recorded' },
  doneWaits: {
    nl: 'Uw voorstel wacht op een tweede paar ogen.',
    en: 'Your proposal waits for a second pair of eyes.',
  },
  done: { nl: 'Het is vastgelegd.', en: 'It was recorded.' },
  importTitle: { nl: 'Bestaande zaken overnemen', en: 'Take over existing cases' },
  importLead: {
    nl: 'Een CSV met de kolommen nummer, ontvangen (JJJJ-MM-DDTUU:MM), rvg en toelichting. Ontvangsttijden blijven zoals zij waren. Eerst ziet u wat er zou gebeuren; er wordt niets vastgelegd voordat u bevestigt.',
    en: 'A CSV with the columns nummer, ontvangen (YYYY-MM-DDTHH:MM), rvg and toelichting. Times of receipt stay as they were. You first see what would happen; nothing is recorded before you confirm.',
  },
  importFile: { nl: 'Bestand', en: 'File' },
  importTry: { nl: 'Toon wat er zou gebeuren', en: 'Show what would happen' },
  importConfirm: {
    nl: 'Neem {count} {count|zaak|zaken} over',
    en: 'Take over {count} {count|case|cases}',
  },
  importDone: {
    nl: '{count} {count|zaak|zaken} overgenomen.',
    en: '{count} {count|case|cases} taken over.',
  },
  importRefused: { nl: 'Dit bestand is niet opgenomen', en: 'This file was not taken' },
  importMore: { nl: 'en nog {count} rijen', en: 'and {count} more rows' },
  importRejected: { nl: 'Afgewezen rijen', en: 'Rejected rows' },
} as const satisfies Record<string, Text>;

/** Questions that the desk asks often; the assessor can change every word. */
export const questionTemplates = [
  {
    nl: 'Wanneer verwacht u weer volledig te leveren, en waar hangt dat van af?',
    en: 'When do you expect to deliver in full again, and what does that depend on?',
  },
  {
    nl: 'Hoeveel voorraad heeft u nog in Nederland, en voor hoeveel weken?',
    en: 'How much stock do you have left in the Netherlands, and for how many weeks?',
  },
  {
    nl: 'Kunt u voorraad uit een ander land of een andere verpakking inzetten (TAV)?',
    en: 'Can you use stock of another country or in another packaging?',
  },
  {
    nl: 'Welke afnemers hebt u geïnformeerd, en wat kunnen zij tijdelijk gebruiken?',
    en: 'Which customers did you inform, and what can they use meanwhile?',
  },
] as const satisfies readonly Text[];

/** Parts of a notification, as the desk reads them. */
export const partTexts = {
  publishable: { nl: 'Kan openbaar worden', en: 'May become public' },
  business: { nl: 'Alleen voor het meldpunt', en: 'For the desk only' },
  stock: { nl: 'Voorraad', en: 'Stock' },
  contact: { nl: 'Contact', en: 'Contact' },
} as const satisfies Record<string, Text>;

/** Where the form addresses the holder or says more than a table has room for. */
export const deskFieldTexts: Readonly<Record<string, Text>> = {
  'publishable.start': { nl: 'Begin', en: 'Start' },
  'publishable.expectedEnd': { nl: 'Verwacht einde', en: 'Expected end' },
  'publishable.expectedEndCertainty': { nl: 'Zekerheid van het einde', en: 'Certainty of the end' },
  'publishable.actualEnd': { nl: 'Einde', en: 'End' },
  'publishable.alternatives': { nl: 'Alternatieven', en: 'Alternatives' },
  'business.becameKnownOn': { nl: 'Bekend bij de houder', en: 'Known to the holder' },
  'business.causeText': { nl: 'Toelichting oorzaak', en: 'Explanation of cause' },
  'business.marketSharePercent': { nl: 'Marktaandeel (%)', en: 'Market share (%)' },
  'business.marketShareIs': { nl: 'Marktaandeel is', en: 'Market share is' },
  'business.expectsShortage': { nl: 'Houder verwacht tekort', en: 'Holder expects a shortage' },
  'business.otherMarkets': { nl: 'Andere landen', en: 'Other countries' },
  'business.measures': { nl: 'Voorgestelde maatregelen', en: 'Measures proposed' },
  'business.deviatingPackaging': { nl: 'Vraagt om TAV', en: 'Asks for deviating packaging' },
  'business.penaltyClause': { nl: 'Boete speelt mee', en: 'Penalty plays a part' },
  'business.penaltyClauseText': { nl: 'Toelichting boete', en: 'Explanation of penalty' },
  'business.consentTo': { nl: 'Toestemming voor', en: 'Consent to' },
  'business.changeText': { nl: 'Waarom deze wijziging', en: 'Why this change' },
  'stock.packsLeft': { nl: 'Verpakkingen', en: 'Packs' },
  'stock.weeksLeft': { nl: 'Weken', en: 'Weeks' },
};

/** The fields of a public row, as the bench names them when they would read otherwise. */
export const listingFieldTexts = {
  status: { nl: 'de status', en: 'the status' },
  start: { nl: 'het begin', en: 'the start' },
  expectedEnd: { nl: 'het verwachte einde', en: 'the expected end' },
  expectedEndCertainty: { nl: 'hoe zeker het einde is', en: 'how certain the end is' },
  actualEnd: { nl: 'het einde', en: 'the end' },
  extent: { nl: 'geheel of gedeeltelijk', en: 'total or partial' },
  permanent: { nl: 'of het terugkomt', en: 'whether it comes back' },
  reason: { nl: 'de oorzaak', en: 'the cause' },
  notified: { nl: 'de dag van de melding', en: 'the day of the notification' },
  extra: { nl: 'de alternatieven', en: 'the alternatives' },
} as const satisfies Record<string, Text>;

export const severityTexts = {
  'life-threatening': { nl: 'levensbedreigend', en: 'life-threatening' },
  'very-serious': { nl: 'zeer ernstig', en: 'very serious' },
  serious: { nl: 'ernstig', en: 'serious' },
  minor: { nl: 'licht', en: 'minor' },
} as const satisfies Record<string, Text>;

export const impactTexts = {
  large: { nl: 'groot', en: 'large' },
  limited: { nl: 'beperkt', en: 'limited' },
} as const satisfies Record<string, Text>;

export const groundTexts = {
  authority: { nl: 'eigen besluit', en: 'own decision' },
  consent: { nl: 'toestemming van de leverancier', en: 'consent of the holder' },
  aggregate: { nl: 'optelling van signalen', en: 'sum of signals' },
  voluntary: {
    nl: 'regime met toestemming per melding',
    en: 'regime with consent per notification',
  },
  'eu-national-website': {
    nl: 'regime van de nationale website',
    en: 'regime of the national website',
  },
} as const satisfies Record<string, Text>;

export const ownStatusTexts = {
  unavailable: { nl: 'niet leverbaar', en: 'not deliverable' },
  limited: { nl: 'beperkt leverbaar', en: 'deliverable in part' },
  notice: { nl: 'alleen een bericht', en: 'a notice only' },
  resolved: { nl: 'weer leverbaar', en: 'deliverable again' },
} as const satisfies Record<string, Text>;
