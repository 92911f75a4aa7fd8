import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface RoomsSeen {
  /** `room-law: src/law/a.ts → src/domain/b.ts`. */
  readonly violations: readonly string[];
  /** Modules of `src/` that dependency-cruiser read. */
  readonly modules: number;
  /** Source files that there are. */
  readonly files: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Holds every import under `folder`/src against the rooms. */
export function inspectRooms(folder: string = root): RoomsSeen {
  const program = join(root, 'node_modules/.bin/depcruise');
  const options = [
    '--config',
    join(root, '.dependency-cruiser.mjs'),
    '--output-type',
    'json',
    'src',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...options], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 200_000_000,
  });
  if (stdout === '') throw new Error(`dependency-cruiser said nothing: ${stderr}`);
  const seen = JSON.parse(stdout) as Cruised;
  return {
    violations: seen.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
    ),
    modules: seen.modules.filter(({ source }) => source.startsWith('src/')).length,
    files: globSync('src/**/*.{ts,tsx}', { cwd: folder }).length,
  };
}

interface Cruised {
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
  readonly modules: readonly { readonly source: string }[];
}

if (import.meta.main) {
  const { violations, modules, files } = inspectRooms();
  for (const violation of violations) console.error(violation);
  console.error(
    `${modules} modules seen, ${files} source files, ${violations.length} against the rules`,
  );
  // With a compiler it does not know, dependency-cruiser sees nothing and is content.
  process.exitCode = violations.length > 0 || modules < files ? 1 : 0;
}
