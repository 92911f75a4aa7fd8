import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import { chanceFrom } from '../../src/foresight/chance.ts';
import { complaints } from './complaints.ts';
import { openDemoSite, type DemoSite } from './demo-site.ts';
import { everyValueEverywhere, hostileRequest } from './hostile-requests.ts';
import { ask, type RawAnswer, type RawRequest } from './raw-client.ts';

/* Thousands of hostile requests from a seed; each answer is held against what holds for all. */

const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const count = Math.min(Number(process.env['FUZZ_REQUESTS'] ?? 4000), 20_000);
const atOnce = 8;

let demo: DemoSite;
before(async () => {
  demo = await openDemoSite();
});
after(() => demo.close());

test('no hostile value in any place gets an answer that it should not', async (t) => {
  await holdAgainstAll(everyValueEverywhere(), t);
});

test(`no request of ${count} (seed ${seed}) gets an answer that it should not`, async (t) => {
  const chance = chanceFrom(seed);
  await holdAgainstAll(
    Array.from({ length: count }, () => hostileRequest(chance)),
    t,
  );
});

async function holdAgainstAll(requests: readonly RawRequest[], t: TestContext): Promise<void> {
  const faults = new Map<string, string>();
  const times: number[] = [];
  for (let sent = 0; sent < requests.length; sent += atOnce) {
    await Promise.all(
      requests.slice(sent, sent + atOnce).map(async (request) => {
        const answer = await ask(demo.port, request);
        times.push(answer.milliseconds);
        for (const complaint of complaints(request, answer)) {
          if (!faults.has(complaint)) faults.set(complaint, written(request, answer));
        }
      }),
    );
  }
  times.sort((left, right) => left - right);
  t.diagnostic(
    `${times.length} requests: median ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms, slowest ${at(times, 1)} ms`,
  );
  assert.deepEqual(Object.fromEntries(faults), {});
  assert.deepEqual(
    demo.log.filter((line) => line.includes('"fault"')),
    [],
  );
}

function at(times: readonly number[], share: number): number {
  return Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
}

function written({ method, target, headers, body }: RawRequest, answer: RawAnswer): string {
  const sent = [
    method,
    target.slice(0, 300),
    JSON.stringify(headers),
    String(body ?? '').slice(0, 80),
  ];
  return `${sent.join(' ')} → ${answer.status} ${answer.body.toString('utf8').slice(0, 160)}`;
}
