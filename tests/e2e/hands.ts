import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** A way to use a page. Whoever walks says what is done; hands say how. */
export interface Hands {
  /** A link, a button or a fold. */
  press(target: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  /** By the text of the option. */
  choose(list: Locator, option: string): Promise<void>;
  /** A tick box or one of several. */
  tick(box: Locator): Promise<void>;
}

/** A mouse, or a finger. */
export const pointer: Hands = {
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  async choose(list, option) {
    await list.selectOption({ label: option });
  },
  tick: (box) => box.check(),
};

/** Further than any page is long. */
const mostSteps = 400;

/** A keyboard and nothing else: Tab to get there, keys to do it. */
export function keyboardOf(page: Page): Hands {
  const isHere = (target: Locator) =>
    target.evaluate((element) => element === document.activeElement);

  async function walkTo(target: Locator, arrived = isHere): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < mostSteps; step += 1) {
      if (await arrived(target)) {
        await seeFocus(target);
        return;
      }
      await page.keyboard.press('Tab');
    }
    assert.fail(`Tab never comes to ${String(target)}`);
  }

  /** Who cannot see where the keyboard is, cannot use it (WCAG 2.4.7). */
  async function seeFocus(target: Locator): Promise<void> {
    const shown = await target.evaluate(() => {
      const active = document.activeElement;
      if (active === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    });
    assert.ok(shown, `the focus on ${String(target)} cannot be seen`);
  }

  return {
    async press(target) {
      await walkTo(target);
      await page.keyboard.press('Enter');
    },
    async write(field, text) {
      await walkTo(field);
      const type = await field.getAttribute('type');
      if (type === 'date') {
        await typeDay(page, text);
      } else {
        await page.keyboard.press('Control+A');
        await page.keyboard.type(text);
      }
      assert.equal(await field.inputValue(), text);
    },
    async choose(list, option) {
      await walkTo(list);
      const texts = await list.locator('option').allTextContents();
      await page.keyboard.press('Home');
      for (let at = 0; at < texts.findIndex((each) => each.trim() === option); at += 1) {
        await page.keyboard.press('ArrowDown');
      }
      const chosen = await list.locator('option:checked').textContent();
      assert.equal(chosen?.trim(), option);
    },
    async tick(box) {
      if ((await box.getAttribute('type')) === 'checkbox') {
        await walkTo(box);
        if (!(await box.isChecked())) await page.keyboard.press('Space');
      } else {
        // Tab stops once at a group; arrows go through it.
        await walkTo(box, (target) =>
          target.evaluate(
            (element: HTMLInputElement) =>
              document.activeElement instanceof HTMLInputElement &&
              document.activeElement.name === element.name,
          ),
        );
        for (let turn = 0; turn < 20 && !(await isHere(box)); turn += 1) {
          await page.keyboard.press('ArrowDown');
        }
        if (!(await box.isChecked())) await page.keyboard.press('Space');
      }
      assert.ok(await box.isChecked());
    },
  };
}

/** As an American types it, which is how Chromium asks without a language of its own. */
async function typeDay(page: Page, iso: string): Promise<void> {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
  await page.keyboard.type(`${month}${dayOfMonth}${year}`);
}
