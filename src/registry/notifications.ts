import { Type, type TSchema } from 'typebox';
import { parsed } from '../domain/compiled.ts';
import {
  BusinessPart,
  classOfPart,
  PublishablePart,
  StockPart,
  type NotificationKind,
  type NotificationPart,
  type NotificationStep,
} from '../domain/notification/notification.ts';
import { exact, type Of } from '../domain/schema.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from './database.ts';

/** What the contact part holds: whom it is lies sealed, apart (`people.ts`). */
const StoredContact = Type.Object({ person: Type.String({ minLength: 36, maxLength: 36 }) }, exact);

export interface StoredParts {
  readonly publishable: PublishablePart;
  readonly business: BusinessPart;
  readonly stock: StockPart;
  readonly contact: Of<typeof StoredContact>;
}

interface Sender {
  /** The holder. */
  readonly partyId: number;
  /** Who sent it: the holder, or one who represents it. */
  readonly actingPartyId: number;
  readonly personId?: string;
}

interface NewTelling extends Sender {
  readonly regime: string;
  readonly asserted: CalendarDate;
  /** Hash of the law book in use; absent for what is imported. */
  readonly law?: string;
  /** When the desk received it; absent: now. For what is imported. */
  readonly receivedAt?: Date;
  readonly parts: StoredParts;
}

export interface NewNotification extends NewTelling {
  readonly country: string;
  readonly productId: number;
  readonly unit: Unit;
  readonly synthetic: boolean;
}

export interface Unit {
  readonly scheme: 'rvg' | 'eu';
  readonly value: string;
}

export interface NewVersion extends NewTelling {
  readonly notificationId: number;
  readonly version: number;
  readonly step: Exclude<NotificationStep, 'first'>;
}

/** In the order of what was given. */
export interface Placed {
  readonly number: string;
  readonly versionId: number;
}

/** Values of one telling that both statements below write alike. */
const tellingColumns = `turn int, number text, country text, product bigint, scheme text, unit text, synthetic boolean,
  notification bigint, version int, step text, regime text, asserted date, received timestamptz,
  party bigint, acting bigint, person uuid, law text, parts jsonb`;

const insertParts = `insert into notification_part (version_id, part, class, party_id, body, recorded_at)
  select v.id, p.part, p.class, v.party_id, p.body, $2
    from v join given g on g.turn = v.turn, jsonb_to_recordset(g.parts) as p (part text, class text, body jsonb)`;

/**
 * Stores first versions, numbered on from the last of the country's year, in one statement: all
 * writers wait for it. `M-2026-000123`; in another country than the Netherlands `XX-M-2026-000123`.
 */
export async function insertNotifications(
  tx: WriteTx,
  notifications: readonly NewNotification[],
  year: number,
): Promise<readonly Placed[]> {
  const prefixes = new Map(
    notifications.map(({ country }) => [country, numberPrefix(country, year)] as const),
  );
  // All sent before any is waited for: what is sent next is done after them.
  const placed = [...prefixes].map(([country, prefix]) =>
    insertNumbered(
      tx,
      notifications.filter((notification) => notification.country === country),
      prefix,
    ),
  );
  return (await Promise.all(placed)).flat();
}

export function numberPrefix(country: string, year: number): string {
  return `${country === 'NL' ? '' : `${country}-`}M-${year}-`;
}

async function insertNumbered(
  tx: WriteTx,
  notifications: readonly NewNotification[],
  prefix: string,
): Promise<readonly Placed[]> {
  return tx.query<Placed>(
    `with given as (
       select g.*, $3 || lpad((last_notification_turn($3) + turn)::text, 6, '0') as numbered
         from jsonb_to_recordset($1::jsonb) as g (${tellingColumns})),
     n as (
       insert into notification (number, country, product_id, unit_scheme, unit_value, party_id, synthetic, recorded_at)
       select numbered, country, product, scheme, unit, party, synthetic, $2 from given order by turn
       returning id, number),
     added as (
       insert into notification_version (notification_id, version, step, regime, asserted, received_at,
                                         party_id, acting_party_id, person_id, law, recorded_at)
       select n.id, 1, 'first', regime, asserted, coalesce(received, $2), party, acting, person, law, $2
         from given join n on n.number = numbered order by turn
       returning id, notification_id, party_id),
     v as (select added.id, added.party_id, given.turn, given.numbered
             from added join n on n.id = added.notification_id join given on given.numbered = n.number),
     p as (${insertParts})
     select numbered as number, id as "versionId" from v order by turn`,
    [JSON.stringify(notifications.map(tellingRow)), tx.recordedAt, prefix],
    'notifications',
  );
}

/** Stores next versions of notifications that are there, in one statement. */
export async function insertVersions(
  tx: WriteTx,
  versions: readonly NewVersion[],
): Promise<readonly { readonly versionId: number }[]> {
  return tx.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as g (${tellingColumns})),
     added as (
       insert into notification_version (notification_id, version, step, regime, asserted, received_at,
                                         party_id, acting_party_id, person_id, law, recorded_at)
       select notification, version, step, regime, asserted, coalesce(received, $2), party, acting, person, law, $2
         from given order by turn
       returning id, notification_id, version, party_id),
     v as (select added.id, added.party_id, turn
             from added join given on notification = notification_id and given.version = added.version),
     p as (${insertParts})
     select id as "versionId" from v order by turn`,
    [JSON.stringify(versions.map(tellingRow)), tx.recordedAt],
    'versions of notifications',
  );
}

function tellingRow(telling: NewNotification | NewVersion, index: number) {
  return {
    turn: index + 1,
    regime: telling.regime,
    asserted: telling.asserted,
    received: telling.receivedAt,
    party: telling.partyId,
    acting: telling.actingPartyId,
    person: telling.personId,
    law: telling.law,
    parts: partNames.map((part) => ({ part, class: classOfPart[part], body: telling.parts[part] })),
    ...('notificationId' in telling
      ? { notification: telling.notificationId, version: telling.version, step: telling.step }
      : {
          country: telling.country,
          product: telling.productId,
          scheme: telling.unit.scheme,
          unit: telling.unit.value,
          synthetic: telling.synthetic,
        }),
  };
}

const partNames = Object.keys(classOfPart) as readonly NotificationPart[];

/** A part that row-level security keeps back is hidden, which is no error. */
export type SeenParts = { readonly [Part in NotificationPart]: StoredParts[Part] | 'hidden' };

export interface StoredVersion extends Sender {
  readonly id: number;
  readonly version: number;
  readonly step: NotificationStep;
  readonly regime: string;
  readonly asserted: CalendarDate;
  readonly receivedAt: Date;
  readonly recordedAt: Date;
  readonly law?: string;
  readonly parts: SeenParts;
}

export interface StoredNotification {
  readonly id: number;
  readonly number: string;
  readonly country: string;
  readonly productId: number;
  readonly unit: Unit;
  readonly partyId: number;
  readonly synthetic: boolean;
  /** Oldest first, at least one. */
  readonly versions: readonly StoredVersion[];
}

/**
 * Whose notifications may be read: what the guard in the code says, beside the one in the
 * database.
 */
export type Whose = readonly number[] | 'every';

const ofWhose = (parameter: string) =>
  `(${parameter}::bigint[] is null or n.party_id = any(${parameter}))`;
const partiesOf = (whose: Whose) => (whose === 'every' ? null : whose);

interface VersionRow extends Omit<StoredNotification, 'unit' | 'versions'> {
  readonly scheme: Unit['scheme'];
  readonly unit: string;
  readonly versionId: number;
  readonly version: number;
  readonly step: NotificationStep;
  readonly regime: string;
  readonly asserted: CalendarDate;
  readonly receivedAt: Date;
  readonly actingPartyId: number;
  readonly personId: string | null;
  readonly law: string | null;
  readonly recordedAt: Date;
  readonly parts: Readonly<Record<string, unknown>> | null;
}

const versionColumns = `n.id, n.number, n.country, n.product_id as "productId", n.unit_scheme as scheme, n.unit_value as unit,
  n.party_id as "partyId", n.synthetic, v.id as "versionId", v.version, v.step, v.regime, v.asserted,
  v.received_at as "receivedAt", v.acting_party_id as "actingPartyId", v.person_id as "personId", v.law, v.recorded_at as "recordedAt",
  (select jsonb_object_agg(p.part, p.body) from notification_part p where p.version_id = v.id) as parts`;

/** Notifications by number with all their versions, as stored by an instant (absent: all). */
export async function readNotifications(
  tx: ReadTx,
  numbers: readonly string[],
  whose: Whose,
  recorded?: Date,
): Promise<readonly StoredNotification[]> {
  const rows = await tx.query<VersionRow>(
    `select ${versionColumns} from notification n join notification_version v on v.notification_id = n.id
      where n.number = any($1) and ${ofWhose('$2')} and ($3::timestamptz is null or v.recorded_at <= $3)
      order by n.id desc, v.version`,
    [numbers, partiesOf(whose), recorded ?? null],
  );
  return notificationsOf(rows);
}

export async function readNotification(
  tx: ReadTx,
  number: string,
  whose: Whose,
  recorded?: Date,
): Promise<StoredNotification | undefined> {
  return (await readNotifications(tx, [number], whose, recorded))[0];
}

/** Everything that was notified of some products, newest first. */
export async function notificationsOfProducts(
  tx: ReadTx,
  productIds: readonly number[],
  whose: Whose,
): Promise<readonly StoredNotification[]> {
  const rows = await tx.query<VersionRow>(
    `select ${versionColumns} from notification n join notification_version v on v.notification_id = n.id
      where n.product_id = any($1) and ${ofWhose('$2')} order by n.id desc, v.version`,
    [productIds, partiesOf(whose)],
  );
  return notificationsOf(rows);
}

/** The number of the newest notification of these parties. */
export async function newestNumber(
  tx: ReadTx,
  parties: readonly number[],
): Promise<string | undefined> {
  const [row] = await tx.query<{ number: string }>(
    'select number from notification where party_id = any($1) order by id desc limit 1',
    [parties],
  );
  return row?.number;
}

/** The newest version of each, as far as a list and its counts need it. */
export interface NotificationHead {
  readonly id: number;
  readonly number: string;
  readonly productId: number;
  readonly step: NotificationStep;
  readonly asserted: CalendarDate;
  /** `null` where the publishable part is hidden. */
  readonly kind: NotificationKind | null;
  readonly actualEnd: CalendarDate | null;
}

export async function notificationHeads(
  tx: ReadTx,
  whose: Whose,
  productId?: number,
): Promise<readonly NotificationHead[]> {
  return tx.query(
    `select n.id, n.number, n.product_id as "productId", v.step, v.asserted,
            p.body ->> 'kind' as kind, p.body ->> 'actualEnd' as "actualEnd"
       from notification n
       join lateral (select id, step, asserted from notification_version
                      where notification_id = n.id order by version desc limit 1) v on true
       left join notification_part p on p.version_id = v.id and p.part = 'publishable'
      where ${ofWhose('$1')} and ($2::bigint is null or n.product_id = $2) order by n.id desc`,
    [partiesOf(whose), productId ?? null],
  );
}

/** The people that these parties named last as a contact, newest first, each once. */
export async function contactsGiven(
  tx: ReadTx,
  parties: readonly number[],
  among: number,
): Promise<readonly string[]> {
  const rows = await tx.query<{ person: string }>(
    `select p.body ->> 'person' as person
       from (select id from notification where party_id = any($1) order by id desc limit $2) n
       join lateral (select id from notification_version where notification_id = n.id
                      order by version desc limit 1) v on true
       join notification_part p on p.version_id = v.id and p.part = 'contact' and p.party_id = any($1)
      group by p.body ->> 'person' order by max(v.id) desc`,
    [parties, among],
    'contacts given',
  );
  return rows.map(({ person }) => person);
}

function notificationsOf(rows: readonly VersionRow[]): readonly StoredNotification[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((versions) => {
    const [first] = versions;
    if (first === undefined) return [];
    const { id, number, country, productId, partyId, synthetic } = first;
    const unit = { scheme: first.scheme, value: first.unit };
    return [
      {
        id,
        number,
        country,
        productId,
        unit,
        partyId,
        synthetic,
        versions: versions.map(versionOf),
      },
    ];
  });
}

function versionOf(row: VersionRow): StoredVersion {
  return {
    id: row.versionId,
    version: row.version,
    step: row.step,
    regime: row.regime,
    asserted: row.asserted,
    receivedAt: row.receivedAt,
    recordedAt: row.recordedAt,
    partyId: row.partyId,
    actingPartyId: row.actingPartyId,
    ...(row.personId === null ? {} : { personId: row.personId }),
    ...(row.law === null ? {} : { law: row.law }),
    parts: {
      publishable: seen(PublishablePart, row.parts?.['publishable']),
      business: seen(BusinessPart, row.parts?.['business']),
      stock: seen(StockPart, row.parts?.['stock']),
      contact: seen(StoredContact, row.parts?.['contact']),
    },
  };
}

/** The database is an edge too: what comes back is checked as what goes in. */
function seen<Schema extends TSchema>(schema: Schema, body: unknown): Of<Schema> | 'hidden' {
  return body === undefined ? 'hidden' : (parsed(schema, body) as Of<Schema>);
}
