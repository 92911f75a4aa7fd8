import { hash } from 'node:crypto';
import { checkRecord } from '../../domain/source/check-record.ts';
import type { SourceRecord } from '../../domain/source/record.ts';
import type { DigestedRecord } from './snapshot-changes.ts';

/**
 * JSON and its hash, for a quick first comparison. A connector builds its objects in one
 * order; where it ever does not, the database compares content (`differing`).
 */
export function digestRecords(records: readonly SourceRecord[]): readonly DigestedRecord[] {
  return records.map((record) => {
    checkRecord(record.content, `row ${record.row}`);
    const body = JSON.stringify(record.content);
    return { record, body, digest: hash('sha1', body, 'base64') };
  });
}
