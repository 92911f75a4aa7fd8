import type { Text } from './text.ts';

type Texts = Readonly<Record<string, Text>>;

/** What `voorradig critical-list …` says. */
export const criticalListCommandTexts = {
  load: {
    about: {
      nl: 'leest een LCG-lijst of eigen lijst van kritieke stoffen in',
      en: 'loads an LCG list or a list of critical substances of our own',
    },
    file: {
      nl: 'CSV met de kolommen list, atc of substance, colour en population',
      en: 'CSV with the columns list, atc or substance, colour and population',
    },
    kind: { nl: 'soort lijst: lcg of own', en: 'kind of list: lcg or own' },
    country: { nl: 'land van de lijst', en: 'country of the list' },
    asOf: {
      nl: 'dag vanaf welke de lijst zo luidt; anders vandaag',
      en: 'the day from which the list reads so; else today',
    },
    dryRun: { nl: 'zegt alleen wat er zou veranderen', en: 'only says what would change' },
    done: {
      nl: '{title} ({name}): {members} {members|regel|regels}; {added} erbij, {removed} eraf, {recoloured} andere kleur, {unchanged} gelijk.',
      en: '{title} ({name}): {members} {members|line|lines}; {added} added, {removed} taken off, {recoloured} other colour, {unchanged} unchanged.',
    },
    problem: { nl: 'regel {row}: {says}', en: 'row {row}: {says}' },
    nothingWritten: {
      nl: 'Er is niets geschreven; zonder --dry-run gebeurt het.',
      en: 'Nothing was written; without --dry-run it happens.',
    },
  },
  show: {
    about: {
      nl: 'toont de kritieke lijsten, of de stoffen van één lijst en wat daarvan tekort is',
      en: 'shows the critical lists, or the substances of one list and what is short of them',
    },
    name: {
      nl: 'naam van de lijst; zonder naam alle lijsten',
      en: 'name of the list; without it all lists',
    },
    country: {
      nl: 'land waarvoor; een nationale lijst alleen voor haar eigen land',
      en: 'country for which; a national list only for its own country',
    },
    on: { nl: 'stand op deze dag; anders vandaag', en: 'as on this day; else today' },
    known: {
      nl: 'zoals bekend op deze dag; anders vandaag',
      en: 'as known on this day; else today',
    },
    none: { nl: 'Er is nog geen lijst ingelezen.', en: 'No list was read yet.' },
    listHeads: {
      nl: 'lijst|titel|land|versie|van|stoffen|open voorstellen',
      en: 'list|title|country|version|of|substances|open proposals',
    },
    memberHeads: {
      nl: 'stof|kleur|tekort|producten|zonder ander',
      en: 'substance|colour|shortage|products|without other',
    },
    summary: {
      nl: '{title}, {country} op {on}: {members} stoffen, {short} met een product op de tekortenlijst, {withoutOther} met een groep zonder ander product.',
      en: '{title}, {country} on {on}: {members} substances, {short} with a product on the shortage list, {withoutOther} with a group without another product.',
    },
  },
  propose: {
    about: {
      nl: 'stelt een wijziging van een lijst voor; een ander beslist',
      en: 'proposes a change of a list; somebody else decides',
    },
    name: { nl: 'naam van de lijst', en: 'name of the list' },
    deed: { nl: 'wat: add, remove of recolour', en: 'what: add, remove or recolour' },
    atc: { nl: 'ATC-code van zeven tekens', en: 'ATC code of seven signs' },
    substance: {
      nl: 'naam van de stof, waar geen code is',
      en: 'name of the substance, where there is no code',
    },
    colour: { nl: 'red, orange, yellow of other', en: 'red, orange, yellow or other' },
    population: { nl: 'adult of child', en: 'adult or child' },
    why: { nl: 'reden; die is openbaar', en: 'reason; it is public' },
    by: {
      nl: 'wie dit doet; anders de naam van de gebruiker',
      en: 'who does this; else the name of the user',
    },
    waits: {
      nl: 'Voorstel {proposal} op {list} wacht op een tweede paar ogen: `voorradig critical-list accept {proposal} --why "…"`.',
      en: 'Proposal {proposal} on {list} waits for a second pair of eyes: `voorradig critical-list accept {proposal} --why "…"`.',
    },
    done: {
      nl: 'Voorstel {proposal} is uitgevoerd: {list} is nu versie {version}.',
      en: 'Proposal {proposal} was carried out: {list} is now version {version}.',
    },
  },
  accept: {
    about: { nl: 'neemt een voorstel over', en: 'accepts a proposal' },
    proposal: { nl: 'nummer van het voorstel', en: 'number of the proposal' },
    done: {
      nl: 'Voorstel {proposal} is overgenomen: {list} is nu versie {version}.',
      en: 'Proposal {proposal} was accepted: {list} is now version {version}.',
    },
  },
  decline: {
    about: { nl: 'wijst een voorstel af', en: 'declines a proposal' },
    proposal: { nl: 'nummer van het voorstel', en: 'number of the proposal' },
    done: {
      nl: 'Voorstel {proposal} is afgewezen; {list} blijft zoals zij is.',
      en: 'Proposal {proposal} was declined; {list} stays as it is.',
    },
  },
} as const satisfies Readonly<Record<string, Texts>>;
