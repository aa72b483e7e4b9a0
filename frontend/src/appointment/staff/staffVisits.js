import { staffApi } from '@/identity/staffApi';
import { bodyOf } from '@/api/client';

/** A home visit, as staff deal with it. */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {Schemas['Appointment']} Visit */
/** @typedef {Schemas['AppointmentStatus']} Status */
/** @typedef {{visit: Visit, etag: string}} VisitState a visit, and the state a change is based on */
/** @typedef {NonNullable<import('@/api/schema').paths['/appointments']['get']['parameters']['query']>} VisitQuery */

/** @param {VisitQuery} query */
export const listVisits = (query) => bodyOf(staffApi.GET('/appointments', { params: { query } }));

/** The number goes in the body: an address ends up in logs. @param {string} phone @param {{limit: number, cursor?: string}} page */
export const findByPhone = (phone, page) =>
  bodyOf(staffApi.POST('/appointments/searches', { params: { query: page }, body: { phone } }));

/** @param {string} reference */
const at = (reference) => ({ params: { path: { reference } } });

/** @param {string} reference @param {Record<string, string>} [header] */
const withHeader = (reference, header) => ({ params: { path: { reference }, header } });

/** @param {Promise<{data?: Visit, response: Response}>} call @returns {Promise<VisitState>} */
async function stateOf(call) {
  const { data, response } = await call;
  return { visit: /** @type {Visit} */ (data), etag: response.headers.get('ETag') ?? '' };
}

/**
 * @param {string} reference @param {string} [knownEtag]
 * @returns {Promise<VisitState | undefined>} nothing when the visit is still as known
 */
export async function readVisit(reference, knownEtag) {
  const header = knownEtag ? { 'If-None-Match': knownEtag } : undefined;
  const state = await stateOf(staffApi.GET('/appointments/{reference}', withHeader(reference, header)));
  return state.visit ? state : undefined;
}

/** @param {string} reference */
export const readTimeline = async (reference) =>
  (await bodyOf(staffApi.GET('/appointments/{reference}/timeline', at(reference)))).items;

/** @param {string} reference */
export const listCandidates = async (reference) =>
  (await bodyOf(staffApi.GET('/appointments/{reference}/candidates', at(reference)))).items;

/** @param {string} reference @param {string} etag @param {number} officerId */
export const assign = (reference, etag, officerId) =>
  stateOf(
    staffApi.PUT('/appointments/{reference}/assignment', {
      ...withHeader(reference, { 'If-Match': etag }),
      body: { officerId },
    }),
  );

/** @param {string} reference @param {string} etag @param {number} windowId */
export const reschedule = (reference, etag, windowId) =>
  stateOf(
    staffApi.PUT('/appointments/{reference}/window', {
      ...withHeader(reference, { 'If-Match': etag }),
      body: { windowId },
    }),
  );

/** @param {string} reference @param {string} etag @param {Schemas['TransitionRequest']} body */
export const move = (reference, etag, body) =>
  stateOf(
    staffApi.POST('/appointments/{reference}/transitions', { ...withHeader(reference, { 'If-Match': etag }), body }),
  );

/**
 * A move that may be sent more than once, and counts once. It names no state it is based on: a phone without signal does
 * not know one, and the states themselves say whether the move still fits.
 * @param {string} reference @param {string} key @param {Schemas['TransitionRequest']} body
 */
export const moveOnce = (reference, key, body) =>
  stateOf(
    staffApi.POST('/appointments/{reference}/transitions', {
      ...withHeader(reference, { 'Idempotency-Key': key }),
      body,
    }),
  );

/** @param {string} reference */
export const undo = (reference) => stateOf(staffApi.POST('/appointments/{reference}/undo', at(reference)));

/** @param {Schemas['BookingRequest']} body @param {string} key */
export const bookForCaller = (body, key) =>
  bodyOf(staffApi.POST('/appointments', { params: { header: { 'Idempotency-Key': key } }, body }));

/** @param {number} [stationId] windows in which more is promised than can be done, each with its visits */
export const listOverPromised = (stationId) =>
  bodyOf(staffApi.GET('/windows', { params: { query: { overPromised: true, stationId } } }));

/** @param {string} reference @param {Schemas['RevealReason']} reason goes into the audit trail, with who asked */
export const revealPeople = (reference, reason) =>
  bodyOf(staffApi.POST('/appointments/{reference}/reveals', { ...at(reference), body: { reason } }));
