import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { Door } from './doors.js';
import { Hosts, openRegistration, registerByApi } from './events.js';
import { newPhone } from './residents.js';
import { check, signInAs, spelled } from './staff-console.js';

test.use({ viewport: { width: 1280, height: 900 } });

/** @import { APIRequestContext, Page } from '@playwright/test' */

/** An event that waits for people to register. @param {APIRequestContext} request @param {number} capacity @param {boolean} [approval] */
const eventFor = async (request, capacity, approval) =>
  (await Hosts.of(request)).announce({ capacity, registration: openRegistration(approval) });

/** @param {Page} page @param {{reference: string}} registration */
const rowOf = (page, { reference }) => page.getByRole('row').filter({ hasText: spelled(reference) });

test('registrations that arrive are approved and rejected', async ({ page, request }) => {
  const event = await eventFor(request, 3, true);
  const one = await registerByApi(request, event.reference, { partySize: 2 });
  const late = await registerByApi(request, event.reference, { partySize: 2 });
  const other = await registerByApi(request, event.reference);
  await signInAs(page, 'dispatcher', `/staff/events/${event.reference}`);
  await page.getByRole('link', { name: '报名名单' }).click();

  await expect(rowOf(page, one)).toContainText('待审核');
  await page.getByRole('button', { name: `通过：${spelled(one.reference)}`, exact: true }).click();
  await expect(rowOf(page, one)).toContainText('已确认');
  await page.getByRole('button', { name: `通过：${spelled(late.reference)}`, exact: true }).click();
  await expect(page.getByText(`${spelled(late.reference)} 现在是：候补中`)).toBeVisible();
  await page.getByRole('button', { name: `不通过：${spelled(other.reference)}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认不通过' }).click();
  await expect(rowOf(page, other)).toContainText('未通过');
  await check(page);

  await page.getByLabel('状态').selectOption({ label: '候补中' });
  await expect(page).toHaveURL(/status=WAITLISTED/);
  await expect(rowOf(page, late)).toBeVisible();
  await expect(rowOf(page, one)).toHaveCount(0);
});

test('a place that becomes free is offered, and the list says until when', async ({ page, request }) => {
  const event = await eventFor(request, 2);
  const first = await registerByApi(request, event.reference, { partySize: 2 });
  const waiting = await registerByApi(request, event.reference, { partySize: 2 });
  await signInAs(page, 'dispatcher', `/staff/events/${event.reference}/registrations`);
  await page.getByRole('button', { name: `取消报名：${spelled(first.reference)}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认取消' }).click();
  await expect(rowOf(page, waiting)).toContainText(/有空位，待确认.*前答复有效/);
});

test('who calls is found by telephone, which stays out of the address', async ({ page, request }) => {
  const event = await eventFor(request, 40);
  const phone = newPhone();
  const one = await registerByApi(request, event.reference, { phone });
  const other = await registerByApi(request, event.reference);
  await signInAs(page, 'dispatcher', `/staff/events/${event.reference}/registrations`);
  await expect(rowOf(page, other)).toBeVisible();
  await page.getByLabel('按电话查').fill(phone);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`尾号 ${phone.slice(-4)} 的报名`)).toBeVisible();
  await expect(rowOf(page, one)).toBeVisible();
  await expect(rowOf(page, other)).toHaveCount(0);
  expect(page.url()).not.toContain(phone);
  await check(page);
  await page.getByLabel('按电话查').fill(newPhone());
  await page.keyboard.press('Enter');
  await expect(page.getByText('这场活动没有这个电话的报名')).toBeVisible();
  await page.getByRole('button', { name: '看全部' }).click();
  await expect(rowOf(page, other)).toBeVisible();
});

test('names are masked until somebody says why they need them', async ({ page, request }) => {
  const event = await eventFor(request, 40);
  const phone = newPhone();
  const one = await registerByApi(request, event.reference, { phone });
  await signInAs(page, 'dispatcher', `/staff/events/${event.reference}/registrations`);
  await expect(rowOf(page, one)).toContainText('示*');
  await expect(page.getByText(phone)).toHaveCount(0);
  await page.getByRole('button', { name: `查看全名和电话：${spelled(one.reference)}` }).click();
  await page.getByRole('dialog').getByRole('radio', { name: '打电话联系报名人' }).check();
  await check(page);
  await page.getByRole('dialog').getByRole('button', { name: '查看', exact: true }).click();
  await expect(rowOf(page, one)).toContainText(phone);
});

test('an officer who does not organise it sees masked names and does nothing', async ({ page, request }) => {
  const event = await eventFor(request, 40, true);
  const one = await registerByApi(request, event.reference);
  await signInAs(page, 'officer', `/staff/events/${event.reference}/registrations`);
  await expect(rowOf(page, one)).toContainText('示*');
  await expect(rowOf(page, one).getByRole('button')).toHaveText(['经过']);
});

test('who took a check-in back, and when, can be seen', async ({ page, request }) => {
  const door = await Door.open(request);
  const { reference } = await door.register('示例居民', 2);
  await door.seen([{ nonce: randomUUID(), reference }]);
  await signInAs(page, 'dispatcher', `/staff/events/${door.event.reference}/registrations`);
  await page.getByRole('button', { name: `撤回签到：${spelled(reference)}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认撤回' }).click();
  await expect(page.getByText(`${spelled(reference)} 现在是：已确认`)).toBeVisible();

  await page.getByRole('button', { name: `经过：${spelled(reference)}` }).click();
  const steps = page.getByRole('dialog', { name: `经过：${spelled(reference)}` }).getByRole('listitem');
  const { displayName } = door.clerk.account;
  await expect(steps).toHaveText([
    /^已确认 · 报名人 · /,
    new RegExp(`^已签到 · ${displayName} · `),
    new RegExp(`^签到被撤销 · ${displayName} · `),
  ]);
  await check(page);
});

test('a caller is registered, and hears whether there is a place', async ({ page, request }) => {
  const event = await eventFor(request, 2);
  await signInAs(page, 'officer', `/staff/events/${event.reference}/registrations`);
  await page.getByRole('link', { name: '代来电人报名' }).click();
  await expect(page.getByText('剩余名额 2 个，候补 0 人。')).toBeVisible();
  await page.getByRole('button', { name: '登记报名' }).click();
  await check(page);
  await page.getByLabel('来电人姓名').fill('示例居民一');
  await page.getByLabel('来电人电话').fill(newPhone());
  await page.getByLabel('一共几人来').fill('2');
  await page.getByLabel('同来的人').fill('示例居民二');
  await page.getByRole('checkbox', { name: /来电人同意/ }).check();
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await page.getByRole('button', { name: '登记报名' }).click();
  await expect(page.getByRole('heading', { name: '报名成功，有名额' })).toBeFocused();
  await expect(page.getByText(/\/registrations\/\w{9}#/)).toBeVisible();
  await check(page);

  await page.getByRole('button', { name: '再登记一位' }).click();
  await page.getByLabel('来电人姓名').fill('示例居民三');
  await page.getByLabel('来电人电话').fill(newPhone());
  await page.getByRole('checkbox', { name: /来电人同意/ }).check();
  await page.getByRole('button', { name: '登记报名' }).click();
  await expect(page.getByRole('heading', { name: '名额已满，进入候补' })).toBeFocused();
});

test('the list for the door has everybody who is expected, and prints', async ({ page, request }) => {
  const event = await eventFor(request, 40);
  const one = await registerByApi(request, event.reference, { partySize: 3 });
  await signInAs(page, 'officer', `/staff/events/${event.reference}/registrations`);
  await page.getByRole('link', { name: '签到名单' }).click();
  await expect(page.getByText('1 组，共 3 人')).toBeVisible();
  await expect(rowOf(page, one)).toContainText('示*');
  await check(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '打印名单' })).toBeHidden();
  await expect(rowOf(page, one)).toBeVisible();
});

test('fewer places than are promised are refused in plain words', async ({ page, request }) => {
  const event = await eventFor(request, 4);
  await registerByApi(request, event.reference, { partySize: 4 });
  await signInAs(page, 'dispatcher', `/staff/events/${event.reference}/edit`);
  await expect(page.getByText('已经答应了 4 人')).toBeVisible();
  await page.locator('#capacity').fill('3');
  await page.getByRole('button', { name: '保存修改' }).click();
  await expect(page.locator('#capacity-error')).toContainText('名额不能少于已经答应的人数');
  await expect(page.locator('#capacity')).toHaveValue('3');
});
