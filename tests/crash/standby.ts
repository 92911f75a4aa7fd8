import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Stand } from './desk-app.ts';

const appFile = fileURLToPath(new URL('desk-app.ts', import.meta.url));
const hook = new URL('../../bin/tsx-hook.mjs', import.meta.url).href;

/** An app that loads everything and waits for its turn. */
export interface Standby {
  readonly child: ChildProcess;
  readonly loaded: Promise<void>;
}

export function startStandby(stand: Stand): Standby {
  const child = fork(appFile, [JSON.stringify(stand)], {
    execArgv: ['--import', hook],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^(VOORRADIG_|DATABASE_URL$|NODE_TEST_CONTEXT$|NODE_OPTIONS$)/.test(name),
      ),
    ),
  });
  const loaded = heard(child, 'loaded');
  loaded.catch(() => undefined);
  return { child, loaded };
}

export function heard(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const onMessage = (said: unknown) => {
      if (said === word) done(resolve);
    };
    const onExit = (code: number | null, signal: string | null) =>
      done(() => reject(new Error(`the app ended with ${code ?? signal} before it ${word}`)));
    const done = (then: () => void) => {
      child.off('message', onMessage).off('exit', onExit);
      then();
    };
    child.on('message', onMessage).on('exit', onExit);
  });
}
