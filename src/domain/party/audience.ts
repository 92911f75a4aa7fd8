/** Who can be sitting before a screen (architecture.md §4). Others follow with the issue that names them. */
export const audiences = [
  'public',
  'pharmacist',
  'hospital-pharmacist',
  'supplier',
  'wholesaler',
  'coordinator',
  'assessor',
  'inspector',
  'policy',
  'operator',
] as const;
export type Audience = (typeof audiences)[number];

/** Audiences that hold facts of their own; for the others relation makes no difference. */
export const partyAudiences = [
  'pharmacist',
  'hospital-pharmacist',
  'supplier',
  'wholesaler',
] as const satisfies readonly Audience[];

/** The desk (meldpunt) is of CBG and IGJ; every other audience is a third party (rules.md §7). */
export const deskAudiences = ['assessor', 'inspector'] as const satisfies readonly Audience[];

/** Every field that is stored belongs to exactly one of these. */
export const disclosureClasses = [
  'public-record',
  'holder-business',
  'contact',
  'stock-quantity',
  'desk-working',
] as const;
export type DisclosureClass = (typeof disclosureClasses)[number];

/**
 * How the party that somebody acts for stands to the party that a fact is of. `own`: the
 * same, or one it represents under a mandate that holds today. `group`: another party of
 * the same ownership group. `subject`: said by another about a product whose
 * authorisation this party holds. `other`: none of these.
 */
export const relations = ['own', 'group', 'subject', 'other'] as const;
export type Relation = (typeof relations)[number];
