import type { StockRole } from '../domain/stock/kind.ts';
import type { StockRhythm } from '../domain/stock/reporting.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { ReadTx, WriteTx } from '../registry/database.ts';
import { roleCodes, roleWord } from './codes.ts';

/** What a party said of its own reporting. */
export type ReportingWord =
  | { readonly kind: 'no-longer'; readonly expectation: number; readonly why: string }
  | { readonly kind: 'again'; readonly expectation: number }
  | { readonly kind: 'no-reminders' | 'reminders' };

export async function insertWord(
  tx: WriteTx,
  word: ReportingWord & {
    readonly party: number;
    readonly role: StockRole;
    readonly person: string | undefined;
  },
): Promise<void> {
  await tx.query(
    `insert into stock_reporting_word (party_id, role, kind, expectation_id, why, person_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      word.party,
      roleCodes[word.role],
      word.kind,
      'expectation' in word ? word.expectation : null,
      'why' in word ? word.why : null,
      word.person ?? null,
      tx.recordedAt,
    ],
  );
}

/** From a day on a party is to report, or no longer is; the newest says what is so. */
export interface SaidExpectation {
  readonly party: number;
  readonly role: StockRole;
  readonly rhythm: StockRhythm;
  readonly from: CalendarDate | null;
  /** First day that need no longer be reported; `null`: no end. */
  readonly until: CalendarDate | null;
  readonly present: boolean;
  /** `null`: read from how the party delivers. */
  readonly word: 'no-longer' | 'again' | null;
  readonly why: string | null;
  readonly recordedAt: Date;
}

/**
 * Newest first. Row-level security leaves the words that the viewer may see.
 *
 * @param among absent: every party
 */
export function saidExpectations(
  tx: ReadTx,
  among?: readonly number[],
): Promise<readonly SaidExpectation[]> {
  return tx.query<SaidExpectation>(
    `select e.party_id as party, ${roleWord('e.role')} as role, e.rhythm, lower(e.valid) as "from",
            upper(e.valid) as until, e.present, w.kind as word, w.why, e.recorded_at as "recordedAt"
       from stock_expectation e left join stock_reporting_word w on w.expectation_id = e.id
      where $1::bigint[] is null or e.party_id = any($1) order by e.id desc`,
    [among ?? null],
  );
}

/** Parties, each with its role, that want no reminders: `12 wholesaler`. */
export async function wantNoReminders(tx: ReadTx): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ party: number; role: StockRole }>(
    `select party_id as party, ${roleWord('role')} as role
       from (select distinct on (party_id, role) party_id, role, kind from stock_reporting_word
              where kind in ('reminders', 'no-reminders') order by party_id, role, id desc) newest
      where kind = 'no-reminders'`,
  );
  return new Set(rows.map(({ party, role }) => `${party} ${role}`));
}
