import type { Text } from '../text.ts';

/** Following a medicine by mail or feed. What a patient reads stays in plain Dutch (B1). */
export const followTexts = {
  title: { nl: 'Bericht bij nieuws', en: 'Be told of news' },
  titleOf: { nl: 'Bericht bij nieuws over {name}', en: 'Be told of news about {name}' },
  lead: {
    nl: 'Kies wat u wilt volgen. U krijgt een mail als het meldpunt er iets over bekendmaakt.',
    en: 'Choose what you want to follow. You get a mail when the desk makes something public about it.',
  },
  onlyDesk: {
    nl: 'Wijzigingen in officiële lijsten staan op de pagina van het medicijn. Daarover sturen wij nog geen mail.',
    en: 'Changes in official lists are on the page of the medicine. We send no mail about those yet.',
  },
  noMedicine: {
    nl: 'Zoek eerst het medicijn. Op de pagina van het medicijn kunt u het volgen.',
    en: 'Search for the medicine first. You can follow it from its page.',
  },
  toWebhooks: {
    nl: 'Laat wijzigingen naar uw eigen systeem gaan (webhooks)',
    en: 'Have changes go to your own system (webhooks)',
  },
  toSearch: { nl: 'Zoek een medicijn', en: 'Search for a medicine' },
  mistakes: { nl: 'Zo lukt het nog niet', en: 'It does not work like this yet' },
  what: { nl: 'Wat wilt u volgen?', en: 'What do you want to follow?' },
  email: { nl: 'Uw e-mailadres', en: 'Your e-mail address' },
  emailHint: {
    nl: 'Wij bewaren het versleuteld. Stopt u, dan wissen wij het.',
    en: 'We keep it encrypted. When you stop, we erase it.',
  },
  submit: { nl: 'Vraag bericht aan', en: 'Ask to be told' },
  feedTitle: { nl: 'Liever geen mail?', en: 'Rather no mail?' },
  feedLead: {
    nl: 'Met een feedlezer volgt u hetzelfde zonder adres:',
    en: 'With a feed reader you follow the same without an address:',
  },
  feedMedicine: { nl: 'Atom-feed van dit medicijn', en: 'Atom feed of this medicine' },
  feedAtc: { nl: 'Atom-feed van ATC {atc}', en: 'Atom feed of ATC {atc}' },
  feedAll: { nl: 'Atom-feed van alle wijzigingen', en: 'Atom feed of all changes' },
  askedTitle: { nl: 'Kijk in uw mail', en: 'Look in your mail' },
  asked: {
    nl: 'Wij hebben u een mail gestuurd. Klik daarin op de link, dan gaat het in.',
    en: 'We have sent you a mail. Click the link in it, and it begins.',
  },
  askedNothing: {
    nl: 'Geen mail? Kijk bij ongewenste mail. Misschien volgt u dit al.',
    en: 'No mail? Look in your spam. You may follow this already.',
  },
  confirmTitle: {
    nl: 'Bevestig dat u dit wilt volgen',
    en: 'Confirm that you want to follow this',
  },
  confirmLead: { nl: 'U krijgt bericht over: {topic}.', en: 'You will be told about: {topic}.' },
  confirm: { nl: 'Ja, stuur mij bericht', en: 'Yes, tell me' },
  confirmedTitle: { nl: 'Het is ingegaan', en: 'It has begun' },
  confirmed: {
    nl: 'U krijgt bericht. In elke mail staat een link om te stoppen.',
    en: 'You will be told. Each mail has a link to stop.',
  },
  stopTitle: { nl: 'Stoppen met deze berichten', en: 'Stop these messages' },
  stopLead: { nl: 'U volgt nu: {topic}.', en: 'You now follow: {topic}.' },
  stop: { nl: 'Stop', en: 'Stop' },
  stoppedTitle: { nl: 'Gestopt', en: 'Stopped' },
  stopped: {
    nl: 'U krijgt hierover geen mail meer. Wij hebben uw adres voor deze keuze gewist.',
    en: 'You get no more mail about this. We have erased your address for this choice.',
  },
  toHome: { nl: 'Naar de eerste pagina', en: 'To the first page' },
} as const satisfies Record<string, Text>;

/** Of an Atom feed, and of one entry in it. */
export const feedTexts = {
  titleAll: { nl: 'Wijzigingen in leverbaarheid', en: 'Changes in availability' },
  titleMedicine: { nl: 'Wijzigingen: medicijn {id}', en: 'Changes: medicine {id}' },
  titleAtc: { nl: 'Wijzigingen: ATC {atc}', en: 'Changes: ATC {atc}' },
  retracted: {
    nl: 'Dit bericht is ingetrokken. Wat er stond, geldt niet meer.',
    en: 'This report was withdrawn. What it said no longer holds.',
  },
  superseded: {
    nl: 'Er is een nieuwer bericht over dit medicijn.',
    en: 'There is a newer report on this medicine.',
  },
} as const satisfies Record<string, Text>;
