import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { heldEvent, materialInStock, send } from './held-events.js';
import { tabTo } from './keyboard.js';
import { Staff } from './staff.js';
import { check, dayOf, signInAs, spelled } from './staff-console.js';
import { PICTURE } from './suggestions.js';

test.use({ viewport: { width: 1280, height: 900 } });

/** @import { Page } from '@playwright/test' */

/** The day in Shanghai, some days from now. @param {number} days */
const inDays = (days) => dayOf(new Date(Date.now() + days * 86_400_000).toISOString());

/** @param {Page} page @param {string} text */
const entry = (page, text) => page.getByRole('listitem').filter({ hasText: text });

/** @param {Staff} clerk @param {string} reference @param {object} body */
const raiseByApi = (clerk, reference, body) => send(clerk, 'post', `/events/${reference}/contributions`, body);

test('what people say is typed one after the other, with the keyboard alone', async ({ page, request }) => {
  const { reference } = await heldEvent(await Staff.signedIn(request, 'dispatcher'));
  const { keyboard } = page;
  await signInAs(page, 'officer', `/staff/events/${reference}/raised`);
  const words = page.getByLabel('说了什么');
  await tabTo(page, words);

  for (const [n, text] of ['希望多办几次开放日', '想看看巡逻车'].entries()) {
    await keyboard.insertText(text);
    await keyboard.press('Control+Enter');
    await expect(page.getByText(`已记下 ${n + 1} 条`)).toBeVisible();
    await expect(words).toBeFocused();
    await expect(words).toHaveValue('');
  }

  await expect(page.getByText('意见 2 条')).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await expect(entry(page, '想看看巡逻车').getByText('意见', { exact: true })).toBeVisible();
  await check(page);
});

test('a problem has an owner and a day, and what kind it is stays for the next', async ({ page, request }) => {
  const { reference } = await heldEvent(await Staff.signedIn(request, 'dispatcher'));
  await signInAs(page, 'officer', `/staff/events/${reference}/raised`);
  await page.getByRole('radio', { name: /问题/ }).check();
  await page.getByLabel('说了什么').fill('小区东门路灯不亮');
  await page.getByRole('button', { name: '记下来' }).click();
  await expect(page.getByRole('link', { name: '请选择负责人' })).toBeVisible();
  await page.getByRole('link', { name: '请选择期限' }).click();
  await expect(page.getByLabel('期限')).toBeFocused();
  await check(page);

  await page.getByLabel('负责人').selectOption({ label: '示例民警一' });
  await page.getByLabel('期限').fill(inDays(10));
  await page.getByLabel('说了什么').press('Control+Enter');

  await expect(page.getByText('问题 1 个')).toBeVisible();
  await expect(entry(page, '小区东门路灯不亮')).toContainText('负责人：示例民警一');
  await expect(page.getByRole('radio', { name: /问题/ })).toBeChecked();
  await expect(page.getByLabel('期限')).toHaveValue(inDays(10));
});

test('what is late is said in words, and what came of it is written down', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { reference } = await heldEvent(clerk);
  const problem = { kind: 'PROBLEM', text: '楼道灯坏了', ownerId: clerk.account.id, dueOn: inDays(-3) };
  await raiseByApi(clerk, reference, problem);
  await raiseByApi(clerk, reference, { kind: 'OPINION', text: '讲得很好' });
  await signInAs(page, 'officer', `/staff/events/${reference}/raised`);
  const one = entry(page, problem.text);
  await expect(one.getByText('已超期 3 天')).toBeVisible();
  await check(page);

  await page.getByRole('button', { name: '只看没有解决的问题' }).click();
  await expect(entry(page, '讲得很好')).toHaveCount(0);
  await one.getByRole('button', { name: '写明怎样解决' }).click();
  await page.getByLabel('处理结果').fill('已换灯泡。');
  await check(page);
  await page.getByRole('button', { name: '保存' }).click();

  await expect(page.getByText('没有待解决的问题')).toBeVisible();
  await page.getByRole('button', { name: '只看没有解决的问题' }).click();
  await expect(one).toContainText('已换灯泡。');
  await expect(one.getByText('已有结果')).toBeVisible();
  await expect(page.getByText('已解决 1 个')).toBeVisible();
});

test('what was written down is put right, and a colleague who was quicker is not overwritten', async ({
  page,
  request,
}) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { reference } = await heldEvent(clerk);
  const { id } = await raiseByApi(clerk, reference, { kind: 'OPINION', text: '停车太难' });
  await signInAs(page, 'officer', `/staff/events/${reference}/raised`);
  await entry(page, '停车太难').getByRole('button', { name: '修改' }).click();
  const dialog = page.getByRole('dialog', { name: '修改' });
  await send(clerk, 'put', `/event-contributions/${id}`, { kind: 'OPINION', text: '门口停车太难' });
  await dialog.getByRole('radio', { name: '问题' }).check();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('刚刚有同事改过')).toBeVisible();
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByLabel('负责人')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('负责人').selectOption({ label: '示例民警一' });
  await dialog.getByLabel('期限').fill(inDays(5));
  await page.waitForTimeout(800);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('问题 1 个')).toBeVisible();
});

test('one click makes a suggestion of it, and each names the other', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const event = await heldEvent(clerk);
  const text = `建议在校门口设护学岗 ${randomUUID().slice(0, 6)}`;
  await raiseByApi(clerk, event.reference, { kind: 'OPINION', text });
  await signInAs(page, 'officer', `/staff/events/${event.reference}/raised`);
  await entry(page, text).getByRole('button', { name: '转为意见建议' }).click();

  const link = page.getByRole('link', { name: /^意见建议 / });
  await expect(link).toBeFocused();
  await expect(page.getByText('转为意见建议 1 条')).toBeVisible();
  await expect(page.getByRole('button', { name: '转为意见建议' })).toHaveCount(0);
  await link.click();

  await expect(page.getByText(text)).toBeVisible();
  await expect(page.getByText(spelled(event.reference))).toBeVisible();
  await check(page);
  await page.getByRole('link', { name: '看那场活动' }).click();
  await expect(page.getByRole('heading', { level: 1, name: event.title['zh-CN'] })).toBeVisible();
});

test('nothing can be raised at an event that is not announced', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { reference } = await send(clerk, 'post', '/events', {
    kind: 'TALK',
    stationId: clerk.account.stationId,
    title: { 'zh-CN': '恳谈会' },
    place: { 'zh-CN': '会议室' },
    language: 'zh-CN',
    startsAt: `${inDays(5)}T09:00:00+08:00`,
    endsAt: `${inDays(5)}T10:00:00+08:00`,
  });
  await signInAs(page, 'officer', `/staff/events/${reference}/raised`);
  await expect(page.getByText('活动发布以后，才能登记现场的意见和问题。')).toBeVisible();
  await expect(page.getByRole('button', { name: '记下来' })).toHaveCount(0);
});

const WORDS = '群众参观了接处警流程，提出了两条意见。';

/** @param {Page} page @param {string} text */
async function write(page, text) {
  await page.getByRole('button', { name: '写总结' }).click();
  await page.getByRole('dialog').getByLabel('文字总结').fill(text);
  await page.getByRole('button', { name: '保存总结' }).click();
}

test('an event is not closed without words, and is closed with them', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { reference } = await heldEvent(clerk);
  await raiseByApi(clerk, reference, { kind: 'OPINION', text: '讲得很好' });
  await signInAs(page, 'dispatcher', `/staff/events/${reference}/report`);
  await expect(page.getByText('写好文字总结以后，才能办结这场活动。')).toBeVisible();
  await expect(page.getByRole('button', { name: '办结活动' })).toHaveCount(0);
  await expect(page.getByText(/按记录统计/)).toBeVisible();
  await check(page);

  await write(page, '好');
  await expect(page.getByRole('dialog').getByLabel('文字总结')).toHaveAttribute('aria-invalid', 'true');
  await check(page);
  await page.getByRole('dialog').getByLabel('文字总结').fill(WORDS);
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await page.getByRole('button', { name: '保存总结' }).click();
  await expect(page.getByText(WORDS)).toBeVisible();

  await page.getByRole('button', { name: '办结活动' }).click();
  await expect(page.getByRole('dialog')).toContainText('请先确认门口的手机都已联网');
  await page.getByRole('dialog').getByRole('button', { name: '办结活动' }).click();
  await expect(page.getByText('这场活动已经办结。')).toBeVisible();
  await expect(page.getByText('已办结', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '修改总结' })).toHaveCount(0);
});

test('an event is written about, something handed out and the event closed with the keyboard alone', async ({
  page,
  request,
}) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { reference } = await heldEvent(clerk);
  const { name } = await materialInStock(request, clerk, 40);
  const { keyboard } = page;
  const dialog = page.getByRole('dialog');
  /** @param {import('@playwright/test').Locator} button */
  const press = async (button) => {
    await tabTo(page, button);
    await keyboard.press('Enter');
  };
  await signInAs(page, 'dispatcher', `/staff/events/${reference}/report`);

  await press(page.getByRole('button', { name: '登记发放' }));
  await tabTo(page, dialog.getByLabel('宣传品'));
  const chosen = dialog.getByLabel('宣传品').locator('option:checked');
  while (!(await chosen.textContent())?.includes(name)) await keyboard.press('ArrowDown');
  await tabTo(page, dialog.getByLabel('数量'));
  await keyboard.type('30');
  await press(dialog.getByRole('button', { name: '保存' }));
  await expect(page.getByText('已登记，库存已更新。')).toBeVisible();

  await press(page.getByRole('button', { name: '写总结' }));
  await tabTo(page, dialog.getByLabel('文字总结'));
  await keyboard.insertText(WORDS);
  await press(dialog.getByRole('button', { name: '保存总结' }));
  await expect(page.getByText(WORDS)).toBeVisible();

  await press(page.getByRole('button', { name: '办结活动' }));
  await press(dialog.getByRole('button', { name: '办结活动' }));
  await expect(page.getByText('这场活动已经办结。')).toBeVisible();
});

test('photographs are added several at once, and what is refused is named', async ({ page, request }) => {
  const { reference } = await heldEvent(await Staff.signedIn(request, 'dispatcher'));
  await signInAs(page, 'dispatcher', `/staff/events/${reference}/report`);
  await page.getByLabel('添加照片').setInputFiles([
    { ...PICTURE, name: '参观.png' },
    { name: '名单.txt', mimeType: 'text/plain', buffer: Buffer.from('不是照片') },
    { ...PICTURE, name: '又一次.png' },
  ]);
  await page.getByRole('button', { name: '上传照片' }).click();

  const picture = page.getByRole('img', { name: '参观.png' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((/** @type {HTMLImageElement} */ one) => one.naturalWidth)).toBe(1);
  await expect(page.getByText('名单.txt: 只能上传 JPEG 或 PNG')).toBeVisible();
  await expect(page.getByText(/又一次.png: 这张照片已经上传过/)).toBeVisible();
  await expect(page.getByText('已有 1 张，最多 20 张')).toBeVisible();
  await check(page);

  await page.getByRole('button', { name: '看大图：参观.png' }).click();
  await expect(page.getByRole('dialog', { name: '参观.png' }).getByRole('img')).toBeVisible();
  await check(page);
  await page.getByRole('dialog').getByRole('button', { name: '删除照片' }).click();
  const dialog = page.getByRole('dialog', { name: '删除照片' });
  await expect(dialog).toContainText('不能恢复');
  await check(page);
  await dialog.getByRole('button', { name: '删除照片' }).click();
  await expect(picture).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '照片' })).toBeFocused();
});

test('what is handed out at an event goes off the stock, and never more than there is', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { reference } = await heldEvent(clerk);
  const { id, name } = await materialInStock(request, clerk, 40);
  await signInAs(page, 'officer', `/staff/events/${reference}/report`);
  await page.getByRole('button', { name: '登记发放' }).click();
  const dialog = page.getByRole('dialog', { name: '登记发放' });
  await dialog.getByLabel('宣传品').selectOption({ label: `${name}（现有 40 份）` });
  await dialog.getByLabel('数量').fill('41');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('库存没有这么多：现有 40 份，要出 41 份')).toBeVisible();
  await expect(dialog.getByLabel('数量')).toBeFocused();
  await check(page);
  await dialog.getByLabel('数量').fill('30');
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已登记，库存已更新。')).toBeVisible();

  const stocks = await request.get('/api/v1/material-stocks?limit=200', { headers: clerk.headers });
  const { items } = await stocks.json();
  expect(items.find((/** @type {any} */ one) => one.materialId === id).quantity).toBe(10);
});

test('the report is printed without what can only be tapped', async ({ page, request }) => {
  const { reference, title } = await heldEvent(await Staff.signedIn(request, 'dispatcher'));
  await signInAs(page, 'dispatcher', `/staff/events/${reference}/report`);
  await write(page, WORDS);
  await expect(page.getByText(WORDS)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: title['zh-CN'] })).toBeVisible();
  await expect(page.getByText(WORDS)).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('an officer whose event it is not reads the report, and can neither write nor close it', async ({
  page,
  request,
}) => {
  const { reference } = await heldEvent(await Staff.signedIn(request, 'dispatcher'));
  await signInAs(page, 'officer', `/staff/events/${reference}/report`);
  await expect(page.getByRole('heading', { name: '数字' })).toBeVisible();
  await expect(page.getByRole('button', { name: '写总结' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '上传照片' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '办结活动' })).toHaveCount(0);
});
