import { ownerTransaction } from './audit/owner-transaction.ts';
import type { Database } from './database.ts';

/**
 * What a norm of retention removes: statements with the moment as their only value, each of
 * which answers how many rows went. Facts and decisions are in none of them.
 */
const removals = {
  'retention-draft': [
    gone('delete from draft where changed_at < $1'),
    gone('delete from bulk_file where recorded_at < $1'),
  ],
  'retention-session': [
    gone('delete from session where least(ends_at, revoked_at) < $1'),
    gone('delete from client_assertion_used where ends_at < $1'),
  ],
  'retention-contact': [contactsOfClosed()],
  'retention-message': [
    gone('delete from sending where done_at < $1'),
    gone('delete from stock_reminder where done_at < $1'),
  ],
  // What waits for its seal is not yet in the chain, whatever the clock says.
  'retention-audit-content': [
    gone(`delete from audit_content where entry_id in (select id from audit_entry where occurred_at < $1)
            and entry_id not in (select entry_id from audit_waiting)`),
  ],
  'retention-processing-log': [gone('delete from processing_log where end_time < $1')],
} as const;

export type RemovingNorm = keyof typeof removals;
export const removingNorms = Object.keys(removals).filter(isRemoving);

function isRemoving(norm: string): norm is RemovingNorm {
  return Object.hasOwn(removals, norm);
}

function gone(deletion: string): string {
  return `with gone as (${deletion} returning 1) select count(*)::integer as removed from gone`;
}

/**
 * The keys of contact persons all of whose notifications ended before the moment, and whom no
 * address book took in or changed since. One who signs in or acts for a party is kept: that is
 * another ground.
 */
function contactsOfClosed(): string {
  return `
    with newest as (select distinct on (notification_id) notification_id, step, received_at
                      from notification_version order by notification_id, version desc),
         named as (select (p.body ->> 'person')::uuid as person_id,
                          n.step in ('resolved', 'withdrawn', 'discontinued') and n.received_at < $1 as over
                     from notification_part p
                     join notification_version v on v.id = p.version_id
                     join newest n on n.notification_id = v.notification_id
                    where p.part = 'contact'
                   union all
                   select person_id, not present or recorded_at < $1
                     from (select distinct on (party_id, entry) * from address_entry order by party_id, entry, id desc) e),
         due as (select person_id from named group by person_id having bool_and(over)
                 except select person_id from account
                 except select person_id from mandate where person_id is not null),
         gone as (delete from person_key where person_id in (select person_id from due) returning person_id),
         noted as (insert into erasure (person_id, recorded_at, why)
                   select person_id, clock_timestamp(), 'retention-contact' from gone returning 1)
    select count(*)::integer as removed from noted`;
}

export interface Due {
  readonly norm: RemovingNorm;
  /** Of the norm. */
  readonly version: string;
  /** What is older goes. */
  readonly before: Date;
}

export interface Removed extends Due {
  readonly removed: number;
}

export interface Removing {
  readonly due: readonly Due[];
  /** Hash of the law book that says so. */
  readonly law: string;
  /** Do it all, count, and undo it. */
  readonly rehearse: boolean;
  /** Removes outside the database; its count stands with the norm's own. */
  readonly elsewhere?: (due: Due) => Promise<number>;
}

/**
 * Removes what is over its term and records the counts, all or nothing. As the owner: the
 * application may not remove anything of the audit.
 */
export async function removeOverdue(
  database: Database,
  { due, law, rehearse, elsewhere }: Removing,
): Promise<readonly Removed[]> {
  return ownerTransaction(database, async (client) => {
    // Where the owner is no superuser, the guards of the tables look at him too.
    await client.query(
      `set local voorradig.audience = 'assessor'; set local voorradig.purpose = 'retention';
       set local voorradig.shown_ended = 'yes'`,
    );
    if (rehearse) await client.query('savepoint rehearsal');
    const done: Removed[] = [];
    for (const each of due) {
      let removed = (await elsewhere?.(each)) ?? 0;
      for (const statement of removals[each.norm]) {
        const { rows } = await client.query<{ removed: number }>(statement, [each.before]);
        removed += rows[0]?.removed ?? 0;
      }
      if (removed > 0) {
        await client.query(
          `insert into removal (norm, version, before, removed, law, recorded_at)
           values ($1, $2, $3, $4, $5, clock_timestamp())`,
          [each.norm, each.version, each.before, removed, law],
        );
      }
      done.push({ ...each, removed });
    }
    if (rehearse) await client.query('rollback to savepoint rehearsal');
    return done;
  });
}
