import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { Staff } from './staff.js';

/** @import { APIRequestContext } from '@playwright/test' */
/** @typedef {import('../src/api/schema').components['schemas']} Schemas */

/** @param {number} hours from now */
const inHours = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString();

/**
 * Something that a member of staff sends to the service.
 * @param {Staff} who @param {'post' | 'put'} method @param {string} path @param {object} data
 */
export async function send(who, method, path, data) {
  const headers = { ...who.headers, 'Idempotency-Key': randomUUID() };
  const response = await who.request[method](`/api/v1${path}`, { headers, data });
  expect(response.ok(), `${path} ${await response.text()}`).toBe(true);
  return response.json();
}

/**
 * An event that has begun an hour ago: announced for tomorrow, as it can only be announced before, and then moved.
 * @param {Staff} clerk @param {Partial<Schemas['EventInput']>} [wishes] @returns {Promise<Schemas['Event']>}
 */
export async function begunEvent(clerk, wishes) {
  const input = {
    kind: 'OPEN_DAY',
    stationId: clerk.account.stationId,
    title: { 'zh-CN': `警营开放日 ${randomUUID().slice(0, 6)}`, en: `Open day ${randomUUID().slice(0, 6)}` },
    place: { 'zh-CN': '翠峰派出所', en: 'Cuifeng Police Station' },
    language: 'zh-CN',
    startsAt: inHours(24),
    endsAt: inHours(26),
    ...wishes,
  };
  const { reference } = await send(clerk, 'post', '/events', input);
  await send(clerk, 'post', `/events/${reference}/transitions`, { to: 'PUBLISHED' });
  return send(clerk, 'put', `/events/${reference}`, { ...input, startsAt: inHours(-1), endsAt: inHours(1) });
}

/** One that was held. @param {Staff} clerk @param {Partial<Schemas['EventInput']>} [wishes] @returns {Promise<Schemas['Event']>} */
export async function heldEvent(clerk, wishes) {
  const { reference } = await begunEvent(clerk, wishes);
  return send(clerk, 'post', `/events/${reference}/transitions`, { to: 'HELD' });
}

/**
 * Something to hand out that nobody else has, and so many of it at a station.
 * @param {APIRequestContext} request @param {Staff} clerk @param {number} quantity
 */
export async function materialInStock(request, clerk, quantity) {
  const supervisor = await Staff.signedIn(request, 'supervisor');
  const name = `平安手册 ${randomUUID().slice(0, 6)}`;
  const material = { kind: 'SAFETY_HANDBOOK', name: { 'zh-CN': name, en: name }, active: true };
  const { id } = await send(supervisor, 'post', '/materials', material);
  const movement = { stationId: clerk.account.stationId, materialId: id, kind: 'RECEIVED', quantity };
  await send(clerk, 'post', '/material-movements', movement);
  return { id, name };
}
