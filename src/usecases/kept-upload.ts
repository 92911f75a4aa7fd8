import {
  keepBulkFile,
  readBulkFileKept,
  type BulkFileKept,
  type ChosenFile,
  type FileOwner,
} from '../registry/bulk-files.ts';
import { recordProcessing, viewConfidential } from './audit/record-processing.ts';
import type { Context } from './context.ts';

/**
 * Keeps a chosen file between its check and its sending, on the record. It stays until it is sent,
 * replaced by another of the same purpose, or too old (norm `retention-draft`).
 *
 * @returns the hash of the file: what is sent later is what was shown
 */
export function keepUpload(
  { database }: Context,
  owner: FileOwner,
  { requestId, ...file }: ChosenFile & { readonly requestId?: string },
): Promise<string> {
  return database.write(async (tx) => {
    await recordProcessing(tx, {
      activity: 'draft-keep',
      viewer: database.viewer,
      subjects: [{ kind: 'party', id: owner.partyId }],
      ...(requestId === undefined ? {} : { requestId }),
    });
    return keepBulkFile(tx, owner, file);
  });
}

/** The file that was kept under this hash, if it is still there. */
export function keptUpload(
  context: Context,
  owner: FileOwner,
  sha256: string,
): Promise<BulkFileKept | undefined> {
  return viewConfidential(context, { activity: 'draft-view' }, (tx, concerns) => {
    concerns({ kind: 'party', id: owner.partyId });
    return readBulkFileKept(tx, owner, sha256);
  });
}
