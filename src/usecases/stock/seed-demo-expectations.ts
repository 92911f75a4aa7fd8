import { makeCountry } from '../../foresight/country.ts';
import { demoDay, demoSettings } from '../../foresight/demo.ts';
import { addDays } from '../../law/calendar-date.ts';
import { expectStock } from '../../ledger/expectations.ts';
import { saidExpectations } from '../../ledger/reporting-words.ts';
import { insertAddressRow } from '../../registry/address-book.ts';
import type { WriteTx } from '../../registry/database.ts';
import { partiesByName } from '../../registry/desk-year.ts';
import { addPerson } from '../../registry/people.ts';
import type { Context } from '../context.ts';
import { clockwork } from '../desk/clockwork.ts';
import { isSeeded, recordSeeded } from '../seeded.ts';
import { demoHospitals } from '../seed-demo-people.ts';
import { demoCountry } from './seed-demo-stock.ts';

const subject = `${demoCountry}:stock-expectations`;
/** The Monday of the last week that the demo country has. */
const lastMonday = addDays(demoDay, -6);

/**
 * What the parties of the demo country are to report, once. Its calendar stands still: after its last day
 * nothing is expected. One hospital is to tell each day and left out a week of days; one wholesaler was to
 * begin some weeks before it did, and told those weeks late.
 *
 * @returns whether it did
 */
export async function seedDemoExpectations({ database }: Context): Promise<boolean> {
  const hospital = demoHospitals(makeCountry(demoSettings).parties).at(-1);
  const seeder = database.as(clockwork('what the demo country is to report'));
  return seeder.write(async (tx) => {
    if (await isSeeded(tx, subject)) return false;
    const names = new Map((await partiesByName(tx)).map(({ id, name }) => [id, name]));
    const delivering = (await saidExpectations(tx)).filter(({ party }) => names.has(party));
    const late = delivering.find(({ role }) => role === 'wholesaler');
    for (const { party, role } of delivering) {
      const isMissing = names.get(party) === hospital;
      await expectStock(tx, {
        party,
        role,
        rhythm: isMissing ? 'daily' : 'weekly',
        from: addDays(lastMonday, party === late?.party ? -21 : isMissing ? 0 : -7),
        until: addDays(demoDay, isMissing ? 0 : 1),
      });
      if (isMissing) await nameContact(tx, party);
    }
    await recordSeeded(tx, subject, { parties: delivering.length });
    return true;
  });
}

/** Somebody who can be reminded. */
async function nameContact(tx: WriteTx, party: number): Promise<void> {
  const person = await addPerson(tx, {
    name: 'Wil Bedachtzaam',
    email: 'ziekenhuisapotheek@proefopstelling.example',
  });
  const itself = {
    audience: 'hospital-pharmacist',
    party,
    represents: [party],
    group: [],
  } as const;
  await tx.inNameOf(itself, () =>
    insertAddressRow(
      tx,
      { entry: person, partyId: party, personId: person, present: true },
      person,
    ),
  );
}
