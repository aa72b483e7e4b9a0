import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { heldEvent, materialInStock } from './held-events.js';
import { tabTo } from './keyboard.js';
import { Staff } from './staff.js';
import { check, signInAs, spelled } from './staff-console.js';

test.use({ viewport: { width: 1280, height: 900 } });

/** @import { Page } from '@playwright/test' */

/** @param {Page} page @param {string} name */
const stockRow = (page, name) => page.getByRole('region', { name: '库存' }).getByRole('row', { name });

/** @param {Page} page @param {string} name */
async function open(page, name) {
  await page.getByRole('button', { name: `登记进出：${name}` }).click();
  return page.getByRole('dialog', { name: `登记进出：${name}` });
}

test('what is handed out lowers the stock, and each movement says how many were left', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { name } = await materialInStock(request, clerk, 500);
  const { reference } = await heldEvent(clerk);
  await signInAs(page, 'officer', '/staff/materials');
  await expect(stockRow(page, name)).toContainText('500');
  await check(page);

  const dialog = await open(page, name);
  await dialog.getByRole('radio', { name: '发放', exact: true }).check();
  await dialog.getByLabel('数量').fill('120');
  await dialog.getByLabel('活动编号').fill(spelled(reference));
  await check(page);
  await dialog.getByRole('button', { name: '保存' }).click();

  await expect(dialog).toBeHidden();
  await expect(stockRow(page, name)).toContainText('380');
  const movement = page.getByRole('region', { name: '进出记录' }).getByRole('row', { name }).first();
  await expect(movement).toContainText('−120');
  await expect(movement).toContainText('380');
  await movement.getByRole('link', { name: `活动 ${spelled(reference)}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: '活动总结' })).toBeVisible();
});

test('no more goes than there is, and it is said how many there are', async ({ page, request }) => {
  const { name } = await materialInStock(request, await Staff.signedIn(request, 'dispatcher'), 5);
  await signInAs(page, 'officer', '/staff/materials');
  const dialog = await open(page, name);
  await dialog.getByRole('radio', { name: '发放', exact: true }).check();
  await dialog.getByLabel('数量').fill('6');
  await dialog.getByRole('button', { name: '保存' }).click();

  await expect(dialog.getByText('库存没有这么多：现有 5 份，要出 6 份')).toBeVisible();
  await expect(stockRow(page, name)).toContainText('5');
});

test('an officer writes nothing off and keeps no catalogue; whoever writes off says why', async ({ page, request }) => {
  const { name } = await materialInStock(request, await Staff.signedIn(request, 'dispatcher'), 5);
  await signInAs(page, 'officer', '/staff/materials');
  await expect(stockRow(page, name)).toBeVisible();
  await expect(page.getByRole('button', { name: '添加宣传品' })).toHaveCount(0);
  await expect((await open(page, name)).getByRole('radio', { name: /报损/ })).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: '退出登录' }).click();

  await signInAs(page, 'dispatcher', '/staff/materials');
  const dialog = await open(page, name);
  await dialog.getByRole('radio', { name: /报损/ }).check();
  await dialog.getByLabel('数量').fill('2');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByLabel('备注')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('备注').fill('受潮');
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(stockRow(page, name)).toContainText('3');
});

test('a supervisor adds a material with the keyboard, and takes it out of use', async ({ page }) => {
  const name = `宣传扇 ${randomUUID().slice(0, 6)}`;
  await signInAs(page, 'supervisor', '/staff/materials');
  await expect(page.getByRole('heading', { name: '库存' })).toBeVisible();
  await page.getByRole('button', { name: '添加宣传品' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: '其他' }).focus();
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('中文名称'));
  await page.keyboard.insertText(name);
  await page.keyboard.press('Enter');
  const item = page.getByRole('listitem').filter({ hasText: name });
  await expect(item).toContainText('在用');
  await expect(page.getByRole('button', { name: '添加宣传品' })).toBeFocused();
  await check(page);

  await item.getByRole('button', { name: `修改 ${name}` }).click();
  await page.getByRole('radio', { name: '停用' }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(item).toContainText('停用');
});
