import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { dayFromToday } from './records.js';
import { newPhone, solution } from './residents.js';
import { Staff } from './staff.js';

/** @import { APIRequestContext, Page } from '@playwright/test' */
/** @typedef {import('../src/api/schema').components['schemas']} Schemas */

/** A moment so many days from now, on Shanghai's clock. @param {number} days @param {string} time `09:00` */
export const inDays = (days, time) => `${dayFromToday(days)}T${time}:00+08:00`;

/** @param {number} hours from now */
const inHours = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Registration that is open now. */
export const openRegistration = (approval = false, closesAt = inDays(9, '18:00')) => ({
  opensAt: inDays(-1, '08:00'),
  closesAt,
  approval,
});

/** What a station does with its events while a resident looks on. */
export class Hosts {
  /** @param {APIRequestContext} request @param {Staff} clerk */
  constructor(request, clerk) {
    this.request = request;
    this.clerk = clerk;
    this.stationId = Number(clerk.account.stationId);
  }

  /** @param {APIRequestContext} request */
  static of = async (request) => new Hosts(request, await Staff.signedIn(request, 'dispatcher'));

  /** A draft of the station. @param {Partial<Schemas['EventInput']>} [wishes] @returns {Promise<Schemas['Event']>} */
  plan = (wishes) =>
    this.#send('post', '', {
      kind: 'OPEN_DAY',
      stationId: this.stationId,
      title: { 'zh-CN': `警营开放日 ${randomUUID().slice(0, 6)}`, en: 'Open day' },
      place: { 'zh-CN': '翠峰派出所' },
      language: 'zh-CN',
      startsAt: inDays(10, '09:00'),
      endsAt: inDays(10, '11:30'),
      capacity: 40,
      registration: openRegistration(false, wishes?.startsAt),
      ...wishes,
    });

  /** One that everybody can read of. @param {Partial<Schemas['EventInput']>} [wishes] @returns {Promise<Schemas['Event']>} */
  announce = async (wishes) => this.move((await this.plan(wishes)).reference, 'PUBLISHED');

  /** @param {string} reference @param {Schemas['EventStatus']} to @param {string} [reason] @returns {Promise<Schemas['Event']>} */
  move = (reference, to, reason) => this.#send('post', `/${reference}/transitions`, { to, reason });

  /** Lets it have begun an hour ago: time passes for nobody else. @param {Schemas['Event']} event */
  begin = ({ reference, kind, title, place, language, capacity }) =>
    this.#send('put', `/${reference}`, {
      ...{ kind, title, place, language, capacity, stationId: this.stationId },
      startsAt: inHours(-1),
      endsAt: inHours(1),
      registration: { opensAt: inHours(-3), closesAt: inHours(-2), approval: false },
    });

  /** Takes a registration that the organiser has to look at. @param {string} registration */
  async approve(registration) {
    const response = await this.request.post(`/api/v1/event-registrations/${registration}/transitions`, {
      headers: this.clerk.headers,
      data: { to: 'CONFIRMED' },
    });
    expect(response.ok(), await response.text()).toBe(true);
  }

  /** @param {'post' | 'put'} method @param {string} path @param {object} data */
  async #send(method, path, data) {
    const headers = { ...this.clerk.headers, 'Idempotency-Key': randomUUID() };
    const response = await this.request[method](`/api/v1/events${path}`, { headers, data });
    expect(response.ok(), `${response.url()} ${await response.text()}`).toBe(true);
    return response.json();
  }
}

/**
 * A party that registered over the API, as another resident would have.
 * @param {APIRequestContext} request @param {string} event @param {Partial<Schemas['RegistrationInput']>} [wishes]
 * @returns {Promise<Schemas['NewRegistration']>}
 */
export async function registerByApi(request, event, wishes) {
  const response = await request.post(`/api/v1/events/${event}/registrations`, {
    headers: { 'Idempotency-Key': randomUUID(), 'Challenge-Solution': await solution(request) },
    data: { name: '示例居民 1', phone: newPhone(), partySize: 1, consent: true, ...wishes },
  });
  expect(response.status(), await response.text()).toBe(201);
  return response.json();
}

/** @param {APIRequestContext} request @param {{reference: string, manageToken: string}} registration @param {Schemas['RegistrationStatus']} to */
export async function moveRegistration(request, { reference, manageToken }, to) {
  const response = await request.post(`/api/v1/event-registrations/${reference}/transitions`, {
    headers: { 'Manage-Token': manageToken },
    data: { to },
  });
  expect(response.ok(), await response.text()).toBe(true);
}

/** @param {{reference: string, manageToken: string}} registration */
export const pageOf = ({ reference, manageToken }) => `/registrations/${reference}#${manageToken}`;

/** Fills in the form with which one registers. @param {Page} page */
export async function fillInRegistration(page, phone = newPhone()) {
  await page.getByLabel('您的姓名').fill('示例居民 1');
  await page.getByLabel('您的电话').fill(phone);
  await page.getByRole('checkbox', { name: /同意/ }).check();
}

/** @param {Page} page */
export const sendRegistration = (page) => page.getByRole('button', { name: /^(提交报名|加入候补)$/ }).click();
