import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeStockFile } from '../../src/exchange/party-stock/write-stock-file.ts';
import type { TwinManifest } from '../../src/usecases/make-twin.ts';
import { manyWeeks } from './many-weeks.ts';

/* T3: a hundred thousand rows as CSV in 60 seconds and as XLSX in 120, within 512 MB, from the command line. */

const rowCount = 100_000;
const limits = { csv: 60, xlsx: 120 } as const;
const mostMegabytes = 512;
const command = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const measure = fileURLToPath(new URL('print-peak.mjs', import.meta.url));

test('a hundred thousand rows, as CSV and as XLSX', { timeout: 20 * 60_000 }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'voorradig-large-'));
  const data = join(folder, 'data');
  const twin = join(folder, 'twin');
  try {
    voorradig('twin', '--scale', '0.05', '--days', '1', '--seed', '1', '--out', twin);
    voorradig('stock', 'load', twin, '--accept-partial', '--data', data);
    const { files } = JSON.parse(readFileSync(join(twin, 'manifest.json'), 'utf8')) as TwinManifest;
    const wholesaler = files.find(
      ({ path, kind }) => kind === 'stock' && path.includes('wholesaler-1'),
    );
    assert.ok(wholesaler !== undefined);
    const packs = listedPacks(join(twin, 'register'));
    for (const [at, format] of (['csv', 'xlsx'] as const).entries()) {
      const path = join(folder, `large.${format}`);
      // Weeks that lie as the earlier ones do, and others in each of the two files.
      const rows = manyWeeks(packs, rowCount, at);
      writeFileSync(path, Buffer.concat([...writeStockFile(format, rows, [])]));
      const began = performance.now();
      const { loaded, megabytes } = voorradig(
        'stock',
        'load',
        path,
        '--party',
        wholesaler.party,
        '--data',
        data,
        '--json',
      );
      const seconds = (performance.now() - began) / 1000;
      const answer = JSON.parse(loaded) as { accepted: number; rejected: number };
      assert.deepEqual([answer.accepted, answer.rejected], [rowCount, 0]);
      t.diagnostic(`${format}: ${seconds.toFixed(1)} s, at most ${Math.round(megabytes)} MB`);
      assert.ok(seconds <= limits[format], `${format} took ${seconds} s`);
      assert.ok(megabytes <= mostMegabytes, `${format} took ${megabytes} MB`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

function listedPacks(register: string): Parameters<typeof manyWeeks>[0] {
  const name = readdirSync(register)
    .filter((each) => each.includes('packs'))
    .toSorted()
    .at(-1);
  return readFileSync(join(register, name ?? ''), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, zi, , , , units] = line.split(';');
      return { zi: Number(zi), unitsPerPack: Number(units) };
    });
}

/** The program itself, with the most memory that it ever had. */
function voorradig(...words: readonly string[]): { loaded: string; megabytes: number } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', measure, command, ...words],
    { encoding: 'utf8', maxBuffer: 1 << 28, env: environment() },
  );
  assert.equal(status, 0, stderr);
  return { loaded: stdout, megabytes: Number(/peak (\d+) kB/.exec(stderr)?.[1]) / 1024 };
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VOORRADIG_|DATABASE_URL$|NODE_TEST_CONTEXT$|NODE_OPTIONS$)/.test(name),
  );
  return Object.fromEntries(kept);
}
