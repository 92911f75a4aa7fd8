import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inspectRooms } from '../../tools/rooms.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('no module imports what its room may not, and every file was looked at', () => {
  const { violations, modules, files } = inspectRooms();
  assert.deepEqual(violations, []);
  assert.ok(files > 100, `${files} source files`);
  assert.ok(modules >= files, `${modules} modules seen of ${files} files`);
});

test('planted imports are caught', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voorradig-rooms-'));
  try {
    cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
    cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const plant = (path: string, text: string) => writeFileSync(join(folder, path), text);
    plant('src/law/planted.ts', "import '../domain/problem.ts';\n");
    plant(
      'src/domain/planted.ts',
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    );
    plant(
      'src/texts/planted.ts',
      "import type { Context } from '../usecases/context.ts';\nexport type Planted = Context;\n",
    );
    plant('src/usecases/planted.ts', "import pg from 'pg';\nexport const pool = pg.Pool;\n");
    plant('src/web/planted.ts', "export * from '../registry/database.ts';\n");
    const { violations } = inspectRooms(folder);
    for (const expected of [
      'room-law: src/law/planted.ts → src/domain/problem.ts',
      'pure-rooms-have-no-input-or-output: src/domain/planted.ts → fs',
      'room-texts: src/texts/planted.ts → src/usecases/context.ts',
      'only-registry-holds-the-database: src/usecases/planted.ts → ',
      'room-web: src/web/planted.ts → src/registry/database.ts',
    ]) {
      assert.ok(
        violations.some((violation) => violation.startsWith(expected)),
        `${expected} is missed; seen: ${violations.join('; ')}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
