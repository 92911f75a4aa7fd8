import type { Norm } from './norm.ts';

export const notificationNorms = {} as const satisfies Record<string, Norm>;
