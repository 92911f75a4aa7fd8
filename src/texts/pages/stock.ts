import type { Text } from '../text.ts';

/** What a party sees of its own stock. */
export const stockTexts = {
  menu: { nl: 'Uw voorraad', en: 'Your stock' },
  title: { nl: 'Uw voorraad op {on}', en: 'Your stock on {on}' },
  summaryShort: {
    nl: 'Van {count} van uw {all} {all|product|producten} ligt er minder dan de norm vraagt.',
    en: 'Of {count} of your {all} {all|product|products} less is held than the norm asks.',
  },
  summaryNone: {
    nl: 'Van geen van uw {all} {all|product|producten} ligt er volgens de berekening te weinig.',
    en: 'Of none of your {all} {all|product|products} too little is held by the calculation.',
  },
  summaryHospital: {
    nl: 'Van {all} {all|product|producten} hebt u een stand gemeld. Voor ziekenhuizen geldt geen aantal weken.',
    en: 'You reported a position of {all} {all|product|products}. No number of weeks applies to hospitals.',
  },
  summaryNothing: {
    nl: 'Over {on} is niets van u binnen. Dat is geen nul: wij weten niet wat u hebt.',
    en: 'Nothing of yours came in about {on}. That is not zero: we do not know what you hold.',
  },
  notAVerdict: {
    nl: 'De uitkomst is een berekening, geen vaststelling van een overtreding. Bij elk product staat waarop zij rust.',
    en: 'The outcome is a calculation, no finding of a violation. With each product stands what it rests on.',
  },
  mistakesTitle: { nl: 'Zo kunnen wij dit niet tonen', en: 'We cannot show this so' },
  dayMisfit: {
    nl: 'Hier staat “{value}”. Kies een bestaande dag, hoogstens vandaag ({today}).',
    en: 'Here stands “{value}”. Choose a day that exists, at most today ({today}).',
  },
  day: { nl: 'Dag', en: 'Day' },
  words: { nl: 'Naam of nummer', en: 'Name or number' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  every: { nl: 'alle', en: 'all' },
  filterLabel: { nl: 'Kies dag en producten', en: 'Choose day and products' },
  deliver: { nl: 'Voorraad aanleveren', en: 'Deliver stock' },
  waiting: {
    nl: '{count} {count|regel wacht|regels wachten} op uw bevestiging',
    en: '{count} {count|row waits|rows wait} for you to confirm',
  },

  emptyTitle: { nl: 'U hebt nog niets aangeleverd', en: 'You have delivered nothing yet' },
  emptyLead: {
    nl: 'Zo begint u: haal een sjabloon op, vul in wat u op een dag hebt en wat u die dag leverde, en lever het bestand aan. Wij laten eerst zien wat er zou gebeuren.',
    en: 'This is how to begin: get a template, fill in what you hold on a day and what you delivered that day, and deliver the file. We first show what would happen.',
  },
  emptyHistory: {
    nl: 'De norm wordt berekend over een jaar leveringen. Lever die één keer aan als weken, in één bestand.',
    en: 'The norm is computed over a year of deliveries. Deliver those once, as weeks, in one file.',
  },
  emptyOthers: {
    nl: 'Andere partijen zien uw cijfers niet. Wat iedereen ziet is een ruwe band per groep, van alle partijen samen, een week later.',
    en: 'Other parties do not see your figures. What everybody sees is a rough band per group, of all parties together, a week later.',
  },
  begin: { nl: 'Begin met aanleveren', en: 'Begin to deliver' },

  daysTitle: { nl: 'Aangeleverde dagen', en: 'Days delivered' },
  daysSays: {
    nl: 'Van de {count} dagen tot en met {on} zijn er {reported} op tijd binnen, {late} later en {missing} niet.',
    en: 'Of the {count} days up to {on}, {reported} came in time, {late} later and {missing} not.',
  },
  daysExpected: {
    nl: 'Van dagen waarop niets van u werd verwacht en niets kwam, zeggen wij niets ({count}).',
    en: 'Of days on which nothing of yours was expected and nothing came, we say nothing ({count}).',
  },
  daysCaption: { nl: 'Per dag, de laatste boven', en: 'Per day, the last on top' },
  daysMore: {
    nl: 'Alle weken, wat wij van u verwachten, en herinneringen',
    en: 'All weeks, what we expect of you, and reminders',
  },
  daysTable: { nl: 'Alle dagen als tabel', en: 'All days as a table' },
  'day-on-time': { nl: 'op tijd gemeld', en: 'reported in time' },
  'day-late': { nl: 'later gemeld', en: 'reported later' },
  'day-not-reported': { nl: 'niet gemeld', en: 'not reported' },
  'day-not-due': { nl: 'nog niet nodig', en: 'not due yet' },
  'day-not-expected': { nl: 'niet verwacht', en: 'not expected' },
  state: { nl: 'Stand', en: 'State' },
  toldAfter: { nl: 'Gemeld na', en: 'Reported after' },
  daysAfter: { nl: '{count} {count|dag|dagen}', en: '{count} {count|day|days}' },

  tableTitle: { nl: 'Uw producten', en: 'Your products' },
  tableCaption: {
    nl: '{count} {count|product|producten}, onder de norm eerst. Hoeveelheden in eenheden: tabletten, ml of doses.',
    en: '{count} {count|product|products}, below the norm first. Amounts in units: tablets, ml or doses.',
  },
  tableNone: { nl: 'Geen producten die hieraan voldoen.', en: 'No products that fit this.' },
  product: { nl: 'Product', en: 'Product' },
  held: { nl: 'Aanwezig', en: 'Held' },
  required: { nl: 'Nodig', en: 'Required' },
  weeks: { nl: 'Weken', en: 'Weeks' },
  weeksSays: { nl: '{weeks} van {norm} weken', en: '{weeks} of {norm} weeks' },
  weeksOnly: { nl: '{weeks} weken', en: '{weeks} weeks' },
  stripSays: {
    nl: 'Voorraad voor {weeks} weken; de norm is {norm}.',
    en: 'Stock for {weeks} weeks; the norm is {norm}.',
  },
  stripOnly: { nl: 'Voorraad voor {weeks} weken.', en: 'Stock for {weeks} weeks.' },
  weeksNot: { nl: 'niet te berekenen', en: 'cannot be computed' },
  notReported: { nl: 'niet gemeld', en: 'not reported' },
  noRequirement: { nl: 'geen aantal', en: 'no number' },
  computedShort: { nl: 'berekend: te weinig', en: 'computed: too little' },
  computedMet: { nl: 'berekend: genoeg', en: 'computed: enough' },
  othersSee: { nl: 'Anderen zien', en: 'Others see' },
  hatchedShort: { nl: 'niet openbaar', en: 'not public' },
  explain: { nl: 'Leg uit', en: 'Explain' },
  explainOf: {
    nl: 'Leg uit waarom er te weinig is: {given}',
    en: 'Explain why there is too little: {given}',
  },
  download: { nl: 'Bewaar precies dit als', en: 'Keep exactly this as' },
  released: {
    nl: 'Voorraad per groep, zoals iedereen die ziet',
    en: 'Stock by group, as everybody sees it',
  },
  nextPage: { nl: 'Volgende {count}', en: 'Next {count}' },
  firstPage: { nl: 'Terug naar het begin', en: 'Back to the beginning' },

  othersTitle: { nl: 'Wat zien anderen hiervan?', en: 'What do others see of this?' },
  othersLead: {
    nl: 'Andere partijen zien uw cijfers niet. Iedereen kan dit lezen:',
    en: 'Other parties do not see your figures. Everybody can read this:',
  },
  othersNothingYet: {
    nl: 'Er is nog niets openbaar.',
    en: 'Nothing is public yet.',
  },
  othersNoGroup: {
    nl: 'Over {given} is niets openbaar: er is geen groep van te maken, want de samenstelling is niet volledig bekend.',
    en: 'Nothing is public about {given}: no group can be made of it, as its composition is not fully known.',
  },
  othersNone: {
    nl: 'Over {given} is niets openbaar: niemand heeft er die week iets van gemeld.',
    en: 'Nothing is public about {given}: nobody reported anything of it that week.',
  },
  othersDesk: {
    nl: 'Het meldpunt en de inspectie zien uw cijfers wel. Elke blik wordt vastgelegd.',
    en: 'The desk and the inspectorate do see your figures. Each look is put on record.',
  },
  othersDesign: {
    nl: 'Het gaat altijd om alle partijen samen, in ruwe banden, een week later. Een product apart is nooit openbaar.',
    en: 'It is always about all parties together, in rough bands, a week later. A product by itself is never public.',
  },
  othersCount: {
    nl: 'Van uw {all} producten heeft van {band} de groep een openbare band; van {hatched} niet.',
    en: 'Of your {all} products the group of {band} has a public band; of {hatched} it has not.',
  },
  othersOf: {
    nl: 'Over een ander product: kies het in de tabel.',
    en: 'About another product: choose it in the table.',
  },

  // One unit
  back: { nl: 'Terug naar uw voorraad', en: 'Back to your stock' },
  unitOn: { nl: 'Op {on}', en: 'On {on}' },
  unitNumber: { nl: 'Eenheid', en: 'Unit' },
  explainThis: { nl: 'Leg uit waarom er te weinig is', en: 'Explain why there is too little' },
  requiredTitle: { nl: 'Wat er nodig is', en: 'What is required' },
  requiredSays: {
    nl: '{base} eenheden geleverd van {from} tot en met {through}, gedeeld door {baseWeeks} weken, keer {weeks} weken: {exact} eenheden.',
    en: '{base} units delivered from {from} through {through}, divided by {baseWeeks} weeks, times {weeks} weeks: {exact} units.',
  },
  requiredRounded: {
    nl: 'Naar boven afgerond: {units} eenheden.',
    en: 'Rounded up: {units} units.',
  },
  requiredPacks: { nl: 'Dat zijn {packs} verpakkingen.', en: 'That is {packs} packs.' },
  requiredNone: { nl: 'Er is geen aantal berekend.', en: 'No number was computed.' },
  heldSays: {
    nl: 'Er liggen {held} eenheden die tellen.',
    en: '{held} units are held that count.',
  },
  heldNot: {
    nl: 'Wat er die dag lag, is niet gemeld.',
    en: 'What was held that day was not reported.',
  },
  heldWeeks: {
    nl: 'Dat is voorraad voor {weeks} weken.',
    en: 'That is stock for {weeks} weeks.',
  },
  norm: { nl: 'Norm', en: 'Norm' },
  normVersion: { nl: '{source}, versie {version}', en: '{source}, version {version}' },
  noNorm: { nl: 'Geen norm op deze dag.', en: 'No norm on this day.' },
  whyTitle: { nl: 'Waarom zeggen we dit?', en: 'Why do we say this?' },
  whySteps: {
    nl: 'De {count} {count|stap|stappen}, elk met de regel waarop hij rust',
    en: 'The {count} {count|step|steps}, each with the rule on which it rests',
  },
  usedTitle: { nl: 'Welke cijfers zijn gebruikt', en: 'Which figures were used' },
  usedCaption: {
    nl: 'Per verpakking: wat er lag, en wat in de weken ervoor is geleverd. In eenheden. Waarom een verpakking niet meetelt, staat bij de stappen.',
    en: 'Per pack: what was held, and what was delivered in the weeks before. In units. Why a pack does not count stands with the steps.',
  },
  usedNone: { nl: 'Er zijn geen cijfers gebruikt.', en: 'No figures were used.' },
  pack: { nl: 'ZI', en: 'ZI' },
  content: { nl: 'Per verpakking', en: 'Per pack' },
  price: { nl: 'AIP', en: 'List price' },
  counts: { nl: 'Telt mee', en: 'Counts' },
  countsYes: { nl: 'ja', en: 'yes' },
  countsNo: { nl: 'nee', en: 'no' },
  weeksTold: { nl: 'Weken gemeld', en: 'Weeks reported' },
  delivered: { nl: 'Geleverd', en: 'Delivered' },
  toWholesalers: { nl: 'Aan groothandels', en: 'To wholesalers' },
  returned: { nl: 'Retour', en: 'Returned' },
  none: { nl: 'geen', en: 'none' },

  historyTitle: { nl: 'Hoe ging het dit jaar?', en: 'How did it go this year?' },
  historySays: {
    nl: 'Van {count} van de {all} weken is gemeld wat er aan het einde lag van wat meetelt.',
    en: 'Of {count} of {all} weeks was reported what was held at the end of what counts.',
  },
  historyBelow: {
    nl: 'In {count} daarvan lag er minder dan de {required} eenheden die op {on} nodig zijn.',
    en: 'In {count} of them less was held than the {required} units that are required on {on}.',
  },
  historyNone: {
    nl: 'Er is nog geen week gemeld waarvan wij de stand weten.',
    en: 'No week was reported yet of which we know the position.',
  },
  historyChart: {
    nl: 'Staven: eenheden aan het einde van elke week. Gearceerd: niet gemeld. Streep: wat op {on} nodig is.',
    en: 'Bars: units at the end of each week. Hatched: not reported. Line: what is required on {on}.',
  },
  historyPlain: {
    nl: 'Staven: eenheden aan het einde van elke week. Gearceerd: niet gemeld.',
    en: 'Bars: units at the end of each week. Hatched: not reported.',
  },
  historyTable: { nl: 'De weken als tabel', en: 'The weeks as a table' },
  historyCaption: { nl: 'Per week, de laatste boven', en: 'Per week, the last on top' },
  week: { nl: 'Week van', en: 'Week of' },
  daysTold: { nl: 'Dagen gemeld', en: 'Days reported' },
  left: { nl: 'Geleverd of gebruikt', en: 'Delivered or used' },
  heldAtEnd: { nl: 'Aan het einde', en: 'At the end' },

  // Explaining
  explainTitle: { nl: 'Uitleg', en: 'Explanation' },
  explainLead: {
    nl: 'U kunt uitleggen waarom er minder ligt. De inspectie leest dit en aanvaardt het, of niet. Een aanvaarde uitleg houdt vanzelf op.',
    en: 'You can explain why less is held. The inspectorate reads this and accepts it, or not. An accepted explanation ends by itself.',
  },
  explainKind: { nl: 'Waardoor komt het?', en: 'What is the cause?' },
  explainText: { nl: 'Wat is er aan de hand?', en: 'What is going on?' },
  explainTextHint: {
    nl: 'Noem wat er gebeurde, wat u doet en wanneer er weer genoeg is. Geen namen van personen.',
    en: 'Say what happened, what you are doing and when there will be enough again. No names of persons.',
  },
  explainEvidence: {
    nl: 'Waar kan de inspectie dit nagaan?',
    en: 'Where can the inspectorate check this?',
  },
  explainEvidenceHint: {
    nl: 'Een brief, een rapport, een nummer. Mag leeg blijven.',
    en: 'A letter, a report, a number. May stay empty.',
  },
  explainFloor: {
    nl: 'Hoeveel verpakkingen houdt u in elk geval?',
    en: 'How many packs do you hold in any case?',
  },
  explainFloorHint: { nl: 'Mag leeg blijven.', en: 'May stay empty.' },
  explainUntil: { nl: 'Tot en met welke dag?', en: 'Through which day?' },
  explainUntilHint: {
    nl: 'Weet u het niet, laat het dan leeg; dan stelt de inspectie een dag vast.',
    en: 'If you do not know, leave it empty; then the inspectorate sets a day.',
  },
  explainSend: { nl: 'Verstuur de uitleg', en: 'Send the explanation' },
  explainReplaces: {
    nl: 'Er wacht al een uitleg. Deze komt ervoor in de plaats.',
    en: 'An explanation waits already. This one takes its place.',
  },
  explainMistakes: { nl: 'De uitleg is niet verstuurd', en: 'The explanation was not sent' },
  explainSent: { nl: 'Uw uitleg is verstuurd.', en: 'Your explanation was sent.' },
  choose: { nl: 'Kies', en: 'Choose' },
  kindMissing: { nl: 'Kies waardoor het komt.', en: 'Choose what the cause is.' },
  textMissing: { nl: 'Vul in wat er aan de hand is.', en: 'Fill in what is going on.' },
  floorUnreadable: {
    nl: 'Hier staat “{value}”. Vul een heel aantal verpakkingen in, of laat het leeg.',
    en: 'Here stands “{value}”. Fill in a whole number of packs, or leave it empty.',
  },
  dayUnreadable: {
    nl: 'Hier staat “{value}”. Vul een bestaande dag in: jaar-maand-dag.',
    en: 'Here stands “{value}”. Fill in a day that exists: year-month-day.',
  },
  threadCaption: { nl: 'Wat er gebeurde, het laatste onder', en: 'What happened, the last below' },
  threadNone: {
    nl: 'Er is nog niets gevraagd of uitgelegd.',
    en: 'Nothing was asked or explained yet.',
  },
  saidEvidence: { nl: 'Na te gaan: {given}', en: 'To be checked: {given}' },
  saidFloor: {
    nl: 'Ten minste {count} {count|verpakking|verpakkingen}.',
    en: 'At least {count} {count|pack|packs}.',
  },
  saidUntil: { nl: 'Tot en met {through}.', en: 'Through {through}.' },
  onDay: { nl: 'Dag', en: 'Day' },
  what: { nl: 'Wat', en: 'What' },
  who: { nl: 'Wie', en: 'Who' },
  inspectorate: { nl: 'inspectie', en: 'inspectorate' },
  us: { nl: 'uw organisatie', en: 'your organisation' },
  'event-asked': { nl: 'uitleg gevraagd', en: 'explanation asked' },
  'event-given': { nl: 'uitleg gegeven', en: 'explanation given' },
  'event-withdrawn': { nl: 'ingetrokken', en: 'withdrawn' },
  'event-accepted': { nl: 'aanvaard tot en met {through}', en: 'accepted through {through}' },
  'event-refused': { nl: 'niet aanvaard', en: 'not accepted' },
  'event-asked-on': { nl: 'doorgevraagd', en: 'asked on' },
  'event-ended': { nl: 'beëindigd', en: 'ended' },
} as const satisfies Record<string, Text>;
