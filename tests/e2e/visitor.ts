import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import { picture } from './look.ts';
import { keyboardOf, pointer, type Hands } from './hands.ts';

/** By what means somebody uses the site. */
export type Means = 'pointer' | 'keyboard' | 'no-script';

/** Somebody behind a browser of his own. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly hands: Hands;
  /** Pages that were seen, without what was asked of them. */
  readonly seen: Set<string>;
  /** What the browser complained of: blocked scripts, missing files, faults. */
  readonly complaints: string[];
  readonly open: (address: string) => Promise<void>;
  /** Presses what leads to another page, and waits until that page is there. */
  readonly go: (target: Locator) => Promise<void>;
  readonly link: (name: string | RegExp) => Locator;
  readonly button: (name: string | RegExp) => Locator;
  readonly field: (label: string | RegExp) => Locator;
  /** What the page says. */
  readonly text: () => Promise<string>;
  /** A picture of the page; taken once, by who points: the others see the same pages. */
  readonly shoot: (name: string) => Promise<void>;
}

export async function visit(
  browser: Browser,
  base: string,
  means: Means,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: means !== 'no-script',
    ...options,
  });
  const page = await context.newPage();
  const hands = means === 'keyboard' ? keyboardOf(page) : pointer;
  const seen = new Set<string>();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('load', () => {
    const { origin, pathname } = new URL(page.url());
    if (origin === base) seen.add(pathname);
  });
  const main = page.getByRole('main');
  return {
    context,
    page,
    hands,
    seen,
    complaints,
    async open(address) {
      await page.goto(address);
    },
    async go(target) {
      const arrived = page.waitForEvent('load');
      await hands.press(target);
      await arrived;
    },
    link: (name) => main.getByRole('link', { name }),
    button: (name) => main.getByRole('button', { name }),
    field: (label) => main.getByLabel(label),
    text: () => main.innerText(),
    async shoot(name) {
      if (means === 'pointer') await picture(page, name);
    },
  };
}

/** Through the page of the local identity provider; ends where signing in was asked for. */
export async function signIn(visitor: Visitor, name: string): Promise<void> {
  if (!new URL(visitor.page.url()).pathname.endsWith('/inloggen')) await visitor.open('/inloggen');
  await visitor.go(visitor.link('Ga naar de inlogdienst'));
  await visitor.go(visitor.button(name));
}
