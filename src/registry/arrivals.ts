import { parsed } from '../domain/compiled.ts';
import type { Publishable } from '../domain/desk/published-listing.ts';
import type { SignalReporterKind } from '../domain/desk/case-event.ts';
import {
  BusinessPart,
  PublishablePart,
  type NotificationStep,
} from '../domain/notification/notification.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { PublicationRegime, PublishableField } from '../law/publication.ts';
import type { ReadTx } from './database.ts';

/** A version of a notification as the desk takes it in. */
export interface ArrivedNotification {
  readonly number: string;
  readonly version: number;
  readonly step: NotificationStep;
  readonly holder: number;
  readonly regime: PublicationRegime;
  readonly publishable: Publishable;
  readonly consentTo: readonly PublishableField[];
  /** Of the market, in per cent, as the holder says. */
  readonly sharePercent?: number;
}

interface VersionRow {
  readonly id: number;
  readonly number: string;
  readonly version: number;
  readonly step: NotificationStep;
  readonly holder: number;
  readonly regime: PublicationRegime;
  readonly asserted: CalendarDate;
  readonly notified: CalendarDate;
  readonly publishable: unknown;
  readonly business: unknown;
}

/** Reads versions by their ids, as far as this viewer may see them. */
export async function arrivedNotifications(
  tx: ReadTx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ArrivedNotification>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<VersionRow>(
    `select v.id, n.number, v.version, v.step, v.party_id as holder, v.regime, v.asserted,
            f.asserted as notified, p.body as publishable, b.body as business
       from notification_version v join notification n on n.id = v.notification_id
       join notification_version f on f.notification_id = n.id and f.version = 1
       join notification_part p on p.version_id = v.id and p.part = 'publishable'
       left join notification_part b on b.version_id = v.id and b.part = 'business'
      where v.id = any($1)`,
    [ids],
    'arrived notifications',
  );
  return new Map(rows.map((row) => [row.id, arrivedOf(row)]));
}

function arrivedOf(row: VersionRow): ArrivedNotification {
  const part = parsed(PublishablePart, row.publishable);
  const { consentTo = [], marketSharePercent } =
    row.business === null ? ({} as BusinessPart) : parsed(BusinessPart, row.business);
  return {
    number: row.number,
    version: row.version,
    step: row.step,
    holder: row.holder,
    regime: row.regime,
    publishable: { part, step: row.step, asserted: row.asserted, notified: row.notified },
    consentTo,
    ...(marketSharePercent === undefined ? {} : { sharePercent: marketSharePercent }),
  };
}

export interface ArrivedSignal {
  readonly reporterKind: SignalReporterKind;
  readonly withdrawn: boolean;
}

export async function arrivedSignals(
  tx: ReadTx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ArrivedSignal>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<ArrivedSignal & { readonly id: number }>(
    `select id, reporter_kind as "reporterKind", coalesce((body ->> 'withdrawn')::boolean, false) as withdrawn
       from signal where id = any($1)`,
    [ids],
    'arrived signals',
  );
  return new Map(rows.map(({ id, ...signal }) => [id, signal]));
}
