import type { Letter } from '../../domain/desk/sending.ts';
import type { Topic } from '../../domain/desk/subscription.ts';
import type { ListingStatus } from '../../domain/shortage/listing.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Language } from '../../law/norm.ts';
import { changeMailTexts, listingSentences } from '../../texts/mails/change.ts';
import { stockReminderTexts } from '../../texts/mails/stock-reminder.ts';
import { followingMailTexts, messageMailTexts, topicTexts } from '../../texts/mails/following.ts';
import { speaker } from '../../texts/pages/speaker.ts';
import { say, writeDay } from '../../texts/text.ts';
import type { ChangeAnswer } from '../answers/changes.ts';

/** A letter before it has a name and an address on it. */
export type Written = Pick<Letter, 'subject' | 'text' | 'html'>;

/** Where links lead to. */
export interface LetterPlace {
  readonly baseUrl: string;
  readonly language: Language;
}

const page = ({ baseUrl, language }: LetterPlace, path: string) =>
  `${baseUrl}${language === 'nl' ? '' : '/en'}${path}`;

export const stopAddress = (place: LetterPlace, token: string) =>
  page(place, `/volgen/stop?token=${token}`);

/** What changed, since and until when with its certainty, what one can do, where to read on. */
export function changeLetter(change: ChangeAnswer, place: LetterPlace, stop: string): Written {
  const { language } = place;
  const t = speaker(changeMailTexts, language);
  const name = quiet(change.medicine.name);
  const { subject, opening } = wordsFor(change);
  return lay(t(subject, { name }), language, [
    ...(change.synthetic ? [t('synthetic')] : []),
    t(opening, { name }),
    ...standing(change, language),
    ...advice(change, language),
    { says: t('page'), link: page(place, `/geneesmiddel/${change.medicine.id}`) },
    { says: `${t('why')} ${t('stop')}`, link: stop },
  ]);
}

type Key = keyof typeof changeMailTexts;

function wordsFor({ what }: ChangeAnswer): { readonly subject: Key; readonly opening: Key } {
  switch (what) {
    case 'published':
      return { subject: 'subjectPublished', opening: 'published' };
    case 'corrected':
      return { subject: 'subjectCorrected', opening: 'corrected' };
    case 'retracted':
      return { subject: 'subjectRetracted', opening: 'retracted' };
    case 'under-revision':
      return { subject: 'subjectRevision', opening: 'revision' };
    default:
      return what satisfies never;
  }
}

function standing({ content }: ChangeAnswer, language: Language): readonly string[] {
  if (content === null || content.status === null) return [];
  const t = speaker(changeMailTexts, language);
  const sentence = listingSentences[content.status][language];
  if (isBack(content.status)) return [sentence];
  return [
    sentence,
    content.since === null
      ? t('sinceUnknown')
      : t(sinceKey(content.sinceMeans), { date: content.since }),
    content.expectedEnd === null
      ? t('backUnknown')
      : t(backKeys[content.expectedEndCertainty], { date: content.expectedEnd }),
  ];
}

type Content = NonNullable<ChangeAnswer['content']>;

function sinceKey(means: Content['sinceMeans']): Key {
  if (means === 'actual') return 'sinceActual';
  return means === 'expected' ? 'sinceExpected' : 'sinceOther';
}

const backKeys = {
  firm: 'backFirm',
  estimate: 'backEstimate',
  unknown: 'backUncertain',
} as const satisfies Record<Content['expectedEndCertainty'], Key>;

const isBack = (status: ListingStatus) =>
  status === 'resolved' || status === 'available' || status === 'avoided';

function advice({ content }: ChangeAnswer, language: Language): readonly Line[] {
  const t = speaker(changeMailTexts, language);
  const status = content?.status ?? 'unknown';
  return [{ title: t('adviceTitle') }, `${t(adviceKey(status))} ${t('adviceDoNotStop')}`];
}

function adviceKey(status: ListingStatus): Key {
  switch (status) {
    case 'unavailable':
    case 'limited':
    case 'suspended':
      return 'adviceShort';
    case 'anticipated':
      return 'adviceAnticipated';
    case 'to-be-discontinued':
    case 'discontinued':
      return 'adviceOffMarket';
    case 'resolved':
    case 'available':
    case 'avoided':
      return 'adviceBack';
    case 'notice':
    case 'unknown':
      return 'adviceAsk';
    default:
      return status satisfies never;
  }
}

/** Asks somebody whether it was he who asked. */
export function confirmLetter(topic: string, place: LetterPlace, token: string): Written {
  const t = speaker(followingMailTexts, place.language);
  return lay(t('subject'), place.language, [
    t('asked', { topic: quiet(topic) }),
    { says: t('confirm'), link: page(place, `/volgen/bevestig?token=${token}`) },
    t('ignore'),
  ]);
}

/** That there is a message, and not a word of it. */
export function messageLetter(place: LetterPlace, stop: string): Written {
  const t = speaker(messageMailTexts, place.language);
  const c = speaker(changeMailTexts, place.language);
  return lay(t('subject'), place.language, [
    { says: t('body'), link: page(place, '/berichten') },
    { says: `${c('why')} ${c('stop')}`, link: stop },
  ]);
}

/** That days are missing, to a party's own contact: in Dutch, and the same in English below it. */
export function reminderLetter({
  days,
  baseUrl,
}: {
  readonly days: readonly CalendarDate[];
  readonly baseUrl: string;
}): Written {
  const lines = (language: Language): readonly Line[] => {
    const t = speaker(stockReminderTexts, language);
    const place = { baseUrl, language };
    return [
      t('missing', {
        count: days.length,
        days: days.map((each) => writeDay(each, language)).join(', '),
      }),
      t('notZero'),
      { says: t('deliver'), link: page(place, '/voorraad/aanleveren') },
      { says: t('stop'), link: page(place, '/voorraad/dagen') },
    ];
  };
  const subject = say(stockReminderTexts.subject, { count: days.length }, 'nl');
  return lay(subject, 'nl', [
    ...lines('nl'),
    { title: stockReminderTexts.english.nl },
    ...lines('en'),
  ]);
}

/** What is followed, in words; `name` of a medicine as search knows it. */
export function sayTopic(topic: Topic, name: string, language: Language): string {
  switch (topic.kind) {
    case 'medicine':
      return say(topicTexts.medicine, { name }, language);
    case 'substance':
      return say(topicTexts.substance, { substance: topic.substance }, language);
    case 'atc':
      return say(topicTexts.atc, { atc: topic.atc }, language);
    case 'everything':
    case 'messages':
      return topicTexts[topic.kind][language];
    default:
      return topic satisfies never;
  }
}

/** Names come from outside: no line end and nothing else that steers may travel in one. */
const quiet = (name: string) =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

type Line = string | { readonly title: string } | { readonly says: string; readonly link: string };

/** The same lines as plain text and as simple HTML without anything that is fetched. */
function lay(subject: string, language: Language, lines: readonly Line[]): Written {
  return {
    subject,
    text: `${lines.map(plainLine).join('\n\n')}\n`,
    html: [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
      `<title>${escape(subject)}</title></head><body>`,
      ...lines.map(htmlLine),
      '</body></html>\n',
    ].join('\n'),
  };
}

function plainLine(line: Line): string {
  if (typeof line === 'string') return line;
  return 'title' in line ? line.title : `${line.says}\n${line.link}`;
}

function htmlLine(line: Line): string {
  if (typeof line === 'string') return `<p>${escape(line)}</p>`;
  if ('title' in line) return `<p><strong>${escape(line.title)}</strong></p>`;
  const address = escape(line.link);
  return `<p>${escape(line.says)}<br><a href="${address}">${address}</a></p>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
