import { expect, test } from '@playwright/test';
import { answerUntilWhen, chooseFirstWindow, confirm, consent, firstCommunity } from './residents.js';
import { signInAs } from './staff-console.js';

/**
 * What the browser held against the content security policy; filled while the page lives.
 * @param {import('@playwright/test').Page} page
 */
async function violationsOf(page) {
  /** @type {string[]} */
  const violations = [];
  await page.exposeFunction('violated', (/** @type {string} */ what) => violations.push(what));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      /** @type {any} */ (window).violated(`${violatedDirective} ${blockedURI} in ${sourceFile}`),
    ),
  );
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text());
  });
  return violations;
}

test('the pages are served under the policy of nginx', async ({ request }) => {
  const headers = (await request.get('/')).headers();
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(headers['x-frame-options']).toBe('DENY');
});

test('a resident books under the policy, and a worker of ours proves that it is no robot', async ({
  page,
  request,
}) => {
  const violations = await violationsOf(page);
  const worker = page.waitForEvent('worker');
  await answerUntilWhen(page, await firstCommunity(request));
  await chooseFirstWindow(page);
  await consent(page);

  const booking = page.waitForRequest((sent) => sent.method() === 'POST' && sent.url().endsWith('/appointments'));
  await confirm(page).click();
  expect((await booking).headers()['challenge-solution']).toBeTruthy();
  await expect(page.getByRole('heading', { name: '预约好了' })).toBeVisible();
  expect((await worker).url()).toContain('/assets/');
  expect(violations).toEqual([]);
});

test('where no worker runs, the page proves it itself', async ({ page, request }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await answerUntilWhen(page, await firstCommunity(request));
  await chooseFirstWindow(page);
  await consent(page);
  await confirm(page).click();
  await expect(page.getByRole('heading', { name: '预约好了' })).toBeVisible();
});

test('who cannot prove it is told what to do, and keeps what was typed', async ({ page, request }) => {
  await page.route('**/api/v1/challenges', (route) =>
    route.fulfill({
      json: { algorithm: 'SHA-256', challenge: '0', maxnumber: 1, salt: 'x', signature: '0' },
    }),
  );
  await answerUntilWhen(page, await firstCommunity(request));
  await chooseFirstWindow(page);
  await consent(page);
  await confirm(page).click();
  await expect(page.getByText('直接致电派出所')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /同意/ })).toBeChecked();
});

for (const path of ['/staff', '/staff/board', '/staff/shifts', '/staff/audit', '/staff/admin']) {
  test(`staff work at ${path} under the policy`, async ({ page }) => {
    const violations = await violationsOf(page);
    await signInAs(page, 'admin', path);
    await expect(page.locator('h1')).toBeVisible();
    expect(violations).toEqual([]);
  });
}
