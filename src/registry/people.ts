import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import type { ReadTx, WriteTx } from './database.ts';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export interface Person {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
}

/** Stores a person under a pseudonymous id, sealed with a key of its own. */
export async function addPerson(tx: WriteTx, person: Person): Promise<string> {
  const id = randomUUID();
  const key = randomBytes(32);
  await tx.query('insert into person (id, sealed, recorded_at) values ($1, $2, $3)', [
    id,
    seal(person, key),
    tx.recordedAt,
  ]);
  await tx.query('insert into person_key (person_id, key) values ($1, $2)', [id, key]);
  return id;
}

/** Several in one statement, in the order of what was given. */
export async function addPersons(
  tx: WriteTx,
  people: readonly Person[],
): Promise<readonly string[]> {
  if (people.length === 0) return [];
  const rows = people.map((person) => {
    const key = randomBytes(32);
    return { id: randomUUID(), key, sealed: seal(person, key) };
  });
  await tx.query(
    `with given as (select * from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as g (id, sealed, key)),
          added as (insert into person (id, sealed, recorded_at) select id, sealed, $4 from given)
     insert into person_key (person_id, key) select id, key from given`,
    [
      rows.map(({ id }) => id),
      rows.map(({ sealed }) => sealed),
      rows.map(({ key }) => key),
      tx.recordedAt,
    ],
    'people added',
  );
  return rows.map(({ id }) => id);
}

/** Several people at once; one whose key is gone is `erased`. */
export async function readPersons(
  tx: ReadTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person | 'erased'>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; sealed: Buffer; key: Buffer | null }>(
    'select id, sealed, key from person left join person_key on person_id = id where id = any($1)',
    [ids],
    'people',
  );
  return new Map(
    rows.map(({ id, sealed, key }) => [id, key === null ? 'erased' : open(sealed, key)]),
  );
}

/**
 * Whom these parties named: people that are likely to be meant, contacts of their newest
 * notifications, and everybody who ever stood in their address book, each once and in that order.
 * In one statement, because writers wait for it.
 *
 * @param among in how many of the newest notifications of all of them
 */
export async function personsNamed(
  tx: ReadTx,
  parties: readonly number[],
  among: number,
  likely: readonly string[],
): Promise<ReadonlyMap<string, Person | 'erased'>> {
  const rows = await tx.query<{ id: string; sealed: Buffer; key: Buffer | null }>(
    `with named as (
       select id::text, 1 as place, at from unnest($3::text[]) with ordinality as likely (id, at)
       union all
       select p.body ->> 'person', 2, -v.id
         from (select id from notification where party_id = any($1) order by id desc limit $2) n
         join lateral (select id from notification_version where notification_id = n.id
                        order by version desc limit 1) v on true
         join notification_part p on p.version_id = v.id and p.part = 'contact' and p.party_id = any($1)
       union all
       select person_id::text, 3, -id from address_entry where party_id = any($1)),
     first as (select distinct on (id) id, place, at from named order by id, place, at)
     select person.id, sealed, key
       from first join person on person.id = first.id::uuid left join person_key on person_id = person.id
      order by place, at`,
    [parties, among, likely],
    'people named',
  );
  return new Map(
    rows.map(({ id, sealed, key }) => [id, key === null ? 'erased' : open(sealed, key)]),
  );
}

/** The person, or `erased` once the key is gone: nobody can read the sealed data then. */
export async function readPerson(tx: ReadTx, id: string): Promise<Person | 'erased' | undefined> {
  const [row] = await tx.query<{ sealed: Buffer; key: Buffer | null }>(
    'select sealed, key from person left join person_key on person_id = id where id = $1',
    [id],
    'person',
  );
  if (row === undefined) return undefined;
  return row.key === null ? 'erased' : open(row.sealed, row.key);
}

/** Destroys the key. What the person did stays, under an id that leads to nobody. */
export async function erasePerson(tx: WriteTx, id: string, why: string): Promise<void> {
  await tx.query('delete from person_key where person_id = $1', [id]);
  await tx.query('insert into erasure (person_id, recorded_at, why) values ($1, $2, $3)', [
    id,
    tx.recordedAt,
    why,
  ]);
}

function seal(person: Person, key: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(person), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function open(sealed: Buffer, key: Buffer): Person {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = Buffer.concat([
    decipher.update(sealed.subarray(nonceBytes + tagBytes)),
    decipher.final(),
  ]);
  return JSON.parse(text.toString('utf8')) as Person;
}
