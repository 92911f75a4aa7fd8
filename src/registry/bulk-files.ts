import { createHash } from 'node:crypto';
import type { ReadTx, WriteTx } from './database.ts';
import type { DraftOwner } from './drafts.ts';

/** Whose file it is, and what for: of each there is one at the most. */
export interface FileOwner extends DraftOwner {
  readonly purpose: 'notifications' | 'stock' | 'cases';
}

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface BulkFileKept extends ChosenFile {
  readonly sha256: string;
}

/**
 * Keeps a file until it is sent; in place of the one that was there.
 *
 * @returns the hash of the file, by which it is found again
 */
export async function keepBulkFile(
  tx: WriteTx,
  owner: FileOwner,
  { name, bytes }: ChosenFile,
): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await dropBulkFile(tx, owner);
  await tx.query(
    `insert into bulk_file (party_id, person_id, purpose, name, sha256, bytes, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [owner.partyId, owner.personId, owner.purpose, keptName(name), sha256, bytes, tx.recordedAt],
  );
  return sha256;
}

/** What a file is called by who sent it, as the table takes it. */
function keptName(name: string): string {
  const clean = name.replaceAll('\0', '').toWellFormed().slice(0, 200);
  return clean === '' ? '–' : clean;
}

/** The file by its hash, so that what is sent is what was shown. */
export async function readBulkFileKept(
  tx: ReadTx,
  { partyId, personId, purpose }: FileOwner,
  sha256: string,
): Promise<BulkFileKept | undefined> {
  // No hash; text with a NUL would not even reach the table.
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const [row] = await tx.query<BulkFileKept>(
    `select name, sha256, bytes from bulk_file
     where party_id = $1 and person_id = $2 and purpose = $3 and sha256 = $4`,
    [partyId, personId, purpose, sha256],
  );
  return row;
}

export async function dropBulkFile(
  tx: WriteTx,
  { partyId, personId, purpose }: FileOwner,
): Promise<void> {
  await tx.query('delete from bulk_file where party_id = $1 and person_id = $2 and purpose = $3', [
    partyId,
    personId,
    purpose,
  ]);
}
