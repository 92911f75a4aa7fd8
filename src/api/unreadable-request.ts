import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { headersFor } from './http-habits.ts';

const statuses: ReadonlyMap<string, number> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
  ['HPE_HEADER_OVERFLOW', 431],
]);

/** How long the other side may take to read the answer before the connection is cut. */
const farewellMs = 1000;

/**
 * Answers bytes that are no HTTP request, or one too slow or too large to be read. Address
 * and language are unknown then, so the problem is the status itself (RFC 9457, about:blank).
 */
export function answerUnreadable(error: Error, socket: Duplex, secure: boolean): void {
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statuses.get(code) ?? 400;
  const title = STATUS_CODES[status] ?? '';
  const body = JSON.stringify({ type: 'about:blank', title, status });
  const headers = {
    ...headersFor('', randomUUID(), secure),
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${title}\r\n${lines.join('')}\r\n${body}`);
  // At once would throw away what was just written, where bytes of the request are still unread.
  setTimeout(() => socket.destroy(), farewellMs).unref();
}
