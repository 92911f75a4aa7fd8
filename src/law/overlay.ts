import { contains, type CalendarDate } from './calendar-date.ts';
import type { Norms } from './law-book.ts';
import type { Bilingual, Norm, NormVersion } from './norm.ts';
import type { PublicationRegime } from './publication.ts';

/**
 * What a deployer decides about the law, as dated data (`VOORRADIG_LAW`): drafts that
 * hold from a day, open choices taken otherwise, the publication regime, and norms that
 * somebody has read in full where we could not.
 */
export interface Overlay {
  readonly switchOn?: readonly SwitchedOn[];
  readonly choices?: readonly Rechosen[];
  readonly publicationRegime?: readonly RegimeChosen[];
  readonly confirmedReadings?: readonly ConfirmedReading[];
}

interface Dated {
  readonly from: CalendarDate;
  /** First day on which it holds no longer; absent: no end. */
  readonly until?: CalendarDate;
}

/** A draft that counts as enacted. The only way in which a draft comes into force. */
export interface SwitchedOn extends Dated {
  readonly norm: string;
  readonly version: string;
}

/** An open choice (confidence `choice`) taken otherwise. */
export interface Rechosen extends Dated {
  readonly norm: string;
  readonly value: unknown;
  readonly reason: string | Bilingual;
}

export interface RegimeChosen extends Dated {
  readonly regime: PublicationRegime;
}

/** Somebody has read the full text of a norm that we know only in part. */
export interface ConfirmedReading {
  readonly norm: string;
  readonly version: string;
  /** Who read it. */
  readonly by: string;
  readonly on: CalendarDate;
  /** What it says, in the reader's words. */
  readonly reading: string;
}

/** What can be wrong with an overlay that has the right shape. */
export type OverlayFaultCode =
  | 'norm-unknown'
  | 'overlay-version-unknown'
  | 'overlay-not-a-draft'
  | 'overlay-before-draft'
  | 'overlay-empty-range'
  | 'overlay-not-a-choice'
  | 'overlay-value-misfit'
  | 'overlay-value-not-an-option'
  | 'overlay-overlap'
  | 'overlay-nothing-to-confirm';

export interface OverlayFault {
  readonly code: OverlayFaultCode;
  /** Place in the overlay, for example `switchOn[0].version`. */
  readonly at: string;
  readonly params: Readonly<Record<string, string | readonly string[]>>;
}

export type OverlayOutcome =
  | { readonly kind: 'applied'; readonly norms: Norms }
  | { readonly kind: 'refused'; readonly faults: readonly OverlayFault[] };

type AnyNorms = Readonly<Record<string, Norm>>;

/** One dated entry, brought to the norm and version that it makes enacted. */
interface Enactment {
  readonly at: string;
  readonly norm: string;
  readonly version: NormVersion;
  readonly range: Dated;
}

/** Lays the overlay over the enacted norms. Pure; all faults are reported at once. */
export function applyOverlay(given: Norms, overlay: Overlay): OverlayOutcome {
  const norms: AnyNorms = given;
  const faults: OverlayFault[] = [];
  const keep = <Kept>(result: Kept | OverlayFault): readonly Kept[] => {
    if (!isFault(result)) return [result];
    faults.push(result);
    return [];
  };
  const readings = (overlay.confirmedReadings ?? []).flatMap((item, index) =>
    keep(checkReading(norms, item, `confirmedReadings[${index}]`)),
  );
  const read = readings.reduce(confirm, norms);
  const enactments = [
    ...(overlay.switchOn ?? []).flatMap((item, index) =>
      keep(readSwitch(read, item, `switchOn[${index}]`)),
    ),
    ...(overlay.choices ?? []).flatMap((item, index) =>
      keep(readChoice(read, item, `choices[${index}]`)),
    ),
    ...(overlay.publicationRegime ?? []).flatMap((item, index) =>
      keep(readRegime(read, item, `publicationRegime[${index}]`)),
    ),
  ];
  faults.push(...overlaps(enactments));
  if (faults.length > 0) return { kind: 'refused', faults };

  const enacted = enactments.reduce(enact, read);
  // Every value was held against the shape of the one it replaces.
  return { kind: 'applied', norms: enacted as Norms };
}

function readSwitch(norms: AnyNorms, item: SwitchedOn, at: string): Enactment | OverlayFault {
  const norm = find(norms, item.norm);
  if (norm === undefined) return unknownNorm(norms, item.norm, at);
  const version = norm.versions.find(({ id }) => id === item.version);
  if (version === undefined) return unknownVersion(norm, item.norm, item.version, at);
  if (version.state !== 'draft') {
    return fault('overlay-not-a-draft', `${at}.version`, {
      norm: item.norm,
      version: version.id,
      state: version.state,
    });
  }
  if (version.from !== null && item.from < version.from) {
    return fault('overlay-before-draft', `${at}.from`, {
      norm: item.norm,
      version: version.id,
      from: item.from,
      earliest: version.from,
    });
  }
  return dated({ at, norm: item.norm, version, range: item });
}

function readChoice(norms: AnyNorms, item: Rechosen, at: string): Enactment | OverlayFault {
  const norm = find(norms, item.norm);
  if (norm === undefined) return unknownNorm(norms, item.norm, at);
  const open = norm.versions.find(
    ({ confidence, state }) => confidence === 'choice' && state === 'enacted',
  );
  if (open === undefined) {
    return fault('overlay-not-a-choice', `${at}.norm`, { norm: item.norm });
  }
  const seen = JSON.stringify(item.value);
  if (!sameShape(open.value, item.value)) {
    return fault('overlay-value-misfit', `${at}.value`, {
      norm: item.norm,
      seen,
      example: JSON.stringify(open.value),
    });
  }
  const options = norm.options?.map((option) => JSON.stringify(option));
  if (options !== undefined && !options.includes(seen)) {
    return fault('overlay-value-not-an-option', `${at}.value`, { norm: item.norm, seen, options });
  }
  const note = typeof item.reason === 'string' ? { nl: item.reason, en: item.reason } : item.reason;
  const version: NormVersion = {
    ...open,
    id: `deployer-${item.from}`,
    value: item.value,
    source: { ...open.source, instrument: 'Keuze van wie dit informatiepunt inzet' },
    note,
  };
  return dated({ at, norm: item.norm, version, range: item });
}

function readRegime(norms: AnyNorms, item: RegimeChosen, at: string): Enactment | OverlayFault {
  const norm = 'publication-regime';
  const version = norms[norm]?.versions.find(({ id }) => id === item.regime);
  if (version === undefined) {
    throw new RangeError(`no version of ${norm} for regime ${item.regime}`);
  }
  return dated({ at, norm, version, range: item });
}

function checkReading(
  norms: AnyNorms,
  item: ConfirmedReading,
  at: string,
): ConfirmedReading | OverlayFault {
  const norm = find(norms, item.norm);
  if (norm === undefined) return unknownNorm(norms, item.norm, at);
  const version = norm.versions.find(({ id }) => id === item.version);
  if (version === undefined) return unknownVersion(norm, item.norm, item.version, at);
  const { confidence } = version;
  if (confidence === 'partial' || confidence === 'unverified') return item;
  return fault('overlay-nothing-to-confirm', `${at}.version`, {
    norm: item.norm,
    version: version.id,
    confidence,
  });
}

function dated(enactment: Enactment): Enactment | OverlayFault {
  const { from, until } = enactment.range;
  if (until === undefined || from < until) return enactment;
  return fault('overlay-empty-range', `${enactment.at}.until`, { from, until });
}

function overlaps(enactments: readonly Enactment[]): readonly OverlayFault[] {
  return enactments.flatMap((later, index) => {
    const earlier = enactments
      .slice(0, index)
      .find((other) => other.norm === later.norm && meet(other.range, later.range));
    if (earlier === undefined) return [];
    return [fault('overlay-overlap', later.at, { norm: later.norm, other: earlier.at })];
  });
}

function meet(left: Dated, right: Dated): boolean {
  return (
    contains({ from: left.from, until: left.until ?? null }, right.from) ||
    contains({ from: right.from, until: right.until ?? null }, left.from)
  );
}

function confirm(norms: AnyNorms, reading: ConfirmedReading): AnyNorms {
  return changeVersions(norms, reading.norm, (versions) =>
    versions.map((version) =>
      version.id === reading.version ? confirmed(version, reading) : version,
    ),
  );
}

function confirmed(version: NormVersion, { by, on, reading }: ConfirmedReading): NormVersion {
  return {
    ...version,
    confidence: 'source',
    note: {
      nl: `Lezing bevestigd door ${by} op ${on}: ${reading}`,
      en: `Reading confirmed by ${by} on ${on}: ${reading}`,
    },
  };
}

function enact(norms: AnyNorms, { norm, version, range }: Enactment): AnyNorms {
  const until = range.until ?? null;
  return changeVersions(norms, norm, (versions) => {
    const others = versions.flatMap((other) => {
      if (other.state === 'enacted') return outside(other, range.from, until);
      return other.id === version.id ? [] : [other];
    });
    // A regime or draft may hold in two periods: the second needs a name of its own.
    const taken = others.some((other) => other.id === version.id);
    const id = taken ? `${version.id}-from-${range.from}` : version.id;
    return [...others, { ...version, id, state: 'enacted', from: range.from, until }];
  });
}

/** What is left of an enacted version beside the days that the overlay takes. */
function outside(
  version: NormVersion,
  from: CalendarDate,
  until: CalendarDate | null,
): readonly NormVersion[] {
  const endsBefore = version.until !== null && version.until <= from;
  const startsAfter = until !== null && version.from !== null && until <= version.from;
  if (endsBefore || startsAfter) return [version];

  const before: readonly NormVersion[] =
    version.from === null || version.from < from ? [{ ...version, until: from }] : [];
  if (until === null || (version.until !== null && version.until <= until)) return before;
  const id = before.length === 0 ? version.id : `${version.id}-again-${until}`;
  return [...before, { ...version, id, from: until }];
}

function changeVersions(
  norms: AnyNorms,
  id: string,
  change: (versions: readonly NormVersion[]) => readonly NormVersion[],
): AnyNorms {
  const norm = norms[id];
  if (norm === undefined) throw new RangeError(`no norm ${id}`);
  return { ...norms, [id]: { ...norm, versions: change(norm.versions) } };
}

/** A list may become longer or shorter; its items, and the keys of an object, stay what they are. */
function sameShape(example: unknown, value: unknown): boolean {
  if (Array.isArray(example)) {
    if (!Array.isArray(value)) return false;
    const [first] = example;
    return first === undefined || value.every((item) => sameShape(first, item));
  }
  if (isObject(example)) {
    if (!isObject(value) || Array.isArray(value)) return false;
    const keys = Object.keys(example);
    return (
      keys.length === Object.keys(value).length &&
      keys.every((key) => key in value && sameShape(example[key], value[key]))
    );
  }
  if (typeof example === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof example === typeof value && (example === null) === (value === null);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

// An own key only: `constructor` is no norm.
function find(norms: AnyNorms, id: string): Norm | undefined {
  return Object.hasOwn(norms, id) ? norms[id] : undefined;
}

function unknownNorm(norms: AnyNorms, id: string, at: string): OverlayFault {
  return fault('norm-unknown', `${at}.norm`, { id, known: Object.keys(norms) });
}

function unknownVersion(norm: Norm, id: string, version: string, at: string): OverlayFault {
  return fault('overlay-version-unknown', `${at}.version`, {
    norm: id,
    version,
    known: norm.versions.map((known) => known.id),
  });
}

function fault(code: OverlayFaultCode, at: string, params: OverlayFault['params']): OverlayFault {
  return { code, at, params };
}

function isFault<Kept>(result: Kept | OverlayFault): result is OverlayFault {
  return (
    typeof result === 'object' &&
    result !== null &&
    'code' in result &&
    'at' in result &&
    'params' in result
  );
}
