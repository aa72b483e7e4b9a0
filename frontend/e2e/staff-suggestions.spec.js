import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './axe.js';
import { tabTo } from './keyboard.js';
import { Staff } from './staff.js';
import { check, signInAs } from './staff-console.js';
import { aCategory, act, colleague, expectState, moveByApi, PICTURE, recordByApi } from './suggestions.js';

test.use({ viewport: { width: 1280, height: 900 } });

/** @import { Page } from '@playwright/test' */

/** Writes down an entry of a new book, and comes to its page. @param {Page} page */
async function recordFromBook(page) {
  const number = `B-${Date.now()}`;
  await page.goto('/staff/opinion-books');
  await act(page, '摆放新意见簿', async (dialog) => {
    await dialog.getByLabel('簿号').fill(number);
    await dialog.getByLabel('窗口').fill('户籍窗口');
  });
  await expect(page.getByRole('link', { name: number })).toBeVisible();

  await page.goto('/staff/suggestions/new');
  await page.getByLabel('渠道').selectOption({ label: '意见簿' });
  await page.getByLabel('意见簿').selectOption({ label: `${number} · 户籍窗口` });
  await page.getByLabel('页', { exact: true }).fill('12');
  await page.getByLabel('行', { exact: true }).fill('2');
  await page.getByRole('textbox', { name: '内容' }).fill('窗口中午没有人，建议安排值班。我的电话是 13800000001。');
  await page.getByRole('checkbox', { name: /同意公开/ }).check();
  await check(page);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('heading', { name: '已登记' })).toBeFocused();
  await expect(page.getByText('13800000001')).toHaveCount(0);
}

test('a clerk brings an entry of the book to a result that another one has seen', async ({
  page,
  browser,
  request,
}) => {
  const category = await aCategory(request);
  await signInAs(page, 'dispatcher');
  await recordFromBook(page);
  await page.getByRole('button', { name: '登记下一条（第 12 页第 3 行）' }).click();
  await expect(page.getByRole('textbox', { name: '内容' })).toBeFocused();
  await expect(page.getByLabel('行', { exact: true })).toHaveValue('3');

  await page.getByRole('link', { name: '意见列表' }).click();
  await page.getByLabel('按内容或编号查').fill('窗口中午没有人');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: '受理' }).click();
  await expectState(page, '初审中');
  await expect(page.getByText('先分类，才能定为有效。')).toBeVisible();
  await act(page, '分类', (dialog) => dialog.getByLabel('分类').selectOption({ label: category }));
  await page.getByRole('button', { name: '定为有效' }).click();
  await expectState(page, '有效');
  await act(page, '交办', (dialog) => dialog.getByLabel('交给谁办').selectOption({ label: '示例民警一 · 民警' }));
  await expectState(page, '已交办');

  const path = new URL(page.url()).pathname;
  const officer = await colleague(browser, 'officer', path);
  await officer.getByRole('button', { name: '开始办理' }).click();
  await act(officer, '答复', async (dialog) => {
    await dialog.getByRole('radio', { name: '采纳', exact: true }).check();
    await dialog.getByLabel('答复内容').fill('感谢您的建议，已安排午间值班。');
  });
  await expectState(officer, '已答复');
  await act(officer, '上报落实', async (dialog) => {
    await dialog.getByLabel('落实证据').setInputFiles(PICTURE);
    await dialog.getByRole('button', { name: '上传' }).click();
    await expect(dialog.getByText('已上传：值班表.png')).toBeVisible();
    await expectAccessible(officer);
    await dialog.getByRole('textbox', { name: '落实情况' }).fill('窗口已安排午间值班，值班表见附件。');
  });
  await expect(officer.getByText('已上报落实，须由另一人核验。')).toBeVisible();
  await expect(officer.getByRole('button', { name: '核验落实' })).toHaveCount(0);

  await page.reload();
  await act(page, '核验落实');
  await expectState(page, '已落实');
  await act(page, '办结');
  await expectState(page, '已办结');
  await act(page, '准备公开', async (dialog) => {
    const text = dialog.getByLabel('公开的内容');
    await expect(text).toHaveValue(/电话是 █+/);
    await text.fill('窗口中午没有人，建议安排值班，电话 13800000001。');
    await expect(dialog.getByText('文中还有电话号码')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '全部遮盖' }).click();
    await expect(text).not.toHaveValue(/138/);
    await text.fill('窗口中午没有人，建议安排值班。');
  });
  await expect(page.getByText('须由另一位督导或管理员审核公开')).toBeVisible();

  const supervisor = await colleague(browser, 'supervisor', path);
  await act(supervisor, '公开');
  await expect(supervisor.getByRole('listitem').filter({ hasText: '已公开' })).toContainText('示例分局领导');
  await check(supervisor);
});

test('a suggestion is taken up and sorted with the keyboard alone', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { reference } = await recordByApi(clerk);
  await signInAs(page, 'dispatcher', `/staff/suggestions/${reference}`);
  await tabTo(page, page.getByRole('button', { name: '受理' }));
  await page.keyboard.press('Enter');
  await expectState(page, '初审中');
  await tabTo(page, page.getByRole('button', { name: '分类' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '分类' })).toBeVisible();
  const categories = page.getByRole('dialog').getByLabel('分类');
  await expect(categories.locator('option')).not.toHaveCount(1);
  await tabTo(page, categories);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: '分类' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '定为有效' })).toBeVisible();
});

test('who proposes that one is not valid does not confirm it', async ({ page, browser, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { reference } = await recordByApi(clerk);
  await moveByApi(clerk, reference, { to: 'SCREENING' });
  await signInAs(page, 'dispatcher', `/staff/suggestions/${reference}`);
  await act(page, '提出作无效', async (dialog) => {
    await dialog.getByRole('radio', { name: '广告' }).check();
    await dialog.getByLabel('说明').fill('内容为商业广告。');
    await check(page);
  });
  await expect(page.getByText('已提出作无效处理，须由另一人确认。')).toBeVisible();
  await expect(page.getByRole('button', { name: '确认无效' })).toHaveCount(0);

  const other = await colleague(browser, 'supervisor', `/staff/suggestions/${reference}`);
  await act(other, '确认无效');
  await expectState(other, '无效');
});

test('what a colleague changed meanwhile is read again, and what was typed stays', async ({ page, request }) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const { reference } = await recordByApi(clerk);
  await moveByApi(clerk, reference, { to: 'SCREENING' });
  await signInAs(page, 'dispatcher', `/staff/suggestions/${reference}`);
  await page.getByRole('button', { name: '转其他部门' }).click();
  const dialog = page.getByRole('dialog', { name: '转其他部门' });
  await dialog.getByLabel('转给哪个部门').fill('城市管理局');
  await dialog.getByLabel('答复内容').fill('已转城市管理局处理。');

  const { items } = await (await request.get('/api/v1/suggestion-categories')).json();
  const data = { categoryId: items[0].id, priority: 'URGENT' };
  const address = `/api/v1/suggestions/${reference}/triage`;
  expect((await request.put(address, { headers: clerk.headers, data })).status()).toBe(200);

  await dialog.getByRole('button', { name: '转其他部门' }).click();
  await expect(dialog.getByText('刚刚有同事改过')).toBeVisible();
  await expect(dialog.getByLabel('答复内容')).toHaveValue('已转城市管理局处理。');
  await page.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  await dialog.getByRole('button', { name: '转其他部门' }).click();
  await expect(dialog).toBeHidden();
  await expectState(page, '已转出');
});

test('who said it is shown whole only for a reason, and the audit trail leads there', async ({
  page,
  browser,
  request,
}) => {
  const clerk = await Staff.signedIn(request, 'dispatcher');
  const submitter = { name: '示例居民 7', phone: '13800000007' };
  const { reference } = await recordByApi(clerk, { submitter, consent: true });
  await signInAs(page, 'dispatcher', `/staff/suggestions/${reference}`);
  await expect(page.getByText('13800000007')).toHaveCount(0);
  await page.getByRole('button', { name: '说明理由，查看完整信息' }).click();
  await page.getByRole('radio', { name: '要联系提出人' }).check();
  await page.getByRole('button', { name: '查看', exact: true }).click();
  await expect(page.getByText('13800000007')).toBeVisible();

  const other = await colleague(browser, 'supervisor', `/staff/audit?reference=${reference}`);
  await other.getByRole('table').getByRole('link').click();
  await expect(other).toHaveURL(new RegExp(`/staff/suggestions/${reference}$`));
});

test('the list keeps a view in its address, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs(page, 'supervisor', '/staff/suggestions');
  await page.getByRole('button', { name: '已超期' }).click();
  await expect(page).toHaveURL(/overdue=1/);
  await page.reload();
  await expect(page.getByRole('button', { name: '已超期' })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
