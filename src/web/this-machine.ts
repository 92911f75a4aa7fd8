import type { FastifyRequest } from 'fastify';
import { isLocalAddress } from '../domain/party/demo-sign-in.ts';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** What a proxy adds; one of them is enough. */
const marksOfProxy = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Behind a proxy on the same machine everybody is loopback, so a forwarded request is not. Nor is
 * one for another name: a page elsewhere can give its own name our address (DNS rebinding).
 */
export function isFromThisMachine(request: FastifyRequest): boolean {
  const { headers } = request;
  if (marksOfProxy.some((name) => headers[name] !== undefined)) return false;
  if (!isLocalAddress(`http://${headers.host ?? ''}`)) return false;
  return loopback.has(request.socket.remoteAddress ?? '');
}
