import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './axe.js';

const components = readdirSync(new URL('../src/ui/', import.meta.url)).flatMap(
  (file) => file.match(/^(\w+)\.vue$/)?.[1] ?? [],
);

for (const component of components.filter((name) => name !== 'UiExamplePage')) {
  test(`${component} has an example without accessibility faults`, async ({ page }) => {
    await page.goto(`/ui-examples/${component}`);
    await expect(page.locator('main [lang] > *').first()).toBeVisible();

    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });
}
