import type { Text } from '../text.ts';

/**
 * The medicine page. What a patient reads stays in plain Dutch (B1): at most 20 words a
 * sentence, and nobody is told to stop or to swap alone.
 */
export const medicineTexts = {
  expectedBack: { nl: 'Verwacht terug', en: 'Expected back' },
  notKnown: { nl: 'niet bekend', en: 'not known' },
  underRevision: {
    nl: 'Wordt herzien: de leverancier heeft iets gewijzigd en het meldpunt kijkt ernaar.',
    en: 'Under revision: the holder changed something and the desk is looking at it.',
  },
  follow: { nl: 'Houd mij op de hoogte', en: 'Keep me informed' },
  signalIt: {
    nl: 'Apotheek of groothandel: meld niet leverbaar',
    en: 'Pharmacy or wholesaler: signal not deliverable',
  },
  adviceTitle: { nl: 'Wat kunt u nu doen', en: 'What you can do now' },
  adviceDoNotStop: {
    nl: 'Stop of wissel niet zelf. Uw apotheker of arts kijkt met u mee.',
    en: 'Do not stop or switch by yourself. Your pharmacist or doctor will look with you.',
  },
  adviceAskOther: {
    nl: 'Vraag uw apotheek naar een ander merk. {count} {count|product|producten} met dezelfde stof, sterkte en vorm {count|is|zijn} leverbaar.',
    en: 'Ask your pharmacy about another brand. {count} {count|product|products} with the same substance, strength and form {count|is|are} available.',
  },
  adviceAskPharmacy: {
    nl: 'Vraag uw apotheek wat er wel is. Wij vinden geen openbaar bewijs van een leverbaar merk.',
    en: 'Ask your pharmacy what there is. We find no public evidence of a brand that is available.',
  },
  adviceAvailable: {
    nl: 'Uw apotheek kan dit medicijn bestellen. Is het er niet? Vraag dan wanneer het komt.',
    en: 'Your pharmacy can order this medicine. Is it not there? Ask when it will come.',
  },
  adviceNoInformation: {
    nl: 'Wij vinden geen openbaar bericht over dit medicijn. Dat zegt niet dat het er is. Vraag het uw apotheek.',
    en: 'We find no public report about this medicine. That does not mean that it is there. Ask your pharmacy.',
  },
  adviceExemption: {
    nl: 'Vraag uw apotheek of dit medicijn uit het buitenland voor u te krijgen is.',
    en: 'Ask your pharmacy whether you can get this medicine from abroad.',
  },
  adviceAnticipated: {
    nl: 'Vraag uw apotheek op tijd of dit u raakt, en wat u dan krijgt.',
    en: 'Ask your pharmacy in good time whether this affects you, and what you would get instead.',
  },
  adviceAskIfThere: {
    nl: 'Vraag uw apotheek of het er is.',
    en: 'Ask your pharmacy whether it is there.',
  },
  exemptionNow: {
    nl: 'Er geldt een vrijstelling. Een vergelijkbaar medicijn uit het buitenland mag worden geleverd.',
    en: 'An exemption holds. A comparable medicine from abroad may be supplied.',
  },
  exemptionSince: { nl: 'Dat mag sinds {validFrom}.', en: 'This has been so since {validFrom}.' },
  exemptionThrough: {
    nl: 'Het mag tot en met {validThrough}.',
    en: 'It holds through {validThrough}.',
  },
  exemptionNoEnd: { nl: 'Het einde is niet gemeld.', en: 'Its end is not reported.' },
  exemptionOthers: {
    nl: 'nog {count} {count|vrijstelling|vrijstellingen}',
    en: '{count} more {count|exemption|exemptions}',
  },
  adviceOffMarket: {
    nl: 'Dit medicijn wordt niet meer verkocht. Vraag uw arts of apotheker op tijd wat u dan krijgt.',
    en: 'This medicine is no longer sold. Ask your doctor or pharmacist in good time what you will get instead.',
  },
  checked: { nl: 'Gecontroleerd: {date}', en: 'Checked: {date}' },
  notChecked: {
    nl: 'Gecontroleerd: er is geen bron om te controleren',
    en: 'Checked: there is no source to check',
  },
  lastWord: { nl: 'Nieuwste openbare bericht: {date}', en: 'Newest public word: {date}' },
  sourceLine: { nl: 'bron:', en: 'source:' },
  asOf: {
    nl: 'Dit kon op {known} over {on} gezegd worden.',
    en: 'This is what could be said on {known} about {on}.',
  },
  toToday: { nl: 'Toon wat er nu gezegd kan worden', en: 'Show what can be said now' },
  sameGroupTitle: { nl: 'Andere producten', en: 'Other products' },
  sameGroupCaption: {
    nl: 'zelfde stof, sterkte, vorm; niet beoordeeld op uitwisselbaarheid',
    en: 'same substance, strength, form; not judged for interchangeability',
  },
  sameGroupEmpty: {
    nl: 'Wij kennen geen ander product met dezelfde stof, sterkte en vorm.',
    en: 'We know no other product with the same substance, strength and form.',
  },
  product: { nl: 'Product', en: 'Product' },
  holder: { nl: 'Vergunninghouder', en: 'Holder' },
  status: { nl: 'Status', en: 'Status' },
  elsewhereTitle: { nl: 'Andere landen', en: 'Other countries' },
  elsewhereCaption: {
    nl: 'Lijsten die dezelfde ATC-code noemen. Elke lijst meet iets anders.',
    en: 'Lists that hold the same ATC code. Each list measures something else.',
  },
  elsewhereEmpty: {
    nl: 'Geen lijst van een ander land die wij hebben, noemt deze ATC-code.',
    en: 'No list of another country that we hold has this ATC code.',
  },
  country: { nl: 'Land', en: 'Country' },
  list: { nl: 'Lijst', en: 'List' },
  products: { nl: 'Producten', en: 'Products' },
  since: { nl: 'Vroegste datum', en: 'Earliest date' },
  listSays: { nl: 'De lijst zegt', en: 'The list says' },
  definitionsTitle: { nl: 'Is dit een tekort?', en: 'Is this a shortage?' },
  definitionsCaption: {
    nl: 'Dezelfde feiten, elke definitie ernaast.',
    en: 'The same facts, held against every definition.',
  },
  definitionsEmpty: { nl: 'Geen definitie is berekend.', en: 'No definition was computed.' },
  definition: { nl: 'Definitie', en: 'Definition' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  why: { nl: 'Waarom', en: 'Why' },
  missing: { nl: 'Wat ontbreekt', en: 'What is missing' },
  exemptionsTitle: { nl: 'Vrijstellingen', en: 'Exemptions' },
  exemptionsCaption: {
    nl: 'Besluiten waarmee een product uit een ander land tijdelijk mag worden geleverd.',
    en: 'Decisions that allow a product from another country to be supplied for a time.',
  },
  exemptionsEmpty: { nl: 'Geen vrijstelling gevonden.', en: 'No exemption found.' },
  decision: { nl: 'Besluit', en: 'Decision' },
  validFrom: { nl: 'Geldig vanaf', en: 'Valid from' },
  validThrough: { nl: 'Geldig tot en met', en: 'Valid through' },
  validOn: { nl: 'Geldt op deze dag', en: 'Holds on this day' },
  pricesTitle: { nl: 'Maximumprijs', en: 'Maximum price' },
  pricesCaption: {
    nl: 'Per eenheid, uit de openbare prijslijst.',
    en: 'A unit, from the public price list.',
  },
  pricesEmpty: { nl: 'Geen maximumprijs gevonden.', en: 'No maximum price found.' },
  priceGroup: { nl: 'Groep', en: 'Group' },
  price: { nl: 'Prijs', en: 'Price' },
  perUnit: { nl: '€ {euros} per {unit}', en: '€ {euros} per {unit}' },
  unit: { nl: 'eenheid', en: 'unit' },
  registrationsTitle: { nl: 'Registratie', en: 'Registration' },
  registrationsCaption: { nl: 'Wat het register zegt.', en: 'What the register says.' },
  registrationsEmpty: {
    nl: 'Geen register dat wij hebben, noemt dit product.',
    en: 'No register that we hold has this product.',
  },
  registration: { nl: 'Stand', en: 'State' },
  marketed: { nl: 'Op de markt', en: 'Marketed' },
  legalStatus: { nl: 'Afleverstatus', en: 'Legal status' },
  authorised: { nl: 'toegelaten', en: 'authorised' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  suspended: { nl: 'geschorst', en: 'suspended' },
  unknown: { nl: 'niet bekend', en: 'not known' },
  historyTitle: { nl: 'Wie zei wat wanneer', en: 'Who said what when' },
  historyCaption: { nl: 'Nieuwste bovenaan.', en: 'Newest first.' },
  historyEmpty: {
    nl: 'Er is nog niets over dit product gezegd.',
    en: 'Nothing has been said about this product yet.',
  },
  date: { nl: 'Datum', en: 'Date' },
  whatChanged: { nl: 'Wat', en: 'What' },
  factsTitle: { nl: 'Over dit product', en: 'About this product' },
  substance: { nl: 'Stof', en: 'Substance' },
  strength: { nl: 'Sterkte', en: 'Strength' },
  form: { nl: 'Vorm', en: 'Form' },
  codes: { nl: 'Nummers', en: 'Numbers' },
  noCodes: { nl: 'geen nummer in onze bronnen', en: 'no number in our sources' },
  atc: { nl: 'ATC-code', en: 'ATC code' },
  sourcesTitle: { nl: 'Bronnen van deze status', en: 'Sources of this status' },
  sourcesNone: {
    nl: 'Geen bron zegt iets over de leverbaarheid van dit product.',
    en: 'No source says anything about the availability of this product.',
  },
  dayFormTitle: {
    nl: 'Wat kon er op die dag gezegd worden?',
    en: 'What could be said on that day?',
  },
  dayFormOn: { nl: 'Hoe stond het op', en: 'How things stood on' },
  dayFormKnown: { nl: 'met wat bekend was op', en: 'with what was known on' },
  asData: { nl: 'Deze pagina als gegevens (JSON)', en: 'This page as data (JSON)' },
} as const satisfies Record<string, Text>;
