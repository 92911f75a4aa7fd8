import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WaitingFile } from '../../src/usecases/loading/load-source.ts';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** `false`, or the visible reason why a test of real data is skipped. */
export const skip: false | string = existsSync(folder)
  ? false
  : '../shared/data is absent: no real files to test against';

export function realBytes(path: string): Uint8Array {
  return readFileSync(`${folder}${path}`);
}

/** The files of a folder, by name, read when their turn comes. */
export function realFiles(path: string, only = /./): readonly WaitingFile[] {
  return readdirSync(`${folder}${path}`)
    .filter((name) => name !== 'SOURCE.md' && only.test(name))
    .map((name) => ({ name, read: () => Promise.resolve(realBytes(`${path}/${name}`)) }));
}
