import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { refuseMachine } from '../domain/machine-problem.ts';
import type { Refusal } from '../domain/problem.ts';
import { fileRefused } from '../exchange/reading/problem.ts';
import { largestUnpacked } from '../exchange/reading/unpack.ts';
import type { WaitingFile } from '../usecases/loading/load-source.ts';
import type { StockFolder } from '../usecases/stock/load-stock-folder.ts';

/** A file that was there when the work began and could not be read when its turn came. */
export class FileUnreadable extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super('file unreadable');
    this.refusal = refusal;
  }
}

/** The files under a path, without opening them: one file, or those of a folder itself. */
export async function waitingFiles(path: string): Promise<readonly WaitingFile[] | Refusal> {
  try {
    if (!(await stat(path)).isDirectory()) return await allWaiting([path]);
    const entries = await readdir(path, { withFileTypes: true });
    // What is no file, a pipe for example, might never end.
    const files = entries
      .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
      .map((entry) => join(path, entry.name));
    return await allWaiting(files.toSorted((left, right) => (left < right ? -1 : 1)));
  } catch (error) {
    return refusePath(path, error);
  }
}

/** Before anything is loaded: a file that is far too large would take the memory first. */
async function allWaiting(paths: readonly string[]): Promise<readonly WaitingFile[] | Refusal> {
  const files: WaitingFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch((error: unknown) => refusePath(path, error));
    if ('problems' in found) return found;
    if (found.size > largestUnpacked) {
      const params = { limit: largestUnpacked / (1024 * 1024) };
      const problem = fileRefused('file-too-large', { params });
      return { kind: 'refusal', problems: [{ ...problem, file: path }] };
    }
    if (!found.isDirectory()) files.push(waiting(path));
  }
  return files;
}

/** The text of a file, or of standard input where none is named. */
export async function readText(path: string): Promise<string | Refusal> {
  try {
    if (path === '' || path === '-') return (await buffer(process.stdin)).toString('utf8');
    return (await buffer(createReadStream(path))).toString('utf8');
  } catch (error) {
    return refusePath(path, error);
  }
}

/** The bytes of one file. */
export async function readBytes(path: string): Promise<Uint8Array | Refusal> {
  try {
    return await readFile(path);
  } catch (error) {
    return refusePath(path, error);
  }
}

/** A folder whose files are opened by the paths that its manifest names. */
export function openFolder(folder: string): StockFolder {
  return {
    name: folder,
    async read(path) {
      try {
        return await readFile(join(folder, path));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw new FileUnreadable(refusePath(path, error));
      }
    },
    open: (path) => createReadStream(join(folder, path)),
  };
}

function waiting(path: string): WaitingFile {
  return {
    name: basename(path),
    read: () =>
      readFile(path).catch((error: unknown) => {
        throw new FileUnreadable(refusePath(path, error));
      }),
  };
}

/** Why there is nothing to read under a path. */
export function refusePath(path: string, error: unknown): Refusal {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return refuseMachine('path-not-found', {}, { value: path });
  }
  return refuseMachine(
    'path-unreadable',
    { reason: error instanceof Error ? error.message : String(error) },
    { value: path },
  );
}
