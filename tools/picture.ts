import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { browserPath, openBrowser } from '../tests/e2e/browser.ts';
import { signIn, visit } from '../tests/e2e/visitor.ts';

/**
 * `npm run picture`: the pictures of the README. Starts a demo of its own in a temporary
 * folder, photographs it and stops it; an address as argument photographs what runs there.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/pictures');
const secondsToStart = 180;

const executable = browserPath();
if (executable === undefined) {
  process.stderr.write('There is no chromium here. `npm run setup:browser` installs it.\n');
  process.exit(1);
}
const given = process.argv[2];
if (given === undefined) await withDemo((base) => photograph(base, executable));
else await photograph(given, executable);

async function withDemo(work: (base: string) => Promise<void>): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'voorradig-picture-'));
  const port = await freePort();
  const command = ['bin/voorradig.mjs', 'serve', '--demo', '--port', String(port), '--data', data];
  const demo = spawn(process.execPath, command, { cwd: root, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    demo.once('exit', () => resolve());
  });
  try {
    const base = `http://localhost:${port}`;
    await ready(base);
    await work(base);
  } finally {
    demo.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

async function ready(base: string): Promise<void> {
  for (let second = 0; second < secondsToStart; second += 1) {
    const answers = await fetch(`${base}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await pause(1000);
  }
  throw new Error(`the demo did not answer within ${secondsToStart} seconds`);
}

async function photograph(base: string, executablePath: string): Promise<void> {
  const medicine = `/geneesmiddel/${await firstShortage(base)}`;
  await stockIsPublic(base);
  const pictures: readonly Picture[] = [
    { name: 'home', path: '/', width: 1200, height: 900 },
    { name: 'medicine-phone', path: medicine, width: 360, height: 640 },
    { name: 'medicine', path: medicine, width: 1200, height: 1000 },
    { name: 'shortages', path: '/tekorten', width: 1200, height: 1000 },
    { name: 'comparison', path: '/tekorten', at: '#compare', width: 1200, height: 900 },
    { name: 'rules', path: '/regels', at: '#subject-stock', width: 1200, height: 1000 },
    { name: 'cover', path: '/dekking', width: 1200, height: 900 },
    { name: 'stock', path: '/voorraad', by: 'Lotte Quasimans', width: 1200, height: 1100 },
    { name: 'supervision', path: '/toezicht', by: 'Anouk Hersenschim', width: 1200, height: 1000 },
    { name: 'coordination', path: '/coordinatie', by: 'Sem Waanzicht', width: 1200, height: 1100 },
    { name: 'figures', path: '/cijfers', by: 'Iris Droomveld', width: 1200, height: 1100 },
  ];
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser(executablePath);
  try {
    for (const { name, path, by, at, width, height } of pictures) {
      const visitor = await visit(browser, base, 'pointer', {
        viewport: { width, height },
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      const { page } = visitor;
      if (by !== undefined) await signIn(visitor, by);
      await page.goto(base + path);
      if (at !== undefined) {
        await page.evaluate((place) => document.querySelector(place)?.scrollIntoView(), at);
      }
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await visitor.context.close();
      process.stdout.write(`docs/pictures/${name}.png\n`);
    }
  } finally {
    await browser.close();
  }
}

interface Picture {
  readonly name: string;
  readonly path: string;
  /** Who is signed in; absent: the public. */
  readonly by?: string;
  readonly at?: string;
  readonly width: number;
  readonly height: number;
}

/** The demo counts its stock after it answers. */
async function stockIsPublic(base: string): Promise<void> {
  for (let second = 0; second < secondsToStart; second += 1) {
    const cover = await fetch(`${base}/v1/stock/cover?limit=1`);
    if (cover.ok && /"band":/.test(await cover.text())) return;
    await pause(1000);
  }
  throw new Error(`no stock was public within ${secondsToStart} seconds`);
}

/** A medicine that has something to show: the first that is short and has others beside it. */
async function firstShortage(base: string): Promise<string> {
  const response = await fetch(`${base}/v1/shortages?definition=as-listed&outcome=short&limit=1`);
  const id = /"product":\{"id":"([^"]+)"/.exec(await response.text())?.[1];
  if (id === undefined) throw new Error(`${base} lists no shortage to photograph`);
  return id;
}
