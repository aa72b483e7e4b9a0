import { expect, test } from '@playwright/test';
import { tabTo } from './keyboard.js';
import { firstCommunity, newPhone } from './residents.js';

test('a visit is booked by the keyboard alone', async ({ page, request }) => {
  const community = (await firstCommunity(request)).name['zh-CN'];
  const { keyboard } = page;
  const go = async (/** @type {string} */ name) => {
    await tabTo(page, page.getByRole('button', { name }));
    await keyboard.press('Enter');
  };

  await page.goto('/');
  await expect(page.getByRole('link', { name: '预约上门服务' })).toBeVisible(); // a key before that meets an empty page
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到主要内容' })).toBeFocused();
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: '预约上门服务' }));
  await keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: '您要办什么事？' })).toBeFocused();
  await tabTo(page, page.getByRole('radio').first());
  await keyboard.press('Space');
  await go('下一步');

  await expect(page.getByRole('heading', { name: '民警到哪里上门？' })).toBeFocused();
  await tabTo(page, page.getByLabel('小区或社区名称'));
  await keyboard.insertText(community);
  const choice = page.getByRole('radio', { name: community });
  await expect(choice).toBeVisible();
  await tabTo(page, choice);
  await keyboard.press('Space');
  await tabTo(page, page.getByLabel('楼栋、单元和门牌号'));
  await keyboard.insertText('3 幢 2 单元 501');
  await keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: '给谁办？' })).toBeFocused();
  await tabTo(page, page.getByRole('radio', { name: '给我自己' }));
  await keyboard.press('Space');
  await tabTo(page, page.getByLabel('您的姓名'));
  await keyboard.insertText('示例居民 1');
  await tabTo(page, page.getByLabel('您的电话'));
  await keyboard.insertText(newPhone());
  await keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: '什么时候上门？' })).toBeFocused();
  await tabTo(page, page.getByRole('radio', { name: /还能约/ }).first());
  await keyboard.press('Space');
  await tabTo(page, page.getByRole('checkbox', { name: /同意/ }));
  await keyboard.press('Space');
  await go('确认预约');

  await expect(page.getByRole('heading', { name: '预约好了' })).toBeFocused();
});
