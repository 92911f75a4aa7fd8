import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './documents.ts';

/** What the README types, and what it says comes back; a line with `…` stands for others. */
interface Stop {
  readonly commands: readonly string[];
  readonly shown: readonly string[];
}

function readTour(): readonly Stop[] {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const pairs = text.matchAll(
    /^```\n((?:export [^\n]+\n)?(?:npm run voorradig -- [^\n]+\n)+)```\n```\n([\s\S]*?)^```$/gm,
  );
  return [...pairs].map(([, typed = '', answered = '']) => ({
    commands: typed.split('\n').filter((line) => line.startsWith('npm run voorradig')),
    shown: answered.split('\n').filter((line) => line.trim() !== ''),
  }));
}

test('the tour of the README goes as it says', { timeout: 120_000 }, () => {
  const tour = readTour();
  assert.ok(tour.length >= 5, `${tour.length} stops`);
  const folder = mkdtempSync(join(tmpdir(), 'voorradig-tour-'));
  try {
    for (const { commands, shown } of tour) {
      const answered = commands.map((command) => run(command, folder)).join('\n');
      const missing = shown.filter((line) =>
        line.split('…').some((part) => !answered.includes(part.trimEnd())),
      );
      assert.deepEqual(missing, [], `${commands.join('\n')}\n${answered}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function run(command: string, folder: string): string {
  const words = command.replace('npm run voorradig -- ', '').split(' ');
  const options = ['--import', join(root, 'bin/tsx-hook.mjs'), join(root, 'src/cli/main.ts')];
  return execFileSync(process.execPath, [...options, ...words], {
    cwd: root,
    env: { ...process.env, VOORRADIG_DATA: folder, VOORRADIG_LAW: '', DATABASE_URL: '' },
    encoding: 'utf8',
  });
}
