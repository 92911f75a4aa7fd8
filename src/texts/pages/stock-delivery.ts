import type { Text } from '../text.ts';

/** How a party delivers its stock by the site. */
export const deliverTexts = {
  title: { nl: 'Voorraad aanleveren', en: 'Deliver stock' },
  lead: {
    nl: 'Eén bestand gaat over één dag, of alleen over weken. Wij laten eerst zien wat er zou gebeuren; er wordt niets vastgelegd zolang u dat niet zegt.',
    en: 'One file is about one day, or about weeks only. We first show what would happen; nothing is recorded until you say so.',
  },
  templates: { nl: 'Begin met een sjabloon', en: 'Start from a template' },
  templatesLead: {
    nl: 'Met alle kolommen voor uw rol ({role}) en van elke soort een voorbeeld. Het Excel-sjabloon legt op een tweede blad elke kolom uit.',
    en: 'With every column for your role ({role}) and an example of each kind. The Excel template explains each column on a second sheet.',
  },
  template: { nl: 'Sjabloon als {format}', en: 'Template as {format}' },
  templateFile: { nl: 'sjabloon-voorraad', en: 'template-stock' },
  errorFile: { nl: 'voorraad-met-uitkomst', en: 'stock-with-outcome' },
  sheet: { nl: 'Voorraad', en: 'Stock' },
  explanationSheet: { nl: 'Uitleg', en: 'Explanation' },
  columnName: { nl: 'Kolom of woord', en: 'Column or word' },
  columnMeaning: { nl: 'Wat het betekent', en: 'What it means' },
  columnAnswers: { nl: 'Hoe u het invult', en: 'How to fill it in' },
  choose: { nl: 'Kies uw bestand', en: 'Choose your file' },
  file: { nl: 'Bestand', en: 'File' },
  fileHint: {
    nl: 'CSV, Excel (.xlsx) of een FHIR InventoryReport; hoogstens {megabytes} MB. Is het groter, zet het dan in de map.',
    en: 'CSV, Excel (.xlsx) or a FHIR InventoryReport; at most {megabytes} MB. If it is larger, put it in the folder.',
  },
  fileMissing: { nl: 'Kies een bestand.', en: 'Choose a file.' },
  check: { nl: 'Controleer het bestand', en: 'Check the file' },
  mistakesTitle: { nl: 'Dit bestand is niet aangenomen', en: 'This file was not taken' },

  reviewTitle: { nl: 'Wat dit bestand zou doen', en: 'What this file would do' },
  reviewLead: {
    nl: '{given}: {count} {count|regel|regels}. Er is nog niets vastgelegd.',
    en: '{given}: {count} {count|row|rows}. Nothing was recorded yet.',
  },
  sentTitle: { nl: 'Aanlevering {number}', en: 'Delivery {number}' },
  counts: {
    nl: '{fresh} nieuw, {changed} gewijzigd, {unchanged} ongewijzigd, {rejected} afgekeurd, {held} vastgehouden.',
    en: '{fresh} new, {changed} changed, {unchanged} unchanged, {rejected} rejected, {held} held.',
  },
  duplicate: {
    nl: 'Dit bestand hebt u al eens aangeleverd. Er verandert niets.',
    en: 'You have delivered this file before. Nothing changes.',
  },
  unreadable: {
    nl: 'Van dit bestand kan niets worden aangenomen. Verbeter het en kies het opnieuw.',
    en: 'Nothing of this file can be taken. Mend it and choose it again.',
  },
  nothingGood: {
    nl: 'Er is geen regel die kan worden aangenomen of vastgehouden.',
    en: 'There is no row that can be taken or held.',
  },
  sendAll: {
    nl: 'Lever {count} {count|regel|regels} aan',
    en: 'Deliver {count} {count|row|rows}',
  },
  sendGood: {
    nl: 'Lever alleen {count} goede {count|regel|regels} aan',
    en: 'Deliver only {count} good {count|row|rows}',
  },
  sendGoodHint: {
    nl: '{rejected} {rejected|regel blijft|regels blijven} achter. Wilt u alles, verbeter het bestand dan eerst.',
    en: '{rejected} {rejected|row stays|rows stay} behind. If you want all, mend the file first.',
  },
  heldHint: {
    nl: '{held} {held|regel lijkt|regels lijken} een verschrijving. Die tellen pas mee als u ze bevestigt.',
    en: '{held} {held|row seems|rows seem} a slip of the pen. Those count only once you confirm them.',
  },
  downloadBack: {
    nl: 'Uw bestand terug, met per regel wat er mis is',
    en: 'Your file back, with what is wrong beside each row',
  },
  mend: {
    nl: 'Verbeter het daarin en kies het opnieuw; onze kolommen worden overgeslagen.',
    en: 'Mend it there and choose it again; our columns are skipped.',
  },
  other: { nl: 'Kies een ander bestand', en: 'Choose another file' },
  rowTaken: { nl: 'goed', en: 'good' },
  rowHeld: { nl: 'wacht op uw bevestiging', en: 'waits for you to confirm' },
  rowRejected: { nl: 'afgekeurd', en: 'rejected' },

  problemsTitle: { nl: 'Wat er mis is', en: 'What is wrong' },
  heldTitle: { nl: 'Regels die een verschrijving lijken', en: 'Rows that seem a slip of the pen' },
  notesTitle: { nl: 'Goed om te weten', en: 'Good to know' },
  problemsCaption: {
    nl: '{count} {count|opmerking|opmerkingen}, genummerd als in uw bestand.',
    en: '{count} {count|remark|remarks}, numbered as in your file.',
  },
  more: {
    nl: 'En nog {count}. In het bestand dat u terugkrijgt staan ze alle.',
    en: 'And {count} more. The file that you get back has them all.',
  },
  row: { nl: 'Regel', en: 'Row' },
  column: { nl: 'Kolom', en: 'Column' },
  value: { nl: 'Daar staat', en: 'There stands' },
  wrong: { nl: 'Wat er mis is, en wat u doet', en: 'What is wrong, and what to do' },
  wholeFile: { nl: 'bestand', en: 'file' },

  listTitle: { nl: 'Uw aanleveringen', en: 'Your deliveries' },
  listCaption: {
    nl: '{count} {count|aanlevering|aanleveringen}, de laatste boven.',
    en: '{count} {count|delivery|deliveries}, the last on top.',
  },
  listNone: { nl: 'U hebt nog niets aangeleverd.', en: 'You have delivered nothing yet.' },
  number: { nl: 'Nummer', en: 'Number' },
  about: { nl: 'Over', en: 'About' },
  aboutDay: { nl: '{day}', en: '{day}' },
  aboutDays: { nl: '{first} tot en met {last}', en: '{first} through {last}' },
  aboutNothing: { nl: 'niets gelezen', en: 'nothing read' },
  received: { nl: 'Ontvangen', en: 'Received' },
  state: { nl: 'Stand', en: 'State' },
  rows: { nl: 'Regels', en: 'Rows' },
  accepted: { nl: 'Aangenomen', en: 'Taken' },
  rejected: { nl: 'Afgekeurd', en: 'Rejected' },
  held: { nl: 'Vastgehouden', en: 'Held' },
  channel: { nl: 'Hoe', en: 'How' },
  'state-taken': { nl: 'aangenomen', en: 'taken' },
  'state-refused': { nl: 'niet aangenomen', en: 'not taken' },
  'state-awaiting-confirmation': {
    nl: 'aangenomen, een deel vastgehouden',
    en: 'taken, a part held',
  },
  'channel-command': { nl: 'ingelezen door beheer', en: 'loaded by operations' },
  'channel-folder': { nl: 'map', en: 'folder' },
  'channel-page': { nl: 'deze site', en: 'this site' },
  'channel-api': { nl: 'API', en: 'API' },
  'channel-confirmation': { nl: 'bevestiging', en: 'confirmation' },
  fingerprint: { nl: 'Vingerafdruk van het bestand', en: 'Fingerprint of the file' },
  nextPage: { nl: 'Oudere aanleveringen', en: 'Older deliveries' },
  backToList: { nl: 'Terug naar aanleveren', en: 'Back to delivering' },
  toStock: { nl: 'Naar uw voorraad', en: 'To your stock' },

  waitTitle: { nl: 'Regels die op u wachten', en: 'Rows that wait for you' },
  waitLead: {
    nl: 'Deze regels lijken een verschrijving. Ze tellen niet mee zolang u niets zegt.',
    en: 'These rows seem a slip of the pen. They do not count until you say something.',
  },
  waitNone: { nl: 'Er wacht niets op u.', en: 'Nothing waits for you.' },
  waitCaption: {
    nl: '{count} {count|regel|regels}. Kruis aan waarover u iets zegt.',
    en: '{count} {count|row|rows}. Tick those that you say something about.',
  },
  waitCut: {
    nl: 'De eerste {shown} van {count} staan hier. Beslis daarover, dan komen de volgende.',
    en: 'The first {shown} of {count} stand here. Decide on those, then the next come.',
  },
  tick: { nl: 'Regel {row} van aanlevering {number}', en: 'Row {row} of delivery {number}' },
  day: { nl: 'Dag', en: 'Day' },
  kind: { nl: 'Soort', en: 'Kind' },
  pack: { nl: 'Verpakking', en: 'Pack' },
  packs: { nl: 'Aantal', en: 'Packs' },
  content: { nl: 'Per verpakking', en: 'Per pack' },
  why: { nl: 'Waarom zij wacht', en: 'Why it waits' },
  confirm: { nl: 'Ze kloppen: tel ze mee', en: 'They are right: count them' },
  withdraw: { nl: 'Het was een verschrijving: haal ze weg', en: 'It was a slip: take them away' },
  tickSome: { nl: 'Kruis ten minste één regel aan.', en: 'Tick at least one row.' },
  waitMistakes: { nl: 'Er is niets vastgelegd', en: 'Nothing was recorded' },
  confirmed: {
    nl: '{count} {count|regel telt|regels tellen} nu mee.',
    en: '{count} {count|row counts|rows count} now.',
  },
  withdrawn: {
    nl: '{count} {count|regel is|regels zijn} weggehaald.',
    en: '{count} {count|row was|rows were} taken away.',
  },

  waysTitle: { nl: 'Elke dag vanzelf', en: 'Every day by itself' },
  waysLead: {
    nl: 'Een programma kan hetzelfde bestand elke dag sturen naar POST /v1/stock-deliveries, of het neerzetten in een map.',
    en: 'A program can send the same file each day to POST /v1/stock-deliveries, or put it in a folder.',
  },
} as const satisfies Record<string, Text>;
