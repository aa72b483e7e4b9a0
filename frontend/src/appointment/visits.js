import { api, bodyOf } from '@/api/client';

/** A home visit, as the resident who holds its manage token deals with it. */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {{reference: string, token: string}} Ticket what opens a visit */
/** @typedef {{visit: Schemas['Appointment'], etag: string}} VisitState a visit, and the state a change is based on */

/** @param {Schemas['BookingRequest']} body @param {string} key @param {string} solution of a challenge */
export const bookVisit = (body, key, solution) =>
  bodyOf(
    api.POST('/appointments', {
      params: { header: { 'Idempotency-Key': key, 'Challenge-Solution': solution } },
      body,
    }),
  );

/** @param {Ticket} ticket @param {Record<string, string>} [conditions] headers that say what state the caller knows */
const addressed = ({ reference, token }, conditions) => ({
  params: { path: { reference } },
  headers: { 'Manage-Token': token, ...conditions },
});

/** @param {Promise<{data?: Schemas['Appointment'], response: Response}>} call @returns {Promise<VisitState>} */
async function stateOf(call) {
  const { data, response } = await call;
  return {
    visit: /** @type {Schemas['Appointment']} */ (data),
    etag: response.headers.get('ETag') ?? '',
  };
}

/**
 * @param {Ticket} ticket @param {string} [knownEtag]
 * @returns {Promise<VisitState | undefined>} nothing when the visit is still as known
 */
export async function readVisit(ticket, knownEtag) {
  const conditions = knownEtag ? { 'If-None-Match': knownEtag } : undefined;
  const state = await stateOf(api.GET('/appointments/{reference}', addressed(ticket, conditions)));
  return state.visit ? state : undefined;
}

/** @param {Ticket} ticket */
export const readTimeline = async (ticket) =>
  (await bodyOf(api.GET('/appointments/{reference}/timeline', addressed(ticket)))).items;

/** @param {Ticket} ticket @returns {Promise<Blob>} an iCalendar file */
export const readCalendar = (ticket) =>
  bodyOf(api.GET('/appointments/{reference}/calendar.ics', { ...addressed(ticket), parseAs: 'blob' }));

/** @param {Ticket} ticket @param {string} etag @param {number} windowId */
export const reschedule = (ticket, etag, windowId) =>
  stateOf(
    api.PUT('/appointments/{reference}/window', { ...addressed(ticket, { 'If-Match': etag }), body: { windowId } }),
  );

/** @param {Ticket} ticket @param {string} etag @param {Schemas['ReasonCode']} reason */
export const cancel = (ticket, etag, reason) =>
  stateOf(
    api.POST('/appointments/{reference}/transitions', {
      ...addressed(ticket, { 'If-Match': etag }),
      body: { to: 'CANCELLED', reason },
    }),
  );

/** @param {Ticket} ticket @param {string} etag @param {Schemas['RatingRequest']} rating */
export const rate = (ticket, etag, rating) =>
  stateOf(api.PUT('/appointments/{reference}/rating', { ...addressed(ticket, { 'If-Match': etag }), body: rating }));

/** @param {Ticket} ticket @returns {Promise<Blob>} everything that is kept about the visit, as JSON */
export const readEverything = (ticket) =>
  bodyOf(api.GET('/appointments/{reference}/export', { ...addressed(ticket), parseAs: 'blob' }));

/** Nothing opens the visit afterwards. @param {Ticket} ticket */
export const erase = (ticket) => bodyOf(api.POST('/appointments/{reference}/erasure', addressed(ticket)));
