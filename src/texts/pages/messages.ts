import type { Text } from '../text.ts';

/** `/berichten`: what the desk and a party said to each other, case by case. */
export const messageTexts = {
  title: { nl: 'Berichten', en: 'Messages' },
  lead: {
    nl: 'Vragen van het meldpunt aan {party}, uw antwoorden, en wat een vergunninghouder liet weten.',
    en: 'Questions of the desk to {party}, your answers, and what a holder let you know.',
  },
  unreadAll: {
    nl: '{count} {count|gesprek heeft|gesprekken hebben} iets nieuws.',
    en: '{count} {count|conversation has|conversations have} something new.',
  },
  none: {
    nl: 'Er zijn nog geen berichten. Stelt het meldpunt u een vraag over een melding of signaal, dan staat die hier, met de dag waarop het graag antwoord heeft.',
    en: 'There are no messages yet. When the desk asks you something about a notification or signal, it stands here, with the day by which it would like an answer.',
  },
  waiting: { nl: 'Wacht op uw antwoord', en: 'Waits for your answer' },
  waitingNone: { nl: 'Er wacht geen vraag op u.', en: 'No question waits for you.' },
  waitingCaption: {
    nl: '{count} {count|gesprek|gesprekken}, de eerste termijn vooraan.',
    en: '{count} {count|conversation|conversations}, the first term first.',
  },
  others: { nl: 'Eerder', en: 'Earlier' },
  othersCaption: {
    nl: '{count} {count|gesprek|gesprekken}, het nieuwste vooraan.',
    en: '{count} {count|conversation|conversations}, the newest first.',
  },
  about: { nl: 'Geneesmiddel', en: 'Medicine' },
  what: { nl: 'Bericht', en: 'Message' },
  last: { nl: 'Laatste', en: 'Latest' },
  new: { nl: 'nieuw', en: 'new' },
  closed: { nl: 'gesloten', en: 'closed' },
  questionsOpen: {
    nl: '{count} {count|vraag|vragen}; antwoord graag uiterlijk {deadline}',
    en: '{count} {count|question|questions}; please answer by {deadline}',
  },
  questionsLate: {
    nl: '{count} {count|vraag|vragen}; de dag {deadline} is voorbij, antwoorden kan nog',
    en: '{count} {count|question|questions}; the day {deadline} has passed, you can still answer',
  },
  holderSays: { nl: 'De vergunninghouder laat weten:', en: 'The holder lets you know:' },
  answered: { nl: 'geen vraag open', en: 'no question open' },
  elsewhere: { nl: 'Liever ergens anders?', en: 'Rather somewhere else?' },
  toWebhooks: {
    nl: 'Laat een bericht meteen naar uw eigen systeem gaan',
    en: 'Have a message go to your own system at once',
  },
} as const satisfies Record<string, Text>;
