import type { CalendarDate } from '../law/calendar-date.ts';
import { copyRows } from './copy.ts';
import type { ReadTx, WriteTx } from './database.ts';
import type { AsOf } from './facts.ts';

export type NodeKind = 'group' | 'product' | 'pack' | 'authorisation';
export type LinkKind =
  | 'product-of'
  | 'pack-of'
  | 'in-group'
  | 'parallel-of'
  | 'linked'
  | 'succeeds'
  | 'same-as';

export interface NewNode {
  readonly id: number;
  readonly kind: NodeKind;
  readonly country: string;
  readonly synthetic: boolean;
}

export interface NewCode {
  readonly nodeId: number;
  readonly country: string;
  readonly scheme: string;
  readonly value: string;
  readonly given: string;
  readonly asserted: CalendarDate;
  readonly deliveryId: number | null;
  /** First day on which the code is on this node; unbounded where the source does not say. */
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  readonly present: boolean;
  readonly supersedes: number | null;
}

export interface NewLink {
  readonly kind: LinkKind;
  readonly fromId: number;
  readonly toId: number;
  readonly source: string;
  readonly asserted: CalendarDate;
  readonly deliveryId: number | null;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  readonly present: boolean;
  readonly supersedes: number | null;
}

export interface Link extends Omit<NewLink, 'from' | 'until'> {
  readonly id: number;
}

/** Reserves ids, so that whole graphs can be written by COPY. */
export async function reserveNodeIds(tx: WriteTx, count: number): Promise<readonly number[]> {
  const rows = await tx.query<{ id: number }>(
    "select nextval(pg_get_serial_sequence('node', 'id')) as id from generate_series(1, $1)",
    [count],
  );
  return rows.map((row) => row.id);
}

export async function insertNodes(tx: WriteTx, nodes: readonly NewNode[]): Promise<void> {
  const recordedAt = tx.recordedAt.toISOString();
  await copyRows(
    tx,
    'node',
    ['id', 'kind', 'country', 'synthetic', 'recorded_at'],
    nodes.map((node) => [node.id, node.kind, node.country, node.synthetic, recordedAt]),
  );
}

export async function insertCodes(tx: WriteTx, codes: readonly NewCode[]): Promise<void> {
  const recordedAt = tx.recordedAt.toISOString();
  await copyRows(
    tx,
    'node_code',
    [
      'node_id',
      'country',
      'scheme',
      'value',
      'given',
      'valid',
      'asserted',
      'recorded_at',
      'delivery_id',
      'present',
      'supersedes',
    ],
    codes.map((code) => [
      code.nodeId,
      code.country,
      code.scheme,
      code.value,
      code.given,
      range(code.from, code.until),
      code.asserted,
      recordedAt,
      code.deliveryId,
      code.present,
      code.supersedes,
    ]),
  );
}

export async function insertLinks(tx: WriteTx, links: readonly NewLink[]): Promise<void> {
  const recordedAt = tx.recordedAt.toISOString();
  await copyRows(
    tx,
    'node_link',
    [
      'kind',
      'from_id',
      'to_id',
      'source',
      'valid',
      'asserted',
      'recorded_at',
      'delivery_id',
      'present',
      'supersedes',
    ],
    links.map((link) => [
      link.kind,
      link.fromId,
      link.toId,
      link.source,
      range(link.from, link.until),
      link.asserted,
      recordedAt,
      link.deliveryId,
      link.present,
      link.supersedes,
    ]),
  );
}

function range(from: CalendarDate | undefined, until: CalendarDate | undefined): string {
  return `[${from ?? ''},${until ?? ''})`;
}

/** Today's node of each value of a scheme in a country: the newest statement decides. */
export async function findNodes(
  tx: ReadTx,
  country: string,
  scheme: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (values.length === 0) return new Map();
  const rows = await tx.query<{ value: string; nodeId: number; present: boolean }>(
    `select distinct on (value) value, node_id as "nodeId", present from node_code
      where country = $1 and scheme = $2 and value = any($3) order by value, asserted desc, id desc`,
    [country, scheme, values],
  );
  return new Map(rows.filter((row) => row.present).map((row) => [row.value, row.nodeId]));
}

/** The node that carried a code on a day, as known and recorded then. */
export async function nodeOfCode(
  tx: ReadTx,
  country: string,
  scheme: string,
  value: string,
  on: CalendarDate,
  asOf: AsOf,
): Promise<number | undefined> {
  const [row] = await tx.query<{ nodeId: number; present: boolean }>(
    `select node_id as "nodeId", present from node_code
      where country = $1 and scheme = $2 and value = $3 and valid @> $4::date
        and asserted <= $5 and recorded_at <= $6
        and not exists (select from node_code later where later.supersedes = node_code.id
          and later.asserted <= $5 and later.recorded_at <= $6)
      order by asserted desc, id desc limit 1`,
    [country, scheme, value, on, asOf.known, asOf.recorded],
  );
  return row?.present === true ? row.nodeId : undefined;
}

const linkColumns = `id, kind, from_id as "fromId", to_id as "toId",
  source, asserted, delivery_id as "deliveryId", present, supersedes`;

/** Links that stand, as known and recorded: superseded and undone ones are left out. */
export async function standingLinks(
  tx: ReadTx,
  kind: LinkKind,
  nodeIds: readonly number[],
  end: 'from' | 'to',
  asOf: AsOf,
): Promise<readonly Link[]> {
  if (nodeIds.length === 0) return [];
  const column = end === 'from' ? 'from_id' : 'to_id';
  return tx.query(
    `select ${linkColumns}
       from node_link l
      where kind = $1 and ${column} = any($2) and present and asserted <= $3 and recorded_at <= $4
        and not exists (select from node_link later where later.supersedes = l.id
          and later.asserted <= $3 and later.recorded_at <= $4)
      order by id`,
    [kind, nodeIds, asOf.known, asOf.recorded],
    `standing links ${end}`,
    [],
  );
}

/** Finds standing links by the nodes at one of their ends. */
export type FindLinks = (
  kind: 'same-as' | 'in-group',
  nodeIds: readonly number[],
  end: 'from' | 'to',
) => Promise<readonly Link[]>;

export function linksAsAsked(tx: ReadTx, asOf: AsOf): FindLinks {
  return (kind, nodeIds, end) => standingLinks(tx, kind, nodeIds, end, asOf);
}

/** Every standing merge and group that some products have to do with, by one question. */
export async function linksAround(
  tx: ReadTx,
  productIds: readonly number[],
  asOf: AsOf,
): Promise<readonly Link[]> {
  return tx.query(
    `with recursive around (id) as (
       select unnest($1::bigint[])
       union
       select l.other from around cross join lateral (
         select id, to_id as other, asserted, recorded_at, present, kind from node_link where from_id = around.id
          union all
         select id, from_id, asserted, recorded_at, present, kind from node_link where to_id = around.id) l
        where l.kind in ('same-as', 'in-group') and l.present and l.asserted <= $2 and l.recorded_at <= $3
          and not exists (select from node_link later where later.supersedes = l.id
            and later.asserted <= $2 and later.recorded_at <= $3))
     select ${linkColumns} from node_link l
      where from_id = any(array(select id from around)) and kind in ('same-as', 'in-group')
        and present and asserted <= $2 and recorded_at <= $3
        and not exists (select from node_link later where later.supersedes = l.id
          and later.asserted <= $2 and later.recorded_at <= $3)
      order by id`,
    [productIds, asOf.known, asOf.recorded],
    'links around',
    [],
  );
}

export function linksAmong(links: readonly Link[]): FindLinks {
  return (kind, nodeIds, end) => {
    const nodes = new Set(nodeIds);
    return Promise.resolve(
      links.filter(
        (link) => link.kind === kind && nodes.has(end === 'from' ? link.fromId : link.toId),
      ),
    );
  };
}

/** Products joined by merges that stand, the asked one included. */
export async function mergedWith(
  tx: ReadTx,
  productId: number,
  asOf: AsOf,
  find: FindLinks = linksAsAsked(tx, asOf),
): Promise<readonly number[]> {
  const found = new Set([productId]);
  for (let frontier = [productId]; frontier.length > 0;) {
    const links = [
      ...(await find('same-as', frontier, 'from')),
      ...(await find('same-as', frontier, 'to')),
    ];
    frontier = links.flatMap((link) => [link.fromId, link.toId]).filter((id) => !found.has(id));
    for (const id of frontier) found.add(id);
  }
  return [...found];
}

export interface ProductNode {
  readonly id: number;
  readonly country: string;
  readonly synthetic: boolean;
}

export async function findProductNode(tx: ReadTx, id: number): Promise<ProductNode | undefined> {
  const [row] = await tx.query<ProductNode>(
    "select id, country, synthetic from node where id = $1 and kind = 'product'",
    [id],
    'product node',
    [],
  );
  return row;
}

/** Every standing link of a kind. */
export async function allLinks(tx: ReadTx, kind: LinkKind, asOf: AsOf): Promise<readonly Link[]> {
  return tx.query(
    `select ${linkColumns}
       from node_link l
      where kind = $1 and present and asserted <= $2 and recorded_at <= $3
        and not exists (select from node_link later where later.supersedes = l.id
          and later.asserted <= $2 and later.recorded_at <= $3)
      order by id`,
    [kind, asOf.known, asOf.recorded],
    'all links',
    [],
  );
}

/** Other products of the groups that these stand in, whoever placed them there. */
export async function groupSiblings(
  find: FindLinks,
  productIds: readonly number[],
): Promise<readonly number[]> {
  const own = await find('in-group', productIds, 'from');
  const groups = [...new Set(own.map((link) => link.toId))];
  const members = await find('in-group', groups, 'to');
  return [...new Set(members.map((link) => link.fromId))].filter((id) => !productIds.includes(id));
}
