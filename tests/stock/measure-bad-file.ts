import { closeSync, openSync, readSync } from 'node:fs';
import { readStockFile } from '../../src/exchange/party-stock/read-stock-file.ts';
import { stockRoles } from '../../src/domain/stock/kind.ts';
import { reasonsLookedAt, type Reason } from './bad/bad-file.ts';

/* Reads one file as the intake does, in chunks, and prints what it cost. */

const [, , path = '', roleName = ''] = process.argv;
const role = stockRoles.find((each) => each === roleName);
if (role === undefined) throw new Error(`no role ${roleName}`);

function* chunks(): Generator<Uint8Array> {
  const handle = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.alloc(64 * 1024);
      const read = readSync(handle, chunk);
      if (read === 0) return;
      yield chunk.subarray(0, read);
    }
  } finally {
    closeSync(handle);
  }
}

async function read(content: Iterable<Uint8Array>) {
  const reasons: Reason[] = [];
  let [taken, refused, peak] = [0, false, 0];
  for await (const batch of readStockFile(
    { name: path, content },
    { role: role ?? 'wholesaler' },
  )) {
    for (const { code, row, column } of batch.problems.slice(0, reasonsLookedAt - reasons.length))
      reasons.push([code, row, column]);
    taken += batch.rows.length;
    refused ||= batch.refused;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  return { reasons, taken: refused ? 0 : taken, peak };
}

// What reading anything at all costs is there before.
await read([Buffer.from('datum;soort;zi;verpakkingen;eenheden_per_verpakking\n1;2;3;4;5\n')]);
const before = process.memoryUsage.rss();
const peakBefore = process.resourceUsage().maxRSS * 1024;
const started = performance.now();
const { reasons, taken, peak } = await read(chunks());
const milliseconds = Math.round(performance.now() - started);
const peakAfter = process.resourceUsage().maxRSS * 1024;
const rise = Math.max(peak - before, peakAfter - Math.max(peakBefore, before), 0);
process.stdout.write(JSON.stringify({ reasons, taken, milliseconds, rise }));
