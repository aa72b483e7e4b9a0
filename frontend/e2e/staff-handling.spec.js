import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './axe.js';
import { Clerks, handInByApi, pageOf } from './clerks.js';
import { signInAs, spelled } from './staff-console.js';
import { act, colleague, expectState, moveByApi, PICTURE, recordByApi } from './suggestions.js';

test.use({ viewport: { width: 1280, height: 900 } });

/** @import { Browser, Locator, Page } from '@playwright/test' */
/** @import { Staff } from './staff.js' */

/** The author, at a phone. @param {Browser} browser @param {{reference: string, manageToken: string}} suggestion */
async function author(browser, suggestion) {
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await phone.goto(pageOf(suggestion));
  return phone;
}

/** Nothing is printed that can only be tapped. @param {Page} page @param {Locator} kept what the paper is for */
async function expectPrintable(page, kept) {
  await page.emulateMedia({ media: 'print' });
  await expect(kept).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
}

/** Words to start a reply from. @param {Staff} supervisor @param {string} text */
async function templateByApi(supervisor, text) {
  const name = `模板 ${randomUUID().slice(0, 8)}`;
  const response = await supervisor.request.post('/api/v1/reply-templates', {
    headers: { ...supervisor.headers, 'Idempotency-Key': randomUUID() },
    data: { name, text },
  });
  expect(response.status(), await response.text()).toBe(201);
  return name;
}

test('time is extended, a question answered, a reply given, and what dissatisfied put right', async ({
  page: officer,
  browser,
  request,
}) => {
  const clerks = await Clerks.of(request);
  const template = await templateByApi(clerks.supervisor, '感谢您的建议，我们已安排：');
  const suggestion = await handInByApi(request, { stationId: clerks.stationId });
  await clerks.takeUp(suggestion.reference);
  const path = `/staff/suggestions/${suggestion.reference}`;

  await signInAs(officer, 'officer', path);
  await act(officer, '申请延期', async (dialog) => {
    await dialog.getByLabel('延长几个工作日').fill('20');
    await dialog.getByLabel('理由').fill('要和社区一起商量。');
    await dialog.getByRole('button', { name: '申请延期' }).click();
    await expect(dialog.getByLabel('延长几个工作日')).toHaveAttribute('aria-invalid', 'true');
    await dialog.getByLabel('延长几个工作日').fill('5');
    await officer.waitForTimeout(800); // a second tap within 0.7 s counts as a trembling finger
  });
  await expect(officer.getByText('已申请延期，须由另一位督导或管理员审批。')).toBeVisible();
  await act(officer, '请提出人补充', (dialog) => dialog.getByLabel('请提出人补充什么').fill('是哪一个窗口？'));
  await expectState(officer, '待补充');
  await expect(officer.getByText('暂停计时')).toBeVisible();

  const supervisor = await colleague(browser, 'supervisor', path);
  await act(supervisor, '审批延期', (dialog) => dialog.getByRole('radio', { name: '批准', exact: true }).check());
  await expect(supervisor.getByText(/延长 5 个工作日：要和社区一起商量。\s+示例民警一\s+批准/)).toBeVisible();

  const resident = await author(browser, suggestion);
  await resident.getByLabel('您的回答').fill('户籍窗口');
  await resident.getByRole('button', { name: '提交回答' }).click();
  await expect(resident.getByRole('heading', { name: '正在办理' })).toBeVisible();

  await officer.reload();
  await expect(officer.getByText('户籍窗口', { exact: true })).toBeVisible();
  await officer.getByText('添加原件扫描').click();
  await officer.getByLabel('原件扫描', { exact: true }).setInputFiles(PICTURE);
  await officer.getByRole('button', { name: '上传' }).click();
  const download = officer.waitForEvent('download');
  await officer.getByRole('button', { name: `下载 ${PICTURE.name}` }).click();
  expect((await download).suggestedFilename()).toBe(PICTURE.name);
  expect(readFileSync(await (await download).path())).toEqual(PICTURE.buffer);

  await act(officer, '答复', async (dialog) => {
    await dialog.getByLabel('答复模板').selectOption({ label: template });
    await expect(dialog.getByLabel('答复内容')).toHaveValue('感谢您的建议，我们已安排：');
    await dialog.getByLabel('答复内容').fill('感谢您的建议，我们已安排：户籍窗口中午值班。');
    await dialog.getByRole('radio', { name: '采纳', exact: true }).check();
  });
  await expectState(officer, '已答复');

  await resident.reload();
  await resident.getByRole('radio', { name: /1 分/ }).check();
  await resident.getByLabel('想说的话').fill('中午还是没有人');
  await resident.getByRole('button', { name: '提交评价' }).click();
  await expect(resident.getByRole('heading', { name: '您不满意，我们怎么改' })).toBeVisible();

  const clerk = await colleague(browser, 'dispatcher', path);
  await act(clerk, '回访', (dialog) => dialog.getByLabel('回访情况').fill('已打电话，说清了是哪天。'));
  await clerk.waitForTimeout(800); // it is the same button, which takes a second tap within 0.7 s for a trembling finger
  await act(clerk, '整改', (dialog) => dialog.getByLabel('整改情况').fill('改了排班表。'));
  await expect(clerk.getByText('已整改，须由另一位督导或管理员复核。')).toBeVisible();
  await expect(clerk.getByRole('button', { name: '复核' })).toHaveCount(0);
  await supervisor.reload();
  await act(supervisor, '复核', (dialog) => dialog.getByLabel('复核情况').fill('到窗口看过，有人。'));
  await resident.reload();
  await expect(resident.getByText(/已完成$/)).toHaveCount(3);

  await expectPrintable(clerk, clerk.getByRole('heading', { name: '办理情况' }));
  await expectPrintable(resident, resident.getByText('户籍窗口中午值班。'));
  await clerk.reload();
  await act(clerk, '重新办理', (dialog) => dialog.getByLabel('说明').fill('周五中午又没有人。'));
  await expectState(clerk, '重新办理');
  await expectAccessible(clerk);
  await resident.reload();
  await expect(resident.getByRole('heading', { name: '重新办理', exact: true })).toBeVisible();
});

test('a clerk on a phone finds what was said before, and calls it a duplicate', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { clerk } = await Clerks.of(request);
  const text = `公交站牌被树枝挡住了 ${randomUUID().slice(0, 6)}`;
  const first = await recordByApi(clerk, { text });
  const { reference } = await recordByApi(clerk, { text });
  await moveByApi(clerk, reference, { to: 'SCREENING' });
  await signInAs(page, 'dispatcher', `/staff/suggestions/${reference}`);
  await act(page, '重复意见', async (dialog) => {
    const found = dialog.getByRole('listitem').filter({ hasText: spelled(first.reference) });
    await found.getByRole('button', { name: '就是这条' }).click();
    await expect(dialog.getByLabel('与哪条重复（编号）')).toHaveValue(first.reference);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
  await expectState(page, '重复');
  await page.getByRole('link', { name: '看那条意见' }).click();
  await expect(page.getByRole('heading', { name: spelled(first.reference) })).toBeVisible();
  await expectState(page, '已收到');
});

test('why something is not adopted, and why it is not published, is told to the author', async ({
  page: officer,
  browser,
  request,
}) => {
  const clerks = await Clerks.of(request);
  const suggestion = await handInByApi(request, { stationId: clerks.stationId });
  await clerks.takeUp(suggestion.reference);
  const path = `/staff/suggestions/${suggestion.reference}`;

  await signInAs(officer, 'officer', path);
  await act(officer, '不予采纳', (dialog) => dialog.getByLabel('说明').fill('中午要轮流吃饭，人手不够。'));
  await expectState(officer, '不予采纳');
  await act(officer, '答复', async (dialog) => {
    await expect(dialog.getByRole('radio')).toHaveCount(0);
    await dialog.getByLabel('答复内容').fill('这次没有采纳，原因见说明。');
  });
  const clerk = await colleague(browser, 'dispatcher', path);
  await act(clerk, '不予公开', (dialog) => dialog.getByLabel('理由').fill('涉及窗口人员安排。'));
  await expect(clerk.getByText('涉及窗口人员安排。')).toBeVisible();

  const resident = await author(browser, suggestion);
  await expect(resident.getByText('中午要轮流吃饭，人手不够。')).toBeVisible();
  await expect(resident.getByText('这次没有采纳，原因见说明。')).toBeVisible();
  await expect(resident.getByText('原因：涉及窗口人员安排。')).toBeVisible();
  await expectAccessible(resident);
});
