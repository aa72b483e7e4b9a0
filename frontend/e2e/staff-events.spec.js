import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './axe.js';
import { Hosts, inDays, openRegistration } from './events.js';
import { tabTo } from './keyboard.js';
import { Staff } from './staff.js';
import { check, signInAs } from './staff-console.js';

test.use({ viewport: { width: 1280, height: 900 } });

/** @import { Page } from '@playwright/test' */

/** As a control of the browser has it. @param {number} days @param {string} time */
const wall = (days, time) => inDays(days, time).slice(0, 16);

/** @param {Page} page @param {string} word */
const expectState = (page, word) => expect(page.getByRole('main').locator('header .badge')).toHaveText(word);

/** What goes with every event. @param {Page} page @param {string} title */
async function fillIn(page, title) {
  await page.getByLabel('活动类型').selectOption({ label: '讲座' });
  await page.getByLabel('活动名称', { exact: true }).fill(title);
  await page.getByLabel('开始时间').fill(wall(10, '14:00'));
  await page.getByLabel('结束时间').fill(wall(10, '15:30'));
  await page.getByLabel('地点', { exact: true }).fill('翠峰派出所一楼大厅');
}

/** @param {Page} page @param {string} action @param {string} confirm @param {string} [reason] */
async function move(page, action, confirm, reason) {
  await page.getByRole('button', { name: action, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: action });
  if (reason) await dialog.getByLabel('原因').fill(reason);
  await dialog.getByRole('button', { name: confirm }).click();
  await expect(dialog).toBeHidden();
}

test('a clerk plans an event, announces it and closes registration', async ({ page }) => {
  const title = `防诈骗讲座 ${Date.now()}`;
  await signInAs(page, 'dispatcher', '/staff/events');
  await page.getByRole('link', { name: '计划一场活动' }).click();
  await expect(page).toHaveURL(/\/events\/new$/); // the list has a control of the same name
  await fillIn(page, title);
  await page.locator('#capacity').fill('30');
  await page.getByRole('radio', { name: '要报名', exact: true }).check();
  await page.getByLabel('报名开始').fill(wall(-1, '08:00'));
  await page.getByLabel('报名截止').fill(wall(9, '18:00'));
  await page.getByLabel('片区').selectOption({ label: '第一片区' });
  await expect(page.getByLabel('包片领导').locator('option:checked')).toHaveText('示例分局领导');
  await page.getByRole('button', { name: '保存草稿' }).click();

  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expectState(page, '草稿');
  await expect(page.getByText('示例值班员').last()).toBeVisible();
  await move(page, '发布', '确认发布');
  await expectState(page, '已发布');
  await move(page, '截止报名', '确认截止');
  await expectState(page, '报名截止');

  await page.getByRole('link', { name: '活动', exact: true }).last().click();
  await page.getByLabel('状态').selectOption({ label: '报名截止' });
  await expect(page).toHaveURL(/status=REGISTRATION_CLOSED/);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
});

test('what is missing is said at its control', async ({ page }) => {
  await signInAs(page, 'dispatcher', '/staff/events/new');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('link', { name: '请填写活动名称' }).click();
  await expect(page.getByLabel('活动名称', { exact: true })).toBeFocused();
});

test('the form begins with what the address knows', async ({ page }) => {
  const startsAt = encodeURIComponent(inDays(12, '18:00'));
  await signInAs(
    page,
    'dispatcher',
    `/staff/events/new?kind=ENTERPRISE_VISIT&stationId=1&title=走访&startsAt=${startsAt}`,
  );
  await expect(page.getByLabel('活动名称', { exact: true })).toHaveValue('走访');
  await expect(page.getByLabel('活动类型')).toHaveValue('ENTERPRISE_VISIT');
  await expect(page.getByLabel('开始时间')).toHaveValue(wall(12, '18:00'));
});

test('a visit is settled for the station alone', async ({ page, request }) => {
  await signInAs(page, 'dispatcher', '/staff/events/new?kind=ENTERPRISE_VISIT');
  await expect(page.getByText('走访只有本所看得到，不对外公布，也不报名。')).toBeVisible();
  await expect(page.getByRole('radio', { name: '要报名', exact: true })).toHaveCount(0);
  await page.getByLabel('活动名称', { exact: true }).fill('走访示例机械有限公司');
  await page.getByLabel('开始时间').fill(wall(10, '18:00'));
  await page.getByLabel('结束时间').fill(wall(10, '20:00'));
  await page.getByLabel('地点', { exact: true }).fill('企业会议室');
  await check(page);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await move(page, '约定走访', '确认约定');
  await expectState(page, '已约定');
  await expect(page.getByRole('link', { name: '居民看到的页面' })).toHaveCount(0);
  await check(page);
  const reference = new URL(page.url()).pathname.split('/').pop();
  expect((await request.get(`/api/v1/events/${reference}`)).status()).toBe(404);
});

test('a series is planned in words, and each of its events is a draft', async ({ page }) => {
  await signInAs(page, 'dispatcher', '/staff/events/series/new');
  await fillIn(page, `社区讲座 ${Date.now()}`);
  await page.getByRole('radio', { name: '按周' }).check();
  await page.getByLabel('每几周一次').fill('2');
  await page.getByLabel('一共几场').fill('3');
  await expect(page.getByText(/每 2 周的周.，共 3 场/)).toBeVisible();
  await check(page);
  await page.getByRole('button', { name: '保存系列' }).click();
  await expect(page.getByText('已保存，共 3 场草稿')).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: '草稿' })).toHaveCount(3);
  await expect(page.getByText(/每 2 周的周.，共 3 场/)).toBeVisible();
  await check(page);
});

test('what is postponed says why to everybody, and is announced again', async ({ page, request }) => {
  const hosts = await Hosts.of(request);
  const { reference } = await hosts.announce();
  await signInAs(page, 'dispatcher', `/staff/events/${reference}`);
  await page.getByRole('button', { name: '延期', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '延期' });
  await dialog.getByRole('button', { name: '确认延期' }).click();
  await expect(dialog.getByText('请填写“原因”')).toBeVisible();
  await check(page);
  await dialog.getByLabel('原因').fill('暴雨预警');
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await dialog.getByRole('button', { name: '确认延期' }).click();
  await expectState(page, '已延期');
  await expect(page.getByText('暴雨预警')).toBeVisible();
  await check(page);
  expect((await (await request.get(`/api/v1/events/${reference}`)).json()).reason).toBe('暴雨预警');
  await move(page, '发布', '确认发布');
  await expectState(page, '已发布');
});

test('what has not begun was not held, and the service says so', async ({ page, request }) => {
  const hosts = await Hosts.of(request);
  const { reference } = await hosts.announce();
  await hosts.move(reference, 'REGISTRATION_CLOSED');
  await signInAs(page, 'dispatcher', `/staff/events/${reference}`);
  await page.getByRole('button', { name: '已举办', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '已举办' });
  await dialog.getByRole('button', { name: '确认已举办' }).click();
  await expect(dialog.getByText('活动还没有开始')).toBeVisible();
});

test('an officer who does not organise it only looks', async ({ page, request }) => {
  const { reference } = await (await Hosts.of(request)).announce();
  await signInAs(page, 'officer', `/staff/events/${reference}`);
  await expect(page.getByText('现在没有您要做的事。')).toBeVisible();
  await expect(page.getByRole('link', { name: '修改活动' })).toHaveCount(0);
  await page.goto(`/staff/events/${reference}/edit`);
  await expect(page.getByText('这场活动不由您修改')).toBeVisible();
  await expect(page.getByRole('button', { name: '保存修改' })).toHaveCount(0);
});

test('who organises it changes and postpones it, but does not announce it', async ({ page, request }) => {
  const officer = await Staff.signedIn(request, 'officer');
  const { reference } = await (await Hosts.of(request)).announce({ organiserId: officer.account.id });
  await signInAs(page, 'officer', `/staff/events/${reference}`);
  await expect(page.getByRole('button', { name: '取消活动' })).toHaveCount(0);
  await move(page, '延期', '确认延期', '场地维修');
  await expectState(page, '已延期');
  await expect(page.getByRole('button', { name: '发布', exact: true })).toHaveCount(0);
});

test('a stale form keeps what was typed and takes what a colleague changed', async ({ page, request }) => {
  const hosts = await Hosts.of(request);
  const event = await hosts.plan();
  await signInAs(page, 'dispatcher', `/staff/events/${event.reference}/edit`);
  await page.getByLabel('活动名称', { exact: true }).fill('冬季警营开放日');

  const { title, place, kind, language, startsAt, endsAt, registration } = event;
  const data = {
    title,
    kind,
    language,
    startsAt,
    endsAt,
    registration,
    stationId: hosts.stationId,
    capacity: 55,
    place,
  };
  const answer = await request.put(`/api/v1/events/${event.reference}`, { headers: hosts.clerk.headers, data });
  expect(answer.status(), await answer.text()).toBe(200);

  await page.getByRole('button', { name: '保存修改' }).click();
  await expect(page.getByText(/同事刚改过这场活动（名额）/)).toBeVisible();
  await expect(page.getByLabel('活动名称', { exact: true })).toHaveValue('冬季警营开放日');
  await expect(page.locator('#capacity')).toHaveValue('55');
  await expectAccessible(page);
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await page.getByRole('button', { name: '保存修改' }).click();
  await expect(page.getByRole('heading', { name: '冬季警营开放日', level: 1 })).toBeVisible();
});

test('an event is announced with the keyboard alone', async ({ page, request }) => {
  const { reference } = await (await Hosts.of(request)).plan();
  await signInAs(page, 'dispatcher', `/staff/events/${reference}`);
  await tabTo(page, page.getByRole('button', { name: '发布', exact: true }));
  await page.keyboard.press('Enter');
  const confirm = page.getByRole('dialog').getByRole('button', { name: '确认发布' });
  await expect(confirm).toBeVisible();
  await tabTo(page, confirm);
  await page.keyboard.press('Enter');
  await expectState(page, '已发布');
  await expect(page.locator('#moves')).toBeFocused();
});

test('the list, the forms and the page of an event are accessible and fit a phone', async ({ page, request }) => {
  const { reference } = await (await Hosts.of(request)).announce({ registration: openRegistration(true) });
  await signInAs(page, 'admin', '/staff/events');
  await expect(page.getByRole('table')).toBeVisible();
  await check(page);
  await page.goto('/staff/events?kind=ONLINE_TALK&from=2020-01-01&until=2020-01-02');
  await expect(page.getByText('没有符合条件的活动')).toBeVisible();
  await check(page);
  await page.goto('/staff/events/new');
  await page.getByRole('radio', { name: '要报名', exact: true }).check();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await check(page);
  await page.goto(`/staff/events/${reference}`);
  await expect(page.getByText('剩余名额')).toBeVisible();
  await check(page);
});

test('on a phone the list is cards', async ({ page, request }) => {
  const { title } = await (await Hosts.of(request)).announce();
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'dispatcher', '/staff/events');
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: title['zh-CN'] })).toBeVisible();
  await expectNoSidewaysScroll(page);
});
