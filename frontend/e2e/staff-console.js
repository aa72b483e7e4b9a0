import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './axe.js';

/** @import { Page } from '@playwright/test' */

export const PASSWORD = 'doorstep-demo';

/** Types a name and a password at the door. @param {Page} page @param {string} username */
export async function enter(page, username, password = PASSWORD) {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** @param {Page} page @param {string} username @param {string} [path] the page that is asked for */
export async function signInAs(page, username, path = '/staff') {
  await page.goto(path);
  await enter(page, username);
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible();
}

/** @param {string} reference as the pages show it */
export const spelled = (reference) => reference.replace(/(.{3})(?=.)/g, '$1-');

/** The day of an instant in Shanghai. @param {string} instant */
export const dayOf = (instant) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

/** The page has no fault in either language, in large text, in the dark and on a narrow phone. @param {Page} page */
export async function check(page) {
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  await flip(page, /大字|Large text/);
  await flip(page, 'English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await flip(page, '中文');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expectNoSidewaysScroll(page);
  await flip(page, /大字|Large text/);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** A switch of the header, also past an open dialog. @param {Page} page @param {string | RegExp} name */
const flip = (page, name) =>
  page.locator('header').getByRole('button', { name, includeHidden: true }).dispatchEvent('click');
