import { expect, test } from '@playwright/test';
import { bookByApi, newPhone, read } from './residents.js';
import { Staff } from './staff.js';
import { dayOf, signInAs, spelled } from './staff-console.js';

test.use({ viewport: { width: 1280, height: 900 } });

/** What can be done with the visit on the page. @param {import('@playwright/test').Page} page */
const moves = (page) => page.getByRole('region', { name: '可以做的操作' }).getByRole('button');

/** A visit that the sample officer's colleagues deal with, and the officer. @param {import('@playwright/test').APIRequestContext} request */
async function visitForOfficer(request) {
  const dispatcher = await Staff.signedIn(request, 'dispatcher');
  const { account } = await Staff.signedIn(request, 'officer');
  const officer = await dispatcher.officerOf(account);
  return { dispatcher, officer, visit: await dispatcher.bookFor(officer) };
}

test('a dispatcher finds a booked visit on the board and assigns an officer', async ({ page, request }) => {
  const { visit, officer } = await visitForOfficer(request);
  await signInAs(page, 'dispatcher', `/staff/board?date=${dayOf(visit.window.startsAt)}`);
  await page.getByLabel('按预约编号查').fill(visit.reference);
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('link', { name: spelled(visit.reference) }).click();

  await moves(page).filter({ hasText: '派单' }).click();
  await page.getByRole('radio', { name: officer.name }).check();
  await page.getByRole('button', { name: '确认派单' }).click();

  await expect(page.getByText('已派单').first()).toBeVisible();
  await expect(page.getByText(`派单给${officer.name}`)).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
});

test('an officer is assigned with the keyboard alone', async ({ page, request }) => {
  const { visit } = await visitForOfficer(request);
  await signInAs(page, 'dispatcher', `/staff/visits/${visit.reference}`);
  await moves(page).filter({ hasText: '派单' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  await expect(page.getByText(/^派单给/)).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
});

test('only moves that the states allow are offered', async ({ page, request }) => {
  const { visit, officer, dispatcher } = await visitForOfficer(request);
  await signInAs(page, 'dispatcher', `/staff/visits/${visit.reference}`);
  await expect(moves(page)).toHaveText(['派单', '改时段', '不予受理', '取消预约']);

  await dispatcher.assign(visit.reference, officer.id);
  await page.reload();
  await expect(moves(page)).toHaveText(['换一位民警', '改时段', '退回重新派单', '取消预约']);

  await dispatcher.move(visit.reference, { to: 'CANCELLED', reason: 'RESIDENT_ASKED' });
  await page.reload();
  await expect(page.getByText('居民要求').first()).toBeVisible();
  await expect(moves(page)).toHaveCount(0);
});

test('a visit is turned down only with a reason', async ({ page, request }) => {
  const { visit } = await visitForOfficer(request);
  await signInAs(page, 'dispatcher', `/staff/visits/${visit.reference}`);
  await page.getByRole('button', { name: '不予受理' }).click();
  await page.getByRole('button', { name: '确认不予受理' }).click();
  await expect(page.getByText('请选择原因')).toBeVisible();

  await page.getByRole('radio', { name: '重复预约' }).check();
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await page.getByRole('button', { name: '确认不予受理' }).click();
  await expect(page.getByText('不予受理').first()).toBeVisible();
  await expect(moves(page)).toHaveCount(0);
});

test('a change that a colleague was faster with is not made, and the page says what is possible now', async ({
  page,
  request,
}) => {
  const { visit, officer, dispatcher } = await visitForOfficer(request);
  await signInAs(page, 'dispatcher', `/staff/visits/${visit.reference}`);
  await page.getByRole('button', { name: '不予受理' }).click();
  await page.getByRole('radio', { name: '重复预约' }).check();
  await dispatcher.assign(visit.reference, officer.id);
  await page.getByRole('button', { name: '确认不予受理' }).click();

  await expect(page.getByText(/^没有改成/)).toBeVisible();
  await expect(page.getByText(/现在可以：退回重新派单、取消/)).toBeVisible();
  await expect(moves(page).first()).toHaveText('换一位民警');
});

test('a dispatcher moves a visit to another window', async ({ page, request }) => {
  const { visit } = await visitForOfficer(request);
  await signInAs(page, 'dispatcher', `/staff/visits/${visit.reference}`);
  await page.getByRole('button', { name: '改时段' }).click();
  await page.getByRole('radio').last().check();
  await page.getByRole('button', { name: '确认改时段' }).click();
  await expect(page.getByText(/^改到 /)).toBeVisible();
});

test('a visit is booked for a caller, and its link handed over', async ({ page, request }) => {
  const { account } = await Staff.signedIn(request, 'dispatcher');
  const { items } = await read(request, `/communities?stationId=${account.stationId}&limit=1`);
  const community = items[0].name['zh-CN'];
  await signInAs(page, 'dispatcher', '/staff/book');
  await page.getByRole('button', { name: '确认预约' }).click();
  await expect(page.locator('[aria-labelledby="error-summary-title"]')).toBeFocused();
  await page.waitForTimeout(700); // nobody fills in a form faster than AppButton tells a second tap from a trembling finger

  await page.getByLabel('事项').selectOption({ index: 1 });
  await page.getByLabel('小区或社区（写几个字查找）').fill(community);
  await page.getByRole('radio', { name: community, exact: true }).check();
  await page.getByLabel('楼栋、单元和门牌号').fill('3 幢 2 单元 501');
  await page
    .getByRole('radio', { name: /还能约/ })
    .first()
    .check();
  await page.getByLabel('办事人姓名').fill('示例居民 7');
  await page.getByLabel('办事人电话').fill(newPhone());
  await page.getByRole('checkbox', { name: /来电人已在电话中同意/ }).check();
  await page.getByRole('button', { name: '确认预约' }).click();

  await expect(page.getByRole('heading', { name: '预约好了' })).toBeFocused();
  await expect(page.getByText(/\/visits\/.+#.+/)).toBeVisible();
  await page.getByRole('link', { name: '打开这个预约' }).click();
  await expect(page.getByText('来电代约')).toBeVisible();
});

test('a visit that could not be done is followed by another', async ({ page, request }) => {
  const { visit, officer, dispatcher } = await visitForOfficer(request);
  await dispatcher.assign(visit.reference, officer.id);
  const colleague = await Staff.signedIn(request, 'officer');
  await colleague.move(visit.reference, { to: 'EN_ROUTE' });
  await colleague.move(visit.reference, { to: 'ARRIVED' });
  await colleague.move(visit.reference, { to: 'UNABLE', reason: 'DOCUMENTS_MISSING' });

  await signInAs(page, 'dispatcher', `/staff/visits/${visit.reference}`);
  await page.getByRole('link', { name: '再约一次上门' }).click();
  await expect(page.getByText(`这是 ${spelled(visit.reference)} 的后续上门`)).toBeVisible();
  await expect(page.getByLabel('事项')).toHaveValue(visit.service.code);
  await page.getByLabel('楼栋、单元和门牌号').fill('3 幢 2 单元 501');
  await page
    .getByRole('radio', { name: /还能约/ })
    .first()
    .check();
  await page.getByLabel('办事人姓名').fill('示例居民 8');
  await page.getByLabel('办事人电话').fill(newPhone());
  await page.getByRole('checkbox', { name: /来电人已在电话中同意/ }).check();
  await page.getByRole('button', { name: '确认预约' }).click();
  await page.getByRole('link', { name: '打开这个预约' }).click();
  await page.getByRole('link', { name: spelled(visit.reference) }).click();
  await expect(page.getByText('材料不齐').first()).toBeVisible();
});

test('the board keeps its filters in the address', async ({ page, request }) => {
  await bookByApi(request);
  await signInAs(page, 'dispatcher', '/staff/board');
  await page.getByRole('button', { name: '已取消' }).click();
  await expect(page).toHaveURL('/staff/board?status=CANCELLED');
  await page.reload();
  await expect(page.getByRole('button', { name: '已取消' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: '后一天' }).click();
  await expect(page).toHaveURL(/date=\d{4}-\d\d-\d\d/);
});

test('a station does not see another station’s visit', async ({ page, request }) => {
  const supervisor = await Staff.signedIn(request, 'supervisor');
  const { account } = await Staff.signedIn(request, 'dispatcher');
  const response = await request.get('/api/v1/communities?limit=200');
  const elsewhere = (await response.json()).items.find(
    (/** @type {{stationId: number}} */ { stationId }) => stationId !== account.stationId,
  );
  const visit = await bookByApi(request, { communityId: elsewhere.id });
  expect(supervisor.account.role).toBe('SUPERVISOR');

  await signInAs(page, 'dispatcher', `/staff/visits/${visit.reference}`);
  await expect(page.getByRole('heading', { name: '没有找到这个预约' })).toBeVisible();
});

test('a dispatcher sees people whole for a reason, and only on the page that was told it', async ({
  page,
  request,
}) => {
  const { visit } = await visitForOfficer(request);
  await signInAs(page, 'dispatcher', `/staff/visits/${visit.reference}`);
  await expect(page.getByText(/\d{3}\*{4}\d{2}/)).toBeVisible();
  await page.getByRole('button', { name: '说明理由，查看完整信息' }).click();
  await page.getByRole('button', { name: '查看', exact: true }).click();
  await expect(page.getByText('请选择理由')).toBeVisible();

  await page.getByRole('radio', { name: '核对地址' }).check();
  await page.waitForTimeout(700); // sooner, AppButton takes it for a trembling finger
  await page.getByRole('button', { name: '查看', exact: true }).click();

  await expect(page.getByText(visit.address)).toBeVisible();
  await expect(page.getByRole('link', { name: /拨打电话/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '说明理由，查看完整信息' })).toBeVisible();
  await expect(page.getByText(visit.address)).toBeHidden();
});

test('of a visit whose data were erased, nothing more is offered to see', async ({ page, request }) => {
  const { reference, manageToken } = await bookByApi(request);
  const address = `/api/v1/appointments/${reference}`;
  const headers = { 'Manage-Token': manageToken };
  const data = { to: 'CANCELLED', reason: 'PLANS_CHANGED' };
  expect((await request.post(`${address}/transitions`, { headers, data })).status()).toBe(200);
  expect((await request.post(`${address}/erasure`, { headers })).status()).toBe(204);

  await signInAs(page, 'admin', `/staff/visits/${reference}`);

  await expect(page.getByText('已经清除，谁也看不到了')).toBeVisible();
  await expect(page.getByRole('button', { name: '说明理由，查看完整信息' })).toBeHidden();
});
