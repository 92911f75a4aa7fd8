import type { Norm } from './norm.ts';

export const measureNorms = {} as const satisfies Record<string, Norm>;
