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

/** The page as it stands has no accessibility fault that a machine can find. @param {Page} page */
export async function expectAccessible(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const faults = await page.evaluate(async (options) => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, options);
    return violations.map((/** @type {import('axe-core').Result} */ { id, nodes }) =>
      [id, ...nodes.map(({ html }) => html)].join(' | '),
    );
  }, WCAG_22_AA);
  expect(faults).toEqual([]);
}

/** Everything fits the width: nobody should have to scroll sideways to read (WCAG 1.4.10). @param {Page} page */
export async function expectNoSidewaysScroll(page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'pixels beyond the screen').toBeLessThanOrEqual(0);
}

/**
 * The page has no fault in either language, on a phone and on a desk: of language, width, and light or dark, each meets each.
 * In large text it still fits the smallest phone.
 * @param {Page} page
 */
export async function check(page) {
  const before = page.viewportSize();
  await look(page, DESK, 'light');
  await look(page, PHONE, 'dark');
  await flip(page, /大字|Large text/);
  await page.setViewportSize(SMALLEST);
  await expectNoSidewaysScroll(page);
  await speak(page, 'English', 'en');
  await look(page, SMALLEST, 'dark');
  await flip(page, /大字|Large text/);
  await look(page, PHONE, 'light');
  await look(page, DESK, 'dark');
  await speak(page, '中文', 'zh-CN');
  await page.emulateMedia({ colorScheme: 'light' });
  if (before) await page.setViewportSize(before);
}

/** @param {Page} page @param {{width: number, height: number}} size @param {'light' | 'dark'} colorScheme */
async function look(page, size, colorScheme) {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
  await expectAccessible(page);
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
