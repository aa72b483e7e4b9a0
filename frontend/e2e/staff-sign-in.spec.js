import { expect, test } from '@playwright/test';
import { enter, signInByForm } from './staff-console.js';

test('officers arrive at their day, everybody else at the board', async ({ page }) => {
  await signInByForm(page, 'officer');
  await expect(page).toHaveURL('/staff/my-day');
  await page.getByRole('button', { name: '退出登录' }).click();

  await enter(page, 'dispatcher');
  await expect(page).toHaveURL('/staff/board');
});

test('whoever asked for a page comes to it after signing in', async ({ page }) => {
  await signInByForm(page, 'dispatcher', '/staff/board?status=BOOKED');
  await expect(page).toHaveURL('/staff/board?status=BOOKED');
});

test('a wrong password is said in words, and focus is on them', async ({ page }) => {
  await page.goto('/staff/sign-in');
  await enter(page, 'dispatcher', 'not-the-password');

  const summary = page.locator('[aria-labelledby="error-summary-title"]');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('用户名或密码不对');
  await expect(page.getByLabel('用户名')).toHaveValue('dispatcher');
});

test('what is missing is named, and one step away', async ({ page }) => {
  await page.goto('/staff/sign-in');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('link', { name: '请填写密码' }).click();
  await expect(page.getByLabel('密码')).toBeFocused();
});

test('a reload keeps the session, and no script finds its secrets', async ({ page }) => {
  await signInByForm(page, 'dispatcher');
  await page.reload();
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible();

  const found = await page.evaluate(() =>
    JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]),
  );
  expect(found).not.toMatch(/eyJ|refresh/i);
});

test('after signing out the pages ask again', async ({ page }) => {
  await signInByForm(page, 'dispatcher');
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '民警和工作人员登录' })).toBeVisible();
  await page.goto('/staff/board');
  await expect(page).toHaveURL(/\/staff\/sign-in/);
});

test('a session that ended is taken up again over the page, which keeps what was typed', async ({ page }) => {
  await page.clock.install();
  await signInByForm(page, 'dispatcher', '/staff/book');
  await page.getByLabel('办事人姓名').fill('示例居民 9');
  await page.context().clearCookies();
  await page.clock.fastForward('09:30'); // the page asks for the next token, and the cookie is gone

  await expect(page.getByRole('dialog', { name: '登录已过期，请重新登录' })).toBeVisible();
  await enter(page, 'dispatcher');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByLabel('办事人姓名')).toHaveValue('示例居民 9');
});

test('a role does not see pages that are not its own', async ({ page }) => {
  await signInByForm(page, 'officer', '/staff/admin/accounts');
  await expect(page.getByRole('heading', { name: '您的账号不能使用这个页面' })).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText([
    '我的一天',
    '值班台',
    '代客预约',
    '意见建议',
    '活动',
  ]);
});
