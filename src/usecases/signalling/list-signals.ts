import { refuseSignal } from '../../domain/desk/signal.ts';
import type { Refusal } from '../../domain/problem.ts';
import { partiesOfAudience, readParties } from '../../registry/parties.ts';
import { mergedWith } from '../../registry/products.ts';
import { signalOf, signalsOf, standingSignalOf } from '../../registry/signals.ts';
import type { ProductAnswer } from '../answers/named-product.ts';
import type { SignalAnswer, SignalsAnswer } from '../answers/signals.ts';
import { everything } from '../as-of.ts';
import { viewConfidential } from '../audit/record-processing.ts';
import { isRefusal, type Context } from '../context.ts';
import { namedProducts } from './named-products.ts';
import { reporterOf } from './reporter.ts';
import { productFor } from './send-signal.ts';
import { readSignalId, signalAnswers } from './signal-answers.ts';

/** Older ones stay stored; nobody looks for them on a page. */
const mostListed = 200;

/** For the record of who looked. */
interface Asked {
  readonly requestId?: string;
}

/** One's own signals, those that stand first. */
export async function listSignals(
  context: Context,
  asked: Asked = {},
): Promise<SignalsAnswer | Refusal> {
  const reporter = reporterOf(context);
  if (isRefusal(reporter)) return reporter;
  return viewConfidential(context, { activity: 'signal-view', ...asked }, async (tx, concerns) => {
    const signals = await signalsOf(tx, reporter.represents, mostListed);
    for (const { partyId: id } of signals) concerns({ kind: 'party', id });
    return { signals: [...(await signalAnswers(context, tx, signals))] };
  });
}

/** One of one's own signals, in its newest version. */
export async function viewSignal(
  context: Context,
  given: string,
  asked: Asked = {},
): Promise<SignalAnswer | Refusal> {
  const reporter = reporterOf(context);
  if (isRefusal(reporter)) return reporter;
  return viewConfidential(context, { activity: 'signal-view', ...asked }, async (tx, concerns) => {
    const id = readSignalId(given);
    const signal = id === undefined ? undefined : await signalOf(tx, reporter.represents, id);
    if (signal !== undefined) concerns({ kind: 'party', id: signal.partyId });
    const [answer] = signal === undefined ? [] : await signalAnswers(context, tx, [signal]);
    return answer ?? refuseSignal('signal-unknown', { given }, { column: 'id', value: given });
  });
}

export interface AboutToSignal {
  readonly product: ProductAnswer;
  readonly synthetic: boolean;
  /** What the party still says of it. */
  readonly said?: SignalAnswer;
  /** Names of wholesalers that we know. */
  readonly wholesalers: readonly string[];
}

/** What somebody sees who is about to signal a product. */
export async function aboutToSignal(
  context: Context,
  product: string,
  asked: Asked = {},
): Promise<AboutToSignal | Refusal> {
  const reporter = reporterOf(context);
  if (isRefusal(reporter)) return reporter;
  return viewConfidential(context, { activity: 'signal-view', ...asked }, async (tx, concerns) => {
    const node = await productFor(context, tx, product);
    if (isRefusal(node)) return node;
    const named = await namedProducts(context, tx, [{ productId: node.id, country: node.country }]);
    const same = await mergedWith(tx, node.id, { known: context.today(), recorded: everything });
    const standing = await standingSignalOf(tx, reporter.party, same);
    if (standing !== undefined) concerns({ kind: 'party', id: standing.partyId });
    const [said] = standing === undefined ? [] : await signalAnswers(context, tx, [standing]);
    const wholesalers = await partiesOfAudience(tx, 'wholesaler', context.today());
    return {
      product: named(node.id),
      synthetic: node.synthetic,
      ...(said === undefined ? {} : { said }),
      wholesalers: (await readParties(tx, wholesalers, context.today())).map(({ name }) => name),
    };
  });
}
