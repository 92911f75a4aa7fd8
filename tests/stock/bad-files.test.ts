import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sayProblem } from '../../src/texts/problem.ts';
import type { BadFile, Reason } from './bad/bad-file.ts';
import { badFiles } from './bad-files.ts';
import type { Outcome } from './read-bad-file.ts';
import { readBadFile } from './read-bad-file.ts';

const files = [...badFiles()];
/** Seconds and bytes that the worst file may cost (quality.md T8). */
const limits = { milliseconds: 5000, bytes: 50 * 1024 * 1024 };

test('there are two hundred bad files, each with a name of its own', () => {
  assert.ok(files.length >= 200, String(files.length));
  const names = files.map(({ name, role }) => `${name} ${role}`);
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
});

for (const file of files.filter(({ heavy }) => !heavy)) {
  test(file.name, async () => {
    const started = performance.now();
    hold(await readBadFile(file.make(), file), file);
    assert.ok(performance.now() - started < limits.milliseconds);
  });
}

interface Measured extends Pick<Outcome, 'reasons' | 'taken'> {
  readonly milliseconds: number;
  readonly rise: number;
}

const child = join(import.meta.dirname, 'measure-bad-file.ts');

test('files made to be expensive', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'voorradig-bad-files-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [index, file] of files.filter(({ heavy }) => heavy).entries()) {
    await t.test(file.name, () => {
      const path = join(folder, `${index}`);
      writeFileSync(path, file.make());
      const said = execFileSync(process.execPath, [child, path, file.role], { encoding: 'utf8' });
      rmSync(path);
      const measured: Measured = JSON.parse(said);
      t.diagnostic(
        `${file.name}: ${measured.milliseconds} ms, ${Math.round(measured.rise / 1024 / 1024)} MB`,
      );
      hold(measured, file);
      assert.ok(measured.milliseconds < limits.milliseconds, `${measured.milliseconds} ms`);
      assert.ok(measured.rise < limits.bytes, `${Math.round(measured.rise / 1024 / 1024)} MB`);
    });
  }
});

function hold(
  outcome: Pick<Outcome, 'reasons' | 'taken'> & Partial<Pick<Outcome, 'problems'>>,
  file: BadFile,
): void {
  assert.deepEqual(outcome.reasons.map(briefly), file.reasons.map(briefly));
  assert.equal(outcome.taken, file.taken);
  for (const problem of outcome.problems ?? []) {
    for (const language of ['nl', 'en'] as const) {
      assert.doesNotMatch(sayProblem(problem, language), /\{\w+[|}]|undefined|NaN/);
    }
  }
}

function briefly([code, row, column]: Reason): string {
  return [code, row, column].filter((part) => part !== undefined && part !== null).join(' ');
}
