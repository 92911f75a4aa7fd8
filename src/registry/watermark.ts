import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from './database.ts';

/** How far this system's knowledge reached: the newest of everything it stores, and when it came. */
export interface Watermark {
  readonly fact: number;
  readonly delivery: number;
  readonly link: number;
  readonly decision: number;
  /** What of the desk is visible to who asks: its newest publication, retractions, regime. */
  readonly published: string;
  readonly recordedAt: Date;
}

/**
 * What the desk said tells itself under `published`, to whom it is open; the delivery that stands
 * for it would tell everybody. Where nothing is stored yet, the watermark is 0 at the beginning of time.
 */
export async function watermarkOf(tx: ReadTx, recorded: Date): Promise<Watermark> {
  const newest = (table: string, which = 'true') =>
    `(select id, recorded_at from ${table} where recorded_at <= $1 and ${which} order by id desc limit 1)`;
  const [row] = await tx.query<Watermark>(
    `select coalesce(f.id, 0) as fact, coalesce(d.id, 0) as delivery, coalesce(l.id, 0) as link, coalesce(c.id, 0) as decision,
            concat_ws(' ', (select max(id) from publication),
              (select visible_from from publication where visible_from <= now() order by visible_from desc limit 1),
              (select count(*) from retraction), (select max(id) from publication_review),
              viewer_grounds(), viewer_hidden_sources()) as published,
            coalesce(greatest(f.recorded_at, d.recorded_at, l.recorded_at, c.recorded_at), 'epoch') as "recordedAt"
       from (select) as one
       left join ${newest('fact')} f on true left join ${newest('delivery', "layout <> 'desk'")} d on true
       left join ${newest('node_link')} l on true left join ${newest('decision')} c on true`,
    [recorded],
    'watermark',
  );
  if (row === undefined) throw new Error('the database did not tell its watermark');
  return row;
}

/**
 * The last day on which one of these sources spoke: in a file, or through the desk. Of the desk
 * only what is open to who asks counts, or the day itself would tell that something was published.
 */
export async function newestAsserted(
  tx: ReadTx,
  sources: readonly string[],
  recorded: Date,
): Promise<CalendarDate | undefined> {
  const [row] = await tx.query<{ asserted: CalendarDate | null }>(
    `select greatest(
       (select max(asserted) from delivery
         where source = any($1) and recorded_at <= $2 and intake = 'taken' and layout <> 'desk'),
       (select max(newest.asserted) from unnest($1::text[]) as spoken (source)
         cross join lateral (select asserted from published_fact p
                              where p.source = spoken.source and p.recorded_at <= $2
                              order by asserted desc limit 1) newest)) as asserted`,
    [sources, recorded],
    'newest asserted',
    [],
  );
  return row?.asserted ?? undefined;
}
