import type { ReadTx } from '../database.ts';
import type { Entry, Seal } from './chain.ts';
import { readRanges } from './id-ranges.ts';
import { readSeals } from './seals.ts';
import { utc } from './time-as-text.ts';

/** An entry with what it says, unless that was erased. */
export interface StoredEntry extends Entry {
  readonly salt: Buffer | null;
  readonly content: string | null;
}

/** A step through the audit: a seal with its entries, or what no seal holds. */
export type Step =
  | {
      readonly kind: 'sealed';
      readonly seal: Seal;
      /** Ids it names; `undefined` when its ranges make no sense. */
      readonly ids: readonly number[] | undefined;
      /** Those of them that are there. */
      readonly entries: readonly StoredEntry[];
    }
  | { readonly kind: 'unsealed'; readonly entry: StoredEntry; readonly waiting: boolean };

const page = 20_000;

/** The whole audit in the order of its seals, then what is in none. Holds a page in memory, not all. */
export async function* walkAudit(tx: ReadTx): AsyncGenerator<Step> {
  // Read ahead of the seals that name them; an entry that committed late stays until its seal comes.
  const ahead = new Map<number, StoredEntry>();
  let readThrough = 0;
  let atEnd = false;
  async function readOn(): Promise<void> {
    const rows = await entriesAfter(tx, readThrough);
    for (const entry of rows) ahead.set(entry.id, entry);
    readThrough = rows.at(-1)?.id ?? readThrough;
    atEnd = rows.length < page;
  }
  for await (const seal of readSeals(tx)) {
    const ids = readRanges(seal.ranges);
    while (!atEnd && readThrough < (ids?.at(-1) ?? 0)) await readOn();
    const entries = (ids ?? []).flatMap((id) => {
      const entry = ahead.get(id);
      ahead.delete(id);
      return entry ?? [];
    });
    yield { kind: 'sealed', seal, ids, entries };
  }
  while (!atEnd) await readOn();
  const waiting = await waitingIds(tx);
  for (const entry of ahead.values())
    yield { kind: 'unsealed', entry, waiting: waiting.has(entry.id) };
}

function entriesAfter(tx: ReadTx, id: number): Promise<readonly StoredEntry[]> {
  return tx.query(
    `select id, ${utc('occurred_at')} as at, subject, commitment, salt, content
       from audit_entry left join audit_content on entry_id = id
      where id > $1 order by id limit $2`,
    [id, page],
  );
}

async function waitingIds(tx: ReadTx): Promise<ReadonlySet<number>> {
  const rows = await tx.query<{ id: number }>('select entry_id as id from audit_waiting');
  return new Set(rows.map(({ id }) => id));
}

/** How many there are, for who wants to know how far a walk is. */
export async function countAudit(tx: ReadTx): Promise<{ entries: number; checkpoints: number }> {
  const [counted] = await tx.query<{ entries: number; checkpoints: number }>(
    `select (select count(*) from audit_entry) as entries,
            (select count(*) from audit_checkpoint) as checkpoints`,
  );
  if (counted === undefined) throw new Error('the database did not count');
  return counted;
}
