import { paidOn, paidUnits, type PaidFact } from '../../domain/stock/subsidy-paid.ts';
import type { Listed, SubsidyStockCase } from '../../domain/stock/subsidy-stock-case.ts';
import type { Coloured } from '../critical-lists/colours.ts';
import type { Obligation } from '../stock/view-obligations.ts';

/** The facts of the rule `subsidy-stock` of one unit of a wholesaler, as those of its obligation. */
export function subsidyCase(
  { given, unit }: Pick<Obligation, 'given' | 'unit'>,
  listed: Coloured,
  paid: readonly PaidFact[],
): SubsidyStockCase {
  const { packs, role, fullLine } = given.facts;
  const units = paidUnits(paidOn(paid, given.on));
  return {
    on: given.on,
    facts: {
      ...(role === undefined ? {} : { role }),
      ...(fullLine === undefined ? {} : { fullLine }),
      unit,
      lists: [...listsOf(listed)],
      ...(packs === undefined ? {} : { packs }),
      ...(units === undefined ? {} : { paidForUnits: units }),
    },
  };
}

function listsOf({ colours }: Coloured): readonly Listed[] {
  return (['adult', 'child'] as const).flatMap((list) => {
    const colour = colours[list] ?? colours.all;
    return colour === undefined || colour === 'none' ? [] : [{ list, colour }];
  });
}
