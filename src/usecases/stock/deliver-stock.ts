import type { Refusal } from '../../domain/problem.ts';
import { refuseLedger } from '../../domain/stock/ledger-problem.ts';
import type { Language } from '../../law/norm.ts';
import { own, type StockDeliveryRecord } from '../../ledger/own.ts';
import { mostProblems, StockDeliveredAnswer, type StockDeliveryAnswer } from '../answers/stock.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { contextFor, isRefusal, type Context } from '../context.ts';
import { once, type DoneOnce } from '../notifying/once.ts';
import { readNumber } from '../parties/named-party.ts';
import { problemAnswer } from '../problem-answer.ts';
import { keepStock, prepareStock, wouldKeep, type StockLoaded } from './keep-stock.ts';
import { settleLoaded } from './load-stock.ts';
import { packBook, stockCountry } from './pack-book.ts';
import { readyStock, type KnownStock, type ReadyStock } from './ready-stock.ts';
import { stockParty, type StockParty } from './stock-party.ts';
import { storedOrRefused } from './stored-or-refused.ts';

/** A file that somebody sent from outside, for the party that he acts for. */
export interface SentStock {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Takes the good rows of a file with bad ones; else the whole file is refused. */
  readonly acceptPartial: boolean;
  readonly channel: 'page' | 'api' | 'folder';
}

/** Reads and checks it aside, with limits on memory and time. */
export async function readySent(
  context: Context,
  { name, bytes, acceptPartial, channel }: SentStock,
): Promise<{ readonly about: StockParty; readonly ready: ReadyStock | KnownStock } | Refusal> {
  const about = await stockParty(context, undefined);
  if (isRefusal(about)) return about;
  const packs = await packBook(context, await stockCountry(context), context.today());
  const file = { name, bytes, open: () => [bytes] };
  const ready = await readyStock(context, { about, file, acceptPartial, channel, packs });
  return isRefusal(ready) ? ready : { about, ready };
}

/** What would become of it; writes nothing. */
export async function tryStock(
  context: Context,
  sent: SentStock,
): Promise<(StockLoaded & { readonly ready?: ReadyStock }) | Refusal> {
  const found = await readySent(context, sent);
  if (isRefusal(found)) return found;
  const { about, ready } = found;
  if (ready.kind === 'known') return ready.loaded;
  const { database } = contextFor(context, about.viewer);
  const [loaded] = await wouldKeep(database, [ready]);
  if (loaded === undefined) throw new Error('nothing would become of a file');
  return { ...loaded, ready };
}

/** Takes it, once for each key: what it did and what it answered are kept in one transaction. */
export function deliverOnce(
  context: Context,
  sent: SentStock,
  asked: OnceAsked,
): Promise<DoneOnce<StockDeliveredAnswer> | Refusal> {
  return storedOrRefused(
    context,
    () => sent.name,
    () => deliver(context, sent, asked),
  );
}

interface OnceAsked {
  readonly key: string | undefined;
  readonly language: Language;
}

async function deliver(
  context: Context,
  sent: SentStock,
  { key, language }: OnceAsked,
): Promise<DoneOnce<StockDeliveredAnswer> | Refusal> {
  const found = await readySent(context, sent);
  if (isRefusal(found)) return found;
  const { about, ready } = found;
  const inName = contextFor(context, about.viewer);
  const { database } = inName;
  if (ready.kind === 'ready') await prepareStock(database, [ready]);
  const sha256 = ready.kind === 'ready' ? ready.facts.sha256 : ready.sha256;
  const request = { operation: 'deliverStock', sha256, acceptPartial: sent.acceptPartial };
  const done = await once(
    inName,
    { key, request, status: 201, answer: StockDeliveredAnswer },
    async (tx) => {
      const [loaded] = ready.kind === 'ready' ? await keepStock(tx, [ready]) : [ready.loaded];
      if (loaded === undefined) throw new Error('nothing became of a file');
      return deliveredAnswer(loaded, false, language);
    },
  );
  if (!isRefusal(done) && !done.replayed) await settleLoaded(context);
  return done;
}

export function deliveredAnswer(
  loaded: StockLoaded,
  dryRun: boolean,
  language: Language,
): StockDeliveredAnswer {
  const { path, delivery, duplicate, problems, state, rows, accepted, rejected, held } = loaded;
  const { diff } = loaded;
  return {
    id: delivery === undefined ? null : String(delivery),
    ...(delivery === undefined ? { idWhy: 'dry-run' as const } : {}),
    dryRun,
    duplicate,
    file: path,
    state,
    rows,
    accepted,
    rejected,
    held,
    diff,
    problems: problems.slice(0, mostProblems).map((problem) => problemAnswer(problem, language)),
    problemCount: problems.length,
  };
}

/** One delivery of the party that is acted for, with what was wrong in it. */
export async function viewStockDelivery(
  context: Context,
  id: string,
): Promise<StockDeliveryRecord | Refusal> {
  const about = await stockParty(context, undefined);
  if (isRefusal(about)) return about;
  const number = readNumber(id);
  const found = await viewConfidential(context, { activity: 'stock-view' }, (tx, concerns) => {
    concerns({ kind: 'party', id: about.party.id });
    return number === undefined
      ? Promise.resolve(undefined)
      : own(tx, about.party.id).delivery(number);
  });
  return found ?? refuseLedger('stock-delivery-unknown');
}

export function deliveryAnswer(
  delivery: StockDeliveryRecord,
  language: Language,
): StockDeliveryAnswer {
  const { id, role, days, asserted, recordedAt, channel, sha256, file, state } = delivery;
  const { rows, accepted, rejected, held, fresh, changed, unchanged } = delivery;
  return {
    id: String(id),
    role,
    asserted,
    channel,
    sha256,
    file,
    state,
    rows,
    accepted,
    rejected,
    held,
    days: [...days],
    recordedAt: recordedAt.toISOString(),
    diff: { new: fresh, changed, unchanged },
    problems: delivery.problems.map((problem) => problemAnswer(problem, language)),
    problemCount: delivery.problemCount,
  };
}
