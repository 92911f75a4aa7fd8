/**
 * Registers of numbers. `ma` is a national authorisation number that has no scheme of
 * its own here, `pack` a national pack number (CNK, PZN, CIP, Vnr …), `name` stands in
 * where a list gives no number at all.
 */
export const codeSchemes = [
  'rvg',
  'eu',
  'ma',
  'din',
  'ndc',
  'pack',
  'gtin',
  'zi',
  'hpk',
  'prk',
  'name',
] as const;
export type CodeScheme = (typeof codeSchemes)[number];

/** A code as the source wrote it and as we compare it. */
export interface ProductCode {
  readonly scheme: CodeScheme;
  /** The form that is compared (rules.md §5 and §7): `RVG 05761` and `5761` are one. */
  readonly value: string;
  /** As given, always kept. */
  readonly given: string;
  /** For a parallel import or linked registration: the compared form of the other number. */
  readonly reference?: { readonly kind: 'parallel-of' | 'linked'; readonly value: string };
}

/**
 * What a source row says about the medicine it is about. An absent property means that
 * the source does not report it; `null`, `0` and `''` never stand for unknown.
 */
export interface ProductDescription {
  readonly name: string;
  /** At least one; the first names the row's own node. */
  readonly codes: readonly ProductCode[];
  /** Which node the first code names: a product (authorisation × strength × form) or one pack of it. */
  readonly node: 'product' | 'pack';
  readonly holder?: string;
  readonly substances?: readonly string[];
  readonly strength?: string;
  readonly form?: string;
  readonly route?: string;
  /** ATC codes without their names; veterinary ones begin with Q. */
  readonly atc?: readonly string[];
  /** Pack text as given, for example `30 tabletten in blister`. */
  readonly pack?: string;
}
