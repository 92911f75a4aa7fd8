import type { NormVersion } from '../../law/norm.ts';
import type { NormReference } from '../decision.ts';

/** How a trace names the version of a norm that a step relied on. */
export function normReference(id: string, version: NormVersion): NormReference {
  return {
    id,
    version: version.id,
    from: version.from,
    until: version.until,
    confidence: version.confidence,
    source: writeSource(version),
  };
}

/** Instrument, article and reference in one line. */
export function writeSource(version: NormVersion): string {
  const { instrument, article, reference } = version.source;
  return [instrument, article, reference].filter((part) => part !== undefined).join(', ');
}
