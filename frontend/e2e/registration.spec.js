import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.js';
import {
  fillInRegistration,
  Hosts,
  moveRegistration,
  openRegistration,
  pageOf,
  registerByApi,
  sendRegistration,
} from './events.js';
import { tabTo } from './keyboard.js';
import { newPhone } from './residents.js';

test('a registration is made by the keyboard alone', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce();
  const { keyboard } = page;
  await page.goto(`/events/${event.reference}`);
  await tabTo(page, page.getByRole('link', { name: '我要报名' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '报名参加' })).toBeFocused();
  await tabTo(page, page.getByLabel('您的姓名'));
  await keyboard.insertText('示例居民 1');
  await tabTo(page, page.getByLabel('您的电话'));
  await keyboard.insertText(newPhone());
  await tabTo(page, page.getByLabel('一共来几个人'));
  await keyboard.press('ArrowDown');
  await tabTo(page, page.getByLabel('第 2 个人的姓名'));
  await keyboard.insertText('示例居民 2');
  await tabTo(page, page.getByRole('checkbox', { name: /同意/ }));
  await keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: '提交报名' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '报名收到了' })).toBeFocused();
});

test('a form that is not filled in says so, and a reload keeps what was typed', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce();
  await page.goto(`/events/${event.reference}/register`);
  await page.getByLabel('您的姓名').fill('示例居民 1');
  await sendRegistration(page);
  await expect(page.getByRole('group', { name: /需要改一下/ })).toBeFocused();
  await page.reload();
  await expect(page.getByLabel('您的姓名')).toHaveValue('示例居民 1');
});

test('a registration whose answer was lost is made once', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce({ capacity: 5 });
  await page.goto(`/events/${event.reference}/register`);
  await fillInRegistration(page);
  await page.route('**/registrations', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await sendRegistration(page);
  await expect(page.getByText('网络断开了')).toBeVisible();
  await page.unroute('**/registrations');
  await expect(page.getByRole('checkbox', { name: /同意/ })).toBeChecked();
  await page.waitForTimeout(800); // a second tap within 0.7 s is taken for a trembling finger
  await sendRegistration(page);
  await expect(page.getByRole('heading', { name: '报名收到了' })).toBeVisible();
  await page.goto(`/events/${event.reference}`);
  await expect(page.getByText('还剩 4 个名额')).toBeVisible();
});

test('a phone that has registered is told so', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce();
  const phone = newPhone();
  await registerByApi(request, event.reference, { phone });
  await page.goto(`/events/${event.reference}/register`);
  await fillInRegistration(page, phone);
  await sendRegistration(page);
  await expect(page.getByRole('group', { name: /需要改一下/ })).toContainText('已经报过这场活动');
  await page.getByRole('link', { name: '查看我的报名' }).click();
  await expect(page.getByRole('heading', { name: '我的报名' })).toBeVisible();
});

test('registration that closes meanwhile is told, and nothing typed is lost', async ({ page, request }) => {
  const hosts = await Hosts.of(request);
  const event = await hosts.announce();
  await page.goto(`/events/${event.reference}/register`);
  await fillInRegistration(page);
  await hosts.move(event.reference, 'REGISTRATION_CLOSED');
  await sendRegistration(page);
  await expect(page.getByText('报名刚刚截止')).toBeVisible();
  await expect(page.getByLabel('您的姓名')).toHaveValue('示例居民 1');
});

test('a full event says that one waits, and an offer is accepted', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce({ capacity: 2 });
  const first = await registerByApi(request, event.reference, { partySize: 2 });
  await page.goto(`/events/${event.reference}`);
  await expect(page.getByText('2 个名额已满，可以候补')).toBeVisible();
  await page.getByRole('link', { name: '加入候补' }).click();
  await expect(page.getByText('名额已满，现在报名是排队候补')).toBeVisible();
  await fillInRegistration(page);
  await sendRegistration(page);
  await expect(page.getByText('名额已满，您在候补')).toBeVisible();
  await page.getByRole('link', { name: '查看我的报名' }).click();
  await expect(page.getByRole('heading', { name: '正在候补' })).toBeVisible();

  await moveRegistration(request, first, 'CANCELLED');
  await page.reload();
  await expect(page.getByRole('heading', { name: '有名额了，请您确认' })).toBeVisible();
  await expect(page.getByText(/请在 .* 以前确认/)).toBeVisible();
  await page.getByRole('button', { name: '确认参加' }).click();
  await expect(page.getByRole('heading', { name: '报名进度' })).toBeFocused();
  await expect(page.getByRole('heading', { name: '报上名了' })).toBeVisible();
});

test('who declines an offer passes it on', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce({ capacity: 1 });
  const first = await registerByApi(request, event.reference);
  const second = await registerByApi(request, event.reference);
  const third = await registerByApi(request, event.reference);
  await moveRegistration(request, first, 'CANCELLED');
  await page.goto(pageOf(second));
  await page.getByRole('button', { name: '不参加了' }).click();
  await page.getByRole('button', { name: '放弃名额' }).click();
  await expect(page.getByRole('heading', { name: '您放弃了名额' })).toBeVisible();
  await page.goto(pageOf(third));
  await expect(page.getByRole('heading', { name: '有名额了，请您确认' })).toBeVisible();
});

test('who needs approval is told so before and after', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce({ registration: openRegistration(true) });
  await page.goto(`/events/${event.reference}/register`);
  await expect(page.getByText('报名要经主办民警审核')).toBeVisible();
  await fillInRegistration(page);
  await sendRegistration(page);
  await expect(page.getByText('主办民警审核后')).toBeVisible();
  await page.getByRole('link', { name: '查看我的报名' }).click();
  await expect(page.getByRole('heading', { name: '等主办民警审核' })).toBeVisible();
});

test('an event that is called off says why, also to who registered', async ({ page, request }) => {
  const hosts = await Hosts.of(request);
  const event = await hosts.announce();
  const registration = await registerByApi(request, event.reference);
  await page.goto(pageOf(registration));
  await expect(page.getByRole('heading', { name: '报上名了' })).toBeVisible();
  await hosts.move(event.reference, 'CANCELLED', '场地临时维修');
  await page.reload();
  await expect(page.getByRole('heading', { name: '活动取消了' })).toBeVisible();
  await expect(page.getByText('原因：场地临时维修')).toBeVisible();
  await expect(page.getByRole('heading', { name: '进门二维码' })).toBeHidden();
  await page.getByRole('link', { name: '看活动详情' }).click();
  await expect(page.getByText('这场活动取消了')).toBeVisible();
  await expect(page.getByText('原因：场地临时维修')).toBeVisible();
});

test('who looks on sees that an event is put off', async ({ page, request }) => {
  const hosts = await Hosts.of(request);
  const event = await hosts.announce();
  await page.clock.install();
  await page.goto(pageOf(await registerByApi(request, event.reference)));
  await expect(page.getByRole('heading', { name: '报上名了' })).toBeVisible();
  await hosts.move(event.reference, 'POSTPONED', '台风');
  await page.clock.runFor(31_000);
  await expect(page.getByText('活动的安排变了')).toBeVisible();
  await expect(page.getByRole('heading', { name: '活动延期了' })).toBeVisible();
  await expect(page.getByText('原因：台风')).toBeVisible();
});

test('who is offered a place keeps the offer while the event is put off', async ({ page, request }) => {
  const hosts = await Hosts.of(request);
  const event = await hosts.announce({ capacity: 1 });
  const first = await registerByApi(request, event.reference);
  const second = await registerByApi(request, event.reference);
  await moveRegistration(request, first, 'CANCELLED');
  await hosts.move(event.reference, 'POSTPONED', '台风');
  await page.goto(pageOf(second));
  await expect(page.getByRole('heading', { name: '活动延期了，给您的名额还留着' })).toBeVisible();
  await expect(page.getByText('期限从那时重新算起')).toBeVisible();
  await expect(page.getByText(/请在 .* 以前确认/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: '确认参加' })).toHaveCount(0);
  await expectAccessible(page);

  await hosts.move(event.reference, 'PUBLISHED');
  await page.reload();
  await expect(page.getByText(/请在 .* 以前确认/)).toBeVisible();
  await page.getByRole('button', { name: '确认参加' }).click();
  await expect(page.getByRole('heading', { name: '报上名了' })).toBeVisible();
});

test('a registration is found by reference and code, and a wrong code opens nothing', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce();
  const { reference, manageToken } = await registerByApi(request, event.reference);
  await page.goto('/registrations');
  await page.getByRole('button', { name: '查看报名' }).click();
  await expect(page.getByRole('group', { name: /需要改一下/ })).toBeFocused();
  await page.getByLabel('报名编号').fill(reference.toLowerCase());
  await page.getByLabel('管理码').fill(manageToken);
  await page.waitForTimeout(800);
  await page.getByRole('button', { name: '查看报名' }).click();
  await expect(page.getByRole('heading', { name: '报上名了' })).toBeVisible();
  await page.goto(`/registrations/${reference}#wrong`);
  await expect(page.getByRole('heading', { name: '没有找到这个报名' })).toBeVisible();
});

test('who registered takes a copy of their data, and has it deleted once they do not come', async ({
  page,
  request,
}) => {
  const event = await (await Hosts.of(request)).announce();
  const registration = await registerByApi(request, event.reference);
  await page.goto(pageOf(registration));
  await page.getByText('我的个人信息').click();
  await expect(page.getByText('取消报名或活动结束以后')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载我的信息' }).click();
  const everything = JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
  expect(everything.registration.reference).toBe(registration.reference);

  await moveRegistration(request, registration, 'CANCELLED');
  await page.reload();
  await page.getByText('我的个人信息').click();
  await page.getByRole('button', { name: '删除我的信息' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByRole('heading', { name: '您的信息已经删除' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: '没有找到这个报名' })).toBeVisible();
});

test('who waits sees how many are before them', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce({ capacity: 3 });
  await registerByApi(request, event.reference, { partySize: 3 });
  await registerByApi(request, event.reference, { partySize: 3 });
  await page.goto(pageOf(await registerByApi(request, event.reference)));
  await expect(page.getByText('前面还有 3 人在等')).toBeVisible();
});

test('who comes with fewer says so, and the page follows', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce({ capacity: 4 });
  await page.goto(pageOf(await registerByApi(request, event.reference, { partySize: 3 })));
  await page.getByRole('button', { name: '改来的人数' }).click();
  await page.locator('#party').selectOption('2');
  await page.getByRole('button', { name: '确认人数' }).click();
  await expect(page.getByRole('heading', { name: '报名进度' })).toBeFocused();
  await expect(page.getByRole('definition').filter({ hasText: /^2 人$/ })).toBeVisible();
});

test('more come only where there is room', async ({ page, request }) => {
  const event = await (await Hosts.of(request)).announce({ capacity: 4 });
  const registration = await registerByApi(request, event.reference, { partySize: 2 });
  await registerByApi(request, event.reference, { partySize: 2 });
  await page.goto(pageOf(registration));
  await page.getByRole('button', { name: '改来的人数' }).click();
  await expectAccessible(page);
  await page.locator('#party').selectOption('3');
  await page.getByRole('button', { name: '确认人数' }).click();
  await expect(page.getByRole('dialog').getByRole('link', { name: /人数可以减少，不能增加/ })).toBeVisible();
});

test('who was approved asks the organiser to come with more, and what was chosen stays', async ({ page, request }) => {
  const hosts = await Hosts.of(request);
  const event = await hosts.announce({ capacity: 6, registration: openRegistration(true) });
  const registration = await registerByApi(request, event.reference, { partySize: 2 });
  await hosts.approve(registration.reference);
  await page.goto(pageOf(registration));
  await page.getByRole('button', { name: '改来的人数' }).click();
  await page.locator('#party').selectOption('3');
  await page.getByRole('button', { name: '确认人数' }).click();
  await expect(page.getByRole('dialog').getByRole('link', { name: /请联系主办方/ })).toBeVisible();
  await expect(page.locator('#party')).toHaveValue('3');
});
