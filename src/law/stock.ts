import type { Norm } from './norm.ts';
import { stockBuildUpNorms } from './stock-build-up.ts';
import { stockCountingNorms } from './stock-counting.ts';
import { stockDutyNorms } from './stock-duty.ts';
import { stockSubsidyNorms } from './stock-subsidy.ts';

/**
 * The stock obligation (voorraadverplichting): Geneesmiddelenwet art. 36(2) for
 * wholesalers and 49(9) for marketing authorisation holders, filled in by policy rules.
 */
export const stockNorms = {
  ...stockDutyNorms,
  ...stockBuildUpNorms,
  ...stockCountingNorms,
  ...stockSubsidyNorms,
} as const satisfies Record<string, Norm>;
