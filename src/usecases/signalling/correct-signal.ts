import { readSignal, refuseSignal, signalState } from '../../domain/desk/signal.ts';
import type { Refusal } from '../../domain/problem.ts';
import type { ReadTx } from '../../registry/database.ts';
import { signalOf, type Signal } from '../../registry/signals.ts';
import type { SignalSent } from '../answers/signals.ts';
import { isRefusal, type Context } from '../context.ts';
import { reporterOf, type Reporter } from './reporter.ts';
import { answered, bodyOf, saysTheSame, writeSignal } from './send-signal.ts';
import { readSignalId } from './signal-answers.ts';

export interface CorrectSignalInput {
  readonly id: string;
  /** The whole signal as it now reads; absent: it is still so. */
  readonly given?: unknown;
  readonly requestId?: string;
}

/** Says a signal again, as it was or otherwise: a new version that replaces the earlier one. */
export async function correctSignal(
  context: Context,
  { id, given, requestId }: CorrectSignalInput,
): Promise<SignalSent | Refusal> {
  const reporter = reporterOf(context);
  if (isRefusal(reporter)) return reporter;
  const said = given === undefined ? undefined : readSignal(given, context.today());
  if (said !== undefined && isRefusal(said)) return said;
  return context.database.write(async (tx) => {
    const before = await standing(tx, reporter, id);
    if (isRefusal(before)) return before;
    const body = said === undefined ? before.body : await bodyOf(context, tx, said);
    if (saysTheSame(before, body, context)) {
      return answered(context, tx, { what: 'unchanged', signal: before, requestId });
    }
    const signal = await writeSignal(context, tx, reporter, before, body);
    return answered(context, tx, { what: 'updated', signal, requestId });
  });
}

/** A signal of one's own that stands; another's is as unknown as one that was never sent. */
export async function standing(
  tx: ReadTx,
  { represents }: Reporter,
  given: string,
): Promise<Signal | Refusal> {
  const id = readSignalId(given);
  const signal = id === undefined ? undefined : await signalOf(tx, represents, id);
  if (signal === undefined) {
    return refuseSignal('signal-unknown', { given }, { column: 'id', value: given });
  }
  return signalState(signal.body) === 'stands' ? signal : refuseSignal('signal-over', {});
}
