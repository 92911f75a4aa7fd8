import { refuseIdentity } from '../../domain/party/identity-problem.ts';
import { refuseParty } from '../../domain/party/party-problem.ts';
import type { Viewer } from '../../domain/party/viewer.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { WriteTx } from '../../registry/database.ts';
import { insertDecision } from '../../registry/decisions.ts';
import { addPerson } from '../../registry/people.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import type { Context } from '../context.ts';

/** Who runs the system, at its own command line. */
export const operatorViewer: Viewer = { audience: 'operator', represents: [], group: [] };

/** Why a deed is done, and by whom: both are kept with the decision. */
export interface Grounds {
  readonly why: string;
  /** A name; kept apart from the decision and erasable. */
  readonly by: string;
}

/** Which organisations there are is for who runs it: nobody makes an assessor of himself. */
export function refusedGrounds({ database }: Context, { why }: Grounds): Refusal | undefined {
  if (database.viewer.audience !== 'operator') return refuseIdentity('not-allowed');
  if (why.trim() === '') return refuseParty('party-reason-missing', {}, { column: '--why' });
  return undefined;
}

export interface Decided {
  /** `party:12`, `person:…`, `agreement:3`, or `parties` for a list of them. */
  readonly subject: string;
  readonly outcome:
    | 'added'
    | 'said'
    | 'taken-back'
    | 'mandate-given'
    | 'mandate-ended'
    | 'agreement-recorded'
    | 'agreement-ended'
    | 'signed-out';
  readonly body: unknown;
  /** The parties it is about. */
  readonly parties: readonly number[];
  /** The people it is about. */
  readonly persons?: readonly string[];
}

/** Puts the deed on record, with who and why, in the transaction of the deed. */
export async function recordDecision(
  { database }: Context,
  tx: WriteTx,
  { why, by }: Grounds,
  { parties, persons = [], ...decided }: Decided,
): Promise<void> {
  const person = await addPerson(tx, { name: by });
  await insertDecision(tx, { ...decided, kind: 'party', why: why.trim(), personId: person });
  await recordProcessing(tx, {
    activity: 'account-manage',
    viewer: { ...database.viewer, person },
    subjects: [
      ...parties.map((id) => ({ kind: 'party', id }) as const),
      ...persons.map((id) => ({ kind: 'person', id }) as const),
    ],
  });
}
