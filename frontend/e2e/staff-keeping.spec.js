import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { tabTo } from './keyboard.js';
import { check, signInAs } from './staff-console.js';

test.use({ viewport: { width: 1280, height: 900 } });

/** @import { Page } from '@playwright/test' */

/** @param {Page} page */
const save = (page) => page.getByRole('button', { name: '保存' }).click();

/** Removes what the form shows. @param {Page} page */
async function remove(page) {
  await page.getByRole('button', { name: '删除' }).click();
  const dialog = page.getByRole('dialog', { name: '删除' });
  await expect(dialog.getByText('删除后不能恢复')).toBeVisible();
  await dialog.getByRole('button', { name: '删除' }).click();
  await expect(page.getByText('已删除。')).toBeVisible();
}

test('an administrator keeps the categories, and how many days each step may take', async ({ page }) => {
  const name = `停车 ${randomUUID().slice(0, 6)}`;
  await signInAs(page, 'admin', '/staff/admin');
  await page.getByRole('link', { name: /意见分类/ }).click();
  await page.getByRole('link', { name: '添加分类' }).click();
  await save(page);
  await expect(page.getByRole('link', { name: '请填写“名称”' })).toBeVisible();
  await page.getByLabel('名称 (中文)').fill(name);
  await page.getByLabel('上级分类').selectOption({ label: '治安防范' });
  await page.getByLabel('答复（工作日）').fill('251');
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await save(page);
  await expect(page.getByRole('link', { name: /答复（工作日）”的数字超出范围/ })).toBeVisible();
  await check(page);
  await page.getByLabel('答复（工作日）').fill('10');
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await save(page);
  await expect(page.getByText('已保存。')).toBeVisible();
  await expect(page.getByRole('row', { name: `治安防范 › ${name}` })).toContainText('10');
  await check(page);

  await page.getByRole('link', { name: `治安防范 › ${name}` }).click();
  await expect(page.getByLabel('上级分类').locator('option', { hasText: name })).toHaveCount(0);
  await page.getByRole('checkbox', { name: '在用' }).uncheck();
  await save(page);
  await expect(page.getByRole('row', { name: `治安防范 › ${name}` })).toContainText('停用');
});

test('an administrator keeps the days off and the make-up days', async ({ page }) => {
  await signInAs(page, 'admin', '/staff/admin/holidays?year=2026');
  await expect(page.getByRole('row', { name: /2026年10月10日/ })).toContainText('上班（调休）');
  await page.getByLabel('年份').selectOption({ label: '2028 年' });
  await expect(page.getByText('2028 年还没有登记')).toBeVisible();
  await check(page);

  await page.getByRole('link', { name: '添加一天' }).click();
  await page.getByLabel('日期').fill('2028-01-01');
  await page.getByLabel('名称 (中文)').fill('元旦');
  await save(page);
  await expect(page).toHaveURL(/year=2028/);
  await expect(page.getByRole('row', { name: /2028年1月1日/ })).toContainText('放假');

  await page.getByRole('link', { name: /2028年1月1日/ }).click();
  await page.getByRole('checkbox', { name: '这天要上班' }).check();
  await save(page);
  await expect(page.getByRole('row', { name: /2028年1月1日/ })).toContainText('上班（调休）');
  await page.getByRole('link', { name: /2028年1月1日/ }).click();
  await remove(page);
  await expect(page.getByText('2028 年还没有登记')).toBeVisible();
});

test('a supervisor keeps the words that replies start from, with the keyboard alone', async ({ page }) => {
  const name = `感谢 ${randomUUID().slice(0, 6)}`;
  const { keyboard } = page;
  await signInAs(page, 'supervisor');
  await page.goto('/staff/suggestions');
  await expect(page.getByRole('link', { name: '答复模板' })).toBeVisible();
  for (const link of ['答复模板', '添加模板']) {
    await tabTo(page, page.getByRole('link', { name: link, exact: true }));
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: link, level: 1 })).toBeFocused();
  }
  await tabTo(page, page.getByLabel('名称'));
  await keyboard.insertText(name);
  await tabTo(page, page.getByLabel('内容'));
  await keyboard.insertText('感谢您的建议。');
  await tabTo(page, page.getByRole('button', { name: '保存' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('row', { name })).toContainText('感谢您的建议。');
  await check(page);

  await page.getByRole('link', { name }).click();
  await page.getByLabel('内容').fill('感谢您的建议，我们已经转给窗口。');
  await save(page);
  await expect(page.getByRole('row', { name })).toContainText('已经转给窗口');
  await page.getByRole('link', { name }).click();
  await remove(page);
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});
