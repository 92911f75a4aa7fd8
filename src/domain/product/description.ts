import { Type } from 'typebox';
import { exact, OneOf, Said, type Of } from '../schema.ts';

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
export const ProductCode = Type.Object(
  {
    scheme: OneOf(codeSchemes),
    /** The form that is compared (rules.md §5 and §7): `RVG 05761` and `5761` are one. */
    value: Said,
    /** As given, always kept. */
    given: Type.String(),
    /** For a parallel import or linked registration: the compared form of the other number. */
    reference: Type.Optional(
      Type.Object({ kind: OneOf(['parallel-of', 'linked']), value: Said }, exact),
    ),
  },
  exact,
);
export type ProductCode = Of<typeof ProductCode>;

/**
 * What a source row says about the medicine it is about. An absent property means that
 * the source does not report it; `null`, `0` and `''` never stand for unknown.
 */
export const ProductDescription = Type.Object(
  {
    name: Said,
    /** At least one; the first names the row's own node. */
    codes: Type.Array(ProductCode, { minItems: 1 }),
    /** Which node the first code names: a product (authorisation × strength × form) or one pack of it. */
    node: OneOf(['product', 'pack']),
    holder: Type.Optional(Said),
    substances: Type.Optional(Type.Array(Said)),
    strength: Type.Optional(Said),
    form: Type.Optional(Said),
    route: Type.Optional(Said),
    /** ATC codes without their names; veterinary ones begin with Q. */
    atc: Type.Optional(Type.Array(Said)),
    /** Pack text as given, for example `30 tabletten in blister`. */
    pack: Type.Optional(Said),
  },
  exact,
);
export type ProductDescription = Of<typeof ProductDescription>;
