import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * A receipt names everything an answer rests on (question, law, revision, facts) and
 * nothing else, so the same question on the same revision gives the same receipt.
 */
export function receiptOf(content: object): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('a receipt needs content');
  return `r1-${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
}
