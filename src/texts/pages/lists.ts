import type { CriticalListKind, ListDeed, Population } from '../../domain/critical-list.ts';
import type { LcgColour } from '../../law/product.ts';
import type { Text } from '../text.ts';

export const listKindTexts = {
  union: { nl: 'lijst van de Europese Unie', en: 'list of the European Union' },
  lcg: { nl: 'LCG-lijst', en: 'LCG list' },
  own: { nl: 'eigen lijst', en: 'list of our own' },
} as const satisfies Record<CriticalListKind, Text>;

/** In words, because a colour alone says nothing to who does not see it. */
export const colourTexts = {
  red: { nl: 'rood', en: 'red' },
  orange: { nl: 'oranje', en: 'orange' },
  yellow: { nl: 'geel', en: 'yellow' },
  other: { nl: 'overig', en: 'other' },
  none: { nl: 'geen kleur', en: 'no colour' },
} as const satisfies Record<LcgColour | 'none', Text>;

export const populationTexts = {
  adult: { nl: 'volwassenen', en: 'adults' },
  child: { nl: 'kinderen', en: 'children' },
  all: { nl: 'allen', en: 'all' },
} as const satisfies Record<Population | 'all', Text>;

export const listDeedTexts = {
  add: { nl: 'toevoegen', en: 'add' },
  remove: { nl: 'verwijderen', en: 'remove' },
  recolour: { nl: 'andere kleur', en: 'other colour' },
} as const satisfies Record<ListDeed, Text>;

export const memberStateTexts = {
  short: {
    nl: '{count} {count|product|producten} op de tekortenlijst',
    en: '{count} {count|product|products} on the shortage list',
  },
  'not-listed': { nl: 'niet op de tekortenlijst', en: 'not on the shortage list' },
  'not-decidable': {
    nl: 'niet te zeggen: dit land heeft bij ons geen tekortenlijst',
    en: 'cannot be said: for this country we have no shortage list',
  },
  'no-product': {
    nl: 'geen product bekend in onze bronnen',
    en: 'no product known from our sources',
  },
} as const satisfies Record<'short' | 'not-listed' | 'not-decidable' | 'no-product', Text>;

export const listsTexts = {
  menu: { nl: 'Kritieke lijsten', en: 'Critical lists' },
  title: { nl: 'Lijsten van kritieke geneesmiddelen', en: 'Lists of critical medicines' },
  lead: {
    nl: 'Sommige geneesmiddelen mogen niet ontbreken. Deze lijsten noemen de werkzame stoffen, wie dat vaststelde en waarom een stof erbij kwam of eraf ging.',
    en: 'Some medicines may not be missing. These lists name the substances, who decided so, and why one was added or taken off.',
  },
  caption: { nl: '{count} {count|lijst|lijsten}', en: '{count} {count|list|lists}' },
  none: {
    nl: 'Er is nog geen lijst ingelezen. Wie dit systeem beheert leest er een in met `voorradig source load union-list` of `voorradig critical-list load`.',
    en: 'No list was read yet. Who runs this system reads one with `voorradig source load union-list` or `voorradig critical-list load`.',
  },
  list: { nl: 'Lijst', en: 'List' },
  country: { nl: 'Land', en: 'Country' },
  members: { nl: 'Stoffen', en: 'Substances' },
  version: { nl: 'Versie', en: 'Version' },
  source: { nl: 'Bron', en: 'Source' },
  openProposals: { nl: 'Open voorstellen', en: 'Open proposals' },
  notKnownThen: { nl: 'nog niet bekend op deze dag', en: 'not known yet on this day' },
  versionOf: { nl: '{version}, van {asserted}', en: '{version}, of {asserted}' },

  allLists: { nl: 'Alle lijsten', en: 'All lists' },
  formLabel: { nl: 'Land en dag', en: 'Country and day' },
  on: { nl: 'Stand op', en: 'As on' },
  known: { nl: 'Zoals bekend op', en: 'As known on' },
  which: { nl: 'Toon', en: 'Show' },
  summary: {
    nl: '{members} {members|stof|stoffen}. Op {on} in {country}: {short} met een of meer producten op de tekortenlijst, {withoutOther} met een groep zonder ander product.',
    en: '{members} {members|substance|substances}. On {on} in {country}: {short} with one or more products on the shortage list, {withoutOther} with a group without another product.',
  },
  summaryNotDecidable: {
    nl: '{members} {members|stof|stoffen}. Of zij op {on} in {country} tekort zijn, is niet te zeggen: wij hebben van dit land geen tekortenlijst. {withoutOther} met een groep zonder ander product.',
    en: '{members} {members|substance|substances}. Whether they are short on {on} in {country} cannot be said: we have no shortage list of this country. {withoutOther} with a group without another product.',
  },
  groupIs: {
    nl: 'Een groep is dezelfde stof, sterkte, vorm en toedieningsweg. “Zonder ander product” betekent: het enige product, of alle producten staan op de tekortenlijst. Of een ander middel geschikt is, staat hier niet.',
    en: 'A group is the same substance, strength, form and route. “Without another product” means: the only product, or all of them are on the shortage list. Whether another medicine is suitable is not said here.',
  },
  countedBy: { nl: 'Geteld volgens: {title}.', en: 'Counted by: {title}.' },
  noStock: {
    nl: 'Geen voorraadgegevens: hoe lang de voorraad reikt, is voor dit land en deze dag niet vrijgegeven.',
    en: 'No stock data: how long the stock lasts was not released for this country and day.',
  },
  thinIs: {
    nl: 'Krap is minder dan {weeks} weken: wat een groothandel ten minste moet houden.',
    en: 'Thin is less than {weeks} weeks: the least that a wholesaler must hold.',
  },
  colours: { nl: 'Wat de kleuren betekenen', en: 'What the colours mean' },

  membersTitle: { nl: 'Stoffen op de lijst', en: 'Substances on the list' },
  membersCaption: {
    nl: '{count} van {all} stoffen',
    en: '{count} of {all} substances',
  },
  filters: { nl: 'Welke stoffen', en: 'Which substances' },
  every: { nl: 'Alle', en: 'All' },
  short: { nl: 'Op de tekortenlijst', en: 'On the shortage list' },
  thin: { nl: 'Krap', en: 'Thin' },
  withoutOther: { nl: 'Zonder ander product', en: 'Without another product' },
  noProduct: { nl: 'Geen product bekend', en: 'No product known' },
  membersEmpty: { nl: 'Geen stoffen met dit kenmerk.', en: 'No substances of this kind.' },
  member: { nl: 'Stof', en: 'Substance' },
  colour: { nl: 'Kleur', en: 'Colour' },
  standing: { nl: 'Tekort', en: 'Shortage' },
  groupsOf: { nl: 'Producten', en: 'Products' },
  productsInGroups: {
    nl: '{products} {products|product|producten} in {groups} {groups|groep|groepen}',
    en: '{products} {products|product|products} in {groups} {groups|group|groups}',
  },
  productsOnly: {
    nl: '{products} {products|product|producten}',
    en: '{products} {products|product|products}',
  },
  noProducts: { nl: 'geen', en: 'none' },
  withoutOtherCount: {
    nl: '{count} {count|groep|groepen} zonder ander product',
    en: '{count} {count|group|groups} without another product',
  },
  cover: { nl: 'Voorraad', en: 'Stock' },
  noStockData: { nl: 'geen voorraadgegevens', en: 'no stock data' },
  notReleased: { nl: 'niet openbaar', en: 'not public' },
  inBand: {
    nl: '{count} van {groups} groepen openbaar',
    en: '{count} of {groups} groups public',
  },
  coverFirst: {
    nl: 'Van {count} van de {all} stoffen met producten is een voorraad openbaar; {thin} daarvan {thin|is|zijn} krap.',
    en: 'Of {count} of the {all} substances with products a stock is public; {thin} of them {thin|is|are} thin.',
  },
  coverIs: {
    nl: 'Voorraad is de krapste openbare band onder de groepen van een stof, in de week van {week} tot en met {through}. Gearceerd is niet openbaar, of niet te berekenen: dat zegt niet of er genoeg is.',
    en: 'Stock is the tightest public band among the groups of a substance, in the week of {week} through {through}. Hatched is not public, or cannot be computed: that does not say whether there is enough.',
  },
  toCover: { nl: 'Voorraad per groep', en: 'Stock by group' },
  under: {
    nl: 'minder dan {below} {below|week|weken}',
    en: 'less than {below} {below|week|weeks}',
  },
  between: { nl: '{from} tot {below} weken', en: '{from} to {below} weeks' },
  over: { nl: 'meer dan {from} weken', en: 'more than {from} weeks' },
  made: { nl: 'Productie', en: 'Manufacture' },
  madeIn: {
    nl: '{sites} {sites|locatie|locaties} in {countries} {countries|land|landen}',
    en: '{sites} {sites|site|sites} in {countries} {countries|country|countries}',
  },
  madeNot: { nl: 'niet geteld', en: 'not counted' },
  madeAntibiotic: {
    nl: 'het register zegt niets over antibiotica',
    en: 'the register says nothing of antibiotics',
  },
  madeNoCode: { nl: 'geen code om op te zoeken', en: 'no code to look up' },
  madeIs: {
    nl: 'Productie telt geregistreerde locaties in één buitenlands register ({register}, {asserted}). Het zegt niets over hoeveelheden of marktaandelen.',
    en: 'Manufacture counts registered sites in one foreign register ({register}, {asserted}). It says nothing of volumes or market shares.',
  },
  download: { nl: 'Bewaar precies deze stoffen als', en: 'Keep exactly these substances as' },

  versionsTitle: { nl: 'Versies', en: 'Versions' },
  versionsCaption: {
    nl: '{count} {count|versie|versies}, de nieuwste boven',
    en: '{count} {count|version|versions}, the newest on top',
  },
  versionsEmpty: {
    nl: 'Op deze dag was er nog geen versie bekend.',
    en: 'No version was known yet on this day.',
  },
  asserted: { nl: 'Van', en: 'Of' },
  recorded: { nl: 'Vastgelegd', en: 'Recorded' },
  changes: { nl: 'Wat er veranderde', en: 'What changed' },
  first: { nl: 'eerste versie, {count} regels', en: 'first version, {count} lines' },
  unchanged: { nl: 'niets', en: 'nothing' },
  added: { nl: 'erbij: {members}', en: 'added: {members}' },
  removed: { nl: 'eraf: {members}', en: 'taken off: {members}' },
  recoloured: { nl: 'andere kleur: {members}', en: 'other colour: {members}' },
  more: { nl: '{members} en nog {count}', en: '{members} and {count} more' },
  why: { nl: 'Waarom', en: 'Why' },
  bySource: {
    nl: 'overgenomen van de bron, levering {delivery}',
    en: 'taken from the source, delivery {delivery}',
  },
  byProposal: { nl: 'voorstel {proposal}: {why}', en: 'proposal {proposal}: {why}' },

  proposalsTitle: { nl: 'Voorstellen', en: 'Proposals' },
  proposalsCaption: {
    nl: '{count} {count|voorstel|voorstellen}, het nieuwste boven',
    en: '{count} {count|proposal|proposals}, the newest on top',
  },
  proposalsEmpty: {
    nl: 'Niemand heeft een wijziging voorgesteld.',
    en: 'Nobody has proposed a change.',
  },
  proposalsOfSource: {
    nl: 'Deze lijst wordt van haar bron overgenomen en hier niet gewijzigd.',
    en: 'This list is taken from its source and not changed here.',
  },
  proposal: { nl: 'Voorstel', en: 'Proposal' },
  proposed: { nl: 'Gedaan op', en: 'Made on' },
  reason: { nl: 'Reden', en: 'Reason' },
  decision: { nl: 'Besluit', en: 'Decision' },
  waits: { nl: 'wacht op een tweede paar ogen', en: 'waits for a second pair of eyes' },
  accepted: { nl: 'overgenomen op {on}: {why}', en: 'accepted on {on}: {why}' },
  declined: { nl: 'afgewezen op {on}: {why}', en: 'declined on {on}: {why}' },
} as const satisfies Record<string, Text>;
