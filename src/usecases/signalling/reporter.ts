import type { Refusal } from '../../domain/problem.ts';
import { refuseSignal, reporterKinds, type ReporterKind } from '../../domain/desk/signal.ts';
import type { Context } from '../context.ts';

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
  if (kind === undefined || viewer.party === undefined) return refuseSignal('signal-not-for-you');
  return {
    kind,
    party: viewer.party,
    represents: viewer.represents,
    ...(viewer.person === undefined ? {} : { person: viewer.person }),
  };
}
