import type { ProductCode } from '../../domain/product/description.ts';
import type { ListingStatus, StartMeaning } from '../../domain/shortage/listing.ts';
import type { SourceKind } from '../../domain/source/source.ts';
import type { Bilingual } from '../../law/norm.ts';
import type { ListRow } from './list-row.ts';

/** What a word of a list says in our vocabulary. */
export interface Meaning {
  readonly status: ListingStatus;
  readonly extent?: 'total' | 'partial';
  readonly permanent?: boolean;
  /** The list says it is over, and its end column says since when. */
  readonly endIsActual?: true;
}

/** Numbers a row gives, the most specific first, and which node they name. */
export interface RowCodes {
  readonly codes: readonly ProductCode[];
  readonly node: 'product' | 'pack';
  /** Where no code tells the row's product: what does, in plain words. */
  readonly key?: string;
}

/** Which of our facts stands in which column of this list. A fact without column is not reported. */
export interface ColumnRoles {
  readonly name?: string;
  readonly substances?: string;
  /** Only where the sign is never part of a name; a comma often is (`albumin, human`). */
  readonly substanceSeparator?: ';' | '+';
  readonly strength?: string;
  readonly form?: string;
  readonly route?: string;
  readonly holder?: string;
  readonly pack?: string;
  readonly atc?: string;
  readonly start?: string;
  readonly expectedEnd?: string;
  readonly actualEnd?: string;
  readonly notified?: string;
  readonly published?: string;
  /** A count of days before the snapshot at which the row was first published. */
  readonly daysPublished?: string;
  readonly updated?: string;
  readonly reason?: string;
}

/** One country's file of the common CSV layout, as what it is. */
export interface ListSpec {
  /** ISO 3166-1 alpha-2 as in the file name; `EU` for the Union. */
  readonly country: string;
  /** As in the file name: `AT_BASG_shortage_2026-03-13.csv`. */
  readonly agency: string;
  readonly kind: SourceKind;
  readonly rank: number;
  readonly title: string;
  readonly publisher: string;
  readonly address: string;
  readonly measures: Bilingual;
  readonly staleAfterDays: number;
  readonly startMeans: StartMeaning;
  readonly columns: ColumnRoles;
  /** `status` unless told. */
  readonly statusColumn?: string;
  /** Public columns kept as given; free text in them is cleared of contacts. */
  readonly extra?: readonly string[];
  /** Columns that name or reach a person: never kept. */
  readonly personal?: readonly string[];
  /** Columns that are known and mean nothing to us: running numbers, copies, empty ones. */
  readonly unused?: readonly string[];
  /** Columns that only `codes`, `meaning` or `among` read. */
  readonly alsoRead?: readonly string[];
  codes(row: ListRow): RowCodes;
  meaning(row: ListRow): Meaning;
  /** Tells rows of one key apart, the steadiest first. */
  among?(row: ListRow): readonly (string | undefined)[];
  /** Why this row says nothing that can be kept: the column that should have said it. */
  missing?(row: ListRow): string | undefined;
  /** Records as register entries instead of listings: these files were taken for shortage lists. */
  readonly asRegister?: true;
}
