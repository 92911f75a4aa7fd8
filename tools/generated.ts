import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file in the repository that is made from the source, and never edited by hand. */
export interface Generated {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Makes one or more such files from what the source says today. */
export type Generator = () => Promise<readonly Generated[]>;

export interface Written {
  readonly path: string;
  readonly state: 'same' | 'written' | 'differs' | 'missing';
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes what has changed; with `check`, only says so. */
export async function bringUpToDate(
  generators: readonly Generator[],
  { check, folder = root }: { readonly check: boolean; readonly folder?: string },
): Promise<readonly Written[]> {
  const made = (await Promise.all(generators.map((generate) => generate()))).flat();
  return Promise.all(made.map((file) => bringOne(file, check, folder)));
}

async function bringOne(
  { path, text }: Generated,
  check: boolean,
  folder: string,
): Promise<Written> {
  const target = join(folder, path);
  const present = await readFile(target, 'utf8').catch(() => undefined);
  if (present === text) return { path, state: 'same' };
  if (check) return { path, state: present === undefined ? 'missing' : 'differs' };
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
  return { path, state: 'written' };
}
