import type { FastifyInstance } from 'fastify';
import { addDays } from '../law/calendar-date.ts';
import { frameTexts } from '../texts/pages/frame.ts';
import { languages } from '../texts/text.ts';
import { link } from './frame.ts';
import type { SiteGround } from './page.ts';

type Ground = Pick<SiteGround, 'today' | 'baseUrl' | 'assets'>;

/** What browsers, search engines and finders of a leak ask for at a fixed address. */
export function addWellKnown(app: FastifyInstance, ground: Ground, contact: string): void {
  app.get('/.well-known/security.txt', { config: { door: 'public' } }, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(securityText(ground, contact)),
  );
  app.get('/robots.txt', { config: { door: 'public' } }, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(robotsText()),
  );
  // Asked for beside a page that names no icon, such as JSON opened in a browser.
  app.get('/favicon.ico', { config: { door: 'public' } }, async (_request, reply) =>
    reply.type(ground.assets.icon.type).send(ground.assets.icon.bytes.toString('utf8')),
  );
  for (const language of languages) {
    app.get(
      link(language, '/opensearch.xml'),
      { config: { door: 'public' } },
      async (_request, reply) =>
        reply
          .type('application/opensearchdescription+xml; charset=utf-8')
          .send(openSearchText(ground.baseUrl + link(language, '/zoeken'), language)),
    );
  }
}

/** RFC 9116; it asks for an end within a year, and whoever reads it later fetches it again. */
function securityText({ baseUrl, today }: Ground, contact: string): string {
  return [
    `Contact: ${contact}`,
    `Expires: ${addDays(today(), 180)}T00:00:00Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${baseUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}

/** Searches and tried cases are endless and of no use in another search engine. */
function robotsText(): string {
  const closed = ['/zoeken', '/beslis/'].flatMap((path) =>
    languages.map((language) => `Disallow: ${link(language, path)}`),
  );
  return ['User-agent: *', ...closed, ''].join('\n');
}

function openSearchText(address: string, language: (typeof languages)[number]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${frameTexts.siteName[language]}</ShortName>`,
    `<Description>${frameTexts.siteDescription[language]}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Url type="text/html" template="${address}?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
