import type { Params } from './decision.ts';

/**
 * Something wrong with what somebody gave us: an expected refusal, so a value and
 * never an exception. `texts/` turns code and params into what, where, the value as
 * seen, what was expected and what to do.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  /**
   * `file-refused`: nothing of the file is taken. `row-rejected`: this row is not,
   * the others are. `row-held`: this row waits until its party confirms it.
   * `value-dropped`: the row is taken without this value.
   * `note`: taken as it stands, worth knowing.
   */
  readonly effect: 'file-refused' | 'row-rejected' | 'row-held' | 'value-dropped' | 'note';
  readonly file?: string;
  /** 1 is the first line of the file as delivered, the header included. */
  readonly row?: number;
  readonly column?: string;
  /** As seen, cut to 200 characters. */
  readonly value?: string;
  readonly params?: Params;
}

export interface Refusal<Code extends string = string> {
  readonly kind: 'refusal';
  readonly problems: readonly Problem<Code>[];
}

/** Of its row when it has one, else of the whole; the value is cut. */
export function problemAt<Code extends string>(
  code: Code,
  params: Params,
  { value, ...place }: Pick<Problem, 'file' | 'row' | 'column' | 'value'>,
): Problem<Code> {
  return {
    code,
    effect: place.row === undefined ? 'file-refused' : 'row-rejected',
    params,
    ...place,
    ...(value === undefined ? {} : { value: value.slice(0, 200) }),
  };
}
