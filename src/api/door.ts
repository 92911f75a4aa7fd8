import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuseIdentity } from '../domain/party/identity-problem.ts';
import { isTooDeep } from '../domain/json-depth.ts';
import { csrfOf, isFromThisSite, isSame } from '../identity/csrf.ts';
import type { Context } from '../usecases/context.ts';
import { findVisitor } from '../usecases/signing-in/find-visitor.ts';
import { regimeCookie, sessionCookie } from '../web/cookies.ts';
import { admission } from '../web/door.ts';
import { link } from '../web/frame.ts';
import { Refused } from '../web/refused.ts';
import { readUpload } from '../web/upload.ts';
import type { Visitor } from '../web/visitor.ts';
import { languageAsked } from './failure.ts';
import { isApi } from './http-habits.ts';

export interface DoorGround {
  readonly context: Context;
  readonly baseUrl: string;
  readonly secure: boolean;
}

/** Said as the framework says it of a type that it cannot read. */
class NoUpload extends Error {
  readonly code = 'FST_ERR_CTP_INVALID_MEDIA_TYPE';
}

/** Said as the framework says it of JSON that is none. */
class TooDeep extends Error {
  readonly code = 'FST_ERR_CTP_INVALID_JSON_BODY';
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Before every route: whose request is this, may he come in, and does what changes something
 * come from a page of ours? A route that names no door stops the start.
 */
export function addDoors(app: FastifyInstance, ground: DoorGround): void {
  app.addHook('onRoute', ({ url, method, config }) => {
    if (config?.door === undefined) throw new Error(`${String(method)} ${url} names no door`);
  });
  app.addHook('onRequest', (request, reply) => enter(request, reply, ground));
  app.addHook('preValidation', async (request) => {
    if (request.isMultipart()) await readUpload(request);
    holdAgainstForgery(request);
    // A file that is the body itself is not read here.
    if (!Buffer.isBuffer(request.body) && isTooDeep(request.body)) throw new TooDeep();
  });
}

async function enter(
  request: FastifyRequest,
  reply: FastifyReply,
  ground: DoorGround,
): Promise<FastifyReply | undefined> {
  const { door, upload } = request.routeOptions.config;
  // No such address: nobody need know who asks.
  if (door === undefined || /^\/(assets|health|oidc)\//.test(request.url)) return undefined;
  const isUpload = /^multipart\//i.test(request.headers['content-type'] ?? '');
  if (isUpload && upload !== true) throw new NoUpload();
  const { context } = ground;
  request.underConfidential =
    context.confidentialLaw !== undefined && request.cookies[regimeCookie] === 'confidential';
  const visitor = await visitorOf(request, ground);
  if (visitor === undefined) forgetCookie(request, reply, ground);
  else greet(visitor, request, reply, ground);
  switch (admission(door, visitor?.audience)) {
    case 'in':
      return undefined;
    case 'not-you':
      throw new Refused(refuseIdentity('not-allowed'));
    case 'sign-in-first':
      return toSignIn(request, reply);
  }
  return undefined;
}

/** A session that is over is not sent again. */
function forgetCookie(
  { cookies }: FastifyRequest,
  reply: FastifyReply,
  { secure }: DoorGround,
): void {
  const name = sessionCookie(secure);
  if (cookies[name] !== undefined) reply.clearCookie(name, { path: '/' });
}

function greet(
  visitor: Visitor,
  request: FastifyRequest,
  reply: FastifyReply,
  { baseUrl }: DoorGround,
): void {
  request.visitor = visitor;
  reply.header('Cache-Control', 'private, no-store');
  const changes = visitor.by === 'cookie' && !reading.has(request.method);
  if (changes && !isFromThisSite(request.headers, baseUrl)) {
    throw new Refused(refuseIdentity('request-not-ours'));
  }
}

function toSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (isApi(request.url)) throw new Refused(refuseIdentity('not-signed-in'));
  const address = link(languageAsked(request), '/inloggen', { naar: request.url });
  return reply.header('Cache-Control', 'no-store').redirect(address, 303);
}

async function visitorOf(
  request: FastifyRequest,
  { context, secure }: DoorGround,
): Promise<Visitor | undefined> {
  // A program has no business on a page.
  const bearer = isApi(request.url) ? bearerOf(request.headers.authorization) : undefined;
  if (bearer !== undefined) {
    const found = await findVisitor(context, bearer);
    if (found === undefined) throw new Refused(refuseIdentity('token-unknown'));
    return { ...found, by: 'bearer', csrf: csrfOf(bearer) };
  }
  const token = request.cookies[sessionCookie(secure)];
  if (token === undefined || token === '') return undefined;
  const found = await findVisitor(context, token);
  // A machine's token is no session of a browser.
  if (found?.personId === undefined) return undefined;
  return { ...found, by: 'cookie', csrf: csrfOf(token) };
}

function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
}

/** What a browser sends along by itself proves nothing; what stood in our page does. */
function holdAgainstForgery(request: FastifyRequest): void {
  const { visitor, body } = request;
  if (visitor?.by !== 'cookie' || reading.has(request.method)) return;
  const given = request.headers['x-csrf-token'] ?? fieldOf(body, '_csrf');
  if (!isSame(given, visitor.csrf)) throw new Refused(refuseIdentity('request-not-ours'));
  // It has done its work; no form need know of it.
  if (typeof body === 'object' && body !== null) Reflect.deleteProperty(body, '_csrf');
}

function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
}
