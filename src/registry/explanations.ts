import { Type } from 'typebox';
import { Value } from 'typebox/value';
import {
  ExplanationEventBody,
  explanationKinds,
  type Explained,
  type ExplanationEvent,
  type GivenExplanation,
  type StoredExplanation,
} from '../domain/stock/explanation.ts';
import { OneOf } from '../domain/schema.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from './database.ts';
import { storedEvent, type StatementEventRow } from './statement-event.ts';

export interface NewExplanation extends Omit<GivenExplanation, 'validFrom'> {
  readonly about: Explained;
  readonly validFrom: CalendarDate;
  readonly person: string | undefined;
  readonly supersedes: number | undefined;
  readonly synthetic: boolean;
}

/** Keeps what a party gave, in its name. Gives its id. */
export async function insertExplanation(tx: WriteTx, given: NewExplanation): Promise<number> {
  const { about } = given;
  const [row] = await tx.query<{ id: number }>(
    `insert into stock_explanation (party_id, role, unit, kind, body, evidence, floor_packs, valid_from,
       valid_through, person_id, supersedes, synthetic, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [
      about.party,
      about.role,
      about.unit,
      given.kind,
      given.text,
      given.evidence ?? null,
      given.floorPacks ?? null,
      given.validFrom,
      given.validThrough ?? null,
      given.person ?? null,
      given.supersedes ?? null,
      given.synthetic,
      tx.recordedAt,
    ],
  );
  if (row === undefined) throw new Error('the explanation was not stored');
  return row.id;
}

export interface NewExplanationEvent {
  readonly about: Explained;
  readonly body: ExplanationEventBody;
  readonly person: string | undefined;
  readonly on: CalendarDate;
}

/** Appends what happened; gives its place. Under the writers' lock no place is taken twice. */
export async function appendExplanationEvent(
  tx: WriteTx,
  { about, body, person, on }: NewExplanationEvent,
): Promise<number> {
  Value.Assert(ExplanationEventBody, body);
  const [row] = await tx.query<{ seq: number }>(
    `insert into stock_explanation_event (party_id, role, unit, seq, kind, explanation_id, body, person_id, asserted, recorded_at)
     values ($1, $2, $3, (select coalesce(max(seq), 0) + 1 from stock_explanation_event
                           where party_id = $1 and role = $2 and unit = $3), $4, $5, $6, $7, $8, $9)
     returning seq`,
    [
      about.party,
      about.role,
      about.unit,
      body.kind,
      'explanation' in body ? body.explanation : null,
      JSON.stringify(body),
      person ?? null,
      on,
      tx.recordedAt,
    ],
  );
  if (row === undefined) throw new Error('the event was not stored');
  return row.seq;
}

/** What happened to the explanation of one unit, with every explanation that was given. */
export interface ExplanationThread {
  readonly about: Explained;
  /** In order. */
  readonly events: readonly ExplanationEvent[];
  /** Oldest first. */
  readonly given: readonly StoredExplanation[];
}

type EventRow = Explained & StatementEventRow;

interface GivenRow extends Explained {
  readonly id: number;
  readonly kind: string;
  readonly text: string;
  readonly evidence: string | null;
  readonly floorPacks: number | null;
  readonly validFrom: CalendarDate;
  readonly validThrough: CalendarDate | null;
  readonly person: string | null;
  readonly supersedes: number | null;
}

/**
 * Threads of some parties, or of all that the viewer may see (`undefined`), by party, role and
 * unit. With `unit` only that one.
 */
export async function explanationThreads(
  tx: ReadTx,
  {
    parties,
    role,
    unit,
  }: {
    readonly parties?: readonly number[];
    readonly role?: string;
    readonly unit?: string;
  },
): Promise<readonly ExplanationThread[]> {
  const values = [parties ?? null, role ?? null, unit ?? null];
  const wanted = `($1::bigint[] is null or party_id = any($1)) and ($2::text is null or role = $2)
    and ($3::text is null or unit = $3)`;
  const events = await tx.query<EventRow>(
    `select party_id as party, role, unit, seq, body, person_id as person, asserted as on, recorded_at as at
       from stock_explanation_event where ${wanted} order by party_id, role, unit, seq`,
    values,
  );
  const given = await tx.query<GivenRow>(
    `select id, party_id as party, role, unit, kind, body as text, evidence, floor_packs as "floorPacks",
            valid_from as "validFrom", valid_through as "validThrough", person_id as person, supersedes
       from stock_explanation where ${wanted} order by id`,
    values,
  );
  const explanations = Map.groupBy(given, keyOf);
  return [...Map.groupBy(events, keyOf)].flatMap(([key, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        about: aboutOf(first),
        events: own.map(eventOf),
        given: (explanations.get(key) ?? []).map(explanationOf),
      },
    ];
  });
}

/** The thread of one unit; without events where nothing happened yet. */
export async function explanationThread(tx: ReadTx, about: Explained): Promise<ExplanationThread> {
  const { party, role, unit } = about;
  const [thread] = await explanationThreads(tx, { parties: [party], role, unit });
  return thread ?? { about, events: [], given: [] };
}

function keyOf({ party, role, unit }: Explained): string {
  return `${party} ${role} ${unit}`;
}

function aboutOf({ party, role, unit }: Explained): Explained {
  return { party, role, unit };
}

function eventOf(row: EventRow): ExplanationEvent {
  return storedEvent(row, (body) => Value.Parse(ExplanationEventBody, body));
}

const Kind = OneOf(explanationKinds);
const Text = Type.String({ minLength: 1 });

function explanationOf(row: GivenRow): StoredExplanation {
  const { evidence, floorPacks, validThrough, person, supersedes } = row;
  return {
    id: row.id,
    about: aboutOf(row),
    kind: Value.Parse(Kind, row.kind),
    text: Value.Parse(Text, row.text),
    validFrom: row.validFrom,
    ...(evidence === null ? {} : { evidence }),
    ...(floorPacks === null ? {} : { floorPacks }),
    ...(validThrough === null ? {} : { validThrough }),
    ...(person === null ? {} : { person }),
    ...(supersedes === null ? {} : { supersedes }),
  };
}
