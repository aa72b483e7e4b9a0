import { createHash, randomInt, randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';

/** @import { APIRequestContext, Page } from '@playwright/test' */
/** @typedef {import('../src/api/schema').components['schemas']} Schemas */

export const SERVICE = 'id-card-at-home';

/** A phone that no other test uses: three visits of one phone are the limit. */
export const newPhone = () => `139${String(randomInt(1e8)).padStart(8, '0')}`;

/** @param {APIRequestContext} request @param {string} path @returns {Promise<any>} */
export async function read(request, path) {
  const response = await request.get(`/api/v1${path}`);
  expect(response.status(), path).toBe(200);
  return response.json();
}

/** @param {APIRequestContext} request @returns {Promise<Schemas['Community']>} */
export const firstCommunity = async (request) => (await read(request, '/communities?limit=1')).items[0];

/** @param {APIRequestContext} request @param {number} community @returns {Promise<Schemas['AvailableWindow'][]>} with room */
export const freeWindows = async (request, community) =>
  (await read(request, `/availability?service=${SERVICE}&community=${community}`)).items.filter(
    (/** @type {Schemas['AvailableWindow']} */ window) => window.available,
  );

/** Solves a challenge, as the page does. @param {APIRequestContext} request */
export async function solution(request) {
  const challenge = await read(request, '/challenges');
  /** @param {number} n */
  const hash = (n) => createHash('sha256').update(`${challenge.salt}${n}`).digest('hex');
  let number = 0;
  while (hash(number) !== challenge.challenge) number++;
  return Buffer.from(JSON.stringify({ ...challenge, number })).toString('base64');
}

/**
 * A visit booked over the API, as another resident would have.
 * @param {APIRequestContext} request @param {Partial<Schemas['BookingRequest']>} [wishes]
 * @returns {Promise<Schemas['BookedAppointment']>}
 */
export async function bookByApi(request, wishes) {
  const community = wishes?.communityId ?? (await firstCommunity(request)).id;
  const windows = wishes?.windowId ? [] : await freeWindows(request, community);
  const response = await request.post('/api/v1/appointments', {
    headers: { 'Idempotency-Key': randomUUID(), 'Challenge-Solution': await solution(request) },
    data: {
      serviceCode: SERVICE,
      communityId: community,
      address: '3 幢 2 单元 501',
      windowId: windows[windows.length - 1]?.windowId,
      resident: { name: '示例居民 1', phone: newPhone() },
      consent: true,
      ...wishes,
    },
  });
  expect(response.status(), await response.text()).toBe(201);
  return response.json();
}

/** @param {{reference: string, manageToken: string}} visit */
export const pageOf = ({ reference, manageToken }) => `/visits/${reference}#${manageToken}`;

/** @param {Page} page */
export const next = (page) => page.getByRole('button', { name: '下一步' }).click();

/** Answers the first three steps and stands at the fourth. @param {Page} page @param {Schemas['Community']} community */
export async function answerUntilWhen(page, community, phone = newPhone()) {
  await page.goto('/');
  await page.getByRole('link', { name: '预约上门服务' }).click();

  await page.getByRole('radio', { name: /行动不便/ }).check();
  await next(page);

  await page.getByLabel('小区或社区名称').fill(community.name['zh-CN']);
  await page.getByRole('radio', { name: community.name['zh-CN'] }).check();
  await page.getByLabel('楼栋、单元和门牌号').fill('3 幢 2 单元 501');
  await next(page);

  await page.getByRole('radio', { name: '给我自己' }).check();
  await page.getByLabel('您的姓名').fill('示例居民 1');
  await page.getByLabel('您的电话').fill(phone);
  await next(page);
  await expect(page.getByRole('heading', { name: '什么时候上门？' })).toBeVisible();
}

/**
 * Stands at the fourth step, with the first three answered as the page would have kept them: for facts about what follows.
 * @param {Page} page @param {Schemas['Community']} community
 */
export async function startAtWhen(page, { id, name, stationId }) {
  const answers = {
    serviceCode: SERVICE,
    community: { id, name, stationId },
    address: '3 幢 2 单元 501',
    forWhom: 'self',
    name: '示例居民 1',
    phone: newPhone(),
  };
  await page.goto('/');
  await page.evaluate((draft) => sessionStorage.setItem('doorstep.booking', draft), JSON.stringify(answers));
  await page.goto('/book/when');
}

/** The first window on the page that has room. @param {Page} page */
export const chooseFirstWindow = (page) =>
  page
    .getByRole('radio', { name: /还能约/ })
    .first()
    .check();

/** @param {Page} page */
export const consent = (page) => page.getByRole('checkbox', { name: /同意/ }).check();

/** @param {Page} page */
export const confirm = (page) => page.getByRole('button', { name: '确认预约' });
