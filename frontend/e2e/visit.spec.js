import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.js';
import { bookByApi, freeWindows, pageOf } from './residents.js';
import { Staff } from './staff.js';

test('a visit is found by its reference and manage code', async ({ page, request }) => {
  const visit = await bookByApi(request);
  await page.goto('/visits');
  await page.getByLabel('预约编号').fill(visit.reference.toLowerCase().replace(/(.{3})(?=.)/g, '$1-'));
  await page.getByLabel('管理码').fill(visit.manageToken);
  await page.getByRole('button', { name: '查看预约' }).click();

  await expect(page.getByRole('heading', { name: '预约成功，等派出所安排民警' })).toBeVisible();
  await expect(page.getByText(visit.address)).toBeVisible();
});

test('a wrong code and an unknown reference look the same', async ({ page, request }) => {
  const visit = await bookByApi(request);
  const texts = [];
  for (const address of [`/visits/${visit.reference}#wrong`, `/visits/0000000ZZ#${visit.manageToken}`]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: '没有找到这个预约' })).toBeVisible();
    texts.push(await page.getByRole('main').innerText());
  }
  expect(texts[0]).toBe(texts[1]);
});

test('a visit is cancelled with a reason', async ({ page, request }) => {
  await page.goto(pageOf(await bookByApi(request)));
  await page.getByRole('button', { name: '取消预约' }).click();
  const dialog = page.getByRole('dialog', { name: '要取消这次上门吗？' });
  await dialog.getByRole('button', { name: '确认取消' }).click();
  await expect(dialog.getByText('请选择一个原因')).toBeVisible();

  await dialog.getByRole('radio', { name: '不需要办了' }).check();
  await page.waitForTimeout(800);
  await dialog.getByRole('button', { name: '确认取消' }).click();

  await expect(page.getByRole('heading', { name: '预约已取消' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '预约进度' })).toBeFocused();
  await expect(page.getByText('原因：不需要办了')).toBeVisible();
  await expect(page.getByRole('button', { name: '取消预约' })).toBeHidden();
});

test('a visit moves to another time', async ({ page, request }) => {
  await page.goto(pageOf(await bookByApi(request)));
  await page.getByRole('link', { name: '改时间' }).click();
  await page
    .getByRole('radio', { name: /还能约/ })
    .first()
    .check();
  await page.getByRole('button', { name: '改到这个时段' }).click();

  await expect(page.getByRole('heading', { name: '预约进度' })).toBeFocused();
  await expect(page.getByText(/^改到 /)).toBeVisible();
});

test('what somebody else changed meanwhile is told, and nothing is overwritten', async ({ page, request }) => {
  const visit = await bookByApi(request);
  await page.goto(pageOf(visit));
  await page.getByRole('button', { name: '取消预约' }).click();
  const other = (await freeWindows(request, visit.community.id)).find(({ windowId }) => windowId !== visit.window.id);
  await request.put(`/api/v1/appointments/${visit.reference}/window`, {
    headers: { 'Manage-Token': visit.manageToken },
    data: { windowId: other?.windowId },
  });

  await page.getByRole('radio', { name: '约错了' }).check();
  await page.getByRole('button', { name: '确认取消' }).click();
  await expect(page.getByText(/刷新|改过/)).toBeVisible();
  await page.getByRole('button', { name: '不取消' }).click();

  await expect(page.getByText('上门时间改了，请看下面的新时间。')).toBeVisible();
  await expect(page.getByRole('heading', { name: '预约成功，等派出所安排民警' })).toBeVisible();
});

test('a resident follows a visit from the officer’s name to the rating', async ({ page, request }) => {
  const supervisor = await Staff.signedIn(request, 'supervisor');
  const officer = await Staff.signedIn(request, 'officer');
  const me = await supervisor.officerOf(officer.account);
  const visit = await supervisor.bookFor(me);
  await page.goto(pageOf(visit));

  await supervisor.assign(visit.reference, me.id);
  await page.reload();
  await expect(page.getByText(`${me.name}（警号 ${me.badgeNumber}）`)).toBeVisible();

  for (const to of ['EN_ROUTE', 'ARRIVED']) await officer.move(visit.reference, { to });
  await officer.move(visit.reference, { to: 'COMPLETED', outcome: 'FINISHED' });
  await page.reload();
  await expect(page.getByRole('heading', { name: '办好了' })).toBeVisible();

  await page
    .getByRole('radio', { name: /非常满意/ })
    .first()
    .check();
  await page.getByLabel('想说的话').fill('很耐心');
  await page.getByRole('button', { name: '提交评价' }).click();
  await expect(page.getByText('谢谢，已经记下了。')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('想说的话')).toHaveValue('很耐心');
});

test('a resident takes a copy of their data, and has it deleted once the visit is over', async ({ page, request }) => {
  const visit = await bookByApi(request);
  await page.goto(pageOf(visit));
  await page.getByText('我的个人信息').click();
  await expect(page.getByText('上门结束或取消以后')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载我的信息' }).click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain(visit.address);
  await expectAccessible(page);

  await page.getByRole('button', { name: '取消预约' }).click();
  await page.getByRole('radio', { name: '不需要办了' }).check();
  await page.getByRole('button', { name: '确认取消' }).click();
  await page.getByRole('button', { name: '删除我的信息' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: '删除', exact: true }).click();

  await expect(page.getByRole('heading', { name: '您的信息已经删除' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: '没有找到这个预约' })).toBeVisible();
});
