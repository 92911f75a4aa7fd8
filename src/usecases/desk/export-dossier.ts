import { refuseAtDesk } from '../../domain/desk/problem.ts';
import type { Refusal } from '../../domain/problem.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { receiptOf } from '../receipt.ts';
import { deskPerson } from './desk-person.ts';
import { viewCase, type CaseAnswer, type CaseInput } from './view-case.ts';

export interface Dossier {
  readonly exportedAt: string;
  readonly receipt: string;
  readonly synthetic: boolean;
  readonly case: CaseAnswer;
}

/** One dossier, whole, in one JSON document: for the inspector, a court, or the archive. */
export async function exportDossier(
  context: Context,
  input: CaseInput,
): Promise<Dossier | Refusal> {
  const actor = deskPerson(context);
  if (isRefusal(actor)) return refuseAtDesk('not-of-the-desk');
  const answer = await viewCase(context, input);
  if (isRefusal(answer)) return answer;
  await viewConfidential(context, { activity: 'case-export' }, async (_tx, concerns) => {
    for (const { holder } of answer.state.notifications) concerns({ kind: 'party', id: holder });
  });
  return {
    exportedAt: context.now().toISOString(),
    receipt: receiptOf({ number: input.number, events: answer.events, law: context.law.hash }),
    synthetic: answer.desk.synthetic,
    case: answer,
  };
}
