import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import excel from 'exceljs';
import { writeStockFile } from '../src/exchange/party-stock/write-stock-file.ts';
import { roleCodes } from '../src/ledger/codes.ts';
import { packsOf } from '../src/registry/packs.ts';
import type { Context } from '../src/usecases/context.ts';
import { seedDemoPeople } from '../src/usecases/seed-demo-people.ts';
import { seedDemo } from '../src/usecases/seed-demo.ts';
import { seedDemoStock } from '../src/usecases/stock/seed-demo-stock.ts';
import { freePort, withContext } from '../tests/crash/stage.ts';
import { heard, startStandby } from '../tests/crash/standby.ts';
import { addMachine } from '../tests/desk/many-holders.ts';
import { manyWeeks } from '../tests/load/many-weeks.ts';
import { makeCertificate } from '../tests/sending/certificate.ts';
import { print, quantile, ratio } from './measure.ts';
import { pagesOf, readEachOnce, startReading } from './public-reading.ts';
import type { Reading } from './public-readers.ts';
import { peakMegabytes } from './server-processes.ts';

const rowCount = Number(process.env['BENCH_ROWS'] ?? 100_000);
const readsPerSecond = Number(process.env['BENCH_READS'] ?? 200);
const warmSeconds = Number(process.env['BENCH_WARM_SECONDS'] ?? 120);
/** Seconds at most, and MB of a process at most. */
const goals = { csv: 60, xlsx: 120, megabytes: 512, publicMs: 300 } as const;
const types = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A large file of stock by API, as CSV and as XLSX, while the public reads. */
export async function benchLargeStockFile(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'voorradig-bench-'));
  try {
    const ground = await withContext(folder, lay);
    await measure(folder, ground);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Ground {
  readonly token: string;
  readonly packs: readonly { readonly zi: number; readonly unitsPerPack: number }[];
  readonly pages: Reading['pages'];
}

async function lay(context: Context): Promise<Ground> {
  await seedDemo(context, { language: 'nl' });
  await seedDemoPeople(context);
  await seedDemoStock(context, { language: 'nl' });
  const { owner } = context.database;
  const { rows } = await owner.query<{ party: number }>(
    'select party_id as party from stock_delivery where role = $1 order by id limit 1',
    [roleCodes.wholesaler],
  );
  const [wholesaler] = rows;
  if (wholesaler === undefined) throw new Error('no wholesaler delivers');
  const token = await addMachine(context, wholesaler.party, 'machine-large', 'wholesaler');
  const on = context.today();
  const packs = await context.database.read((tx) =>
    packsOf(tx, 'XX', { day: on, known: on, recorded: new Date(8.64e15) }),
  );
  await owner.query('vacuum analyze');
  return {
    token,
    packs: packs.flatMap(({ zi, unitsPerPack }) =>
      unitsPerPack === undefined ? [] : { zi: Number(zi), unitsPerPack },
    ),
    pages: await pagesOf(owner),
  };
}

async function measure(dataFolder: string, { token, packs, pages }: Ground): Promise<void> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const { child, loaded } = startStandby({
    dataFolder,
    port,
    smtpUrl: 'smtp://localhost:9',
    receivers: [],
    certificate: makeCertificate('receiver.example').cert,
    everySeconds: 1,
  });
  try {
    await loaded;
    child.send({ aheadMs: 0 });
    await heard(child, 'serves');
    const warm = await readEachOnce(address, Object.values(pages).flat(), warmSeconds);
    const lines: string[] = [];
    for (const [at, format] of (['csv', 'xlsx'] as const).entries()) {
      const csv = Buffer.concat([...writeStockFile('csv', manyWeeks(packs, rowCount, at), [])]);
      const bytes = format === 'csv' ? csv : await workbookOf(csv);
      const reading = await startReading({ address, perSecond: readsPerSecond, pages });
      reading.child.send('warm up');
      await pause(1000);
      reading.child.send('count');
      const began = performance.now();
      const before = Math.max(...peakMegabytes(child.pid ?? 0));
      let most: readonly number[] = [];
      const watching = setInterval(() => {
        most = [...most, ...peakMegabytes(child.pid ?? 0)];
      }, 200);
      const answer = await fetch(`${address}/v1/stock-deliveries?name=groot.${format}`, {
        method: 'POST',
        headers: {
          'Content-Type': types[format],
          Authorization: `Bearer ${token}`,
          'Idempotency-Key': randomUUID(),
        },
        body: new Uint8Array(bytes),
      });
      const said = (await answer.json()) as { readonly accepted?: number };
      const seconds = (performance.now() - began) / 1000;
      clearInterval(watching);
      const { milliseconds, failed, unanswered } = await reading.stop();
      if (answer.status !== 201 || said.accepted !== rowCount) {
        throw new Error(`${answer.status}: ${JSON.stringify(said).slice(0, 1000)}`);
      }
      const read = Object.values(milliseconds).flat();
      lines.push(
        `${format}, ${(bytes.length / 1e6).toFixed(1)} MB: ${seconds.toFixed(1)} s beside ${(read.length / seconds).toFixed(0)} public reads a second, p50 ${quantile(read, 0.5).toFixed(0)}, p95 ${quantile(read, 0.95).toFixed(0)} ms; failed ${failed.length}, unanswered ${unanswered}; ${before.toFixed(0)} MB before`,
        ratio(`${format}: seconds`, seconds, goals[format]),
        ratio(`${format}: MB of the largest process`, Math.max(...most), goals.megabytes),
        ratio(`${format}: public p99 meanwhile, ms`, quantile(read, 0.99), goals.publicMs),
      );
    }
    print(
      `${rowCount} rows of stock in a file by API (one run; ${(100 * warm).toFixed(0)} % of the pages read before; load of the machine at the end ${loadavg()[0]?.toFixed(1) ?? ''})`,
      lines,
    );
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
}

/** As a spreadsheet program saves it, packed. */
async function workbookOf(csv: Buffer): Promise<Buffer> {
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('voorraad');
  for (const line of csv.toString().trim().split('\n')) sheet.addRow(line.trim().split(';'));
  return Buffer.from(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

if (import.meta.main) await benchLargeStockFile();
