import { hash } from 'node:crypto';

/** What the chain commits to. `verifier/README.md` says the same for who checks us from outside. */
export interface Entry {
  readonly id: number;
  /** UTC with microseconds, `2026-11-23T05:00:00.000000Z`. */
  readonly at: string;
  readonly subject: string;
  readonly commitment: Buffer;
}

export interface Seal {
  readonly seq: number;
  /** Ids of its entries, ascending: `1-6,8`. */
  readonly ranges: string;
  readonly entries: number;
  readonly root: Buffer;
  readonly at: string;
  readonly chain: Buffer;
}

/** The chain begins with nothing before it. */
export const genesis = Buffer.alloc(32);

const leafMark = Buffer.from([0]);
const nodeMark = Buffer.from([1]);

export function commitmentOf(salt: Buffer, content: string): Buffer {
  return sha256(salt, Buffer.from(content));
}

export function leafOf({ id, at, subject, commitment }: Entry): Buffer {
  return sha256(leafMark, Buffer.from(`${id}\n${at}\n${subject}\n`), commitment);
}

/** The Merkle tree hash of RFC 6962: leaves and nodes are marked apart, an odd one rises unchanged. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  let level = leaves;
  while (level.length > 1) level = level.flatMap((left, at) => parentAt(level, left, at));
  const [root] = level;
  if (root === undefined) throw new RangeError('a tree has at least one leaf');
  return root;
}

function parentAt(level: readonly Buffer[], left: Buffer, at: number): readonly Buffer[] {
  if (at % 2 === 1) return [];
  const right = level[at + 1];
  return [right === undefined ? left : sha256(nodeMark, left, right)];
}

/** The chain's value at a seal, given its value at the one before. */
export function linkOf(before: Buffer, seal: Omit<Seal, 'chain'>): Buffer {
  const { seq, ranges, entries, at, root } = seal;
  return sha256(before, Buffer.from(`${seq}\n${ranges}\n${entries}\n${at}\n`), root);
}

export function sha256(...parts: readonly Buffer[]): Buffer {
  return hash('sha256', Buffer.concat(parts), 'buffer');
}
