import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a form must bring back: made from the session's token, so that nothing need be stored
 * and who has seen a page cannot tell the token.
 */
export function csrfOf(token: string): string {
  return createHmac('sha256', token).update('csrf').digest('base64url');
}

export function isSame(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Does a request that changes something come from a page of this site? By what the browser
 * says of it, which a page elsewhere cannot make it say otherwise. A program says nothing.
 */
export function isFromThisSite(headers: Headers, baseUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined) return true;
  const from = typeof origin === 'string' ? URL.parse(origin) : null;
  return from !== null && (from.origin === baseUrl || from.host === host);
}
