import { refuseIdentity } from './identity-problem.ts';
import type { Refusal } from '../problem.ts';

export interface KeySet {
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

const kinds: readonly unknown[] = ['EC', 'RSA', 'OKP'];
const mostKeys = 5;

/**
 * Public keys as somebody pasted them: a JSON Web Key Set, or one key. A private key is
 * refused, so that nobody has to wonder whether we kept it.
 */
export function readKeySet(text: string): KeySet | Refusal {
  const given = parsed(text);
  const keys = isRecord(given) && Array.isArray(given['keys']) ? given['keys'] : [given];
  const fits = keys.length >= 1 && keys.length <= mostKeys && keys.every(isPublicKey);
  return fits ? { keys } : refuseIdentity('keys-unreadable', {}, { column: 'sleutels' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPublicKey(key: unknown): key is KeySet['keys'][number] {
  return isRecord(key) && kinds.includes(key['kty']) && !('d' in key) && !('k' in key);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
