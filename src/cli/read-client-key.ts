import { readFileSync } from 'node:fs';
import { refuseMachine } from '../domain/machine-problem.ts';
import type { Refusal } from '../domain/problem.ts';
import type { SignInSettings } from '../api/sign-in-way.ts';
import type { SignInSetting } from './settings.ts';

/** Reads the private key by which we tell the identity provider who we are. Never shown. */
export function readClientKey({ keyFile, ...setting }: SignInSetting): SignInSettings | Refusal {
  const refused = (seen: string) =>
    refuseMachine(
      'setting-unreadable',
      {
        expected:
          'JWK: {"kty": "EC", "crv": "P-256", "alg": "ES256", "kid": "…", "x": "…", "y": "…", "d": "…"}',
      },
      { column: 'OIDC_CLIENT_KEY', value: seen },
    );
  let key: unknown;
  try {
    key = JSON.parse(readFileSync(keyFile, 'utf8'));
  } catch {
    return refused(keyFile);
  }
  return isPrivateKey(key) ? { ...setting, key } : refused(keyFile);
}

function isPrivateKey(key: unknown): key is SignInSettings['key'] {
  return (
    typeof key === 'object' &&
    key !== null &&
    'kty' in key &&
    (key.kty === 'EC' || key.kty === 'RSA' || key.kty === 'OKP') &&
    'alg' in key &&
    typeof key.alg === 'string' &&
    'd' in key &&
    typeof key.d === 'string'
  );
}
