import { createInflateRaw } from 'node:zlib';
import { fileProblem } from '../../domain/notification/bulk-problem.ts';
import type { Problem } from '../../domain/problem.ts';

/** A part of a workbook, as the directory of the archive states it. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** Bytes unpacked, as stated: a part that turns out otherwise is refused. */
  readonly size: number;
  readonly offset: number;
}

const endSignature = Buffer.from([0x50, 0x4b, 5, 6]);
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const mostParts = 2000;

/**
 * The directory of a zip. Parts are asked for by name: nothing is written under a name that the
 * file chose, and an archive within is never opened.
 */
export function zipDirectory(bytes: Buffer): ReadonlyMap<string, ZipPart> | Problem {
  const end = bytes.lastIndexOf(endSignature);
  if (end < 0 || end + 22 > bytes.length) return damaged('geen inhoudsopgave / no directory');
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostParts) return damaged(`${count} delen / parts`);
  const parts = new Map<string, ZipPart>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature)
      return damaged('inhoudsopgave / directory');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    parts.set(name, {
      name,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/**
 * A part unpacked, in pieces, so that it is never in memory whole. Ends with a problem when the
 * part is damaged or is not as large as it says.
 */
export async function* unpacked(
  bytes: Buffer,
  part: ZipPart,
): AsyncGenerator<Uint8Array, Problem | undefined, undefined> {
  const data = dataOf(bytes, part);
  if (data === undefined) return damaged(part.name);
  if (part.method === 0) {
    if (data.length !== part.size) return dishonest(part.name);
    for (let at = 0; at < data.length; at += piece) yield data.subarray(at, at + piece);
    return undefined;
  }
  if (part.method !== 8) return damaged(part.name);
  let size = 0;
  const inflate = createInflateRaw({ chunkSize: piece });
  inflate.end(data);
  try {
    for await (const chunk of inflate) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError('inflate gives bytes');
      size += chunk.length;
      if (size > part.size) return dishonest(part.name);
      yield chunk;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code === 'string' && code.startsWith('Z_')) return damaged(part.name);
    throw error;
  }
  return size === part.size ? undefined : dishonest(part.name);
}

const piece = 64 * 1024;

function dataOf(bytes: Buffer, { packed, offset }: ZipPart): Buffer | undefined {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localSignature) return undefined;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const data = bytes.subarray(start, start + packed);
  return data.length === packed ? data : undefined;
}

export const damaged = (what: string) =>
  fileProblem('bulk-workbook-damaged', { what: what.slice(0, 100) });
const dishonest = (value: string) => fileProblem('bulk-workbook-dishonest', {}, { value });
