import { createPublicKey, verify } from 'node:crypto';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { exact, type Of } from '../../domain/schema.ts';
import type { Checkpoint, Head } from '../../registry/audit/checkpoints.ts';

const format = 'voorradig-checkpoint-1';
const hex = (bytes: number) => Type.String({ pattern: `^[0-9a-f]{${bytes * 2}}$` });

/** A checkpoint as it leaves the machine: the file, and `GET /v1/audit/checkpoints`. */
export const CheckpointFile = Type.Object(
  {
    format: Type.Literal(format),
    /** Number of the last seal that it covers. */
    seal: Type.Integer({ minimum: 1 }),
    entries: Type.Integer({ minimum: 1 }),
    chain: hex(32),
    root: hex(32),
    at: Type.String(),
    /** Ed25519. */
    publicKey: hex(32),
    signature: hex(64),
  },
  exact,
);
export type CheckpointFile = Of<typeof CheckpointFile>;

export function writeCheckpoint(checkpoint: Checkpoint): CheckpointFile {
  const { seal, entries, chain, root, at, publicKey, signature } = checkpoint;
  return {
    format,
    seal,
    entries,
    chain: chain.toString('hex'),
    root: root.toString('hex'),
    at,
    publicKey: publicKey.toString('hex'),
    signature: signature.toString('hex'),
  };
}

/** `undefined` when it is none, or its signature is not over what it says. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const given = parse(text);
  if (!Value.Check(CheckpointFile, given)) return undefined;
  const { seal, entries, at } = given;
  const bytes = (name: 'chain' | 'root' | 'publicKey' | 'signature') =>
    Buffer.from(given[name], 'hex');
  const checkpoint: Checkpoint = {
    seal,
    entries,
    at,
    chain: bytes('chain'),
    root: bytes('root'),
    publicKey: bytes('publicKey'),
    signature: bytes('signature'),
  };
  return isSigned(checkpoint) ? checkpoint : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is signed. */
export function signedText({ seal, entries, chain, root, at }: Head): Buffer {
  const lines = [format, seal, entries, chain.toString('hex'), root.toString('hex'), at];
  return Buffer.from(`${lines.join('\n')}\n`);
}

export function isSigned(checkpoint: Checkpoint): boolean {
  const key = createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: checkpoint.publicKey.toString('base64url') },
  });
  return verify(null, signedText(checkpoint), key, checkpoint.signature);
}
