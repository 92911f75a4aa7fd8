import { readCheckpoints, type Checkpoint } from '../../registry/audit/checkpoints.ts';
import { commitmentOf, genesis, leafOf, linkOf, merkleRoot } from '../../registry/audit/chain.ts';
import { auditor } from '../../registry/audit/auditor.ts';
import { compareRows } from '../../registry/audit/rows.ts';
import { countAudit, walkAudit, type Step, type StoredEntry } from '../../registry/audit/walk.ts';
import type { Context } from '../context.ts';
import { isSigned } from './checkpoint-file.ts';

export const auditFaults = [
  'entry-missing',
  'content-changed',
  'entries-changed',
  'entry-outside-the-chain',
  'seal-missing',
  'seal-changed',
  'checkpoint-changed',
  'outside-checkpoint-differs',
  'row-changed',
] as const;
export type AuditFault = (typeof auditFaults)[number];

/** The first thing that does not fit. */
export interface FirstBad {
  readonly what: 'entry' | 'seal' | 'checkpoint' | 'row';
  readonly id: string;
  readonly why: AuditFault;
}

export interface AuditVerdict {
  readonly entries: number;
  /** Entries that stand in a seal. */
  readonly sealed: number;
  readonly checkpoints: number;
  /**
   * `consistent`: all fits together, which somebody who rewrote everything can achieve too.
   * `untampered`: and it fits a checkpoint that was kept elsewhere, up to that checkpoint.
   */
  readonly verdict: 'consistent' | 'untampered' | 'broken';
  readonly firstBad: FirstBad | null;
  /** With `rows`: tables that could not be compared. */
  readonly rowsNotCompared?: readonly string[];
}

export interface VerifyInput {
  /** A checkpoint from another machine. */
  readonly against?: Checkpoint;
  /** Hold the rows themselves against the chain too. */
  readonly rows?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Computes the whole chain again, and holds what was added against it where that is asked. */
export async function verifyAudit(context: Context, input: VerifyInput): Promise<AuditVerdict> {
  const ofChain = await verifyChain(context, input);
  if (input.rows !== true || ofChain.verdict === 'broken') return ofChain;
  const { changed, left } = await compareRows(context.database);
  const compared = { ...ofChain, rowsNotCompared: left };
  if (changed === undefined) return compared;
  const { table, id } = changed;
  return {
    ...compared,
    verdict: 'broken',
    firstBad: { what: 'row', id: `${table} ${id}`, why: 'row-changed' },
  };
}

async function verifyChain(
  { database }: Context,
  { against, onProgress = () => undefined }: VerifyInput,
): Promise<AuditVerdict> {
  return database.as(auditor).read(async (tx) => {
    const { entries, checkpoints } = await countAudit(tx);
    const chain = new Chain(await readCheckpoints(tx), against);
    let done = 0;
    let firstBad: FirstBad | undefined;
    for await (const step of walkAudit(tx)) {
      firstBad = chain.check(step);
      if (firstBad !== undefined) break;
      done += step.kind === 'sealed' ? step.entries.length : 1;
      onProgress(done, entries);
    }
    firstBad ??= chain.atEnd();
    return {
      entries,
      sealed: chain.sealed,
      checkpoints,
      verdict:
        firstBad !== undefined ? 'broken' : against === undefined ? 'consistent' : 'untampered',
      firstBad: firstBad ?? null,
    };
  });
}

/** Follows the chain from seal to seal. */
class Chain {
  sealed = 0;
  private seq = 0;
  private value: Buffer = genesis;
  /** Values of the seals since the last checkpoint. */
  private since: Buffer[] = [];
  private readonly checkpoints: Checkpoint[];
  private against: Checkpoint | undefined;

  constructor(checkpoints: readonly Checkpoint[], against: Checkpoint | undefined) {
    this.checkpoints = [...checkpoints];
    this.against = against;
  }

  check(step: Step): FirstBad | undefined {
    if (step.kind === 'sealed') return this.checkSeal(step) ?? this.checkCheckpoints();
    if (!step.waiting) return bad('entry', step.entry.id, 'entry-outside-the-chain');
    return contentFault(step.entry);
  }

  private checkSeal({ seal, ids, entries }: Extract<Step, { kind: 'sealed' }>) {
    if (seal.seq !== this.seq + 1) return bad('seal', this.seq + 1, 'seal-missing');
    if (ids === undefined || ids.length !== seal.entries)
      return bad('seal', seal.seq, 'seal-changed');
    const missing = ids.find((id, at) => entries[at]?.id !== id);
    if (missing !== undefined) return bad('entry', missing, 'entry-missing');
    for (const entry of entries) {
      const fault = contentFault(entry);
      if (fault !== undefined) return fault;
    }
    if (!merkleRoot(entries.map(leafOf)).equals(seal.root))
      return bad('seal', seal.seq, 'entries-changed');
    if (!linkOf(this.value, seal).equals(seal.chain)) return bad('seal', seal.seq, 'seal-changed');
    this.seq = seal.seq;
    this.value = seal.chain;
    this.since.push(seal.chain);
    this.sealed += entries.length;
    return undefined;
  }

  private checkCheckpoints(): FirstBad | undefined {
    while (this.checkpoints[0]?.seal === this.seq) {
      const checkpoint = this.checkpoints.shift();
      if (checkpoint === undefined || !this.isOurs(checkpoint))
        return bad('checkpoint', this.seq, 'checkpoint-changed');
      this.since = [];
    }
    if (this.against?.seal !== this.seq) return undefined;
    const fits = this.fits(this.against);
    if (!fits) return bad('checkpoint', this.seq, 'outside-checkpoint-differs');
    this.against = undefined;
    return undefined;
  }

  private isOurs(checkpoint: Checkpoint): boolean {
    return (
      this.since.length > 0 &&
      merkleRoot(this.since).equals(checkpoint.root) &&
      this.fits(checkpoint) &&
      isSigned(checkpoint)
    );
  }

  private fits({ chain, entries }: Checkpoint): boolean {
    return chain.equals(this.value) && entries === this.sealed;
  }

  /** What should have come and did not. */
  atEnd(): FirstBad | undefined {
    const awaited = this.against ?? this.checkpoints[0];
    return awaited === undefined ? undefined : bad('seal', this.seq + 1, 'seal-missing');
  }
}

/** Erased content is no fault; content that is not what was committed to is. */
function contentFault({ id, salt, content, commitment }: StoredEntry): FirstBad | undefined {
  if (salt === null || content === null) return undefined;
  return commitmentOf(salt, content).equals(commitment)
    ? undefined
    : bad('entry', id, 'content-changed');
}

function bad(what: FirstBad['what'], id: number, why: AuditFault): FirstBad {
  return { what, id: String(id), why };
}
