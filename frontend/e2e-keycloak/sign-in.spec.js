import { expect, test } from '@playwright/test';
import { expectAccessible } from '../e2e/axe.js';
import { bookByApi } from '../e2e/residents.js';

/** @import { Page } from '@playwright/test' */

const KEYCLOAK = /^http:\/\/127\.0\.0\.1:18150\//;
const LEAVE = { name: '退出登录' };

/** Types name and password on Keycloak's own page. @param {Page} page @param {string} username */
async function enter(page, username, password = 'doorstep-demo') {
  await expect(page).toHaveURL(KEYCLOAK);
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

/** @param {Page} page @param {string} username @param {string} [path] the page that is asked for */
async function signInAs(page, username, path = '/staff/board') {
  await page.goto(path);
  await enter(page, username);
  await expect(page.getByRole('button', LEAVE)).toBeVisible();
}

test('a dispatcher signs in at the provider and comes to the page that was asked for', async ({ page }) => {
  await signInAs(page, 'dispatcher', '/staff/board?status=BOOKED');
  await expect(page).toHaveURL('/staff/board?status=BOOKED');
  await expect(page.getByRole('link', { name: /示例值班员/ })).toBeVisible();
});

test('the code is asked for with PKCE', async ({ page }) => {
  const asked = page.waitForRequest(/openid-connect\/auth/);
  await page.goto('/staff/board');
  const parameters = new URL((await asked).url()).searchParams;
  expect(parameters.get('response_type')).toBe('code');
  expect(parameters.get('code_challenge_method')).toBe('S256');
});

test('a wrong password opens nothing', async ({ page }) => {
  await page.goto('/staff/board');
  await enter(page, 'dispatcher', 'not the password');
  await expect(page).toHaveURL(KEYCLOAK);
  await page.goto('/staff/board');
  await expect(page).toHaveURL(KEYCLOAK);
});

test('no script finds a token where it stays', async ({ page }) => {
  await signInAs(page, 'dispatcher');
  const found = await page.evaluate(() =>
    JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]),
  );
  expect(found).not.toMatch(/eyJ/);
});

test('a dispatcher assigns an officer', async ({ page, request }) => {
  const visit = await bookByApi(request, { communityId: 1 });
  await signInAs(page, 'dispatcher', `/staff/visits/${visit.reference}`);
  await page.getByRole('button', { name: '派单' }).click();
  await page.getByRole('button', { name: '确认派单' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: '换一位民警' })).toBeVisible();
});

test('a role opens what is its own and nothing else', async ({ page, request }) => {
  const call = page.waitForRequest((request) => /^Bearer /.test(request.headers().authorization ?? ''));
  await signInAs(page, 'dispatcher');
  const headers = { Authorization: (await call).headers().authorization };
  const status = async (/** @type {string} */ path) => (await request.get(`/api/v1${path}`, { headers })).status();
  expect(await status('/officers?stationId=1')).toBe(200);
  expect(await status('/officers?stationId=2')).toBe(403);
  expect(await status('/accounts')).toBe(403);
});

test('an administrator sees everybody, also who came by the provider', async ({ page, browser }) => {
  const other = await (await browser.newContext()).newPage();
  await signInAs(other, 'newcomer');
  await other.close();
  await signInAs(page, 'admin', '/staff/admin/accounts');
  await expect(page.getByRole('row').filter({ hasText: 'newcomer' })).toBeVisible();
});

test('whoever has no role there has no rights here', async ({ page }) => {
  await page.goto('/staff/board');
  await enter(page, 'stranger');
  await expect(page.getByText('您的单位账号在这里没有权限')).toBeVisible();
  await expectAccessible(page);
});

test('a reload asks nobody for a password', async ({ page }) => {
  await signInAs(page, 'dispatcher');
  await page.reload();
  await expect(page.getByRole('button', LEAVE)).toBeVisible();
  await expect(page).toHaveURL('/staff/board');
});

test('the token is renewed before it expires', async ({ page }) => {
  await page.clock.install();
  await signInAs(page, 'dispatcher');
  const renewal = page.waitForResponse(/openid-connect\/token/);
  await page.clock.fastForward('09:30');
  expect((await renewal).status()).toBe(200);
});

test('signing out ends the session at the provider too', async ({ page }) => {
  await signInAs(page, 'dispatcher');
  await page.getByRole('button', LEAVE).click();
  await expect(page).toHaveURL(/\/staff\/sign-in/);
  const again = page.getByRole('button', { name: '用单位账号登录' });
  await expect(again).toBeVisible(); // the address is there before the page is
  await expectAccessible(page);
  await again.click();
  await expect(page.locator('#password')).toBeVisible();
});

test('passwords of ours open nothing', async ({ request }) => {
  const data = { username: 'admin', password: 'doorstep-demo' };
  expect((await request.post('/api/v1/sessions', { data })).status()).toBe(404);
});
