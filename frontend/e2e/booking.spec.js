import { expect, test } from '@playwright/test';
import {
  answerUntilWhen,
  bookByApi,
  chooseFirstWindow,
  confirm,
  consent,
  firstCommunity,
  freeWindows,
  newPhone,
  next,
  pageOf,
  startAtWhen,
} from './residents.js';

/** @param {import('@playwright/test').Page} page @returns {string[]} fills up with the keys of the bookings sent */
function bookingsSentBy(page) {
  /** @type {string[]} */
  const keys = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/appointments'))
      keys.push(request.headers()['idempotency-key']);
  });
  return keys;
}

test('a resident books a visit in four steps and keeps the way back to it', async ({ page, request }) => {
  await answerUntilWhen(page, await firstCommunity(request));
  await chooseFirstWindow(page);
  await consent(page);
  await confirm(page).click();

  await expect(page.getByRole('heading', { name: '预约好了' })).toBeFocused();
  await expect(page.getByText(/^[0-9A-Z*~$=]{3}-[0-9A-Z]{3}-[0-9A-Z*~$=]{3}$/)).toBeVisible();
  await expect(page.getByRole('img', { name: /扫一扫/ })).toBeVisible();

  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: '加到手机日历' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.ics$/);

  await page.getByRole('checkbox', { name: /在这部手机上记住/ }).check();
  await page.goto('/');
  await page.getByRole('region', { name: '这部手机记住的预约' }).getByRole('link').click();
  await expect(page.getByRole('heading', { name: '预约成功，等派出所安排民警' })).toBeVisible();
});

test('the phone remembers nothing that its owner did not ask it to', async ({ page, request }) => {
  await startAtWhen(page, await firstCommunity(request));
  await chooseFirstWindow(page);
  await consent(page);
  await confirm(page).click();
  await expect(page.getByRole('heading', { name: '预约好了' })).toBeVisible();

  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain('visits');
});

test('a double tap books once', async ({ page, request }) => {
  const sent = bookingsSentBy(page);
  await startAtWhen(page, await firstCommunity(request));
  await chooseFirstWindow(page);
  await consent(page);
  await confirm(page).dblclick();

  await expect(page.getByRole('heading', { name: '预约好了' })).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('an answer lost on the way is asked for again and books once', async ({ page, request }) => {
  const sent = bookingsSentBy(page);
  await startAtWhen(page, await firstCommunity(request));
  await chooseFirstWindow(page);
  await consent(page);
  let reference = '';
  await page.route(
    '**/api/v1/appointments',
    async (route) => {
      reference = (await (await route.fetch()).json()).reference;
      await route.abort();
    },
    { times: 1 },
  );

  await confirm(page).click();
  await expect(page.getByText(/网络断开了/)).toBeVisible();
  await page.waitForTimeout(800); // a second tap within 0.7 s is taken for a trembling finger
  await confirm(page).click();

  await expect(page.getByRole('heading', { name: '预约好了' })).toBeVisible();
  await expect(page.getByText(reference.replace(/(.{3})(?=.)/g, '$1-'))).toBeVisible();
  expect(new Set(sent).size).toBe(1);
});

test('a window that fills meanwhile is answered with others, and nothing is lost', async ({ page, request }) => {
  const community = await firstCommunity(request);
  await startAtWhen(page, community);
  await chooseFirstWindow(page);
  await consent(page);
  const wanted = Number(await page.getByRole('radio', { checked: true }).getAttribute('value'));
  const others = (await freeWindows(request, community.id)).find(({ windowId }) => windowId === wanted)?.remaining ?? 0;
  for (let n = 0; n < others; n++) await bookByApi(request, { communityId: community.id, windowId: wanted });

  await confirm(page).click();
  await expect(page.getByRole('heading', { name: '这个时段刚刚约满了' })).toBeFocused();
  await expect(page.getByRole('group', { name: '最近还能约的时段' }).getByRole('radio')).not.toHaveCount(0);
  await page.waitForTimeout(800);
  await confirm(page).click();

  await expect(page.getByRole('heading', { name: '预约好了' })).toBeVisible();
});

test('going back keeps every answer', async ({ page, request }) => {
  const phone = newPhone();
  await answerUntilWhen(page, await firstCommunity(request), phone);

  await page.goBack();
  await expect(page.getByLabel('您的电话')).toHaveValue(phone);
  await page.goBack();
  await expect(page.getByLabel('楼栋、单元和门牌号')).toHaveValue('3 幢 2 单元 501');
  await page.reload();
  await expect(page.getByLabel('楼栋、单元和门牌号')).toHaveValue('3 幢 2 单元 501');
});

test('nothing that was entered stands in an address', async ({ page, request }) => {
  /** @type {string[]} */
  const addresses = [];
  page.on('request', (sent) => addresses.push(decodeURIComponent(sent.url())));
  const phone = newPhone();
  await answerUntilWhen(page, await firstCommunity(request), phone);

  for (const secret of [phone, '示例居民', '单元']) expect(addresses.join('\n')).not.toContain(secret);
});

test('errors take focus and lead to the control', async ({ page }) => {
  await page.goto('/book/service');
  await next(page);

  await expect(page.getByRole('group', { name: /需要改一下/ })).toBeFocused();
  await page.getByRole('link', { name: '请选择要办的事' }).click();
  await expect(page.getByRole('radio').first()).toBeFocused();
});

test('a remark of the service leads back to the step it is about', async ({ page, request }) => {
  await startAtWhen(page, await firstCommunity(request));
  await chooseFirstWindow(page);
  await consent(page);
  await page.route('**/api/v1/appointments', (route) =>
    route.fulfill({
      status: 400,
      contentType: 'application/problem+json',
      json: {
        type: '/problems/validation',
        title: '填写有误',
        status: 400,
        errors: [{ pointer: '/resident/phone', detail: '这个号码是空号' }],
      },
    }),
  );

  await confirm(page).click();
  await page.getByRole('link', { name: '这个号码是空号' }).click();
  await expect(page.getByLabel('您的电话')).toBeFocused();
  await expect(page.getByText('这个号码是空号')).toBeVisible();
});

test('somebody books for a neighbour, who has agreed', async ({ page, request }) => {
  await answerUntilWhen(page, await firstCommunity(request));
  await page.goBack();
  await page.getByRole('radio', { name: /替别人预约/ }).check();
  const proxy = page.getByRole('group', { name: '代为预约的人（您）' });
  await proxy.getByLabel('您的姓名').fill('示例邻居 1');
  await proxy.getByLabel('您的电话').fill('0874-3120001');
  await proxy.getByLabel('您是办事人的').selectOption('邻居');
  await proxy.getByRole('checkbox', { name: /本人同意/ }).check();
  await page.getByRole('checkbox', { name: '听力不便' }).check();
  await next(page);
  await chooseFirstWindow(page);
  await consent(page);
  await confirm(page).click();

  await page.getByRole('link', { name: '查看预约进度' }).click();
  await expect(page.getByText('示例邻居 1 (邻居)')).toBeVisible();
});

test('a step cannot be opened before the ones it builds on', async ({ page }) => {
  await page.goto('/book/when');
  await expect(page).toHaveURL(/\/book\/service$/);
});

test('the confirmation survives a reload by mistake', async ({ page, request }) => {
  await startAtWhen(page, await firstCommunity(request));
  await chooseFirstWindow(page);
  await consent(page);
  await confirm(page).click();
  await expect(page.getByRole('heading', { name: '预约好了' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: '预约好了' })).toBeVisible();
});

test('a booked visit can be opened by its link on another phone', async ({ browser, request }) => {
  const visit = await bookByApi(request);
  const other = await browser.newPage();
  await other.goto(pageOf(visit));
  await expect(other.getByRole('heading', { name: '预约成功，等派出所安排民警' })).toBeVisible();
  await other.close();
});
