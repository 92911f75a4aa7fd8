import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { Context } from '../usecases/context.ts';
import type { Assets } from './assets.ts';
import type { Deeds } from './deeds.ts';
import type { Frame, FrameVisitor, Query } from './frame.ts';
import type { RememberedPages } from './remembered-pages.ts';
import type { Visitor } from './visitor.ts';

/** What the pages stand on. */
export interface SiteGround {
  /** The public's; `contextHere` and `signedPages` give one in a visitor's name. */
  readonly context: Context;
  readonly deeds: Deeds;
  /** The same under the strictest regime, for who looks at the invented country so. */
  readonly confidentialDeeds?: Deeds;
  /** Under each of these; absent: every page is made anew. */
  readonly pages?: RememberedPages;
  readonly confidentialPages?: RememberedPages;
  readonly today: () => CalendarDate;
  readonly baseUrl: string;
  readonly assets: Assets;
}

export type FrameGround = Pick<SiteGround, 'today' | 'baseUrl' | 'assets' | 'confidentialDeeds'>;

export function frameOf(request: FastifyRequest, ground: FrameGround): Frame {
  const path = request.url.split('?')[0] ?? '/';
  const english = path === '/en' || path.startsWith('/en/');
  const { visitor, underConfidential } = request;
  return {
    language: english ? 'en' : 'nl',
    path: english ? path.slice(3) || '/' : path,
    query: queryOf(request.query),
    baseUrl: ground.baseUrl,
    today: ground.today(),
    styleAddress: ground.assets.style.address,
    iconAddress: ground.assets.icon.address,
    ...(visitor === undefined ? {} : { visitor: frameVisitor(visitor) }),
    ...(ground.confidentialDeeds === undefined
      ? {}
      : { regime: underConfidential === true ? 'confidential' : 'open' }),
  };
}

/** The ground under the regime that this visitor of the invented country chose. */
export function groundHere(request: FastifyRequest, ground: SiteGround): SiteGround {
  const { confidentialDeeds, confidentialPages, pages: _, ...rest } = ground;
  if (request.underConfidential !== true || confidentialDeeds === undefined) return ground;
  const pages = confidentialPages === undefined ? {} : { pages: confidentialPages };
  return { ...rest, deeds: confidentialDeeds, ...pages };
}

function frameVisitor({ name, partyName, audience, csrf, canSwitch }: Visitor): FrameVisitor {
  return {
    name,
    ...(partyName === undefined ? {} : { partyName }),
    audience,
    csrf,
    canSwitch,
  };
}

/** Each name once; a page forgives what the API refuses. */
function queryOf(raw: unknown): Query {
  if (typeof raw !== 'object' || raw === null) return {};
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return typeof first === 'string' && first !== '' ? [[name, first]] : [];
    }),
  );
}

export function sendPage(reply: FastifyReply, page: VNode): FastifyReply {
  return sendHtml(reply, htmlOf(page));
}

export function htmlOf(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

export function sendHtml(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(html);
}

/** A part of the address; empty when it is not there. */
export function parameterOf(request: FastifyRequest, name: string): string {
  const { params } = request;
  const value: unknown =
    typeof params === 'object' && params !== null ? Reflect.get(params, name) : '';
  return typeof value === 'string' ? value : '';
}
