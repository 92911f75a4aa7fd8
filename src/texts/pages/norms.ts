import type { NormSubject } from '../../law/law-book.ts';
import type { Text } from '../text.ts';

export const normsTexts = {
  title: { nl: 'Regels', en: 'Rules' },
  lead: {
    nl: 'Elke regel waarop een antwoord rust, staat hier met zijn versies, zijn bron en hoe zeker wij ervan zijn. In de berekeningen zelf staat geen enkel getal.',
    en: 'Every rule that an answer rests on stands here with its versions, its source and how sure we are of it. No number is written into the calculations.',
  },
  onDay: { nl: 'Wat gold er op', en: 'What held on' },
  onDayForm: { nl: 'Kies een dag', en: 'Choose a day' },
  tryTitle: { nl: 'Probeer een geval', en: 'Try a case' },
  tryLead: {
    nl: 'Vul een geval in en zie het antwoord, met elke stap. Wij bewaren niets.',
    en: 'Fill in a case and see the answer, with every step. We keep nothing.',
  },
  contents: { nl: 'Onderwerpen', en: 'Subjects' },
  legend: {
    nl: 'Vol: gold of geldt. Gestreept: ontwerp. Gearceerd: nooit ingegaan. De stippellijn is {on}.',
    en: 'Solid: was or is in force. Dashed: draft. Hatched: never came into force. The dotted line is {on}.',
  },
  'in-force': { nl: 'geldt op {on}', en: 'in force on {on}' },
  'not-yet': { nl: 'gold nog niet op {on}', en: 'not yet in force on {on}' },
  ended: { nl: 'gold niet meer op {on}', en: 'no longer in force on {on}' },
  'never-in-force': { nl: 'is nooit ingegaan', en: 'never came into force' },
  draft: { nl: 'is een ontwerp', en: 'is a draft' },
  'not-known': { nl: 'op {on} is niet bekend wat gold', en: 'what held on {on} is not known' },
  enactedState: { nl: 'vastgesteld', en: 'enacted' },
  draftState: { nl: 'ontwerp', en: 'draft' },
  neverState: { nl: 'nooit ingegaan', en: 'never in force' },
  versions: {
    nl: '{count|Bron|Versies en bronnen}',
    en: '{count|Source|Versions and sources}',
  },
  ofVersion: { nl: 'versie: {name}', en: 'version: {name}' },
  backToContents: { nl: 'Naar de onderwerpen', en: 'Back to the subjects' },
  versionsCaption: { nl: 'Alle versies van deze regel.', en: 'All versions of this rule.' },
  version: { nl: 'Versie', en: 'Version' },
  holds: { nl: 'Geldig', en: 'In force' },
  value: { nl: 'Wat er staat', en: 'What it says' },
  source: { nl: 'Bron', en: 'Source' },
  confidence: { nl: 'Hoe zeker', en: 'How sure' },
  fromDay: { nl: 'vanaf {from}', en: 'from {from}' },
  untilDay: { nl: 'tot {until}', en: 'until {until}' },
  seenOn: { nl: 'begin niet bekend; gezien op {seenOn}', en: 'start not known; seen on {seenOn}' },
  always: { nl: 'voor elke dag', en: 'for every day' },
  noStart: { nl: 'begin niet bekend', en: 'start not known' },
  meantFor: { nl: 'bedoeld voor {from}', en: 'meant for {from}' },
  timelineSays: { nl: 'Tijdlijn van {title}: {versions}', en: 'Time line of {title}: {versions}' },
  asData: { nl: 'Deze regels als gegevens (JSON)', en: 'These rules as data (JSON)' },
} as const satisfies Record<string, Text>;

export const normSubjectTexts = {
  stock: { nl: 'Voorraad', en: 'Stock' },
  notification: { nl: 'Melden', en: 'Notification' },
  shortage: { nl: 'Definities van een tekort', en: 'Definitions of a shortage' },
  measure: { nl: 'Vrijstellingen en maatregelen', en: 'Exemptions and measures' },
  publication: { nl: 'Openbaar maken', en: 'Publication' },
  disclosure: { nl: 'Wie wat mag zien', en: 'Who may see what' },
  product: { nl: 'Geneesmiddelen', en: 'Medicines' },
  code: { nl: 'Nummers en codes', en: 'Numbers and codes' },
  retention: { nl: 'Hoe lang wij bewaren', en: 'How long we keep' },
  device: { nl: 'Hulpmiddelen', en: 'Devices' },
} as const satisfies Record<NormSubject, Text>;
