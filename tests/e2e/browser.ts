import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser stands on this machine, if one does. */
export function browserPath(): string | undefined {
  return places.find((place) => existsSync(place));
}

/** As root chromium has no sandbox of its own to build; the pages are ours. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}
