import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Bilingual } from '../../law/norm.ts';
import type { CriticalReading } from '../critical-list.ts';
import type { PublicationGround } from '../desk/publication.ts';
import type { Problem } from '../problem.ts';
import type { SourceRecord } from './record.ts';

export const sourceKinds = [
  'shortage-list',
  'register',
  'price-list',
  'exemptions',
  'critical-list',
  'prescriptions',
  'codes',
  'news',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A source as people know it: who publishes what, where, how often, and what it measures. */
export interface SourceDescription {
  /** `openfda`, `national-list:BE` … */
  readonly name: string;
  /** ISO 3166-1 alpha-2, `EU` for the Union, `XX` for the invented country. */
  readonly country: string;
  readonly kind: SourceKind;
  /** Per country and kind the lowest rank is primary and counted; the others are shown. */
  readonly rank: number;
  readonly title: string;
  readonly publisher: string;
  /** One sentence: what a row in it means. */
  readonly measures: Bilingual;
  readonly address: string;
  /** Cron expression in UTC at which the publisher renews it; absent where we only take files. */
  readonly schedule?: string;
  /** Days after which a snapshot is called stale. */
  readonly staleAfterDays: number;
  readonly synthetic: boolean;
  /** It publishes what holders notify, on this ground: hidden while no regime allows it. */
  readonly ground?: PublicationGround;
  /** The desk of the country publishes on it from this system. */
  readonly publishedByDesk?: true;
}

/** Bytes exactly as delivered, gzipped or not. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A column whose cells were blanked before storage, because they name or reach a person. */
export interface Cut {
  readonly column: string;
  readonly cells: number;
}

export type Reading = ReadingTaken | ReadingRefused;

/** The file can be read; single rows may have been rejected, each with a problem. */
export interface ReadingTaken {
  readonly state: 'read';
  /** The snapshot's own date: from its content where it says so, else from the file name. */
  readonly snapshotDate?: CalendarDate;
  readonly encoding: string;
  readonly layout: string;
  /** Separate sets of records within a source (reports, products); absence is judged per scope. */
  readonly scope: string;
  /** The file holds every record of its scope, so that a missing one is a fact. */
  readonly complete: boolean;
  /** Data rows in the file, without header. rows = accepted + rejected. */
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly records: readonly SourceRecord[];
  /** Of a critical list, which speaks of substances and not of products: then `records` is empty. */
  readonly critical?: CriticalReading;
  readonly problems: readonly Problem[];
  /** Per column: codes that the parser does not know, with how often. */
  readonly unknownCodes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly cuts: readonly Cut[];
  /** The file with personal cells blanked, not gzipped; the same bytes where nothing was cut. */
  readonly redacted: Uint8Array;
}

export interface ReadingRefused {
  readonly state: 'refused';
  readonly problems: readonly Problem[];
}

/** One source's parser. Pure: bytes in, records out; no clock, no network, no database. */
export interface Connector {
  readonly source: SourceDescription;
  /** Raised by one whenever the same bytes would read differently. */
  readonly parserRevision: number;
  /** Is this file of a folder one of this source? By name only. */
  recognises(fileName: string): boolean;
  /** Date in a file name, for the order in which a folder is read. */
  dateInName(fileName: string): CalendarDate | undefined;
  read(file: SourceFile): Reading;
}
