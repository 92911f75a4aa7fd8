import pg from 'pg';
const stat = new Map<string, [number, number]>();
let on = false;
const orig = pg.Client.prototype.query as any;
(pg.Client.prototype as any).query = function (...args: any[]) {
  const r = orig.apply(this, args);
  if (!on || !r || typeof r.then !== 'function') return r;
  const s = performance.now();
  const key = String(typeof args[0] === 'string' ? args[0] : args[0].text).replace(/\s+/g, ' ').slice(0, 90);
  return r.then((x: any) => { const e = stat.get(key) ?? [0, 0]; e[0]++; e[1] += performance.now() - s; stat.set(key, e); return x; });
};
const { openWorld, contentWith } = await import('./notified-world.ts');
const { once } = await import('../../src/usecases/notifying/once.ts');
const { submitWithin } = await import('../../src/usecases/notifying/submit-notification.ts');
const { SubmittedAnswer } = await import('../../src/usecases/answers/notifications.ts');
const w = await openWorld();
const c = await w.actingFor(w.parties.one);
const run = async (n: number, tag: string) => {
  stat.clear();
  const s = performance.now();
  for (let i = 0; i < n; i++) {
    const input = { codes: [String(100001 + (i % 12))], content: contentWith(), language: 'en' as const };
    const a = await once(c, { key: tag + i, request: input, status: 201, answer: SubmittedAnswer }, (tx) => submitWithin(c, tx, input));
    if (a.kind === 'refusal') throw new Error(JSON.stringify(a));
  }
  console.log(tag, 'mean', ((performance.now() - s) / n).toFixed(2));
  for (const [k, [m, t]] of [...stat].sort((a, b) => b[1][1] - a[1][1]).slice(0, 24)) console.log((t / n).toFixed(2), (m / n).toFixed(1), k);
};
await run(50, 'warm'); on = true; await run(150, 'a'); await run(300, 'b');
await w.close();
