import {
  lcgColours,
  membersOf,
  type CriticalListKind,
  type CriticalMember,
} from '../../domain/critical-list.ts';
import { plain } from '../../domain/product/plain.ts';
import type { LcgColour } from '../../law/product.ts';
import {
  criticalLists,
  productsOfMembers,
  type CriticalList,
} from '../../registry/critical-lists.ts';
import type { ReadTx } from '../../registry/database.ts';
import type { AsOf } from '../../registry/facts.ts';
import { isInvented } from '../as-of.ts';
import type { Context } from '../context.ts';
import { linesOf, standingList } from './standing.ts';

/** `unlisted`: on a list that gives no colours, or on none. */
export type ListColour = LcgColour | 'unlisted';

/** The colour of a product on the lists of its country: the worst of them, and each list and population. */
export interface Coloured {
  readonly colour: ListColour;
  readonly critical: boolean;
  /** The substance's code, where the list gives one. */
  readonly atc?: string;
  readonly colours: CriticalMember['colours'];
}

export const unlisted: Coloured = { colour: 'unlisted', critical: false, colours: {} };

/** Lists that give colours. */
const colouring: readonly CriticalListKind[] = ['lcg', 'own'];

/**
 * Every product of a country that stands on a list of critical medicines, by its node. A national list
 * is held against its own country; the lists of one invented country against another, which has none.
 */
export async function colouredProducts(
  context: Context,
  tx: ReadTx,
  country: string,
  asOf: AsOf,
): Promise<ReadonlyMap<number, Coloured>> {
  const lists = (await criticalLists(tx)).filter((list) => isHeldAgainst(context, list, country));
  const found = new Map<number, Coloured>();
  for (const list of lists) {
    const members = membersOf(linesOf(await standingList(tx, list, asOf)));
    if (members.length === 0) continue;
    const products = await productsOfMembers(tx, country, {
      atc: members.flatMap(({ atc }) => atc ?? []),
      substances: members.flatMap(({ atc, substance }) =>
        atc === undefined && substance !== undefined ? [plain(substance)] : [],
      ),
    });
    for (const member of members) {
      const words = ` ${plain(member.substance ?? '')} `;
      for (const { productId, atc, words: own } of products) {
        const isOf =
          member.atc === undefined ? ` ${own} `.includes(words) : atc.includes(member.atc);
        if (isOf) found.set(productId, worseOf(found.get(productId), member));
      }
    }
  }
  return found;
}

function isHeldAgainst(context: Context, list: CriticalList, country: string): boolean {
  if (!colouring.includes(list.kind)) return false;
  if (list.country === country) return true;
  return list.synthetic && isInvented(context, country);
}

/** Red before orange, a colour before none. */
export function colourRank(colour: ListColour): number {
  return colour === 'unlisted' ? lcgColours.length : lcgColours.indexOf(colour);
}

function worseOf(before: Coloured | undefined, { atc, colours }: CriticalMember): Coloured {
  const own = Object.values(colours).flatMap((colour) => (colour === 'none' ? [] : [colour]));
  const [worst = 'unlisted'] = own.toSorted((one, next) => colourRank(one) - colourRank(next));
  if (before !== undefined && colourRank(before.colour) <= colourRank(worst)) return before;
  return { colour: worst, critical: true, ...(atc === undefined ? {} : { atc }), colours };
}
