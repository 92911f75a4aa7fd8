import type { Problem } from '../domain/problem.ts';
import type { Language } from '../law/norm.ts';
import { sayProblem } from '../texts/problem.ts';
import type { ProblemAnswer } from './answers/problem.ts';

/** A problem as every door shows it. */
export function problemAnswer(problem: Problem, language: Language): ProblemAnswer {
  return {
    file: problem.file ?? null,
    row: problem.row ?? null,
    column: problem.column ?? null,
    code: problem.code,
    effect: problem.effect,
    message: sayProblem(problem, language),
    value: problem.value ?? null,
  };
}
