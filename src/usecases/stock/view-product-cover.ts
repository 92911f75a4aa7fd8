import { groupOfProduct, lastDelivered, lastReleased } from '../../ledger/release.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Database } from '../../registry/database.ts';
import { findProductNode } from '../../registry/products.ts';
import { publicViewer } from '../../domain/party/viewer.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { readProductId } from '../naming.ts';
import { viewCover, type CoverItem } from './view-cover.ts';

export interface ProductCover {
  /** The Monday of the week that it is about. */
  readonly week: CalendarDate;
  /** Of its group, each link apart; none: of this group nothing is reported. */
  readonly items: readonly CoverItem[];
}

interface Released {
  readonly key: string;
  readonly cover: Promise<
    Omit<ProductCover, 'items'> & { readonly items: ReadonlyMap<string, CoverItem[]> }
  >;
}

/** The last release, by server: every medicine's page asks for it, and it changes once a week. */
const kept = new WeakMap<Database['owner'], Released>();

/**
 * The released band of the group of a medicine, the same for whoever asks; undefined where there is no
 * stock of its country, or no design to release it by. What it rests on is no publication: a page that
 * remembers it is told by `publicStand` when a week becomes public, and is made anew each day.
 */
export async function viewProductCover(
  context: Context,
  id: string,
): Promise<ProductCover | undefined> {
  const node = readProductId(id);
  if (node === undefined) return undefined;
  const { database, law } = context;
  // Notes down nothing: what is published of medicines leaves stock as it is.
  const unnoted = {
    ...contextFor(context, publicViewer),
    database: database.as(publicViewer).asking({ products: new Set(), everything: false }),
  };
  const found = await unnoted.database.read(async (tx) => {
    const last = await lastDelivered(tx);
    const product = await findProductNode(tx, node);
    if (last === undefined || product?.country !== last.country) return undefined;
    return {
      groups: await groupOfProduct(tx, product.id),
      week: (await lastReleased(tx, last.country, context.today()))?.week,
      last,
    };
  });
  if (found === undefined) return undefined;
  const key = `${found.last.country} ${context.today()} ${found.week ?? ''} ${law.hash}`;
  const before = kept.get(database.owner);
  const release = before?.key === key ? before : { key, cover: released(unnoted) };
  kept.set(database.owner, release);
  try {
    const { week, items } = await release.cover;
    return { week, items: found.groups.flatMap((group) => items.get(group) ?? []) };
  } catch (error) {
    if (kept.get(database.owner) === release) kept.delete(database.owner);
    if (error instanceof NothingReleased) return undefined;
    throw error;
  }
}

/** There is no release, which is not remembered. */
class NothingReleased extends Error {}

async function released(context: Context): ReturnType<() => Released['cover']> {
  const cover = await viewCover(context, {});
  if (isRefusal(cover) || cover.week === undefined) throw new NothingReleased();
  return { week: cover.week, items: Map.groupBy(cover.items, ({ group }) => group) };
}
