import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The page as it stands has no accessibility fault that a machine can find.
 * @param {import('@playwright/test').Page} page
 */
export async function expectAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}

/**
 * Everything fits the width: nobody should have to scroll sideways to read (WCAG 1.4.10).
 * @param {import('@playwright/test').Page} page
 */
export async function expectNoSidewaysScroll(page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'pixels beyond the screen').toBeLessThanOrEqual(0);
}
