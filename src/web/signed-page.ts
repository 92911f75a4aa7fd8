import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { deskAudiences } from '../domain/party/audience.ts';
import type { Context } from '../usecases/context.ts';
import type { Door } from './door.ts';
import type { Frame } from './frame.ts';
import { contextHere } from './here.ts';
import { frameOf, groundHere, sendPage, type SiteGround } from './page.ts';

/** What confidential pages stand on. */
export type SignedGround = SiteGround;

export interface SignedOptions {
  /** Why the desk looks, for its audit trail: needed where the door lets the desk in. */
  readonly purpose?: string;
  /** Takes files: fields stand in `request.body` as ever, files in `request.uploads`. */
  readonly upload?: boolean;
  /** Requests a minute from one address, where fewer than usual are enough. */
  readonly perMinute?: number;
}

/** A page to show, or the reply when it was sent already: a redirect, a file, JSON for an island. */
export type Shown = VNode | FastifyReply | Promise<VNode | FastifyReply>;

export interface SignedPages {
  /** `GET` of a page or a file. `context` acts in the visitor's name. */
  page(
    path: string,
    door: Door,
    show: (frame: Frame, request: FastifyRequest, context: Context, reply: FastifyReply) => Shown,
    options?: SignedOptions,
  ): void;
  /**
   * `POST` of a form: what was wrong is shown again with status 422, what was done ends with
   * `seeOther`. The form carries `<CsrfField>`; by now it was checked and taken out of the body.
   */
  form(
    path: string,
    door: Door,
    answer: (frame: Frame, request: FastifyRequest, context: Context, reply: FastifyReply) => Shown,
    options?: SignedOptions,
  ): void;
}

/** Registers pages under `/` and `/en`, each with its door, never kept by a cache. */
export function signedPages(app: FastifyInstance, ground: SignedGround): SignedPages {
  const add =
    (method: 'GET' | 'POST'): SignedPages['page'] =>
    (path, door, show, { purpose, upload = false, perMinute } = {}) => {
      if (purpose === undefined && letsDeskIn(door)) {
        throw new Error(`${path} lets the desk in and says not why it looks`);
      }
      for (const url of [path, `/en${path}`]) {
        app.route({
          method,
          url,
          config: {
            door,
            upload,
            ...(perMinute === undefined
              ? {}
              : { rateLimit: { max: perMinute, timeWindow: 60_000 } }),
          },
          handler: async (request, reply) => {
            const frame = frameOf(request, groundHere(request, ground));
            reply.headers({
              'Content-Language': frame.language,
              'Cache-Control': 'private, no-store',
            });
            const context = contextHere(request, ground.context, purpose);
            // A reply is awaited until it has left; what it leaves behind is no page.
            const shown: unknown = await show(frame, request, context, reply);
            return isPage(shown) ? sendPage(reply, shown) : reply;
          },
        });
      }
    };
  return { page: add('GET'), form: add('POST') };
}

/** After a deed: to a page that can be loaded again without doing it again. */
export function seeOther(reply: FastifyReply, address: string): FastifyReply {
  return reply.redirect(address, 303);
}

function letsDeskIn(door: Door): boolean {
  return typeof door !== 'string' && deskAudiences.some((desk) => door.includes(desk));
}

function isPage(shown: unknown): shown is VNode {
  return typeof shown === 'object' && shown !== null && 'props' in shown;
}
