import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { own } from '../../src/ledger/own.ts';
import { settleStock } from '../../src/ledger/settle.ts';
import { readSoundness } from '../../src/ledger/soundness.ts';
import { openRegistry } from '../../src/registry/database.ts';
import { openDatabase } from '../../src/registry/server/open-database.ts';
import { makeParties, partyViewer } from './ledger-ground.ts';
import { sound } from './sound.ts';

const program = fileURLToPath(new URL('killed-intake.ts', import.meta.url));

test('an intake that is killed leaves every file whole or not at all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'voorradig-killed-'));
  const server = await openDatabase({ dataFolder: folder, purpose: 'command' });
  assert.ok(!('problems' in server));
  const database = await openRegistry({
    connection: server.connection,
    ...(server.appPassword === undefined ? {} : { appPassword: server.appPassword }),
    onIdleError: () => undefined,
  });
  try {
    const [party = 0] = await makeParties(database, [{ role: 'wholesaler' }]);
    for (const wait of [3, 40]) {
      const acknowledged = await killAfter(folder, party, wait);
      const deliveries = await database
        .as(partyViewer(party, 'wholesaler'))
        .read((tx) => own(tx, party).deliveries(1000));
      const known = new Set(deliveries.map(({ id }) => id));
      assert.ok(acknowledged.length > 0);
      assert.deepEqual(
        acknowledged.filter((id) => !known.has(id)),
        [],
        'what was acknowledged is there',
      );
      await settleStock(database);
      assert.deepEqual(await database.read(readSoundness), sound);
    }
  } finally {
    await database.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Kills it in the middle of the file after the second that it acknowledged. */
async function killAfter(folder: string, party: number, wait: number): Promise<readonly number[]> {
  const child = spawn(process.execPath, [program, folder, String(party)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const acknowledged: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line));
    if (acknowledged.length === 2) setTimeout(() => child.kill('SIGKILL'), wait);
  }
  await ended;
  return acknowledged;
}
