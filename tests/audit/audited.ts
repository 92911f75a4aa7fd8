import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/registry/database.ts';
import type { CheckpointFile } from '../../src/usecases/audit/checkpoint-file.ts';
import type { Signer } from '../../src/usecases/audit/checkpoint.ts';
import { exportAudit } from '../../src/usecases/audit/export.ts';
import type { Context } from '../../src/usecases/context.ts';

const verifier = fileURLToPath(new URL('../../verifier/verify.mjs', import.meta.url));

/** One write that is audited: so many parties in one statement. */
export async function writeParties(database: Database, count: number): Promise<void> {
  await database.write((tx) =>
    tx.query(
      'insert into party (synthetic, recorded_at) select true, $1 from generate_series(1, $2)',
      [tx.recordedAt, count],
    ),
  );
}

/** What the verifier that shares no code with the product says of the whole database. */
export async function verdictOutside(
  context: Context,
  against?: CheckpointFile,
): Promise<{ verdict: string; firstBad?: string; entries?: number; status: number | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'voorradig-audit-'));
  try {
    const lines: string[] = [];
    await exportAudit(context, { bare: false, write: (line) => void lines.push(line) });
    writeFileSync(join(folder, 'export.jsonl'), `${lines.join('\n')}\n`);
    const words = [verifier, join(folder, 'export.jsonl')];
    if (against !== undefined) {
      writeFileSync(join(folder, 'checkpoint.json'), JSON.stringify(against));
      words.push(join(folder, 'checkpoint.json'));
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return { status, ...(JSON.parse(stdout) as { verdict: string }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function makeSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url'),
    sign: (text) => sign(null, text, privateKey),
  };
}

/** As somebody with every right on the database: the guards are switched off. */
export async function tamper({ owner }: Database, ...statements: readonly string[]): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin; set local session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
