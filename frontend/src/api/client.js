import createClient from 'openapi-fetch';
import { language } from '@/platform/preferences';
import { ProblemError } from '@/platform/problem';

/** @typedef {import('./schema').paths} paths */

/** @type {import('openapi-fetch').Middleware} */
export const conventions = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language.value);
  },
  async onResponse({ response }) {
    if (!response.ok && response.status !== 304) throw await ProblemError.from(response);
  },
  onError() {
    return ProblemError.offline();
  },
};

/**
 * Calls of residents and visitors: no account, no cookies. Staff pages use `staffApi` of the identity room.
 * @type {import('openapi-fetch').Client<paths>}
 */
export const api = createClient({ baseUrl: '/api/v1', credentials: 'omit', fetch: (request) => fetch(request) });
api.use(conventions);

/**
 * The body of an answer; whatever is not one has been thrown as a `ProblemError`.
 * @template T
 * @param {Promise<{data?: T, response: Response}>} call
 * @returns {Promise<NonNullable<T>>}
 */
export async function bodyOf(call) {
  return /** @type {NonNullable<T>} */ ((await call).data);
}
