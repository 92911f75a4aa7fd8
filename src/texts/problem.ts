import type { Problem } from '../domain/problem.ts';
import type { Language } from '../law/norm.ts';
import { asideProblemTexts } from './problems/aside.ts';
import { auditProblemTexts } from './problems/audit.ts';
import { bulkProblemTexts } from './problems/bulk.ts';
import { criticalListProblemTexts } from './problems/critical-list.ts';
import { deskProblemTexts } from './problems/desk.ts';
import { identityProblemTexts } from './problems/identity.ts';
import { ledgerProblemTexts } from './problems/ledger.ts';
import { machineProblemTexts } from './problems/machine.ts';
import { notifyingProblemTexts } from './problems/notification.ts';
import { overlayProblemTexts } from './problems/overlay.ts';
import { partyProblemTexts } from './problems/party.ts';
import { postProblemTexts } from './problems/post.ts';
import { requestProblemTexts } from './problems/request.ts';
import { signalProblemTexts } from './problems/signal.ts';
import { sourceProblemTexts } from './problems/source.ts';
import { supervisionProblemTexts } from './problems/supervision.ts';
import { stockProblemTexts } from './problems/stock.ts';
import { say, type Text } from './text.ts';

const texts: Readonly<Record<string, Text>> = {
  ...asideProblemTexts,
  ...auditProblemTexts,
  ...bulkProblemTexts,
  ...criticalListProblemTexts,
  ...deskProblemTexts,
  ...identityProblemTexts,
  ...ledgerProblemTexts,
  ...machineProblemTexts,
  ...notifyingProblemTexts,
  ...overlayProblemTexts,
  ...partyProblemTexts,
  ...postProblemTexts,
  ...requestProblemTexts,
  ...signalProblemTexts,
  ...sourceProblemTexts,
  ...supervisionProblemTexts,
  ...stockProblemTexts,
};

/** What is wrong, where, the value as seen, what was expected and what to do. */
export function sayProblem(problem: Problem, language: Language): string {
  const text = texts[problem.code];
  if (text === undefined) throw new Error(`no text for problem ${problem.code}`);
  return say(
    text,
    {
      file: problem.file ?? '',
      value: problem.value ?? '',
      column: problem.column ?? '',
      row: problem.row ?? 0,
      ...problem.params,
    },
    language,
  );
}
