// Mutation run over the rules and their norms: changes one thing at a time and looks
// whether a scenario or a unit test notices. The scenarios run in a thread with the change
// in memory; what they let pass goes to the unit tests, on a copy of the sources.
//
//   node tools/mutate.mjs [PATH …] [--max N] [--seed S] [--jobs N] [--skip PATTERN] [--json FILE]
//
// PATH limits the run to files whose path starts with it. Exit 0 when at least 90 % are
// noticed, 1 when fewer, 2 on wrong usage, 3 when the tests fail without any change.
import { spawn } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { mutantsOf } from './mutants.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const copied = ['src', 'scenarios', 'tests', 'bin', 'package.json', 'tsconfig.json'];
const goal = 0.9;
const limitMs = 30_000;
// All tests at once, or the doors of a running server on a busy machine.
const longLimitMs = 300_000;
// Each mutant leaves its modules behind in the thread.
const mutantsPerWorker = 250;

// What a rule of `decide` runs through, and the norms it reads; and what guards the desk.
const targets = [
  'src/domain/notification',
  'src/domain/measure',
  'src/domain/norm',
  'src/domain/shortage',
  'src/domain/product',
  'src/domain/disclosure',
  'src/domain/stock/explanatory-views.ts',
  'src/domain/stock/obligation-arithmetic.ts',
  'src/domain/stock/obligation-base.ts',
  'src/domain/stock/obligation-beside.ts',
  'src/domain/stock/obligation-claims.ts',
  'src/domain/stock/obligation-held.ts',
  'src/domain/stock/obligation-law.ts',
  'src/domain/stock/obligation-outcome.ts',
  'src/domain/stock/obligation-packs.ts',
  'src/domain/stock/obligation-reach.ts',
  'src/domain/stock/obligation-requirement.ts',
  'src/domain/stock/obligation-shortfall.ts',
  'src/domain/stock/obligation.ts',
  'src/domain/stock/plan-progress.ts',
  'src/domain/stock/subsidy-stock-eligibility.ts',
  'src/domain/stock/subsidy-stock.ts',
  'src/domain/desk/case-state.ts',
  'src/domain/desk/deed.ts',
  'src/domain/desk/publication.ts',
  'src/domain/desk/publishable-fields.ts',
  'src/domain/desk/queue.ts',
  'src/web/door.ts',
  'src/api/door.ts',
  'src/law/calendar-date.ts',
  'src/law/law-book.ts',
  'src/law/overlay.ts',
  'src/law/choice.ts',
  'src/law/notification.ts',
  'src/law/measure.ts',
  'src/law/shortage.ts',
  'src/law/code.ts',
  'src/law/criticality.ts',
  'src/law/disclosure.ts',
  'src/law/publication.ts',
  'src/law/stock-build-up.ts',
  'src/law/stock-counting.ts',
  'src/law/stock-duty.ts',
  'src/law/stock-subsidy.ts',
];

const usage =
  'usage: node tools/mutate.mjs [PATH …] [--max N] [--seed S] [--jobs N] [--skip PATTERN] [--json FILE]';

async function main() {
  const options = readOptions();
  if (options === undefined) return 2;
  const all = filesUnder(targets)
    .filter(
      (file) => options.paths.length === 0 || options.paths.some((path) => file.startsWith(path)),
    )
    .flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')));
  if (all.length === 0) {
    console.error(`no mutants under ${options.paths.join(', ')}; targets: ${targets.join(', ')}`);
    return 2;
  }
  const mutants = sample(all, options.max, options.seed);
  console.log(`${mutants.length} of ${all.length} mutants, ${options.jobs} at a time`);

  const folders = Array.from({ length: options.jobs }, makeCopy);
  const stop = () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  process.once('SIGINT', () => {
    stop();
    process.exit(130);
  });
  try {
    const every = [
      'scenarios/*.test.ts',
      ...new Set(mutants.flatMap((mutant) => testsFor(mutant.file))),
    ];
    const baseline = await runTests(folders[0], every, options.skip, longLimitMs);
    if (baseline.code !== 0) {
      console.error(`the tests fail without any change:\n${baseline.output.slice(-3000)}`);
      return 3;
    }
    const survivors = await runAll(mutants, folders, options);
    return report(mutants, survivors, options);
  } finally {
    stop();
  }
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        max: { type: 'string' },
        seed: { type: 'string', default: '1' },
        jobs: { type: 'string', default: String(Math.min(2, availableParallelism())) },
        skip: { type: 'string' },
        json: { type: 'string' },
      },
    });
    const max = values.max === undefined ? Infinity : Number(values.max);
    const [seed, jobs] = [Number(values.seed), Number(values.jobs)];
    if (!(max > 0) || !Number.isInteger(seed) || !(jobs >= 1)) throw new RangeError('not a number');
    return { max, seed, jobs, skip: values.skip, json: values.json, paths: positionals };
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    return undefined;
  }
}

function filesUnder(paths) {
  return paths.flatMap((path) => {
    if (path.endsWith('.ts')) return [path];
    return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'),
      )
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .toSorted();
  });
}

/** The same seed draws the same mutants. */
function sample(all, max, seed) {
  if (all.length <= max) return all;
  const random = mulberry32(seed);
  const keyed = all.map((mutant, index) => ({ mutant, index, key: random() }));
  return keyed
    .toSorted((left, right) => left.key - right.key)
    .slice(0, max)
    .toSorted((left, right) => left.index - right.index)
    .map(({ mutant }) => mutant);
}

function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

// Sources are never edited in place: each job has a copy of its own.
function makeCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'mutate-'));
  for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Guards at the doors: no scenario reaches them, and most tests of their rooms are of other things. */
const testsOfDoors = {
  'src/web/door.ts': ['src/web/door.test.ts', 'src/api/door.test.ts'],
  'src/api/door.ts': ['src/api/door.test.ts', 'tests/authorisation/door-guard.test.ts'],
};

const isAtDoor = ({ file }) => Object.hasOwn(testsOfDoors, file);

/** The unit tests of the room that the mutant lives in, and of the sentences. */
function testsFor(file) {
  if (Object.hasOwn(testsOfDoors, file)) return testsOfDoors[file];
  const room = file.match(/^src\/(?:law|domain\/[^/]+)(?=\/)/)?.[0] ?? dirname(file);
  const texts = file.startsWith('src/domain') ? ['src/texts/traces/**/*.test.ts'] : [];
  return [`${room}/**/*.test.ts`, ...texts];
}

async function runAll(mutants, folders, options) {
  const survivors = [];
  let next = 0;
  let done = 0;
  await Promise.all(
    folders.map(async (folder) => {
      const judge = new ScenarioJudge();
      while (next < mutants.length) {
        const id = next;
        const mutant = mutants[id];
        next += 1;
        const noticed = isAtDoor(mutant) ? false : await judge.notices(id, mutant);
        if (!noticed && (await passesTests(mutant, folder, options))) {
          survivors.push(mutant);
          console.log(describe(mutant));
        }
        done += 1;
        showProgress(done, mutants.length);
      }
      await judge.stop();
    }),
  );
  return survivors;
}

function showProgress(done, all) {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${all} `);
  else if (done % 100 === 0) console.error(`${done}/${all}`);
}

/** A thread that runs the scenarios; a new one after an endless loop, or when it grew large. */
class ScenarioJudge {
  #worker;
  #left = 0;

  async notices(id, mutant) {
    if (this.#left === 0) await this.#renew();
    this.#left -= 1;
    const original = readFileSync(join(root, mutant.file));
    const source = changed(original, mutant).toString();
    const worker = this.#worker;
    return new Promise((settle, fail) => {
      const finish = (action, value) => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', broken);
        action(value);
      };
      const answered = (answer) => finish(settle, answer.noticed);
      const broken = (error) => finish(fail, error);
      const timer = setTimeout(() => {
        this.#left = 0;
        finish(settle, true);
      }, limitMs);
      worker.on('message', answered).on('error', broken);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      worker.postMessage({ id, file: mutant.file, source });
    });
  }

  async #renew() {
    await this.stop();
    this.#worker = new Worker(new URL('./mutation-worker.mjs', import.meta.url));
    this.#left = mutantsPerWorker;
  }

  async stop() {
    await this.#worker?.terminate();
  }
}

function changed(original, mutant) {
  return Buffer.concat([
    original.subarray(0, mutant.start),
    Buffer.from(mutant.text),
    original.subarray(mutant.end),
  ]);
}

async function passesTests(mutant, folder, options) {
  // The nearest tests first: most often they are the ones that notice.
  const nearest = mutant.file.replace(/\.ts$/, '.test.ts');
  const beside = `${dirname(mutant.file)}/*-table.test.ts`;
  const steps = [[nearest, beside], testsFor(mutant.file)]
    .map((patterns) => patterns.filter((one) => globSync(one, { cwd: folder }).length > 0))
    .filter((patterns) => patterns.length > 0);
  const path = join(folder, mutant.file);
  const original = readFileSync(path);
  writeFileSync(path, changed(original, mutant));
  try {
    for (const patterns of steps) {
      const limit = isAtDoor(mutant) ? longLimitMs : limitMs;
      const run = await runTests(folder, patterns, options.skip, limit);
      if (run.code !== 0) return false;
    }
    return true;
  } finally {
    writeFileSync(path, original);
  }
}

function runTests(folder, patterns, skip, limit) {
  const hook = ['--import', './bin/tsx-hook.mjs'];
  const args = [...hook, '--test', '--test-isolation=none', '--test-reporter=dot'];
  if (skip !== undefined) args.push('--test-skip-pattern', skip);
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [...args, ...patterns], { cwd: folder });
    let output = '';
    const take = (chunk) => {
      if (output.length < 200_000) output += chunk;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    // An endless loop is noticed too.
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    child.once('error', fail);
    child.once('close', (code) => {
      clearTimeout(timer);
      settle({ code: code ?? 1, output });
    });
  });
}

function describe(mutant) {
  const source = readFileSync(join(root, mutant.file));
  const before = source.subarray(0, mutant.start).toString();
  const after = source.subarray(mutant.end).toString();
  const head = before.slice(before.lastIndexOf('\n') + 1);
  const tail = after.split('\n')[0];
  const was = source.subarray(mutant.start, mutant.end).toString();
  const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
  return [
    `${mutant.file}:${mutant.line} survived: ${mutant.what}`,
    `  - ${oneLine(head + was + tail)}`,
    `  + ${oneLine(head + mutant.text + tail)}`,
  ].join('\n');
}

function report(mutants, survivors, options) {
  const perFile = new Map();
  for (const mutant of mutants) {
    const count = perFile.get(mutant.file) ?? { all: 0, survived: 0 };
    count.all += 1;
    if (survivors.includes(mutant)) count.survived += 1;
    perFile.set(mutant.file, count);
  }
  console.log('');
  for (const [file, { all, survived }] of perFile) {
    console.log(`${String(all - survived).padStart(5)} of ${String(all).padStart(4)}  ${file}`);
  }
  const killed = mutants.length - survivors.length;
  const share = killed / mutants.length;
  console.log(
    `\n${killed} of ${mutants.length} noticed: ${(share * 100).toFixed(1)} % (goal ${goal * 100} %)`,
  );
  if (options.json !== undefined) {
    writeFileSync(
      options.json,
      `${JSON.stringify({ killed, mutants: mutants.length, survivors }, null, 2)}\n`,
    );
  }
  return share >= goal ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error);
  // A thread may still be at work.
  process.exit(3);
}
