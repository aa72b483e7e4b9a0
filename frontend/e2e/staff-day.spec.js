import { expect, test } from '@playwright/test';
import { Staff } from './staff.js';
import { dayOf, signInAs, spelled } from './staff-console.js';

/** @import { APIRequestContext, Page } from '@playwright/test' */

/** A visit that is assigned to the sample officer, whose page is then open. @param {Page} page @param {APIRequestContext} request */
async function onTheDayOf(page, request) {
  const dispatcher = await Staff.signedIn(request, 'dispatcher');
  const { account } = await Staff.signedIn(request, 'officer');
  const officer = await dispatcher.officerOf(account);
  const visit = await dispatcher.bookFor(officer);
  await dispatcher.assign(visit.reference, officer.id);

  await signInAs(page, 'officer', `/staff/my-day?date=${dayOf(visit.window.startsAt)}`);
  await bringUp(page, visit.reference);
  return visit;
}

/** Other tests leave visits on the same day: this one is brought up from the list unless it is on top. @param {Page} page @param {string} reference */
async function bringUp(page, reference) {
  await expect(page.locator('.at-hand')).toBeVisible();
  const onTop = page.getByRole('link', { name: spelled(reference) });
  if ((await onTop.count()) === 0) await page.getByRole('button', { name: spelled(reference) }).click();
  await expect(onTop).toBeVisible();
}

/** The big button. @param {Page} page @param {string} name */
const thumb = (page, name) => page.locator('.at-hand').getByRole('button', { name, exact: true });

/** @param {Page} page */
const state = (page) => page.locator('.at-hand .badge');

/** @param {Page} page @returns {string[]} fills up with the keys of the moves sent */
function keysSentBy(page) {
  /** @type {string[]} */
  const keys = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/transitions')) keys.push(request.headers()['idempotency-key']);
  });
  return keys;
}

test('an officer completes a visit with one thumb', async ({ page, request }) => {
  const visit = await onTheDayOf(page, request);
  await thumb(page, '出发').click();
  await thumb(page, '到达').click();
  await expect(page.locator('.at-hand').getByRole('button')).toHaveText(['无人在家', '未能办理', '办结']);
  await thumb(page, '办结').click();
  await page.getByRole('radio', { name: '当场办结' }).check();
  await page.getByRole('button', { name: '确认办结' }).click();

  await expect(page.getByText('已登记：已办结')).toBeVisible();
  await page.goto(`/staff/visits/${visit.reference}`);
  await expect(page.getByText('当场办结').first()).toBeVisible();
  await expect(page.getByText('为保护居民隐私')).toBeVisible();
});

test('a slip of the thumb is taken back within two minutes', async ({ page, request }) => {
  await onTheDayOf(page, request);
  await thumb(page, '出发').click();
  await expect(page.getByText('已登记：在途')).toBeVisible();
  await page.getByRole('button', { name: '撤回', exact: true }).click();

  await expect(state(page)).toHaveText('已派单');
  await expect(thumb(page, '出发')).toBeVisible();
});

test('nobody at home needs a reason', async ({ page, request }) => {
  await onTheDayOf(page, request);
  await thumb(page, '出发').click();
  await thumb(page, '到达').click();
  await thumb(page, '无人在家').click();
  await page.getByRole('radio', { name: '敲门无人应答' }).check();
  await page.getByRole('button', { name: '确认无人在家' }).click();
  await expect(page.getByText('已登记：无人在家')).toBeVisible();
});

test('without signal the moves wait on the phone, and arrive once there is some', async ({
  page,
  context,
  request,
}) => {
  const visit = await onTheDayOf(page, request);
  const sent = keysSentBy(page);
  await context.setOffline(true);
  await thumb(page, '出发').click();
  await expect(page.locator('.at-hand').getByText('待发送')).toBeVisible();
  await thumb(page, '到达').click();
  await expect(page.getByText('待发送：2 项')).toBeVisible();

  const kept = await page.evaluate(() => localStorage.getItem('doorstep.outbox') ?? '');
  expect(Object.keys(JSON.parse(kept)[0]).sort()).toEqual(['by', 'key', 'reference', 'to']);

  await context.setOffline(false);
  await expect(page.getByText('待发送')).toHaveCount(0);
  await expect(state(page)).toHaveText('已到达');
  expect(new Set(sent).size, 'each move has one key, however often it was tried').toBe(2);

  const officer = await Staff.signedIn(request, 'officer');
  const { items } = await (
    await request.get(`/api/v1/appointments/${visit.reference}/timeline`, { headers: officer.headers })
  ).json();
  const moves = items.filter((/** @type {{kind: string}} */ { kind }) => kind === 'MOVED');
  expect(moves.map((/** @type {{status: string}} */ { status }) => status)).toEqual(['EN_ROUTE', 'ARRIVED']);
});

test('a move that was not sent yet can be taken back', async ({ page, context, request }) => {
  await onTheDayOf(page, request);
  await context.setOffline(true);
  await thumb(page, '出发').click();
  await page.getByRole('button', { name: '撤回（还没发出）' }).click();
  await expect(page.getByText('待发送')).toHaveCount(0);
  await expect(state(page)).toHaveText('已派单');
  await context.setOffline(false);
});

test('what was refused when it arrived is said, with what is true now', async ({ page, context, request }) => {
  const visit = await onTheDayOf(page, request);
  await context.setOffline(true);
  await thumb(page, '出发').click();
  const dispatcher = await Staff.signedIn(request, 'dispatcher');
  await dispatcher.move(visit.reference, { to: 'CANCELLED', reason: 'RESIDENT_ASKED' });
  await context.setOffline(false);

  await expect(page.getByText('有操作没有被接受')).toBeVisible();
  await expect(page.getByText('待发送')).toHaveCount(0);
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByText('有操作没有被接受')).toBeHidden();
});

test('the day sheet has what is needed on paper, and nobody’s phone', async ({ page, request }) => {
  const visit = await onTheDayOf(page, request);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByRole('table');
  await expect(sheet).toContainText(spelled(visit.reference));
  await expect(sheet).not.toContainText(visit.resident.phone);
  await expect(page.getByRole('button', { name: '打印日程单' })).toBeHidden();
});
