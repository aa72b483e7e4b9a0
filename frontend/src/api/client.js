import createClient from 'openapi-fetch';
import { language } from '@/platform/preferences';
import { ProblemError } from '@/platform/problem';

/** @typedef {import('./schema').paths} paths */

/** A line that is nearly dead answers nothing for minutes. The service itself gives up sooner. */
const PATIENCE_MS = 30_000;

/** As `fetch`, but no answer for half a minute is no line: nothing waits for it longer. A file takes as long as it takes. @param {Request} request @returns {Promise<Response>} */
export function fetchPatiently(request) {
  const type = request.headers.get('Content-Type');
  if (type && !type.startsWith('application/json')) return fetch(request);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(ProblemError.offline()), PATIENCE_MS);
    fetch(request)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

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
export const api = createClient({ baseUrl: '/api/v1', credentials: 'omit', fetch: fetchPatiently });
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
