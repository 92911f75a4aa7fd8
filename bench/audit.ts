import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { exportAudit } from '../src/usecases/audit/export.ts';
import { sealAudit } from '../src/usecases/audit/seal.ts';
import { verifyAudit } from '../src/usecases/audit/verify.ts';
import type { Context } from '../src/usecases/context.ts';
import { openTestDatabase, type TestDatabase } from '../tests/test-database.ts';
import { testContext } from '../tests/test-context.ts';
import { inTurn, median, print, ratio, row } from './measure.ts';

const entries = 1_000_000;
const verifier = fileURLToPath(new URL('../verifier/verify.mjs', import.meta.url));

/** Both verifiers over a million entries, against a bare SHA-256 pass over the bytes of the export. */
export async function benchAudit(): Promise<void> {
  const open = await openTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'voorradig-bench-'));
  const file = join(folder, 'export.jsonl');
  try {
    const context = testContext(open.database);
    await inventEntries(open);
    const started = performance.now();
    await sealAudit(context);
    const sealing = (performance.now() - started) / 1000;
    await writeExport(context, file);
    const figures = await inTurn(1, {
      'bare SHA-256 of the same bytes': async () => {
        const hash = createHash('sha256');
        for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
        hash.digest();
      },
      'audit verify, from the database': async () => {
        const { verdict, sealed } = await verifyAudit(context, {});
        if (verdict !== 'consistent' || sealed < entries) throw new Error(verdict);
      },
      'verifier/verify.mjs, from the export': () => {
        const { status, stdout } = spawnSync(process.execPath, [verifier, file], {
          encoding: 'utf8',
        });
        if (status !== 0) throw new Error(stdout);
      },
    });
    const [bare = 0, product = 0, separate = 0] = [...figures.values()].map(
      ({ milliseconds }) => median(milliseconds) / 1000,
    );
    print(`The audit chain, ${entries} entries (sealing them all took ${sealing.toFixed(1)} s)`, [
      ...[...figures.values()].map(row),
      ratio('audit verify, seconds', product, 60),
      ratio('separate verifier, seconds', separate, 60),
      `audit verify ÷ bare ${(product / bare).toFixed(1)}, separate verifier ÷ bare ${(separate / bare).toFixed(1)}`,
    ]);
  } finally {
    await open.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As the trigger writes them, but in bulk: one row of one deed each. */
async function inventEntries({ database: { owner } }: TestDatabase): Promise<void> {
  await owner.query(`
    with made as materialized (
      select n, uuid_send(gen_random_uuid()) as salt,
             '{"rows": [{"id": {"id": ' || n || '}, "sha256": "' || encode(sha256(n::text::bytea), 'hex')
               || '"}], "audience": "assessor", "person": "' || gen_random_uuid() || '", "purpose": "assessing"}' as content
        from generate_series(1, ${entries}) n),
    entry as (
      insert into audit_entry (id, occurred_at, subject, commitment)
      select n, clock_timestamp(), 'case_event', sha256(salt || convert_to(content, 'UTF8')) from made)
    insert into audit_content (entry_id, salt, content) select n, salt, content from made`);
  await owner.query('insert into audit_waiting select id from audit_entry');
  await owner.query('alter table audit_entry alter id restart with 2000000');
  await owner.query('vacuum analyze audit_entry, audit_content');
}

async function writeExport(context: Context, file: string): Promise<void> {
  const sink = createWriteStream(file);
  await exportAudit(context, {
    bare: false,
    async write(line) {
      if (!sink.write(`${line}\n`)) await once(sink, 'drain');
    },
  });
  sink.end();
  await finished(sink);
}

if (import.meta.main) await benchAudit();
