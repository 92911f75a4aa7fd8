import type { Norm } from './norm.ts';

export const stockNorms = {} as const satisfies Record<string, Norm>;
