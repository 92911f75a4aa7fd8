import assert from 'node:assert/strict';
import type pg from 'pg';
import type { Received } from '../sending/receiver.ts';
import type { ReceivedMail } from '../sending/smtp-server.ts';
import type { Acknowledged, Seen } from './desk-clients.ts';

/** Each counts rows that stand alone where the deed writes several together: 0 whatever happened. */
const halves: Readonly<Record<string, string>> = {
  'a publication without its fact, or a retraction with one': `
    select count(*) from publication p left join published_fact f on f.publication_id = p.id
     where (p.deed = 'retracted') = (f.id is not null)`,
  'a publication without its one event in the outbox': `
    select count(*) from publication p left join outbox_event e
        on e.kind = 'publication' and e.publication_id = p.id
       and e.publication_key = p.key and e.publication_version = p.version and e.deed = p.deed
     where e.id is null`,
  'a publication without its one event in the case, or the reverse': `
    select count(*) from publication p full join
        (select case_id, kind, (body ->> 'publication')::bigint as publication, body ->> 'key' as key,
                (body ->> 'version')::integer as version
           from case_event where kind in ('published', 'corrected', 'retracted')) e
        on e.publication = p.id and e.case_id = p.case_id and e.kind = p.deed
       and e.key = p.key and e.version = p.version
     where p.id is null or e.publication is null`,
  'a publication that stands twice in the case, or a proposal carried out twice': `
    select count(*) from (select 1 from case_event where kind in ('published', 'corrected', 'retracted')
                           group by case_id, body ->> 'proposal' having count(*) > 1) twice`,
  'a retraction without its row, or the reverse': `
    select count(*) from (select key, version from publication where deed = 'retracted') p
      full join retraction r using (key, version) where p.key is null or r.key is null`,
  'versions of a publication with a gap': `
    select count(*) from (select 1 from publication group by key
                           having max(version) <> count(*) or min(version) <> 1) gap`,
  'an event in the outbox that is due and has no place': `
    select count(*) from outbox_event e left join outbox_release r on r.event_id = e.id where r.event_id is null`,
  'a changed basis without its event in the outbox or its review, or the reverse': `
    select abs((select count(*) from case_event where kind = 'basis-changed' and (body ->> 'wouldDiffer')::boolean)
             - (select count(*) from outbox_event where kind = 'basis-changed'))
         + abs((select count(*) from outbox_event where kind = 'basis-changed')
             - (select count(*) from publication_review where open))`,
  'an event divided over some of who follows it': `
    select count(*) from outbox_event e left join outbox_fan_out f on f.event_id = e.id
      left join (select event_id, count(*) as sendings from sending group by event_id) s on s.event_id = e.id
     where coalesce(s.sendings, 0) <> case when f.event_id is null then 0
             else (select count(*) from subscription where confirmed_at is not null) end`,
  'versions of a notification with a gap': `
    select count(*) from (select 1 from notification n left join notification_version v on v.notification_id = n.id
                           group by n.id having max(v.version) <> count(v.id) or min(v.version) <> 1
                              or count(v.id) = 0) gap`,
  'a version without its four parts': `
    select count(*) from notification_version v left join
        (select version_id, count(*) as parts from notification_part group by version_id) p on p.version_id = v.id
     where p.parts is distinct from 4`,
  'a version that is not before the desk, or the reverse': `
    select count(*) from notification_version v full join
        (select (body ->> 'version')::bigint as version from case_event where kind = 'notification-received') e
        on e.version = v.id where v.id is null or e.version is null`,
  'events of a case with a gap': `
    select count(*) from (select 1 from desk_case c left join case_event e on e.case_id = c.id
                           group by c.id having max(e.seq) <> count(e.id) or min(e.seq) <> 1 or count(e.id) = 0) gap`,
  'a version that no key asked for, or a key without one': `
    select count(*) from (select n.number, v.version from notification n
                            join notification_version v on v.notification_id = n.id) v
      full join (select receipt ->> 'number' as number, (receipt ->> 'version')::integer as version
                   from idempotency, lateral coalesce(answer -> 'notifications' -> 0 -> 'receipt', answer -> 'receipt') receipt) i
        using (number, version) where v.number is null or i.number is null`,
  'a key with two effects': `
    select count(*) from (select 1 from idempotency, lateral coalesce(answer -> 'notifications' -> 0 -> 'receipt', answer -> 'receipt') receipt
                           group by receipt ->> 'number', receipt ->> 'version' having count(*) > 1) twice`,
  'a notification without its row in the log of data processing, or the reverse': `
    select abs((select count(*) from processing_log where name = 'notification-submit')
             - (select count(*) from notification_version))`,
  'an audited table whose rows left no entry': `
    select abs((select count(*) from audit_entry where subject = 'publication') - (select count(*) from publication))
         + abs((select count(*) from audit_entry where subject = 'outbox_event') - (select count(*) from outbox_event))
         + abs((select count(*) from audit_entry where subject = 'notification_version')
             - (select count(*) from notification_version))`,
};

const halvesQuery = `select ${Object.values(halves)
  .map((query, index) => `(${query}) as "${index}"`)
  .join(', ')}`;

/** Nothing is half there, in one snapshot. */
export async function checkHalves(client: pg.ClientBase, when: string): Promise<void> {
  const { rows } = await client.query<Record<string, number>>(halvesQuery);
  const found = Object.keys(halves).filter((_, index) => rows[0]?.[String(index)] !== 0);
  assert.deepEqual(found, [], when);
}

/** Everything that was answered with a yes is there. */
export async function checkAcknowledged(
  client: pg.ClientBase,
  acknowledged: readonly Acknowledged[],
  when: string,
): Promise<void> {
  const versions = acknowledged.flatMap((each) => (each.kind === 'version' ? [each] : []));
  const { rows: lost } = await client.query<{ number: string; version: number }>(
    `select a.number, a.version from unnest($1::text[], $2::integer[]) as a (number, version)
      where not exists (select from notification n join notification_version v on v.notification_id = n.id
                         where n.number = a.number and v.version = a.version)`,
    [versions.map(({ number }) => number), versions.map(({ version }) => version)],
  );
  assert.deepEqual(lost, [], `${when}: an acknowledged notification is lost`);
  const events = acknowledged.flatMap((each) => (each.kind === 'event' ? [each] : []));
  const { rows: gone } = await client.query<object>(
    `select a.* from jsonb_to_recordset($1::jsonb) as a (desk text, seq integer, person uuid, what jsonb)
      where not exists (select from desk_case c join case_event e on e.case_id = c.id
                         where c.number = a.desk and e.seq = a.seq and e.person_id = a.person and a.what ? e.kind)`,
    [JSON.stringify(events)],
  );
  assert.deepEqual(gone, [], `${when}: an acknowledged deed of the desk is lost`);
}

/** Each key that was answered has the one effect that was told. */
export async function checkKeys(client: pg.ClientBase, { keys }: Seen): Promise<void> {
  const { rows } = await client.query<{ key: string; said: string }>(
    `select key, (receipt ->> 'number') || ' ' || (receipt ->> 'version') as said
       from idempotency, lateral coalesce(answer -> 'notifications' -> 0 -> 'receipt', answer -> 'receipt') receipt`,
  );
  const stored = new Map(rows.map(({ key, said }) => [key, said]));
  for (const [key, said] of keys) assert.equal(stored.get(key), said, `key ${key}`);
}

/** The feed told everything once, in the order of release. */
export async function checkFeed(client: pg.ClientBase, { read }: Seen): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select e.public_id as id from outbox_event e join outbox_release r on r.event_id = e.id
      where e.kind in ('publication', 'basis-changed') order by r.position`,
  );
  assert.deepEqual(
    read.map(({ id }) => id),
    rows.map(({ id }) => id),
    'the feed told each change once, in order',
  );
}

interface Sending {
  readonly id: string;
  readonly channel: 'mail' | 'webhook';
  readonly state: string;
  readonly attempts: number;
  readonly repeats: number;
  readonly product: number;
  readonly position: number;
  readonly event: string;
  readonly receiver: string;
}

export interface Arrivals {
  readonly sendings: number;
  readonly arrived: number;
  /** Beyond one for each sending: the same id again. */
  readonly repeated: number;
  /** As the product counted them. */
  readonly counted: number;
  readonly superseded: number;
}

/** Every change came at every receiver, in order per medicine; what came twice had the same id and was counted. */
export async function checkArrivals(
  client: pg.ClientBase,
  receivers: readonly (readonly Received[])[],
  mails: readonly ReceivedMail[],
): Promise<Arrivals> {
  const { rows } = await client.query<Sending>(
    `select s.id, s.channel, s.state, s.attempts, s.repeats, s.product_id as product, s.position,
            e.public_id as event, encode(s.receiver, 'hex') as receiver
       from sending s join outbox_event e on e.id = s.event_id order by s.position`,
  );
  const sendings = new Map(rows.map((sending) => [sending.id, sending]));
  for (const { state } of rows) {
    assert.ok(['sent', 'superseded', 'withheld'].includes(state), state);
  }
  const webhooks = receivers.map((received) =>
    received.map(({ id, text }) => ({ id, event: eventIn(text) })),
  );
  const letters = mails.map(({ message }) => ({ id: messageIdIn(message), event: undefined }));
  const came = Map.groupBy([...webhooks.flat(), ...letters], ({ id }) => id);
  for (const [id, times] of came) {
    const sending = sendings.get(id);
    assert.ok(sending, `${id} was never to be sent`);
    for (const { event } of times) assert.ok(event === undefined || event === sending.event);
    assert.ok(
      times.length <= sending.repeats + 1,
      `${id} came ${times.length} times, ${sending.repeats} repeats counted`,
    );
  }
  for (const { id, state } of rows) {
    if (state === 'sent') assert.ok(came.has(id), `${id} was never received`);
  }
  for (const received of webhooks) checkOrder(received, sendings);
  const webhookRows = rows.filter(({ channel }) => channel === 'webhook');
  assert.ok(
    webhookRows.every(({ state }) => state === 'sent'),
    'a webhook gets every change',
  );
  checkLastMails(rows);
  const arrivals = [...came.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    sendings: rows.length,
    arrived: came.size,
    repeated: arrivals - came.size,
    counted: rows.reduce((sum, { repeats }) => sum + repeats, 0),
    superseded: rows.filter(({ state }) => state === 'superseded').length,
  };
}

/** A later change of a medicine never comes before an earlier one, repeats included. */
function checkOrder(
  received: readonly { readonly id: string }[],
  sendings: ReadonlyMap<string, Sending>,
): void {
  const last = new Map<number, number>();
  for (const { id } of received) {
    const { product, position } = sendings.get(id) ?? { product: 0, position: 0 };
    assert.ok(position >= (last.get(product) ?? 0), `medicine ${product}: ${id} came too late`);
    last.set(product, position);
  }
}

/** A mail that was overtaken needs no sending; the last of a medicine does. */
function checkLastMails(rows: readonly Sending[]): void {
  const mails = rows.filter(({ channel }) => channel === 'mail');
  const last = new Map(mails.map((each) => [`${each.receiver} ${each.product}`, each]));
  for (const { id, state } of last.values()) assert.equal(state, 'sent', `last mail ${id}`);
}

function eventIn(text: string): string {
  const { data } = JSON.parse(text) as { readonly data: { readonly id: string } };
  return data.id;
}

const messageIdIn = (message: string) => /^Message-ID: <([^@>]+)@/im.exec(message)?.[1] ?? '';

/** From the decision until it was divided over who follows it: in the queue, in ms. */
export async function queuedAfter(
  client: pg.ClientBase,
  afterEvent: number | string = 0,
): Promise<readonly number[]> {
  const { rows } = await client.query<{ ms: number }>(
    `select extract(epoch from s.recorded_at - e.recorded_at)::float8 * 1000 as ms
       from sending s join outbox_event e on e.id = s.event_id where s.channel = 'mail' and e.id > $1`,
    [afterEvent],
  );
  return rows.map(({ ms }) => ms);
}
