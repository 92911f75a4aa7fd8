import type { Params } from '../../domain/decision.ts';
import type { SourceProblem, SourceProblemCode } from '../../domain/source/problem-code.ts';
import type { ReadingRefused } from '../../domain/source/source.ts';

const longestValue = 200;

interface Place {
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly params?: Params;
}

function problem(
  effect: SourceProblem['effect'],
  code: SourceProblemCode,
  place: Place,
): SourceProblem {
  const { value, ...rest } = place;
  return { code, effect, ...rest, ...(value === undefined ? {} : { value: cutValue(value) }) };
}

export function fileRefused(code: SourceProblemCode, place: Place = {}): SourceProblem {
  return problem('file-refused', code, place);
}

export function rowRejected(
  code: SourceProblemCode,
  place: Place & { readonly row: number },
): SourceProblem {
  return problem('row-rejected', code, place);
}

export function valueDropped(
  code: SourceProblemCode,
  place: Place & { readonly row: number; readonly column: string; readonly value: string },
): SourceProblem {
  return problem('value-dropped', code, place);
}

export function note(code: SourceProblemCode, place: Place = {}): SourceProblem {
  return problem('note', code, place);
}

/** The whole file refused, with the file's name in every problem. */
export function refusedReading(
  file: string,
  ...problems: readonly SourceProblem[]
): ReadingRefused {
  return { state: 'refused', problems: problems.map((each) => ({ file, ...each })) };
}

export function isProblem(candidate: object): candidate is SourceProblem {
  return 'code' in candidate && 'effect' in candidate;
}

/** Problems are shown to people and stored: a value of a megabyte has no place in them. */
export function cutValue(value: string): string {
  return value.length <= longestValue ? value : `${value.slice(0, longestValue - 1)}…`;
}
