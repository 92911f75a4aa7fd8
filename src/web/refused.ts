import type { Refusal } from '../domain/problem.ts';

/** A deed refused; the one error handler makes problem+json or a page of it. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.problems[0]?.code ?? 'refused');
    this.refusal = refusal;
  }
}

/** The answer, or out by the error handler's door. */
export function orRefused<Answer extends object>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Refused(answer);
  return answer;
}

function isRefusal<Answer extends object>(answer: Answer | Refusal): answer is Refusal {
  return 'kind' in answer && answer.kind === 'refusal';
}
