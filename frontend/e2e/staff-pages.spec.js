import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll } from './axe.js';
import { bookByApi } from './residents.js';
import { Staff } from './staff.js';
import { check, dayOf, signInAs } from './staff-console.js';

test.use({ viewport: { width: 1280, height: 900 } });

/** @import { APIRequestContext, Page } from '@playwright/test' */

/** A page of the administrator's, or of whoever is named. @type {Record<string, {as?: string, path: string, then?: (page: Page) => Promise<unknown>}>} */
const PAGES = {
  'the board': { path: '/staff/board', then: (page) => page.getByLabel('日期').waitFor() },
  'the board with nothing on it': { path: '/staff/board?date=2020-01-01' },
  'the booking for a caller': { path: '/staff/book' },
  'the booking for a caller with errors': {
    path: '/staff/book',
    then: async (page) => {
      await page.getByRole('radio', { name: /代办人/ }).check();
      await page.getByRole('button', { name: '确认预约' }).click();
    },
  },
  'the over-promised windows': { path: '/staff/over-promised' },
  'the shifts': { path: '/staff/shifts', then: (page) => page.getByRole('table').waitFor() },
  'a new shift': {
    path: '/staff/shifts',
    then: async (page) => {
      await page.getByRole('button', { name: '加班次' }).click();
      await page.getByRole('button', { name: '保存班次' }).click();
    },
  },
  'the absences': { path: '/staff/absences' },
  'a new absence': {
    path: '/staff/absences',
    then: (page) => page.getByRole('button', { name: '登记请假' }).click(),
  },
  'the suggestions': { path: '/staff/suggestions' },
  'the suggestions with none that fits': { path: '/staff/suggestions?status=WITHDRAWN&channel=WEIBO&overdue=1' },
  'a suggestion that is recorded, with errors': {
    path: '/staff/suggestions/new',
    then: async (page) => {
      await page.getByLabel('渠道').selectOption({ label: '意见簿' });
      await page.getByRole('button', { name: '登记', exact: true }).click();
    },
  },
  'the opinion books': { path: '/staff/opinion-books' },
  'the inspections': { path: '/staff/inspections' },
  'the figures of suggestions': {
    path: '/staff/suggestion-figures',
    then: (page) => page.getByRole('table').first().waitFor(),
  },
  administration: { path: '/staff/admin' },
  'the day of an officer without visits': { as: 'officer', path: '/staff/my-day?date=2020-01-01' },
  'a page that is not for the role': { as: 'officer', path: '/staff/admin' },
};
for (const kind of ['stations', 'communities', 'officers', 'services', 'accounts', 'portals']) {
  PAGES[`the list of ${kind}`] = {
    path: `/staff/admin/${kind}`,
    then: (page) => page.getByRole('table').waitFor(),
  };
  PAGES[`a form of ${kind}, with errors`] = {
    path: `/staff/admin/${kind}/new`,
    then: (page) => page.getByRole('button', { name: '保存' }).click(),
  };
}

for (const [name, { as = 'admin', path, then }] of Object.entries(PAGES)) {
  test(`${name} is accessible in both languages and fits a narrow phone`, async ({ page }) => {
    await signInAs(page, as, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await then?.(page);
    await check(page);
  });
}

test('the way in is accessible, also with an error', async ({ page }) => {
  await page.goto('/staff/sign-in');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await check(page);
});

/** A visit of the sample officer, as far as the moves bring it. @param {APIRequestContext} request @param {object[]} moves */
async function visitAfter(request, ...moves) {
  const dispatcher = await Staff.signedIn(request, 'dispatcher');
  const colleague = await Staff.signedIn(request, 'officer');
  const officer = await dispatcher.officerOf(colleague.account);
  const visit = await dispatcher.bookFor(officer);
  await dispatcher.assign(visit.reference, officer.id);
  for (const move of moves) await colleague.move(visit.reference, move);
  return visit;
}

test('a visit and its dialogs are accessible', async ({ page, request }) => {
  const { reference } = await visitAfter(request);
  await signInAs(page, 'dispatcher', `/staff/visits/${reference}`);
  await expect(page.getByRole('button', { name: '换一位民警' })).toBeVisible();
  await check(page);
  for (const [open, ready] of [
    ['换一位民警', /确认派单|先不改/],
    ['改时段', /确认改时段/],
    ['取消预约', /确认取消/],
    ['说明理由，查看完整信息', /^查看$/],
  ]) {
    await page.getByRole('button', { name: open }).click();
    await expect(page.getByRole('button', { name: ready }).first()).toBeVisible();
    await check(page);
    await page.keyboard.press('Escape');
  }
});

test('the officer’s day and its dialogs are accessible', async ({ page, request }) => {
  const visit = await visitAfter(request, { to: 'EN_ROUTE' }, { to: 'ARRIVED' });
  await signInAs(page, 'officer', `/staff/my-day?date=${dayOf(visit.window.startsAt)}`);
  await expect(page.getByRole('button', { name: '办结', exact: true })).toBeVisible();
  await check(page);
  await page.getByRole('button', { name: '办结', exact: true }).click();
  await check(page);
});

test('a finished visit says in words that it is masked, and is accessible', async ({ page, request }) => {
  const { reference } = await visitAfter(
    request,
    { to: 'EN_ROUTE' },
    { to: 'ARRIVED' },
    { to: 'NO_ONE_HOME', reason: 'RESIDENT_AWAY' },
  );
  await signInAs(page, 'dispatcher', `/staff/visits/${reference}`);
  await expect(page.getByText('为保护居民隐私')).toBeVisible();
  await check(page);
});

test('everything fits at 200 % zoom of a small laptop', async ({ page, request }) => {
  await page.setViewportSize({ width: 640, height: 400 }); // what 1280 × 800 is at 200 %
  const { reference } = await bookByApi(request);
  await signInAs(page, 'admin');
  for (const path of [
    '/staff/board',
    `/staff/visits/${reference}`,
    '/staff/book',
    '/staff/shifts',
    '/staff/audit',
    '/staff/admin/officers',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
});

test('the navigation is one line on a small laptop, in both languages', async ({ page }) => {
  await signInAs(page, 'admin');
  const bar = page.getByRole('navigation').locator('..');
  for (const other of ['English', '中文']) {
    await expect(page.getByRole('button', { name: other })).toBeVisible();
    expect((await bar.boundingBox())?.height).toBeLessThan(60); // two lines are 96 px and more
    await page.getByRole('button', { name: other }).click();
  }
});

test('residents load nothing of the staff’s pages', async ({ page }) => {
  /** @type {string[]} */
  const loaded = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/');
  await page.goto('/book/service');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(loaded.filter((path) => /staff|Shell|Board|session/i.test(path))).toEqual([]);
});
