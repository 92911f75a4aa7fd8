import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeat } from './repeat.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

test('a job runs over and over, never beside itself, and stopping waits for the run in hand', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const repeating = repeat(
    [
      {
        name: 'job',
        every: 0.005,
        async run() {
          running += 1;
          most = Math.max(most, running);
          await wait(20);
          running -= 1;
          runs += 1;
        },
      },
    ],
    silent,
  );
  await wait(110);
  await repeating.stop();
  assert.equal(running, 0);
  assert.equal(most, 1);
  assert.ok(runs >= 2, `${runs} runs`);
  const after = runs;
  await wait(50);
  assert.equal(runs, after);
});

test('a run that fails is said and followed by the next', async () => {
  const said: unknown[] = [];
  let runs = 0;
  const repeating = repeat(
    [
      {
        name: 'job',
        every: 0.005,
        run() {
          runs += 1;
          return Promise.reject(new Error('once more'));
        },
      },
    ],
    { ...silent, error: (fields) => void said.push(fields['job']) },
  );
  await wait(60);
  await repeating.stop();
  assert.ok(runs >= 2);
  assert.deepEqual(new Set(said), new Set(['job']));
});
