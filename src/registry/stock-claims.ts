import { Type } from 'typebox';
import { Value } from 'typebox/value';
import {
  ClaimEventBody,
  claimKinds,
  type ClaimEvent,
  type GivenClaim,
  type StoredClaim,
} from '../domain/stock/claim.ts';
import type { Explained, ExplainedRole } from '../domain/stock/explanation.ts';
import { OneOf } from '../domain/schema.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from './database.ts';
import { storedEvent, type StatementEventRow } from './statement-event.ts';

export interface NewClaim extends Omit<GivenClaim, 'validFrom'> {
  readonly about: Explained;
  readonly validFrom: CalendarDate;
  readonly person: string | undefined;
  readonly on: CalendarDate;
  readonly synthetic: boolean;
}

/** Keeps what a party stated, in its name. Gives its id. */
export async function insertClaim(tx: WriteTx, given: NewClaim): Promise<number> {
  const { about } = given;
  const [row] = await tx.query<{ id: number }>(
    `insert into stock_claim (party_id, role, unit, kind, body, evidence, alternative_units, shelf_life_months,
       valid_from, valid_through, person_id, asserted, synthetic, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [
      about.party,
      about.role,
      about.unit,
      given.kind,
      given.text,
      given.evidence ?? null,
      given.alternativeUnits ?? null,
      given.shelfLifeMonths ?? null,
      given.validFrom,
      given.validThrough ?? null,
      given.person ?? null,
      given.on,
      given.synthetic,
      tx.recordedAt,
    ],
  );
  if (row === undefined) throw new Error('the claim was not stored');
  return row.id;
}

export interface NewClaimEvent {
  readonly claim: number;
  readonly party: number;
  readonly body: ClaimEventBody;
  readonly person: string | undefined;
  readonly on: CalendarDate;
}

/** Appends what happened; gives its place. Under the writers' lock no place is taken twice. */
export async function appendClaimEvent(
  tx: WriteTx,
  { claim, party, body, person, on }: NewClaimEvent,
): Promise<number> {
  Value.Assert(ClaimEventBody, body);
  const [row] = await tx.query<{ seq: number }>(
    `insert into stock_claim_event (claim_id, party_id, seq, kind, body, person_id, asserted, recorded_at)
     values ($1, $2, (select coalesce(max(seq), 0) + 1 from stock_claim_event where claim_id = $1),
             $3, $4, $5, $6, $7) returning seq`,
    [claim, party, body.kind, JSON.stringify(body), person ?? null, on, tx.recordedAt],
  );
  if (row === undefined) throw new Error('the event was not stored');
  return row.seq;
}

export interface ClaimThread {
  readonly claim: StoredClaim;
  /** In order. */
  readonly events: readonly ClaimEvent[];
}

interface ClaimRow {
  readonly id: number;
  readonly party: number;
  readonly role: ExplainedRole;
  readonly unit: string;
  readonly kind: string;
  readonly text: string;
  readonly evidence: string | null;
  readonly alternativeUnits: string | null;
  readonly shelfLifeMonths: number | null;
  readonly validFrom: CalendarDate;
  readonly validThrough: CalendarDate | null;
  readonly person: string | null;
  readonly statedOn: CalendarDate;
}

interface EventRow extends StatementEventRow {
  readonly claim: number;
}

/** Claims of some parties, or of all that the viewer may see, in the order in which they were stated. */
export async function claimThreads(
  tx: ReadTx,
  {
    parties,
    role,
    unit,
  }: {
    readonly parties?: readonly number[];
    readonly role?: ExplainedRole;
    readonly unit?: string;
  } = {},
): Promise<readonly ClaimThread[]> {
  const claims = await tx.query<ClaimRow>(
    `select id, party_id as party, role, unit, kind, body as text, evidence,
            alternative_units as "alternativeUnits", shelf_life_months as "shelfLifeMonths",
            valid_from as "validFrom", valid_through as "validThrough", person_id as person, asserted as "statedOn"
       from stock_claim
      where ($1::bigint[] is null or party_id = any($1)) and ($2::text is null or role = $2)
        and ($3::text is null or unit = $3)
      order by id`,
    [parties ?? null, role ?? null, unit ?? null],
  );
  if (claims.length === 0) return [];
  const events = await tx.query<EventRow>(
    `select claim_id as claim, seq, body, person_id as person, asserted as on, recorded_at as at
       from stock_claim_event where claim_id = any($1) order by claim_id, seq`,
    [claims.map(({ id }) => id)],
  );
  const ofClaim = Map.groupBy(events, ({ claim }) => claim);
  return claims.map((row) => ({
    claim: claimOf(row),
    events: (ofClaim.get(row.id) ?? []).map(eventOf),
  }));
}

const Kind = OneOf(claimKinds);
const Text = Type.String({ minLength: 1 });

function claimOf(row: ClaimRow): StoredClaim {
  const { evidence, alternativeUnits, shelfLifeMonths, validThrough, person } = row;
  return {
    id: row.id,
    about: { party: row.party, role: row.role, unit: row.unit },
    kind: Value.Parse(Kind, row.kind),
    text: Value.Parse(Text, row.text),
    validFrom: row.validFrom,
    statedOn: row.statedOn,
    ...(evidence === null ? {} : { evidence }),
    ...(alternativeUnits === null ? {} : { alternativeUnits: Number(alternativeUnits) }),
    ...(shelfLifeMonths === null ? {} : { shelfLifeMonths }),
    ...(validThrough === null ? {} : { validThrough }),
    ...(person === null ? {} : { person }),
  };
}

function eventOf(row: EventRow): ClaimEvent {
  return storedEvent(row, (body) => Value.Parse(ClaimEventBody, body));
}
