import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { signInAs } from './staff-console.js';

/** @import { APIRequestContext, Browser, Page } from '@playwright/test' */
/** @import { Staff } from './staff.js' */
/** @typedef {import('../src/api/schema').components['schemas']} Schemas */

/** A picture of one pixel, whole to its end. */
export const PICTURE = {
  name: '值班表.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** A colleague at a screen of their own. @param {Browser} browser @param {string} username @param {string} path */
export async function colleague(browser, username, path) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await signInAs(page, username, path);
  return page;
}

/** What a talk brought up, recorded by a colleague. @param {Staff} clerk @param {Partial<Schemas['SuggestionInput']>} [more] @returns {Promise<Schemas['SubmittedSuggestion']>} */
export async function recordByApi(clerk, more) {
  const response = await clerk.request.post('/api/v1/suggestions', {
    headers: { ...clerk.headers, 'Idempotency-Key': randomUUID() },
    data: { channel: 'TALK', text: `楼道里的灯坏了，晚上看不清路 ${randomUUID().slice(0, 8)}`, ...more },
  });
  expect(response.status(), await response.text()).toBe(201);
  return response.json();
}

/** @param {Staff} clerk @param {string} reference @param {object} move @returns {Promise<Schemas['Suggestion']>} */
export async function moveByApi(clerk, reference, move) {
  const response = await clerk.request.post(`/api/v1/suggestions/${reference}/transitions`, {
    headers: clerk.headers,
    data: move,
  });
  expect(response.ok(), await response.text()).toBe(true);
  return response.json();
}

/** A category there is. @param {APIRequestContext} request */
export async function aCategory(request) {
  const { items } = await (await request.get('/api/v1/suggestion-categories')).json();
  return /** @type {string} */ (items.find((/** @type {any} */ one) => !one.parentId).name['zh-CN']);
}

/** Opens what an action asks, and answers it. @param {Page} page @param {string} action @param {(dialog: import('@playwright/test').Locator) => Promise<unknown>} [answer] */
export async function act(page, action, answer) {
  await page.getByRole('button', { name: action, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: action });
  await answer?.(dialog);
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The state in the head of a suggestion's page. @param {Page} page @param {string} word */
export const expectState = (page, word) => expect(page.locator('.head .badge')).toHaveText(word);
