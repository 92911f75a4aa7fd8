import { mkdir } from 'node:fs/promises';
import { openBrowser, browserPath } from '../tests/e2e/browser.ts';

/**
 * `npm run picture`: photographs a running demo for the README. Start it first with
 * `npm start`; another address goes as the argument.
 */
const base = process.argv[2] ?? 'http://localhost:3000';
const folder = new URL('../docs/pictures/', import.meta.url);

const executable = browserPath();
if (executable === undefined)
  refuse('There is no chromium here. `npm run setup:browser` installs it.');
const example = await firstShortage();
if (example === undefined)
  refuse(`Nothing answers at ${base}, or it has no shortages. Start the demo first: npm start.`);

const pictures = [
  { name: 'medicine-phone', path: `/geneesmiddel/${example}`, width: 360, height: 640 },
  { name: 'medicine', path: `/geneesmiddel/${example}`, width: 1200, height: 1000 },
  { name: 'shortages', path: '/tekorten', width: 1200, height: 1000 },
  { name: 'comparison', path: '/tekorten#compare', width: 1200, height: 900 },
  { name: 'rules', path: '/regels#subject-stock', width: 1200, height: 1000 },
];

await mkdir(folder, { recursive: true });
const browser = await openBrowser(executable);
for (const { name, path, width, height } of pictures) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(base + path);
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname });
  await page.close();
  process.stdout.write(`docs/pictures/${name}.png\n`);
}
await browser.close();

/** A medicine that has something to show. */
async function firstShortage(): Promise<string | undefined> {
  try {
    const response = await fetch(`${base}/v1/shortages?definition=as-listed&outcome=short&limit=1`);
    const answer: unknown = await response.json();
    return /"product":\{"id":"([^"]+)"/.exec(JSON.stringify(answer))?.[1];
  } catch {
    return undefined;
  }
}

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
