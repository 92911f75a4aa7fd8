import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Lets one process at a time start or stop the server of a data folder. The lock is a
 * socket in the kernel's abstract names, so that it goes with its process, also after
 * `kill -9`: there is no lock file that can be left behind.
 */
export async function oneAtATime<Result>(
  secret: string,
  work: () => Promise<Result>,
): Promise<Result> {
  // Named after a secret, so that no other user of the machine can take it first.
  const name = `\0voorradig-${createHash('sha256').update(secret).digest('hex')}`;
  const lock = await take(name);
  try {
    return await work();
  } finally {
    await new Promise((done) => lock.close(done));
  }
}

async function take(name: string): Promise<Server> {
  for (;;) {
    const server = await listen(name);
    if (server !== undefined) return server;
    await pause(20);
  }
}

function listen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((visitor) => visitor.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(name, () => resolve(server));
  });
}
