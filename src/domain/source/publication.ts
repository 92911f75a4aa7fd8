import type { CalendarDate } from '../../law/calendar-date.ts';
import type { SourceRecord } from './record.ts';

/** A record before it has a line in a file. */
export type PublishedRecord = Pick<SourceRecord, 'key' | 'content'>;

/** All that a source says on one day, before it is written in a layout. */
export interface Publication {
  readonly source: string;
  readonly day: CalendarDate;
  readonly records: readonly PublishedRecord[];
}
