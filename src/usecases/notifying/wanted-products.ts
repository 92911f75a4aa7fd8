import { notifyingProblem } from '../../domain/notification/problem.ts';
import type { Problem } from '../../domain/problem.ts';
import { readCode } from '../../domain/product/code.ts';
import { numbersNear } from '../../domain/product/near-numbers.ts';
import type { ReadTx } from '../../registry/database.ts';
import {
  findNotifiable,
  namesOfCodes,
  type FoundProducts,
  type NotifiableProduct,
} from '../../registry/notifiable-products.ts';
import type { Unit } from '../../registry/notifications.ts';
import type { NotifiedProductAnswer } from '../answers/notifications.ts';
import type { Context } from '../context.ts';
import { productId, readProductId } from '../naming.ts';

export type ChosenProduct =
  | { readonly kind: 'product'; readonly product: NotifiableProduct & { readonly unit: Unit } }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What somebody typed to name a product, as far as it can be one. */
interface ReadChoice {
  readonly given: string;
  /** As `FoundProducts` names them, the surest first. */
  readonly codes: readonly string[];
}

/** A cell with several numbers (`RVG 1, RVG 2`) names several products. */
export function separateCodes(given: readonly string[]): readonly string[] {
  return given.flatMap((text) => {
    const rvg = readCode(text).filter(({ scheme }) => scheme === 'rvg');
    return rvg.length > 1 ? rvg.map(({ value }) => value) : [text.trim()];
  });
}

/** The products that were chosen, in the order of the choices; asked for all at once. */
export async function chooseProducts(
  context: Context,
  tx: ReadTx,
  given: readonly string[],
): Promise<readonly ChosenProduct[]> {
  const choices = given.map(readChoice);
  const codes = choices.flatMap((choice) => choice.codes);
  const found = await findNotifiable(
    tx,
    {
      country: context.defaultCountry,
      ids: codes.filter((code) => /^\d+$/.test(code)).map(Number),
      rvg: codes.filter((code) => code.startsWith('rvg:')).map((code) => code.slice(4)),
      eu: codes.filter((code) => /^EU(\/\d+){3}$/.test(code)),
      packs: codes.filter((code) => /^EU(\/\d+){4}$/.test(code)),
    },
    context.today(),
  );
  const chosen: ChosenProduct[] = [];
  for (const choice of choices) chosen.push(await choose(context, tx, choice, found));
  return chosen;
}

function readChoice(given: string): ReadChoice {
  const id = readProductId(given);
  if (id !== undefined) return { given, codes: [String(id)] };
  const read = readCode(given);
  const eu = read.filter(({ scheme }) => scheme === 'eu').map(({ value }) => value);
  const rvg = read.filter(({ scheme }) => scheme === 'rvg').map(({ value }) => `rvg:${value}`);
  // A presentation names one strength and form, its number may name several.
  const packs = read
    .filter(({ scheme, value }) => scheme === 'pack' && value.startsWith('EU/'))
    .map(({ value }) => value);
  return { given, codes: [...packs, ...eu, ...rvg] };
}

async function choose(
  context: Context,
  tx: ReadTx,
  { given, codes }: ReadChoice,
  { byCode }: FoundProducts,
): Promise<ChosenProduct> {
  const products =
    codes.map((code) => byCode.get(code) ?? []).find((some) => some.length > 0) ?? [];
  const [product, ...others] = products;
  const value = given.slice(0, 200);
  const place = { column: 'code', value };
  if (product === undefined) {
    const near = await nearOnes(context, tx, codes);
    const code = near.length > 0 ? 'code-unknown-near' : 'code-unknown';
    return { kind: 'problem', problem: notifyingProblem(code, { value, near }, place) };
  }
  if (others.length > 0) {
    const near = products.map(({ id, name }) => `${productId(id)} ${name}`);
    return {
      kind: 'problem',
      problem: notifyingProblem('code-of-several', { value, near }, place),
    };
  }
  const { unit } = product;
  return unit === undefined || product.country !== context.defaultCountry
    ? { kind: 'problem', problem: notifyingProblem('code-not-notifiable', { value }, place) }
    : { kind: 'product', product: { ...product, unit } };
}

const mostNear = 3;

async function nearOnes(
  context: Context,
  tx: ReadTx,
  codes: readonly string[],
): Promise<readonly string[]> {
  const near = codes.flatMap((code) =>
    code.startsWith('rvg:')
      ? numbersNear(code.slice(4)).map((number) => `rvg:${number}`)
      : code.startsWith('EU/')
        ? numbersNear(code).map((number) => `eu:${number}`)
        : [],
  );
  if (near.length === 0) return [];
  const found = await namesOfCodes(tx, context.defaultCountry, near, mostNear);
  return found.map(({ code, name }) => `${writtenCode(code)} (${name})`);
}

function writtenCode(code: string): string {
  return code.startsWith('rvg:') ? `RVG ${code.slice(4)}` : code.slice(3);
}

export function notifiedProduct(
  product: Pick<NotifiableProduct, 'id' | 'name' | 'country'>,
  unit: Unit,
): NotifiedProductAnswer {
  return { id: productId(product.id), name: product.name, country: product.country, unit };
}
