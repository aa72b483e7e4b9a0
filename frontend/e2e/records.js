import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';

/** @import { Staff } from './staff.js' */

/** Adds a record as a colleague would. @param {Staff} staff @param {string} path @param {object} data @returns {Promise<any>} */
export async function addByApi(staff, path, data) {
  const response = await staff.request.post(`/api/v1${path}`, {
    headers: { ...staff.headers, 'Idempotency-Key': randomUUID() },
    data,
  });
  expect(response.ok(), `${path} ${await response.text()}`).toBe(true);
  return response.json();
}

/** Changes a record as a colleague would. @param {Staff} staff @param {string} path @param {object} data @returns {Promise<any>} */
export async function changeByApi(staff, path, data) {
  const response = await staff.request.put(`/api/v1${path}`, { headers: staff.headers, data });
  expect(response.ok(), `${path} ${await response.text()}`).toBe(true);
  return response.json();
}

/** The day in Shanghai, some days from today. @param {number} days */
export const dayFromToday = (days) =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
