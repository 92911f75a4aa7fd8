import { gunzipSync } from 'node:zlib';

import type { SourceProblem } from '../../domain/source/problem-code.ts';
import type { SourceFile } from '../../domain/source/source.ts';
import { fileRefused } from './problem.ts';

/**
 * 128 MiB: ten times the largest list we know; a small archive that unpacks to more is an
 * attack or a mistake. A list is read whole: 200 MB of rows took 4.2 GB of memory.
 */
export const largestUnpacked = 128 * 1024 * 1024;

/**
 * The bytes of the list itself. Gzip is recognised by its magic bytes; a file that is
 * only called `.gz` is a transfer gone wrong when it holds something else and not
 * readable text, so it is read as it stands.
 */
export function unpack(
  file: SourceFile,
  largest: number = largestUnpacked,
): { readonly bytes: Uint8Array } | SourceProblem {
  if (file.bytes.length === 0) return fileRefused('empty-file');
  if (isZip(file.bytes)) return fileRefused('archive-instead-of-data');
  if (!isGzip(file.bytes))
    return file.bytes.length > largest ? tooLarge(largest) : { bytes: file.bytes };
  try {
    const bytes = gunzipSync(file.bytes, { maxOutputLength: largest });
    return bytes.length === 0 ? fileRefused('empty-file') : { bytes };
  } catch (error) {
    return refusalFor(error, largest);
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** `PK`, 3, 4: also how an Excel workbook begins. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function refusalFor(error: unknown, largest: number): SourceProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(largest);
  if (code === 'Z_BUF_ERROR') return fileRefused('truncated-gzip');
  if (typeof code === 'string' && code.startsWith('Z_'))
    return fileRefused('damaged-gzip', { value: code });
  throw error;
}

function tooLarge(largest: number): SourceProblem {
  return fileRefused('file-too-large', { params: { limit: Math.floor(largest / (1024 * 1024)) } });
}
