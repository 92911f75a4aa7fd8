import type { Because, NormReference, Params } from '../domain/decision.ts';
import type { Language } from '../law/norm.ts';
import { say, type Text } from './text.ts';
import { traceTexts, type TraceName } from './traces.ts';

/** A norm as every door shows it: a bound that is not known says why it is not. */
export interface SaidNorm extends NormReference {
  readonly fromWhy?: string;
  readonly untilWhy?: string;
}

export interface Said {
  readonly code: string;
  readonly params: Record<string, string | number | boolean | string[]>;
  readonly fact: string | null;
  readonly norm: SaidNorm | null;
  readonly weighs?: 'for' | 'against';
  readonly says: string;
}

export function saidNorm(norm: NormReference | null): SaidNorm | null {
  if (norm === null) return null;
  return {
    ...norm,
    ...(norm.from === null ? { fromWhy: 'not-in-the-sources' } : {}),
    ...(norm.until === null ? { untilWhy: 'no-end-known' } : {}),
  };
}

/**
 * A step of a trace with its sentence, as every door shows it. `spoken` holds what the
 * sentence calls by another word than the parameters do: a source by its title.
 */
export function sayBecause(
  rule: TraceName,
  step: Because,
  language: Language,
  spoken: Params = {},
): Said {
  const texts: Readonly<Record<string, Text>> = traceTexts[rule];
  const text = texts[step.code];
  if (text === undefined) throw new Error(`no text for step ${step.code} of ${rule}`);
  return {
    code: step.code,
    params: step.params as Said['params'],
    fact: step.fact ?? null,
    norm: saidNorm(step.norm ?? null),
    ...(step.weighs === undefined ? {} : { weighs: step.weighs }),
    says: say(text, { ...step.params, ...spoken }, language),
  };
}
