import type { NormVersion } from '../../law/norm.ts';
import type { NormReference } from '../decision.ts';

/** By version, of which every step that relied on it names the same. */
const references = new WeakMap<NormVersion, NormReference>();

/** How a trace names the version of a norm that a step relied on. */
export function normReference(id: string, version: NormVersion): NormReference {
  const known = references.get(version);
  if (known?.id === id) return known;
  const made = makeReference(id, version);
  references.set(version, made);
  return made;
}

function makeReference(id: string, version: NormVersion): NormReference {
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
