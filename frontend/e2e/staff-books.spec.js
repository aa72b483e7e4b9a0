import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { Staff } from './staff.js';
import { check, signInAs } from './staff-console.js';
import { act } from './suggestions.js';

test.use({ viewport: { width: 1280, height: 900 } });

/** @param {string[]} lines */
const file = (...lines) => ({
  name: '旧簿.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['page,line,written_on,text', ...lines, ''].join('\r\n')),
});

/** The day in Shanghai, some days before today. @param {number} days */
const daysAgo = (days) => new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

test('old entries are tried before they are taken over, and gaps in the book show', async ({ page }) => {
  const number = `C-${Date.now()}`;
  const day = daysAgo(20);
  await signInAs(page, 'dispatcher', '/staff/opinion-books');
  await act(page, '摆放新意见簿', async (dialog) => {
    await dialog.getByLabel('簿号').fill(number);
    await dialog.getByLabel('窗口').fill('户籍窗口');
    await dialog.getByLabel('启用日期').fill(daysAgo(60));
    await check(page);
  });
  await page.getByRole('link', { name: number }).click();
  await page.getByText('导入以前的登记').click();

  await page.getByLabel('CSV 文件').setInputFiles(file(`1,1,${day},小区门口路灯不亮`, `1,x,${day},停车太乱`));
  await page.getByRole('button', { name: '先试一遍' }).click();
  await expect(page.getByText('有不对的行，什么都没有导入')).toBeVisible();
  await expect(page.getByRole('button', { name: /确认导入/ })).toHaveCount(0);

  await page.getByLabel('CSV 文件').setInputFiles(file(`1,1,${day},小区门口路灯不亮`, `1,3,${day},停车太乱`));
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await page.getByRole('button', { name: '先试一遍' }).click();
  await expect(page.getByText('试过了，还没有导入')).toBeVisible();
  await page.getByRole('button', { name: '确认导入 2 条' }).click();
  await expect(page.getByText('已导入', { exact: true })).toBeVisible();
  await expect(page.getByText('第 1 页第 2 行')).toBeVisible();
  await expect(page.getByText('登记晚了 2 条')).toBeVisible();
  await check(page);
});

/** A book that lies at a window. @param {Staff} clerk */
async function bookByApi(clerk) {
  const number = `D-${Date.now()}`;
  const response = await clerk.request.post('/api/v1/opinion-books', {
    headers: { ...clerk.headers, 'Idempotency-Key': randomUUID() },
    data: { stationId: clerk.account.stationId, window: '户籍窗口', number, openedOn: daysAgo(30) },
  });
  expect(response.status(), await response.text()).toBe(201);
  return { ...(await response.json()), number };
}

test('a station sees an inspection once it is released, and what was never recorded', async ({
  page,
  browser,
  request,
}) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const book = await bookByApi(clerk);
  const station = await (await request.get(`/api/v1/stations/${clerk.account.stationId}`)).json();
  await signInAs(page, 'supervisor', '/staff/inspections');
  await act(page, '安排检查', (dialog) => dialog.getByLabel('派出所').selectOption({ label: station.name['zh-CN'] }));
  await page.getByRole('table').getByRole('link').first().click();
  await act(page, '记录结果', async (dialog) => {
    await dialog.getByLabel('检查情况').fill('意见簿摆放规范。');
    await dialog.getByLabel('得分').fill('90');
    await dialog.getByLabel('翻看页数').fill('12');
    await dialog.getByLabel('见到的意见').fill('第 12 页');
    await dialog.getByRole('button', { name: '记录结果' }).click();
    await expect(dialog.getByText('有一行看不懂')).toBeVisible();
    await check(page);
    await dialog.getByLabel('见到的意见').fill(`${book.number} 3 1`);
    await page.waitForTimeout(800);
  });
  await act(page, '公布');
  await expect(page.getByText('已公布', { exact: true })).toBeVisible();
  await check(page);

  const other = await (await browser.newContext()).newPage();
  await signInAs(other, 'dispatcher', new URL(page.url()).pathname);
  await expect(other.getByText('意见簿摆放规范。')).toBeVisible();
  await expect(other.getByRole('button', { name: '记录结果' })).toHaveCount(0);
  await other.goto(`/staff/opinion-books/${book.id}`);
  await expect(other.getByText('检查见到、从未登记')).toBeVisible();
  await expect(other.getByText('第 3 页第 1 行')).toBeVisible();
  await act(other, '停用');
  await expect(other.getByText('使用中')).toHaveCount(0);
  await expect(other.getByRole('button', { name: '停用' })).toHaveCount(0);
  await other.context().close();
});
