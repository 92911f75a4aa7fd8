import { insertDecision, isDecided } from '../registry/decisions.ts';
import type { ReadTx, WriteTx } from '../registry/database.ts';

/** Is this part of the invented country in the database? Each part comes once, and whole. */
export function isSeeded(tx: ReadTx, subject: string): Promise<boolean> {
  return isDecided(tx, 'demo', subject);
}

/** @param counts how much of what there came, for who reads the decisions. */
export async function recordSeeded(tx: WriteTx, subject: string, counts: object): Promise<void> {
  await insertDecision(tx, {
    kind: 'demo',
    subject,
    outcome: 'seeded',
    why: 'started with --demo',
    body: counts,
    personId: null,
  });
}
