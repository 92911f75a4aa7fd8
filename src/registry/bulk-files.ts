import type { ReadTx, WriteTx } from './database.ts';
import type { DraftOwner } from './drafts.ts';

export interface BulkFileKept {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** What a file is called by who sent it, as the table takes it. */
export function keptName(name: string): string {
  const clean = name.replaceAll('\0', '').toWellFormed().slice(0, 200);
  return clean === '' ? '–' : clean;
}

/** Keeps a file until it is sent; in place of the one that was there. */
export async function keepBulkFile(
  tx: WriteTx,
  owner: DraftOwner,
  { name, sha256, bytes }: BulkFileKept,
): Promise<void> {
  await dropBulkFile(tx, owner);
  await tx.query(
    `insert into bulk_file (party_id, person_id, name, sha256, bytes, recorded_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [owner.partyId, owner.personId, name, sha256, bytes, tx.recordedAt],
  );
}

/** The file by its hash, so that what is sent is what was shown. */
export async function readBulkFileKept(
  tx: ReadTx,
  { partyId, personId }: DraftOwner,
  sha256: string,
): Promise<BulkFileKept | undefined> {
  // No hash; text with a NUL would not even reach the table.
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const [row] = await tx.query<BulkFileKept>(
    'select name, sha256, bytes from bulk_file where party_id = $1 and person_id = $2 and sha256 = $3',
    [partyId, personId, sha256],
  );
  return row;
}

export async function dropBulkFile(tx: WriteTx, { partyId, personId }: DraftOwner): Promise<void> {
  await tx.query('delete from bulk_file where party_id = $1 and person_id = $2', [
    partyId,
    personId,
  ]);
}
