import { computed, shallowRef } from 'vue';
import { api, bodyOf } from '@/api/client';

/** @typedef {import('@/api/schema').components['schemas']['Session']} Session */

/**
 * The session of whoever is signed in. The access token lives in memory alone, where no other script finds it; after a
 * reload the HttpOnly refresh cookie brings it back.
 */
const session = shallowRef(/** @type {Session | undefined} */ (undefined));

/** @type {Promise<void> | undefined} */
let renewing;

export const account = computed(() => session.value?.account);

export const accessToken = () => session.value?.accessToken;

const withCookie = /** @type {const} */ ({ credentials: 'same-origin' });

/** @param {string} username @param {string} password */
export async function signIn(username, password) {
  session.value = await bodyOf(api.POST('/sessions', { body: { username, password }, ...withCookie }));
}

export async function signOut() {
  session.value = undefined;
  await api.DELETE('/sessions/current', withCookie);
}

/**
 * Renews the access token with the refresh cookie. The cookie is replaced each time, so calls that come together share one.
 * @throws {import('@/platform/problem').ProblemError} `unauthenticated` when nobody is signed in
 */
export function renew() {
  renewing ??= bodyOf(api.POST('/sessions/refreshes', withCookie))
    .then((fresh) => void (session.value = fresh))
    .finally(() => (renewing = undefined));
  return renewing;
}
