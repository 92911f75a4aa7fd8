import type { Text } from '../text.ts';

export const definitionsTexts = {
  title: { nl: 'Definities van een tekort', en: 'Definitions of a shortage' },
  lead: {
    nl: 'Wat een tekort heet, hangt af van wie telt. Elke definitie is een meetlat langs dezelfde feiten. Daarom geeft een andere definitie een ander getal.',
    en: 'What counts as a shortage depends on who counts. Each definition is a measuring rod held against the same facts. That is why another definition gives another number.',
  },
  lead2: {
    nl: 'Een definitie vraagt om feiten. Heeft geen openbare bron dat feit, dan is het geval niet te beslissen. Wij raden niet.',
    en: 'A definition asks for facts. Where no public source has that fact, the case is not decidable. We do not guess.',
  },
  version: { nl: 'Versie', en: 'Version' },
  validity: { nl: 'Geldig', en: 'In force' },
  from: { nl: 'vanaf {from}', en: 'from {from}' },
  until: { nl: 'tot {until}', en: 'until {until}' },
  unit: { nl: 'Telt', en: 'Counts' },
  needs: { nl: 'Heeft nodig', en: 'Needs' },
  parameters: { nl: 'Instellingen', en: 'Parameters' },
  none: { nl: 'geen', en: 'none' },
  source: { nl: 'Bron', en: 'Source' },
  countNow: { nl: 'Tel met {title}', en: 'Count with {title}' },
  tryCase: { nl: 'Probeer een geval met {title}', en: 'Try a case with {title}' },
  contents: { nl: 'Alle definities', en: 'All definitions' },
  asData: { nl: 'Deze definities als gegevens (JSON)', en: 'These definitions as data (JSON)' },
} as const satisfies Record<string, Text>;
