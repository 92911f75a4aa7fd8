import { readRvg } from '../../domain/product/rvg.ts';
import { refuseAtDesk } from '../../domain/desk/problem.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import { readEarlierCases, type EarlierCase } from '../../exchange/desk-cases/read-cases.ts';
import { caseState } from '../../domain/desk/case-state.ts';
import {
  appendCaseEvents,
  casesOfProduct,
  importedNumbers,
  openCase,
} from '../../registry/cases.ts';
import type { ReadTx } from '../../registry/database.ts';
import { findNotifiable } from '../../registry/notifiable-products.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { deskPerson } from './desk-person.ts';

export interface ImportInput {
  readonly bytes: Uint8Array;
  /** Says what would happen and writes nothing. */
  readonly dryRun: boolean;
}

export interface ImportAnswer {
  /** Cases that are, or would be, taken over. */
  readonly taken: readonly {
    readonly row: number;
    readonly number: string;
    readonly product: string;
    readonly receivedAt: string;
  }[];
  readonly problems: readonly Problem[];
}

/** Takes over the cases of the desk's earlier system, each with its own time of receipt. */
export async function importCases(
  context: Context,
  { bytes, dryRun }: ImportInput,
): Promise<ImportAnswer | Refusal> {
  const actor = deskPerson(context);
  if (isRefusal(actor)) return actor;
  const read = readEarlierCases(bytes);
  if (dryRun) return context.database.read((tx) => held(context, tx, read.cases, read.problems));
  return context.database.write(async (tx) => {
    const answer = await held(context, tx, read.cases, read.problems);
    await recordProcessing(tx, {
      activity: 'case-import',
      viewer: context.database.viewer,
      subjects: [{ kind: 'person', id: actor.person }],
    });
    for (const each of answer.taken) {
      // One open case a product: what comes from elsewhere joins what is here.
      const standing = (await casesOfProduct(tx, each.productId)).find(
        ({ events }) => caseState(events).open,
      );
      const gathered =
        standing ??
        (await openCase(tx, {
          country: context.defaultCountry,
          productId: each.productId,
          synthetic: context.demo,
        }));
      await appendCaseEvents(tx, gathered.id, [
        ...(standing === undefined
          ? [{ body: { kind: 'opened', by: 'import' } as const, happenedAt: each.receivedAt }]
          : []),
        {
          body: { kind: 'imported', number: each.number, receivedAt: each.receivedAt },
          person: actor.person,
          happenedAt: each.receivedAt,
        },
        ...(each.note === undefined
          ? []
          : [
              {
                body: { kind: 'note', text: each.note } as const,
                happenedAt: each.receivedAt,
              },
            ]),
      ]);
    }
    return answer;
  });
}

interface Held extends EarlierCase {
  readonly productId: number;
  readonly product: string;
}

/** Holds the rows against what is here: the product must be known, the number new. */
async function held(
  context: Context,
  tx: ReadTx,
  cases: readonly EarlierCase[],
  earlier: readonly Problem[],
): Promise<{ readonly taken: readonly Held[]; readonly problems: readonly Problem[] }> {
  const codeOf = (each: EarlierCase) => readRvg(each.rvg).codes[0]?.value;
  const found = await findNotifiable(
    tx,
    {
      country: context.defaultCountry,
      ids: [],
      rvg: cases.flatMap((each) => codeOf(each) ?? []),
      eu: [],
      packs: [],
    },
    context.today(),
  );
  const known = await importedNumbers(tx);
  const problems: Problem[] = [...earlier];
  const taken: Held[] = [];
  for (const each of cases) {
    const product = found.byCode.get(`rvg:${codeOf(each) ?? ''}`)?.[0];
    const refusal =
      product === undefined
        ? refuseAtDesk('import-product-unknown', {}, { column: 'rvg', value: each.rvg })
        : known.has(each.number)
          ? refuseAtDesk('import-number-known', {}, { column: 'nummer', value: each.number })
          : undefined;
    if (product === undefined || refusal !== undefined) {
      for (const problem of refusal?.problems ?? []) {
        problems.push({ ...problem, effect: 'row-rejected', row: each.row });
      }
      continue;
    }
    known.add(each.number);
    taken.push({ ...each, productId: product.id, product: product.name });
  }
  return { taken, problems };
}
