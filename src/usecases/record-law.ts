import { lawDocument } from '../law/law-book.ts';
import { insertDecision, isDecided } from '../registry/decisions.ts';
import type { Context } from './context.ts';

/**
 * Keeps the law that receipts name: the first start with a law book records it whole, so
 * that an old receipt can be read when the code and the deployer's choices have moved on.
 */
export async function recordLaw({ database, law }: Context): Promise<void> {
  if (await database.read((tx) => isDecided(tx, 'law', law.hash))) return;
  await database.write((tx) =>
    insertDecision(tx, {
      kind: 'law',
      subject: law.hash,
      outcome: 'in-use',
      why: 'started with this law book',
      body: lawDocument(law.norms),
      personId: null,
    }),
  );
}
