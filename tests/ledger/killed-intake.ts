import { openDatabase } from '../../src/registry/server/open-database.ts';
import { openRegistry } from '../../src/registry/database.ts';
import { deliver } from './ledger-ground.ts';

/** Delivers files of three thousand rows until it is killed; says each that was acknowledged. */
const [folder = '', party = ''] = process.argv.slice(2);
const server = await openDatabase({ dataFolder: folder, purpose: 'command' });
if ('problems' in server) throw new Error('no database');
const database = await openRegistry({
  connection: server.connection,
  ...(server.appPassword === undefined ? {} : { appPassword: server.appPassword }),
  onIdleError: () => undefined,
});
for (let file = 1; ; file += 1) {
  const rows = Array.from({ length: 3000 }, (_, at) => ({
    zi: String(10 + at),
    packs: (at * file) % 97,
  }));
  const sha256 = (process.pid * 100_000 + file).toString(16).padStart(64, 'a');
  const { id } = await deliver(database, Number(party), 'wholesaler', rows, { sha256 });
  process.stdout.write(`${id}\n`);
}
