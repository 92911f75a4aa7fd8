import { Value } from 'typebox/value';
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

/** `XX-Z-2026-000042`: country, year in which it opened, and its turn. Under the writers' lock. */
export async function openCase(
  tx: WriteTx,
  about: Pick<DeskCase, 'country' | 'productId' | 'synthetic'>,
): Promise<DeskCase> {
  const prefix = `${about.country}-Z-${tx.recordedAt.getUTCFullYear()}-`;
  const [row] = await tx.query<DeskCase>(
    `insert into desk_case as c (number, country, product_id, synthetic, recorded_at)
     select $1 || lpad((coalesce((select right(number, 6)::integer from desk_case
              where number >= $1 and number < $1 || ':' order by number desc limit 1), 0) + 1)::text, 6, '0'),
            $2, $3, $4, $5
     returning ${columns}`,
    [prefix, about.country, about.productId, about.synthetic, tx.recordedAt],
    'open case',
  );
  if (row === undefined) throw new Error('the case was not stored');
  return row;
}

/** Appends what happened, and tells the places it took. */
export async function appendCaseEvents(
  tx: WriteTx,
  caseId: number,
  events: readonly NewCaseEvent[],
): Promise<readonly number[]> {
  for (const { body } of events) Value.Assert(CaseEventBody, body);
  // One statement, because writers wait for it: the place in the case is found while it is taken.
  const rows = await tx.query<{ seq: number }>(
    `with last as (select coalesce(max(seq), 0) as seq from case_event where case_id = $1)
     insert into case_event (case_id, seq, kind, class, party_id, person_id, body, happened_at, recorded_at)
     select $1, last.seq + n, e ->> 'kind', case when (e ->> 'party') is null then 'desk-working' else 'holder-business' end,
            (e ->> 'party')::bigint, (e ->> 'person')::uuid, e -> 'body',
            coalesce((e ->> 'happenedAt')::timestamptz, $3), $3
       from jsonb_array_elements($2::jsonb) with ordinality as given (e, n), last
      order by n returning seq`,
    [
      caseId,
      JSON.stringify(events.map((event) => ({ ...event, kind: event.body.kind }))),
      tx.recordedAt,
    ],
    'append case events',
  );
  return rows.map(({ seq }) => seq);
}

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
  const found = await tx.query<DeskCase>(
    `select ${columns} from desk_case c where c.product_id = $1 order by c.id desc`,
    [productId],
    'cases of product',
  );
  return withEvents(tx, found);
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
  const found = await tx.query<DeskCase>(
    `select ${columns} from desk_case c join case_event e on e.case_id = c.id
      where e.kind = 'notification-received' and e.number = $1 order by e.id desc limit 1`,
    [number],
  );
  return (await withEvents(tx, found))[0];
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
