import type { Refusal } from '../../domain/problem.ts';
import { refuseSignal, reporterKinds, type ReporterKind } from '../../domain/desk/signal.ts';
import type { Context } from '../context.ts';
import { mayWriteFor } from '../notifying/whose.ts';

/** Who signals, read from the name in which the database is seen. */
export interface Reporter {
  readonly kind: ReporterKind;
  readonly party: number;
  /** Parties whose signals it may see and change. */
  readonly represents: readonly number[];
  readonly person?: string;
}

export function reporterOf({ database: { viewer } }: Context): Reporter | Refusal {
  const kind = reporterKinds.find((each) => each === viewer.audience);
  const represents = mayWriteFor(viewer);
  if (kind === undefined || viewer.party === undefined || !represents.includes(viewer.party)) {
    return refuseSignal('signal-not-for-you');
  }
  return {
    kind,
    party: viewer.party,
    represents,
    ...(viewer.person === undefined ? {} : { person: viewer.person }),
  };
}
