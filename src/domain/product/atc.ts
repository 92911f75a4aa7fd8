import type { CodeWarning } from './code-reading.ts';

export type AtcWarning = 'atc-not-read';

/** ATC codes in capitals without their names, in the order in which they stand in the cell. */
export interface AtcRead {
  readonly codes: readonly string[];
  readonly warnings: readonly CodeWarning<AtcWarning>[];
}

/** 1 anatomical group, 2 therapeutic, 3 pharmacological, 4 chemical, 5 substance. */
export type AtcLevel = 1 | 2 | 3 | 4 | 5;

// Human groups per the WHO index; the veterinary index (Q…) adds group I, immunologicals.
const group = '(?:Q[ABCDGHIJLMNPRSV]|[ABCDGHJLMNPRSV])';
const substance = new RegExp(
  `(?<![A-Z0-9])(${group}\\d{2})\\s?([A-Z]{2})\\s?(\\d{2})(?![A-Z0-9])`,
  'gi',
);
const broader = new RegExp(`^(${group}\\d{2}[A-Z]{0,2})(?:\\s.*)?$`, 'is');
const anatomical = new RegExp(`^${group}$`, 'i');
const whole = new RegExp(`^${group}(?:\\d{2}(?:[A-Z](?:[A-Z](?:\\d{2})?)?)?)?$`);

/**
 * Reads the ATC codes of a cell such as `C01AA05 - Digoxin` or `L01FF01 Nivolumab`:
 * every code of level 5, else one broader code at the start. Only the shape is checked:
 * the index itself is not part of this product.
 */
export function readAtc(text: string): AtcRead {
  const given = text.trim();
  if (given === '') return { codes: [], warnings: [] };
  const substances = [...given.matchAll(substance)].map((match) => match.slice(1, 4).join(''));
  const codes =
    substances.length > 0
      ? substances
      : given.split(/[,;]/).flatMap((part) => readBroader(part.trim()));
  if (codes.length === 0) return { codes, warnings: [{ code: 'atc-not-read', given }] };
  return { codes: [...new Set(codes.map((code) => code.toUpperCase()))], warnings: [] };
}

/** The level of a code in compared form; `undefined` when it is none. */
export function atcLevel(code: string): AtcLevel | undefined {
  if (!whole.test(code)) return undefined;
  const length = isVeterinaryAtc(code) ? code.length - 1 : code.length;
  return levelOfLength[length];
}

/** Codes of the veterinary index begin with Q. */
export function isVeterinaryAtc(code: string): boolean {
  return code.startsWith('Q');
}

const levelOfLength: Readonly<Record<number, AtcLevel>> = { 1: 1, 3: 2, 4: 3, 5: 4, 7: 5 };

function readBroader(text: string): readonly string[] {
  if (anatomical.test(text)) return [text];
  const match = broader.exec(text);
  return match?.[1] === undefined ? [] : [match[1]];
}
