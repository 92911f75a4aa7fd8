import type { NotingTx } from '../database.ts';

/** One row of the Logboek Dataverwerkingen. */
export interface Processing {
  readonly traceId: string;
  readonly operationId: string;
  readonly parentOperationId?: string;
  readonly name: string;
  readonly deed: 'read' | 'write';
  readonly status: 'ok' | 'error';
  /** Absent: when this transaction began. */
  readonly startedAt?: Date;
  readonly activityUrl: string;
  /** `party:12`, `person:uuid`. */
  readonly subjects: readonly string[];
  readonly system: string;
  readonly requestId?: string;
  readonly audience: string;
  readonly person?: string;
  readonly party?: number;
  readonly purpose?: string;
}

/** Adds it to the log; a trigger makes the audit entry. */
export function insertProcessing(tx: NotingTx, processing: Processing): void {
  tx.put(
    `insert into processing_log (trace_id, operation_id, parent_operation_id, name, deed, status,
       start_time, end_time, activity_url, subjects, system, request_id, audience, person_id, party_id, purpose)
     values ($1, $2, $3, $4, $5, $6, coalesce($7, now()), clock_timestamp(), $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      processing.traceId,
      processing.operationId,
      processing.parentOperationId ?? null,
      processing.name,
      processing.deed,
      processing.status,
      processing.startedAt ?? null,
      processing.activityUrl,
      processing.subjects,
      processing.system,
      processing.requestId ?? null,
      processing.audience,
      processing.person ?? null,
      processing.party ?? null,
      processing.purpose ?? null,
    ],
    'processing noted',
  );
}

/** Adds several in one statement, and so with one audit entry that names them all. */
export function insertProcessings(tx: NotingTx, processings: readonly Processing[]): void {
  tx.put(
    `insert into processing_log (trace_id, operation_id, parent_operation_id, name, deed, status,
       start_time, end_time, activity_url, subjects, system, request_id, audience, person_id, party_id, purpose)
     select "traceId", "operationId", "parentOperationId", name, deed, status, coalesce("startedAt", now()),
            clock_timestamp(), "activityUrl", subjects, system, "requestId", audience, person, party, purpose
       from jsonb_to_recordset($1::jsonb) as p ("traceId" text, "operationId" text, "parentOperationId" text,
            name text, deed text, status text, "startedAt" timestamptz, "activityUrl" text, subjects text[],
            system text, "requestId" text, audience text, person uuid, party bigint, purpose text)`,
    [JSON.stringify(processings)],
    'processings noted',
  );
}
