import { createHash } from 'node:crypto';
import type { Refusal } from '../../domain/problem.ts';
import { refuseLedger } from '../../domain/stock/ledger-problem.ts';
import { answerHeld, heldColumns, overtaken, type HeldAnswer } from '../../ledger/held.ts';
import { prepareWeeks, takeStock } from '../../ledger/intake.ts';
import { own, type HeldRow } from '../../ledger/own.ts';
import { settleStock } from '../../ledger/settle.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { expectFurther } from './expect-further.ts';
import { packBook, stockCountry, type PackBook } from './pack-book.ts';
import { stockParty, type StockParty } from './stock-party.ts';

export interface ConfirmHeldInput {
  /** Our number or a code; absent: the party that is signed in. */
  readonly party?: string;
  /** Numbers of held rows. */
  readonly rows: readonly number[];
  /** It is right after all, or it was a slip of the pen. */
  readonly answer: HeldAnswer;
}

export interface HeldAnswered {
  readonly party: number;
  readonly answer: HeldAnswer;
  readonly rows: number;
  /** Under which what was confirmed now counts; one for each delivery that had held something. */
  readonly deliveries: readonly number[];
}

/** A party says of rows that waited for it whether they are right. All of them, or none. */
export async function confirmHeld(
  context: Context,
  { party, rows, answer }: ConfirmHeldInput,
): Promise<HeldAnswered | Refusal> {
  const about = await stockParty(context, party);
  if (isRefusal(about)) return about;
  const inName = contextFor(context, about.viewer);
  const { database } = inName;
  const packs = await packBook(inName, await stockCountry(inName), inName.today());
  const before = await database.read((tx) => waitingOf(tx, about, rows));
  if (isRefusal(before)) return before;
  await prepareWeeks(database, heldColumns(before).day);
  const answered = await database.write(async (tx): Promise<HeldAnswered | Refusal> => {
    const waiting = await waitingOf(tx, about, rows);
    if (isRefusal(waiting)) return waiting;
    if (answer === 'confirmed') {
      const [late] = await overtaken(tx, about.party.id, waiting);
      if (late !== undefined) {
        return refuseLedger('stock-held-overtaken', {}, { value: String(late) });
      }
    }
    await recordProcessing(tx, {
      activity: 'stock-deliver',
      viewer: about.viewer,
      subjects: [{ kind: 'party', id: about.party.id }],
    });
    await answerHeld(tx, about.party.id, waiting, answer, about.viewer.person);
    const deliveries =
      answer === 'confirmed' ? await takeConfirmed(inName, tx, about, waiting, packs) : [];
    return { party: about.party.id, answer, rows: waiting.length, deliveries };
  });
  if (!isRefusal(answered)) await settleStock(database, true);
  return answered;
}

type Tx = Parameters<Parameters<Context['database']['write']>[0]>[0];

async function waitingOf(
  tx: Parameters<typeof own>[0],
  { party }: StockParty,
  rows: readonly number[],
): Promise<readonly HeldRow[] | Refusal> {
  const waiting = await own(tx, party.id).waiting();
  const wanted = new Set(rows);
  const found = waiting.filter(({ id }) => wanted.has(id));
  const known = new Set(found.map(({ id }) => id));
  const missing = rows.find((id) => !known.has(id));
  return missing === undefined
    ? found
    : refuseLedger('stock-held-not-there', {}, { value: String(missing) });
}

async function takeConfirmed(
  { law, today }: Context,
  tx: Tx,
  { party, role, viewer }: StockParty,
  waiting: readonly HeldRow[],
  packs: PackBook,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (const [delivery, rows] of Map.groupBy(waiting, (row) => row.delivery)) {
    const said = JSON.stringify({ confirms: delivery, rows: rows.map(({ id }) => id) });
    const [kept] = await takeStock(tx, [
      {
        country: packs.country,
        party: party.id,
        role,
        file: `confirmation of ${delivery}`,
        format: 'confirmation',
        sha256: createHash('sha256').update(said).digest('hex'),
        bytes: said.length,
        asserted: today(),
        channel: 'confirmation',
        confirms: delivery,
        law: law.hash,
        synthetic: party.synthetic,
        rows: heldColumns(rows),
        held: { rows: heldColumns([]), problems: [] },
        rejected: 0,
        problems: [],
        nodesOf: (zi) => packs.nodesOf(zi),
        ...(viewer.person === undefined ? {} : { person: viewer.person }),
      },
    ]);
    if (kept === undefined) continue;
    await expectFurther(tx, [kept.id]);
    taken.push(kept.id);
  }
  return taken;
}
