import { openWorld, contentWith } from './notified-world.ts';
import { once } from '../../src/usecases/notifying/once.ts';
import { submitWithin, checkRequests } from '../../src/usecases/notifying/submit-notification.ts';
import { SubmittedAnswer } from '../../src/usecases/answers/notifications.ts';
const w = await openWorld();
const c = await w.actingFor(w.parties.one);
const run = async (n: number, tag: string) => {
  const t: number[] = [];
  for (let i = 0; i < n; i++) {
    const s = performance.now();
    const input = { codes: [String(100001 + (i % 12))], content: contentWith(), language: 'en' as const };
    const a = await once(c, { key: tag + i, request: input, status: 201, answer: SubmittedAnswer }, (tx) => submitWithin(c, tx, input));
    if (a.kind === 'refusal') throw new Error(JSON.stringify(a));
    t.push(performance.now() - s);
  }
  t.sort((a, b) => a - b);
  console.log(tag, 'p50', t[n >> 1]?.toFixed(1), 'p95', t[Math.floor(n * 0.95)]?.toFixed(1), 'mean', (t.reduce((a, b) => a + b) / n).toFixed(1));
};
await run(50, 'warm'); await run(200, 'a'); await run(200, 'b'); await run(400,'c');
const rt = performance.now();
await w.open.database.read(async (tx) => { for (let i=0;i<500;i++) await tx.query('select 1'); });
console.log('roundtrip', ((performance.now()-rt)/500).toFixed(3));
// count of statements
const { rows } = await w.open.database.owner.query("select 1");
const s = performance.now();
const reqs = Array.from({length: 5000}, (_, i) => ({ code: String(100001 + (i%12)), content: contentWith() }));
const r = await c.database.read((tx) => checkRequests(c, tx, reqs, 'en'));
console.log('check 5000', (performance.now() - s).toFixed(0), r.filter((x) => x.kind === 'ready').length);
await w.close();
