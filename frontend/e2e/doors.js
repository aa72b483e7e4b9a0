import { randomUUID } from 'node:crypto';
import { encode } from 'uqr';
import { expect } from '@playwright/test';
import { newPhone, solution } from './residents.js';
import { signInAs, spelled } from './staff-console.js';
import { Staff } from './staff.js';

/** @import { APIRequestContext, Browser, Page } from '@playwright/test' */
/** @typedef {import('../src/api/schema').components['schemas']} Schemas */
/** @typedef {Schemas['NewRegistration'] & {doorToken: string}} Ticket */

const HOUR_MS = 3_600_000;

/** @param {number} hours @returns {string} */
const inHours = (hours) => new Date(Date.now() + hours * HOUR_MS).toISOString();

/** An event whose door is open, and who stands there. */
export class Door {
  /** @param {Staff} clerk @param {Schemas['Event']} event */
  constructor(clerk, event) {
    this.clerk = clerk;
    this.event = event;
    this.path = `/staff/events/${event.reference}/door`;
  }

  /** @param {APIRequestContext} request @param {number} [capacity] */
  static async open(request, capacity = 40) {
    const clerk = await Staff.signedIn(request, 'dispatcher');
    const event = await send(clerk, '', {
      kind: 'OPEN_DAY',
      stationId: clerk.account.stationId,
      title: { 'zh-CN': `警营开放日 ${randomUUID().slice(0, 6)}`, en: 'Open day' },
      place: { 'zh-CN': '翠峰派出所' },
      language: 'zh-CN',
      startsAt: inHours(1),
      endsAt: inHours(3),
      capacity,
      registration: { opensAt: inHours(-24), closesAt: inHours(2), approval: false },
    });
    return new Door(clerk, await send(clerk, `/${event.reference}/transitions`, { to: 'PUBLISHED' }));
  }

  /** A party that registered. @param {string} name @param {number} partySize @returns {Promise<Ticket>} */
  async register(name, partySize) {
    const response = await this.clerk.request.post(`/api/v1/events/${this.event.reference}/registrations`, {
      headers: { 'Idempotency-Key': randomUUID(), 'Challenge-Solution': await solution(this.clerk.request) },
      data: { name, phone: newPhone(), partySize, consent: true },
    });
    expect(response.status(), await response.text()).toBe(201);
    return response.json();
  }

  /** @param {{reference: string, manageToken: string}} ticket */
  async cancel({ reference, manageToken }) {
    const response = await this.clerk.request.post(`/api/v1/event-registrations/${reference}/transitions`, {
      headers: { 'Manage-Token': manageToken },
      data: { to: 'CANCELLED' },
    });
    expect(response.ok(), await response.text()).toBe(true);
  }

  /** What the service takes of a device. @param {Schemas['SeenAtTheDoor'][]} items @returns {Promise<Schemas['CheckInOutcomes']>} */
  seen = (items) => send(this.clerk, `/${this.event.reference}/check-ins`, { items });

  /** People, as the service counts them. */
  async counted() {
    const response = await this.clerk.request.get(`/api/v1/events/${this.event.reference}/attendees`, {
      headers: this.clerk.headers,
    });
    /** @type {Schemas['AttendeeList']} */
    const { items } = await response.json();
    const people = (/** @type {string} */ status) =>
      items.filter((one) => one.status === status).reduce((sum, { partySize, came }) => sum + (came ?? partySize), 0);
    return { came: people('CHECKED_IN'), walkedIn: people('WALK_IN') };
  }
}

/** @param {Staff} clerk @param {string} path @param {object} data @returns {Promise<any>} */
async function send(clerk, path, data) {
  const response = await clerk.request.post(`/api/v1/events${path}`, {
    headers: { ...clerk.headers, 'Idempotency-Key': randomUUID() },
    data,
  });
  expect(response.ok(), `${response.url()} ${await response.text()}`).toBe(true);
  return response.json();
}

/** A phone at the door, with the list on it. @param {Page} page @param {Door} door @param {string} [username] */
export async function standAt(page, door, username = 'dispatcher') {
  await signInAs(page, username, door.path);
  await expect(page.getByRole('button', { name: '扫码签到' })).toBeVisible();
}

/** The page opens without signal from now on. @param {Page} page */
export const isReadyForNoSignal = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** What is said of the last party. @param {Page} page */
export const verdict = (page) => page.locator('#verdict');

/** @param {Page} page @param {string} reference */
export async function typeIn(page, reference) {
  await page.getByLabel('按姓名或编号查找').fill(spelled(reference).toLowerCase());
  await page.getByRole('button', { name: '签到', exact: false }).and(page.locator('.parties button')).click();
}

/** The figures above the list. @param {Page} page */
export const figures = async (page) =>
  (await page.locator('.counts dd').allInnerTexts()).map((text) => text.replace(/\s/g, ''));

/** A photo of a code. @param {Browser} browser @param {string} text @param {'png' | 'jpeg'} [type] */
export async function photoOf(browser, text, type = 'png') {
  const { data, size } = encode(text, { border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
  await page.setContent(
    `<body style="margin:0;display:flex;justify-content:center;background:#fff"><svg width="460" height="460" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`,
  );
  const picture = await page.screenshot({ type });
  await page.close();
  return picture;
}
