import type { ReadTx, WriteTx } from './database.ts';

/** A request that was answered under a key of its sender, so that a repeat gets the same. */
export interface Answered {
  readonly sha256: string;
  readonly status: number;
  readonly answer: unknown;
}

export async function readAnswered(
  tx: ReadTx,
  partyId: number,
  key: string,
): Promise<Answered | undefined> {
  const [row] = await tx.query<Answered>(
    'select sha256, status, answer from idempotency where party_id = $1 and key = $2',
    [partyId, key],
    'answered request',
  );
  return row;
}

export function keepAnswered(
  tx: WriteTx,
  partyId: number,
  key: string,
  { sha256, status, answer }: Answered,
): void {
  tx.put(
    `insert into idempotency (party_id, key, sha256, status, answer, recorded_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [partyId, key, sha256, status, JSON.stringify(answer), tx.recordedAt],
    'answered request kept',
  );
}
