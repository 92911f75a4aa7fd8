import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvCell } from '../domain/csv-cell.ts';
import type { Problem, Refusal } from '../domain/problem.ts';
import { stockRoles } from '../domain/stock/kind.ts';
import { stockFileRefused } from '../domain/stock/stock-problem.ts';
import { addedColumns } from '../exchange/party-stock/columns.ts';
import type { Language } from '../law/norm.ts';
import { deliverTexts } from '../texts/pages/stock-delivery.ts';
import { sayProblem } from '../texts/problem.ts';
import { isRefusal, type Context } from '../usecases/context.ts';
import type { RepeatedJob } from '../usecases/sending/jobs.ts';
import { loadStockSets, settleLoaded, type StockLoaded } from '../usecases/stock/load-stock.ts';
import { packBook, stockCountry } from '../usecases/stock/pack-book.ts';
import type { StockToLoad } from '../usecases/stock/ready-stock.ts';
import { stockParty, type StockParty } from '../usecases/stock/stock-party.ts';
import { storedOrRefused } from '../usecases/stock/stored-or-refused.ts';
import { asOperator } from './operator.ts';

export interface StockDrop {
  /** Has a folder for each party, named by our number of it or by one of its codes; `12@wholesaler` where it has several roles. */
  readonly folder: string;
  readonly language: Language;
  /** A file that was written to less long ago may still be on its way. */
  readonly stillForSeconds?: number;
}

/** More is for `stock load`, which keeps nobody waiting. */
const mostMegabytes = 64;
const mostBytes = mostMegabytes * 1024 * 1024;
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
 * by its hash the next time. What cannot be stored now stays where it is, for the next time.
 *
 * @returns how many files were moved
 */
export async function takeDropped(context: Context, drop: StockDrop): Promise<number> {
  const operator = asOperator(context);
  let moved = 0;
  let path = drop.folder;
  const stored = await storedOrRefused(
    context,
    () => path,
    async () => {
      for (const round of await roundsOf(operator, drop)) {
        for await (const { file, outcome } of outcomesOf(operator, round)) {
          path = file.path;
          if (await move(context, drop, file, outcome)) moved += 1;
        }
      }
    },
  );
  if (stored === undefined) {
    if (moved > 0) await settleLoaded(operator);
  } else
    context.log.warn({ job: 'stock-drop', moved }, 'files of stock wait until they can be stored');
  return moved;
}

/** A file of a party, in its folder. */
interface Dropped {
  readonly folder: string;
  readonly name: string;
  readonly path: string;
  readonly about: StockParty | Refusal;
}

/**
 * First the first file of every party, then the second: each party's own in their order, and those of
 * different parties together, which costs hardly more than one.
 */
async function roundsOf(
  operator: Context,
  drop: StockDrop,
): Promise<readonly (readonly Dropped[])[]> {
  const rounds: Dropped[][] = [];
  for (const folder of await foldersIn(drop.folder)) {
    const names = await filesStill(join(drop.folder, folder), drop, operator.now());
    if (names.length === 0) continue;
    const about = await partyOf(operator, folder);
    for (const [at, name] of names.entries()) {
      const round = (rounds[at] ??= []);
      round.push({ folder, name, path: join(drop.folder, folder, name), about });
    }
  }
  return rounds;
}

/** A folder is named by its party, and where that has several roles by one of them: `12@wholesaler`. */
function partyOf(operator: Context, folder: string): Promise<StockParty | Refusal> {
  const role = stockRoles.find((each) => folder.endsWith(`@${each}`));
  return role === undefined
    ? stockParty(operator, folder)
    : stockParty(operator, folder.slice(0, -1 - role.length), role);
}

interface Ended {
  readonly file: Dropped;
  readonly outcome: Outcome;
}

async function* outcomesOf(operator: Context, files: readonly Dropped[]): AsyncGenerator<Ended> {
  const packs = await packBook(operator, await stockCountry(operator), operator.today());
  const waiting: { readonly file: Dropped; readonly load: StockToLoad }[] = [];
  let size = 0;
  for (const file of files) {
    const bytes = await bytesOf(file);
    if (bytes === undefined) continue;
    if (bytes === 'too large' || isRefusal(file.about)) {
      const problems = isRefusal(file.about)
        ? file.about.problems
        : [stockFileRefused('stock-file-too-large', { limit: mostMegabytes })];
      yield { file, outcome: { to: 'refused', problems } };
      continue;
    }
    if (size > 0 && size + bytes.length > mostBytes) {
      yield* taken(operator, waiting.splice(0));
      size = 0;
    }
    size += bytes.length;
    const content = { name: file.name, bytes, open: () => [bytes] };
    const { about } = file;
    waiting.push({
      file,
      load: { about, file: content, acceptPartial: false, channel: 'folder', packs },
    });
  }
  yield* taken(operator, waiting);
}

async function* taken(
  operator: Context,
  waiting: readonly { readonly file: Dropped; readonly load: StockToLoad }[],
): AsyncGenerator<Ended> {
  const loads = waiting.map(({ load }) => load);
  for await (const { at, loaded } of loadStockSets(operator, loads, false)) {
    const file = waiting[at]?.file;
    const outcome = outcomeOf(loaded);
    if (file !== undefined && outcome !== undefined) yield { file, outcome };
  }
}

/** Undefined: not now. */
function outcomeOf(loaded: StockLoaded | Refusal): Outcome | undefined {
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

/** Undefined where it grew while we read it: it did not stand still. */
async function bytesOf({ path }: Dropped): Promise<Buffer | 'too large' | undefined> {
  const { size } = await stat(path);
  if (size > mostBytes) return 'too large';
  const bytes = await readFile(path);
  return bytes.length === size ? bytes : undefined;
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

async function move(
  context: Context,
  drop: StockDrop,
  { folder: party, name, path }: Dropped,
  { to, problems, delivery }: Outcome,
): Promise<boolean> {
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
