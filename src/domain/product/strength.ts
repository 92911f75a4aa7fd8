/**
 * Reads a strength out of a strength cell or a product name and writes it in one
 * spelling, so that rows of different lists can be grouped. It groups texts and says
 * nothing about interchangeability.
 */

/** `,` as Dutch and most European sources write decimals, `.` as English ones do. */
export type DecimalMark = ',' | '.';

/** How a unit is spelt, and the one spelling we use; nothing is converted (0,5 mg stays 0.5 mg). */
const units: Readonly<Record<string, { readonly text: string; readonly kind: UnitKind }>> = {
  ng: { text: 'nanogram', kind: 'amount' },
  nanogram: { text: 'nanogram', kind: 'amount' },
  mcg: { text: 'microgram', kind: 'amount' },
  µg: { text: 'microgram', kind: 'amount' },
  ug: { text: 'microgram', kind: 'amount' },
  microgram: { text: 'microgram', kind: 'amount' },
  micrograms: { text: 'microgram', kind: 'amount' },
  mg: { text: 'mg', kind: 'amount' },
  milligram: { text: 'mg', kind: 'amount' },
  g: { text: 'g', kind: 'amount' },
  gram: { text: 'g', kind: 'amount' },
  gm: { text: 'g', kind: 'amount' },
  mmol: { text: 'mmol', kind: 'amount' },
  meq: { text: 'mEq', kind: 'amount' },
  ie: { text: 'IE', kind: 'amount' },
  iu: { text: 'IE', kind: 'amount' },
  e: { text: 'E', kind: 'amount' },
  eenheden: { text: 'E', kind: 'amount' },
  units: { text: 'E', kind: 'amount' },
  unit: { text: 'E', kind: 'amount' },
  mbq: { text: 'MBq', kind: 'amount' },
  gbq: { text: 'GBq', kind: 'amount' },
  ppm: { text: 'ppm', kind: 'amount' },
  '%': { text: '%', kind: 'amount' },
  ml: { text: 'ml', kind: 'volume' },
  l: { text: 'l', kind: 'volume' },
  liter: { text: 'l', kind: 'volume' },
  dosis: { text: 'dosis', kind: 'per' },
  dose: { text: 'dosis', kind: 'per' },
  do: { text: 'dosis', kind: 'per' },
  act: { text: 'dosis', kind: 'per' },
  actuation: { text: 'dosis', kind: 'per' },
  uur: { text: 'uur', kind: 'per' },
  h: { text: 'uur', kind: 'per' },
  hr: { text: 'uur', kind: 'per' },
  cm2: { text: 'cm2', kind: 'per' },
};

/** `per` units only stand below the line. */
type UnitKind = 'amount' | 'volume' | 'per';

interface Quantity {
  readonly number: string;
  readonly unit: string | undefined;
}

const names = Object.keys(units).toSorted((a, b) => b.length - a.length);
const numberPattern = String.raw`\d+(?:[.,]\d+)*|\.\d+`;
const unitPattern = `(?:${names.join('|')})(?![a-z0-9µ])`;
const quantityPattern = `(?:${numberPattern})(?:[\\s-]*${unitPattern})?`;
// One or more quantities, the last of them with its unit, and what they are dissolved in or given per.
const strengthPattern = new RegExp(
  `(?<![a-z0-9.,-])(?:${quantityPattern})(?:\\s*(?:/|\\+)\\s*(?:${quantityPattern}|${unitPattern}))*`,
  'gi',
);
const quantity = new RegExp(`^(${numberPattern})?[\\s-]*(${unitPattern})?$`, 'i');
const thousands = {
  ',': { mark: '.', pattern: /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/ },
  '.': { mark: ',', pattern: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/ },
} as const;
// `2e generatie`: a small e behind a number counts, and is a unit only above a line (`100e/ml`).
const ordinal = /^\d+e$/;
const separator = /\s*[/+]\s*/;

/**
 * The strength in normalised spelling, `undefined` when the text has none or several that
 * differ (`125 mg, 250 mg en 1 g`: picking one would group the row wrongly). Reads
 * `500 mg`, `0,3 mg/ml` (`0.3 mg/ml`), `4 mg/5 ml`, `100 microgram/dosis`, `600/300 mg`.
 * Decimals get a point, thousands no mark, micro is written out, international units
 * are `IE`.
 */
export function readStrength(text: string, decimalMark: DecimalMark = ','): string | undefined {
  // The Greek letter and the micro sign look alike; lists use both.
  const readable = text.replaceAll('μ', 'µ');
  const matches = [...readable.matchAll(strengthPattern)];
  const strengths = new Set(matches.flatMap((match) => write(match[0], decimalMark) ?? []));
  const [only, ...others] = withoutRestatements([...strengths]);
  return others.length === 0 ? only : undefined;
}

// `1000 microgram … 1000 microgram/2 ml` and `1,0% 10 mg/ml` say one thing twice.
function withoutRestatements(strengths: readonly string[]): readonly string[] {
  const full = strengths.filter((one) => !strengths.some((other) => other.startsWith(`${one}/`)));
  const inUnits = full.filter((one) => !one.endsWith('%'));
  return inUnits.length > 0 ? inUnits : full;
}

function write(text: string, decimalMark: DecimalMark): string | undefined {
  if (ordinal.test(text)) return undefined;
  const quantities = text.split(separator).map((part) => readQuantity(part, decimalMark));
  if (quantities.some((one) => one === undefined)) return undefined;
  const parts = shareUnits(quantities.filter((one) => one !== undefined));
  const first = parts[0];
  if (first?.unit === undefined || units[first.unit]?.kind !== 'amount') return undefined;
  return parts.map(writeQuantity).join('/');
}

function readQuantity(text: string, decimalMark: DecimalMark): Quantity | undefined {
  const match = quantity.exec(text.trim());
  if (match === null) return undefined;
  return { number: readNumber(match[1] ?? '', decimalMark), unit: match[2]?.toLowerCase() };
}

// `600/300 mg` means 600 mg and 300 mg: a bare number takes the next unit that follows it.
function shareUnits(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((one, index) => {
    if (one.unit !== undefined) return one;
    const next = quantities.slice(index + 1).find((other) => other.unit !== undefined);
    return { number: one.number, unit: next?.unit };
  });
}

function writeQuantity(one: Quantity): string {
  const unit = one.unit === undefined ? undefined : units[one.unit];
  if (unit === undefined) return one.number;
  const isOnePer = one.number === '' || (one.number === '1' && unit.kind !== 'amount');
  if (isOnePer) return unit.text;
  return unit.text === '%' ? `${one.number}%` : `${one.number} ${unit.text}`;
}

// `75.000` counts thousands in a Dutch text, `0.125` does not: no number starts with 0 thousands.
function readNumber(text: string, decimalMark: DecimalMark): string {
  if (text === '') return '';
  const { pattern, mark } = thousands[decimalMark];
  const plain = pattern.test(text) ? text.replaceAll(mark, '') : text;
  const [whole = '', ...decimals] = plain.split(/[.,]/);
  const fraction = decimals.join('').replace(/0+$/, '');
  const integer = whole.replace(/^0+(?=\d)/, '');
  return fraction === '' ? integer || '0' : `${integer || '0'}.${fraction}`;
}
