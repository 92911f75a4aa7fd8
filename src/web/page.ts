import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { Assets } from './assets.ts';
import type { Deeds } from './deeds.ts';
import type { Frame, Query } from './frame.ts';

/** What the pages stand on. */
export interface SiteGround {
  readonly deeds: Deeds;
  readonly today: () => CalendarDate;
  readonly baseUrl: string;
  readonly assets: Assets;
}

export function frameOf(
  request: FastifyRequest,
  ground: Pick<SiteGround, 'today' | 'baseUrl' | 'assets'>,
): Frame {
  const path = request.url.split('?')[0] ?? '/';
  const english = path === '/en' || path.startsWith('/en/');
  return {
    language: english ? 'en' : 'nl',
    path: english ? path.slice(3) || '/' : path,
    query: queryOf(request.query),
    baseUrl: ground.baseUrl,
    today: ground.today(),
    styleAddress: ground.assets.style.address,
    iconAddress: ground.assets.icon.address,
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
  return reply.type('text/html; charset=utf-8').send(`<!doctype html>${renderToString(page)}`);
}
