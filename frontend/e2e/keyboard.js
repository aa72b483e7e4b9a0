/** @param {import('@playwright/test').Page} page @param {import('@playwright/test').Locator} target @param {number} [most] how far it may be */
export async function tabTo(page, target, most = 60) {
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not get there');
}
