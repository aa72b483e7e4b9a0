import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.js';
import { fillInRegistration, Hosts, inDays, sendRegistration } from './events.js';
import { tabTo } from './keyboard.js';

/** @param {string} title */
const named = (title) => ({ title: { 'zh-CN': title } });

test('a resident finds an event, registers, follows it and cancels', async ({ page, request }) => {
  const title = `参观派出所 ${randomUUID().slice(0, 6)}`;
  await (
    await Hosts.of(request)
  ).announce({ ...named(title), startsAt: inDays(1, '09:00'), endsAt: inDays(1, '11:00') });
  await page.goto('/');
  await page.getByRole('link', { name: '警营活动' }).click();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title })).toBeFocused();
  await expect(page.getByText('还剩 40 个名额，共 40 个')).toBeVisible();
  await page.getByRole('link', { name: '我要报名' }).click();
  await fillInRegistration(page);
  await page.getByLabel('一共来几个人').selectOption('3');
  await page.getByLabel('第 3 个人的姓名').fill('示例居民 3');
  await sendRegistration(page);

  await expect(page.getByRole('heading', { name: '报名收到了' })).toBeFocused();
  await page.getByRole('checkbox', { name: /记住这个报名/ }).check();
  await page.getByRole('link', { name: '查看我的报名' }).click();
  await expect(page.getByRole('heading', { name: '报上名了' })).toBeVisible();
  await expect(page.getByRole('img', { name: '进门时给民警扫的二维码' })).toBeVisible();
  await expect(page.getByText('示例居民 1、示例居民 3')).toBeVisible();

  await page.getByRole('button', { name: '取消报名' }).click();
  await page.getByRole('button', { name: '确认取消' }).click();
  await expect(page.getByRole('heading', { name: '报名进度' })).toBeFocused();
  await expect(page.getByRole('heading', { name: '报名已取消' })).toBeVisible();
  await page.goto('/registrations');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
});

test('the list is narrowed by kind and station, and the choice stands in the address', async ({ page, request }) => {
  const hosts = await Hosts.of(request);
  const talk = `恳谈 ${randomUUID().slice(0, 6)}`;
  await hosts.announce({ ...named(talk), kind: 'TALK', startsAt: inDays(2, '09:00'), endsAt: inDays(2, '10:00') });
  const lecture = `讲座 ${randomUUID().slice(0, 6)}`;
  await hosts.announce({
    ...named(lecture),
    kind: 'LECTURE',
    startsAt: inDays(2, '09:00'),
    endsAt: inDays(2, '10:00'),
  });
  await page.goto('/events');
  await expect(page.getByRole('link', { name: lecture })).toBeVisible();
  await page.getByLabel('活动类型').selectOption('TALK');
  await page.getByLabel('派出所').selectOption(String(hosts.stationId));
  await expect(page).toHaveURL(`/events?kind=TALK&station=${hosts.stationId}`);
  await expect(page.getByRole('link', { name: talk })).toBeVisible();
  await expect(page.getByRole('link', { name: lecture })).toBeHidden();
  await expect(page.getByRole('link', { name: '用日历打开' })).toHaveAttribute(
    'href',
    new RegExp(`^webcal://.*/published-events/feed\\.ics\\?kind=TALK&stationId=${hosts.stationId}$`),
  );
});

test('who narrowed it to nothing is led back to everything', async ({ page }) => {
  await page.goto('/events?kind=ONLINE_TALK&station=999999');
  await expect(page.getByText('没有这样的活动')).toBeVisible();
  await page.getByRole('button', { name: '看全部活动' }).click();
  await expect(page).toHaveURL(/\/events$/);
});

test('the list goes on where it stopped, and repeats nothing', async ({ page, request }) => {
  const hosts = await Hosts.of(request);
  const mark = randomUUID().slice(0, 6);
  for (let n = 0; n < 22; n++) await hosts.announce({ ...named(`第 ${n} 场 ${mark}`), kind: 'PUBLICITY_STAND' });
  await page.goto('/events?kind=PUBLICITY_STAND');
  await expect(page.getByRole('article')).toHaveCount(20);
  await page.getByRole('button', { name: '看更多' }).click();
  await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(20);
  const links = await page
    .getByRole('article')
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(new Set(links).size).toBe(links.length);
});

test('the month leads to the events of a day, by the keyboard too', async ({ page, request }) => {
  const title = `月历 ${randomUUID().slice(0, 6)}`;
  const startsAt = inDays(40, '09:00');
  await (await Hosts.of(request)).announce({ ...named(title), startsAt, endsAt: inDays(40, '10:00') });
  await page.goto(`/events?month=${startsAt.slice(0, 7)}`);
  const day = page
    .getByRole('table')
    .getByRole('link', { name: new RegExp(`${Number(startsAt.slice(8, 10))}日 .*场活动`) });
  await expect(day).toBeVisible();
  await tabTo(page, day);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /的活动$/ })).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`day=${startsAt.slice(0, 10)}`));
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: title })).toBeVisible(); // month and day stand in the address
});

test('a month without events says what to do', async ({ page }) => {
  await page.goto('/events?month=2031-01');
  await expect(page.getByText('请看看上个月或下个月')).toBeVisible();
  await page.getByRole('link', { name: '下个月' }).click();
  await expect(page).toHaveURL(/month=2031-02/);
});

test('search engines read of an event while its page is open', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce(named('结构化数据'));
  /** @type {string[]} */
  const refused = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(`/events/${event.reference}`);
  const block = page.locator('head script[type="application/ld+json"]');
  await expect(block).toHaveCount(1);
  const data = JSON.parse((await block.textContent()) ?? '');
  expect(data).toMatchObject({ '@type': 'Event', name: '结构化数据' });
  await page.getByRole('link', { name: '全部活动' }).click();
  await expect(block).toHaveCount(0);
  expect(refused).toEqual([]);
});

test('an event goes into the calendar of the phone', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce(named('日历文件'));
  await page.goto(`/events/${event.reference}`);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: '加到手机日历' }).click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('SUMMARY:日历文件');
});

test('an event is printed as a poster with the way to it', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce(named('海报'));
  await page.goto(`/events/${event.reference}`);
  await expect(page.getByRole('heading', { name: '海报' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: '这场活动网页的二维码' })).toBeVisible();
  await expect(page.getByText(`/events/${event.reference}`)).toBeVisible();
  await expect(page.getByRole('heading', { name: '报名' })).toBeHidden();
  await expectAccessible(page);
});

test('what is not announced is not found', async ({ page, request }) => {
  const draft = await (await Hosts.of(request)).plan();
  await page.goto(`/events/${draft.reference}`);
  await expect(page.getByRole('heading', { name: '没有找到这场活动' })).toBeVisible();
});
