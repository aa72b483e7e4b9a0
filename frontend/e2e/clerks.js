import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { solution } from './residents.js';
import { Staff } from './staff.js';

/** @import { APIRequestContext } from '@playwright/test' */
/** @typedef {import('../src/api/schema').components['schemas']} Schemas */

/** @param {{reference: string, manageToken: string}} suggestion */
export const pageOf = ({ reference, manageToken }) => `/suggestions/${reference}#${manageToken}`;

/**
 * A suggestion handed in over the API, as another resident would have.
 * @param {APIRequestContext} request @param {Partial<Schemas['SuggestionInput']>} [wishes]
 * @returns {Promise<Schemas['SubmittedSuggestion']>}
 */
export async function handInByApi(request, wishes) {
  const response = await request.post('/api/v1/suggestions', {
    headers: { 'Idempotency-Key': randomUUID(), 'Challenge-Solution': await solution(request) },
    data: { text: '建议派出所窗口中午也办证。', mayPublish: true, ...wishes },
  });
  expect(response.status(), await response.text()).toBe(201);
  return response.json();
}

/** What a station does with suggestions while a resident looks on. */
export class Clerks {
  /** @param {APIRequestContext} request @param {Record<'clerk' | 'officer' | 'supervisor', Staff>} staff */
  constructor(request, { clerk, officer, supervisor }) {
    this.request = request;
    this.clerk = clerk;
    this.officer = officer;
    this.supervisor = supervisor;
    this.stationId = Number(clerk.account.stationId);
  }

  /** @param {APIRequestContext} request */
  static async of(request) {
    return new Clerks(request, {
      clerk: await Staff.signedIn(request, 'dispatcher'),
      officer: await Staff.signedIn(request, 'officer'),
      supervisor: await Staff.signedIn(request, 'supervisor'),
    });
  }

  /** @param {string} reference @param {Schemas['SuggestionMove']} move @param {Staff} [who] */
  move = (reference, move, who = this.clerk) => this.#send('post', `${reference}/transitions`, move, who);

  /** @param {string} reference @param {Schemas['InvalidityProposal']} proposal */
  proposeInvalidity = (reference, proposal) => this.#send('put', `${reference}/invalidity`, proposal, this.clerk);

  /** @param {string} reference up to where somebody works on it */
  async takeUp(reference) {
    const categoryId = await this.#category();
    await this.move(reference, { to: 'SCREENING' });
    await this.#send('put', `${reference}/triage`, { categoryId, priority: 'NORMAL' }, this.clerk);
    await this.move(reference, { to: 'VALID' });
    await this.#send('put', `${reference}/assignment`, { assigneeId: this.officer.account.id }, this.clerk);
    await this.move(reference, { to: 'IN_PROGRESS' }, this.officer);
  }

  /** @param {string} reference @param {string} reply */
  async reply(reference, reply) {
    await this.takeUp(reference);
    await this.move(reference, { to: 'REPLIED', reply, adopted: true }, this.officer);
  }

  /** @param {string} reference @param {string} text @param {string} [reply] */
  async publish(reference, text, reply) {
    await this.#send('put', `${reference}/publication`, { publication: 'IN_REVIEW', text, reply }, this.clerk);
    await this.#send('put', `${reference}/publication`, { publication: 'PUBLISHED' }, this.supervisor);
  }

  /** @param {string} reference @param {string} reason */
  withhold = (reference, reason) =>
    this.#send('put', `${reference}/publication`, { publication: 'UNPUBLISHED', reason }, this.clerk);

  /** @param {string} reference */
  callBack = (reference) => this.#send('put', `${reference}/rectification`, { state: 'CALLED_BACK' }, this.clerk);

  /** @returns {Promise<number>} */
  async #category() {
    const address = '/api/v1/suggestion-categories';
    const { items } = await (await this.request.get(address)).json();
    if (items.length > 0) return items[0].id;
    const admin = await Staff.signedIn(this.request, 'admin');
    const response = await this.request.post(address, {
      headers: { ...admin.headers, 'Idempotency-Key': randomUUID() },
      data: { name: { 'zh-CN': '窗口服务', en: 'Counter service' }, active: true },
    });
    return (await response.json()).id;
  }

  /** @param {'put' | 'post'} method @param {string} path @param {object} data @param {Staff} who */
  async #send(method, path, data, { headers }) {
    const response = await this.request[method](`/api/v1/suggestions/${path}`, { headers, data });
    expect(response.ok(), `${response.url()} ${await response.text()}`).toBe(true);
    return response.json();
  }
}
