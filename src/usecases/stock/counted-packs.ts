import { packsThatCount } from '../../domain/stock/obligation-packs.ts';
import type { Context } from '../context.ts';
import { explainedRole, type Obligation } from './view-obligations.ts';

/**
 * Codes of the packs on which an obligation is computed: what is required of them is not to be held
 * against what is there of others. All of them, where nothing is required.
 */
export function countedPacks(
  { law }: Pick<Context, 'law'>,
  { given, role }: Pick<Obligation, 'given' | 'role'>,
): readonly string[] {
  const { packs = [] } = given.facts;
  const found = packsThatCount(packs, explainedRole(role), given.on, law);
  return ('counted' in found ? found.counted : packs).map(({ code }) => code);
}
