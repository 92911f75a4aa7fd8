import { atcLevel } from './atc.ts';
import type { ProductCode } from './description.ts';
import { mentionsEuNumber, readEuNumber } from './eu-number.ts';
import { padGtin } from './gtin.ts';
import { mentionsRvg, readRvg } from './rvg.ts';

/** The kinds of number that we can read. `gs1` is the text behind a scanned barcode. */
export const readableSchemes = [
  'rvg',
  'eu',
  'zi',
  'hpk',
  'prk',
  'atc',
  'gtin',
  'gs1',
  'din',
  'ndc',
] as const;
export type ReadableScheme = (typeof readableSchemes)[number];

/** Digits of a Canadian DIN, a ZI number, an HPK and a PRK. */
export const eightDigits = /^\d{8}$/;
/** An American NDC of a product (4-4, 5-3, 5-4) or a package (4-4-2, 5-3-2, 5-4-1, 5-4-2). */
export const ndcForm =
  /^(?:\d{4}-\d{4}(?:-\d{2})?|\d{5}-\d{3}(?:-\d{2})?|\d{5}-\d{4}(?:-\d{1,2})?)$/;
export const ndcPackageForm = /-\d+-/;

const label = /^(ZI|HPK|PRK|ATC|GTIN|EAN|DIN|NDC)\b[\s.:-]*(?:(?:nr|nummer|code)\b[\s.:-]*)?/i;
// oxlint-disable-next-line no-control-regex -- FNC1 reaches us as the group separator
const elementString = /^(?:\](?:d2|C1|Q3|e0)|\u001D|\(\d{2}\)|01\d{14}(?:17|10|21))/;
const rvgForm = /^\d{1,6}(?:\s*(?:\/\/?|=)\s*\d+)?$/;
const gtinForm = /^\d{12,14}$/;
// oxlint-disable-next-line no-control-regex -- idem
const gtinInElements = /(?:^|\u001D|[a-zA-Z]\d|\()01\)?(\d{14})/;

/** What the text could be: by the name it begins with, else by its shape. */
export interface Candidates {
  readonly schemes: readonly ReadableScheme[];
  /** The text without the name it began with. */
  readonly text: string;
}

/** Which registers could have given this number. Shape only: nothing is checked yet. */
export function candidates(given: string): Candidates {
  const text = given.trim();
  const named = label.exec(text);
  if (named !== null) {
    return { schemes: [schemeOfLabel(named[1] ?? '')], text: text.slice(named[0].length) };
  }
  return { schemes: shapes(text), text };
}

/**
 * Every number of a product that the text could be, in the form in which codes are
 * compared. Nothing is checked: whoever searches asks whether such a product exists.
 */
export function readCode(given: string): readonly ProductCode[] {
  const { schemes, text } = candidates(given);
  return [...schemes.flatMap((scheme) => codesOf(scheme, text)), ...nationalPack(given)];
}

/** Belgium, Germany, Spain, Italy, the Nordic countries: six to nine digits, each its own register. */
const nationalPackForm = /^(?:(?:CNK|PZN|CN|AIC|VNR)\b[\s.:-]*)?(\d{6,9})$/i;

/** A pack number of another country, which only its register could check. */
function nationalPack(given: string): readonly ProductCode[] {
  const value = nationalPackForm.exec(given.trim())?.[1];
  return value === undefined ? [] : [{ scheme: 'pack', value, given }];
}

/** Digits as one writes them in groups. */
export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function shapes(text: string): readonly ReadableScheme[] {
  if (elementString.test(text)) return ['gs1'];
  if (mentionsRvg(text)) return ['rvg'];
  if (mentionsEuNumber(text)) return ['eu'];
  if (rvgForm.test(text)) return ['rvg'];
  if (ndcForm.test(text)) return ['ndc'];
  const digits = withoutSpaces(text);
  if (eightDigits.test(digits)) return ['zi', 'hpk', 'prk', 'din', 'gtin'];
  if (gtinForm.test(digits)) return ['gtin'];
  return atcLevel(text.toUpperCase()) === undefined ? [] : ['atc'];
}

function schemeOfLabel(name: string): ReadableScheme {
  const lower = name.toLowerCase();
  return readableSchemes.find((scheme) => scheme === lower) ?? 'gtin';
}

function codesOf(scheme: ReadableScheme, text: string): readonly ProductCode[] {
  switch (scheme) {
    case 'rvg':
      return readRvg(text).codes;
    case 'eu':
      return readEuNumber(text).codes;
    case 'zi':
    case 'hpk':
    case 'prk':
    case 'din':
      return eightDigits.test(withoutSpaces(text))
        ? [{ scheme, value: withoutSpaces(text), given: text }]
        : [];
    case 'ndc':
      return ndcForm.test(text) ? [{ scheme, value: text, given: text }] : [];
    case 'gtin':
      return [{ scheme, value: padGtin(withoutSpaces(text)), given: text }];
    case 'gs1': {
      const gtin = gtinInElements.exec(text)?.[1];
      return gtin === undefined ? [] : [{ scheme: 'gtin', value: gtin, given: text }];
    }
    // An ATC code names a substance, not a product.
    case 'atc':
      return [];
    default:
      return scheme satisfies never;
  }
}
