import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { addByApi, changeByApi } from './records.js';
import { tabTo } from './keyboard.js';
import { Staff } from './staff.js';
import { check, signInAs } from './staff-console.js';
import { act } from './suggestions.js';

test.use({ viewport: { width: 1280, height: 900 } });

const someName = () => `测试企业${randomUUID().slice(0, 8)}`;

/** @param {Staff} staff @param {object} [more] */
const profileByApi = (staff, more) =>
  addByApi(staff, '/profiles', {
    kind: 'ENTERPRISE',
    stationId: staff.account.stationId,
    name: someName(),
    visitTime: 'WEEKEND',
    active: true,
    employees: 120,
    businessScope: '农机配件生产',
    ...more,
  });

test('a profile is written down and changed, and its history says what it was', async ({ page }) => {
  const name = someName();
  await signInAs(page, 'officer', '/staff/profiles');
  await page.getByRole('link', { name: '添加档案' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('link', { name: '请填写“名称”' })).toBeVisible();
  await page.getByLabel('名称').fill(name);
  await page.getByLabel('职工人数').fill('120');
  await page.getByLabel('经营范围').fill('农机配件生产');
  await check(page);
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('还没有改过。')).toBeVisible();

  await page.getByRole('link', { name: '修改档案' }).click();
  await page.getByLabel('职工人数').fill('150');
  await page.getByLabel('劳动关系').fill('稳定，按月发薪');
  await page.getByRole('button', { name: '保存' }).click();
  const history = page.locator('section').filter({ has: page.getByRole('heading', { name: '变更历史' }) });
  await expect(history.locator('div').filter({ hasText: '职工人数' })).toContainText('原来：120 人改为：150 人');
  await expect(history.locator('div').filter({ hasText: '劳动关系' })).toContainText('原来：未填写');
  await check(page);
});

test('a visit is written down, and stays', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { id } = await profileByApi(clerk);
  await signInAs(page, 'officer', `/staff/profiles/${id}`);
  await expect(page.getByText('还没有走访记录。')).toBeVisible();
  await page.getByRole('button', { name: '记一次走访' }).click();
  const dialog = page.getByRole('dialog', { name: '记一次走访' });
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('请填写“走访情况”')).toBeVisible();
  await dialog.getByLabel('走访情况').fill('企业反映厂区外停车混乱。');
  await check(page);
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('企业反映厂区外停车混乱。')).toBeVisible();
  await expect(page.getByText(/示例民警一 记录于/)).toBeVisible();
  await expect(page.getByText('还没有走访', { exact: true })).toHaveCount(0);
});

test('whom to ask for is masked until somebody says why', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { id } = await profileByApi(clerk);
  await signInAs(page, 'officer', `/staff/profiles/${id}`);
  await page.getByRole('button', { name: '更换联系人' }).click();
  const change = page.getByRole('dialog', { name: '更换联系人' });
  await change.getByLabel('姓名').fill('示例联系人九');
  await change.getByLabel('电话').fill('123');
  await change.getByRole('button', { name: '保存' }).click();
  await expect(change.getByLabel('电话')).toBeFocused();
  await change.getByLabel('电话').fill('13800000019');
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await change.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('示* 138****19', { exact: true })).toBeVisible();
  await expect(page.getByText('13800000019')).toHaveCount(0);

  await tabTo(page, page.getByRole('button', { name: '说明理由，查看完整信息' }));
  await page.keyboard.press('Enter');
  const reveal = page.getByRole('dialog', { name: '查看完整信息' });
  await tabTo(page, reveal.getByLabel('要约时间走访'));
  await page.keyboard.press('Space');
  await check(page);
  await tabTo(page, reveal.getByRole('button', { name: '查看', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('示例联系人九 13800000019')).toBeFocused();
  await page.reload();
  await expect(page.getByText('示* 138****19', { exact: true })).toBeVisible();
});

test('what was typed survives a colleague’s change of the profile', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { id, kind, stationId, name, visitTime, active, employees } = await profileByApi(clerk);
  await signInAs(page, 'officer', `/staff/profiles/${id}/change`);
  await page.getByLabel('风险防控').fill('夜间值守');
  const byColleague = { kind, stationId, name, visitTime, active, employees: employees + 5 };
  await changeByApi(clerk, `/profiles/${id}`, byColleague);

  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('刚刚有同事改过这条内容')).toBeVisible();
  await expect(page.getByLabel('职工人数')).toHaveValue('125');
  await expect(page.getByLabel('风险防控')).toHaveValue('夜间值守');
});

test('the list is narrowed to a kind and a name', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { name } = await profileByApi(clerk);
  await signInAs(page, 'officer', '/staff/profiles');
  await page.getByLabel('按名称查').fill(name);
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page.getByRole('table').getByRole('link')).toHaveText([name]);
  await check(page);

  await page.getByLabel('类别').selectOption({ label: '校园' });
  await expect(page.getByText('没有符合条件的档案')).toBeVisible();
  await page.getByRole('button', { name: '清除条件' }).click();
  await expect(page.getByRole('table')).toBeVisible();
});

test('a profile of another station is none of theirs', async ({ page, request }) => {
  const leader = await Staff.signedIn(request, 'supervisor');
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { id, name } = await profileByApi(leader, { stationId: Number(clerk.account.stationId) + 1 });
  await signInAs(page, 'officer', `/staff/profiles/${id}`);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});

test('a suggested visit becomes an event with one tap', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { name } = await profileByApi(clerk);
  await signInAs(page, 'officer', '/staff/visit-suggestions');
  const visit = page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(visit).toContainText('企业方便的时间：周末');
  await check(page);

  await tabTo(page, visit.getByRole('link', { name: `安排这次走访 ${name}` }), 200);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/staff\/events\/new\?/);
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toMatchObject({
    kind: 'ENTERPRISE_VISIT',
    stationId: String(clerk.account.stationId),
    title: `走访${name}`,
    startsAt: expect.stringMatching(/T1[04]:00:00\+08:00$/),
  });
  await expect(page.getByLabel('走访对象').locator('option:checked')).toHaveText(name);
  await page.getByLabel('地点', { exact: true }).fill('企业会议室');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('link', { name: `走访对象：${name}` })).toBeVisible();

  await page.goto('/staff/visit-suggestions');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});

test('a year ahead there is a time for campuses and households, too', async ({ page }) => {
  await signInAs(page, 'supervisor', '/staff/visit-suggestions');
  await page.getByLabel('看多久').selectOption({ label: '今后一年' });
  await expect(page.getByText('开学后的头十个工作日', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('春节后返乡居民在家，入户走访').first()).toBeVisible();
});

test('an administrator adds a term and removes it', async ({ page }) => {
  const year = 2100 + Math.floor(Math.random() * 800);
  const name = `${year} 年测试学期`;
  await signInAs(page, 'admin', '/staff/visit-suggestions');
  await page.getByRole('link', { name: '学期和春节' }).click();
  await act(page, '登记学期或春节', async (dialog) => {
    await dialog.getByLabel('学期', { exact: true }).check();
    await dialog.getByLabel('名称（中文）').fill(name);
    await dialog.getByLabel('第一天').fill(`${year}-03-01`);
    await dialog.getByLabel('最后一天').fill(`${year}-07-10`);
    await check(page);
  });
  await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
  await expect(page.getByText('已登记。')).toBeVisible();
  await check(page);

  await page.getByRole('button', { name: `删除 ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('terms of one kind do not overlap', async ({ page, request }) => {
  const admin = await Staff.signedIn(request, 'admin');
  const year = 2100 + Math.floor(Math.random() * 800);
  const days = { startsOn: `${year}-03-01`, endsOn: `${year}-07-10` };
  const { id } = await addByApi(admin, '/seasons', { kind: 'TERM', name: { 'zh-CN': `${year} 学期` }, ...days });
  await signInAs(page, 'admin', '/staff/seasons');
  await page.getByRole('button', { name: '登记学期或春节' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('学期', { exact: true }).check();
  await dialog.getByLabel('名称（中文）').fill('重叠的学期');
  await dialog.getByLabel('第一天').fill(`${year}-06-01`);
  await dialog.getByLabel('最后一天').fill(`${year}-09-01`);
  await dialog.getByRole('button', { name: '登记学期或春节' }).click();
  await expect(dialog.getByText('和已登记的同类日期重叠')).toBeVisible();
  expect((await request.delete(`/api/v1/seasons/${id}`, { headers: admin.headers })).status()).toBe(204);
});

test('an officer sees the terms and changes none', async ({ page }) => {
  await signInAs(page, 'officer', '/staff/seasons');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('button', { name: /登记|删除/ })).toHaveCount(0);
});
