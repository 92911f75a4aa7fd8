import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser stands on this machine, if one does. */
export function browserPath(): string | undefined {
  return places.find((place) => existsSync(place));
}

/** Why tests in a browser are left out here; `false` where there is one. */
export function skipWithoutBrowser(): string | false {
  if (browserPath() !== undefined) return false;
  // A build server without a browser would be green for nothing.
  if (process.env['CI'] === 'true') throw new Error('CI needs chromium: npm run setup:browser');
  return 'no chromium here: npm run setup:browser';
}

/** As root chromium has no sandbox of its own to build; the pages are ours. */
export async function openBrowser(executablePath = browserPath()): Promise<Browser> {
  if (executablePath === undefined) throw new Error('no chromium here: npm run setup:browser');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}
