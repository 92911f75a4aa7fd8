import { readAgain } from '../../domain/desk/signal.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { SignalSent } from '../answers/signals.ts';
import { isRefusal, type Context } from '../context.ts';
import { standing } from './correct-signal.ts';
import { reporterOf } from './reporter.ts';
import { answered, writeSignal } from './send-signal.ts';

export interface WithdrawSignalInput {
  readonly id: string;
  /** It can be had again from this day on; absent: it was said by mistake. */
  readonly deliverableSince?: string;
  readonly requestId?: string;
}

/** Ends a signal: a new version says that it stands no longer, and why. */
export async function withdrawSignal(
  context: Context,
  { id, deliverableSince, requestId }: WithdrawSignalInput,
): Promise<SignalSent | Refusal> {
  const reporter = reporterOf(context);
  if (isRefusal(reporter)) return reporter;
  return context.database.write(async (tx) => {
    const before = await standing(tx, reporter, id);
    if (isRefusal(before)) return before;
    const again =
      deliverableSince === undefined
        ? undefined
        : readAgain(deliverableSince, before.body, context.today());
    if (typeof again === 'object') return again;
    const body = {
      ...before.body,
      withdrawn: true,
      ...(again === undefined ? {} : { deliverableSince: again }),
    };
    const signal = await writeSignal(context, tx, reporter, before, body);
    return answered(context, tx, { what: 'updated', signal, requestId });
  });
}
