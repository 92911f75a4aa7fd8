import { refuseSignal } from '../../domain/desk/signal.ts';
import type { Refusal } from '../../domain/problem.ts';
import { mergedWith } from '../../registry/products.ts';
import { signalOf, signalsOf, standingSignalOf } from '../../registry/signals.ts';
import type { ProductAnswer } from '../answers/named-product.ts';
import type { SignalAnswer, SignalsAnswer } from '../answers/signals.ts';
import { everything } from '../as-of.ts';
import { isRefusal, type Context } from '../context.ts';
import { namedProducts } from './named-products.ts';
import { reporterOf } from './reporter.ts';
import { productFor } from './send-signal.ts';
import { readSignalId, signalAnswers } from './signal-answers.ts';

/** Older ones stay stored; nobody looks for them on a page. */
const mostListed = 200;

/** One's own signals, those that stand first. */
export async function listSignals(context: Context): Promise<SignalsAnswer | Refusal> {
  const reporter = reporterOf(context);
  if (isRefusal(reporter)) return reporter;
  return context.database.read(async (tx) => {
    const signals = await signalsOf(tx, reporter.represents, mostListed);
    return { signals: [...(await signalAnswers(context, tx, signals))] };
  });
}

/** One of one's own signals, in its newest version. */
export async function viewSignal(context: Context, given: string): Promise<SignalAnswer | Refusal> {
  const reporter = reporterOf(context);
  if (isRefusal(reporter)) return reporter;
  return context.database.read(async (tx) => {
    const id = readSignalId(given);
    const signal = id === undefined ? undefined : await signalOf(tx, reporter.represents, id);
    const [answer] = signal === undefined ? [] : await signalAnswers(context, tx, [signal]);
    return (
      answer ?? refuseSignal('signal-unknown', { given }, { column: 'id', value: given })
    );
  });
}

/** A product that somebody is about to signal, and what the party still says of it. */
export async function aboutToSignal(
  context: Context,
  product: string,
): Promise<{ readonly product: ProductAnswer; readonly said?: SignalAnswer } | Refusal> {
  const reporter = reporterOf(context);
  if (isRefusal(reporter)) return reporter;
  return context.database.read(async (tx) => {
    const node = await productFor(context, tx, product);
    if (isRefusal(node)) return node;
    const named = await namedProducts(context, tx, [{ productId: node.id, country: node.country }]);
    const same = await mergedWith(tx, node.id, { known: context.today(), recorded: everything });
    const standing = await standingSignalOf(tx, reporter.party, same);
    const [said] = standing === undefined ? [] : await signalAnswers(context, tx, [standing]);
    return { product: named(node.id), ...(said === undefined ? {} : { said }) };
  });
}
