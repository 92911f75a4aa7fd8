import { refuseList } from '../../domain/critical-list-problem.ts';
import type { Audience } from '../../domain/party/audience.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { addPerson, readPerson } from '../../registry/people.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import type { Context } from '../context.ts';

/** Why a list is changed, and by whom where nobody is signed in. */
export interface ListGrounds {
  /** Public. */
  readonly why: string;
  /** At the command line: a name, kept sealed and erasable. */
  readonly by?: string;
}

const proposers: readonly Audience[] = ['coordinator', 'assessor', 'inspector', 'operator'];
const deciders: readonly Audience[] = ['assessor', 'inspector', 'operator'];

/** Refuses who may not, and who gives no reason. */
export function refusedHand(
  { database }: Context,
  deed: 'propose' | 'decide',
  { why }: ListGrounds,
): Refusal | undefined {
  const { audience, person } = database.viewer;
  const may = deed === 'propose' ? proposers : deciders;
  if (!may.includes(audience) || (audience !== 'operator' && person === undefined)) {
    return refuseList('list-not-allowed');
  }
  if (why.trim() === '') return refuseList('list-reason-missing', {}, { column: 'why' });
  return undefined;
}

/**
 * Under which id the deed is kept: of who is signed in, else of who is named. A list is public,
 * so its change is a publication; that it was made, and by whom, is on record.
 */
export async function handOf(
  { database }: Context,
  tx: WriteTx,
  { by = '' }: ListGrounds,
): Promise<string> {
  const { viewer } = database;
  const person = viewer.person ?? (await addPerson(tx, { name: by }));
  await recordProcessing(tx, {
    activity: 'publication-decide',
    viewer: { ...viewer, person },
    subjects: [{ kind: 'person', id: person }],
  });
  return person;
}

/**
 * Is who decides somebody else than who proposed? At the command line people are told apart
 * by the name they give, which is all there is.
 */
export async function isAnother(
  { database }: Context,
  tx: ReadTx,
  proposer: string | null,
  { by = '' }: ListGrounds,
): Promise<'another' | 'the-same' | 'erased'> {
  const person = proposer === null ? undefined : await readPerson(tx, proposer);
  const { viewer } = database;
  if (viewer.person !== undefined) return viewer.person === proposer ? 'the-same' : 'another';
  if (person === undefined || person === 'erased') return 'erased';
  return sameName(person.name, by) ? 'the-same' : 'another';
}

function sameName(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}
