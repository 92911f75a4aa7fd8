import type { Norm, NormVersion } from '../src/law/norm.ts';
import { norms, type LawBook, type Norms } from '../src/law/law-book.ts';
import type { Overlay } from './scenario.ts';

/** The enacted norms, with the changes that a scenario asks for. */
export function lawFor(overlays: readonly Overlay[]): LawBook {
  const changed: Record<string, Norm> = { ...norms };
  for (const overlay of overlays) {
    const norm = changed[overlay.norm];
    if (norm === undefined) throw new Error(`wet: there is no norm ${overlay.norm}`);
    changed[overlay.norm] =
      'waarde' in overlay ? withValue(norm, overlay) : switchedOn(norm, overlay);
  }
  // The changed values come from a scenario file: their fit is what the scenario tests.
  return { norms: changed as unknown as Norms, hash: 'scenario' };
}

function withValue(norm: Norm, overlay: Extract<Overlay, { waarde: unknown }>): Norm {
  return {
    ...norm,
    versions: norm.versions.map((version) => ({ ...version, value: overlay.waarde })),
  };
}

function switchedOn(norm: Norm, overlay: Extract<Overlay, { versie: string }>): Norm {
  const version = norm.versions.find((candidate) => candidate.id === overlay.versie);
  if (version === undefined)
    throw new Error(`wet: ${overlay.norm} has no version ${overlay.versie}`);
  const before = norm.versions.filter(
    (candidate) => candidate.state === 'enacted' && candidate.id !== overlay.versie,
  );
  const enacted: NormVersion = { ...version, state: 'enacted', from: overlay.vanaf };
  const ended = before.map((candidate) =>
    candidate.until === null ? { ...candidate, until: overlay.vanaf } : candidate,
  );
  return { ...norm, versions: [...ended, enacted] };
}
