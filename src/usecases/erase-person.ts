import { refuseAudit } from '../domain/audit/audit-problem.ts';
import type { Refusal } from '../domain/problem.ts';
import { erasePerson as destroyKey, readPerson } from '../registry/people.ts';
import { recordProcessing } from './audit/record-processing.ts';
import type { Context } from './context.ts';

export interface EraseInput {
  /** Pseudonymous id, as it stands with a decision or a notification. */
  readonly id: string;
  readonly why: string;
}

export interface PersonErased {
  readonly person: string;
  readonly erasedAt: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Makes what we know of a person unreadable for ever, backups included once their keys are
 * gone. What the person did stays, under an id that leads to nobody, and the chain still verifies.
 */
export async function erasePerson(
  { database }: Context,
  { id, why }: EraseInput,
): Promise<PersonErased | Refusal> {
  if (why.trim() === '') return refuseAudit('erasure-reason-missing');
  if (!uuid.test(id)) return refuseAudit('person-to-erase-unknown', {}, { value: id });
  return database.write(async (tx) => {
    const person = await readPerson(tx, id);
    if (person === undefined) return refuseAudit('person-to-erase-unknown', {}, { value: id });
    if (person === 'erased') return refuseAudit('person-erased-before');
    await destroyKey(tx, id, why);
    await recordProcessing(tx, {
      activity: 'person-erase',
      viewer: database.viewer,
      subjects: [{ kind: 'person', id }],
    });
    return { person: id, erasedAt: tx.recordedAt.toISOString() };
  });
}
