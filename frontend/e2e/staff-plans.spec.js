import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { addByApi, changeByApi, dayFromToday } from './records.js';
import { tabTo } from './keyboard.js';
import { Staff } from './staff.js';
import { check, signInAs } from './staff-console.js';

/** @import { Page } from '@playwright/test' */

test.use({ viewport: { width: 1280, height: 900 } });

const someName = () => `测试队${randomUUID().slice(0, 8)}`;

/** A plan that starts today. @param {Staff} staff @param {string} department */
const planByApi = (staff, department) =>
  addByApi(staff, '/activity-plans', {
    stationId: staff.account.stationId,
    department,
    startsOn: dayFromToday(0),
    endsOn: dayFromToday(60),
    goals: [{ kind: 'LECTURE', target: 2 }],
  });

/** A lecture of the plan. @param {Staff} staff @param {number} activityPlanId @param {number} inSeconds when it begins */
const lectureByApi = (staff, activityPlanId, inSeconds) =>
  addByApi(staff, '/events', {
    kind: 'LECTURE',
    stationId: staff.account.stationId,
    activityPlanId,
    title: { 'zh-CN': '防诈骗讲座' },
    place: { 'zh-CN': '社区活动室' },
    language: 'zh-CN',
    startsAt: new Date(Date.now() + inSeconds * 1000).toISOString(),
    endsAt: new Date(Date.now() + (inSeconds + 3600) * 1000).toISOString(),
  });

/** @param {Page} page @param {string} kind */
const progressOf = (page, kind) => page.getByRole('row').filter({ hasText: kind });

test('a plan is made, and says what it asks for', async ({ page }) => {
  const department = someName();
  await signInAs(page, 'dispatcher', '/staff/activity-plans');
  await page.getByRole('link', { name: '制定方案' }).click();
  await page.getByLabel('部门').fill(department);
  await page.getByLabel('开始日期').fill(dayFromToday(0));
  await page.getByLabel('结束日期').fill(dayFromToday(60));
  await page.getByLabel('方案内容').fill('每月一次讲座。');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('link', { name: '至少给一种活动定下目标' })).toBeVisible();
  await check(page);

  await page.getByLabel('讲座（场）').fill('2');
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(department);
  await expect(page.getByText('已保存。')).toBeVisible();
  await expect(progressOf(page, '讲座')).toContainText('已办 0 场 / 目标 2 场');
  await expect(page.getByText(/截至 .+ 统计/)).toBeVisible();
  await check(page);
});

test('the progress of a plan grows with its events', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const department = someName();
  const { id } = await planByApi(clerk, department);
  const { reference } = await lectureByApi(clerk, id, 6);
  const moves = `/events/${reference}/transitions`;
  await addByApi(clerk, moves, { to: 'PUBLISHED' });
  await signInAs(page, 'officer', `/staff/activity-plans/${id}`);
  await expect(progressOf(page, '讲座')).toContainText(/已办 0 场 \/ 目标 2 场\s*筹备中 1 场/);

  await expect(() => addByApi(clerk, moves, { to: 'HELD' })).toPass({ timeout: 20_000 });
  await page.reload();
  await expect(progressOf(page, '讲座')).toContainText('已办 1 场 / 目标 2 场');
  await expect(page.getByText('筹备中 1 场')).toHaveCount(0);

  await page.getByRole('link', { name: '活动方案', exact: true }).click();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: department }) });
  await expect(card).toContainText('已办 1 场 / 目标 2 场');
  await expect(page.getByText(/截至 .+ 统计/)).toBeVisible();
  await check(page);
});

test('an event of a plan is begun from the goal it is for', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { id } = await planByApi(clerk, someName());
  await signInAs(page, 'dispatcher', `/staff/activity-plans/${id}`);
  await tabTo(page, page.getByRole('link', { name: '安排一场 讲座' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/staff/events/new\\?kind=LECTURE&stationId=\\d+&activityPlanId=${id}$`));
  await expect(page.getByLabel('活动方案')).toHaveValue(String(id));
});

test('what was typed survives a colleague’s change of the plan', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const department = someName();
  const { id, goals, ...plan } = await planByApi(clerk, department);
  await signInAs(page, 'dispatcher', `/staff/activity-plans/${id}`);
  await page.getByRole('link', { name: '修改方案' }).click();
  await page.getByLabel('讲座（场）').fill('4');
  const byColleague = { ...plan, content: '同事写的内容', goals: [{ kind: 'LECTURE', target: goals[0].target }] };
  await changeByApi(clerk, `/activity-plans/${id}`, byColleague);

  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('刚刚有同事改过这条内容')).toBeVisible();
  await expect(page.getByLabel('方案内容')).toHaveValue('同事写的内容');
  await expect(page.getByLabel('讲座（场）')).toHaveValue('4');

  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await page.getByRole('button', { name: '保存' }).click();
  await expect(progressOf(page, '讲座')).toContainText('目标 4 场');
  await expect(page.getByText('同事写的内容')).toBeVisible();
});

test('a department has one plan at a time', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const department = someName();
  await planByApi(clerk, department);
  await signInAs(page, 'dispatcher', '/staff/activity-plans/new');
  await page.getByLabel('部门').fill(department);
  await page.getByLabel('开始日期').fill(dayFromToday(30));
  await page.getByLabel('结束日期').fill(dayFromToday(90));
  await page.getByLabel('讲座（场）').fill('1');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('这个部门在这段时间已经有一份方案')).toBeVisible();
  await expect(page.getByLabel('部门')).toHaveValue(department);
});

test('an officer reads plans and areas, and changes none', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const department = someName();
  const { id } = await planByApi(clerk, department);
  await signInAs(page, 'officer', `/staff/activity-plans/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(department);
  await expect(page.getByRole('link', { name: '修改方案' })).toHaveCount(0);

  await page.goto(`/staff/activity-plans/${id}/change`);
  await expect(page.getByRole('heading', { name: '您的账号不能使用这个页面' })).toBeVisible();

  await page.goto('/staff/areas');
  await expect(page.getByRole('table')).toContainText('包片领导');
  await expect(page.getByRole('link', { name: '划分片区' })).toHaveCount(0);
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(0);
});

test('a plan of the bureau is not a dispatcher’s to change', async ({ page, request }) => {
  const leader = await Staff.signedIn(request, 'supervisor');
  const { id } = await planByApi(leader, someName());
  await signInAs(page, 'dispatcher', `/staff/activity-plans/${id}`);
  await expect(page.getByText('分局（不属于某个派出所）')).toBeVisible();
  await expect(page.getByRole('link', { name: '修改方案' })).toHaveCount(0);
});

test('an area is drawn, and gets another leader', async ({ page, request }) => {
  const admin = await Staff.signedIn(request, 'admin');
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const community = `测试小区${randomUUID().slice(0, 8)}`;
  const area = `测试片区${randomUUID().slice(0, 8)}`;
  const where = { latitude: 25.5, longitude: 103.8, travelMinutes: 10, active: true };
  await addByApi(admin, '/communities', {
    stationId: clerk.account.stationId,
    name: { 'zh-CN': community },
    ...where,
  });
  await signInAs(page, 'dispatcher', '/staff/areas');
  await page.getByRole('link', { name: '划分片区' }).click();
  await page.getByLabel('片区名称').fill(area);
  await page.getByLabel('包片领导').selectOption({ label: '示例分局领导' });
  await page.getByLabel(community).check();
  await check(page);
  await page.getByRole('button', { name: '保存' }).click();
  const row = page.getByRole('row').filter({ hasText: area });
  await expect(row).toContainText('示例分局领导');
  await expect(row).toContainText(community);

  await row.getByRole('link').click();
  await expect(page.getByLabel(community)).toBeChecked();
  await page.getByLabel('包片领导').selectOption({ label: '示例值班员' });
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存。')).toBeVisible();
  await expect(row).toContainText('示例值班员');
  await check(page);

  await page.getByRole('link', { name: '划分片区' }).click();
  await page.getByText(/已属于别的片区的社区/).click();
  await expect(page.getByText(`${community}：${area}`)).toBeVisible();
  await expect(page.getByLabel(community)).toHaveCount(0);
});

test('a supervisor chooses the station before the leader', async ({ page }) => {
  await signInAs(page, 'supervisor', '/staff/areas/new');
  await expect(page.getByText('选好派出所，再选包片领导和社区。')).toBeVisible();
  await page.getByLabel('派出所').selectOption({ index: 2 });
  await expect(page.getByLabel('包片领导')).toBeVisible();
});
