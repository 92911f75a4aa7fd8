import type { Text } from './text.ts';

type Texts = Readonly<Record<string, Text>>;

/** What `voorradig party …` says. */
export const partyCommandTexts = {
  add: {
    about: {
      nl: 'schrijft een organisatie in, zodat haar mensen kunnen inloggen',
      en: 'registers an organisation, so that its people can sign in',
    },
    name: { nl: 'naam', en: 'name' },
    audience: {
      nl: 'als wat, mag vaker: {known}',
      en: 'as what, may be repeated: {known}',
    },
    code: {
      nl: 'nummer of naam in een register, mag vaker: {known}',
      en: 'number or name in a register, may be repeated: {known}',
    },
    ownershipGroup: {
      nl: 'eigenaar; partijen met dezelfde horen bij elkaar',
      en: 'owner; parties with the same belong together',
    },
    from: { nl: 'eerste dag; anders altijd', en: 'first day; else always' },
    why: { nl: 'waarom; komt bij het besluit te staan', en: 'why; kept with the decision' },
    by: { nl: 'wie beslist; anders uw gebruikersnaam', en: 'who decides; else your user name' },
    done: {
      nl: 'Partij {party} is ingeschreven: {name}.',
      en: 'Party {party} is registered: {name}.',
    },
  },
  load: {
    about: {
      nl: 'schrijft de organisaties van een lijst in',
      en: 'registers the organisations of a list',
    },
    file: {
      nl: 'CSV met de kolommen name, audience, kvk, oms, register_name en group',
      en: 'CSV with the columns name, audience, kvk, oms, register_name and group',
    },
    dryRun: { nl: 'zegt alleen wat er zou gebeuren', en: 'only says what would happen' },
    added: { nl: 'regel {row}: partij {party}, {name}', en: 'row {row}: party {party}, {name}' },
    wouldAdd: { nl: 'regel {row}: {name}', en: 'row {row}: {name}' },
    problem: { nl: 'regel {row}: {says}', en: 'row {row}: {says}' },
    summary: {
      nl: 'Samen: {added} ingeschreven, {already} stonden er al, {rejected} {rejected|regel|regels} afgekeurd.',
      en: 'In all: {added} registered, {already} were there already, {rejected} {rejected|row|rows} rejected.',
    },
    nothingWritten: {
      nl: 'Er is niets geschreven; zonder --dry-run gebeurt het.',
      en: 'Nothing was written; without --dry-run it happens.',
    },
  },
  list: {
    about: {
      nl: 'toont de ingeschreven organisaties en wie voor ze mag handelen',
      en: 'shows the registered organisations and who may act for them',
    },
    on: { nl: 'zoals op deze dag; anders vandaag', en: 'as on this day; else today' },
    heads: { nl: 'nr|naam|rol|nummers|eigenaar', en: 'no|name|role|numbers|owner' },
    none: { nl: 'Er is nog geen partij ingeschreven.', en: 'No party is registered yet.' },
    invented: { nl: '{name} (verzonnen)', en: '{name} (invented)' },
    mandatesToPeople: {
      nl: '{count} {count|machtiging|machtigingen} aan mensen; met --json staan ze er alle.',
      en: '{count} {count|mandate|mandates} to people; --json shows them all.',
    },
    mandate: {
      nl: 'Machtiging {mandate}: partij {party} handelt voor partij {grantor} als {audience}, {from} tot {until}.',
      en: 'Mandate {mandate}: party {party} acts for party {grantor} as {audience}, {from} until {until}.',
    },
  },
  say: {
    about: {
      nl: 'vult aan wat er over een partij staat, of beëindigt het',
      en: 'adds to what is said of a party, or ends it',
    },
    party: { nl: 'nummer van de partij', en: 'number of the party' },
    from: {
      nl: 'eerste dag; anders altijd, of bij --until de dag die er stond',
      en: 'first day; else always, or with --until the day that stood there',
    },
    until: {
      nl: 'eerste dag waarop het niet meer geldt: beëindigt wat er staat',
      en: 'first day on which it no longer holds: ends what stands',
    },
    mistake: {
      nl: 'het was nooit zo: neemt het terug',
      en: 'it was never so: takes it back',
    },
    done: {
      nl: 'Vastgelegd over partij {party}: {values}.',
      en: 'Recorded of party {party}: {values}.',
    },
  },
  mandate: {
    about: {
      nl: 'laat een partij voor een andere handelen',
      en: 'lets a party act for another',
    },
    party: {
      nl: 'nummer van de partij voor wie wordt gehandeld',
      en: 'number of the party that is acted for',
    },
    to: { nl: 'nummer van de partij die handelt', en: 'number of the party that acts' },
    audience: {
      nl: 'als wat; beide partijen zijn zo ingeschreven',
      en: 'as what; both parties are registered so',
    },
    from: { nl: 'eerste dag; anders vandaag', en: 'first day; else today' },
    until: {
      nl: 'eerste dag waarop zij niet meer geldt',
      en: 'first day on which it no longer holds',
    },
    done: {
      nl: 'Machtiging {mandate}: partij {to} handelt voor partij {grantor} als {audience}.',
      en: 'Mandate {mandate}: party {to} acts for party {grantor} as {audience}.',
    },
  },
  endMandate: {
    about: { nl: 'beëindigt een machtiging', en: 'ends a mandate' },
    mandate: { nl: 'nummer van de machtiging', en: 'number of the mandate' },
    on: {
      nl: 'eerste dag waarop zij niet meer geldt; anders vandaag',
      en: 'first day on which it no longer holds; else today',
    },
    done: {
      nl: 'Machtiging {mandate} geldt niet meer vanaf {on}.',
      en: 'Mandate {mandate} no longer holds from {on}.',
    },
  },
  agree: {
    about: {
      nl: 'legt vast wat partijen met elkaar afspraken te delen',
      en: 'records what parties agreed to share with each other',
    },
    party: {
      nl: 'nummer van de partij die het laat zien',
      en: 'number of the party that lets it be seen',
    },
    also: {
      nl: 'nog een partij die hetzelfde laat zien',
      en: 'one more party that lets the same be seen',
    },
    with: {
      nl: 'nummer van een partij die het ontvangt',
      en: 'number of a party that receives it',
    },
    form: { nl: 'waar de gegevens liggen: {known}', en: 'where the data lie: {known}' },
    class: { nl: 'waarover het gaat: {known}', en: 'what it is about: {known}' },
    field: {
      nl: 'alleen dit veld van een melding, bijvoorbeeld business.site; anders alles van die soort',
      en: 'only this field of a notification, for example business.site; else all of that kind',
    },
    audience: { nl: 'als wat zij het ontvangen', en: 'as what they receive it' },
    fate: {
      nl: 'hoe ver het gaat: {known}; anders shown',
      en: 'how far it goes: {known}; else shown',
    },
    purpose: { nl: 'waarvoor zij het gebruiken', en: 'what they use it for' },
    clause: { nl: 'waar de afspraak staat', en: 'where the agreement stands' },
    from: { nl: 'eerste dag; anders vandaag', en: 'first day; else today' },
    until: {
      nl: 'eerste dag waarop de afspraak niet meer geldt',
      en: 'first day on which it no longer holds',
    },
    done: {
      nl: 'Afspraak {agreement} is vastgelegd: wat van partij {givers} is, gaat ook naar partij {receivers}.',
      en: 'Agreement {agreement} is recorded: what is of party {givers} goes to party {receivers} too.',
    },
  },
  endAgreement: {
    about: { nl: 'beëindigt een afspraak eerder', en: 'ends an agreement earlier' },
    agreement: { nl: 'nummer van de afspraak', en: 'number of the agreement' },
    on: {
      nl: 'eerste dag waarop de afspraak niet meer geldt; anders vandaag',
      en: 'first day on which it no longer holds; else today',
    },
    done: {
      nl: 'De afspraak geldt niet meer vanaf {on}; zij staat nu onder nummer {agreement}.',
      en: 'The agreement no longer holds from {on}; it now stands under number {agreement}.',
    },
  },
  agreements: {
    about: {
      nl: 'toont wat partijen afspraken te delen',
      en: 'shows what parties agreed to share',
    },
    heads: {
      nl: 'nr|wie|aan wie|wat, en waar het staat|van, tot',
      en: 'no|who|to whom|what, and where it stands|from, until',
    },
    none: { nl: 'Er is geen afspraak vastgelegd.', en: 'No agreement is recorded.' },
  },
} as const satisfies Readonly<Record<string, Texts>>;
