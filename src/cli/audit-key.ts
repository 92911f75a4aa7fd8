import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseMachine } from '../domain/machine-problem.ts';
import type { Refusal } from '../domain/problem.ts';
import type { Signer } from '../usecases/audit/checkpoint.ts';

/** The name of the key in the data folder: who can write the database alone cannot sign. */
const name = 'audit-key';

/** The key with which this installation signs checkpoints; made at first use, readable by us only. */
export function openAuditKey(dataFolder: string): Signer | Refusal {
  const file = join(dataFolder, name);
  try {
    const key = createPrivateKey(readOrMake(dataFolder, file));
    const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
    return {
      publicKey: Buffer.from(x, 'base64url'),
      sign: (text) => sign(null, text, key),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuseMachine('path-not-writable', { reason }, { value: file });
  }
}

function readOrMake(dataFolder: string, file: string): string {
  const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const attempt = `${file}.${process.pid}`;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(attempt, made, { mode: 0o600 });
  try {
    // Of two first uses at once, one link succeeds and both read the same key.
    linkSync(attempt, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    unlinkSync(attempt);
  }
  return readFileSync(file, 'utf8');
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
