import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.js';
import { Clerks, handInByApi, pageOf } from './clerks.js';
import { tabTo } from './keyboard.js';
import { newPhone } from './residents.js';

/** @import { Page } from '@playwright/test' */

const WORDS = '建议翠峰派出所户籍窗口中午安排值班，方便上班的人。';

/** @param {Page} page @returns {string[]} fills up with the keys of what was handed in */
function handedInBy(page) {
  /** @type {string[]} */
  const keys = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/v1/suggestions'))
      keys.push(request.headers()['idempotency-key']);
  });
  return keys;
}

/** @param {Page} page */
const words = (page) => page.getByLabel('您的意见或建议');

/** @param {Page} page */
const send = (page) => page.getByRole('button', { name: '提交', exact: true });

test('a resident hands in a suggestion, follows it to the reply, and is listened to when dissatisfied', async ({
  page,
  request,
}) => {
  const clerks = await Clerks.of(request);
  await page.goto('/');
  await page.getByRole('link', { name: '提一条意见建议' }).click();
  await words(page).fill(WORDS);
  await page.getByLabel('关于哪个派出所').selectOption(String(clerks.stationId));
  await page.getByRole('textbox', { name: '电话' }).fill(newPhone());
  await page.getByRole('checkbox', { name: /同意保存/ }).check();
  await page.getByRole('checkbox', { name: /可以公开/ }).check();
  await send(page).click();

  await expect(page.getByRole('heading', { name: '收到了，谢谢您' })).toBeFocused();
  const reference = (await page.getByText(/^[0-9A-Z*~$=]{3}-[0-9A-Z]{3}-[0-9A-Z*~$=]{3}$/).innerText()).replace(
    /-/g,
    '',
  );
  await expect(page.getByRole('img', { name: /扫一扫/ })).toBeVisible();
  await page.getByRole('checkbox', { name: /在这部手机上记住/ }).check();

  await page.getByRole('link', { name: '查看进度' }).click();
  await expect(page.getByRole('heading', { name: '收到了，还没开始处理' })).toBeVisible();
  await expect(page.getByText(/^最迟 .*开始处理$/)).toBeVisible();

  await clerks.reply(reference, '采纳，十二点到两点安排值班。');
  await page.reload();
  await expect(page.getByRole('heading', { name: '采纳了，已经答复您' })).toBeVisible();
  await expect(page.getByText('采纳，十二点到两点安排值班。')).toBeVisible();

  await page.getByRole('radio', { name: /2 分/ }).check();
  await expect(page.getByText(/打电话听您说/)).toBeVisible();
  await page.getByLabel('想说的话').fill('还是没有人');
  await page.getByRole('button', { name: '提交评价' }).click();
  const rectification = page.locator('section', { hasText: '您不满意，我们怎么改' });
  await expect(rectification.getByText(/^最迟 /)).toHaveCount(3);

  await clerks.callBack(reference);
  await page.goto('/suggestions');
  await page.getByRole('link', { name: WORDS.slice(0, 20) }).click();
  await expect(rectification.getByText('正在整改。')).toBeVisible();
  await expect(rectification.getByText(/已完成$/)).toHaveCount(1);
});

test('a suggestion is handed in by the keyboard alone, without a name', async ({ page }) => {
  const { keyboard } = page;
  await page.goto('/');
  const entry = page.getByRole('link', { name: '提一条意见建议' });
  await expect(entry).toBeVisible();
  await tabTo(page, entry);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '提一条意见建议' })).toBeFocused();
  await tabTo(page, words(page));
  await keyboard.insertText('建议公园门口多装一盏灯。');
  await tabTo(page, page.getByRole('checkbox', { name: /可以公开/ }));
  await keyboard.press('Space');
  await tabTo(page, send(page));
  await keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: '收到了，谢谢您' })).toBeFocused();
});

test('a double tap hands in once', async ({ page }) => {
  const sent = handedInBy(page);
  await page.goto('/suggest');
  await words(page).fill('建议多设一个等候座位。');
  await send(page).dblclick();

  await expect(page.getByRole('heading', { name: '收到了，谢谢您' })).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('an answer lost on the way is asked for again and hands in once', async ({ page }) => {
  const sent = handedInBy(page);
  await page.goto('/suggest');
  await words(page).fill('建议把办事指南贴在门口。');
  await page.route('**/api/v1/suggestions', async (route) => (await route.fetch(), route.abort()), { times: 1 });

  await send(page).click();
  await expect(page.getByText(/网络断开了/)).toBeVisible();
  await expect(words(page)).toHaveValue('建议把办事指南贴在门口。');
  await page.waitForTimeout(800); // a second tap within 0.7 s is taken for a trembling finger
  await send(page).click();

  await expect(page.getByRole('heading', { name: '收到了，谢谢您' })).toBeVisible();
  expect(new Set(sent).size).toBe(1);
});

test('errors take focus, and what was typed is kept by the tab alone', async ({ page }) => {
  await page.goto('/suggest');
  await page.getByRole('textbox', { name: '电话' }).fill('1380');
  await send(page).click();
  await expect(page.getByRole('group', { name: /需要改一下/ })).toBeFocused();
  await page.getByRole('link', { name: /至少 2 个字/ }).click();
  await expect(words(page)).toBeFocused();

  await words(page).fill(WORDS);
  await page.getByRole('link', { name: '上门办' }).click();
  await expect(page.getByRole('link', { name: '预约上门服务' })).toBeVisible();
  await page.goBack();
  await expect(words(page)).toHaveValue(WORDS);
  await page.reload();
  await expect(words(page)).toHaveValue(WORDS);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('户籍窗口');
});

test('what was said before is offered while typing, and the draft waits', async ({ page, request }) => {
  const clerks = await Clerks.of(request);
  const text = '建议在实验小学门口增设护学岗，放学时疏导交通。';
  const { reference } = await handInByApi(request, { text, stationId: clerks.stationId });
  await clerks.publish(reference, text);

  await page.goto('/suggest');
  await words(page).fill('实验小学门口放学时交通太乱，建议增设护学岗。');
  await page.getByRole('region', { name: '可能已有人提过' }).getByRole('link', { name: text }).click();
  await expect(page.getByRole('heading', { name: '一条建议和结果' })).toBeFocused();
  await page.getByRole('link', { name: '回去接着写' }).click();
  await expect(words(page)).toHaveValue('实验小学门口放学时交通太乱，建议增设护学岗。');
});

test('a suggestion is found by its reference and manage code, and a wrong code looks like an unknown reference', async ({
  page,
  request,
}) => {
  const suggestion = await handInByApi(request);
  await page.goto('/suggestions');
  await page.getByLabel('建议编号').fill(suggestion.reference.toLowerCase().replace(/(.{3})(?=.)/g, '$1-'));
  await page.getByLabel('管理码').fill(suggestion.manageToken);
  await page.getByRole('button', { name: '查看进度' }).click();
  await expect(page.getByText(suggestion.text)).toBeVisible();

  const texts = [];
  for (const address of [`/suggestions/${suggestion.reference}#wrong`, '/suggestions/0000000ZZ#wrong']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: '没有找到这条建议' })).toBeVisible();
    texts.push(await page.getByRole('main').innerText());
  }
  expect(texts[0]).toBe(texts[1]);
});

test('a question is answered, and work goes on', async ({ page, request }) => {
  const clerks = await Clerks.of(request);
  const suggestion = await handInByApi(request, { stationId: clerks.stationId });
  await clerks.takeUp(suggestion.reference);
  await clerks.move(suggestion.reference, { to: 'AWAITING_SUBMITTER', question: '是哪一个窗口？' }, clerks.officer);

  await page.goto(pageOf(suggestion));
  await expect(page.getByText('是哪一个窗口？')).toBeVisible();
  await page.getByRole('button', { name: '提交回答' }).click();
  await expect(page.getByText('请写下您的回答')).toBeVisible();
  await page.getByLabel('您的回答').fill('户籍窗口');
  await page.waitForTimeout(800);
  await page.getByRole('button', { name: '提交回答' }).click();
  await expect(page.getByRole('heading', { name: '建议进度' })).toBeFocused();
  await expect(page.getByRole('heading', { name: '正在办理' })).toBeVisible();
  await expect(page.getByText('户籍窗口')).toBeVisible();
});

test('what was not accepted is appealed once', async ({ page, request }) => {
  const clerks = await Clerks.of(request);
  const suggestion = await handInByApi(request, { stationId: clerks.stationId });
  await clerks.move(suggestion.reference, { to: 'SCREENING' });
  await clerks.proposeInvalidity(suggestion.reference, { reason: 'NO_CONTENT', explanation: '没有写清楚是哪个窗口。' });
  await clerks.move(suggestion.reference, { to: 'INVALID' }, clerks.supervisor);

  await page.goto(pageOf(suggestion));
  await expect(page.getByRole('heading', { name: '没有受理' })).toBeVisible();
  await expect(page.getByText('没有写清楚是哪个窗口。')).toBeVisible();
  await page.getByLabel('为什么应当受理').fill('是户籍窗口');
  await page.getByRole('button', { name: '申请再审' }).click();
  await expect(page.getByRole('heading', { name: '正在审核' })).toBeVisible();
});

test('what was replied to is taken up again for a reason', async ({ page, request }) => {
  const clerks = await Clerks.of(request);
  const suggestion = await handInByApi(request, { stationId: clerks.stationId });
  await clerks.reply(suggestion.reference, '采纳，已安排。');
  await page.goto(pageOf(suggestion));
  await page.getByRole('button', { name: '要求重新办理' }).click();
  await page.getByLabel('哪里没有办好').fill('中午还是没有人');
  await page.getByRole('button', { name: '重新办理', exact: true }).click();

  await expect(page.getByRole('heading', { name: '重新办理', exact: true })).toBeVisible();
  await expect(page.getByText('您要求重新办理')).toBeVisible();
});

test('a suggestion is withdrawn, and why it was not published is told', async ({ page, request }) => {
  const clerks = await Clerks.of(request);
  const suggestion = await handInByApi(request, { stationId: clerks.stationId });
  await clerks.withhold(suggestion.reference, '涉及正在办理的案件。');
  await page.goto(pageOf(suggestion));
  await expect(page.getByText('原因：涉及正在办理的案件。')).toBeVisible();
  await page.getByRole('button', { name: '撤回建议' }).click();
  await page.getByRole('button', { name: '确认撤回' }).click();

  await expect(page.getByRole('heading', { name: '建议进度' })).toBeFocused();
  await expect(page.getByRole('heading', { name: '您已撤回' })).toBeVisible();
  await expect(page.getByRole('button', { name: '撤回建议' })).toBeHidden();
});

test('a resident takes a copy of their data, and has it deleted once nothing is due', async ({ page, request }) => {
  const clerks = await Clerks.of(request);
  const suggestion = await handInByApi(request, { stationId: clerks.stationId });
  await page.goto(pageOf(suggestion));
  await page.getByText('我的个人信息').click();
  await expect(page.getByText('办结或撤回以后')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载我的信息' }).click();
  expect(JSON.parse(readFileSync(await (await saved).path(), 'utf8')).suggestion.reference).toBe(suggestion.reference);

  await page.getByRole('button', { name: '撤回建议' }).click();
  await page.getByRole('button', { name: '确认撤回' }).click();
  await page.getByRole('button', { name: '删除我的信息' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: '删除', exact: true }).click();

  await expect(page.getByRole('heading', { name: '您的信息已经删除' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: '没有找到这条建议' })).toBeVisible();
});
