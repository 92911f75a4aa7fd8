import type { ContactPart } from '../../domain/notification/notification.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import type { Context } from '../context.ts';
import { knownContacts } from './contact-persons.ts';
import { mayWriteFor } from './whose.ts';

/** In how many of the newest notifications contacts are looked for. */
const lookedThrough = 200;

/** Contacts that this party gave before, the newest first. Who was erased is no longer there. */
export async function listContacts(context: Context): Promise<readonly ContactPart[]> {
  const parties = mayWriteFor(context.database.viewer);
  return viewConfidential(context, { activity: 'contact-view' }, async (tx, concerns) => {
    const known = await knownContacts(tx, parties, lookedThrough);
    for (const id of known.keys()) concerns({ kind: 'person', id });
    return [...known.values()];
  });
}
