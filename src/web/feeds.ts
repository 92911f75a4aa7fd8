import type { FastifyInstance } from 'fastify';
import { Feed } from 'feed';
import type { Language } from '../law/norm.ts';
import { changeMailTexts, listingSentences } from '../texts/mails/change.ts';
import { feedTexts } from '../texts/pages/follow.ts';
import { frameTexts } from '../texts/pages/frame.ts';
import { speaker } from '../texts/pages/speaker.ts';
import type { ChangeAnswer } from '../usecases/answers/changes.ts';
import { newestChangesAbout, type FeedAbout } from '../usecases/list-changes.ts';
import { link, type Frame } from './frame.ts';
import { contextHere } from './here.ts';
import { frameOf, parameterOf, type SiteGround } from './page.ts';
import { orRefused } from './refused.ts';

/** Atom feeds of what the desk made public: everything, one medicine, one ATC group. */
export function addFeeds(app: FastifyInstance, ground: SiteGround): void {
  const feed = (path: string, about: (name: string) => FeedAbout) => {
    for (const url of [path, `/en${path}`]) {
      app.get(url, { config: { door: 'public' } }, async (request, reply) => {
        const frame = frameOf(request, ground);
        const asked = about(parameterOf(request, 'name'));
        const changes = orRefused(
          await newestChangesAbout(contextHere(request, ground.context), asked),
        );
        // A change is in the feed at once; who asks again within seconds may be told the same.
        if (!reply.hasHeader('Cache-Control')) reply.header('Cache-Control', 'public, max-age=10');
        return reply
          .header('Content-Language', frame.language)
          .type('application/atom+xml; charset=utf-8')
          .send(atomOf(changes, asked, frame));
      });
    }
  };
  feed('/feeds/wijzigingen.atom', () => ({ kind: 'everything' }));
  feed('/feeds/geneesmiddel/:name.atom', (id) => ({ kind: 'medicine', id }));
  feed('/feeds/atc/:name.atom', (atc) => ({ kind: 'atc', atc }));
}

/** Of a feed without entries: its own beginning, so that the same question gives the same bytes. */
const beginning = new Date(0);

function atomOf(changes: readonly ChangeAnswer[], about: FeedAbout, frame: Frame): string {
  const { language, baseUrl, path } = frame;
  const address = baseUrl + link(language, path);
  const title = titleOf(about, language);
  const feed = new Feed({
    id: address,
    title: `${frameTexts.siteName[language]}: ${title}`,
    link: baseUrl + link(language, '/'),
    language,
    generator: false,
    updated: changes[0] === undefined ? beginning : new Date(changes[0].at),
    feedLinks: { atom: address },
  });
  for (const change of changes) {
    const { says, subject } = entryOf(change, language);
    feed.addItem({
      id: `urn:uuid:${change.id}`,
      title: printable(subject),
      link: baseUrl + link(language, `/geneesmiddel/${change.medicine.id}`),
      date: new Date(change.at),
      description: printable(says),
    });
  }
  return feed.atom1();
}

function titleOf(about: FeedAbout, language: Language): string {
  const t = speaker(feedTexts, language);
  switch (about.kind) {
    case 'everything':
      return t('titleAll');
    case 'medicine':
      return t('titleMedicine', { id: about.id });
    case 'atc':
      return t('titleAtc', { atc: about.atc.toUpperCase() });
    default:
      return about satisfies never;
  }
}

const subjects = {
  published: 'subjectPublished',
  corrected: 'subjectCorrected',
  retracted: 'subjectRetracted',
  'under-revision': 'subjectRevision',
} as const satisfies Record<ChangeAnswer['what'], keyof typeof changeMailTexts>;

function entryOf(
  { what, medicine, content, contentWhy, synthetic }: ChangeAnswer,
  language: Language,
): { readonly subject: string; readonly says: string } {
  const t = speaker(changeMailTexts, language);
  const subject = t(subjects[what], { name: medicine.name });
  const says =
    content === null
      ? feedTexts[contentWhy ?? 'retracted'][language]
      : content.status === null
        ? t('published', { name: medicine.name })
        : listingSentences[content.status][language];
  return { subject, says: synthetic ? `${says} ${t('synthetic')}` : says };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * The feed calls its texts HTML, so a name is escaped to be read as it stands. XML 1.0 has no
 * place for most control characters, not even escaped.
 */
const printable = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ')
    .replaceAll(/[&<>]/g, (sign) => entities[sign] ?? sign);
