import { inForce } from '../law/law-book.ts';
import {
  removeOverdue,
  removingNorms,
  type Due,
  type RemovingNorm,
} from '../registry/retention.ts';
import type { Context } from './context.ts';

export interface RetentionInput {
  /** Only tell what would go. */
  readonly dryRun: boolean;
  /** Mails that were kept in a folder instead of sent: removes those before a moment, or counts them. */
  readonly capturedMails?: (before: Date, dryRun: boolean) => Promise<number>;
}

export interface RetentionDone {
  readonly dryRun: boolean;
  readonly law: string;
  readonly items: readonly {
    readonly norm: RemovingNorm;
    readonly days: number;
    /** What is older went. */
    readonly before: string;
    readonly removed: number;
  }[];
}

const millisecondsPerDay = 86_400_000;

/** Removes what is kept longer than the law book says, and records how many of what. Facts stay. */
export async function keepToTerms(
  context: Context,
  { dryRun, capturedMails }: RetentionInput,
): Promise<RetentionDone> {
  const { database, law } = context;
  const terms = removingNorms.flatMap((norm) => termOf(context, norm));
  const removed = await removeOverdue(database, {
    due: terms,
    law: law.hash,
    rehearse: dryRun,
    elsewhere: async ({ norm, before }) =>
      norm === 'retention-message' ? ((await capturedMails?.(before, dryRun)) ?? 0) : 0,
  });
  return {
    dryRun,
    law: law.hash,
    items: terms.map(({ norm, days, before }, at) => ({
      norm,
      days,
      before: before.toISOString(),
      removed: removed[at]?.removed ?? 0,
    })),
  };
}

/** A norm that is not in force today removes nothing. */
function termOf(
  { law, now, today }: Context,
  norm: RemovingNorm,
): readonly (Due & { days: number })[] {
  const found = inForce(law, norm, today());
  if (found.answer !== 'in-force') return [];
  const { value: days, id: version } = found.version;
  const before = new Date(now().getTime() - days * millisecondsPerDay);
  return [{ norm, version, before, days }];
}
