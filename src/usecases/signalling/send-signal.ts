import canonicalize from 'canonicalize';
import {
  readSignal,
  refuseSignal,
  type SaidSignal,
  type SignalBody,
} from '../../domain/desk/signal.ts';
import type { Refusal } from '../../domain/problem.ts';
import { plain } from '../../domain/product/plain.ts';
import { refuse } from '../../domain/request-problem.ts';
import type { ReadTx, WriteTx } from '../../registry/database.ts';
import { partiesOfAudience, readParties } from '../../registry/parties.ts';
import { findProductNode, mergedWith, type ProductNode } from '../../registry/products.ts';
import { insertSignal, signalOf, standingSignalOf, type Signal } from '../../registry/signals.ts';
import type { SignalSent } from '../answers/signals.ts';
import { everything } from '../as-of.ts';
import { recordProcessing } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { putBeforeDesk } from '../desk/put-before-desk.ts';
import { readProductId } from '../naming.ts';
import { reporterOf, type Reporter } from './reporter.ts';
import { signalAnswers } from './signal-answers.ts';

export interface SendSignalInput {
  /** Id of a product of the desk's own country: `p17`. */
  readonly product: string;
  /** What is said of it, as it came in (`readSignal`). */
  readonly given: unknown;
  readonly requestId?: string;
}

/**
 * A pharmacist or wholesaler says that a product cannot be had. `context.database` is in its
 * name. What it said before of the same product and still stands is replaced: one reporter
 * is one signal.
 */
export async function sendSignal(
  context: Context,
  { product, given, requestId }: SendSignalInput,
): Promise<SignalSent | Refusal> {
  const reporter = reporterOf(context);
  if (isRefusal(reporter)) return reporter;
  const said = readSignal(given, context.today());
  if (isRefusal(said)) return said;
  return context.database.write(async (tx) => {
    const node = await productFor(context, tx, product);
    if (isRefusal(node)) return node;
    const same = await mergedWith(tx, node.id, { known: context.today(), recorded: everything });
    const before = await standingSignalOf(tx, reporter.party, same);
    const body = await bodyOf(context, tx, said);
    if (before !== undefined && saysTheSame(before, body, context)) {
      return answered(context, tx, { what: 'unchanged', signal: before, requestId });
    }
    const signal = await writeSignal(context, tx, reporter, before ?? node, body);
    const what = before === undefined ? 'received' : 'updated';
    return answered(context, tx, { what, signal, requestId });
  });
}

/** A product that the desk of this country takes signals about. */
export async function productFor(
  context: Context,
  tx: ReadTx,
  given: string,
): Promise<ProductNode | Refusal> {
  const place = { column: 'product', value: given };
  if (given === '') return refuseSignal('signal-product-missing', {}, { column: 'product' });
  const id = readProductId(given);
  const node = id === undefined ? undefined : await findProductNode(tx, id);
  if (node === undefined) return refuse('product-unknown', { id: given }, place);
  return node.country === context.defaultCountry
    ? node
    : refuseSignal('signal-product-abroad', { country: context.defaultCountry }, place);
}

/** A name that is exactly that of a wholesaler we know is that party; any other stays as typed. */
export async function bodyOf(
  context: Context,
  tx: ReadTx,
  { body, wholesaler: name }: SaidSignal,
): Promise<SignalBody> {
  if (name === undefined) return body;
  const today = context.today();
  const known = await readParties(tx, await partiesOfAudience(tx, 'wholesaler', today), today);
  const named = known.filter((party) => plain(party.name) === plain(name));
  const [party] = named;
  // Two of one name: we do not choose.
  return {
    ...body,
    wholesaler: party !== undefined && named.length === 1 ? { party: party.id } : { name },
  };
}

/** Stores a version of a signal and puts it before the desk, in the transaction of who says it. */
export async function writeSignal(
  context: Context,
  tx: WriteTx,
  reporter: Reporter,
  about: ProductNode | Signal,
  body: SignalBody,
): Promise<Signal> {
  const earlier = 'productId' in about ? about : undefined;
  const productId = 'productId' in about ? about.productId : about.id;
  const party = earlier?.partyId ?? reporter.party;
  const id = await insertSignal(tx, {
    country: about.country,
    productId,
    partyId: party,
    reporterKind: reporter.kind,
    asserted: context.today(),
    body,
    synthetic: about.synthetic,
    ...(reporter.person === undefined ? {} : { personId: reporter.person }),
    ...(earlier === undefined ? {} : { supersedes: earlier.id }),
  });
  await putBeforeDesk(tx, {
    productId,
    country: about.country,
    synthetic: about.synthetic,
    kind: 'signal',
    id,
    partyId: party,
  });
  const stored = await signalOf(tx, [party], id);
  if (stored === undefined) throw new Error(`signal ${id} cannot be seen by who sent it`);
  return stored;
}

interface Done {
  readonly what: SignalSent['what'];
  readonly signal: Signal;
  readonly requestId: string | undefined;
}

/** Puts the deed on record and answers it. */
export async function answered(
  context: Context,
  tx: WriteTx,
  { what, signal, requestId }: Done,
): Promise<SignalSent> {
  await recordProcessing(tx, {
    activity: 'signal-submit',
    viewer: context.database.viewer,
    subjects: [{ kind: 'party', id: signal.partyId }],
    ...(requestId === undefined ? {} : { requestId }),
  });
  const [answer] = await signalAnswers(context, tx, [signal]);
  if (answer === undefined) throw new Error('one signal was asked for and none came back');
  return { what, signal: answer };
}

/** Sent twice, by a button that was pressed twice: nothing new is said. */
export function saysTheSame(before: Signal, body: SignalBody, context: Context): boolean {
  return before.asserted === context.today() && canonicalize(before.body) === canonicalize(body);
}
