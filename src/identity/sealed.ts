import { EncryptJWT, jwtDecrypt } from 'jose';

/** What a browser keeps for us between leaving for the identity provider and coming back. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where the visitor was going. */
  readonly back: string;
}

/** Minutes that signing in may take. */
export const signInMinutes = 10;

/** Seals it, so that the browser can neither read nor make one. */
export function sealBegun(begun: Begun, key: Uint8Array, now: Date): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  return new EncryptJWT({ ...begun })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + signInMinutes * 60)
    .encrypt(key);
}

/** `undefined` for one that we did not seal, or too long ago. */
export async function openBegun(
  sealed: string,
  key: Uint8Array,
  now: Date,
): Promise<Begun | undefined> {
  try {
    const { payload } = await jwtDecrypt(sealed, key, {
      currentDate: now,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    const { state, nonce, verifier, back } = payload;
    return typeof state === 'string' &&
      typeof nonce === 'string' &&
      typeof verifier === 'string' &&
      typeof back === 'string'
      ? { state, nonce, verifier, back }
      : undefined;
  } catch {
    return undefined;
  }
}
