import { expect, test } from '@playwright/test';
import { createHmac, randomUUID } from 'node:crypto';
import { Staff } from './staff.js';
import { check, enter, PASSWORD, signInAs } from './staff-console.js';

/** @import { APIRequestContext, Page } from '@playwright/test' */

test.use({ viewport: { width: 1280, height: 900 } });

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

/** What an authenticator app shows (RFC 6238). @param {string} secret @param {number} step */
function codeOf(secret, step) {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', key).update(counter).digest();
  return String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1e6).padStart(6, '0');
}

const stepNow = () => Math.floor(Date.now() / STEP_MS);

/** A dispatcher of their own, so that the others' sign-in stays as it is. @param {APIRequestContext} request */
async function newColleague(request) {
  const { headers } = await Staff.signedIn(request, 'admin');
  const username = `colleague-${randomUUID().slice(0, 8)}`;
  const data = {
    username,
    displayName: '示例同事',
    role: 'DISPATCHER',
    stationId: 1,
    active: true,
    password: PASSWORD,
  };
  const response = await request.post('/api/v1/accounts', {
    headers: { ...headers, 'Idempotency-Key': randomUUID() },
    data,
  });
  expect(response.status()).toBe(201);
  return username;
}

/** A second tap sooner than this is taken for a trembling finger. @param {Page} page */
const steadyHand = (page) => page.waitForTimeout(750);

/** Sets up a phone on the account page. @param {Page} page @returns {Promise<string>} its secret */
async function setUpPhone(page) {
  await page.locator('#own-password').fill(PASSWORD);
  await page.getByRole('button', { name: '开始设置' }).click();
  await expect(page.getByRole('heading', { name: '用验证器应用扫这个码' })).toBeFocused();
  const secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '');
  await page.getByLabel('应用里现在显示的 6 位数字').fill(codeOf(secret, stepNow()));
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page.getByRole('heading', { name: '请保存备用码' })).toBeFocused();
  return secret;
}

test('staff find their account beside their name', async ({ page }) => {
  await signInAs(page, 'dispatcher');
  await page.getByRole('link', { name: /我的账号/ }).click();
  await expect(page).toHaveURL('/staff/account');
  await expect(page.getByRole('heading', { name: '我的账号' })).toBeFocused();
});

test('the account page is accessible in both languages and fits a narrow phone', async ({ page }) => {
  await signInAs(page, 'dispatcher', '/staff/account');
  await expect(page.getByRole('button', { name: '开始设置' })).toBeVisible();
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByRole('button', { name: '开始设置' }).click();
  await check(page);
});

test('a new password counts from now on', async ({ page, request }) => {
  const username = await newColleague(request);
  await signInAs(page, username, '/staff/account');
  await page.locator('#current').fill('not the password');
  await page.getByLabel('新密码').fill('lantern bicycle monsoon');
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByRole('link', { name: '当前密码不对' }).click();
  await page.locator('#current').fill(PASSWORD);
  await steadyHand(page);
  await page.getByRole('button', { name: '修改密码' }).click();
  await expect(page.getByText('密码已修改')).toBeVisible();

  await page.getByRole('button', { name: '退出登录' }).click();
  await enter(page, username, 'lantern bicycle monsoon');
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible();
});

test('a phone is set up, asked for, and reset by an administrator', async ({ page, request, browser }) => {
  const username = await newColleague(request);
  await signInAs(page, username, '/staff/account');
  await page.getByRole('button', { name: '开始设置' }).waitFor();
  const secret = await setUpPhone(page);
  await check(page);
  await page.getByRole('button', { name: '已经保存好，继续' }).click();
  await expect(page.getByText('还有 10 个备用码没有用过')).toBeVisible();
  await check(page);
  await page.getByRole('button', { name: '退出登录' }).click();

  await enter(page, username);
  await expect(page.getByLabel('验证码')).toBeFocused();
  await check(page);
  await page.getByLabel('验证码').fill('000000');
  await steadyHand(page);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('link', { name: /验证码不对/ }).click();
  await page.getByLabel('验证码').fill(codeOf(secret, stepNow() + 1)); // the code of now was used to set it up
  await steadyHand(page);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible();

  const admin = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await signInAs(admin, 'admin', '/staff/admin/accounts');
  const { headers } = await Staff.signedIn(request, 'admin');
  const { items } = await (await request.get('/api/v1/accounts?limit=200', { headers })).json();
  const { id } = items.find((/** @type {{username: string}} */ account) => account.username === username);
  await admin.goto(`/staff/admin/accounts/${id}`);
  await admin.getByRole('button', { name: '重置', exact: true }).click();
  await check(admin);
  await admin.getByRole('button', { name: '确认重置' }).click();
  await expect(admin.getByText('已重置')).toBeVisible();
  await admin.close();

  await page.goto('/staff/sign-in');
  await enter(page, username);
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible();
});

test('signing out everywhere signs out here as well', async ({ page, request }) => {
  await signInAs(page, await newColleague(request), '/staff/account');
  await page.getByRole('button', { name: '在所有设备上退出' }).click();
  await expect(page).toHaveURL(/\/staff\/sign-in/);
  await page.goto('/staff/board');
  await expect(page).toHaveURL(/\/staff\/sign-in/);
});

test('the account page works with the keyboard alone', async ({ page, request }) => {
  await signInAs(page, await newColleague(request), '/staff/account');
  await page.locator('#current').focus();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Tab');
  await page.keyboard.type('lantern bicycle monsoon');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('密码已修改')).toBeVisible();
});
