import { plain } from './plain.ts';
import type { CodeScheme, ProductCode, ProductDescription } from './description.ts';

/** Schemes whose number is an authorisation (a permission), not a pack. */
const authorisationSchemes: ReadonlySet<CodeScheme> = new Set(['rvg', 'eu', 'ma', 'din']);
const packSchemes: ReadonlySet<CodeScheme> = new Set(['pack', 'gtin', 'ndc', 'zi']);

/** By which codes the nodes of a description are found again (architecture.md §3). */
export interface Identity {
  readonly authorisation?: ProductCode;
  /** Names the product within its country. */
  readonly product: string;
  readonly pack?: ProductCode;
  /** Names the group within its country; absent where composition is not fully reported. */
  readonly composition?: string;
}

/**
 * Product = authorisation × strength × form. A national number stands for one strength and
 * form. A central one covers several, and so does a Hungarian one: substance, strength and
 * form (or else the name) join it. Fast and slow insulins share a number and a strength. Where a list gives no number, name, strength, form and holder
 * together tell its medicines apart: several holders sell one generic name.
 */
export function identify(description: ProductDescription): Identity {
  const authorisation = description.codes.find((code) => authorisationSchemes.has(code.scheme));
  const pack =
    description.node === 'pack'
      ? description.codes.find((code) => packSchemes.has(code.scheme))
      : undefined;
  const composition = compositionOf(description);
  return {
    product: productKey(description, authorisation),
    ...(authorisation === undefined ? {} : { authorisation }),
    ...(pack === undefined ? {} : { pack }),
    ...(composition === undefined ? {} : { composition }),
  };
}

function productKey(
  description: ProductDescription,
  authorisation: ProductCode | undefined,
): string {
  const code = authorisation ?? description.codes[0];
  if (code === undefined) throw new Error(`a description without codes: ${description.name}`);
  const key = `${code.scheme}:${code.value}`;
  const { name, substances, strength, form, holder } = description;
  if (code.scheme === 'name') return joined(key, strength, form, holder);
  if (!coversSeveral(code)) return key;
  return strength !== undefined && form !== undefined
    ? joined(key, substances?.toSorted().join('+'), strength, form)
    : joined(key, name, strength, form);
}

/** `OGYI-T-01234` is a medicine in all its strengths and forms; each pack adds `/01`. */
const hungarian = /^OGYI-T-\d+$/;

function coversSeveral({ scheme, value }: ProductCode): boolean {
  return scheme === 'eu' || (scheme === 'ma' && hungarian.test(value));
}

function joined(key: string, ...words: readonly (string | undefined)[]): string {
  const given = words.filter((word) => word !== undefined).map(compared);
  return [key, ...given].join(' ');
}

/** `poed. v. infusie,flacon` and `poed. v. infusie, flacon` are one form; `0,5` keeps its comma. */
function compared(words: string): string {
  return plain(words.replaceAll(/[,;](?!\d)\s*/g, ' '));
}

/** Substance + strength + form + route (+ release, which lists write into the form). */
function compositionOf({
  substances,
  strength,
  form,
  route,
}: ProductDescription): string | undefined {
  if (substances === undefined || substances.length === 0) return undefined;
  if (strength === undefined || form === undefined) return undefined;
  const parts = [substances.map(plain).toSorted().join('+'), plain(strength), compared(form)];
  if (route !== undefined) parts.push(compared(route));
  return parts.join(' | ');
}
