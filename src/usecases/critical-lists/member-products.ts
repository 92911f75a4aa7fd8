import type { CriticalMember } from '../../domain/critical-list.ts';
import { plain } from '../../domain/product/plain.ts';
import type { ReadTx } from '../../registry/database.ts';
import { productsOfMembers, type ListedProduct } from '../../registry/critical-lists.ts';
import { factsOfProducts, type StandingFact } from '../../registry/facts.ts';
import { allLinks, standingLinks } from '../../registry/products.ts';
import type { Moment } from '../as-of.ts';

export interface MemberProduct {
  readonly id: number;
  readonly name: string;
  /** Absent where its composition is not fully reported. */
  readonly group?: number;
}

/** The products of a country behind the members of a list, and what stands beside them in their groups. */
export interface MemberProducts {
  /** What the sources call the substance. */
  nameOf(member: CriticalMember): string | undefined;
  of(member: CriticalMember): readonly MemberProduct[];
  /** Every product on sale of a group, those of other members too. */
  inGroup(group: number): readonly MemberProduct[];
  /** Products that are one and the same by now. */
  canonical(productId: number): number;
}

/**
 * Gathers them once for a whole list. A product that its register no longer has, or says is not
 * marketed, is nobody's alternative and does not count.
 */
export async function memberProducts(
  tx: ReadTx,
  country: string,
  members: readonly CriticalMember[],
  moment: Moment,
): Promise<MemberProducts> {
  const found = await productsOfMembers(tx, country, {
    atc: members.flatMap(({ atc }) => atc ?? []),
    substances: members.flatMap(({ atc, substance }) =>
      atc === undefined && substance !== undefined ? [plain(substance)] : [],
    ),
  });
  const same = await sameProducts(tx, moment);
  const canonical = (id: number) => same.get(id) ?? id;
  const own = await standingLinks(
    tx,
    'in-group',
    found.map(({ productId }) => productId),
    'from',
    moment,
  );
  const groupIds = [...new Set(own.map(({ toId }) => toId))];
  const links = await standingLinks(tx, 'in-group', groupIds, 'to', moment);
  const groupOf = new Map([...links, ...own].map(({ fromId, toId }) => [canonical(fromId), toId]));
  const ids = [...found.map(({ productId }) => productId), ...links.map(({ fromId }) => fromId)];
  const facts = Map.groupBy(await factsOfProducts(tx, [...new Set(ids)], moment), ({ productId }) =>
    canonical(productId),
  );
  const names = new Map(found.map(({ productId, name }) => [canonical(productId), name]));
  const product = (id: number): MemberProduct => {
    const group = groupOf.get(id);
    const name = names.get(id) ?? facts.get(id)?.[0]?.body.product.name ?? '';
    return { id, name, ...(group === undefined ? {} : { group }) };
  };
  const onSale = (candidates: readonly number[]) =>
    [...new Set(candidates.map(canonical))]
      .filter((id) => isOnSale(facts.get(id) ?? []))
      .map(product);
  const inGroups = Map.groupBy(links, ({ toId }) => toId);
  const ofMember = (member: CriticalMember) => found.filter((each) => isOf(each, member));
  return {
    nameOf: (member) => commonest(ofMember(member).map(({ substances }) => substances.join(', '))),
    of: (member) => onSale(ofMember(member).map(({ productId }) => productId)),
    inGroup: (group) => onSale((inGroups.get(group) ?? []).map(({ fromId }) => fromId)),
    canonical,
  };
}

/** By code; a member without one by the whole words of its substance. */
function isOf({ atc, words }: ListedProduct, member: CriticalMember): boolean {
  if (member.atc !== undefined) return atc.includes(member.atc);
  return ` ${words} `.includes(` ${plain(member.substance ?? '')} `);
}

/** Where a register speaks it decides; else whoever names the product says that it is there. */
function isOnSale(facts: readonly StandingFact[]): boolean {
  const entries = facts.filter(({ body }) => body.kind === 'registration');
  if (entries.length === 0) return facts.some(({ present }) => present);
  return entries.some(
    ({ present, body }) =>
      present &&
      body.kind === 'registration' &&
      body.registration.status !== 'withdrawn' &&
      body.registration.status !== 'suspended' &&
      body.registration.marketed !== false,
  );
}

async function sameProducts(tx: ReadTx, moment: Moment): Promise<ReadonlyMap<number, number>> {
  const into = new Map<number, number>();
  const find = (id: number): number => {
    const next = into.get(id);
    return next === undefined ? id : find(next);
  };
  for (const { fromId, toId } of await allLinks(tx, 'same-as', moment)) {
    const [from, to] = [find(fromId), find(toId)];
    if (from !== to) into.set(Math.max(from, to), Math.min(from, to));
  }
  return new Map([...into.keys()].map((id) => [id, find(id)]));
}

function commonest(words: readonly string[]): string | undefined {
  const times = new Map<string, number>();
  for (const word of words) if (word !== '') times.set(word, (times.get(word) ?? 0) + 1);
  const [first] = [...times].toSorted(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  return first?.[0];
}
