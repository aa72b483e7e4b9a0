import { expect, test } from '@playwright/test';
import { tabTo } from './keyboard.js';
import { bookByApi, freeWindows, newPhone, read } from './residents.js';
import { Staff } from './staff.js';
import { check, signInAs, spelled } from './staff-console.js';

/** @import { APIRequestContext, Page } from '@playwright/test' */

test.use({ viewport: { width: 1280, height: 900 } });

/** @param {Page} page */
const field = (page) => page.getByLabel('按电话查');

/** @param {Page} page @param {string} phone */
async function search(page, phone) {
  await field(page).fill(phone);
  await page.getByRole('button', { name: '查这个电话' }).click();
}

/** Two visits of one phone at the sample dispatcher's station. @param {APIRequestContext} request */
async function visitsOfOnePhone(request) {
  const { account } = await Staff.signedIn(request, 'dispatcher');
  const communityId = (await read(request, `/communities?stationId=${account.stationId}&limit=1`)).items[0].id;
  const windows = await freeWindows(request, communityId);
  const resident = { name: '示例居民 3', phone: newPhone() };
  const visits = [];
  for (const { windowId } of windows.slice(-2))
    visits.push(await bookByApi(request, { communityId, windowId, resident }));
  return { phone: resident.phone, visits };
}

test('a dispatcher finds the visits of a caller’s phone, masked, and the number stays out of every address', async ({
  page,
  request,
}) => {
  const { phone, visits } = await visitsOfOnePhone(request);
  await signInAs(page, 'dispatcher', '/staff/board');
  /** @type {string[]} */
  const addresses = [];
  page.on('request', (sent) => addresses.push(sent.url()));
  await search(page, `+86 ${phone}`);

  await expect(page.getByRole('heading', { level: 1 })).toContainText(`尾号 ${phone.slice(-4)} 的预约`);
  for (const { reference } of visits) await expect(page.getByRole('link', { name: spelled(reference) })).toBeVisible();
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(2);
  await expect(page.getByRole('table')).toContainText('示*');
  expect([page.url(), ...addresses].filter((address) => address.includes(phone))).toEqual([]);
  await check(page);

  await page.getByRole('link', { name: spelled(visits[0].reference) }).click();
  await expect(page).toHaveURL(`/staff/visits/${visits[0].reference}`);
});

test('a phone without a visit is said to have none, and the day comes back', async ({ page }) => {
  await signInAs(page, 'dispatcher', '/staff/board');
  await search(page, newPhone());
  await expect(page.getByText('没有这个电话的预约')).toBeVisible();
  await check(page);

  await page.getByRole('button', { name: '清除条件，看今天' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('今天');
  await expect(field(page)).toHaveValue('');
});

test('what is no phone is told at the field and not sent', async ({ page }) => {
  await signInAs(page, 'dispatcher', '/staff/board');
  await search(page, '138');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveAccessibleDescription(/请填写 11 位手机号/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('今天');
  await check(page);
});

test('another choice on the board ends the search by phone', async ({ page }) => {
  await signInAs(page, 'dispatcher', '/staff/board?q=K7Q');
  await search(page, newPhone());
  await expect(page.getByText('没有这个电话的预约')).toBeVisible();
  await expect(page.getByLabel('按预约编号查')).toHaveValue('');

  await page.getByRole('button', { name: '后一天' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('明天');
  await expect(field(page)).toHaveValue('');
});

test('a visit is found by phone with the keyboard alone', async ({ page, request }) => {
  const { phone, visits } = await visitsOfOnePhone(request);
  await signInAs(page, 'dispatcher', '/staff/board');
  await tabTo(page, field(page));
  await page.keyboard.insertText(phone);
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: spelled(visits[1].reference) });
  await expect(link).toBeVisible();
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/staff/visits/${visits[1].reference}`);
});

test('officers, who may not search by phone, are not offered it', async ({ page }) => {
  await signInAs(page, 'officer', '/staff/board');
  await expect(page.getByLabel('按预约编号查')).toBeVisible();
  await expect(field(page)).toHaveCount(0);
});
