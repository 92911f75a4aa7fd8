import { readAtc } from '../../domain/product/atc.ts';
import { plain } from '../../domain/product/plain.ts';
import { readStrength } from '../../domain/product/strength.ts';
import type { CalendarDate } from '../../law/calendar-date.ts';
import { valueDropped } from '../reading/problem.ts';
import type { ReadingDraft } from '../reading/reading.ts';

interface Place {
  readonly row: number;
  readonly column: string;
  readonly value: string | undefined;
}

/**
 * Cells of the register repeat: 2,700 days and 1,200 ATC cells in 27,800 rows. Each
 * spelling is read once; one with a problem is read again, so that every row is named.
 */
export class Remembered {
  readonly #draft: ReadingDraft;
  readonly #asOf: CalendarDate | undefined;
  readonly #days = new Map<string, CalendarDate>();
  readonly #atc = new Map<string, readonly string[]>();
  readonly #strengths = new Map<string, string>();

  constructor(draft: ReadingDraft, asOf: CalendarDate | undefined) {
    this.#draft = draft;
    this.#asOf = asOf;
  }

  day({ value, ...place }: Place): CalendarDate | undefined {
    if (value === undefined) return undefined;
    const known = this.#days.get(value);
    if (known !== undefined) return known;
    const date = this.#draft.dateFrom({ ...place, value }, ['yyyy-mm-dd'], this.#asOf);
    if (date !== undefined) this.#days.set(value, date);
    return date;
  }

  atc({ value, ...place }: Place): readonly string[] {
    if (value === undefined) return [];
    const known = this.#atc.get(value);
    if (known !== undefined) return known;
    const read = readAtc(value);
    if (read.warnings.length === 0) this.#atc.set(value, read.codes);
    else this.#draft.say(valueDropped('atc-unreadable', { ...place, value }));
    return read.codes;
  }

  /** Strengths of the ingredients in one text; as given where one cannot be read. */
  strength(parts: readonly string[]): string {
    const given = parts.join('/');
    const known = this.#strengths.get(given);
    if (known !== undefined) return known;
    const read = parts.map((part) => readStrength(part, '.'));
    const strength = read.includes(undefined) ? given : read.join('/');
    this.#strengths.set(given, strength);
    return strength;
  }
}

/** Values of a cell that holds several: the API breaks lines, the extract writes `|` or a line break. */
export function valuesOf(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  if (!text.includes('\n') && !text.includes('|')) return [text];
  return text
    .split(/[\r\n|]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The same values once each, in their order, as one text. */
export function oneText(text: string | undefined): string | undefined {
  const values = valuesOf(text);
  if (values.length < 2) return values[0];
  return [...new Set(values)].join('; ');
}

/**
 * Ingredients once each by name, with their strengths in the same order. Two reports of one
 * product name its ingredients in different orders, and the strengths along with them.
 */
export function inOneOrder(
  ingredients: readonly string[],
  strengths: readonly string[],
): { readonly substances: readonly string[]; readonly strengths: readonly string[] } {
  const substances = [...new Set(ingredients)];
  if (strengths.length !== ingredients.length) return { substances, strengths };
  const pairs = ingredients
    .map((substance, index) => ({ substance, strength: strengths[index] ?? '' }))
    .toSorted(bySubstance);
  return {
    substances: [...new Set(pairs.map((pair) => pair.substance))],
    strengths: pairs.map((pair) => pair.strength),
  };
}

interface Pair {
  readonly substance: string;
  readonly strength: string;
}

function bySubstance(left: Pair, right: Pair): number {
  const [one, other] = [plain(left.substance), plain(right.substance)];
  if (one !== other) return one < other ? -1 : 1;
  return left.strength < right.strength ? -1 : Number(left.strength > right.strength);
}
