import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';

/** Events as staff deal with them. */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {Schemas['Event']} Event */
/** @typedef {{event: Event, etag: string}} EventState an event, and the state a change is based on */
/** @typedef {NonNullable<import('@/api/schema').operations['listEvents']['parameters']['query']>} EventQuery */

/** @param {EventQuery} query @param {{limit: number, cursor?: string}} page */
export const listEvents = (query, page) =>
  bodyOf(staffApi.GET('/events', { params: { query: { ...query, ...page } } }));

/** @param {string} reference @param {Record<string, string>} [header] */
export const at = (reference, header) => ({ params: { path: { reference }, header } });

/** @param {Promise<{data?: Event, response: Response}>} call @returns {Promise<EventState>} */
export async function stateOf(call) {
  const { data, response } = await call;
  return { event: /** @type {Event} */ (data), etag: response.headers.get('ETag') ?? '' };
}

/**
 * @param {string} reference @param {string} [knownEtag]
 * @returns {Promise<EventState | undefined>} nothing when the event is still as known
 */
export async function readEvent(reference, knownEtag) {
  const header = knownEtag ? { 'If-None-Match': knownEtag } : undefined;
  const state = await stateOf(staffApi.GET('/events/{reference}', at(reference, header)));
  return state.event ? state : undefined;
}

/** @param {string} reference @param {string} etag @param {Schemas['EventMove']} body */
export const moveEvent = (reference, etag, body) =>
  stateOf(staffApi.POST('/events/{reference}/transitions', { ...at(reference, { 'If-Match': etag }), body }));

/** @param {Schemas['EventInput']} body @param {string} key */
export const planEvent = (body, key) =>
  stateOf(staffApi.POST('/events', { params: { header: { 'Idempotency-Key': key } }, body }));

/** @param {string} reference @param {string} etag @param {Schemas['EventInput']} body */
export const changeEvent = (reference, etag, body) =>
  stateOf(staffApi.PUT('/events/{reference}', { ...at(reference, { 'If-Match': etag }), body }));

/** @param {string} reference */
export const readAvailability = (reference) =>
  bodyOf(staffApi.GET('/events/{reference}/availability', { params: { path: { reference } } }));

/** @param {Schemas['EventSeriesInput']} body @param {string} key */
export const planSeries = (body, key) =>
  bodyOf(staffApi.POST('/event-series', { params: { header: { 'Idempotency-Key': key } }, body }));

/** @param {number} seriesId */
export const readSeries = (seriesId) =>
  bodyOf(staffApi.GET('/event-series/{seriesId}', { params: { path: { seriesId } } }));
