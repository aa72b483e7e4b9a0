import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { fillInRegistration, Hosts, sendRegistration } from './events.js';
import { dayFromToday } from './records.js';
import { read } from './residents.js';
import { signInAs } from './staff-console.js';

/** @import { Browser, Locator, Page } from '@playwright/test' */

/** As a control of the browser has it, on Shanghai's clock. @param {number} hours from now */
const wall = (hours) => new Date(Date.now() + (hours + 8) * 3_600_000).toISOString().slice(0, 16);

/** Somebody with a device of their own. @param {Browser} browser @param {number} width */
const somebody = async (browser, width) =>
  (await browser.newContext({ viewport: { width, height: width < 800 ? 844 : 900 } })).newPage();

/** Asks for something, answers what it asks for, and waits until it is done. @param {Page} page @param {string} action @param {string} confirm @param {(dialog: Locator) => Promise<unknown>} [answer] */
async function act(page, action, confirm, answer) {
  await page.getByRole('button', { name: action, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await answer?.(dialog);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** @param {Page} clerk @param {string} title */
async function planAndAnnounce(clerk, title) {
  await signInAs(clerk, 'dispatcher', '/staff/events/new');
  await clerk.getByLabel('活动类型').selectOption({ label: '警营开放日' });
  await clerk.getByLabel('活动名称', { exact: true }).fill(title);
  await clerk.getByLabel('开始时间').fill(wall(2));
  await clerk.getByLabel('结束时间').fill(wall(4));
  await clerk.getByLabel('地点', { exact: true }).fill('翠峰派出所');
  await clerk.locator('#capacity').fill('2');
  await clerk.getByRole('radio', { name: '要报名', exact: true }).check();
  await clerk.getByLabel('报名开始').fill(wall(-24));
  await clerk.getByLabel('报名截止').fill(wall(1));
  await clerk.getByRole('button', { name: '保存草稿' }).click();
  await act(clerk, '发布', '确认发布');
  await expect(clerk.getByRole('main').locator('header .badge')).toHaveText('已发布');
}

/** @param {Page} resident @param {string} event its page @param {string} link what it says @param {string} [people] */
async function register(resident, event, link, people) {
  await resident.goto(event);
  await resident.getByRole('link', { name: link }).click();
  await fillInRegistration(resident);
  if (people) await resident.getByLabel('一共来几个人').selectOption(people);
  await sendRegistration(resident);
  await resident.getByRole('link', { name: '查看我的报名' }).click();
  await expect(resident.getByRole('heading', { name: '报名进度' })).toBeVisible();
}

test('an open day goes its whole way: announced, registered for, let in, raised at, reported and closed', async ({
  browser,
  request,
}) => {
  const title = `警营开放日 ${randomUUID().slice(0, 6)}`;
  const [clerk, resident, neighbour, door] = [
    await somebody(browser, 1280),
    await somebody(browser, 390),
    await somebody(browser, 390),
    await somebody(browser, 390),
  ];

  await planAndAnnounce(clerk, title);
  const eventPath = new URL(clerk.url()).pathname.replace('/staff', '');

  await register(resident, eventPath, '我要报名', '2');
  await expect(resident.getByRole('heading', { name: '报上名了' })).toBeVisible();
  const registration = new URL(resident.url()).pathname.split('/')[2];
  await register(neighbour, eventPath, '加入候补');
  await expect(neighbour.getByRole('heading', { name: '正在候补' })).toBeVisible();

  await signInAs(door, 'dispatcher', `/staff${eventPath}/door`);
  await door.getByLabel('按姓名或编号查找').fill(registration);
  await door.locator('.parties').getByRole('button', { name: '签到' }).click();
  await expect(door.locator('#verdict')).toContainText('已签到');
  await expect(door.locator('#verdict')).toContainText('2 人');

  const event = await read(request, eventPath);
  await (await Hosts.of(request)).begin(event); // no page makes the hours until then pass
  await clerk.reload();
  await act(clerk, '已举办', '确认已举办');

  await clerk.getByRole('link', { name: '现场意见和问题' }).click();
  await clerk.getByRole('radio', { name: /问题/ }).check();
  await clerk.getByLabel('说了什么').fill('小区东门路灯不亮');
  await clerk.getByLabel('负责人').selectOption({ label: '示例民警一' });
  await clerk.getByLabel('期限').fill(dayFromToday(10));
  await clerk.getByRole('button', { name: '记下来' }).click();
  await clerk.getByRole('button', { name: '转为意见建议' }).click();
  await expect(clerk.getByRole('link', { name: /^意见建议 / })).toBeFocused();

  await clerk.getByRole('link', { name: '活动总结' }).click();
  await act(clerk, '写总结', '保存总结', (dialog) => dialog.getByLabel('文字总结').fill('群众参观了接处警流程。'));
  await act(clerk, '办结活动', '办结活动');
  await expect(clerk.getByText('这场活动已经办结。')).toBeVisible();
  for (const figure of ['报名到场2', '问题1', '转为意见建议1'])
    await expect(clerk.locator('.figures')).toContainText(figure);
});
