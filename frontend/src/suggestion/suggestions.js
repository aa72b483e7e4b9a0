import { api, bodyOf } from '@/api/client';

/** A suggestion, as the resident who holds its manage token deals with it. */

/** @typedef {import('@/api/schema').components['schemas']} Schemas */
/** @typedef {import('@/platform/rememberedTickets').Ticket} Ticket */
/** @typedef {{suggestion: Schemas['Suggestion'], etag: string}} SuggestionState a suggestion, and the state a change is based on */

/** @param {Schemas['SuggestionInput']} body @param {string} key @param {string} solution of a challenge */
export const handIn = (body, key, solution) =>
  bodyOf(
    api.POST('/suggestions', {
      params: { header: { 'Idempotency-Key': key, 'Challenge-Solution': solution } },
      body,
    }),
  );

/** @param {Ticket} ticket @param {Record<string, string>} [conditions] headers that say what state the caller knows */
const addressed = ({ reference, token }, conditions) => ({
  params: { path: { reference } },
  headers: { 'Manage-Token': token, ...conditions },
});

/** @param {Promise<{data?: Schemas['Suggestion'], response: Response}>} call @returns {Promise<SuggestionState>} */
async function stateOf(call) {
  const { data, response } = await call;
  return {
    suggestion: /** @type {Schemas['Suggestion']} */ (data),
    etag: response.headers.get('ETag') ?? '',
  };
}

/**
 * @param {Ticket} ticket @param {string} [knownEtag]
 * @returns {Promise<SuggestionState | undefined>} nothing when the suggestion is still as known
 */
export async function readSuggestion(ticket, knownEtag) {
  const conditions = knownEtag ? { 'If-None-Match': knownEtag } : undefined;
  const state = await stateOf(api.GET('/suggestions/{reference}', addressed(ticket, conditions)));
  return state.suggestion ? state : undefined;
}

/** @param {Ticket} ticket */
export const readTimeline = async (ticket) =>
  (await bodyOf(api.GET('/suggestions/{reference}/timeline', addressed(ticket)))).items;

/** @param {Ticket} ticket @param {string} etag @param {Schemas['SuggestionMove']} move */
export const move = (ticket, etag, move) =>
  stateOf(api.POST('/suggestions/{reference}/transitions', { ...addressed(ticket, { 'If-Match': etag }), body: move }));

/** @param {Ticket} ticket @param {string} etag @param {Schemas['SuggestionRating']} rating */
export const rate = (ticket, etag, rating) =>
  stateOf(api.PUT('/suggestions/{reference}/rating', { ...addressed(ticket, { 'If-Match': etag }), body: rating }));

/** Everything that is kept of the submitter, as JSON. @param {Ticket} ticket @returns {Promise<Blob>} */
export const readEverything = (ticket) =>
  bodyOf(api.GET('/suggestions/{reference}/export', { ...addressed(ticket), parseAs: 'blob' }));

/** @param {Ticket} ticket */
export const erase = (ticket) => bodyOf(api.POST('/suggestions/{reference}/erasure', addressed(ticket)));
