import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvCell } from '../domain/csv-cell.ts';
import type { Problem } from '../domain/problem.ts';
import { stockFileRefused } from '../domain/stock/stock-problem.ts';
import { addedColumns } from '../exchange/party-stock/columns.ts';
import type { Language } from '../law/norm.ts';
import { deliverTexts } from '../texts/pages/stock-delivery.ts';
import { sayProblem } from '../texts/problem.ts';
import { isRefusal, type Context } from '../usecases/context.ts';
import type { RepeatedJob } from '../usecases/sending/jobs.ts';
import { loadStock } from '../usecases/stock/load-stock.ts';
import { packBook, stockCountry } from '../usecases/stock/pack-book.ts';
import { asOperator } from './operator.ts';

export interface StockDrop {
  /** Has a folder for each party, named by our number of it or by one of its codes. */
  readonly folder: string;
  readonly language: Language;
  /** A file that was written to less long ago may still be on its way. */
  readonly stillForSeconds?: number;
}

/** More is for `stock load`, which keeps nobody waiting. */
const mostMegabytes = 64;
const usualStillness = 30;

/** Every minute: takes what parties put in their folder. */
export function stockDropJob(context: Context, drop: StockDrop): RepeatedJob {
  return {
    name: 'stock-drop',
    every: 60,
    async run() {
      await takeDropped(context, drop);
    },
  };
}

/**
 * Loads every file that stands still, and moves it to `taken` or `refused` with a list of what was
 * wrong beside it. A file that was loaded and not moved, because we were stopped in between, is known
 * by its hash the next time.
 *
 * @returns how many files were moved
 */
export async function takeDropped(context: Context, drop: StockDrop): Promise<number> {
  let moved = 0;
  for (const party of await foldersIn(drop.folder)) {
    for (const name of await filesStill(join(drop.folder, party), drop, context.now())) {
      if (await takeFile(context, drop, party, name)) moved += 1;
    }
  }
  return moved;
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(nothingThere);
  return entries.flatMap((entry) =>
    entry.isDirectory() && !entry.name.startsWith('.') ? [entry.name] : [],
  );
}

/** Nobody made the folder, or somebody took it away: then nothing was put in it. */
function nothingThere(error: unknown): [] {
  if (isMissing(error)) return [];
  throw error;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Real files only: a link could lead to anything that we may read. */
async function filesStill(
  folder: string,
  { stillForSeconds = usualStillness }: StockDrop,
  now: Date,
): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(nothingThere);
  const names = entries.flatMap((entry) =>
    entry.isFile() && !entry.name.startsWith('.') && !/\.(part|tmp)$/i.test(entry.name)
      ? [entry.name]
      : [],
  );
  const still: string[] = [];
  for (const name of names.toSorted()) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found !== undefined && now.getTime() - found.mtimeMs >= stillForSeconds * 1000) {
      still.push(name);
    }
  }
  return still;
}

interface Outcome {
  readonly to: 'taken' | 'refused';
  readonly problems: readonly Problem[];
  readonly delivery?: number;
}

async function takeFile(
  context: Context,
  drop: StockDrop,
  party: string,
  name: string,
): Promise<boolean> {
  const path = join(drop.folder, party, name);
  const outcome = await outcomeOf(context, party, name, path);
  if (outcome === undefined) return false;
  const { to, problems, delivery } = outcome;
  const folder = join(drop.folder, party, to);
  await mkdir(folder, { recursive: true });
  // The same name may come every day.
  const stamp = context
    .now()
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '');
  const kept = join(folder, `${stamp}-${name}`);
  if (problems.length > 0) await writeFile(`${kept}.problems.csv`, report(problems, drop.language));
  // Another process may have moved it meanwhile; then it has done all this too.
  const isOurs = await rename(path, kept).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
  const counts = { to, delivery, problems: problems.length };
  context.log.info({ job: 'stock-drop', ...counts }, 'a file of stock was taken from its folder');
  return isOurs;
}

/** Undefined: not now. */
async function outcomeOf(
  context: Context,
  party: string,
  name: string,
  path: string,
): Promise<Outcome | undefined> {
  const { size } = await stat(path);
  if (size > mostMegabytes * 1024 * 1024) {
    return {
      to: 'refused',
      problems: [stockFileRefused('stock-file-too-large', { limit: mostMegabytes })],
    };
  }
  const bytes = await readFile(path);
  // It grew while we read it: it did not stand still.
  if (bytes.length !== size) return undefined;
  const operator = asOperator(context);
  const loaded = await loadStock(operator, {
    file: { name, bytes, open: () => [bytes] },
    party,
    dryRun: false,
    acceptPartial: false,
    channel: 'folder',
    packs: await packBook(operator, await stockCountry(operator), operator.today()),
  });
  if (isRefusal(loaded)) {
    const [problem] = loaded.problems;
    return problem?.code === 'aside-busy'
      ? undefined
      : { to: 'refused', problems: loaded.problems };
  }
  const { state, problems, delivery } = loaded;
  return {
    to: state === 'refused' ? 'refused' : 'taken',
    problems,
    ...(delivery === undefined ? {} : { delivery }),
  };
}

/** Row, column, value, what is wrong and what to do, to be opened in a spreadsheet. */
function report(problems: readonly Problem[], language: Language): string {
  const t = (key: 'row' | 'column' | 'value') => deliverTexts[key][language];
  const header = [t('row'), t('column'), t('value'), 'code', addedColumns.problems[language]];
  const rows = problems.map((problem) => [
    problem.row === undefined ? null : String(problem.row),
    problem.column ?? null,
    problem.value ?? null,
    problem.code,
    sayProblem(problem, language),
  ]);
  const lines = [header, ...rows].map((cells) => cells.map((cell) => csvCell(cell, ';')).join(';'));
  // With a byte order mark Excel reads it as UTF-8.
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
