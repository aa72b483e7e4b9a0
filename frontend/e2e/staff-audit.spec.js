import { expect, test } from '@playwright/test';
import { tabTo } from './keyboard.js';
import { bookByApi } from './residents.js';
import { Staff } from './staff.js';
import { check, signInAs, spelled } from './staff-console.js';

/** @import { APIRequestContext, Page } from '@playwright/test' */

test.use({ viewport: { width: 1280, height: 900 } });

/** @param {Page} page */
const rows = (page) => page.getByRole('table').getByRole('row');

/** A visit that somebody looked at, for these reasons. @param {APIRequestContext} request @param {...string} reasons */
async function revealed(request, ...reasons) {
  const admin = await Staff.signedIn(request, 'admin');
  const visit = await bookByApi(request);
  for (const reason of reasons) {
    const address = `/api/v1/appointments/${visit.reference}/reveals`;
    expect((await request.post(address, { headers: admin.headers, data: { reason } })).status()).toBe(200);
  }
  return visit;
}

test('a supervisor reads who saw a resident whole, when and why, newest first', async ({ page, request }) => {
  const { reference } = await revealed(request, 'COMPLAINT', 'CALL_RESIDENT');
  await signInAs(page, 'supervisor');
  await page.getByRole('link', { name: '审计记录' }).click();

  const newest = rows(page).nth(1);
  await expect(newest).toContainText('admin · 管理员');
  await expect(newest).toContainText('查看完整信息');
  await expect(newest).toContainText('要给居民打电话');
  await expect(newest).toContainText(/\d{4}年\d+月\d+日 (凌晨|上午|中午|下午|晚上)\d/);
  await expect(rows(page).nth(2)).toContainText('处理投诉');
  await check(page);

  await newest.getByRole('link', { name: spelled(reference) }).click();
  await expect(page).toHaveURL(`/staff/visits/${reference}`);
});

test('who saw whom to ask for at an enterprise is there, too, and leads to its profile', async ({ page, request }) => {
  const { headers } = await Staff.signedIn(request, 'admin');
  const [{ id }] = (await (await request.get('/api/v1/profiles', { headers })).json()).items;
  const data = { reason: 'ARRANGE_VISIT' };
  expect((await request.post(`/api/v1/profiles/${id}/reveals`, { headers, data })).status()).toBe(200);
  await signInAs(page, 'supervisor', `/staff/audit?reference=${id}`);

  await expect(rows(page).nth(1)).toContainText('单位档案');
  await expect(rows(page).nth(1)).toContainText('要约时间走访');
  await rows(page).nth(1).getByRole('link').click();
  await expect(page).toHaveURL(`/staff/profiles/${id}`);
});

test('the trail is narrowed to a visit, an account and days, and the address keeps it', async ({ page, request }) => {
  const { reference } = await revealed(request, 'EMERGENCY');
  await signInAs(page, 'admin', '/staff/audit');
  await page.getByLabel('按编号查').fill(spelled(reference).toLowerCase());
  await page.getByRole('button', { name: '查找' }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByLabel('账号', { exact: true }).selectOption('admin');
  await expect(page).toHaveURL(new RegExp(`reference=${reference}&account=\\d+$`));
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).nth(1)).toContainText('紧急情况');

  await page.getByLabel('到哪天').fill('2020-01-01');
  await expect(page.getByText('没有符合条件的记录')).toBeVisible();
  await check(page);
  await page.getByRole('button', { name: '清除条件，看全部' }).click();
  await expect(page).toHaveURL('/staff/audit');
  await expect(page.getByRole('table')).toBeVisible();
});

test('what is further back is shown when asked for, each entry once', async ({ page, request }) => {
  const { reference } = await revealed(request, ...Array.from({ length: 51 }, () => 'OTHER'));
  await signInAs(page, 'supervisor', `/staff/audit?reference=${reference}`);
  await expect(page.getByText('已显示 50 条，后面还有')).toBeVisible();
  await page.getByRole('button', { name: '继续显示' }).click();
  await expect(page.getByText('共 51 条，已全部显示')).toBeVisible();
  await expect(rows(page)).toHaveCount(52);
});

test('the trail is read with the keyboard alone', async ({ page, request }) => {
  const { reference } = await revealed(request, 'CHECK_ADDRESS');
  await signInAs(page, 'supervisor');
  await tabTo(page, page.getByRole('link', { name: '审计记录' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '审计记录' })).toBeFocused();
  await tabTo(page, page.getByLabel('按编号查'));
  await page.keyboard.insertText(reference);
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await tabTo(page, page.getByRole('link', { name: spelled(reference) }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/staff/visits/${reference}`);
});

for (const colleague of ['officer', 'dispatcher']) {
  test(`the trail is not for the ${colleague}`, async ({ page }) => {
    await signInAs(page, colleague, '/staff/audit');
    await expect(page.getByRole('heading', { name: '您的账号不能使用这个页面' })).toBeVisible();
    await expect(page.getByRole('link', { name: '审计记录' })).toHaveCount(0);
  });
}

test('an administrator sees what the next night makes anonymous', async ({ page }) => {
  const before = new Date(Date.now() - 90 * 24 * 60 * 60 * 1000).toISOString();
  const items = [
    { stationId: 1, month: '2026-07', visits: 12 },
    { stationId: 2, month: '2026-08', visits: 1030 },
  ];
  const suggestions = [{ month: '2026-08', suggestions: 3 }];
  const json = { before, items, suggestions };
  await page.route('**/api/v1/anonymisations/next', (route) => route.fulfill({ json })); // the sample's own move on with the day
  await signInAs(page, 'admin', '/staff/admin');
  await tabTo(page, page.getByRole('link', { name: /到期匿名/ }));
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: '到期匿名' })).toBeFocused();
  await expect(page.getByText('今晚会把 1045 条记录匿名')).toContainText('90 天没有变动');
  await expect(rows(page).nth(1)).toContainText('2026年7月');
  await expect(rows(page).nth(3)).toContainText('意见建议');
  await expect(rows(page).nth(3)).toContainText('全局');
  await check(page);
});

test('a night that makes nothing anonymous says so', async ({ page }) => {
  const before = new Date(Date.now() - 90 * 24 * 60 * 60 * 1000).toISOString();
  await page.route('**/api/v1/anonymisations/next', (route) => route.fulfill({ json: { before, items: [] } })); // the sample has old suggestions
  await signInAs(page, 'admin', '/staff/admin/retention');
  await expect(page.getByText('今晚没有要匿名的记录')).toBeVisible();
  await expect(page.getByText(/结束后 90 天没有变动/)).toBeVisible();
  await check(page);
});
