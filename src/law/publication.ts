import type { Norm } from './norm.ts';

export const publicationNorms = {} as const satisfies Record<string, Norm>;
