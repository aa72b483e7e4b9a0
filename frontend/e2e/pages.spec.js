import { expect, test } from '@playwright/test';
import { check, expectNoSidewaysScroll } from './axe.js';
import { Clerks, handInByApi, pageOf as pageOfSuggestion } from './clerks.js';
import {
  fillInRegistration,
  Hosts,
  moveRegistration,
  openRegistration,
  pageOf as pageOfRegistration,
  registerByApi,
  sendRegistration,
} from './events.js';
import {
  answerUntilWhen,
  bookByApi,
  chooseFirstWindow,
  confirm,
  consent,
  firstCommunity,
  next,
  pageOf,
} from './residents.js';

/** Every page a resident can see, by the way there. @type {Record<string, (page: import('@playwright/test').Page, request: import('@playwright/test').APIRequestContext) => Promise<unknown>>} */
const PAGES = {
  'the start page': (page) => page.goto('/'),
  'step 1, with an error': async (page) => {
    await page.goto('/book/service');
    await next(page);
    await page.getByRole('radio').first().check();
  },
  'steps 2 to 4 and the confirmation': async (page, request) => {
    await answerUntilWhen(page, await firstCommunity(request));
    for (const step of ['where', 'who']) {
      await page.goto(`/book/${step}`);
      await expect(page.getByRole('button', { name: '下一步' })).toBeVisible();
      await check(page);
    }
    await page.goto('/book/when');
    await chooseFirstWindow(page);
    await check(page);
    await consent(page);
    await confirm(page).click();
    await expect(page.getByRole('heading', { name: '预约好了' })).toBeVisible();
  },
  'the search for a visit': (page) => page.goto('/visits'),
  'a visit': async (page, request) => {
    await page.goto(pageOf(await bookByApi(request)));
    await expect(page.getByText('预约成功，等派出所安排民警')).toBeVisible();
  },
  'the cancelling of a visit': async (page, request) => {
    await page.goto(pageOf(await bookByApi(request)));
    await page.getByRole('button', { name: '取消预约' }).click();
  },
  'another time for a visit': async (page, request) => {
    await page.goto(pageOf(await bookByApi(request)).replace('#', '/window#'));
    await expect(page.getByRole('button', { name: '改到这个时段' })).toBeVisible();
  },
  'a visit that does not exist': async (page) => {
    await page.goto('/visits/0000000ZZ#wrong');
    await expect(page.getByText('没有找到这个预约')).toBeVisible();
  },
  'a suggestion to hand in, with an error': async (page) => {
    await page.goto('/suggest');
    await page.getByRole('textbox', { name: '电话' }).fill('1380');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await expect(page.getByRole('group', { name: /需要改一下/ })).toBeVisible();
  },
  'the receipt of a suggestion': async (page) => {
    await page.goto('/suggest');
    await page.getByLabel('您的意见或建议').fill('建议中午也办证。');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await expect(page.getByRole('heading', { name: '收到了，谢谢您' })).toBeVisible();
  },
  'the search for a suggestion': (page) => page.goto('/suggestions'),
  'a question about a suggestion': async (page, request) => {
    const clerks = await Clerks.of(request);
    const suggestion = await handInByApi(request, { stationId: clerks.stationId });
    await clerks.takeUp(suggestion.reference);
    await clerks.move(suggestion.reference, { to: 'AWAITING_SUBMITTER', question: '哪个窗口？' }, clerks.officer);
    await page.goto(pageOfSuggestion(suggestion));
    await expect(page.getByText('哪个窗口？')).toBeVisible();
  },
  'a suggestion replied to, published, and rated badly': async (page, request) => {
    const clerks = await Clerks.of(request);
    const suggestion = await handInByApi(request, { stationId: clerks.stationId });
    await clerks.reply(suggestion.reference, '采纳，已安排。');
    await clerks.publish(suggestion.reference, suggestion.text, '采纳，已安排。');
    await page.goto(pageOfSuggestion(suggestion));
    await page.getByRole('radio', { name: /1 分/ }).check();
    await page.getByRole('button', { name: '提交评价' }).click();
    await expect(page.getByText('您不满意，我们怎么改')).toBeVisible();
  },
  'the taking up again of a suggestion': async (page, request) => {
    const clerks = await Clerks.of(request);
    const suggestion = await handInByApi(request, { stationId: clerks.stationId });
    await clerks.reply(suggestion.reference, '采纳，已安排。');
    await page.goto(pageOfSuggestion(suggestion));
    await page.getByRole('button', { name: '要求重新办理' }).click();
  },
  'what everybody suggested, and one of it': async (page, request) => {
    const clerks = await Clerks.of(request);
    const suggestion = await handInByApi(request, { stationId: clerks.stationId });
    await clerks.publish(suggestion.reference, suggestion.text);
    await page.goto('/published-suggestions');
    await expect(page.getByRole('article').first()).toBeVisible();
    await check(page);
    await page.goto(`/published-suggestions/${suggestion.reference}`);
    await expect(page.getByText(suggestion.text)).toBeVisible();
  },
  'events as a list, and as a month with a day': async (page, request) => {
    const { startsAt } = await (await Hosts.of(request)).announce();
    await page.goto('/events');
    await expect(page.getByRole('article').first()).toBeVisible();
    await check(page);
    await page.goto(`/events?month=${startsAt.slice(0, 7)}&day=${startsAt.slice(0, 10)}`);
    await expect(page.getByRole('article').first()).toBeVisible();
  },
  'an event, and one that is called off': async (page, request) => {
    const hosts = await Hosts.of(request);
    const event = await hosts.announce({
      description: { 'zh-CN': '参观接警大厅，听民警讲反诈。' },
      audience: { 'zh-CN': '中小学生和家长' },
      registration: openRegistration(true),
    });
    await page.goto(`/events/${event.reference}`);
    await expect(page.getByText('还剩 40 个名额')).toBeVisible();
    await check(page);
    await hosts.move(event.reference, 'CANCELLED', '场地维修');
    await page.reload();
    await expect(page.getByText('这场活动取消了')).toBeVisible();
  },
  'a registration to make, with errors, at a full event': async (page, request) => {
    const event = await (await Hosts.of(request)).announce({ capacity: 2 });
    await registerByApi(request, event.reference, { partySize: 2 });
    await page.goto(`/events/${event.reference}/register`);
    await page.getByLabel('一共来几个人').selectOption('2');
    await page.getByRole('button', { name: '加入候补' }).click();
    await expect(page.getByRole('group', { name: /需要改一下/ })).toBeVisible();
  },
  'the receipt of a registration': async (page, request) => {
    const event = await (await Hosts.of(request)).announce();
    await page.goto(`/events/${event.reference}/register`);
    await fillInRegistration(page);
    await sendRegistration(page);
    await expect(page.getByRole('heading', { name: '报名收到了' })).toBeVisible();
  },
  'the search for a registration': (page) => page.goto('/registrations'),
  'a registration with its code for the door': async (page, request) => {
    const event = await (await Hosts.of(request)).announce();
    const companions = ['示例居民 2'];
    await page.goto(pageOfRegistration(await registerByApi(request, event.reference, { partySize: 2, companions })));
    await expect(page.getByText('报上名了')).toBeVisible();
  },
  'a place that is offered, and the cancelling of a registration': async (page, request) => {
    const event = await (await Hosts.of(request)).announce({ capacity: 1 });
    const first = await registerByApi(request, event.reference);
    const second = await registerByApi(request, event.reference);
    await moveRegistration(request, first, 'CANCELLED');
    await page.goto(pageOfRegistration(second));
    await expect(page.getByRole('button', { name: '确认参加' })).toBeVisible();
    await check(page);
    await page.getByRole('button', { name: '取消报名' }).click();
  },
  'a registration that waits in line': async (page, request) => {
    const event = await (await Hosts.of(request)).announce({ capacity: 1 });
    await registerByApi(request, event.reference);
    await page.goto(pageOfRegistration(await registerByApi(request, event.reference)));
    await expect(page.getByRole('heading', { name: '正在候补' })).toBeVisible();
  },
  'a registration that the organiser has to approve': async (page, request) => {
    const event = await (await Hosts.of(request)).announce({ registration: openRegistration(true) });
    await page.goto(pageOfRegistration(await registerByApi(request, event.reference)));
    await expect(page.getByRole('heading', { name: '等主办民警审核' })).toBeVisible();
  },
  'an offer that ran out': async (page, request) => {
    const hosts = await Hosts.of(request);
    const event = await hosts.announce({ capacity: 1 });
    const first = await registerByApi(request, event.reference);
    const second = await registerByApi(request, event.reference);
    await moveRegistration(request, first, 'CANCELLED');
    await hosts.begin(event);
    await page.goto(pageOfRegistration(second));
    await expect(page.getByRole('heading', { name: '过了期限没有确认，名额给了下一位' })).toBeVisible();
  },
  'a registration for what is put off, and then called off': async (page, request) => {
    const hosts = await Hosts.of(request);
    const event = await hosts.announce();
    await page.goto(pageOfRegistration(await registerByApi(request, event.reference)));
    await hosts.move(event.reference, 'POSTPONED', '台风');
    await page.reload();
    await expect(page.getByRole('heading', { name: '活动延期了' })).toBeVisible();
    await check(page);
    await hosts.move(event.reference, 'CANCELLED', '场地维修');
    await page.reload();
    await expect(page.getByRole('heading', { name: '活动取消了' })).toBeVisible();
  },
  'a page that does not exist': (page) => page.goto('/nowhere'),
};

for (const [name, open] of Object.entries(PAGES)) {
  test(`${name} is accessible in both languages and fits a narrow phone`, async ({ page, request }) => {
    await open(page, request);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await check(page);
  });
}

test('the switches are remembered', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '大字' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();

  await expect(page.getByRole('heading', { name: 'A police officer comes to your door' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Large text' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('html')).toHaveCSS('font-size', '22px');
  await expect(page).toHaveTitle('Doorstep');
});

test('everything fits at 200 % zoom of a small laptop', async ({ page, request }) => {
  await page.setViewportSize({ width: 640, height: 400 }); // what 1280 × 800 is at 200 %
  const suggestion = await handInByApi(request);
  const event = `/events/${(await (await Hosts.of(request)).announce()).reference}`;
  const addresses = ['/', '/book/service', '/visits', pageOf(await bookByApi(request))];
  addresses.push('/suggest', '/published-suggestions', pageOfSuggestion(suggestion));
  for (const address of [...addresses, '/events', '/events?month=2026-12', event, `${event}/register`]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
});
