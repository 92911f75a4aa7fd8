import {
  addDays,
  addMonths,
  parseCalendarDate,
  type CalendarDate,
} from '../../law/calendar-date.ts';
import type { CodeRules } from './code-rules.ts';

type Identifier = CodeRules['gs1Identifiers']['value'][number];

/** One field of a GS1 element string, as it stands behind a barcode. */
export interface Element {
  readonly identifier: string;
  readonly means: Identifier['means'];
  readonly text: string;
}

export type ElementFault =
  | { readonly code: 'gs1-identifier-unknown'; readonly identifier: string }
  | { readonly code: 'gs1-field-too-short'; readonly identifier: string; readonly expected: number }
  | { readonly code: 'gs1-field-too-long'; readonly identifier: string; readonly expected: number };

export interface ElementsRead {
  readonly elements: readonly Element[];
  /** Reading stops at the first fault: what follows cannot be told apart. */
  readonly fault?: ElementFault;
}

// FNC1 as scanners send it: the ASCII group separator.
const separator = '\u001D';
const symbology = /^\](?:d2|C1|Q3|e0)/;
const bracketed = /\((\d{2,4})\)/g;
const digitsOnly = /^\d+$/;

/** Reads the fields of an element string; also in the printed form `(01)0871…(17)2704…`. */
export function readElements(text: string, identifiers: readonly Identifier[]): ElementsRead {
  let rest = text
    .replace(symbology, '')
    .replaceAll(bracketed, `${separator}$1`)
    .replaceAll(new RegExp(`^${separator}+|\\s`, 'g'), '');
  const elements: Element[] = [];
  while (rest !== '') {
    const known = identifiers.find(({ identifier }) => rest.startsWith(identifier));
    if (known === undefined) {
      return { elements, fault: { code: 'gs1-identifier-unknown', identifier: rest.slice(0, 2) } };
    }
    const field = cut(rest.slice(known.identifier.length), known);
    if ('code' in field) return { elements, fault: field };
    elements.push({ identifier: known.identifier, means: known.means, text: field.text });
    rest = field.rest;
  }
  return { elements };
}

function cut(text: string, known: Identifier): { text: string; rest: string } | ElementFault {
  const { identifier, length, extent } = known;
  const end = text.indexOf(separator);
  const upToSeparator = end === -1 ? text : text.slice(0, end);
  const field = extent === 'exactly' ? upToSeparator.slice(0, length) : upToSeparator;
  const tooShort =
    extent === 'exactly' ? field.length < length || !digitsOnly.test(field) : field === '';
  if (tooShort) return { code: 'gs1-field-too-short', identifier, expected: length };
  if (field.length > length) return { code: 'gs1-field-too-long', identifier, expected: length };
  const rest = text.slice(field.length);
  return { text: field, rest: rest.startsWith(separator) ? rest.slice(1) : rest };
}

/** A day, or only a month where the pack prints day 00. */
export type Expiry =
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'unreadable' };

/** Reads `YYMMDD`. The century follows from the day on which it is read. */
export function readExpiry(
  digits: string,
  on: CalendarDate,
  century: CodeRules['gs1Century']['value'],
  dayZero: CodeRules['gs1DayZero']['value'],
): Expiry {
  const year = String(fullYear(Number(digits.slice(0, 2)), on, century)).padStart(4, '0');
  const month = `${year}-${digits.slice(2, 4)}`;
  const dayOfMonth = digits.slice(4, 6);
  if (dayOfMonth !== '00') {
    const day = parseCalendarDate(`${month}-${dayOfMonth}`);
    return day === undefined ? { kind: 'unreadable' } : { kind: 'day', day };
  }
  const first = parseCalendarDate(`${month}-01`);
  if (first === undefined) return { kind: 'unreadable' };
  switch (dayZero) {
    case 'month-precision':
      return { kind: 'month', month };
    case 'last-day-of-month':
      return { kind: 'day', day: addDays(addMonths(first, 1), -1) };
    default:
      return dayZero satisfies never;
  }
}

function fullYear(
  twoDigits: number,
  on: CalendarDate,
  { previousCenturyFrom, nextCenturyFrom }: CodeRules['gs1Century']['value'],
): number {
  const current = Number(on.slice(0, 4));
  const sameCentury = current - (current % 100) + twoDigits;
  if (sameCentury - current >= previousCenturyFrom) return sameCentury - 100;
  if (current - sameCentury >= nextCenturyFrom) return sameCentury + 100;
  return sameCentury;
}
