import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { Door, figures, isReadyForNoSignal, photoOf, standAt, typeIn, verdict } from './doors.js';
import { check, enter } from './staff-console.js';

/** @import { Page } from '@playwright/test' */

/** @param {Page} page @param {string} people @param {string} [reason] */
async function walkIn(page, people, reason) {
  await page.getByRole('button', { name: '现场参加', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '现场参加' });
  await dialog.getByLabel('几个人').and(dialog.getByRole('textbox')).fill(people);
  if (reason) await dialog.getByLabel('超出名额的原因').fill(reason);
  await dialog.getByRole('button', { name: '签到' }).click();
}

test('a party is let in by its reference, with one tap, and counted', async ({ page, request }) => {
  const door = await Door.open(request);
  const party = await door.register('张示例', 3);
  await standAt(page, door);
  await typeIn(page, party.reference);
  await expect(verdict(page)).toContainText('已签到');
  await expect(verdict(page)).toContainText('张* · 3 人');
  await expect(verdict(page)).toBeFocused();
  expect(await figures(page)).toEqual(['3/3', '0', '37']);
  await expect.poll(() => door.counted()).toEqual({ came: 3, walkedIn: 0 });
});

test('a photo of the code lets a party in', async ({ page, request, browser }) => {
  const door = await Door.open(request);
  const { doorToken } = await door.register('李示例', 2);
  const picture = await photoOf(browser, doorToken);
  await standAt(page, door);
  await page.getByRole('button', { name: '扫码签到' }).click();
  await page.getByLabel('从图片识别').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture });
  await expect(verdict(page)).toContainText('李* · 2 人');
  await expect.poll(() => door.counted()).toEqual({ came: 2, walkedIn: 0 });
});

test('what was done by mistake is taken back at once, and later', async ({ page, request }) => {
  const door = await Door.open(request);
  const party = await door.register('王示例', 2);
  await standAt(page, door);
  await typeIn(page, party.reference);
  await verdict(page).getByRole('button', { name: '撤销' }).click();
  await expect(verdict(page)).toBeHidden();
  await expect.poll(() => door.counted()).toEqual({ came: 0, walkedIn: 0 });
  await typeIn(page, party.reference);
  await page.reload();
  await page.getByRole('button', { name: '撤销 王*' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(() => door.counted()).toEqual({ came: 0, walkedIn: 0 });
});

test('who walks in is counted apart, and beyond the places only with a reason', async ({ page, request }) => {
  const door = await Door.open(request, 4);
  await door.register('赵示例', 2);
  await standAt(page, door);
  await walkIn(page, '2');
  await expect(verdict(page)).toContainText('已计入现场参加');
  expect(await figures(page)).toEqual(['0/2', '2', '0']);
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await walkIn(page, '1');
  await expect(page.getByRole('dialog')).toContainText('请填写');
  await page.getByRole('dialog').getByLabel('超出名额的原因').fill('带来了邻居');
  await page.waitForTimeout(800);
  await page.getByRole('dialog').getByRole('button', { name: '签到' }).click();
  await expect.poll(() => door.counted()).toEqual({ came: 0, walkedIn: 3 });
});

test('without signal the page opens, lets two parties in, and both count once when there is signal', async ({
  page,
  request,
  context,
}) => {
  const door = await Door.open(request);
  const [first, second] = [await door.register('钱示例', 2), await door.register('孙示例', 3)];
  await standAt(page, door);
  await isReadyForNoSignal(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('没有信号，可以继续签到')).toBeVisible();
  await typeIn(page, first.reference);
  await expect(verdict(page)).toContainText('有信号就发送');
  await typeIn(page, second.reference);
  expect(await figures(page)).toEqual(['5/5', '0', '35']);
  await page.reload();
  await expect(page.getByText('2 条签到等待发送')).toBeVisible();
  expect(await door.counted()).toEqual({ came: 0, walkedIn: 0 });
  await context.setOffline(false);
  await expect.poll(() => door.counted(), { timeout: 30_000 }).toEqual({ came: 5, walkedIn: 0 });
  await expect(page.getByText('条签到等待发送')).toBeHidden();
});

test('the same party let in by two phones without signal came once, and the later one is told', async ({
  page,
  request,
  browser,
}) => {
  const door = await Door.open(request);
  const party = await door.register('周示例', 2);
  const other = await (await browser.newContext()).newPage();
  for (const phone of [page, other]) {
    await standAt(phone, door);
    await isReadyForNoSignal(phone);
    await phone.context().setOffline(true);
    await phone.reload();
    await typeIn(phone, party.reference);
    await expect(verdict(phone)).toContainText('有信号就发送');
  }
  await page.context().setOffline(false);
  await expect(verdict(page)).toContainText('请进', { timeout: 30_000 });
  await expect.poll(() => door.counted(), { timeout: 30_000 }).toEqual({ came: 2, walkedIn: 0 });
  await other.context().setOffline(false);
  await expect(verdict(other)).toContainText('已由另一台设备签到', { timeout: 30_000 });
  expect(await door.counted()).toEqual({ came: 2, walkedIn: 0 });
  await other.context().close();
});

test('what a phone sends fifty times counts once', async ({ request }) => {
  const door = await Door.open(request);
  const { reference } = await door.register('吴示例', 2);
  const party = { nonce: randomUUID(), at: new Date().toISOString(), reference };
  const guest = { nonce: randomUUID(), at: party.at, walkIn: { partySize: 1 } };
  for (let time = 0; time < 50; time++) await door.seen([party, guest]);
  expect(await door.counted()).toEqual({ came: 2, walkedIn: 1 });
});

test('the camera reads the code', async ({ request, browser, baseURL, launchOptions }) => {
  const door = await Door.open(request);
  const { doorToken } = await door.register('郑示例', 2);
  const film = join(mkdtempSync(join(tmpdir(), 'doorstep-camera-')), 'code.mjpeg');
  writeFileSync(film, await photoOf(browser, doorToken, 'jpeg'));
  const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
  const phone = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), ...camera, `--use-file-for-fake-video-capture=${film}`],
  });
  const page = await phone.newPage({ baseURL, locale: 'zh-CN', viewport: { width: 390, height: 844 } });
  await page.addInitScript(() => {
    const felt = /** @type {any} */ (/** @type {any} */ (window).felt = []);
    navigator.vibrate = (pattern) => Boolean(felt.push(pattern));
  });
  await standAt(page, door);
  await page.getByRole('button', { name: '扫码签到' }).click();
  const scanning = page.getByRole('dialog', { name: '扫码签到' });
  await expect(scanning.locator('#verdict')).toContainText('郑* · 2 人', { timeout: 20_000 });
  await expect(scanning.locator('#verdict')).toContainText('请进');
  expect(await page.evaluate(() => /** @type {any} */ (window).felt)).toEqual([80]);
  await expect(scanning.locator('video')).toBeVisible(); // it goes on looking, and the code that still lies there is not read again
  await page.waitForTimeout(1000);
  await expect(scanning.locator('#verdict')).toContainText('请进');
  await expect.poll(() => door.counted()).toEqual({ came: 2, walkedIn: 0 }); // closed sooner, the phone would not send it
  await phone.close();
});

test('a code that is none, another event’s and a cancelled party’s are told apart', async ({
  page,
  request,
  browser,
}) => {
  const [door, elsewhere] = [await Door.open(request), await Door.open(request)];
  const [stranger, cancelled] = [await elsewhere.register('冯示例', 1), await door.register('陈示例', 1)];
  await door.cancel(cancelled);
  await standAt(page, door);
  await page.getByRole('button', { name: '扫码签到' }).click(); // once: the next one is scanned without a further tap
  for (const [code, words] of [
    ['https://example.org/', '不是签到码'],
    [stranger.doorToken, '可能是其他活动的码'],
    [cancelled.doorToken, '已取消'],
  ]) {
    const buffer = await photoOf(browser, code);
    await page.getByLabel('从图片识别').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer });
    await expect(page.getByRole('dialog').locator('#verdict')).toContainText(words);
  }
  await page.getByRole('button', { name: '扫完了' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(verdict(page)).toContainText('已取消');
});

test('who is in already is not counted again, and it says since when', async ({ page, request }) => {
  const door = await Door.open(request);
  const { reference, doorToken } = await door.register('褚示例', 2);
  await door.seen([{ nonce: randomUUID(), reference }]);
  await standAt(page, door);
  const buffer = await photoOf(/** @type {any} */ (page.context().browser()), doorToken);
  await page.getByRole('button', { name: '扫码签到' }).click();
  await page.getByLabel('从图片识别').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer });
  await expect(verdict(page)).toContainText(/这一组 .+ 已经签到，不重复计数/);
});

test('what comes more than an hour late is not counted until a person says so', async ({ page, request, context }) => {
  const door = await Door.open(request);
  const party = await door.register('卫示例', 2);
  await standAt(page, door);
  await isReadyForNoSignal(page);
  await context.setOffline(true);
  await typeIn(page, party.reference);
  await expect(verdict(page)).toContainText('有信号就发送');
  await page.evaluate(() => {
    const [entry] = JSON.parse(localStorage.getItem('doorstep.door') ?? '[]');
    const at = new Date(Date.now() - 61 * 60_000).toISOString();
    localStorage.setItem('doorstep.door', JSON.stringify([{ ...entry, at }]));
  });
  await page.reload();
  await context.setOffline(false);
  await expect(page.getByText('超过 1 小时才送到')).toBeVisible({ timeout: 30_000 });
  expect(await door.counted()).toEqual({ came: 0, walkedIn: 0 });
  await page.getByRole('button', { name: '按现在计入' }).click();
  await expect.poll(() => door.counted()).toEqual({ came: 2, walkedIn: 0 });
});

test('signing out leaves no list on the phone', async ({ page, request, context }) => {
  const door = await Door.open(request);
  await door.register('蒋示例', 2);
  await standAt(page, door);
  await isReadyForNoSignal(page);
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('蒋');
  await context.setOffline(true);
  await page.goto(door.path);
  await expect(page.getByLabel('按姓名或编号查找')).toBeHidden();
});

test('what waits is not lost when the session ended meanwhile', async ({ page, request, context }) => {
  const door = await Door.open(request);
  const party = await door.register('沈示例', 2);
  await standAt(page, door);
  await isReadyForNoSignal(page);
  await context.setOffline(true);
  await page.reload();
  await typeIn(page, party.reference);
  await context.clearCookies();
  await context.setOffline(false);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible({ timeout: 40_000 });
  await enter(page, 'dispatcher');
  await expect.poll(() => door.counted(), { timeout: 30_000 }).toEqual({ came: 2, walkedIn: 0 });
});

test('the keyboard alone lets a party in and takes it back', async ({ page, request }) => {
  const door = await Door.open(request);
  const party = await door.register('韩示例', 2);
  await standAt(page, door);
  await page.getByLabel('按姓名或编号查找').focus();
  await page.keyboard.type(party.reference);
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toBeFocused();
  await expect(verdict(page)).toContainText('请进');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toBeHidden();
  await expect.poll(() => door.counted()).toEqual({ came: 0, walkedIn: 0 });
});

test('the door has no fault in either language, on a phone and on a desk', async ({ page, request }) => {
  const door = await Door.open(request);
  const [party] = [await door.register('杨示例', 2), await door.register('朱示例', 4)];
  await door.seen([{ nonce: randomUUID(), walkIn: { partySize: 3 } }]);
  await standAt(page, door);
  await typeIn(page, party.reference);
  await expect(verdict(page)).toContainText('请进');
  await check(page);
  for (const name of ['扫码签到', '现场参加']) {
    await page.getByRole('button', { name, exact: true }).click();
    await check(page);
    await page.keyboard.press('Escape');
  }
});
