import { applyProposal, listName } from '../../domain/critical-list.ts';
import { inventCriticalList } from '../../foresight/critical-list.ts';
import { makeCountry } from '../../foresight/country.ts';
import { demoDay, demoSettings } from '../../foresight/demo.ts';
import {
  insertCriticalList,
  insertListDecision,
  insertListVersion,
  insertProposal,
} from '../../registry/critical-lists.ts';
import type { WriteTx } from '../../registry/database.ts';
import { addPerson } from '../../registry/people.ts';
import type { Context } from '../context.ts';
import { isSeeded, recordSeeded } from '../seeded.ts';

const country = 'XX';

/** Gives the invented country its critical list, once. Returns whether it did. */
export async function seedDemoList({ database }: Context): Promise<boolean> {
  const subject = `${country}:critical-list`;
  return database.write(async (tx) => {
    if (await isSeeded(tx, subject)) return false;
    await seedList(tx);
    await recordSeeded(tx, subject, {});
    return true;
  });
}

async function seedList(tx: WriteTx): Promise<void> {
  const { title, asserted, why, listings, proposals } = inventCriticalList(
    makeCountry(demoSettings),
  );
  const { id: listId } = await insertCriticalList(tx, {
    name: listName(title),
    title,
    kind: 'lcg',
    country,
    synthetic: true,
  });
  const proposer = await addPerson(tx, { name: 'Sem Waanzicht' });
  const decider = await addPerson(tx, { name: 'Eva Denkbeeld' });
  const about = { listId, source: title };
  let standing = listings;
  const linesOf = () => standing.map((content, at) => ({ row: at + 1, content }));
  await insertListVersion(tx, { ...about, asserted, why, personId: decider, records: linesOf() });
  for (const { decided, ...proposal } of proposals) {
    const proposed = { ...proposal, listId, asserted: demoDay, personId: proposer };
    const proposalId = await insertProposal(tx, proposed);
    const after = applyProposal(standing, proposal);
    if (decided === undefined || typeof after === 'string') continue;
    standing = after;
    const decision = { proposalId, why: decided, asserted: demoDay, personId: decider };
    await insertListDecision(tx, { ...decision, outcome: 'accepted' });
    await insertListVersion(tx, { ...about, ...decision, records: linesOf() });
  }
}
