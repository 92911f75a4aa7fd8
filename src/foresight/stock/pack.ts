import { checkWeighted } from '../../domain/product/check-digit.ts';
import { codeNorms } from '../../law/code.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import type { Chance } from '../chance.ts';
import { groupOf, type TwinProduct } from '../product.ts';

/** One pack of a product, as the list of packs names it. */
export interface TwinPack {
  /** Eight digits: in the free range, or beginning with `09`, where no real pack is known. */
  readonly zi: string;
  readonly product: TwinProduct;
  /** `30 tabletten in blister`. */
  readonly text: string;
  /** Dosage units: tablets, ml, grams, doses, drops. */
  readonly unitsPerPack: number;
  /** Oldest first; eurocents. */
  readonly prices: readonly { readonly from: CalendarDate; readonly eurocents: number }[];
  readonly shelfLifeMonths: number;
  /** Of the product's demand, the part that asks for this pack. */
  readonly share: number;
}

const parts = {
  twoPacks: 0.5,
  /** Of the demand of a product with two packs, what asks for the first. */
  first: 0.7,
  /** Numbers with a leading zero, which a spreadsheet takes away. */
  leadingZero: 0.2,
  atTheBoundary: 0.03,
  dear: 0.32,
  repriced: 0.02,
  shortLived: 0.04,
};
/** Eurocents: above it the obligation of a wholesaler leaves a pack out, at it not. */
const boundary = 1500;

/** Packs by group and product, so that what may replace each other stands together. */
export function makePacks(
  products: readonly TwinProduct[],
  from: CalendarDate,
  repricedOn: CalendarDate,
  chance: Chance,
): TwinPack[] {
  const grouped = products
    .map((product) => ({ product, group: groupOf(product) }))
    .toSorted((left, right) => compare(left.group, right.group) || compareIds(left, right));
  const numbers = packNumbers();
  return grouped.flatMap(({ product }) => {
    const own = chance.fork(product.id);
    const others = product.form.packs.filter((text) => text !== product.pack);
    const two = others.length > 0 && own.happens(parts.twoPacks);
    const texts = two ? [product.pack, own.pick(others)] : [product.pack];
    return texts.map((text, at) => {
      const eurocents = drawPrice(own);
      return {
        zi: own.happens(parts.leadingZero) ? numbers.withZero() : numbers.free(),
        product,
        text,
        unitsPerPack: unitsOf(text),
        prices: [
          { from, eurocents },
          ...(own.happens(parts.repriced)
            ? [{ from: repricedOn, eurocents: eurocents + own.between(1, 200) }]
            : []),
        ],
        shelfLifeMonths: own.happens(parts.shortLived) ? 9 : own.pick([18, 24, 36, 36, 60]),
        share: two ? (at === 0 ? parts.first : 1 - parts.first) : 1,
      };
    });
  });
}

export function priceOn({ prices }: TwinPack, day: CalendarDate): number {
  const found = prices.findLast(({ from }) => from <= day) ?? prices[0];
  if (found === undefined) throw new Error('A pack without a price');
  return found.eurocents;
}

/**
 * What a pack holds, from its words: `10 zakken à 100 ml` is 1,000 ml, `tube 30 g` is 30 g. Drops
 * are counted, twenty to a millilitre, so that 2,5 ml is a whole number too.
 */
export function unitsOf(text: string): number {
  const numbers = text.match(/\d+(?:,\d+)?/g) ?? [];
  const product = numbers.reduce((all, each) => all * Number(each.replace(',', '.')), 1);
  const units = text.startsWith('druppelflacon') ? product * 20 : product;
  if (numbers.length === 0 || !Number.isInteger(units) || units < 1)
    throw new Error(`No whole units in “${text}”`);
  return units;
}

function drawPrice(chance: Chance): number {
  if (chance.happens(parts.atTheBoundary)) return boundary;
  const drawn = Math.round(chance.logNormal(600, 0.9));
  return chance.happens(parts.dear / (1 - parts.atTheBoundary))
    ? boundary + 1 + drawn * 5
    : Math.max(60, Math.min(drawn, boundary - 1));
}

/**
 * Numbers that look drawn and never repeat: a step that shares no factor with the range. None
 * begins with 99, so that such a number is unknown to the list of packs.
 */
function packNumbers(): { free(): string; withZero(): string } {
  let free = 0;
  let zero = 0;
  return {
    free() {
      free += 1;
      return String(90_000_000 + ((free * 1_234_577) % 9_000_000));
    },
    withZero() {
      for (;;) {
        zero += 1;
        const base = `09${String((zero * 12_347) % 100_000).padStart(5, '0')}`;
        const number = withCheckDigit(base);
        if (number !== undefined) return number;
      }
    },
  };
}

function withCheckDigit(base: string): string | undefined {
  const [version] = codeNorms['code-zi-check-digit'].versions;
  if (version === undefined) throw new Error('The check digit of a ZI number has no version');
  const judged = checkWeighted(`${base}0`, version.value);
  switch (judged.kind) {
    case 'right':
      return `${base}0`;
    case 'wrong':
      return `${base}${judged.expected}`;
    case 'impossible':
      return undefined;
    default:
      return judged satisfies never;
  }
}

function compareIds(left: { product: TwinProduct }, right: { product: TwinProduct }): number {
  return compare(left.product.id, right.product.id);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
