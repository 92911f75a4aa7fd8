import type { Audience } from '../../domain/party/audience.ts';
import type { Text } from '../text.ts';

export const audienceTexts = {
  public: { nl: 'nog geen rol gekozen', en: 'no role chosen yet' },
  pharmacist: { nl: 'apotheker', en: 'pharmacist' },
  'hospital-pharmacist': { nl: 'ziekenhuisapotheker', en: 'hospital pharmacist' },
  supplier: { nl: 'leverancier', en: 'supplier' },
  wholesaler: { nl: 'groothandel', en: 'wholesaler' },
  coordinator: { nl: 'coördinator', en: 'coordinator' },
  assessor: { nl: 'beoordelaar', en: 'assessor' },
  inspector: { nl: 'inspecteur', en: 'inspector' },
  policy: { nl: 'beleid', en: 'policy' },
  operator: { nl: 'beheer van de machine', en: 'operator' },
} as const satisfies Record<Audience, Text>;

export const menuTexts = {
  notify: { nl: 'Melden', en: 'Notify' },
  mustReport: { nl: 'Moet ik melden?', en: 'Must I report?' },
  messages: { nl: 'Berichten', en: 'Messages' },
  signal: { nl: 'Niet leverbaar melden', en: 'Report not deliverable' },
  signals: { nl: 'Mijn signalen', en: 'My signals' },
  assess: { nl: 'Beoordelen', en: 'Assess' },
  operate: { nl: 'Beheer', en: 'Operations' },
} as const satisfies Record<string, Text>;

/** Signing in and out, and what stands about it round every page. */
export const doorTexts = {
  signIn: { nl: 'Inloggen', en: 'Sign in' },
  signOut: { nl: 'Uitloggen', en: 'Sign out' },
  for: { nl: 'voor {party} ({audience})', en: 'for {party} ({audience})' },
  switchParty: { nl: 'Andere partij', en: 'Other party' },
  regimeOpen: {
    nl: 'U ziet ook wat leveranciers meldden en wat dit demoland openbaar maakt.',
    en: 'You also see what suppliers notified and this demo country makes public.',
  },
  regimeConfidential: {
    nl: 'U ziet de site zoals zij is als meldingen vertrouwelijk zijn.',
    en: 'You see the site as it is when notifications are confidential.',
  },
  toConfidential: { nl: 'Toon als vertrouwelijk', en: 'Show as confidential' },
  toOpen: { nl: 'Toon als openbaar', en: 'Show as public' },

  signInTitle: { nl: 'Inloggen', en: 'Sign in' },
  signInLead: {
    nl: 'Voor wie meldt, een signaal geeft of beoordeelt. Om op te zoeken of een medicijn er is, hoeft u niet in te loggen.',
    en: 'For those who notify, signal or assess. To look up whether a medicine is available you need not sign in.',
  },
  signInGo: { nl: 'Ga naar de inlogdienst', en: 'Go to the identity provider' },
  signInAgain: { nl: 'Probeer opnieuw', en: 'Try again' },
  signInNone: {
    nl: 'Op deze site kan niemand inloggen: er is geen inlogdienst ingesteld. Alle openbare pagina’s werken.',
    en: 'Nobody can sign in on this site: no identity provider is set up. All public pages work.',
  },
  signInDemo: {
    nl: 'Dit is een demoland. U kiest zo meteen een verzonnen persoon; er is geen wachtwoord.',
    en: 'This is a demo country. You choose an invented person in a moment; there is no password.',
  },
  alreadyIn: { nl: 'U bent ingelogd als {name}.', en: 'You are signed in as {name}.' },
  toStart: { nl: 'Ga verder', en: 'Go on' },
  refusedTitle: { nl: 'Inloggen is niet gelukt', en: 'Signing in did not work' },

  demoTitle: { nl: 'Wie wilt u zijn?', en: 'Who would you like to be?' },
  demoLead: {
    nl: 'Alle personen en partijen zijn verzonnen. Kies iemand om te zien wat die ziet.',
    en: 'All persons and parties are invented. Choose somebody to see what they see.',
  },
  demoStale: {
    nl: 'Deze inlogpagina is verlopen. Begin opnieuw bij Inloggen.',
    en: 'This sign-in page is out of date. Start again at Sign in.',
  },

  chooseTitle: { nl: 'Voor wie handelt u nu?', en: 'For whom do you act now?' },
  chooseLead: {
    nl: 'U mag voor meer partijen of in meer rollen handelen. Kies er één; wisselen kan steeds.',
    en: 'You may act for several parties or in several roles. Choose one; you can switch at any time.',
  },
  chooseNone: {
    nl: 'Er is nog geen partij waarvoor u vandaag mag handelen. Geef uw code aan een collega die u kan machtigen; de code staat onder “Mijn account”.',
    en: 'There is no party yet for which you may act today. Give your code to a colleague who can authorise you; it stands under “My account”.',
  },
  chooseNow: { nl: 'nu gekozen', en: 'chosen now' },

  outTitle: { nl: 'U bent uitgelogd', en: 'You are signed out' },
  outLead: {
    nl: 'Deze browser kan niets meer van u zien of doen.',
    en: 'This browser can no longer see or do anything of yours.',
  },
  outProvider: {
    nl: 'Log ook uit bij de inlogdienst',
    en: 'Also sign out at the identity provider',
  },
  outAgain: { nl: 'Opnieuw inloggen', en: 'Sign in again' },

  mineTitle: { nl: 'Mijn account', en: 'My account' },
  mineCode: {
    nl: 'Uw code is {value}. Een collega die u wil machtigen, vraagt erom. De code geeft zelf nergens toegang.',
    en: 'Your code is {value}. A colleague who wants to authorise you asks for it. The code itself opens nothing.',
  },
  sessionsTitle: { nl: 'Waar u bent ingelogd', en: 'Where you are signed in' },
  sessionsLead: {
    nl: 'Een sessie eindigt een half uur na het laatste gebruik, en hoe dan ook na tien uur.',
    en: 'A session ends half an hour after its last use, and in any case after ten hours.',
  },
  sessionStart: { nl: 'Ingelogd', en: 'Signed in' },
  sessionSeen: { nl: 'Laatst gebruikt', en: 'Last used' },
  sessionEnd: { nl: 'Eindigt uiterlijk', en: 'Ends at the latest' },
  sessionParty: { nl: 'Voor', en: 'For' },
  sessionThis: { nl: 'deze browser', en: 'this browser' },
  sessionEndNow: { nl: 'Beëindig', en: 'End' },
  sessionsEndAll: { nl: 'Log overal uit', en: 'Sign out everywhere' },
  actsForTitle: { nl: 'Voor wie u mag handelen', en: 'For whom you may act' },
  party: { nl: 'Partij', en: 'Party' },
  role: { nl: 'Rol', en: 'Role' },
  from: { nl: 'Vanaf', en: 'From' },
  until: { nl: 'Tot', en: 'Until' },
  always: { nl: 'geen einde', en: 'no end' },
  noStart: { nl: 'altijd al', en: 'always' },
  action: { nl: 'Doen', en: 'Do' },
  mandatesTitle: { nl: 'Wie mag handelen voor {party}', en: 'Who may act for {party}' },
  mandatesLead: {
    nl: 'Wie hier staat, ziet en doet in die rol wat van deze partij is.',
    en: 'Whoever stands here sees and does in that role what is of this party.',
  },
  mandatesNone: { nl: 'Nog niemand anders.', en: 'Nobody else yet.' },
  whom: { nl: 'Wie', en: 'Who' },
  you: { nl: 'uzelf', en: 'yourself' },
  colleague: { nl: 'medewerker {value}', en: 'colleague {value}' },
  mandateEnd: { nl: 'Beëindig vandaag', en: 'End today' },
  giveTitle: { nl: 'Iemand machtigen', en: 'Authorise somebody' },
  giveColleague: { nl: 'Een collega', en: 'A colleague' },
  giveColleagueHint: {
    nl: 'Uw collega logt in en vindt de code onder “Mijn account”.',
    en: 'Your colleague signs in and finds the code under “My account”.',
  },
  giveCode: { nl: 'Code van uw collega', en: 'Your colleague’s code' },
  giveAgent: { nl: 'Een lokale vertegenwoordiger', en: 'A local representative' },
  giveAgentHint: {
    nl: 'De naam zoals het register die schrijft. Wie daar werkt, ziet en doet dan ook uw meldingen.',
    en: 'The name as the register writes it. Whoever works there then also sees and does your notifications.',
  },
  giveParty: { nl: 'Naam van de partij', en: 'Name of the party' },
  giveFrom: { nl: 'Vanaf welke dag', en: 'From which day' },
  giveUntil: { nl: 'Tot welke dag (leeg: geen einde)', en: 'Until which day (empty: no end)' },
  give: { nl: 'Machtig', en: 'Authorise' },
  machinesTitle: { nl: 'Programma’s die mogen inloggen', en: 'Programs that may sign in' },
  machinesLead: {
    nl: 'Een programma tekent met de eigen private sleutel en krijgt een token voor een kwartier.',
    en: 'A program signs with its own private key and gets a token for a quarter of an hour.',
  },
  machinesNone: { nl: 'Nog geen programma.', en: 'No program yet.' },
  machineId: { nl: 'client_id', en: 'client_id' },
  machineEnd: { nl: 'Schrijf uit', en: 'Strike off' },
  machineKeys: { nl: 'Publieke sleutels (JWKS)', en: 'Public keys (JWKS)' },
  machineKeysHint: {
    nl: 'Als JSON. Nooit de private sleutel.',
    en: 'As JSON. Never the private key.',
  },
  machineAdd: { nl: 'Schrijf een programma in', en: 'Register a program' },
  machineAdded: { nl: 'Het programma is ingeschreven.', en: 'The program was registered.' },
  machineEnded: { nl: 'Het programma is uitgeschreven.', en: 'The program was struck off.' },
  given: { nl: 'De machtiging is gegeven.', en: 'The mandate was given.' },
  ended: { nl: 'De machtiging is beëindigd.', en: 'The mandate was ended.' },
  sessionsEnded: { nl: 'De sessie is beëindigd.', en: 'The session was ended.' },
  mistakesTitle: { nl: 'Zo kan het niet', en: 'It cannot be done like this' },
} as const satisfies Record<string, Text>;
