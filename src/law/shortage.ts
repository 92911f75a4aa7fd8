import type { Norm } from './norm.ts';

export const shortageNorms = {} as const satisfies Record<string, Norm>;
