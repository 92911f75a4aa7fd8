import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { openDatabase, type DatabaseServer } from './open-database.ts';
import { runningPostmaster } from './postmaster.ts';
import type { ServerRefusal } from './server-problem.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'voorradig-server-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('the last one to leave stops the server, and what was written stays', async () => {
  const data = join(folder, 'shared');
  const first = opened(await openDatabase({ dataFolder: data, purpose: 'serve' }));
  await ask(first, 'create table kept (word text)');
  const second = opened(await openDatabase({ dataFolder: data, purpose: 'command' }));
  await ask(second, "insert into kept values ('Gouda')");
  await second.close();
  assert.equal(isRunning(first), true, 'the site still runs');
  await first.close();
  await first.close();
  assert.equal(isRunning(first), false);
  const later = opened(await openDatabase({ dataFolder: data, purpose: 'command' }));
  assert.deepEqual(await ask(later, 'select word from kept'), [{ word: 'Gouda' }]);
  await later.close();
});

test('nobody but the owner can look inside, and the socket asks for a password', async () => {
  const data = join(folder, 'closed');
  const server = opened(await openDatabase({ dataFolder: data, purpose: 'command' }));
  try {
    for (const path of [data, join(data, 'postgres'), join(data, 'socket')]) {
      assert.equal(statSync(path).mode & 0o777, 0o700, path);
    }
    assert.equal(statSync(join(data, 'database-password')).mode & 0o777, 0o600);
    const stranger = new pg.Client({ ...server.connection, password: 'guess' });
    await assert.rejects(stranger.connect(), /password authentication failed/);
    assert.deepEqual(await ask(server, 'show listen_addresses'), [{ listen_addresses: '' }]);
    assert.deepEqual(await ask(server, 'show server_encoding'), [{ server_encoding: 'UTF8' }]);
  } finally {
    await server.close();
  }
});

test('a second site on one data folder hears who has it', async () => {
  const data = join(folder, 'taken');
  const first = opened(await openDatabase({ dataFolder: data, purpose: 'serve' }));
  const second = await openDatabase({ dataFolder: data, purpose: 'serve' });
  await first.close();
  assert.ok('kind' in second && second.kind === 'refusal');
  assert.equal(second.problems[0]?.code, 'data-folder-in-use');
  assert.equal(second.problems[0]?.params?.['pid'], String(process.pid));
  assert.match(String(second.problems[0]?.params?.['since']), /^\d{4}-\d\d-\d\dT/);
});

test('a server that outlived its killed process is adopted', async () => {
  const data = join(folder, 'orphan');
  const child = await openInChild(data);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const server = opened(await openDatabase({ dataFolder: data, purpose: 'serve' }));
  assert.deepEqual(await ask(server, 'select word from kept'), [{ word: 'Leiden' }]);
  await server.close();
  assert.equal(isRunning(server), false);
});

test('a killed server recovers while it is in use', async () => {
  const data = join(folder, 'killed');
  const restarted = Promise.withResolvers<void>();
  const server = opened(
    await openDatabase({ dataFolder: data, purpose: 'serve', onRestart: restarted.resolve }),
  );
  await ask(server, "create table kept as select 'Breda' as word");
  const folders = server.folders;
  assert.ok(folders);
  const pid = runningPostmaster(folders);
  assert.ok(pid);
  process.kill(pid, 'SIGKILL');
  await restarted.promise;
  assert.deepEqual(await ask(server, 'select word from kept'), [{ word: 'Breda' }]);
  await server.close();
  assert.equal(isRunning(server), false);
});

test('a server on its way out, whose stopper was killed meanwhile, is followed by a new one', async () => {
  const data = join(folder, 'leaving');
  const child = await openInChild(data);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const pid = Number.parseInt(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8'), 10);
  process.kill(pid, 'SIGINT');
  const server = opened(await openDatabase({ dataFolder: data, purpose: 'command' }));
  assert.deepEqual(await ask(server, 'select word from kept'), [{ word: 'Leiden' }]);
  await server.close();
});

test('locks that a killed server left do not stop a start, whoever has their number now', async () => {
  const data = join(folder, 'stale');
  const server = opened(await openDatabase({ dataFolder: data, purpose: 'command' }));
  await server.close();
  const pidFile = join(data, 'postgres/postmaster.pid');
  const socketLock = join(data, 'socket/.s.PGSQL.5432.lock');
  // Process 1 lives and is no PostgreSQL.
  writeFileSync(
    pidFile,
    `1\n${join(data, 'postgres')}\n1700000000\n5432\n${join(data, 'socket')}\n\n     1         0\nready\n`,
  );
  writeFileSync(
    socketLock,
    `1\n${join(data, 'postgres')}\n1700000000\n5432\n${join(data, 'socket')}\n`,
  );
  const again = opened(await openDatabase({ dataFolder: data, purpose: 'command' }));
  assert.notEqual(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 1);
  await again.close();
});

for (const [what, name] of [
  ['too deep for a socket path', 'a'.repeat(120)],
  ['with a comma and a quote in its name', 'één, "twee"'],
] as const) {
  test(`a folder ${what} works all the same`, async () => {
    const server = opened(
      await openDatabase({ dataFolder: join(folder, name), purpose: 'command' }),
    );
    assert.ok(!server.folders?.socket.startsWith(folder));
    assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }]);
    await server.close();
    rmSync(server.folders?.socket ?? '', { recursive: true, force: true });
  });
}

const isRoot = process.getuid?.() === 0;
test(
  'root serves a cluster of another user as that user',
  { skip: isRoot ? false : 'needs root' },
  async () => {
    const data = join(folder, 'given-away');
    const server = opened(await openDatabase({ dataFolder: data, purpose: 'command' }));
    await server.close();
    // Reachable by everybody, so that only its own rights close it.
    chmodSync(folder, 0o755);
    execFileSync('chown', ['-R', 'nobody', join(data, 'postgres')]);
    const again = opened(await openDatabase({ dataFolder: data, purpose: 'command' }));
    assert.deepEqual(await ask(again, 'select 1 as one'), [{ one: 1 }]);
    await again.close();
    chmodSync(folder, 0o700);
    const closed = await openDatabase({ dataFolder: data, purpose: 'command' });
    assert.ok('kind' in closed && closed.kind === 'refusal');
    assert.equal(closed.problems[0]?.code, 'postgres-folder-unreachable');
  },
);

test('a data folder that is a file is refused with its place', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const refused = await openDatabase({ dataFolder: file, purpose: 'command' });
  assert.ok('kind' in refused && refused.kind === 'refusal');
  assert.equal(refused.problems[0]?.code, 'data-folder-not-writable');
  assert.equal(refused.problems[0]?.file, file);
});

test('an address where no server listens is refused without its password', async () => {
  const url = 'postgres://someone:s3cret@127.0.0.1:1/none';
  const refused = await openDatabase({ dataFolder: folder, url, purpose: 'command' });
  assert.ok('kind' in refused && refused.kind === 'refusal');
  assert.equal(refused.problems[0]?.code, 'database-unreachable');
  assert.ok(!JSON.stringify(refused).includes('s3cret'));
});

function opened(server: DatabaseServer | ServerRefusal): DatabaseServer {
  if (server.kind === 'refusal') assert.fail(JSON.stringify(server.problems));
  return server;
}

function isRunning(server: DatabaseServer): boolean {
  return server.folders !== undefined && runningPostmaster(server.folders) !== undefined;
}

async function ask(server: DatabaseServer, text: string): Promise<unknown> {
  const client = new pg.Client(server.connection);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function openInChild(dataFolder: string): Promise<ChildProcess> {
  const program = `
    import { openDatabase } from ${JSON.stringify(new URL('./open-database.ts', import.meta.url).href)};
    import pg from 'pg';
    const server = await openDatabase({ dataFolder: ${JSON.stringify(dataFolder)}, purpose: 'serve' });
    const client = new pg.Client(server.connection);
    await client.connect();
    await client.query("create table kept as select 'Leiden' as word");
    console.log('ready');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: import.meta.dirname,
  });
  assert.ok(child.stdout);
  await once(child.stdout, 'data');
  return child;
}
