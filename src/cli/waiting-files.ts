import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { refuseMachine } from '../domain/machine-problem.ts';
import type { Refusal } from '../domain/problem.ts';
import type { WaitingFile } from '../usecases/loading/load-source.ts';

/** The files under a path, without opening them: one file, or those of a folder itself. */
export async function waitingFiles(path: string): Promise<readonly WaitingFile[] | Refusal> {
  try {
    if (!(await stat(path)).isDirectory()) return [waiting(path)];
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => waiting(join(path, entry.name)))
      .toSorted((left, right) => (left.name < right.name ? -1 : 1));
  } catch (error) {
    return refusePath(path, error);
  }
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

function waiting(path: string): WaitingFile {
  return { name: basename(path), read: () => readFile(path) };
}

function refusePath(path: string, error: unknown): Refusal {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return refuseMachine('path-not-found', {}, { value: path });
  }
  return refuseMachine(
    'path-unreadable',
    { reason: error instanceof Error ? error.message : String(error) },
    { value: path },
  );
}
