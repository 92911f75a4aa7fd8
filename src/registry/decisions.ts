import type { ReadTx, WriteTx } from './database.ts';

export interface NewDecision {
  readonly kind: 'held-delivery' | 'law' | 'demo' | 'party';
  readonly subject: string;
  readonly outcome: string;
  readonly why: string;
  readonly body: unknown;
  readonly personId: string | null;
}

/** Records what a person decided, on what, and why. */
export async function insertDecision(tx: WriteTx, decision: NewDecision): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `insert into decision (kind, subject, outcome, why, body, person_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      decision.kind,
      decision.subject,
      decision.outcome,
      decision.why,
      JSON.stringify(decision.body),
      decision.personId,
      tx.recordedAt,
    ],
  );
  if (row === undefined) throw new Error('the decision was not stored');
  return row.id;
}

/** Was anything decided before on this subject? */
export async function isDecided(
  tx: ReadTx,
  kind: NewDecision['kind'],
  subject: string,
): Promise<boolean> {
  const rows = await tx.query('select from decision where kind = $1 and subject = $2 limit 1', [
    kind,
    subject,
  ]);
  return rows.length > 0;
}

/**
 * What was decided last on a subject. What the body holds is for who wrote it: a decision of our own
 * code, not of somebody outside.
 */
export async function latestDecision<Body>(
  tx: ReadTx,
  kind: NewDecision['kind'],
  subject: string,
): Promise<Body | undefined> {
  const [row] = await tx.query<{ body: Body }>(
    'select body from decision where kind = $1 and subject = $2 order by id desc limit 1',
    [kind, subject],
  );
  return row?.body;
}
