import type { Missing } from '../decision.ts';
import type { Need } from './need.ts';
import type { Step } from './trace.ts';

/** The answer to one question inside a definition; `unknown` names what it lacks. */
export interface Finding {
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly steps: readonly Step[];
  readonly need?: Need;
}

export const yes = (steps: readonly Step[]): Finding => ({ answer: 'yes', steps });
export const no = (steps: readonly Step[]): Finding => ({ answer: 'no', steps });
export const unknown = (need: Need, steps: readonly Step[]): Finding => ({
  answer: 'unknown',
  steps,
  need,
});

const cache = new Map<string, readonly Missing[]>();

/** Missing facts, one object per need and definition: hundreds of thousands are asked for. */
export function missing(
  neededFor: string,
  ...needs: readonly (Need | undefined)[]
): readonly Missing[] {
  const named = [...new Set(needs.filter((need) => need !== undefined))];
  const key = `${neededFor} ${named.join(' ')}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = named.map((fact) => ({ fact, neededFor }));
  cache.set(key, made);
  return made;
}
