import { refuseAudit } from '../../domain/audit/audit-problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import { insertCheckpoint, newestCheckpoints } from '../../registry/audit/checkpoints.ts';
import type { Context } from '../context.ts';
import { signedText, writeCheckpoint, type CheckpointFile } from './checkpoint-file.ts';
import { sealAudit } from './seal.ts';

/** Holds the key with which this installation signs; it stands in the data folder, not in the database. */
export interface Signer {
  /** Ed25519, 32 bytes. */
  readonly publicKey: Buffer;
  sign(text: Buffer): Buffer;
}

/**
 * Seals what waits and signs the head of the chain. Whoever keeps the answer on another
 * machine can show later that nothing before it was changed.
 */
export async function makeCheckpoint(
  context: Context,
  signer: Signer,
): Promise<CheckpointFile | Refusal> {
  await sealAudit(context);
  const made = await insertCheckpoint(context.database, (head) => ({
    publicKey: signer.publicKey,
    signature: signer.sign(signedText(head)),
  }));
  return made === undefined ? refuseAudit('audit-nothing-sealed') : writeCheckpoint(made);
}

/** Newest first: what anybody may keep. */
export async function listCheckpoints(
  { database }: Context,
  { limit }: { readonly limit: number },
): Promise<{ checkpoints: readonly CheckpointFile[] }> {
  const found = await database.read((tx) => newestCheckpoints(tx, limit));
  return { checkpoints: found.map(writeCheckpoint) };
}
