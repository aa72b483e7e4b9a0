import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './axe.js';
import { check, signInAs } from './staff-console.js';

/** @import { APIRequestContext } from '@playwright/test' */

test.use({ viewport: { width: 1280, height: 900 } });

/** @param {APIRequestContext} request @param {string} clientId @param {string} secret @returns {Promise<number>} the status */
async function tokenFor(request, clientId, secret) {
  const response = await request.post('/api/v1/oauth/token', {
    form: { grant_type: 'client_credentials', client_id: clientId, client_secret: secret },
  });
  return response.status();
}

test('an administrator registers a portal, gives it a new secret and ends the old one', async ({ page, request }) => {
  const clientId = `city-app-${Date.now()}`;
  await signInAs(page, 'admin', '/staff/admin/portals/new');
  await page.getByLabel('平台标识').fill(clientId);
  await page.getByLabel('名称').fill('示例城市服务');
  await page.getByRole('checkbox', { name: '预约上门' }).check();
  await page.getByRole('button', { name: '保存' }).click();

  await expect(page.getByRole('heading', { name: '请把这些交给平台' })).toBeFocused();
  await expect(page.getByRole('button', { name: '复制密钥' })).toBeVisible();
  const first = await page.getByText(/^[\w-]{32}$/).innerText();
  expect(await tokenFor(request, clientId, first)).toBe(200);
  await check(page);

  await page.getByRole('link', { name: '已交接，返回列表' }).click();
  await page.getByRole('row', { name: clientId }).getByRole('link').click();
  await page.getByRole('button', { name: '换新密钥' }).click();
  const second = await page.getByText(/^[\w-]{32}$/).innerText();
  expect(second).not.toBe(first);
  await expect(page.getByText('已有两个密钥')).toBeVisible();
  await check(page);

  await page.getByRole('button', { name: '立即停用' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await check(page);
  await page.getByRole('dialog').getByRole('button', { name: '立即停用' }).click();
  await expect(page.getByRole('button', { name: '立即停用' })).toHaveCount(1);
  expect(await tokenFor(request, clientId, first)).toBe(401);
  expect(await tokenFor(request, clientId, second)).toBe(200);

  await page.getByLabel('每分钟请求数').fill('90');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存。')).toBeVisible();
  await expect(page.getByRole('row', { name: clientId })).toContainText('90');
});

/** Where the words end and where the next thing begins. @param {Element} label */
function spaceBehind(label) {
  const words = document.createRange();
  words.selectNodeContents(label);
  return label.getBoundingClientRect().right - words.getBoundingClientRect().right;
}

test('the page of a portal fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'admin', '/staff/admin/portals');
  const label = page.getByText('每分钟请求数', { exact: true }).last();
  expect(await label.evaluate(spaceBehind), 'pixels between the name of a cell and its value').toBeGreaterThanOrEqual(
    8,
  );
  await page.getByRole('link', { name: '示例平台' }).click();
  await expect(page.getByRole('heading', { name: '密钥' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
