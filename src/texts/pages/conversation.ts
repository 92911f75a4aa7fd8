import type { Text } from '../text.ts';

export const conversationTexts = {
  title: { nl: 'Zaak {number}', en: 'Case {number}' },
  closed: {
    nl: 'Deze zaak is gesloten. U kunt haar nog lezen. Is er iets veranderd, stuur dan een nieuwe versie van uw melding of een nieuw signaal.',
    en: 'This case is closed. You can still read it. If something has changed, send a new version of your notification or a new signal.',
  },
  mistakes: { nl: 'Dit kon niet mee', en: 'This could not go' },
  done: {
    nl: 'Ontvangen. Het meldpunt heeft uw antwoord.',
    en: 'Received. The desk has your answer.',
  },
  doneSentence: {
    nl: 'De zin is doorgegeven aan wie signaleerde.',
    en: 'The sentence was passed on to those who signalled.',
  },
  questions: { nl: 'Vragen van het meldpunt', en: 'Questions of the desk' },
  noQuestions: {
    nl: 'Het meldpunt heeft u in deze zaak niets gevraagd.',
    en: 'The desk has asked you nothing in this case.',
  },
  question: { nl: 'Vraag {number}', en: 'Question {number}' },
  asked: { nl: 'Gesteld op', en: 'Asked on' },
  deadline: {
    nl: 'Antwoord graag vóór of op {deadline}.',
    en: 'Please answer on or before {deadline}.',
  },
  overdue: {
    nl: 'De termijn liep tot {deadline}. U kunt nog antwoorden; het antwoord krijgt de aantekening “te laat”.',
    en: 'The term ran until {deadline}. You can still answer; the answer is marked “late”.',
  },
  takenBack: { nl: 'Ingetrokken door het meldpunt:', en: 'Taken back by the desk:' },
  yourAnswer: { nl: 'Uw antwoord', en: 'Your answer' },
  late: { nl: 'te laat', en: 'late' },
  answerHolderHint: {
    nl: 'Alleen het meldpunt leest dit. Wie signaleerde, leest het niet.',
    en: 'Only the desk reads this. Those who signalled do not.',
  },
  answerReporterHint: {
    nl: 'Alleen het meldpunt leest dit. De vergunninghouder leest het niet.',
    en: 'Only the desk reads this. The holder does not.',
  },
  answerLabel: { nl: 'Antwoord op vraag {number}', en: 'Answer to question {number}' },
  addLabel: { nl: 'Aanvulling bij vraag {number}', en: 'Addition to question {number}' },
  send: { nl: 'Verstuur', en: 'Send' },
  signals: { nl: 'Wat het veld over uw product meldt', en: 'What the field says of your product' },
  signalsCaption: {
    nl: 'Wie signaleert, staat er alleen met naam als die partij dat goedvindt.',
    en: 'Who signals stands here by name only where that party agrees.',
  },
  noSignals: {
    nl: 'Er staat nu geen signaal open over dit product.',
    en: 'No signal about this product stands at the moment.',
  },
  from: { nl: 'Van', en: 'From' },
  since: { nl: 'Niet leverbaar sinds', en: 'Not available since' },
  asserted: { nl: 'Laatst bevestigd', en: 'Last confirmed' },
  pharmacy: { nl: 'apotheek', en: 'pharmacy' },
  wholesaler: { nl: 'groothandel', en: 'wholesaler' },
  release: {
    nl: 'Een zin voor wie signaleerde',
    en: 'A sentence for those who signalled',
  },
  releaseHint: {
    nl: 'Uw antwoorden zijn voor het meldpunt. Wilt u dat apotheken en groothandels met een open signaal iets weten, schrijf het dan hier. Zij lezen precies deze zin, als woord van de vergunninghouder. Terugnemen kan niet.',
    en: 'Your answers are for the desk. If pharmacies and wholesalers with a standing signal should know something, write it here. They read exactly this sentence, as the word of the holder. It cannot be taken back.',
  },
  releaseLabel: { nl: 'Zin die zij lezen', en: 'Sentence that they read' },
  releaseSend: { nl: 'Geef deze zin vrij', en: 'Release this sentence' },
  released: { nl: 'Eerder vrijgegeven', en: 'Released before' },
  passedOn: { nl: 'De vergunninghouder laat weten', en: 'The holder lets you know' },
  toSignals: { nl: 'Mijn signalen', en: 'My signals' },
  toMessages: { nl: 'Berichten', en: 'Messages' },
} as const satisfies Record<string, Text>;
