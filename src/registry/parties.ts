import { audiences, type Audience } from '../domain/party/audience.ts';
import type { PartyCode, PartyScheme } from '../domain/party/claimed.ts';
import type { Dated, PartyFact } from '../domain/party/party-fact.ts';
import { day, type CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from './database.ts';
import { mergedWith } from './products.ts';

export type { PartyFact };

export interface NewParty {
  readonly synthetic: boolean;
  readonly facts: readonly PartyFact[];
}

export interface Party {
  readonly id: number;
  readonly name: string;
  readonly audiences: readonly Audience[];
  readonly codes: readonly PartyCode[];
  /** Absent: not reported, which is not the same as independent. */
  readonly ownershipGroup?: string;
  readonly synthetic: boolean;
}

/** Stores a party under an id of our own, with what is known of it. */
export async function insertParty(tx: WriteTx, party: NewParty): Promise<number> {
  const [id] = await insertParties(tx, [party]);
  if (id === undefined) throw new Error('the party was not stored');
  return id;
}

/** Several in two statements, their ids in the order of what was given. */
export async function insertParties(
  tx: WriteTx,
  parties: readonly NewParty[],
): Promise<readonly number[]> {
  if (parties.length === 0) return [];
  const rows = await tx.query<{ id: number }>(
    `insert into party (synthetic, recorded_at)
     select synthetic, $2 from unnest($1::boolean[]) with ordinality as p (synthetic, at) order by at
     returning id`,
    [parties.map(({ synthetic }) => synthetic), tx.recordedAt],
  );
  const ids = rows.map(({ id }) => id).toSorted((left, right) => left - right);
  const facts = parties.flatMap((party, at) =>
    party.facts.map((fact) => ({ partyId: ids[at] ?? 0, fact })),
  );
  await insertFacts(tx, facts, true);
  return ids;
}

/**
 * Adds facts to a party. The newest statement about one value decides: to end one, say it
 * again with its last day; to take one back, say it with `present` false.
 */
export async function sayOfParty(
  tx: WriteTx,
  partyId: number,
  facts: readonly PartyFact[],
  present = true,
): Promise<void> {
  await insertFacts(
    tx,
    facts.map((fact) => ({ partyId, fact })),
    present,
  );
}

async function insertFacts(
  tx: WriteTx,
  said: readonly { readonly partyId: number; readonly fact: PartyFact }[],
  present: boolean,
): Promise<void> {
  if (said.length === 0) return;
  await tx.query(
    `insert into party_fact (party_id, kind, scheme, value, valid, present, recorded_at)
     select f.party, f.kind, f.scheme, f.value, f.valid::daterange, $6, $7
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[])
         with ordinality as f (party, kind, scheme, value, valid, at) order by at`,
    [
      said.map(({ partyId }) => partyId),
      said.map(({ fact }) => fact.kind),
      said.map(({ fact }) => (fact.kind === 'code' ? fact.scheme : '')),
      said.map(({ fact }) => fact.value),
      said.map(({ fact: { from, until } }) => `[${from ?? ''},${until ?? ''})`),
      present,
      tx.recordedAt,
    ],
  );
}

/** Without a day: today, where the law counts its days. */
const dayAsked = (parameter: string) =>
  `coalesce(${parameter}::date, (now() at time zone 'Europe/Amsterdam')::date)`;

/** What is said of parties and holds on a day: of each value the newest statement. */
const holding = (day: string, where: string) => `
  select * from (
    select distinct on (party_id, kind, scheme, value) id, party_id, kind, scheme, value, valid, present
      from party_fact where ${where} order by party_id, kind, scheme, value, id desc) newest
   where present and valid @> ${dayAsked(day)}`;

interface PartyRow {
  readonly id: number;
  readonly synthetic: boolean;
  readonly facts: readonly { kind: PartyFact['kind']; scheme: string; value: string }[] | null;
}

export async function readParties(
  tx: ReadTx,
  ids: readonly number[],
  on?: CalendarDate,
): Promise<readonly Party[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<PartyRow>(
    `with holds as (${holding('$2', 'party_id = any($1)')})
     select p.id, p.synthetic, (select json_agg(json_build_object('kind', kind, 'scheme', scheme, 'value', value)
              order by h.id) from holds h where h.party_id = p.id) as facts
       from party p where p.id = any($1) order by p.id`,
    [ids, on ?? null],
    'parties',
  );
  return rows.map(partyOf);
}

export async function readParty(
  tx: ReadTx,
  id: number,
  on?: CalendarDate,
): Promise<Party | undefined> {
  return (await readParties(tx, [id], on))[0];
}

function partyOf({ id, synthetic, facts }: PartyRow): Party {
  const of = (kind: PartyFact['kind']) => (facts ?? []).filter((fact) => fact.kind === kind);
  // Of what a party has one of, the newest counts: a new name, a new owner.
  const ownershipGroup = of('ownership-group').at(-1)?.value;
  return {
    id,
    name: of('name').at(-1)?.value ?? `#${id}`,
    audiences: audiences.filter((audience) =>
      of('audience').some(({ value }) => value === audience),
    ),
    codes: of('code').map(({ scheme, value }) => ({ scheme: scheme as PartyScheme, value })),
    ...(ownershipGroup === undefined ? {} : { ownershipGroup }),
    synthetic,
  };
}

/** The party that bears a code on a day. Two that do are a fault of whoever entered them: neither. */
export async function partyByCode(
  tx: ReadTx,
  scheme: PartyScheme,
  value: string,
  on?: CalendarDate,
): Promise<number | undefined> {
  const rows = await tx.query<{ partyId: number }>(
    `select distinct party_id as "partyId" from (${holding('$3', "kind = 'code' and scheme = $1 and value = $2")}) h`,
    [scheme, value, on ?? null],
  );
  return rows.length === 1 ? rows[0]?.partyId : undefined;
}

/** Parties that act as an audience on a day, in the order of their ids. */
export async function partiesOfAudience(
  tx: ReadTx,
  audience: Audience,
  on?: CalendarDate,
): Promise<readonly number[]> {
  const rows = await tx.query<{ partyId: number }>(
    `select distinct party_id as "partyId" from (${holding('$2', "kind = 'audience' and value = $1")}) h
      order by 1`,
    [audience, on ?? null],
  );
  return rows.map(({ partyId }) => partyId);
}

/** The other parties with the same owner; none where no owner is reported. */
export async function ownershipGroupMembers(
  tx: ReadTx,
  partyId: number,
  on?: CalendarDate,
): Promise<readonly number[]> {
  const rows = await tx.query<{ partyId: number }>(
    groupMembers('$1', '$2'),
    [partyId, on ?? null],
    'ownership group members',
  );
  return rows.map((row) => row.partyId);
}

// Only of those that ever had a group in common with it: this is asked at every request.
const groupMembers = (party: string, day: string) =>
  `with holds as (${holding(
    day,
    `kind = 'ownership-group' and party_id in (
         select f.party_id from party_fact f where f.kind = 'ownership-group' and f.scheme = '' and f.value in (
           select m.value from party_fact m where m.party_id = ${party} and m.kind = 'ownership-group'))`,
  )}),
        of as (select distinct on (party_id) party_id, value from holds order by party_id, id desc)
   select other.party_id as "partyId" from of own join of other using (value)
    where own.party_id = ${party} and other.party_id <> ${party} order by 1`;

/** Every party, in the order of their ids. */
export async function everyParty(tx: ReadTx): Promise<readonly number[]> {
  const rows = await tx.query<{ id: number }>('select id from party order by id');
  return rows.map(({ id }) => id);
}

/** What stands of a party: of each value the newest statement, whatever its days. */
export async function standingFacts(tx: ReadTx, partyId: number): Promise<readonly PartyFact[]> {
  const rows = await tx.query<{
    kind: PartyFact['kind'];
    scheme: string;
    value: string;
    from: CalendarDate | null;
    until: CalendarDate | null;
  }>(
    `select kind, scheme, value, lower(valid) as "from", upper(valid) as until from (
       select distinct on (kind, scheme, value) id, kind, scheme, value, valid, present
         from party_fact where party_id = $1 order by kind, scheme, value, id desc) newest
      where present and not isempty(valid) order by id`,
    [partyId],
  );
  return rows.map(({ kind, scheme, value, from, until }) => ({
    // What went in was read by `readPartyFacts` or made by the seed.
    ...({ kind, value, ...(kind === 'code' ? { scheme } : {}) } as PartyFact),
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
  }));
}

/** The parties that bear any of these codes on some day of a period. */
export async function bearersOf(
  tx: ReadTx,
  codes: readonly PartyCode[],
  { from, until }: Dated,
): Promise<readonly (PartyCode & { readonly partyId: number })[]> {
  if (codes.length === 0) return [];
  return tx.query(
    `select party_id as "partyId", scheme, value from (
       select distinct on (party_id, scheme, value) party_id, scheme, value, valid, present
         from party_fact
        where kind = 'code' and (scheme, value) in (select * from unnest($1::text[], $2::text[]))
        order by party_id, scheme, value, id desc) newest
      where present and valid && $3::daterange order by 1, 2, 3`,
    [
      codes.map(({ scheme }) => scheme),
      codes.map(({ value }) => value),
      `[${from ?? ''},${until ?? ''})`,
    ],
  );
}

/** All that was ever said of merges. */
const everything = { known: day('9999-12-31'), recorded: new Date('9999-12-31T23:59:59.999Z') };

/**
 * Who holds the authorisation of a product: the parties whose name in the registers is the
 * one that the registers give today. Empty where no register names a holder that we know.
 */
export async function holdersOf(
  tx: ReadTx,
  productId: number,
  on?: CalendarDate,
): Promise<readonly number[]> {
  const products = await mergedWith(tx, productId, everything);
  const rows = await tx.query<{ partyId: number }>(
    `select distinct h.party_id as "partyId"
       from (select distinct on (source, scope, key) present, body -> 'product' ->> 'holder' as holder
               from fact where product_id = any($1) and kind = 'registration'
              order by source, scope, key, asserted desc, id desc) registered
       join (${holding('$2', "kind = 'code' and scheme = 'register-name'")}) h on h.value = registered.holder
      where registered.present order by 1`,
    [products, on ?? null],
  );
  return rows.map(({ partyId }) => partyId);
}

/** Does one of these parties hold the authorisation of the product? */
export async function isHolderOf(
  tx: ReadTx,
  parties: readonly number[],
  productId: number,
  on?: CalendarDate,
): Promise<boolean> {
  if (parties.length === 0) return false;
  return (await holdersOf(tx, productId, on)).some((holder) => parties.includes(holder));
}

/** Somebody may act for a party: a person, or another party (local representative). */
export interface NewMandate extends Dated {
  /** The party that is acted for. */
  readonly grantor: number;
  readonly to: { readonly person: string } | { readonly party: number };
  /** As what: a mandate to report is none to assess. */
  readonly audience: Audience;
  /** The person who gave it; absent where the desk or a chain authorisation did. */
  readonly grantedBy?: string;
}

export interface Mandate extends Dated {
  readonly id: number;
  readonly grantor: number;
  readonly person?: string;
  readonly party?: number;
  readonly audience: Audience;
  readonly grantedBy?: string;
}

export async function grantMandate(tx: WriteTx, mandate: NewMandate): Promise<number> {
  const { grantor, to, audience, from, until, grantedBy } = mandate;
  const [row] = await tx.query<{ id: number }>(
    `insert into mandate (grantor_id, person_id, party_id, audience, valid, present, granted_by, recorded_at)
     values ($1, $2, $3, $4, $5, true, $6, $7) returning id`,
    [
      grantor,
      'person' in to ? to.person : null,
      'party' in to ? to.party : null,
      audience,
      `[${from ?? ''},${until ?? ''})`,
      grantedBy ?? null,
      tx.recordedAt,
    ],
  );
  if (row === undefined) throw new Error('the mandate was not stored');
  return row.id;
}

/**
 * Ends a mandate: from `on` it holds no longer. False when there is none with this id that
 * still stands.
 */
export async function endMandate(
  tx: WriteTx,
  id: number,
  on: CalendarDate,
  endedBy?: string,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into mandate (grantor_id, person_id, party_id, audience, valid, present, granted_by, recorded_at, supersedes)
     select grantor_id, person_id, party_id, audience, valid * daterange(null, $2::date), not isempty(valid * daterange(null, $2::date)),
            $3, $4, id
       from mandate m where id = $1 and ${standing} returning id`,
    [id, on, endedBy ?? null, tx.recordedAt],
  );
  return rows.length > 0;
}

const standing = `present and not exists (select from mandate later where later.supersedes = m.id)`;

interface MandateRow {
  readonly id: number;
  readonly grantor: number;
  readonly person: string | null;
  readonly party: number | null;
  readonly audience: Audience;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly grantedBy: string | null;
}

const mandateColumns = `m.id, m.grantor_id as grantor, m.person_id as person, m.party_id as party, m.audience,
  lower(m.valid) as "from", upper(m.valid) as until, m.granted_by as "grantedBy"`;

function mandateOf(row: MandateRow): Mandate {
  return {
    id: row.id,
    grantor: row.grantor,
    audience: row.audience,
    ...(row.person === null ? {} : { person: row.person }),
    ...(row.party === null ? {} : { party: row.party }),
    ...(row.from === null ? {} : { from: row.from }),
    ...(row.until === null ? {} : { until: row.until }),
    ...(row.grantedBy === null ? {} : { grantedBy: row.grantedBy }),
  };
}

/** For whom a person may act on a day, and as what. */
export async function mandatesOfPerson(
  tx: ReadTx,
  person: string,
  on: CalendarDate,
): Promise<readonly Mandate[]> {
  const rows = await tx.query<MandateRow>(
    `select ${mandateColumns} from mandate m
      where person_id = $1 and valid @> $2::date and ${standing} order by id`,
    [person, on],
    'mandates of person',
  );
  return rows.map(mandateOf);
}

/** Mandates that a party has given and that hold on a day or later. */
export async function mandatesGivenBy(
  tx: ReadTx,
  grantor: number,
  on: CalendarDate,
): Promise<readonly Mandate[]> {
  const rows = await tx.query<MandateRow>(
    `select ${mandateColumns} from mandate m
      where grantor_id = $1 and not valid << daterange($2::date, null) and not isempty(valid) and ${standing} order by id`,
    [grantor, on],
  );
  return rows.map(mandateOf);
}

/** Every mandate that holds on a day or later. */
export async function currentMandates(tx: ReadTx, on: CalendarDate): Promise<readonly Mandate[]> {
  const rows = await tx.query<MandateRow>(
    `select ${mandateColumns} from mandate m
      where not valid << daterange($1::date, null) and not isempty(valid) and ${standing} order by id`,
    [on],
  );
  return rows.map(mandateOf);
}

/**
 * Parties that this one may act for on a day, itself left out. One step only: whoever
 * represents a representative does not represent its holders.
 */
export async function representedBy(
  tx: ReadTx,
  partyId: number,
  on: CalendarDate,
  audience?: Audience,
): Promise<readonly number[]> {
  const rows = await tx.query<{ grantor: number }>(
    grantorsTo('$1', '$2', '$3'),
    [partyId, on, audience ?? null],
    'represented by',
  );
  return rows.map(({ grantor }) => grantor);
}

const grantorsTo = (party: string, day: string, audience: string) =>
  `select distinct grantor_id as grantor from mandate m
    where party_id = ${party} and valid @> ${day}::date and (${audience}::text is null or audience = ${audience}) and ${standing}
    order by 1`;

/** What is asked of a party at every request of who acts for it. */
export interface ActingFor {
  readonly party: number;
  readonly name: string;
  /** As `representedBy` and `ownershipGroupMembers` tell them. */
  readonly represented: readonly number[];
  readonly group: readonly number[];
}

/** The same as columns of a question about something else, for that day and audience. */
export const actingForColumns = (party: string, day: string, audience: string) => `
  (select value from (${holding(day, `party_id = ${party} and kind = 'name'`)}) n order by id desc limit 1) as name,
  to_jsonb(array(${grantorsTo(party, day, audience)})) as represented,
  to_jsonb(array(${groupMembers(party, day)})) as "group"`;

/** Is there a party that is not invented? */
export async function holdsRealParties(tx: ReadTx): Promise<boolean> {
  return (await tx.query('select from party where not synthetic limit 1')).length > 0;
}
