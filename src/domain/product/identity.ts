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
 * form; a central one covers several, so strength and form (or else the name) join it.
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
  if (authorisation === undefined) {
    const first = description.codes[0];
    if (first === undefined) throw new Error(`a description without codes: ${description.name}`);
    return `${first.scheme}:${first.value}`;
  }
  const key = `${authorisation.scheme}:${authorisation.value}`;
  if (authorisation.scheme !== 'eu') return key;
  const { strength, form } = description;
  return strength !== undefined && form !== undefined
    ? `${key} ${plain(strength)} ${plain(form)}`
    : `${key} ${plain(description.name)}`;
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
  const parts = [substances.map(plain).toSorted().join('+'), plain(strength), plain(form)];
  if (route !== undefined) parts.push(plain(route));
  return parts.join(' | ');
}
