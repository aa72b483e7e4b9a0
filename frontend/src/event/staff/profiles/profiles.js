import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';

/** What a station knows of the enterprises and campuses it visits. */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {Schemas['Profile']} Profile */
/** @typedef {{profile: Profile, etag: string}} ProfileState a profile, and the state a change is based on */
/** @typedef {NonNullable<import('@/api/schema').operations['listProfiles']['parameters']['query']>} ProfileQuery */
/** @typedef {{limit: number, cursor?: string}} Page */

/** @param {ProfileQuery} query @param {Page} page */
export const listProfiles = (query, page) =>
  bodyOf(staffApi.GET('/profiles', { params: { query: { ...query, ...page } } }));

/** @template {Record<string, string> | undefined} [H=undefined] @param {number} profileId @param {H} [header] */
const at = (profileId, header) => ({ params: { path: { profileId }, header: /** @type {H} */ (header) } });

/** @param {number} profileId @param {Page} query */
const pageAt = (profileId, query) => ({ params: { path: { profileId }, query } });

/** @param {Promise<{data?: Profile, response: Response}>} call @returns {Promise<ProfileState>} */
async function stateOf(call) {
  const { data, response } = await call;
  return { profile: /** @type {Profile} */ (data), etag: response.headers.get('ETag') ?? '' };
}

/** @param {number} id @param {string} [knownEtag] @returns {Promise<ProfileState | undefined>} nothing when it is still as known */
export async function readProfile(id, knownEtag) {
  const header = knownEtag ? { 'If-None-Match': knownEtag } : undefined;
  const state = await stateOf(staffApi.GET('/profiles/{profileId}', at(id, header)));
  return state.profile ? state : undefined;
}

/** @param {number} id @param {string} etag @param {Schemas['ProfileContact']} body */
export const setContact = (id, etag, body) =>
  stateOf(staffApi.PUT('/profiles/{profileId}/contact', { ...at(id, { 'If-Match': etag }), body }));

/** @param {number} id @param {Schemas['ProfileRevealRequest']['reason']} reason goes into the audit trail, with who asked */
export const revealContact = (id, reason) =>
  bodyOf(staffApi.POST('/profiles/{profileId}/reveals', { ...at(id), body: { reason } }));

/** @param {number} id @param {Page} page */
export const listChanges = (id, page) => bodyOf(staffApi.GET('/profiles/{profileId}/changes', pageAt(id, page)));

/** @param {number} id @param {Page} page */
export const listVisits = (id, page) => bodyOf(staffApi.GET('/profiles/{profileId}/visits', pageAt(id, page)));

/** @param {number} id @param {Schemas['ProfileVisitInput']} body @param {string} key */
export const recordVisit = (id, body, key) =>
  bodyOf(staffApi.POST('/profiles/{profileId}/visits', { ...at(id, { 'Idempotency-Key': key }), body }));
