import { identify, type Identity } from '../../domain/product/identity.ts';
import type { ProductCode } from '../../domain/product/description.ts';
import type { SourceRecord } from '../../domain/source/record.ts';
import type { SourceDescription } from '../../domain/source/source.ts';
import { day, type CalendarDate } from '../../law/calendar-date.ts';
import type { WriteTx } from '../../registry/database.ts';
import {
  findNodes,
  insertCodes,
  insertLinks,
  insertNodes,
  reserveNodeIds,
  standingLinks,
  type NewCode,
  type NewLink,
  type NewNode,
  type NodeKind,
} from '../../registry/products.ts';

/** The nodes that a record is about. */
export interface Resolved {
  readonly productId: number;
  readonly packId: number | null;
}

interface Wanted {
  readonly kind: NodeKind;
  readonly country: string;
  readonly scheme: string;
  readonly value: string;
  readonly given: string;
}

/** Central numbers are everybody's; a national number is its country's. */
const countryOf = (code: ProductCode, country: string) => (code.scheme === 'eu' ? 'EU' : country);

const nodeKey = (wanted: Pick<Wanted, 'country' | 'scheme' | 'value'>) =>
  `${wanted.country} ${wanted.scheme} ${wanted.value}`;

/**
 * Finds the nodes of every record by their codes, and makes those that are new. A known
 * code never makes a second node, whichever source names it.
 */
export async function resolveProducts(
  tx: WriteTx,
  source: SourceDescription,
  records: readonly SourceRecord[],
  asserted: CalendarDate,
  deliveryId: number,
): Promise<readonly Resolved[]> {
  const identities = records.map((record) => identify(record.content.product));
  const settled = await productsOfPresentations(tx, source.country, identities);
  const settledFor = ({ pack }: Identity) =>
    pack === undefined ? undefined : settled.get(pack.value);
  const wanted = new Map<string, Wanted>();
  for (const identity of identities) {
    for (const node of nodesOf(identity, source.country, settledFor(identity) === undefined)) {
      const key = nodeKey(node);
      if (!wanted.has(key)) wanted.set(key, node);
    }
  }
  const nodeIds = await findOrMake(tx, source, wanted, asserted, deliveryId);
  const idOf = (country: string, scheme: string, value: string) => {
    const id = nodeIds.ids.get(nodeKey({ country, scheme, value }));
    if (id === undefined) throw new Error(`no node for ${scheme} ${value}`);
    return id;
  };
  const resolved = identities.map((identity): Resolved => {
    const { pack } = identity;
    return {
      productId: settledFor(identity) ?? idOf(source.country, 'product', identity.product),
      packId: pack === undefined ? null : idOf(source.country, pack.scheme, pack.value),
    };
  });
  await linkNodes(tx, {
    source,
    identities,
    resolved,
    idOf,
    made: nodeIds.made,
    asserted,
    deliveryId,
  });
  return resolved;
}

/**
 * A central number tells its strengths and forms apart by words, and lists change their
 * words; its presentation (`EU/1/99/999/003`) does not, so that one that is known stays
 * with its product.
 */
async function productsOfPresentations(
  tx: WriteTx,
  country: string,
  identities: readonly Identity[],
): Promise<ReadonlyMap<string, number>> {
  const presentations = identities.flatMap(({ authorisation, pack }) =>
    authorisation?.scheme === 'eu' && pack?.value.startsWith(`${authorisation.value}/`) === true
      ? [pack.value]
      : [],
  );
  const packs = await findNodes(tx, country, 'pack', [...new Set(presentations)]);
  const links = await standingLinks(tx, 'pack-of', [...packs.values()], 'from', {
    known: endOfTime,
    recorded: tx.recordedAt,
  });
  const productOf = new Map(links.map((link) => [link.fromId, link.toId]));
  return new Map(
    [...packs].flatMap(([value, id]) => {
      const product = productOf.get(id);
      return product === undefined ? [] : [[value, product] as const];
    }),
  );
}

/** Which node a number names is asked of all we know, also when an older list comes late. */
const endOfTime = day('9999-12-31');

function* nodesOf(identity: Identity, country: string, withProduct: boolean): Generator<Wanted> {
  if (withProduct) {
    yield {
      kind: 'product',
      country,
      scheme: 'product',
      value: identity.product,
      given: identity.product,
    };
  }
  if (identity.authorisation !== undefined) {
    const { scheme, value, given, reference } = identity.authorisation;
    const authority = countryOf(identity.authorisation, country);
    yield { kind: 'authorisation', country: authority, scheme, value, given };
    if (reference !== undefined) {
      yield {
        kind: 'authorisation',
        country: authority,
        scheme,
        value: reference.value,
        given: reference.value,
      };
    }
  }
  if (identity.pack !== undefined) {
    const { scheme, value, given } = identity.pack;
    yield { kind: 'pack', country, scheme, value, given };
  }
  if (identity.composition !== undefined) {
    yield {
      kind: 'group',
      country,
      scheme: 'composition',
      value: identity.composition,
      given: identity.composition,
    };
  }
}

async function findOrMake(
  tx: WriteTx,
  source: SourceDescription,
  wanted: ReadonlyMap<string, Wanted>,
  asserted: CalendarDate,
  deliveryId: number,
): Promise<{ ids: Map<string, number>; made: ReadonlySet<number> }> {
  const ids = new Map<string, number>();
  const byRegister = Map.groupBy(wanted.values(), (node) => `${node.country} ${node.scheme}`);
  for (const nodes of byRegister.values()) {
    const [first] = nodes;
    if (first === undefined) continue;
    const found = await findNodes(
      tx,
      first.country,
      first.scheme,
      nodes.map((node) => node.value),
    );
    for (const [value, id] of found) ids.set(nodeKey({ ...first, value }), id);
  }
  const missing = [...wanted.values()].filter((node) => !ids.has(nodeKey(node)));
  const reserved = await reserveNodeIds(tx, missing.length);
  const newNodes: NewNode[] = [];
  const newCodes: NewCode[] = [];
  for (const [index, node] of missing.entries()) {
    const id = reserved[index];
    if (id === undefined) throw new Error('too few ids were reserved');
    ids.set(nodeKey(node), id);
    newNodes.push({ id, kind: node.kind, country: node.country, synthetic: source.synthetic });
    newCodes.push({
      nodeId: id,
      country: node.country,
      scheme: node.scheme,
      value: node.value,
      given: node.given,
      asserted,
      deliveryId,
      present: true,
      supersedes: null,
    });
  }
  await insertNodes(tx, newNodes);
  await insertCodes(tx, newCodes);
  return { ids, made: new Set(reserved) };
}

interface Linking {
  readonly source: SourceDescription;
  readonly identities: readonly Identity[];
  readonly resolved: readonly Resolved[];
  readonly idOf: (country: string, scheme: string, value: string) => number;
  readonly made: ReadonlySet<number>;
  readonly asserted: CalendarDate;
  readonly deliveryId: number;
}

async function linkNodes(tx: WriteTx, linking: Linking): Promise<void> {
  const { source, identities, resolved, idOf, made, asserted, deliveryId } = linking;
  const links = new Map<string, NewLink>();
  const add = (
    kind: NewLink['kind'],
    fromId: number,
    toId: number,
    supersedes: number | null = null,
  ) => {
    links.set(`${kind} ${fromId} ${toId}`, {
      kind,
      fromId,
      toId,
      source: source.name,
      asserted,
      deliveryId,
      present: true,
      supersedes,
    });
  };
  // Last record of a product speaks for its group, as it does for its name.
  const groups = new Map<number, number>();
  for (const [index, identity] of identities.entries()) {
    const nodes = resolved[index];
    if (nodes === undefined) continue;
    const { productId, packId } = nodes;
    const { authorisation } = identity;
    if (authorisation !== undefined) {
      const authority = countryOf(authorisation, source.country);
      const id = idOf(authority, authorisation.scheme, authorisation.value);
      if (made.has(productId)) add('product-of', productId, id);
      if (authorisation.reference !== undefined && made.has(id)) {
        add(
          authorisation.reference.kind,
          id,
          idOf(authority, authorisation.scheme, authorisation.reference.value),
        );
      }
    }
    if (packId !== null && made.has(packId)) add('pack-of', packId, productId);
    if (identity.composition !== undefined) {
      groups.set(productId, idOf(source.country, 'composition', identity.composition));
    }
  }
  const known = [...groups.keys()].filter((id) => !made.has(id));
  const asOf = { known: asserted, recorded: tx.recordedAt };
  const standing = await standingLinks(tx, 'in-group', known, 'from', asOf);
  const own = new Map(
    standing.filter((link) => link.source === source.name).map((link) => [link.fromId, link]),
  );
  for (const [productId, groupId] of groups) {
    const before = own.get(productId);
    if (before?.toId === groupId) continue;
    add('in-group', productId, groupId, before?.id ?? null);
  }
  await insertLinks(tx, [...links.values()]);
}
