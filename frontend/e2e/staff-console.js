import { expect } from '@playwright/test';

export { check } from './axe.js';

/** @import { Page } from '@playwright/test' */

export const PASSWORD = 'doorstep-demo';

/** Types a name and a password at the door. @param {Page} page @param {string} username */
export async function enter(page, username, password = PASSWORD) {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Comes to a page through the form. @param {Page} page @param {string} username @param {string} [path] the page that is asked for */
export async function signInByForm(page, username, path = '/staff') {
  await page.goto(path);
  await enter(page, username);
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible();
}

/** Comes to a page with the cookie that the form would have brought: for facts about the page. @param {Page} page @param {string} username @param {string} [path] */
export async function signInAs(page, username, path = '/staff') {
  const session = await page.request.post('/api/v1/sessions', { data: { username, password: PASSWORD } });
  expect(session.status(), await session.text()).toBe(201);
  await page.goto(path);
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible();
}

/** @param {string} reference as the pages show it */
export const spelled = (reference) => reference.replace(/(.{3})(?=.)/g, '$1-');

/** The day of an instant in Shanghai. @param {string} instant */
export const dayOf = (instant) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
