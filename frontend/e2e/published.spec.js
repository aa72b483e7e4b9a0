import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { Clerks, handInByApi } from './clerks.js';

/** @import { APIRequestContext } from '@playwright/test' */

/** @param {APIRequestContext} request @param {string} text @param {string} [reply] */
async function published(request, text, reply) {
  const clerks = await Clerks.of(request);
  const { reference } = await handInByApi(request, { text, stationId: clerks.stationId });
  if (reply) await clerks.reply(reference, reply);
  await clerks.publish(reference, text, reply);
  return reference;
}

test('everybody reads what was suggested and what became of it', async ({ page, request }) => {
  const mark = randomUUID().slice(0, 6);
  await published(request, `建议增加夜间巡逻（${mark}）`, '已增加两班。');
  await page.goto('/');
  await page.getByRole('link', { name: '大家的建议' }).click();
  await page.getByLabel('搜索', { exact: true }).fill(mark);
  await page.getByRole('button', { name: '搜索建议' }).click();

  const item = page.getByRole('article');
  await expect(item).toHaveCount(1);
  await expect(item).toContainText('已答复');
  await expect(item).toContainText('已增加两班。');
  await item.getByRole('link').click();
  await expect(page.getByRole('heading', { name: '一条建议和结果' })).toBeFocused();
  await page.goBack();
  await expect(item).toHaveCount(1); // the search stands in the address
});

test('what is not published is not found', async ({ page, request }) => {
  const mark = randomUUID().slice(0, 6);
  const { reference } = await handInByApi(request, { text: `建议不公开（${mark}）` });
  await page.goto(`/published-suggestions?q=${mark}`);
  await expect(page.getByText('没有找到')).toBeVisible();
  await page.getByRole('button', { name: '看全部建议' }).click();
  await expect(page).toHaveURL(/published-suggestions$/);
  await page.goto(`/published-suggestions/${reference}`);
  await expect(page.getByRole('heading', { name: '没有找到这条建议' })).toBeVisible();
});

test('the list is narrowed to a station and to what was carried out', async ({ page, request }) => {
  const mark = randomUUID().slice(0, 6);
  await published(request, `建议增设监控（${mark}）`);
  const { stationId } = await Clerks.of(request);
  await page.goto(`/published-suggestions?q=${mark}`);
  await page.getByLabel('派出所').selectOption(String(stationId));
  await expect(page).toHaveURL(new RegExp(`station=${stationId}`));
  await expect(page.getByRole('article')).toHaveCount(1);

  await page.getByRole('checkbox', { name: '只看已落实的' }).check();
  await expect(page.getByText('没有找到')).toBeVisible();
});

test('the list goes on where it stopped, and repeats nothing', async ({ page, request }) => {
  const clerks = await Clerks.of(request);
  const mark = randomUUID().slice(0, 6);
  for (let n = 0; n < 23; n++) {
    const text = `建议第 ${n} 条（${mark}）`;
    const { reference } = await handInByApi(request, { text, stationId: clerks.stationId });
    await clerks.publish(reference, text);
  }
  await page.goto(`/published-suggestions?q=${mark}`);
  await expect(page.getByRole('article')).toHaveCount(20);
  await page.getByRole('button', { name: '看更早的' }).click();
  await expect(page.getByRole('article')).toHaveCount(23);
  expect(new Set(await page.getByRole('article').getByRole('link').allInnerTexts()).size).toBe(23);
});

test('feed readers find the feed', async ({ page, request }) => {
  const mark = randomUUID().slice(0, 6);
  await published(request, `建议订阅（${mark}）`);
  await page.goto('/published-suggestions');
  const address = await page.locator('link[rel=alternate]').getAttribute('href');
  expect(await (await request.get(address ?? '')).text()).toContain(mark);
  await expect(page.getByRole('link', { name: /订阅更新/ })).toHaveAttribute('href', address ?? '');
});
