import type { Text } from '../text.ts';

/** The first mail: nothing is followed before somebody at that address says so. */
export const followingMailTexts = {
  subject: { nl: 'Wilt u hierover bericht krijgen?', en: 'Do you want to hear about this?' },
  asked: {
    nl: 'Iemand vroeg om bericht op dit adres over: {topic}.',
    en: 'Somebody asked for news at this address about: {topic}.',
  },
  confirm: {
    nl: 'Was u dat? Bevestig het dan binnen drie dagen:',
    en: 'Was it you? Then confirm it within three days:',
  },
  ignore: {
    nl: 'Was u het niet? Doe dan niets. Wij vergeten dit adres na drie dagen.',
    en: 'Was it not you? Then do nothing. We forget this address after three days.',
  },
} as const satisfies Record<string, Text>;

/** That there is a message, and not what it says: that is read signed in. */
export const messageMailTexts = {
  subject: { nl: 'Er staat een bericht voor u klaar', en: 'There is a message for you' },
  body: {
    nl: 'Bij het meldpunt staat een bericht voor u klaar. Meld u aan om het te lezen:',
    en: 'There is a message for you at the desk. Sign in to read it:',
  },
} as const satisfies Record<string, Text>;

/** What is followed, in words. */
export const topicTexts = {
  medicine: { nl: '{name}', en: '{name}' },
  substance: {
    nl: 'alle medicijnen met {substance}',
    en: 'all medicines with {substance}',
  },
  atc: { nl: 'alle medicijnen onder ATC {atc}', en: 'all medicines under ATC {atc}' },
  everything: { nl: 'alle medicijnen', en: 'all medicines' },
  messages: { nl: 'berichten voor uw partij', en: 'messages for your party' },
} as const satisfies Record<string, Text>;
