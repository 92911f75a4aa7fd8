import type { SourceProblem } from '../../domain/source/problem-code.ts';
import { utf16Of } from './opening.ts';
import { fileRefused, note } from './problem.ts';

export type DeclaredEncoding = 'utf-8' | 'windows-1252' | 'iso-8859-1';

export interface Decoded {
  /** Without byte order mark. */
  readonly text: string;
  /** `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `windows-1252` or `iso-8859-1`. */
  readonly encoding: string;
  readonly problems: readonly SourceProblem[];
}

const replacementCharacter = '\uFFFD';
const htmlOpening = /<!doctype\s+html|<html[\s>]/i;

/**
 * A byte order mark decides; else strict UTF-8; else what the source declares, or
 * Windows-1252 with a note, because every byte has a letter there and nothing is lost.
 */
export function decode(
  bytes: Uint8Array,
  options: { readonly declared?: DeclaredEncoding } = {},
): Decoded | SourceProblem {
  if (bytes.length === 0) return fileRefused('empty-file');
  const decoded = toText(bytes, options.declared);
  if (decoded.text.trim() === '') return fileRefused('empty-file');
  return refusalOf(decoded.text) ?? withReplacementNote(decoded);
}

function toText(bytes: Uint8Array, declared: DeclaredEncoding | undefined): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined)
    return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16, problems: [] };
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined)
    return { text: utf8, encoding: bom ? 'utf-8-bom' : 'utf-8', problems: [] };
  const encoding = declared === undefined || declared === 'utf-8' ? 'windows-1252' : declared;
  // The web's TextDecoder reads iso-8859-1 as Windows-1252; they differ only in 0x80-0x9f,
  // where true Latin-1 has control characters that no list means.
  const text = new TextDecoder('windows-1252').decode(bytes);
  if (encoding === declared) return { text, encoding, problems: [] };
  const row = rowOf(text, firstNonAscii(bytes));
  return { text, encoding, problems: [note('encoding-guessed', { row, params: { encoding } })] };
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function firstNonAscii(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte > 0x7f);
}

function refusalOf(text: string): SourceProblem | undefined {
  const nul = text.indexOf('\0');
  if (nul >= 0) return fileRefused('nul-bytes', { row: rowOf(text, nul), params: { offset: nul } });
  const opening = text.slice(0, 1024);
  const html = htmlOpening.exec(opening);
  // JSON may carry a fragment of HTML in a string; a page begins with its own bracket.
  if (html === null || opening.trimStart().startsWith('{') || opening.trimStart().startsWith('['))
    return undefined;
  return fileRefused('html-instead-of-data', {
    row: rowOf(text, html.index),
    value: titleOf(text) ?? html[0],
  });
}

function titleOf(text: string): string | undefined {
  return /<title[^>]*>\s*([^<]+?)\s*</i.exec(text.slice(0, 20_000))?.[1];
}

function withReplacementNote(decoded: Decoded): Decoded {
  const first = decoded.text.indexOf(replacementCharacter);
  if (first < 0) return decoded;
  const count = decoded.text.split(replacementCharacter).length - 1;
  const found = note('replacement-characters', {
    row: rowOf(decoded.text, first),
    params: { count },
  });
  return { ...decoded, problems: [...decoded.problems, found] };
}

/** Line in the file, 1 is the first. */
function rowOf(text: string, offset: number): number {
  let row = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    row += 1;
  return row;
}
