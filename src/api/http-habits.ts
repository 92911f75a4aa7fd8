import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { apiPrefix, apiVersion } from './endpoint.ts';

const compress = promisify(gzip);
/** Below this a compressed answer is not smaller by enough to be worth the work. */
const worthCompressing = 1000;

/** Nothing from anywhere but ourselves, and nothing inline. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  // Small scripts of our own; every page works without them. `connect` is for saving drafts.
  "script-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function isApi(url: string): boolean {
  return url === apiPrefix || url.startsWith(`${apiPrefix}/`) || url.startsWith(`${apiPrefix}?`);
}

/** The headers that every answer carries, also one to a request that no route sees. */
export function headersFor(
  url: string,
  requestId: string,
  secure: boolean,
): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    // A search may reveal somebody's health: no address travels along to another site.
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': isApi(url) ? 'cross-origin' : 'same-origin',
    'Request-Id': requestId,
    ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    ...(isApi(url) ? { 'API-Version': apiVersion, 'Access-Control-Allow-Origin': '*' } : {}),
  };
}

/** Headers, ETags and compression that hold for every answer. */
export function addHttpHabits(app: FastifyInstance, secure: boolean): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headersFor(request.url, request.id, secure));
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode !== 200 && !reply.hasHeader('Cache-Control')) {
      reply.header('Cache-Control', 'no-store');
    }
    if (typeof payload !== 'string') return payload;
    return notChanged(request, reply, payload) ? '' : compressed(request, reply, payload);
  });
}

/** Public pages may be kept for a minute; a weak ETag spares the bytes after that. */
function notChanged(request: FastifyRequest, reply: FastifyReply, payload: string): boolean {
  const asks = request.method === 'GET' || request.method === 'HEAD';
  const isKept = !/no-store/.test(String(reply.getHeader('Cache-Control')));
  if (!asks || reply.statusCode !== 200 || !isKept) return false;
  if (!reply.hasHeader('Cache-Control')) reply.header('Cache-Control', 'public, max-age=60');
  const etag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
  reply.header('ETag', etag);
  const sent = request.headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? [];
  if (!sent.includes(etag) && !sent.includes('*')) return false;
  reply.code(304);
  reply.removeHeader('Content-Type');
  reply.removeHeader('Content-Length');
  return true;
}

async function compressed(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: string,
): Promise<string | Buffer> {
  // The public sends no cookie and shares one copy; who signed in or chose a regime does not.
  reply.header('Vary', 'Accept-Encoding, Authorization, Cookie');
  const accepted = request.headers['accept-encoding'] ?? '';
  if (payload.length < worthCompressing || !/\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(accepted))
    return payload;
  reply.header('Content-Encoding', 'gzip');
  reply.removeHeader('Content-Length');
  return compress(payload, { level: 5 });
}
