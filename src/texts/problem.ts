import type { Problem } from '../domain/problem.ts';
import type { Language } from '../law/norm.ts';
import { machineProblemTexts } from './problems/machine.ts';
import { overlayProblemTexts } from './problems/overlay.ts';
import { requestProblemTexts } from './problems/request.ts';
import { sourceProblemTexts } from './problems/source.ts';
import { say, type Text } from './text.ts';

const texts: Readonly<Record<string, Text>> = {
  ...machineProblemTexts,
  ...overlayProblemTexts,
  ...requestProblemTexts,
  ...sourceProblemTexts,
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
