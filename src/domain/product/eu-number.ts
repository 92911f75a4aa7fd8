import { withoutRepeats, type CodesRead, type CodeWarning } from './code-reading.ts';
import type { ProductCode } from './description.ts';

export type EuNumberWarning = 'eu-pack-range' | 'eu-pack-not-read' | 'eu-not-read';

const marker = /EU\s*\//i;
// The last group takes whatever follows the third slash, so that an odd pack part is named, not lost.
const spelling =
  /EU\s*\/\s*(\d)\s*\/\s*(\d{2})\s*\/\s*(\d{3,4})(?!\d)(?:\s*\/\s*(\d+(?:\s*-\s*P?\d+)?))?/gi;
const onePack = /^\d{3}$/;
const packRange = /^(\d{3})\s*-\s*(\d{3})$/;
const mostPacksInRange = 99;

/**
 * Reads every Union authorisation number in a cell. `EU/1/08/479/001` gives the product
 * part `EU/1/08/479` (scheme `eu`), followed by the pack in full (scheme `pack`).
 */
export function readEuNumber(text: string): CodesRead<EuNumberWarning> {
  const matches = [...text.matchAll(spelling)];
  if (matches.length === 0) {
    const given = text.trim();
    return { codes: [], warnings: given === '' ? [] : [{ code: 'eu-not-read', given }] };
  }
  const read = matches.map(readOne);
  const rest = text.replace(spelling, '').trim();
  const unread: readonly CodeWarning<EuNumberWarning>[] = mentionsEuNumber(rest)
    ? [{ code: 'eu-not-read', given: rest }]
    : [];
  return {
    codes: withoutRepeats(read.flatMap((one) => one.codes)),
    warnings: [...read.flatMap((one) => one.warnings), ...unread],
  };
}

export function mentionsEuNumber(text: string): boolean {
  return marker.test(text);
}

function readOne(match: RegExpExecArray): CodesRead<EuNumberWarning> {
  const given = match[0].trim();
  const value = `EU/${match[1]}/${match[2]}/${match[3]}`;
  const product: ProductCode = { scheme: 'eu', value, given };
  const packPart = match[4];
  if (packPart === undefined) return { codes: [product], warnings: [] };

  const parts = packParts(packPart);
  const packs = parts.map((part): ProductCode => ({
    scheme: 'pack',
    value: `${value}/${part}`,
    given,
  }));
  return { codes: [product, ...packs], warnings: packWarnings(parts, given) };
}

function packWarnings(parts: readonly string[], given: string): CodeWarning<EuNumberWarning>[] {
  if (parts.length === 0) return [{ code: 'eu-pack-not-read', given }];
  return parts.length > 1 ? [{ code: 'eu-pack-range', given }] : [];
}

// `001-003` names three packs. `1-3` may be packs or a part of a pack: not read.
function packParts(text: string): readonly string[] {
  if (onePack.test(text)) return [text];
  const range = packRange.exec(text);
  if (range === null) return [];
  const first = Number(range[1]);
  const count = Number(range[2]) - first + 1;
  if (count < 2 || count > mostPacksInRange) return [];
  return Array.from({ length: count }, (_, index) => String(first + index).padStart(3, '0'));
}
