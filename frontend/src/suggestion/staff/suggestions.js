import { bodyOf } from '@/api/client';
import { staffApi } from '@/identity/staffApi';

/** A suggestion, as staff deal with it. */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {Schemas['Suggestion']} Suggestion */
/** @typedef {Schemas['SuggestionStatus']} Status */
/** @typedef {{suggestion: Suggestion, etag: string}} SuggestionState a suggestion, and the state a change is based on */
/** @typedef {NonNullable<import('@/api/schema').paths['/suggestions']['get']['parameters']['query']>} SuggestionQuery */

/** @param {SuggestionQuery} query @param {{limit: number, cursor?: string}} page */
export const listSuggestions = (query, page) =>
  bodyOf(staffApi.GET('/suggestions', { params: { query: { ...query, ...page } } }));

/** @param {Schemas['SuggestionInput']} body @param {string} key */
export const recordSuggestion = (body, key) =>
  bodyOf(staffApi.POST('/suggestions', { params: { header: { 'Idempotency-Key': key } }, body }));

export const listCategories = async () => (await bodyOf(staffApi.GET('/suggestion-categories'))).items;

export const listReplyTemplates = async () => (await bodyOf(staffApi.GET('/reply-templates'))).items;

/** The words go in the body: they may say who somebody is. @param {string} text @param {number} [stationId] */
export const findSimilar = async (text, stationId) =>
  (await bodyOf(staffApi.POST('/similar-suggestions', { body: { text, ...(stationId && { stationId }) } }))).items;

/** What in a text tells who somebody is. @param {string} text */
export const findPersonalData = (text) => bodyOf(staffApi.POST('/redactions', { body: { text } }));

/** @param {string} reference */
const at = (reference) => ({ params: { path: { reference } } });

/** Whom it can be given to. @param {string} reference */
export const listAssignees = async (reference) =>
  (await bodyOf(staffApi.GET('/suggestions/{reference}/assignees', at(reference)))).items;

/** @param {string} reference @param {Record<string, string>} [header] */
const withHeader = (reference, header) => ({ params: { path: { reference }, header } });

/** @param {Promise<{data?: Suggestion, response: Response}>} call @returns {Promise<SuggestionState>} */
async function stateOf(call) {
  const { data, response } = await call;
  return { suggestion: /** @type {Suggestion} */ (data), etag: response.headers.get('ETag') ?? '' };
}

/**
 * @param {string} reference @param {string} [knownEtag]
 * @returns {Promise<SuggestionState | undefined>} nothing when it is still as known
 */
export async function readSuggestion(reference, knownEtag) {
  const header = knownEtag ? { 'If-None-Match': knownEtag } : undefined;
  const state = await stateOf(staffApi.GET('/suggestions/{reference}', withHeader(reference, header)));
  return state.suggestion ? state : undefined;
}

/** @param {string} reference */
export const readSuggestionTimeline = async (reference) =>
  (await bodyOf(staffApi.GET('/suggestions/{reference}/timeline', at(reference)))).items;

/** @param {string} reference @param {string} etag @param {Schemas['SuggestionMove']} body */
export const move = (reference, etag, body) =>
  stateOf(
    staffApi.POST('/suggestions/{reference}/transitions', { ...withHeader(reference, { 'If-Match': etag }), body }),
  );

/**
 * Facts of a suggestion beside its state, each put at an address of its own; the contract has what goes with each.
 * @typedef {'triage' | 'invalidity' | 'assignment' | 'implementation' | 'extension' | 'extension/approval' | 'publication' |
 *   'rectification'} Fact
 */

/**
 * @template {Fact} F
 * @typedef {import('@/api/schema').paths[`/suggestions/{reference}/${F}`]['put']['requestBody']['content']['application/json']} FactBody
 */

/** @template {Fact} F @param {string} reference @param {string} etag @param {F} fact @param {FactBody<F>} body */
export const put = (reference, etag, fact, body) =>
  stateOf(
    /** @type {any} */ (staffApi).PUT(`/suggestions/{reference}/${fact}`, {
      ...withHeader(reference, { 'If-Match': etag }),
      body,
    }),
  );

/** @param {string} reference @param {Schemas['SuggestionRevealReason']} reason goes into the audit trail, with who asked */
export const revealSuggestion = (reference, reason) =>
  bodyOf(staffApi.POST('/suggestions/{reference}/reveals', { ...at(reference), body: { reason } }));
