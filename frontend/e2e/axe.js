import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';

/** @import { Page } from '@playwright/test' */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of what is in order nobody reads the details: naming each part of it took most of the time. */
const WCAG_22_AA = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: /** @type {const} */ (['violations']),
  selectors: false,
};

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
const SMALLEST = { width: 320, height: 640 };

/** The page as it stands has no accessibility fault that a machine can find. @param {Page} page @param {{contrast?: boolean}} [of] */
export async function expectAccessible(page, { contrast = true } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const faults = await page.evaluate(
    async (options) => {
      const { violations } = await /** @type {any} */ (window).axe.run(document, options);
      return violations.map((/** @type {import('axe-core').Result} */ { id, nodes }) =>
        [id, ...nodes.map(({ html }) => html)].join(' | '),
      );
    },
    { ...WCAG_22_AA, rules: { 'color-contrast': { enabled: contrast } } },
  );
  expect(faults).toEqual([]);
}

/** Everything fits the width: nobody should have to scroll sideways to read (WCAG 1.4.10). @param {Page} page */
export async function expectNoSidewaysScroll(page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'pixels beyond the screen').toBeLessThanOrEqual(0);
}

/**
 * The page has no fault in either language, on a phone and on a desk, nor in large text in the dark on the smallest phone. Contrast,
 * which takes most of the time, is looked at once in the light and once in the dark: colours are the same in both languages.
 * @param {Page} page
 */
export async function check(page) {
  const own = page.viewportSize() ?? DESK;
  const other = own.width < 700 ? DESK : PHONE;
  await look(page, own, { contrast: true });
  await look(page, other);
  await flip(page, /大字|Large text/);
  await page.setViewportSize(SMALLEST);
  await expectNoSidewaysScroll(page);

  await speak(page, 'English', 'en');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look(page, SMALLEST, { contrast: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await flip(page, /大字|Large text/);
  await look(page, other);
  await look(page, own);
  await speak(page, '中文', 'zh-CN');
}

/** @param {Page} page @param {{width: number, height: number}} size @param {{contrast: boolean}} [of] */
async function look(page, size, of = { contrast: false }) {
  await page.setViewportSize(size);
  await expectAccessible(page, of);
  await expectNoSidewaysScroll(page);
}

/** @param {Page} page @param {string} name @param {string} language */
async function speak(page, name, language) {
  await flip(page, name);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** A switch of the header, also past an open dialog. @param {Page} page @param {string | RegExp} name */
const flip = (page, name) =>
  page.locator('header').getByRole('button', { name, includeHidden: true }).dispatchEvent('click');
