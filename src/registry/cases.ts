import { parsed } from '../domain/compiled.ts';
import { CaseEventBody, type CaseEvent } from '../domain/desk/case-event.ts';
import type { ReadTx, WriteTx } from './database.ts';

export interface DeskCase {
  readonly id: number;
  readonly number: string;
  readonly country: string;
  readonly productId: number;
  readonly synthetic: boolean;
}

export interface CaseWithEvents extends DeskCase {
  readonly events: readonly CaseEvent[];
}

/** An event to append. Without `happenedAt` it happens now. */
export interface NewCaseEvent {
  readonly body: CaseEventBody;
  /** The party that may see it beside the desk. */
  readonly party?: number;
  readonly person?: string;
  readonly happenedAt?: string;
}

const columns = `c.id, c.number, c.country, c.product_id as "productId", c.synthetic`;

/** What a case is opened on. */
export type CaseSubject = Pick<DeskCase, 'country' | 'productId' | 'synthetic'>;

/** Appends what happened, and tells the places it took. */
export async function appendCaseEvents(
  tx: WriteTx,
  caseId: number,
  events: readonly NewCaseEvent[],
): Promise<readonly number[]> {
  if (events.length === 0) return [];
  const added = await tx.query<AddedToCase>(...addingToCases(tx, [{ caseId, events }]));
  return added.flatMap(({ seq }) => seq ?? []);
}

/** Of a case that is there, or of one that is opened with it. Each case once. */
export type CaseAddition = {
  readonly events: readonly NewCaseEvent[];
} & ({ readonly caseId: number } | { readonly opens: CaseSubject });

/** One for each event, and one for a case to which nothing was added. */
export interface AddedToCase {
  /** Place of the case among what was given, from 0. */
  readonly place: number;
  readonly caseId: number;
  /** `null` of a case that was there. */
  readonly number: string | null;
  readonly seq: number | null;
}

/**
 * Opens cases and appends to cases in one statement, because writers wait for it: the number of a
 * case and the place in it are found while they are taken. `XX-Z-2026-000042`: country, year in which
 * it opened, and its turn.
 *
 * @returns what `tx.query` takes (for `AddedToCase`s, in the order of what was given) and `tx.put`.
 */
export function addingToCases(
  { recordedAt }: Pick<WriteTx, 'recordedAt'>,
  cases: readonly CaseAddition[],
): [text: string, values: readonly unknown[], name: string] {
  for (const { body } of cases.flatMap(({ events }) => events)) parsed(CaseEventBody, body);
  const year = recordedAt.getUTCFullYear();
  const given = cases.map((one, index) => ({
    turn: index,
    ...('caseId' in one
      ? { caseId: one.caseId }
      : {
          prefix: `${one.opens.country}-Z-${year}-`,
          country: one.opens.country,
          product: one.opens.productId,
          synthetic: one.opens.synthetic,
        }),
    events: one.events.map(({ body, party, person, happenedAt: at }, index) => {
      return { place: index + 1, kind: body.kind, body, party, person, at };
    }),
  }));
  return [adding, [JSON.stringify(given), recordedAt], 'added to cases'];
}

const adding = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as g (
      turn int, "caseId" bigint, prefix text, country text, product bigint, synthetic boolean, events jsonb)),
  fresh as (
    select *, row_number() over (partition by prefix order by turn) as place from given where "caseId" is null),
  numbered as (
    select fresh.*, fresh.prefix || lpad((last.turn + place)::text, 6, '0') as number
      from fresh join (
        select prefix, coalesce((select right(number, 6)::integer from desk_case
             where number >= prefix and number < prefix || ':' order by number desc limit 1), 0) as turn
          from (select distinct prefix from fresh) p) last on last.prefix = fresh.prefix),
  opened as (
    insert into desk_case (number, country, product_id, synthetic, recorded_at)
    select number, country, product, synthetic, $2 from numbered order by turn
    returning id, number),
  placed as (
    select turn, "caseId" as id, null as number, events,
           coalesce((select max(seq) from case_event where case_id = "caseId"), 0) as seq
      from given where "caseId" is not null
    union all
    select turn, opened.id, opened.number, events, 0 from opened join numbered on numbered.number = opened.number),
  added as (
    insert into case_event (case_id, seq, kind, class, party_id, person_id, body, happened_at, recorded_at)
    select id, placed.seq + place, kind, case when party is null then 'desk-working' else 'holder-business' end,
           party, person, body, coalesce(at, $2), $2
      from placed, jsonb_to_recordset(placed.events) as e (
             place int, kind text, body jsonb, party bigint, person uuid, at timestamptz)
     order by turn, place
    returning case_id, seq)
  select placed.turn as place, placed.id as "caseId", placed.number, added.seq
    from placed left join added on added.case_id = placed.id order by placed.turn, added.seq`;

const eventColumns = `e.id, e.case_id as "caseId", e.seq, e.body, e.party_id as party, e.person_id as person,
  to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "happenedAt"`;

interface EventRow extends Omit<CaseEvent, 'party' | 'person'> {
  readonly caseId: number;
  readonly party: number | null;
  readonly person: string | null;
}

function eventOf({ id, seq, body, party, person, happenedAt }: EventRow): CaseEvent {
  return {
    id,
    seq,
    body,
    happenedAt,
    ...(party === null ? {} : { party }),
    ...(person === null ? {} : { person }),
  };
}

/** The events that the row-level security lets this viewer see, in order. */
export async function caseEvents(tx: ReadTx, caseId: number): Promise<readonly CaseEvent[]> {
  const rows = await tx.query<EventRow>(
    `select ${eventColumns} from case_event e where e.case_id = $1 order by e.seq`,
    [caseId],
  );
  return rows.map(eventOf);
}

async function withEvents(
  tx: ReadTx,
  cases: readonly DeskCase[],
): Promise<readonly CaseWithEvents[]> {
  if (cases.length === 0) return [];
  const rows = await tx.query<EventRow>(
    `select ${eventColumns} from case_event e where e.case_id = any($1) order by e.case_id, e.seq`,
    [cases.map(({ id }) => id)],
    'events of cases',
  );
  const events = Map.groupBy(rows, ({ caseId }) => caseId);
  return cases.map((each) => ({ ...each, events: (events.get(each.id) ?? []).map(eventOf) }));
}

export async function caseByNumber(
  tx: ReadTx,
  number: string,
): Promise<CaseWithEvents | undefined> {
  // PostgreSQL holds no such text, so no case is numbered so.
  if (number.includes('\0') || !number.isWellFormed()) return undefined;
  const found = await tx.query<DeskCase>(`select ${columns} from desk_case c where c.number = $1`, [
    number,
  ]);
  return (await withEvents(tx, found))[0];
}

export async function caseById(tx: ReadTx, id: number): Promise<CaseWithEvents | undefined> {
  const found = await tx.query<DeskCase>(`select ${columns} from desk_case c where c.id = $1`, [
    id,
  ]);
  return (await withEvents(tx, found))[0];
}

/** Every case of a product, the newest first. */
export async function casesOfProduct(
  tx: ReadTx,
  productId: number,
): Promise<readonly CaseWithEvents[]> {
  return casesOfProducts(tx, [productId]);
}

/** Every case of some products, the newest first. */
export async function casesOfProducts(
  tx: ReadTx,
  productIds: readonly number[],
): Promise<readonly CaseWithEvents[]> {
  if (productIds.length === 0) return [];
  const rows = await tx.query<DeskCase & { readonly events: readonly EventRow[] | null }>(
    `select ${columns}, (select jsonb_agg(to_jsonb(of_case) order by seq)
                           from (select ${eventColumns} from case_event e where e.case_id = c.id) of_case) as events
       from desk_case c where c.product_id = any($1) order by c.id desc`,
    [productIds],
    'cases of products',
  );
  return rows.map(({ events, ...desk }) => ({ ...desk, events: (events ?? []).map(eventOf) }));
}

/** Cases of a country that are open: never closed, or reopened since. */
export async function openCases(tx: ReadTx, country: string): Promise<readonly CaseWithEvents[]> {
  const found = await tx.query<DeskCase>(
    `select ${columns} from desk_case c
      left join lateral (select kind from case_event e
         where e.case_id = c.id and e.kind in ('closed', 'reopened') order by e.seq desc limit 1) last on true
      where c.country = $1 and last.kind is distinct from 'closed' order by c.id`,
    [country],
  );
  return withEvents(tx, found);
}

/** Cases, open or not, that were opened in the last days: for figures of the work. */
export async function casesOpenedSince(
  tx: ReadTx,
  country: string,
  days: number,
): Promise<readonly CaseWithEvents[]> {
  const found = await tx.query<DeskCase>(
    `select ${columns} from desk_case c join case_event e on e.case_id = c.id and e.seq = 1
      where c.country = $1 and e.happened_at >= now() - make_interval(days => $2) order by c.id`,
    [country, days],
  );
  return withEvents(tx, found);
}

/** The case in which a notification was put before the desk. */
export async function caseOfNotification(
  tx: ReadTx,
  number: string,
): Promise<CaseWithEvents | undefined> {
  return (await casesOfNotifications(tx, [number])).get(number);
}

/** The same for several, by the numbers of the notifications. */
export async function casesOfNotifications(
  tx: ReadTx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, CaseWithEvents>> {
  if (numbers.length === 0) return new Map();
  const found = await tx.query<DeskCase & { readonly notification: string }>(
    `select distinct on (e.number) e.number as notification, ${columns}
       from desk_case c join case_event e on e.case_id = c.id
      where e.kind = 'notification-received' and e.number = any($1) order by e.number, e.id desc`,
    [numbers],
    'cases of notifications',
  );
  const cases = await withEvents(tx, [
    ...new Map(found.map(({ notification: _notification, ...desk }) => [desk.id, desk])).values(),
  ]);
  const byId = new Map(cases.map((each) => [each.id, each]));
  return new Map(
    found.flatMap(({ id, notification }) => {
      const desk = byId.get(id);
      return desk === undefined ? [] : [[notification, desk] as const];
    }),
  );
}

/** Numbers under which cases were taken over from an earlier system. */
export async function importedNumbers(tx: ReadTx): Promise<Set<string>> {
  const rows = await tx.query<{ number: string }>(
    "select number from case_event where kind = 'imported'",
  );
  return new Set(rows.map(({ number }) => number));
}

/** Up to where this person has seen the case; 0 when never. */
export async function lastLook(tx: ReadTx, caseId: number, person: string): Promise<number> {
  const [row] = await tx.query<{ seq: number }>(
    'select seq from case_look where case_id = $1 and person_id = $2 order by id desc limit 1',
    [caseId, person],
  );
  return row?.seq ?? 0;
}

export async function insertLook(
  tx: WriteTx,
  look: { readonly caseId: number; readonly person: string; readonly seq: number },
): Promise<void> {
  await tx.query(
    'insert into case_look (case_id, person_id, seq, recorded_at) values ($1, $2, $3, $4)',
    [look.caseId, look.person, look.seq, tx.recordedAt],
  );
}
