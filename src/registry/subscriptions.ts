import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import {
  parseSubscription,
  topicLine,
  type Channel,
  type Subscription,
  type Topic,
} from '../domain/desk/subscription.ts';
import type { ReadTx, WriteTx } from './database.ts';
import { makeKey, seal, unseal } from './sealed.ts';

/** Whose it is when it was made signed in. */
export interface Owner {
  readonly party?: number;
  readonly person?: string;
}

export interface StoredSubscription extends Subscription {
  readonly id: string;
  readonly channel: Channel;
  readonly confirmed: boolean;
  readonly recordedAt: Date;
}

/** Keyed hashes under which a topic or an address is found again. Make it as `post`. */
export interface Marks {
  readonly topic: (topic: Topic) => Buffer;
  readonly address: (channel: Channel, address: string, owner: Owner) => Buffer;
}

export async function readMarks(tx: ReadTx): Promise<Marks> {
  const [row] = await tx.query<{ secret: Buffer }>('select secret from post_secret');
  if (row === undefined) throw new Error('only the post may make marks');
  const mark = (line: string) => createHmac('sha256', row.secret).update(line).digest();
  return {
    topic: (topic) => mark(`topic ${topicLine(topic)}`),
    // Two parties may give the same address; one mailbox is one reader however it is written.
    address: (channel, address, { party }) =>
      mark(
        channel === 'mail'
          ? `mail ${address.normalize('NFKC').toLowerCase()}`
          : `webhook ${party ?? ''} ${address}`,
      ),
  };
}

export interface NewSubscription extends Owner {
  readonly channel: Channel;
  readonly content: Subscription;
  readonly confirmed: boolean;
}

/** Seals it with a key of its own. Call it as `post`. */
export async function insertSubscription(
  tx: WriteTx,
  { channel, content, confirmed, party, person }: NewSubscription,
): Promise<string> {
  const marks = await readMarks(tx);
  const id = randomUUID();
  const key = makeKey();
  await tx.query(
    `insert into subscription (id, channel, party_id, person_id, sealed, mark, receiver, confirmed_at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      channel,
      party ?? null,
      person ?? null,
      seal(content, key),
      marks.topic(content.topic),
      marks.address(channel, content.address, party === undefined ? {} : { party }),
      confirmed ? tx.recordedAt : null,
      tx.recordedAt,
    ],
  );
  await tx.query('insert into subscription_key (subscription_id, key) values ($1, $2)', [id, key]);
  return id;
}

interface SealedRow {
  readonly id: string;
  readonly channel: Channel;
  readonly sealed: Buffer;
  readonly key: Buffer;
  readonly confirmed: boolean;
  readonly recordedAt: Date;
}

const columns = `s.id, s.channel, s.sealed, k.key, s.confirmed_at is not null as confirmed, s.recorded_at as "recordedAt"
  from subscription s join subscription_key k on k.subscription_id = s.id`;

const opened = ({ sealed, key, ...row }: SealedRow): StoredSubscription => ({
  ...parseSubscription(unseal(sealed, key)),
  ...row,
});

export async function subscriptionsById(
  tx: ReadTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredSubscription>> {
  const rows = await tx.query<SealedRow>(`select ${columns} where s.id = any ($1)`, [ids]);
  return new Map(rows.map((row) => [row.id, opened(row)]));
}

/** Of one party, oldest first. */
export async function subscriptionsOfParty(
  tx: ReadTx,
  channel: Channel,
  party: number,
): Promise<readonly StoredSubscription[]> {
  const rows = await tx.query<SealedRow>(
    `select ${columns} where s.channel = $1 and s.party_id = $2 order by s.recorded_at, s.id`,
    [channel, party],
  );
  return rows.map(opened);
}

/** What this mailbox follows or has asked for since. Call it as `post`. */
export async function subscriptionsOfMailbox(
  tx: ReadTx,
  address: string,
): Promise<readonly StoredSubscription[]> {
  const marks = await readMarks(tx);
  const rows = await tx.query<SealedRow>(
    `select ${columns} where s.receiver = $1 order by s.recorded_at, s.id`,
    [marks.address('mail', address, {})],
  );
  return rows.map(opened);
}

export async function confirmSubscription(tx: WriteTx, id: string): Promise<void> {
  await tx.query(
    'update subscription set confirmed_at = $2 where id = $1 and confirmed_at is null',
    [id, tx.recordedAt],
  );
}

/** The key, the wish and what was sent for it: nothing of it is left. */
export async function deleteSubscription(tx: WriteTx, id: string): Promise<boolean> {
  const rows = await tx.query('delete from subscription where id = $1 returning id', [id]);
  return rows.length > 0;
}

/** Asked for and never confirmed. */
export async function deleteUnconfirmed(tx: WriteTx, before: Date): Promise<number> {
  const rows = await tx.query(
    'delete from subscription where confirmed_at is null and recorded_at < $1 returning id',
    [before],
  );
  return rows.length;
}

export type TokenUse = 'confirm' | 'stop';

/**
 * What stands in a mail to confirm or stop it: made of the subscription's own key, so nothing
 * more is stored and it is worth nothing once the subscription is gone. Call it as `post`.
 */
export async function tokensOf(
  tx: ReadTx,
  ids: readonly string[],
  use: TokenUse,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; key: Buffer }>(
    'select subscription_id as id, key from subscription_key where subscription_id = any ($1)',
    [ids],
  );
  return new Map(
    rows.map(({ id, key }) => [
      id,
      Buffer.concat([idBytes(id), proof(id, key, use)]).toString('base64url'),
    ]),
  );
}

/** Of which subscription a token is; nothing when it is no token of ours. Call it as `post`. */
export async function subscriptionOfToken(
  tx: ReadTx,
  token: string,
  use: TokenUse,
): Promise<StoredSubscription | undefined> {
  if (!/^[\w-]{64}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const id = bytes
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const [row] = await tx.query<SealedRow>(`select ${columns} where s.id = $1`, [id]);
  if (row === undefined) return undefined;
  return timingSafeEqual(bytes.subarray(16), proof(id, row.key, use)) ? opened(row) : undefined;
}

const idBytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');

const proof = (id: string, key: Buffer, use: TokenUse) =>
  createHmac('sha256', key).update(`${use} ${id}`).digest();
