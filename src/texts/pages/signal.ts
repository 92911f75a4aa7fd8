import type { Text } from '../text.ts';

export const signalTexts = {
  title: { nl: 'Niet leverbaar? Laat het weten', en: 'Not available? Let us know' },
  lead: {
    nl: 'Kunt u een geneesmiddel niet krijgen, dan weet het meldpunt het binnen een minuut.',
    en: 'If you cannot get a medicine, the desk knows within a minute.',
  },
  searchLabel: { nl: 'Welk geneesmiddel?', en: 'Which medicine?' },
  searchHint: {
    nl: 'Naam, stof, RVG-nummer of ZI-nummer.',
    en: 'Name, substance, RVG number or ZI number.',
  },
  search: { nl: 'Zoek', en: 'Search' },
  found: {
    nl: '{count} {count|geneesmiddel|geneesmiddelen} voor “{given}”. Kies het juiste.',
    en: '{count} {count|medicine|medicines} for “{given}”. Choose the right one.',
  },
  foundMore: {
    nl: 'De eerste {count} voor “{given}”. Staat het er niet bij, typ dan meer woorden.',
    en: 'The first {count} for “{given}”. If it is not among them, type more words.',
  },
  nothing: {
    nl: 'Niets gevonden voor “{given}”. Probeer minder woorden, of het nummer op de verpakking.',
    en: 'Nothing found for “{given}”. Try fewer words, or the number on the package.',
  },
  lookAlike: {
    nl: 'Deze namen lijken op elkaar. Wij kiezen niet voor u: let op naam, sterkte en vorm.',
    en: 'These names look alike. We do not choose for you: mind name, strength and form.',
  },
  results: { nl: 'Gevonden geneesmiddelen', en: 'Medicines found' },
  product: { nl: 'Geneesmiddel', en: 'Medicine' },
  description: { nl: 'Stof, sterkte, vorm', en: 'Substance, strength, form' },
  holder: { nl: 'Vergunninghouder', en: 'Holder' },
  numbers: { nl: 'Nummers', en: 'Numbers' },
  other: { nl: 'Een ander geneesmiddel', en: 'Another medicine' },
  already: {
    nl: 'U hebt dit al gemeld, met {since} als eerste dag. Wat u nu verstuurt, komt daarvoor in de plaats.',
    en: 'You signalled this already, with {since} as the first day. What you send now replaces it.',
  },
  mistakes: { nl: 'Zo kan het signaal niet mee', en: 'The signal cannot go like this' },
  since: { nl: 'Sinds wanneer niet leverbaar?', en: 'Since when not available?' },
  sinceConfirmed: {
    nl: 'De dag klopt: al meer dan twee jaar niet leverbaar.',
    en: 'The day is right: not available for more than two years.',
  },
  wholesaler: { nl: 'Bij wie besteld?', en: 'Ordered from whom?' },
  wholesalerHint: {
    nl: 'Groothandel of leverancier. Mag leeg blijven.',
    en: 'Wholesaler or supplier. May stay empty.',
  },
  usersWaiting: { nl: 'Hoeveel patiënten wachten?', en: 'How many patients are waiting?' },
  unknownHint: {
    nl: 'Laat leeg als u het niet weet. 0 betekent: niemand.',
    en: 'Leave empty if you do not know. 0 means: nobody.',
  },
  mayBeNamed: {
    nl: 'De vergunninghouder mag weten dat wij dit melden.',
    en: 'The holder may know that we say this.',
  },
  mayBeNamedHint: {
    nl: 'Zonder uw akkoord leest de houder alleen “apotheek” of “groothandel”.',
    en: 'Without your consent the holder reads only “pharmacy” or “wholesaler”.',
  },
  more: { nl: 'Meer vertellen', en: 'Tell more' },
  orderedPacks: { nl: 'Hoeveel verpakkingen besteld?', en: 'How many packs ordered?' },
  remark: { nl: 'Opmerking voor het meldpunt', en: 'Remark for the desk' },
  remarkHint: {
    nl: 'Schrijf niets over patiënten waaraan zij te herkennen zijn.',
    en: 'Write nothing about patients by which they could be recognised.',
  },
  send: { nl: 'Verstuur het signaal', en: 'Send the signal' },
  sendAgain: { nl: 'Vervang het signaal', en: 'Replace the signal' },
  whoSees: { nl: 'Wie ziet dit?', en: 'Who sees this?' },
  deskSees: {
    nl: 'Het meldpunt ziet alles wat u invult, en wie u bent.',
    en: 'The desk sees all that you fill in, and who you are.',
  },
  holderSees: {
    nl: 'De vergunninghouder ziet dat een apotheek of groothandel dit meldt, en sinds welke dag. Uw naam alleen als u dat goedvindt.',
    en: 'The holder sees that a pharmacy or wholesaler says this, and since which day. Your name only if you agree.',
  },
  othersSee: {
    nl: 'Andere apotheken en groothandels zien niets van uw signaal.',
    en: 'Other pharmacies and wholesalers see nothing of your signal.',
  },
  publicSees: {
    nl: 'Iedereen ziet een optelling zodra ten minste {least} onafhankelijke partijen hetzelfde melden. Nooit wie.',
    en: 'Everybody sees a sum as soon as at least {least} independent parties say the same. Never who.',
  },
  publicSeesNothing: {
    nl: 'Openbaar wordt er niets van.',
    en: 'Nothing of it becomes public.',
  },

  receiptTitle: { nl: 'Uw signaal {number}', en: 'Your signal {number}' },
  received: { nl: 'Ontvangen. Dank u wel.', en: 'Received. Thank you.' },
  updated: { nl: 'Bijgewerkt. Dank u wel.', en: 'Updated. Thank you.' },
  unchanged: {
    nl: 'Dit stond er al zo. Er is niets veranderd.',
    en: 'It stood like this already. Nothing has changed.',
  },
  stands: { nl: 'Niet leverbaar sinds {since}', en: 'Not available since {since}' },
  'deliverable-again': {
    nl: 'Weer leverbaar sinds {again}',
    en: 'Available again since {again}',
  },
  mistake: { nl: 'Ingetrokken: vergissing', en: 'Withdrawn: a mistake' },
  whatYouSaid: { nl: 'Wat u meldde', en: 'What you said' },
  number: { nl: 'Nummer', en: 'Number' },
  sent: { nl: 'Ontvangen op', en: 'Received on' },
  sinceShort: { nl: 'Niet leverbaar sinds', en: 'Not available since' },
  wholesalerShort: { nl: 'Besteld bij', en: 'Ordered from' },
  usersShort: { nl: 'Wachtende patiënten', en: 'Patients waiting' },
  packsShort: { nl: 'Bestelde verpakkingen', en: 'Packs ordered' },
  remarkShort: { nl: 'Opmerking', en: 'Remark' },
  namedShort: { nl: 'Houder mag uw naam weten', en: 'Holder may know your name' },
  whatNext: { nl: 'Wat gebeurt er nu?', en: 'What happens next?' },
  nextDesk: {
    nl: 'Het signaal staat nu bij het meldpunt, naast wat anderen over dit geneesmiddel melden.',
    en: 'The signal is now with the desk, beside what others say of this medicine.',
  },
  nextSilence: {
    nl: 'Blijft de vergunninghouder langer dan {days} {days|werkdag|werkdagen} stil, dan valt dat het meldpunt op.',
    en: 'If the holder stays silent for more than {days} working {days|day|days}, the desk sees that.',
  },
  nextQuestions: {
    nl: 'Heeft het meldpunt een vraag, of laat de houder iets weten, dan staat dat bij Mijn signalen.',
    en: 'If the desk has a question, or the holder lets you know something, it is under My signals.',
  },
  nextConfirm: {
    nl: 'Is het over {days} dagen nog zo, bevestig het dan. Daarna telt uw signaal niet meer mee in de openbare optelling.',
    en: 'If it is still so in {days} days, confirm it. After that your signal no longer counts in the public sum.',
  },
  change: { nl: 'Is er iets veranderd?', en: 'Has something changed?' },
  stillSo: { nl: 'Nog steeds niet leverbaar', en: 'Still not available' },
  again: { nl: 'Weer leverbaar', en: 'Available again' },
  againSince: { nl: 'Weer leverbaar sinds', en: 'Available again since' },
  wrong: { nl: 'Het was een vergissing', en: 'It was a mistake' },
  edit: { nl: 'Wijzig het signaal', en: 'Change the signal' },
  toList: { nl: 'Mijn signalen', en: 'My signals' },
  toNew: { nl: 'Nog een signaal', en: 'Another signal' },

  listTitle: { nl: 'Mijn signalen', en: 'My signals' },
  listLead: {
    nl: 'Wat u meldde, hoe het ervoor staat en wat het meldpunt u vraagt.',
    en: 'What you signalled, how it stands and what the desk asks you.',
  },
  standing: { nl: 'Nu niet leverbaar', en: 'Not available now' },
  standingCaption: {
    nl: 'Met één knop zegt u of het nog zo is.',
    en: 'With one button you say whether it is still so.',
  },
  noneStanding: {
    nl: 'U hebt nu geen signaal dat openstaat.',
    en: 'You have no signal that stands at the moment.',
  },
  past: { nl: 'Eerder gemeld', en: 'Signalled before' },
  pastCaption: { nl: 'Signalen die beëindigd zijn.', en: 'Signals that have ended.' },
  lastSaid: { nl: 'Laatst bevestigd', en: 'Last confirmed' },
  now: { nl: 'Hoe is het nu', en: 'How is it now' },
  state: { nl: 'Hoe het nu is', en: 'How it is now' },
  fromDesk: { nl: 'Van het meldpunt en de houder', en: 'From the desk and the holder' },
  noneFromDesk: {
    nl: 'Het meldpunt heeft u nu niets gevraagd.',
    en: 'The desk has asked you nothing at the moment.',
  },
  questionsOpen: {
    nl: '{count} {count|vraag|vragen}, antwoord graag vóór of op {deadline}',
    en: '{count} {count|question|questions}, please answer on or before {deadline}',
  },
  questionsLate: {
    nl: '{count} {count|vraag|vragen}, de termijn liep tot {deadline}',
    en: '{count} {count|question|questions}, the term ran until {deadline}',
  },
  holderSays: { nl: 'De vergunninghouder laat weten:', en: 'The holder lets you know:' },
  unknown: { nl: 'niet ingevuld', en: 'not filled in' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
} as const satisfies Record<string, Text>;

/** On the page of a medicine, for everybody. */
export const publicSignalTexts = {
  aggregate: {
    nl: 'Ten minste {least} apotheken of groothandels konden dit medicijn niet krijgen.',
    en: 'At least {least} pharmacies or wholesalers could not get this medicine.',
  },
  how: {
    nl: 'Zij zijn van verschillende eigenaren en zeiden het in de laatste {days} dagen. Wie het zijn, is nooit openbaar.',
    en: 'They have different owners and said so in the last {days} days. Who they are is never public.',
  },
} as const satisfies Record<string, Text>;
