import type { Registration } from '../../domain/source/record.ts';

type LegalStatus = NonNullable<Registration['legalStatus']>;

/**
 * The supply status (artikel 56 Geneesmiddelenwet) of a register row. A product whose
 * packs differ (`Uitsluitend apotheek; … - UA meer dan 24 eenheden`) gets the lightest
 * one: from there some pack of it is sold.
 */
export function legalStatusOf(given: string): LegalStatus {
  const statuses = given
    .split(';')
    .map((part) => part.trim().toLowerCase())
    .flatMap((part) => spellings.find(([spelling]) => part.startsWith(spelling))?.[1] ?? []);
  return fromLightest.find((status) => statuses.includes(status)) ?? 'unknown';
}

// Longest first: two of them begin alike.
const spellings: readonly (readonly [string, LegalStatus])[] = [
  ['uitsluitend apotheek of drogist', 'pharmacy-or-drugstore'],
  ['uitsluitend apotheek', 'pharmacy-only'],
  ['uitsluitend recept', 'prescription-only'],
  ['algemene verkoop', 'general-sale'],
];

const fromLightest = [
  'general-sale',
  'pharmacy-or-drugstore',
  'pharmacy-only',
  'prescription-only',
] as const satisfies readonly LegalStatus[];
