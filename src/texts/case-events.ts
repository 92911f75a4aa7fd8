import type { closeReasons, CaseEventKind, proposableMeasures } from '../domain/desk/case-event.ts';
import type { QueueMark } from '../domain/desk/queue.ts';
import type { Text } from './text.ts';

/** One line for each thing that can happen to a case. */
export const caseEventTexts = {
  opened: { nl: 'Zaak geopend ({by})', en: 'Case opened ({by})' },
  'notification-received': {
    nl: 'Melding {number} ontvangen: {step}',
    en: 'Notification {number} received: {step}',
  },
  'signal-received': { nl: 'Signaal uit het veld ontvangen', en: 'Signal from the field received' },
  'signal-withdrawn': { nl: 'Signaal ingetrokken', en: 'Signal withdrawn' },
  imported: {
    nl: 'Overgenomen uit het vorige systeem als {number}',
    en: 'Taken over from the earlier system as {number}',
  },
  'owner-set': { nl: 'Behandelaar gewijzigd', en: 'Owner changed' },
  'first-look': { nl: 'Voor het eerst bekeken', en: 'Looked at for the first time' },
  note: { nl: 'Notitie', en: 'Note' },
  'question-asked': {
    nl: 'Vraag gesteld, antwoord uiterlijk {deadline}',
    en: 'Question asked, answer by {deadline}',
  },
  'answer-given': { nl: 'Antwoord', en: 'Answer' },
  'question-withdrawn': { nl: 'Vraag ingetrokken', en: 'Question withdrawn' },
  'sentence-released': {
    nl: 'De leverancier laat dit aan de melders weten',
    en: 'The holder lets the reporters know this',
  },
  'sentence-passed-on': {
    nl: 'Doorgegeven aan een melder',
    en: 'Passed on to a reporter',
  },
  'measure-proposed': { nl: 'Maatregel voorgesteld: {measure}', en: 'Measure proposed: {measure}' },
  'handed-to-inspector': { nl: 'Overgedragen aan de inspectie', en: 'Handed to the inspectorate' },
  'taken-by-inspector': {
    nl: 'In behandeling bij de inspectie',
    en: 'Taken up by the inspectorate',
  },
  'marked-duplicate': { nl: 'Dubbel met een andere zaak', en: 'Duplicate of another case' },
  proposed: { nl: 'Voorstel: {what}', en: 'Proposal: {what}' },
  declined: { nl: 'Voorstel afgewezen', en: 'Proposal declined' },
  triaged: { nl: 'Besluit: {critical}', en: 'Decision: {critical}' },
  published: { nl: 'Openbaar gemaakt, versie {version}', en: 'Published, version {version}' },
  corrected: { nl: 'Verbeterd, versie {version}', en: 'Corrected, version {version}' },
  retracted: { nl: 'Ingetrokken', en: 'Retracted' },
  'basis-changed': {
    nl: 'Grondslag veranderd onder wat openbaar is',
    en: 'The basis of what is public has changed',
  },
  'basis-confirmed': {
    nl: 'Openbaarmaking blijft zoals zij is',
    en: 'The publication stays as it is',
  },
  closed: { nl: 'Zaak gesloten: {why}', en: 'Case closed: {why}' },
  reopened: { nl: 'Zaak heropend', en: 'Case reopened' },
} as const satisfies Record<CaseEventKind, Text>;

export const proposalTexts = {
  triage: { nl: 'oordeel over kritiek tekort', en: 'judgement on critical shortage' },
  publish: { nl: 'openbaar maken', en: 'publish' },
  correct: { nl: 'verbeteren', en: 'correct' },
  retract: { nl: 'intrekken', en: 'retract' },
} as const satisfies Record<string, Text>;

/** How a version of a publication came about. */
export const caseDoneTexts = {
  published: { nl: 'openbaar gemaakt', en: 'published' },
  corrected: { nl: 'verbeterd', en: 'corrected' },
  retracted: { nl: 'ingetrokken', en: 'retracted' },
} as const satisfies Record<string, Text>;

export const measureTexts = {
  exemption: { nl: 'vrijstelling', en: 'exemption' },
  'deviating-packaging': { nl: 'afwijkende verpakking (TAV)', en: 'deviating packaging' },
  'doctors-declaration': { nl: 'artsenverklaring', en: 'doctor’s declaration' },
  'export-stop': { nl: 'exportstop', en: 'export stop' },
  'release-from-preference': {
    nl: 'tijdelijk uit het preferentiebeleid',
    en: 'temporary release from the preference policy',
  },
  redistribution: { nl: 'herverdeling', en: 'redistribution' },
  'delivered-preparation': { nl: 'doorgeleverde bereiding', en: 'delivered preparation' },
  'therapeutic-advice': { nl: 'therapeutisch advies', en: 'therapeutic advice' },
  other: { nl: 'anders', en: 'other' },
} as const satisfies Record<(typeof proposableMeasures)[number], Text>;

export const closeTexts = {
  resolved: { nl: 'opgelost', en: 'resolved' },
  averted: { nl: 'afgewend', en: 'averted' },
  discontinued: { nl: 'uit de handel', en: 'discontinued' },
  duplicate: { nl: 'dubbel', en: 'duplicate' },
  'no-shortage': { nl: 'geen tekort', en: 'no shortage' },
  other: { nl: 'anders', en: 'other' },
} as const satisfies Record<(typeof closeReasons)[number], Text>;

export const markTexts = {
  new: { nl: 'nieuw', en: 'new' },
  late: { nl: 'te laat gemeld', en: 'notified late' },
  'ends-soon': { nl: 'loopt bijna af', en: 'ends soon' },
  overdue: { nl: 'einddatum voorbij', en: 'past its end' },
  'field-only': { nl: 'veld meldt, houder zwijgt', en: 'field says short, holder silent' },
  'field-silent': { nl: 'houder meldt, veld zwijgt', en: 'holder says short, field silent' },
  critical: { nl: 'kritiek', en: 'critical' },
  'basis-changed': { nl: 'grondslag veranderd', en: 'basis changed' },
  'waiting-for-second': { nl: 'wacht op tweede paar ogen', en: 'waits for a second pair of eyes' },
  answered: { nl: 'antwoord binnen', en: 'answered' },
  'question-overdue': { nl: 'antwoord blijft uit', en: 'answer overdue' },
  'handed-over': { nl: 'bij de inspectie', en: 'with the inspectorate' },
  mine: { nl: 'van mij', en: 'mine' },
} as const satisfies Record<QueueMark, Text>;

/** Where a case came from. */
export const openedByTexts = {
  notification: { nl: 'door een melding', en: 'by a notification' },
  signal: { nl: 'door een signaal', en: 'by a signal' },
  import: { nl: 'overgenomen', en: 'taken over' },
  desk: { nl: 'door het meldpunt', en: 'by the desk' },
} as const satisfies Record<string, Text>;
