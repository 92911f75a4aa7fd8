import { auditor } from '../../registry/audit/auditor.ts';
import { readCheckpoints } from '../../registry/audit/checkpoints.ts';
import { countAudit, walkAudit, type StoredEntry } from '../../registry/audit/walk.ts';
import type { Context } from '../context.ts';
import { writeCheckpoint } from './checkpoint-file.ts';
import { viewConfidential } from './record-processing.ts';

export interface ExportInput {
  /** Leave out salts and contents: enough to check the chain, and nothing to read. */
  readonly bare: boolean;
  /** Takes one line, without its end. */
  readonly write: (line: string) => Promise<void> | void;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The audit as JSON lines for who checks it with a program of his own (`verifier/README.md`). */
export async function exportAudit(
  context: Context,
  { bare, write, onProgress = () => undefined }: ExportInput,
): Promise<{ entries: number }> {
  const asAuditor = { ...context, database: context.database.as(auditor) };
  return viewConfidential(asAuditor, { activity: 'audit-view' }, async (tx) => {
    const { entries } = await countAudit(tx);
    let done = 0;
    await write(JSON.stringify({ format: 'voorradig-audit-1' }));
    for await (const step of walkAudit(tx)) {
      const found = step.kind === 'sealed' ? step.entries : [step.entry];
      const waiting = step.kind === 'unsealed' && step.waiting;
      for (const entry of found) await write(JSON.stringify(entryLine(entry, bare, waiting)));
      if (step.kind === 'sealed') {
        const { root, chain, ...seal } = step.seal;
        await write(
          JSON.stringify({
            seal: { ...seal, root: root.toString('hex'), chain: chain.toString('hex') },
          }),
        );
      }
      done += found.length;
      onProgress(done, entries);
    }
    for (const checkpoint of await readCheckpoints(tx))
      await write(JSON.stringify({ checkpoint: writeCheckpoint(checkpoint) }));
    return { entries };
  });
}

function entryLine(entry: StoredEntry, bare: boolean, waiting: boolean) {
  const { id, at, subject, commitment, salt, content } = entry;
  return {
    entry: {
      id,
      at,
      subject,
      commitment: commitment.toString('hex'),
      ...(bare || salt === null ? {} : { salt: salt.toString('hex') }),
      ...(bare || content === null ? {} : { content }),
      ...(waiting ? { waiting } : {}),
    },
  };
}
