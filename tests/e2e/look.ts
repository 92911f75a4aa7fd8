import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** For people to look at: a folder, or nothing is kept. */
const folder = process.env['WALK_PICTURES'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const wide = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };
const small = { width: 320, height: 640 };

/** Pictures of a step, on paper as wide as a desk and as narrow as a telephone, where it fits. */
export async function picture(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? wide;
  for (const size of [wide, phone]) {
    await page.setViewportSize(size);
    await fits(page, name);
    if (folder === undefined) continue;
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}-${size.width}.png`);
    await page.screenshot({ path, fullPage: true });
  }
  await page.setViewportSize(before);
}

/** No page scrolls sideways. */
async function fits(page: Page, name: string): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(excess <= 0, `${name}: ${excess} px too wide`);
}

export interface View {
  readonly size: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
}

/** Every paper and ink that a page is looked at with. */
export const everyView: readonly View[] = [wide, small].flatMap((size) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ size, colorScheme })),
);
export const lightAndWide: View = { size: wide, colorScheme: 'light' };
export const darkAndSmall: View = { size: small, colorScheme: 'dark' };

/** axe on the page as it stands, with every fold open. */
export async function axeFindsNothing(
  page: Page,
  name: string,
  views: readonly View[],
): Promise<void> {
  const before = page.viewportSize() ?? wide;
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  for (const { size, colorScheme } of views) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await fits(page, name);
    // The finer mode opens a page for each look, which costs more than the look.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withTags(tags)
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
    assert.deepEqual(found, [], `${name}, ${size.width} px, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(before);
}
