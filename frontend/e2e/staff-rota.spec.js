import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { bookByApi, freeWindows, read } from './residents.js';
import { Staff } from './staff.js';
import { dayOf, signInAs, spelled } from './staff-console.js';

/** @typedef {import('../src/api/schema').components['schemas']} Schemas */

test.use({ viewport: { width: 1280, height: 900 } });

/**
 * A visit of a station that no other test uses, and its officers.
 * @param {import('@playwright/test').APIRequestContext} request
 */
async function visitWithTeam(request) {
  const { items: communities } = await read(request, '/communities?limit=200');
  const community = communities[communities.length - 1];
  const windows = await freeWindows(request, community.id);
  const visit = await bookByApi(request, { communityId: community.id, windowId: windows[windows.length - 1].windowId });
  const admin = await Staff.signedIn(request, 'admin');
  const address = `/api/v1/officers?stationId=${community.stationId}&limit=200`;
  const { items } = await (await request.get(address, { headers: admin.headers })).json();
  /** @type {Schemas['Officer'][]} */
  const team = items.filter((/** @type {Schemas['Officer']} */ { active }) => active);
  return { admin, visit, team };
}

test('an absence leaves a window over-promised, and the dispatchers see it', async ({ page, request }) => {
  const { admin, visit, team } = await visitWithTeam(request);
  const day = dayOf(visit.window.startsAt);
  const [last, ...others] = team;
  for (const { id } of others) {
    await request.post('/api/v1/absences', {
      headers: { ...admin.headers, 'Idempotency-Key': randomUUID() },
      data: {
        officerId: id,
        startsAt: `${day}T00:00:00+08:00`,
        endsAt: `${day}T23:59:00+08:00`,
        reason: 'TRAINING',
      },
    });
  }

  await signInAs(page, 'admin', '/staff/absences');
  await page.getByLabel('派出所').selectOption({ label: visit.station.name['zh-CN'] });
  await page.getByRole('button', { name: '登记请假' }).click();
  await page.getByLabel('民警', { exact: true }).selectOption(String(last.id));
  await page.getByLabel('从哪天').fill(day);
  await page.getByRole('radio', { name: '病假' }).check();
  await page.getByRole('button', { name: '保存请假' }).click();

  await expect(page.getByText('请假已登记')).toBeVisible();
  await page.getByRole('link', { name: '查看超约时段' }).click();
  await expect(page.getByRole('link', { name: spelled(visit.reference) })).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: /超约时段 [1-9]/ })).toBeVisible();

  await page.goto('/staff/absences');
  await page.getByLabel('派出所').selectOption({ label: visit.station.name['zh-CN'] });
  await page.getByRole('button', { name: new RegExp(`撤销请假.*${last.name}`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销请假' }).click();
  await expect(page.getByText('请假已撤销')).toBeVisible();
});

test('an absence that ends before it starts is not sent', async ({ page }) => {
  await signInAs(page, 'dispatcher', '/staff/absences');
  await page.getByRole('button', { name: '登记请假' }).click();
  await page.getByLabel('民警', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('radio', { name: '休假' }).check();
  await page.getByLabel('几点止').fill('00:00');
  await page.getByRole('button', { name: '保存请假' }).click();
  await expect(page.getByRole('link', { name: '结束要晚于开始' })).toBeVisible();
});

test('a shift is added to the week and taken out again', async ({ page }) => {
  await signInAs(page, 'dispatcher', '/staff/shifts');
  await page.getByRole('button', { name: '加班次' }).click();
  await page.getByLabel('民警', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('每周几').selectOption({ label: '周日' });
  await page.getByLabel('开始时间').fill('06:10');
  await page.getByLabel('结束时间').fill('06:40');
  await page.getByRole('button', { name: '保存班次' }).click();
  await expect(page.getByText('班次已加')).toBeVisible();

  await page.getByRole('button', { name: /取消班次 .* 周日 06:10–06:40/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取消班次' }).click();
  await expect(page.getByText('班次已取消')).toBeVisible();
  await expect(page.getByText('06:10–06:40')).toHaveCount(0);
});

test('an administrator changes a service, and a colleague’s change is not overwritten', async ({ page, request }) => {
  const admin = await Staff.signedIn(request, 'admin');
  await signInAs(page, 'admin', '/staff/admin/services');
  const name = await page.getByRole('table').getByRole('link').first().textContent();
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');

  const code = new URL(page.url()).pathname.split('/').pop();
  const service = await read(request, `/services/${code}`);
  const changed = { ...service, durationMinutes: service.durationMinutes + 1 };
  expect((await request.put(`/api/v1/services/${code}`, { headers: admin.headers, data: changed })).status()).toBe(200);

  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('刚刚有同事改过这条内容')).toBeVisible();
  await expect(page.getByLabel('办理时长（分钟）')).toHaveValue(String(changed.durationMinutes));

  await page.getByLabel('办理时长（分钟）').fill(String(service.durationMinutes));
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存。')).toBeVisible();
});

test('an administrator adds an account, and what is wrong is named', async ({ page }) => {
  const username = `test-${randomUUID().slice(0, 8)}`;
  await signInAs(page, 'admin', '/staff/admin/accounts/new');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('显示的姓名').fill('示例新人');
  await page.getByLabel('权限').selectOption({ label: '值班员' });
  await page.getByLabel('密码').fill('long-enough-1');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('link', { name: '请填写“派出所”' })).toBeVisible();

  await page.getByLabel('派出所').selectOption({ index: 1 });
  await page.waitForTimeout(800);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存。')).toBeVisible();
  await expect(page.getByRole('cell', { name: username })).toBeVisible();
});
