import { randomBytes } from 'node:crypto';

/** 256 bits that mean nothing: kept by whoever holds it, by us only as a hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
