import { caseState } from '../../domain/desk/case-state.ts';
import type { Actor } from '../../domain/desk/deed.ts';
import { refuseAtDesk } from '../../domain/desk/problem.ts';
import { fileProblem } from '../../domain/notification/bulk-problem.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import { readRvg } from '../../domain/product/rvg.ts';
import type { EarlierCase, EarlierCases } from '../../exchange/desk-cases/read-cases.ts';
import {
  dropBulkFile,
  keepBulkFile,
  readBulkFileKept,
  type FileOwner,
} from '../../registry/bulk-files.ts';
import {
  addingToCases,
  casesOfProducts,
  importedNumbers,
  type NewCaseEvent,
} from '../../registry/cases.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
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
  const read = await readCases(context, bytes);
  if (isRefusal(read)) return read;
  return dryRun
    ? context.database.read((tx) => held(context, tx, read))
    : context.database.write((tx) => takeOver(context, tx, actor, read));
}

/** What a file would do, and the file kept until it is confirmed, replaced or too old. */
export async function tryImport(
  context: Context,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
): Promise<{ readonly sha256: string; readonly answer: ImportAnswer } | Refusal> {
  const owner = importer(context);
  if (isRefusal(owner)) return owner;
  const answer = await importCases(context, { bytes, dryRun: true });
  if (isRefusal(answer)) return answer;
  const sha256 = await context.database.write(async (tx) => {
    await recordImport(context, tx, owner.personId);
    return keepBulkFile(tx, owner, { name, bytes });
  });
  return { sha256, answer };
}

/** Takes over the cases of the file that was shown, and forgets the file. */
export async function confirmImport(
  context: Context,
  sha256: string,
): Promise<ImportAnswer | Refusal> {
  const owner = importer(context);
  const actor = deskPerson(context);
  if (isRefusal(owner)) return owner;
  if (isRefusal(actor)) return actor;
  const kept = await context.database.read((tx) => readBulkFileKept(tx, owner, sha256));
  if (kept === undefined) return { kind: 'refusal', problems: [fileProblem('bulk-file-gone')] };
  const read = await readCases(context, kept.bytes);
  if (isRefusal(read)) return read;
  return context.database.write(async (tx) => {
    const answer = await takeOver(context, tx, actor, read);
    await dropBulkFile(tx, owner);
    return answer;
  });
}

/** For whom a file is kept: somebody of the desk, at the party that he works for. */
function importer(context: Context): FileOwner | Refusal {
  const actor = deskPerson(context);
  const { party } = context.database.viewer;
  if (isRefusal(actor)) return actor;
  return party === undefined
    ? refuseAtDesk('not-of-the-desk')
    : { partyId: party, personId: actor.person, purpose: 'cases' };
}

async function readCases(context: Context, bytes: Uint8Array): Promise<EarlierCases | Refusal> {
  const cases: EarlierCase[] = [];
  const problems: Problem[] = [];
  for await (const part of context.aside('read-earlier-cases', bytes)) {
    if (isRefusal(part)) return part;
    cases.push(...part.cases);
    problems.push(...part.problems);
  }
  return { cases, problems };
}

function recordImport(context: Context, tx: WriteTx, person: string): Promise<void> {
  return recordProcessing(tx, {
    activity: 'case-import',
    viewer: context.database.viewer,
    subjects: [{ kind: 'person', id: person }],
  });
}

/** In as many statements for thousands of cases as for one: all writers wait for it. */
async function takeOver(
  context: Context,
  tx: WriteTx,
  { person }: Actor,
  read: EarlierCases,
): Promise<ImportAnswer> {
  const answer = await held(context, tx, read);
  await recordImport(context, tx, person);
  // One open case a product: what comes from elsewhere joins what is here.
  const byProduct = Map.groupBy(answer.taken, ({ productId }) => productId);
  const open = new Map(
    (await casesOfProducts(tx, [...byProduct.keys()]))
      .filter(({ events }) => caseState(events).open)
      .map((each) => [each.productId, each.id]),
  );
  const { defaultCountry: country, demo: synthetic } = context;
  const additions = [...byProduct].map(([productId, taken]) => {
    const caseId = open.get(productId);
    const events = taken.flatMap((each) => eventsOf(each, person));
    return caseId === undefined
      ? { opens: { country, productId, synthetic }, events: [...openedBy(taken), ...events] }
      : { caseId, events };
  });
  tx.put(...addingToCases(tx, additions));
  return answer;
}

function openedBy([first]: readonly Held[]): readonly NewCaseEvent[] {
  return first === undefined
    ? []
    : [{ body: { kind: 'opened', by: 'import' }, happenedAt: first.receivedAt }];
}

function eventsOf({ number, receivedAt, note }: Held, person: string): readonly NewCaseEvent[] {
  return [
    { body: { kind: 'imported', number, receivedAt }, person, happenedAt: receivedAt },
    ...(note === undefined
      ? []
      : [{ body: { kind: 'note', text: note } as const, happenedAt: receivedAt }]),
  ];
}

interface Held extends EarlierCase {
  readonly productId: number;
  readonly product: string;
}

/** Holds the rows against what is here: the product must be known, the number new. */
async function held(
  context: Context,
  tx: ReadTx,
  { cases, problems: earlier }: EarlierCases,
): Promise<{ readonly taken: readonly Held[]; readonly problems: readonly Problem[] }> {
  const codeOf = (each: EarlierCase) => readRvg(each.rvg).codes[0]?.value;
  const found = await findNotifiable(
    tx,
    {
      country: context.defaultCountry,
      ids: [],
      rvg: [...new Set(cases.flatMap((each) => codeOf(each) ?? []))],
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
