import type { Viewer } from '../domain/party/viewer.ts';
import type { ReadTx, WriteTx } from './database.ts';

/** A state of one entry in the address book of a party. */
export interface AddressRow {
  /** The same through all its states. */
  readonly entry: string;
  readonly partyId: number;
  readonly personId: string;
  /** Absent from the book once it is not. */
  readonly present: boolean;
}

/** Every state of every entry of these parties, the newest first. */
export async function addressRows(
  tx: ReadTx,
  parties: readonly number[],
): Promise<readonly AddressRow[]> {
  return tx.query<AddressRow>(
    `select entry, party_id as "partyId", person_id as "personId", present
       from address_entry where party_id = any($1) order by id desc`,
    [parties],
    'address book',
  );
}

export async function insertAddressRow(
  tx: WriteTx,
  { entry, partyId, personId, present }: AddressRow,
  by: string,
): Promise<void> {
  await tx.query(
    `insert into address_entry (entry, party_id, person_id, present, changed_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [entry, partyId, personId, present, by, tx.recordedAt],
  );
}

/** The desk's own clockwork, which sees every book and every notification to tell who is needed. */
const eraser: Viewer = {
  audience: 'assessor',
  represents: [],
  group: [],
  purpose: 'erasing whom nobody names any more',
};

/** Does a notification, a mandate or a book still lead to this person? */
export async function isNamed(tx: ReadTx, personId: string): Promise<boolean> {
  return tx.inNameOf(eraser, async () => {
    const [row] = await tx.query<{ named: boolean }>(
      `select exists (select from notification_part where part = 'contact' and body ->> 'person' = $1)
           or exists (select from mandate where person_id = $1::uuid or granted_by = $1::uuid)
           or exists (select from (select distinct on (party_id, entry) person_id, present from address_entry
                                    order by party_id, entry, id desc) newest
                       where newest.present and newest.person_id = $1::uuid) as named`,
      [personId],
    );
    return row?.named ?? true;
  });
}
