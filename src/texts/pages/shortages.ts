import type { Text } from '../text.ts';

export const shortagesTexts = {
  title: { nl: 'Tekorten', en: 'Shortages' },
  heading: { nl: 'Tekorten in {country}', en: 'Shortages in {country}' },
  definition: { nl: 'Definitie', en: 'Definition' },
  on: { nl: 'Op', en: 'On' },
  known: { nl: 'Met wat bekend was op', en: 'With what was known on' },
  formLabel: { nl: 'Definitie, land en dag kiezen', en: 'Choose definition, country and day' },
  count: {
    nl: '{count} van {decidable} {unit} waarover te oordelen valt, heten op {on} een tekort.',
    en: 'Of {decidable} {unit} that can be judged, {count} count as short on {on}.',
  },
  whyDifferent: {
    nl: 'Andere definitie, ander getal: waarom?',
    en: 'Another definition, another number: why?',
  },
  countNone: {
    nl: 'Over geen enkel product valt op {on} te oordelen: er ontbreken feiten.',
    en: 'Not one product can be judged on {on}: facts are missing.',
  },
  countedBy: {
    nl: 'Geteld is “ja” volgens de definitie “{title}”, met wat bekend was op {known}.',
    en: 'Counted is “yes” under the definition “{title}”, with what was known on {known}.',
  },
  notInForce: {
    nl: 'Deze definitie gold op die dag niet als regel. Ze is hier een meetlat.',
    en: 'This definition was not a rule in force on that day. Here it is a measuring rod.',
  },
  needsJudgement: {
    nl: 'Over {count} {count|geval|gevallen} moet een mens oordelen.',
    en: 'In {count} {count|case|cases} a person must judge.',
  },
  notDecidable: {
    nl: 'Over {count} {count|geval|gevallen} is geen oordeel mogelijk. Dit ontbreekt:',
    en: 'In {count} {count|case|cases} no verdict is possible. What is missing:',
  },
  missingFact: { nl: 'Ontbrekend feit', en: 'Missing fact' },
  cases: { nl: 'Gevallen', en: 'Cases' },
  notDecidableTitle: { nl: 'Wat niet te beslissen is', en: 'What cannot be decided' },
  allDecidable: {
    nl: 'Over elk geval was een oordeel mogelijk.',
    en: 'A verdict was possible in every case.',
  },
  listAge: {
    nl: 'De nieuwste lijst die wij hebben, is van {newest}.',
    en: 'The newest list that we have is of {newest}.',
  },
  withoutList: {
    nl: 'Van {country} hebben wij geen lijst van tekorten. Wat hier staat, is dus niet alles wat er ontbreekt.',
    en: 'We have no list of shortages of {country}. What stands here is therefore not all that is missing.',
  },
  readInstead: { nl: 'Wij lezen wel:', en: 'What we do read:' },
  readNothing: {
    nl: 'Wij hebben nog geen enkele bron van {country} geladen.',
    en: 'We have not loaded any source of {country} yet.',
  },
  otherSources: {
    nl: 'en {count} {count|andere bron|andere bronnen}',
    en: 'and {count} other {count|source|sources}',
  },
  aboutSource: { nl: 'Over deze bron', en: 'About this source' },
  countedSources: { nl: 'Welke bron telt', en: 'Which source counts' },
  listTitle: { nl: 'De lijst', en: 'The list' },
  outcomes: { nl: 'Welke gevallen', en: 'Which cases' },
  listCaption: {
    nl: 'Elk product met de datum en de bron die dat zegt.',
    en: 'Each product with the date and the source that says so.',
  },
  listEmpty: {
    nl: 'Geen gevallen met deze uitkomst.',
    en: 'No cases with this outcome.',
  },
  product: { nl: 'Product', en: 'Product' },
  substance: { nl: 'Stof, sterkte, vorm', en: 'Substance, strength, form' },
  since: { nl: 'Sinds', en: 'Since' },
  expectedEnd: { nl: 'Verwacht terug', en: 'Expected back' },
  source: { nl: 'Bron', en: 'Source' },
  why: { nl: 'Waarom', en: 'Why' },
  compareTitle: { nl: 'Dezelfde dag, elke definitie', en: 'The same day, every definition' },
  compareCaption: {
    nl: 'Dezelfde feiten. De getallen verschillen omdat elke definitie een andere vraag stelt.',
    en: 'The same facts. The numbers differ because each definition asks a different question.',
  },
  compareEmpty: { nl: 'Geen definitie is berekend.', en: 'No definition was computed.' },
  short: { nl: 'Tekort', en: 'Short' },
  decidable: { nl: 'Te beslissen', en: 'Decidable' },
  notDecidableColumn: { nl: 'Niet te beslissen', en: 'Not decidable' },
  needsJudgementColumn: { nl: 'Te wegen', en: 'To be weighed' },
  share: {
    nl: 'Aandeel tekort; gearceerd: niet te beslissen',
    en: 'Share short; hatched: not decidable',
  },
  shareSays: {
    nl: '{short} van {total} tekort, {undecided} niet te beslissen',
    en: '{short} of {total} short, {undecided} not decidable',
  },
  download: { nl: 'Download precies dit', en: 'Download exactly this' },
  json: { nl: 'JSON', en: 'JSON' },
  csv: { nl: 'CSV', en: 'CSV' },
} as const satisfies Record<string, Text>;
