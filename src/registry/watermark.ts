import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx } from './database.ts';

/** How far this system's knowledge reached: the newest fact, and when it came. */
export interface Watermark {
  readonly fact: number;
  readonly recordedAt: Date;
}

/** Where nothing is stored yet, the watermark is 0 at the beginning of time. */
export async function watermarkOf(tx: ReadTx, recorded: Date): Promise<Watermark> {
  const [row] = await tx.query<Watermark>(
    'select id as fact, recorded_at as "recordedAt" from fact where recorded_at <= $1 order by id desc limit 1',
    [recorded],
  );
  return row ?? { fact: 0, recordedAt: new Date(0) };
}

/** The last day on which one of these sources spoke. */
export async function newestAsserted(tx: ReadTx, sources: readonly string[], recorded: Date): Promise<CalendarDate | undefined> {
  const [row] = await tx.query<{ asserted: CalendarDate | null }>(
    "select max(asserted) as asserted from delivery where source = any($1) and recorded_at <= $2 and intake = 'taken'",
    [sources, recorded],
  );
  return row?.asserted ?? undefined;
}
