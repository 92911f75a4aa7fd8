import type { Text } from '../text.ts';

export const decideTexts = {
  title: { nl: 'Probeer een geval: {rule}', en: 'Try a case: {rule}' },
  listTitle: { nl: 'Probeer een geval', en: 'Try a case' },
  listLead: {
    nl: 'Kies een regel. U vult een geval in en ziet het antwoord, met elke stap. Wij bewaren niets.',
    en: 'Choose a rule. You fill in a case and see the answer, with every step. We keep nothing.',
  },
  lead: {
    nl: 'Vul in wat u weet. Laat leeg wat u niet weet: dan zegt het antwoord wat er ontbreekt. Wij bewaren niets.',
    en: 'Fill in what you know. Leave empty what you do not know: the answer then says what is missing. We keep nothing.',
  },
  submit: { nl: 'Toon het antwoord', en: 'Show the answer' },
  addRow: { nl: 'Rij erbij', en: 'Add a row' },
  showQuestions: { nl: 'Toon de vragen', en: 'Show the questions' },
  row: { nl: 'Nummer {number}', en: 'Number {number}' },
  notKnown: { nl: 'niet bekend', en: 'not known' },
  required: { nl: 'nodig', en: 'needed' },
  linesHint: { nl: 'Eén per regel.', en: 'One a line.' },
  jsonHint: { nl: 'Als JSON.', en: 'As JSON.' },
  mistakesTitle: { nl: 'Zo past het geval niet', en: 'The case does not fit like this' },
  answer: { nl: 'Antwoord', en: 'Answer' },
  norm: { nl: 'Regel', en: 'Rule' },
  values: { nl: 'Waarden', en: 'Values' },
  why: { nl: 'Waarom', en: 'Why' },
  missing: { nl: 'Wat ontbreekt', en: 'What is missing' },
  caseTitle: { nl: 'Het geval als gegevens', en: 'The case as data' },
  caseHint: {
    nl: 'Dit geval kunt u ook naar de API sturen, met POST /v1/decide/{rule}.',
    en: 'You can also send this case to the API, with POST /v1/decide/{rule}.',
  },
  schema: { nl: 'De vorm van een geval (JSON Schema)', en: 'The shape of a case (JSON Schema)' },
  example: { nl: 'Begin met een voorbeeld:', en: 'Start from an example:' },
  empty: { nl: 'Begin met een leeg geval', en: 'Start from an empty case' },
} as const satisfies Record<string, Text>;
