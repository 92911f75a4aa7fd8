import { Value } from 'typebox/value';
import {
  CriticalListing,
  type Concentration,
  type CriticalListKind,
  type CriticalRecord,
  type ListProposal,
} from '../domain/critical-list.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import { copyRows } from './copy.ts';
import type { ReadTx, WriteTx } from './database.ts';
import type { AsOf } from './facts.ts';

export interface NewCriticalList {
  /** As in its address. */
  readonly name: string;
  readonly title: string;
  readonly kind: CriticalListKind;
  /** ISO 3166-1 alpha-2, `EU` for the Union. */
  readonly country: string;
  readonly synthetic: boolean;
}

export interface CriticalList extends NewCriticalList {
  readonly id: number;
}

export interface NewListVersion {
  readonly listId: number;
  readonly asserted: CalendarDate;
  /** The source by its name, or the file that it was read from. */
  readonly source: string;
  readonly deliveryId?: number;
  readonly proposalId?: number;
  readonly why?: string;
  readonly personId?: string;
  readonly records: readonly CriticalRecord<CriticalListing>[];
}

export interface ListVersion {
  readonly id: number;
  readonly listId: number;
  /** In the order in which they were stored. */
  readonly version: number;
  readonly asserted: CalendarDate;
  readonly recordedAt: Date;
  readonly source: string;
  readonly deliveryId: number | null;
  readonly proposalId: number | null;
  readonly why: string | null;
}

export interface StoredProposal extends ListProposal {
  readonly id: number;
  readonly listId: number;
  readonly asserted: CalendarDate;
  /** Of who proposed it; on no page. */
  readonly personId: string | null;
  /** When it was stored, or decided on: the later. */
  readonly movedAt: string;
  /** Absent: it waits. */
  readonly decided?: {
    readonly outcome: 'accepted' | 'declined';
    readonly why: string;
    readonly asserted: CalendarDate;
  };
}

const listColumns = 'id, name, title, kind, country, synthetic';

/** Every list, the Union's first. */
export async function criticalLists(tx: ReadTx): Promise<readonly CriticalList[]> {
  return tx.query(
    `select ${listColumns} from critical_list
      order by array_position(array['union', 'lcg', 'own'], kind), country, title`,
  );
}

export async function criticalList(tx: ReadTx, name: string): Promise<CriticalList | undefined> {
  const [row] = await tx.query<CriticalList>(
    `select ${listColumns} from critical_list where name = $1`,
    [name],
  );
  return row;
}

export async function insertCriticalList(
  tx: WriteTx,
  { name, title, kind, country, synthetic }: NewCriticalList,
): Promise<CriticalList> {
  const [row] = await tx.query<CriticalList>(
    `insert into critical_list (name, title, kind, country, synthetic, recorded_at)
     values ($1, $2, $3, $4, $5, $6) returning ${listColumns}`,
    [name, title, kind, country, synthetic, tx.recordedAt],
  );
  if (row === undefined) throw new Error('the list was not stored');
  return row;
}

/** Stores a list as it reads from its day on; gives its turn. */
export async function insertListVersion(tx: WriteTx, given: NewListVersion): Promise<number> {
  for (const { content } of given.records) Value.Assert(CriticalListing, content);
  const [row] = await tx.query<{ id: number; version: number }>(
    `insert into critical_list_version
       (list_id, version, asserted, source, delivery_id, proposal_id, why, person_id, recorded_at)
     values ($1, (select coalesce(max(version), 0) + 1 from critical_list_version where list_id = $1),
             $2, $3, $4, $5, $6, $7, $8)
     returning id, version`,
    [
      given.listId,
      given.asserted,
      given.source,
      given.deliveryId ?? null,
      given.proposalId ?? null,
      given.why ?? null,
      given.personId ?? null,
      tx.recordedAt,
    ],
  );
  if (row === undefined) throw new Error('the version was not stored');
  await copyRows(
    tx,
    'critical_list_entry',
    ['version_id', 'row', 'atc', 'substance', 'colour', 'population'],
    given.records.map(({ row: line, content }) => [
      row.id,
      line,
      content.atc ?? null,
      content.substance ?? null,
      content.colour ?? null,
      content.population ?? null,
    ]),
  );
  return row.version;
}

const versionColumns = `id, list_id as "listId", version, asserted, recorded_at as "recordedAt", source,
  delivery_id as "deliveryId", proposal_id as "proposalId", why`;

/** Every version as known and recorded, the oldest day first; of one day the last stored stands. */
export async function listVersions(
  tx: ReadTx,
  listId: number,
  asOf: AsOf,
): Promise<readonly ListVersion[]> {
  return tx.query(
    `select ${versionColumns} from critical_list_version
      where list_id = $1 and asserted <= $2 and recorded_at <= $3 order by asserted, id`,
    [listId, asOf.known, asOf.recorded],
  );
}

interface EntryRow {
  readonly versionId: number;
  readonly row: number;
  readonly atc: string | null;
  readonly substance: string | null;
  readonly colour: string | null;
  readonly population: string | null;
}

/** What some versions say, each in the order of its lines. */
export async function listEntries(
  tx: ReadTx,
  versionIds: readonly number[],
): Promise<ReadonlyMap<number, readonly CriticalRecord<CriticalListing>[]>> {
  const rows = await tx.query<EntryRow>(
    `select version_id as "versionId", row, atc, substance, colour, population
       from critical_list_entry where version_id = any($1) order by version_id, row`,
    [versionIds],
  );
  const byVersion = Map.groupBy(rows, ({ versionId }) => versionId);
  return new Map([...byVersion].map(([id, own]) => [id, own.map(recordOf)]));
}

function recordOf({ row, atc, substance, colour, population }: EntryRow) {
  const content = Value.Parse(CriticalListing, {
    kind: 'critical-listing',
    ...(atc === null ? {} : { atc }),
    ...(substance === null ? {} : { substance }),
    ...(colour === null ? {} : { colour }),
    ...(population === null ? {} : { population }),
  });
  return { row, content };
}

export interface NewProposal extends ListProposal {
  readonly listId: number;
  readonly asserted: CalendarDate;
  readonly personId: string;
}

export async function insertProposal(tx: WriteTx, given: NewProposal): Promise<number> {
  Value.Assert(CriticalListing, given.listing);
  const [row] = await tx.query<{ id: number }>(
    `insert into critical_list_proposal (list_id, deed, listing, reason, person_id, asserted, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      given.listId,
      given.deed,
      JSON.stringify(given.listing),
      given.reason,
      given.personId,
      given.asserted,
      tx.recordedAt,
    ],
  );
  if (row === undefined) throw new Error('the proposal was not stored');
  return row.id;
}

interface ProposalRow extends Omit<StoredProposal, 'listing' | 'decided' | 'movedAt'> {
  readonly listing: unknown;
  readonly movedAt: Date;
  readonly outcome: 'accepted' | 'declined' | null;
  readonly why: string | null;
  readonly decidedOn: CalendarDate | null;
}

const proposalColumns = `p.id, p.list_id as "listId", p.deed, p.listing, p.reason, p.asserted, p.person_id as "personId",
  greatest(p.recorded_at, d.recorded_at) as "movedAt", d.outcome, d.why, d.asserted as "decidedOn"`;

/** Every proposal of a list as known and recorded, the newest first. */
export async function listProposals(
  tx: ReadTx,
  listId: number,
  asOf: AsOf,
): Promise<readonly StoredProposal[]> {
  const rows = await tx.query<ProposalRow>(
    `select ${proposalColumns} from critical_list_proposal p
       left join critical_list_decision d on d.proposal_id = p.id and d.asserted <= $2 and d.recorded_at <= $3
      where p.list_id = $1 and p.asserted <= $2 and p.recorded_at <= $3 order by p.id desc`,
    [listId, asOf.known, asOf.recorded],
  );
  return rows.map(proposalOf);
}

export async function proposalById(tx: ReadTx, id: number): Promise<StoredProposal | undefined> {
  const [row] = await tx.query<ProposalRow>(
    `select ${proposalColumns} from critical_list_proposal p
       left join critical_list_decision d on d.proposal_id = p.id where p.id = $1`,
    [id],
  );
  return row === undefined ? undefined : proposalOf(row);
}

function proposalOf({
  listing,
  outcome,
  why,
  decidedOn,
  movedAt,
  ...row
}: ProposalRow): StoredProposal {
  const read = {
    ...row,
    movedAt: movedAt.toISOString(),
    listing: Value.Parse(CriticalListing, listing),
  };
  if (outcome === null || why === null || decidedOn === null) return read;
  return { ...read, decided: { outcome, why, asserted: decidedOn } };
}

export interface NewListDecision {
  readonly proposalId: number;
  readonly outcome: 'accepted' | 'declined';
  readonly why: string;
  readonly asserted: CalendarDate;
  readonly personId: string;
}

export async function insertListDecision(tx: WriteTx, given: NewListDecision): Promise<void> {
  await tx.query(
    `insert into critical_list_decision (proposal_id, outcome, why, person_id, asserted, recorded_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [given.proposalId, given.outcome, given.why, given.personId, given.asserted, tx.recordedAt],
  );
}

export async function insertConcentrations(
  tx: WriteTx,
  deliveryId: number,
  records: readonly CriticalRecord<Concentration>[],
): Promise<void> {
  await copyRows(
    tx,
    'atc_concentration',
    ['delivery_id', 'register', 'atc', 'countries', 'sites', 'hhi', 'row'],
    records.map(({ row, content: { register, atc, countries, sites, hhi } }) => [
      deliveryId,
      register,
      atc,
      countries,
      sites,
      hhi,
      row,
    ]),
  );
}

export interface StoredConcentration extends Omit<Concentration, 'kind'> {
  readonly deliveryId: number;
  readonly asserted: CalendarDate;
  readonly row: number;
}

/** The newest layer, as known and recorded; of one day the last stored stands. */
export async function concentrations(
  tx: ReadTx,
  asOf: AsOf,
): Promise<readonly StoredConcentration[]> {
  return tx.query(
    `select c.delivery_id as "deliveryId", d.asserted, c.register, c.atc, c.countries, c.sites, c.hhi, c.row
       from atc_concentration c join delivery d on d.id = c.delivery_id
      where c.delivery_id = (select l.delivery_id from atc_concentration l join delivery n on n.id = l.delivery_id
             where n.asserted <= $1 and n.recorded_at <= $2 order by n.asserted desc, n.id desc limit 1)
      order by c.atc`,
    [asOf.known, asOf.recorded],
  );
}

export interface ListedProduct {
  readonly productId: number;
  readonly name: string;
  readonly atc: readonly string[];
  readonly substances: readonly string[];
  /** Names and substances in compared form. */
  readonly words: string;
}

/** Products of a country that carry one of these codes, or hold one of these words (in plain form). */
export async function productsOfMembers(
  tx: ReadTx,
  country: string,
  { atc, substances }: { readonly atc: readonly string[]; readonly substances: readonly string[] },
): Promise<readonly ListedProduct[]> {
  return tx.query(
    `select product_id as "productId", name, atc, substances, plain_words as words from product_search
      where country = $1 and (atc && $2 or plain_words like any ($3)) order by product_id`,
    [country, atc, substances.map((words) => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`)],
  );
}
