import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet } from 'jose';
import { refuseIdentity } from '../domain/party/identity-problem.ts';
import type { Refusal } from '../domain/problem.ts';

/** How long ahead an assertion may end: it is made for one request. */
const longestSeconds = 5 * 60;
/** Clocks of two machines are never quite the same. */
const toleranceSeconds = 10;
/** Asymmetric only (OAuth NL GOV); a shared secret proves nothing about who signed. */
const algorithms = ['PS256', 'ES256', 'EdDSA', 'RS256'];

export interface AssertionWanted {
  readonly assertion: string;
  readonly clientId: string;
  /** Public keys of the machine. */
  readonly jwks: unknown;
  /** Address of our token endpoint, or of the site: either names us. */
  readonly audience: readonly string[];
  readonly now: Date;
}

/** Who an assertion says that it is of, before anything of it was checked. */
export function claimedClient(assertion: string): string | undefined {
  const [, payload = ''] = assertion.split('.');
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    const sub: unknown =
      typeof claims === 'object' && claims !== null ? Reflect.get(claims, 'sub') : undefined;
    return typeof sub === 'string' && sub !== '' ? sub : undefined;
  } catch {
    return undefined;
  }
}

/** `private_key_jwt` (RFC 7523): signed by the machine, for us, once, and not for long. */
export async function checkAssertion(
  wanted: AssertionWanted,
): Promise<{ readonly clientId: string; readonly jti: string; readonly endsAt: Date } | Refusal> {
  const { assertion, clientId, jwks, audience, now } = wanted;
  const refused = (reason: string) =>
    refuseIdentity(
      'assertion-refused',
      { reason, audience: audience[0] ?? '' },
      { column: 'client_assertion' },
    );
  if (!isKeySet(jwks)) return refused('jwks');
  try {
    const { payload } = await jwtVerify(assertion, createLocalJWKSet(jwks), {
      algorithms,
      issuer: clientId,
      subject: clientId,
      audience: [...audience],
      currentDate: now,
      clockTolerance: toleranceSeconds,
      requiredClaims: ['exp', 'jti', 'aud', 'iss', 'sub'],
    });
    const { jti, exp = 0 } = payload;
    if (typeof jti !== 'string' || jti === '' || jti.length > 500) return refused('jti');
    if (exp - now.getTime() / 1000 > longestSeconds + toleranceSeconds) return refused('exp');
    return { clientId, jti, endsAt: new Date((exp + toleranceSeconds) * 1000) };
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    return refused('claim' in error ? String(error.claim) : error.code);
  }
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  return (
    typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys)
  );
}
