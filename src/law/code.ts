import type { Norm } from './norm.ts';

export const codeNorms = {} as const satisfies Record<string, Norm>;
